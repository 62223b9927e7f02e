import { addMonths, type Month, month, type Program, Refusal, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fundSources } from '../fund-source.ts';
import { ParameterGap } from '../parameter.ts';
import { bpuContribution, bpuPrograms } from './bpu-contribution.ts';

const months = fc.integer({ min: 0, max: 180 }).map((count) => addMonths(month('2015-07'), count));
const programs = fc.subarray([...bpuPrograms], { minLength: 1 });
const incomes = fc.integer({ min: 0, max: 60_000_000 }).map((amount) => rupiah(amount));
const payers = fc.constantFrom(...fundSources);
const inputs = fc.record({
  programs,
  month: months,
  incomeMonthly: incomes,
  payer: payers,
  transportSector: fc.boolean(),
});

describe('a BPU contribution', () => {
  test('is never below zero, and its parts sum to the whole', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { value, parts } = bpuContribution(input);
        expect(parts.map((part) => part.program)).toEqual(
          bpuPrograms.filter((each) => input.programs.includes(each)),
        );
        expect(parts.every((part) => part.amountMonthly > 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part.amountMonthly, 0)).toBe(value);
      }),
    );
  });

  test('never falls when the income rises', () => {
    fc.assert(
      fc.property(inputs, incomes, (input, more) => {
        const richer = rupiah(input.incomeMonthly + more);
        const { value } = bpuContribution({ ...input, incomeMonthly: richer });
        expect(value).toBeGreaterThanOrEqual(bpuContribution(input).value);
      }),
    );
  });

  test('gets no PP 50/2025 relief where APBD or APBN pays', () => {
    const budgets = fc.constantFrom('APBD_KAB', 'APBD_PROV', 'APBN', 'DBH_SAWIT', 'DBH_CHT');
    const relieved = fc.integer({ min: 0, max: 14 }).map((at) => addMonths(month('2026-01'), at));
    fc.assert(
      fc.property(inputs, budgets, relieved, (input, payer, at) => {
        const withBudget = bpuContribution({ ...input, payer, month: at });
        const before = bpuContribution({ ...input, payer, month: month('2025-12') });
        expect(withBudget.value).toBe(before.value);
      }),
    );
  });

  test('is never halved for a payer whose right to the relief is unconfirmed', () => {
    for (const payer of ['ADD', 'DANA_DESA', 'CSR', 'DONATUR'] as const) {
      const { value, steps } = bpuContribution(standard(month('2026-07'), payer));
      expect(value).toBe(16_800);
      const open = steps.filter((step) => !step.confirmed);
      expect(open.map((step) => [step.parameter, step.value])).toEqual([
        ['contributions.bpu_relief_payer', 'unconfirmed'],
      ]);
      expect(open[0]?.note).toContain('keringanan tidak dihitung');
    }
  });

  test('counts a programme named twice once', () => {
    const programs: readonly Program[] = ['JKK', 'JKK', 'JKM'];
    const { value } = bpuContribution({ ...standard(month('2026-07'), 'APBD_KAB'), programs });
    expect(value).toBe(16_800);
  });

  test('shows each figure it rests on with law, article and date', () => {
    const { steps } = bpuContribution(standard(month('2026-07'), 'MANDIRI'));
    expect(steps.map((step) => [step.parameter, step.value, step.source.law])).toEqual([
      ['contributions.bpu_bracket_basis', 1_000_000, 'PP 44/2015'],
      ['contributions.bpu_jkk_rate', '1 %', 'PP 44/2015'],
      ['contributions.bpu_jkm_amount', 6_800, 'PP 44/2015'],
      ['contributions.bpu_relief_payer', 'yes', 'PP 50/2025'],
      ['contributions.bpu_relief_other', '50 %', 'PP 50/2025'],
    ]);
    expect(steps.at(-1)).toMatchObject({ from: '2026-04', until: '2027-01', confirmed: true });
  });

  test('of JHT alone speaks of no relief, since there is none', () => {
    const { value, steps } = bpuContribution({
      ...standard(month('2026-07'), 'MANDIRI'),
      programs: ['JHT'],
    });
    expect(value).toBe(20_000);
    expect(steps.map((step) => step.parameter)).toEqual([
      'contributions.bpu_bracket_basis',
      'contributions.bpu_jht_rate',
    ]);
  });
});

describe('refused is', () => {
  test.each<readonly Program[]>([['JP'], ['JKK', 'JKP'], []])(
    '%s: not open to BPU',
    (...chosen) => {
      const ask = () =>
        bpuContribution({ ...standard(month('2026-07'), 'APBD_KAB'), programs: chosen });
      expect(ask).toThrow(Refusal);
    },
  );

  test('a month before PP 44/2015', () => {
    expect(() => bpuContribution(standard(month('2015-06'), 'MANDIRI'))).toThrow(ParameterGap);
  });

  test('an income below zero', () => {
    const input = { ...standard(month('2026-07'), 'MANDIRI'), incomeMonthly: rupiah(-1) };
    expect(() => bpuContribution(input)).toThrow(RangeError);
  });
});

function standard(at: Month, payer: (typeof fundSources)[number]) {
  const chosen: readonly Program[] = ['JKK', 'JKM'];
  return { programs: chosen, month: at, payer };
}
