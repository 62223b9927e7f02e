import { day } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from './candidate.ts';
import { classKeyOf, compareByRules, findRule, type PriorityRule, ruleForms } from './priority.ts';

const on = day('2026-07-01');

function person(number: number, more: Partial<Candidate> = {}): Candidate {
  return {
    person: number,
    status: 'baru',
    birth: day('1980-01-01'),
    birthExact: true,
    hasNik: true,
    ...more,
  };
}

function order(people: readonly Candidate[], rules: readonly PriorityRule[]): readonly number[] {
  return people.toSorted(compareByRules(rules, on)).map((each) => each.person);
}

const candidates = fc.array(
  fc.record(
    {
      person: fc.integer({ min: 1, max: 40 }),
      status: fc.constantFrom('baru' as const, 'peserta_nonaktif' as const),
      birth: fc.constantFrom(day('1961-05-01'), day('1980-05-01'), day('1999-12-31')),
      birthExact: fc.boolean(),
      hasNik: fc.constant(true),
      decile: fc.integer({ min: 1, max: 10 }),
      disabled: fc.boolean(),
      soleEarner: fc.boolean(),
      familyProtected: fc.boolean(),
      occupation: fc.constantFrom('NELAYAN', 'PETANI'),
      village: fc.constantFrom('7502012001', '7502022001'),
    },
    { requiredKeys: ['person', 'status', 'birthExact', 'hasNik'] },
  ),
  { maxLength: 20 },
);
const rules = fc.subarray(ruleForms.flatMap((form) => findRule(form) ?? []));

test('who comes first by a rule is never of a later class', () => {
  fc.assert(
    fc.property(candidates, rules, (people, chosen) => {
      const ordered = people.toSorted(compareByRules(chosen, on));
      const keys = ordered.map((each) => classKeyOf(each, chosen.slice(0, 1), on));
      expect(keys).toEqual(keys.toSorted());
    }),
  );
});

test('who never was a participant comes first, then the oldest', () => {
  const people = [
    person(1, { status: 'peserta_nonaktif', birth: day('1962-01-01') }),
    person(2, { birth: day('1970-01-01') }),
    person(3, { birth: day('1965-01-01') }),
  ];
  expect(order(people, ['belum_terlindungi', 'usia_tertua_lebih_dulu'])).toEqual([3, 2, 1]);
  expect(order(people, ['usia_termuda_lebih_dulu'])).toEqual([2, 3, 1]);
  expect(order(people, ['nonaktif_lebih_dulu'])[0]).toBe(1);
});

describe('what the office writes as data', () => {
  test.each([
    ['desil:1-4', { decile: 4 }, { decile: 5 }],
    ['desil:1-4', { decile: 1 }, {}],
    ['desil_terendah_lebih_dulu', { decile: 2 }, { decile: 3 }],
    ['desil_terendah_lebih_dulu', { decile: 10 }, {}],
    ['usia:40-64', { birth: day('1986-07-01') }, { birth: day('1986-07-02') }],
    ['pekerjaan:NELAYAN|BURUH_BANGUNAN', { occupation: 'NELAYAN' }, { occupation: 'PETANI' }],
    ['wilayah:75.02.01', { village: '7502012001' }, { village: '7502022001' }],
    ['disabilitas_lebih_dulu', { disabled: true }, {}],
    ['nafkah_tunggal_lebih_dulu', { soleEarner: true }, { soleEarner: false }],
    ['keluarga_belum_terlindungi_lebih_dulu', { familyProtected: false }, {}],
  ] as const)('%s puts %o before %o', (text, before, after) => {
    const rule = findRule(text);
    if (rule === undefined) throw new Error(text);
    expect(order([person(1, after), person(2, before)], [rule])).toEqual([2, 1]);
    expect(classKeyOf(person(1, after), [rule], on)).not.toBe(
      classKeyOf(person(2, before), [rule], on),
    );
  });

  test.each([
    'teman_dulu',
    'desil',
    'desil:0-4',
    'desil:7-3',
    'usia:tua',
    'pekerjaan:RAJA',
    'wilayah:',
    'wilayah:75',
  ])('%s is no rule', (text) => expect(findRule(text)).toBeUndefined());
});
