import { day } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { fund, person, scenario } from './cases.fixture.ts';
import { explainPerson } from './explain.ts';
import { explanationLines } from './explain-text.ts';
import { planMonths } from './planner.ts';
import type { PlanPerson, PlanRequest } from './request.ts';

async function explained(key: string, request: PlanRequest) {
  return explainPerson(request, await planMonths(request), key);
}

const farmers = Array.from({ length: 10 }, (_, at) => person(at + 1));
const some: PlanRequest = { people: farmers, funds: [fund('dana', 36)], scenario: scenario() };

describe('why this person, why not that one', () => {
  test('among equals the draw decides, and the first three places are paid', async () => {
    const all = await Promise.all(farmers.map(({ key }) => explained(key, some)));
    const places = all.flatMap((each) =>
      each.verdict === 'paid' || each.verdict === 'waiting' ? [[each.place, each.verdict]] : [],
    );
    expect(places.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual(
      farmers.map((_, at) => [at + 1, at < 3 ? 'paid' : 'waiting']),
    );
    expect(all[0]).toMatchObject({ rule: 'place', alike: 10, alikePaid: 3 });
  });

  test.each<[string, PlanPerson, Partial<PlanRequest>, object]>([
    ['he is an employee', person(1, { occupation: 'KARYAWAN' }), {}, { reason: 'karyawan' }],
    ['he has no NIK', person(1, { hasNik: false }), {}, { reason: 'tanpa_nik' }],
    [
      'all alike are paid',
      person(1),
      { funds: [fund('dana', 12)] },
      { verdict: 'paid', rule: 'all_paid' },
    ],
    [
      'the money is not for him',
      person(1),
      { funds: [fund('laut', 12, { earmark: { kind: 'occupation', codes: ['NELAYAN'] } })] },
      { rule: 'no_fund', funds: [{ fund: 'laut', verdict: 'earmark' }] },
    ],
    [
      'the law forbids it',
      person(1),
      { funds: [fund('sawit', 12, { source: 'DBH_SAWIT' })] },
      { rule: 'no_fund', funds: [{ fund: 'sawit', verdict: 'law' }] },
    ],
    [
      'no money lasts as long as was promised',
      person(1),
      { funds: [fund('dana', 12, { months: 3 })], scenario: scenario({ minMonths: 6 }) },
      { rule: 'min_months' },
    ],
    [
      'he comes of age too late',
      person(1, { birth: day('2009-05-01') }),
      { funds: [fund('dana', 12, { months: 6 })] },
      { rule: 'age' },
    ],
    ['nobody knows him', person(7), {}, { verdict: 'unknown' }],
  ])('%s', async (_, one, more, found) => {
    const request = { people: [one], funds: [fund('dana', 12)], scenario: scenario(), ...more };
    expect(await explained('P000001', request)).toMatchObject(found);
  });

  test('those the plan puts first used the money up', async () => {
    const young = person(11, { birth: day('2000-01-01') });
    const request = { ...some, people: [...farmers, young], funds: [fund('dana', 120)] };
    expect(await explained('P000011', request)).toMatchObject({
      verdict: 'waiting',
      rule: 'money',
      priorityClass: 2,
      classes: 2,
      funds: [{ fund: 'dana', verdict: 'used_up' }],
    });
  });
});

describe('in words', () => {
  test('months, payer, rule, class, place and every fund are told', async () => {
    const request = { ...some, people: farmers.slice(0, 1), funds: [fund('dana', 12)] };
    const lines = explanationLines(await explained('P000001', request));
    expect(lines.slice(0, 3)).toEqual([
      'Masuk rencana.',
      '  2026-07 s.d. 2027-06: dibayar dana, Rp16.800 sebulan.',
      'Yang menentukan: dana cukup untuk semua orang yang sama ketentuannya.',
    ]);
    expect(lines.at(-1)).toBe('  dana: boleh membayar, tetapi sudah habis.');
    expect(lines.join()).not.toContain('{');
  });

  test('an exclusion gives its reason in both languages', () => {
    const excluded = { verdict: 'excluded', reason: 'asn' } as const;
    expect(explanationLines(excluded)).toEqual([
      'Tidak dapat masuk rencana: ASN: dilindungi lewat Taspen.',
    ]);
    expect(explanationLines(excluded, 'en')[0]).toContain('civil servant');
  });
});
