import { addMonths, type Month, month, type Parsed, programs } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepFaults } from '../explained.fixture.ts';
import { stepText } from '../step-text.ts';
import { puColumns } from './pu-columns.ts';
import { puContribution } from './pu-contribution.ts';
import { labourIntensiveIndustries, riskClasses } from './pu-jkk-rate.ts';
import type { PuTerms } from './pu-line.ts';
import { wageMonthlyMax } from './wage-limit.ts';

const monthsFrom = (first: Month) =>
  fc.integer({ min: 0, max: 160 }).map((count) => addMonths(first, count));
const wages = fc.oneof(
  fc.integer({ min: 1, max: 30_000_000 }),
  fc.integer({ min: 1, max: wageMonthlyMax }),
);
const employers = fc.record({
  industry: fc.constantFrom(...labourIntensiveIndustries),
  workers: fc.integer({ min: 0, max: 100 }),
});
const withoutJkp = fc.record({
  month: monthsFrom(month('2015-07')),
  programs: fc.subarray(['JKK', 'JKM', 'JHT', 'JP'] as const, { minLength: 1 }),
  labourIntensive: employers,
});
const withJkp = fc.record({
  month: monthsFrom(month('2021-03')),
  programs: fc
    .subarray(['JHT', 'JP'] as const)
    .map((more) => ['JKK', 'JKM', 'JKP', ...more] as const),
  labourIntensive: employers,
});
const deferred = fc.record({
  month: fc.integer({ min: 0, max: 5 }).map((count) => addMonths(month('2020-08'), count)),
  programs: fc.constant(['JKK', 'JKM', 'JHT', 'JP'] as const),
  jpDeferralGranted: fc.constant(true),
});
const terms: fc.Arbitrary<PuTerms> = fc.oneof(withoutJkp, withJkp, deferred);
const classes = fc.constantFrom(...riskClasses);

