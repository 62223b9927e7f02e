import { day, issueLine } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Candidate } from './candidate.ts';
import { inPriority, parsePriority, priorityRules } from './priority.ts';

const candidates = fc.uniqueArray(
  fc.record({
    person: fc.integer({ min: 1, max: 40 }),
    status: fc.constantFrom('baru' as const, 'peserta_nonaktif' as const),
    birth: fc.constantFrom(day('1961-05-01'), day('1980-05-01'), day('1999-12-31')),
    birthExact: fc.boolean(),
    hasNik: fc.constant(true),
  }),
  { selector: (each) => each.person, maxLength: 20 },
);
const rules = fc.subarray([...priorityRules]);

test('the order of people never depends on the order of the file', () => {
  fc.assert(
    fc.property(candidates, rules, fc.array(fc.nat()), (people, chosen, keys) => {
      const shuffled = people
        .map((each, at) => ({ each, key: keys[at % Math.max(keys.length, 1)] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      expect(inPriority(shuffled, chosen)).toEqual(inPriority(people, chosen));
    }),
  );
});

test('who never was a participant comes first, then the oldest, then the lower number', () => {
  const person = (number: number, status: Candidate['status'], birth: string): Candidate => ({
    person: number,
    status,
    birth: day(birth),
    birthExact: true,
    hasNik: true,
  });
  const people = [
    person(1, 'peserta_nonaktif', '1962-01-01'),
    person(4, 'baru', '1970-01-01'),
    person(2, 'baru', '1970-01-01'),
    person(3, 'baru', '1965-01-01'),
  ];
  const ordered = inPriority(people, ['belum_terlindungi', 'usia_tertua_lebih_dulu']);
  expect(ordered.map((each) => each.person)).toEqual([3, 2, 4, 1]);
  expect(inPriority(people, ['usia_termuda_lebih_dulu']).map((each) => each.person)).toEqual([
    2, 4, 3, 1,
  ]);
  expect(inPriority(people, ['belum_terlindungi']).map((each) => each.person)).toEqual([
    3, 2, 4, 1,
  ]);
  expect(inPriority(people, ['nonaktif_lebih_dulu'])[0]?.person).toBe(1);
});

test('an unknown rule is refused with the rules that exist', () => {
  const read = parsePriority(['belum_terlindungi', 'teman_dulu'], { file: 'payung.yaml' });
  expect(read.ok).toBe(false);
  const said = read.issues.map((each) => issueLine(each)).join('\n');
  expect(said).toContain('berkas payung.yaml: Nilai “teman_dulu” untuk plan.priority');
  expect(said).toContain('usia_tertua_lebih_dulu');
});

test('a rule named twice counts once', () => {
  expect(parsePriority(['belum_terlindungi', 'belum_terlindungi'])).toMatchObject({
    ok: true,
    value: ['belum_terlindungi'],
  });
});
