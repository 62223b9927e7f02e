import { addMonths, type Month, month } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepFaults } from '../explained.fixture.ts';
import type { FigureStep, Step } from '../explained.ts';
import { fundSources } from '../fund-source.ts';
import { bpuContribution, bpuPrograms } from './bpu-contribution.ts';

const months = fc.integer({ min: 0, max: 180 }).map((count) => addMonths(month('2015-07'), count));
const programs = fc.subarray([...bpuPrograms], { minLength: 1 });
const incomes = fc.integer({ min: 0, max: 60_000_000 });
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
        const { value, parts, steps } = get(input);
        expect(stepFaults({ value, steps })).toEqual([]);
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
        const richer = input.incomeMonthly + more;
        const { value } = get({ ...input, incomeMonthly: richer });
        expect(value).toBeGreaterThanOrEqual(get(input).value);
      }),
    );
  });

  test('gets no PP 50/2025 relief where APBD or APBN pays', () => {
    const budgets = fc.constantFrom('APBD_KAB', 'APBD_PROV', 'APBN', 'DBH_SAWIT', 'DBH_CHT');
    const relieved = fc.integer({ min: 0, max: 14 }).map((at) => addMonths(month('2026-01'), at));
    fc.assert(
      fc.property(inputs, budgets, relieved, (input, payer, at) => {
        const withBudget = get({ ...input, payer, month: at });
        const before = get({ ...input, payer, month: month('2025-12') });
        expect(withBudget.value).toBe(before.value);
      }),
    );
  });

  test('is never halved for a payer whose right to the relief is unconfirmed', () => {
    for (const payer of ['ADD', 'DANA_DESA', 'CSR', 'DONATUR'] as const) {
      const { value, steps } = get(standard(month('2026-07'), payer));
      expect(value).toBe(16_800);
      const open = steps.filter((step) => !step.confirmed).map(figureOf);
      expect(open.map((step) => [step.parameter, step.value])).toEqual([
        ['contributions.bpu_relief_payer', 'unconfirmed'],
      ]);
    }
  });

  test('counts a programme named twice once', () => {
    const programs = ['JKK', 'JKK', 'JKM'];
    const { value } = get({ ...standard(month('2026-07'), 'APBD_KAB'), programs });
    expect(value).toBe(16_800);
  });

  test('shows each figure it rests on with law, article and date', () => {
    const { steps } = get(standard(month('2026-07'), 'MANDIRI'));
    expect(
      steps
        .map(figureOf)
        .map(({ parameter, value, amount, source }) => [
          parameter.replace('contributions.bpu_', ''),
          value,
          amount,
          source.law,
        ]),
    ).toEqual([
      ['bracket_basis', 1_000_000, undefined, 'PP 44/2015'],
      ['relief_payer', 'yes', undefined, 'PP 50/2025'],
      ['jkk_rate', 10_000, 10_000, 'PP 44/2015'],
      ['relief_other', 500_000, -5_000, 'PP 50/2025'],
      ['jkm_amount', 6_800, 6_800, 'PP 44/2015'],
      ['relief_other', 500_000, -3_400, 'PP 50/2025'],
    ]);
    expect(steps.at(-1)).toMatchObject({ from: '2026-04', until: '2027-01', confirmed: true });
  });

  test('of JHT alone speaks of no relief, since there is none', () => {
    const { value, steps } = get({
      ...standard(month('2026-07'), 'MANDIRI'),
      programs: ['JHT'],
    });
    expect(value).toBe(20_000);
    expect(steps.map((step) => figureOf(step).parameter)).toEqual([
      'contributions.bpu_bracket_basis',
      'contributions.bpu_jht_rate',
    ]);
  });
});

describe('refused is', () => {
  test.each([[['JP']], [['JKK', 'JKP']], [[]]])('%j: not open to BPU', (programs) => {
    expect(faultsOf({ programs })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^programs/)]),
    );
  });

  test('a month before PP 44/2015', () => {
    expect(faultsOf({ month: '2015-06' })).toEqual(['month law_before_rule']);
  });

  test('an income below zero or with a fraction', () => {
    expect(faultsOf({ incomeMonthly: -1 })).toEqual(['incomeMonthly law_fact_invalid']);
    expect(faultsOf({ incomeMonthly: 0.5 })).toEqual(['incomeMonthly law_fact_invalid']);
  });
});

function standard(at: Month, payer: (typeof fundSources)[number]) {
  return { programs: ['JKK', 'JKM'], month: at, payer };
}

function get(facts: unknown) {
  const answer = bpuContribution.ask(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

function faultsOf(wrong: object): readonly string[] {
  const { issues } = bpuContribution.ask({ ...standard(month('2026-07'), 'MANDIRI'), ...wrong });
  return issues.map(({ code, data }) => `${data['key']} ${code}`);
}

function figureOf(step: Step): FigureStep {
  if (step.kind !== 'figure') throw new Error(`a fact: ${step.fact}`);
  return step;
}