describe('a PU contribution', () => {
  test('is the sum of its parts, and of what employer and worker pay', () => {
    fc.assert(
      fc.property(terms, wages, classes, (each, wageMonthly, riskClass) => {
        const bill = get({ ...each, wageMonthly, riskClass });
        const sum = bill.parts.reduce((all, part) => all + part.amountMonthly, 0);
        expect(sum).toBe(bill.value);
        expect(bill.employer + bill.worker).toBe(bill.value);
        expect(stepFaults(bill)).toEqual([]);
        expect(bill.parts.every((part) => part.amountMonthly >= 0)).toBe(true);
        expect(new Set(bill.parts.map((part) => part.program))).toEqual(
          new Set(each.programs.filter((program) => program !== 'JKP')),
        );
      }),
    );
  });

  test('never falls in any part when the wage rises', () => {
    fc.assert(
      fc.property(terms, wages, wages, classes, (each, one, other, riskClass) => {
        const [low, high] = [one, other]
          .sort((a, b) => a - b)
          .map((wageMonthly) => get({ ...each, wageMonthly, riskClass }));
        low?.parts.forEach((part, at) => {
          expect(high?.parts[at]?.amountMonthly).toBeGreaterThanOrEqual(part.amountMonthly);
        });
        expect(high?.deferred).toBeGreaterThanOrEqual(low?.deferred ?? 0);
      }),
    );
  });

  test('is never higher with a relief than without, and JHT never changes', () => {
    fc.assert(
      fc.property(withoutJkp, wages, classes, (each, wageMonthly, riskClass) => {
        const { labourIntensive: _, ...plain } = each;
        const relieved = get({ ...each, wageMonthly, riskClass });
        const normal = get({ ...plain, wageMonthly, riskClass });
        expect(relieved.value).toBeLessThanOrEqual(normal.value);
        expect([relieved.deferred, normal.deferred]).toEqual([0, 0]);
        expect(relieved.parts.filter((part) => part.program !== 'JKK')).toEqual(
          normal.parts.filter((part) => part.program !== 'JKK'),
        );
      }),
    );
  });

  test('is not changed by JKP, whose origins sum to it and leave JKK and JKM whole', () => {
    fc.assert(
      fc.property(withJkp, wages, classes, (each, wageMonthly, riskClass) => {
        const { jkp, ...bill } = get({ ...each, wageMonthly, riskClass });
        const without = each.programs.filter((program) => program !== 'JKP');
        const plain = get({ ...each, programs: without, wageMonthly, riskClass });
        expect(bill.parts).toEqual(plain.parts);
        expect(bill.steps.filter((step) => step.amount !== undefined)).toEqual(
          plain.steps.filter((step) => step.amount !== undefined),
        );
        if (jkp) expect(stepFaults(jkp)).toEqual([]);
        expect(jkp?.value).toBe((jkp?.state ?? 0) + (jkp?.fromJkk ?? 0) + (jkp?.fromJkm ?? 0));
        const due = (program: string) =>
          bill.parts.find((part) => part.program === program)?.amountMonthly;
        expect((jkp?.jkmKept ?? 0) + (jkp?.fromJkm ?? 0)).toBe(due('JKM'));
        if (jkp?.jkkKept !== undefined) expect(jkp.jkkKept + jkp.fromJkk).toBe(due('JKK'));
        else expect(jkp?.steps.some((step) => !step.confirmed)).toBe(true);
      }),
    );
  });

  test('reads as the figures it rests on, the ceiling once for both sides', () => {
    const bill = get({
      month: month('2026-07'),
      programs: ['JKK', 'JP'],
      wageMonthly: 12_000_000,
      riskClass: 5,
    });
    expect(bill.steps.map((step) => stepText(step))).toEqual([
      'Tarif iuran JKK Penerima Upah per kelompok risiko, Kelompok risiko 5 (sangat tinggi): 1,74 % × Rp12.000.000 = Rp208.800 (PP 44/2015 pasal 16 dan Lampiran I (diganti PP 82/2019), berlaku sejak 2015-07-01)',
      'Batas upah tertinggi iuran JP: Rp11.086.300 sebulan (PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan pasal 29, berlaku sejak 2026-03-01)',
      'Tarif iuran JP, Pemberi kerja: 2 % × Rp11.086.300 = Rp221.726 (PP 45/2015 pasal 28, berlaku sejak 2015-07-01)',
      'Tarif iuran JP, Pekerja: 1 % × Rp11.086.300 = Rp110.863 (PP 45/2015 pasal 28, berlaku sejak 2015-07-01)',
    ]);
  });

  test('of an unknown industry or a broken month is refused with the field', () => {
    const input = { programs: programs.slice(0, 2), wageMonthly: 3_000_000, riskClass: 2 };
    const refused = (more: object) => {
      const result = puContribution.ask({ ...input, month: '2025-06', ...more });
      return result.ok ? [] : result.issues.map((each) => each.data['key']);
    };
    expect(refused({})).toEqual([]);
    expect(refused({ month: '2025-13' })).toEqual(['month']);
    expect(refused({ month: 'Juni 2025' })).toEqual(['month']);
    expect(refused({ programs: ['JKK', 'BPJS'] })).toEqual(['programs[1]']);
    expect(refused({ labourIntensive: { industry: 'mining', workers: -1 } })).toEqual([
      'labourIntensive.industry',
      'labourIntensive.workers',
    ]);
  });
});

describe('columns of PU contributions', () => {
  test('are equal to the single form, amount by amount, over 100,000 people', () => {
    const person = fc.record({ wageMonthly: wages, riskClass: classes });
    const people = fc.array(person, { minLength: 500, maxLength: 500 });
    fc.assert(
      fc.property(terms, people, (each, rows) => {
        const columns = read(puColumns(each, columnsOf(rows)));
        const bills = rows.map((row) => get({ ...each, ...row }));
        expect(columns.issues).toEqual([]);
        columns.lines.forEach(({ program, payer, amountMonthly }, line) => {
          expect(bills[0]?.parts[line]).toMatchObject({ program, payer });
          expect([...amountMonthly]).toEqual(bills.map((bill) => bill.parts[line]?.amountMonthly));
        });
        expect([...columns.employer]).toEqual(bills.map((bill) => bill.employer));
        expect([...columns.worker]).toEqual(bills.map((bill) => bill.worker));
        for (const origin of ['state', 'fromJkk', 'fromJkm'] as const) {
          expect([...(columns.jkp?.[origin] ?? [])]).toEqual(
            bills.flatMap((bill) => bill.jkp?.[origin] ?? []),
          );
        }
        expect(columns.lines).toHaveLength(bills[0]?.parts.length ?? 0);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('hold on both sides of every half rupiah', () => {
    const rates = [2_400, 17_400, 37_000];
    const near = fc
      .tuple(fc.constantFrom(...rates), fc.integer({ min: 1, max: 3_699_999_999 }))
      .map(([rate, amount]) => Math.floor(((amount + 0.5) * 1_000_000) / rate))
      .filter((wage) => wage > 1 && wage < wageMonthlyMax);
    const all = { month: month('2026-07'), programs: ['JKK', 'JHT'] } as const;
    fc.assert(
      fc.property(near, classes, (wage, riskClass) => {
        const rows = [wage - 1, wage, wage + 1].map((wageMonthly) => ({ wageMonthly, riskClass }));
        const columns = read(puColumns(all, columnsOf(rows)));
        expect([...columns.employer]).toEqual(rows.map((row) => get({ ...all, ...row }).employer));
      }),
      { numRuns: 1_000 },
    );
  });

  test('give bad rows back with their number and go on with the good ones', () => {
    const people = {
      wageMonthly: Float64Array.of(5_000_000, -1, Number.NaN, 5_000_000, 2.5, 0, 4_000_000),
      riskClass: Uint8Array.of(1, 1, 1, 6, 0, 1, 2),
    };
    const columns = read(puColumns({ month: month('2026-07'), programs: ['JKK'] }, people));
    expect([...columns.employer]).toEqual([12_000, 0, 0, 0, 0, 0, 21_600]);
    expect(columns.issues.map(({ at, data }) => [at.row, data['key']])).toEqual([
      [2, 'wageMonthly'],
      [3, 'wageMonthly'],
      [4, 'riskClass'],
      [5, 'wageMonthly'],
      [5, 'riskClass'],
      [6, 'wageMonthly'],
    ]);
    expect(people.wageMonthly[1]).toBe(-1);
  });

  test.each([
    ['a wage that is no number', Number.NaN, 1],
    ['a wage of zero', 0, 1],
    ['a class below the first', 5_000_000, 0],
    ['a class above the last', 5_000_000, 6],
    ['a wage above the limit', wageMonthlyMax + 1, 1],
  ])('never turn %s into an amount, not even as the only bad row', (_, wageMonthly, riskClass) => {
    const all = { month: month('2026-07'), programs: ['JKK', 'JKM', 'JHT', 'JP'] } as const;
    const columns = read(puColumns(all, columnsOf([{ wageMonthly, riskClass }])));
    expect(columns.issues.map(({ at }) => at.row)).toEqual([1]);
    expect([columns.employer[0], columns.worker[0]]).toEqual([0, 0]);
  });

  test('of different lengths or wrong terms are refused as a whole', () => {
    const people = { wageMonthly: Float64Array.of(1, 2), riskClass: Uint8Array.of(1) };
    const all = { month: month('2026-07'), programs: ['JKK'] } as const;
    expect(puColumns(all, people)).toMatchObject({
      ok: false,
      issues: [{ data: { key: 'riskClass' } }],
    });
    expect(puColumns({ ...all, programs: [] }, columnsOf([])).ok).toBe(false);
    expect(read(puColumns(all, columnsOf([]))).employer).toHaveLength(0);
  });
});

function columnsOf(rows: readonly { wageMonthly: number; riskClass: number }[]) {
  return {
    wageMonthly: Float64Array.from(rows, (row) => row.wageMonthly),
    riskClass: Uint8Array.from(rows, (row) => row.riskClass),
  };
}

function read<T>(result: Parsed<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function get(facts: unknown) {
  return read(puContribution.ask(facts));
}
