import { day } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BaseRow, TargetRow } from './base.ts';
import { coverageFigures, gapPeople } from './figure.ts';
import { definitions } from './text/definitions.ts';

const eligible: BaseRow = {
  regionCode: '7502',
  definition: 'angkatan_kerja_di_luar_asn_tni_polri',
  year: 2026,
  segment: 'semua',
  count: 22_804,
  source: 'data contoh',
};
const employed: BaseRow = { ...eligible, definition: 'penduduk_bekerja', count: 24_856 };
const older: BaseRow = { ...eligible, year: 2025, count: 21_208 };
const ucj: TargetRow = {
  regionCode: '7502',
  scale: 'UCJ',
  year: 2026,
  percent: 56.1,
  source: 'RPJMD',
};
const rpjmn: TargetRow = { ...ucj, scale: 'RPJMN', percent: 34.99, source: 'RKP 2026' };

function figures(changes: { activePersons?: number; bases?: BaseRow[]; targets?: TargetRow[] }) {
  return coverageFigures({
    region: { code: '7502', name: 'Kabupaten Boalemo' },
    asOf: day('2026-06-30'),
    activePersons: 11_046,
    bases: [eligible],
    targets: [ucj, rpjmn],
    participantsSource: 'peserta.csv',
    ...changes,
  });
}

test('each base gives its own figure, the newest first', () => {
  const all = figures({ bases: [older, eligible, employed] });
  expect(all.map((each) => [each.definition, each.year, each.percent])).toEqual([
    ['angkatan_kerja_di_luar_asn_tni_polri', 2026, 48.44],
    ['penduduk_bekerja', 2026, 44.44],
    ['angkatan_kerja_di_luar_asn_tni_polri', 2025, 52.08],
  ]);
});

test('a base of another region is not ours', () => {
  expect(figures({ bases: [{ ...eligible, regionCode: '7503' }] })).toEqual([]);
});

test('coverage above the base is shown as it is and marked', () => {
  const [figure] = figures({ activePersons: 25_722, bases: [{ ...eligible, count: 20_390 }] });
  expect(figure?.percent).toBe(126.15);
  expect(figure?.aboveBase).toBe(true);
});

test('the two target scales never stand on one base', () => {
  const all = figures({ bases: [eligible, employed] });
  expect(all.map((each) => each.targets.map((target) => target.scale))).toEqual([
    ['UCJ'],
    ['RPJMN'],
  ]);
});

test('which target belongs to which base is marked as our inference', () => {
  const targets = figures({}).flatMap((each) => each.targets);
  expect(targets.map((target) => target.inferred)).toEqual([true]);
});

test('a base nobody has defined gets no target', () => {
  const [figure] = figures({ bases: [{ ...eligible, definition: 'pekerja_desa' }] });
  expect(figure?.targets).toEqual([]);
});

test('a later target keeps its own year, an earlier one is left to history', () => {
  const targets = [{ ...ucj, year: 2029, percent: 70.5 }, ucj, { ...ucj, year: 2024 }];
  const [figure] = figures({ targets });
  expect(figure?.targets.map((target) => target.year)).toEqual([2026, 2029]);
});

test('56.1 % of 22,804 needs 12,794 people: 1,748 more than 11,046', () => {
  expect(figures({})[0]?.targets[0]?.gapPeople).toBe(1_748);
});

test('no one is missing where the target is reached', () => {
  expect(gapPeople(11_046, 24_856, 34.99)).toBe(0);
});

test('the gap is the smallest number of people that reaches the target', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3_000_000 }),
      fc.integer({ min: 1, max: 3_000_000 }),
      fc.integer({ min: 1, max: 15_000 }),
      (part, base, hundredths) => {
        const gap = gapPeople(part, base, hundredths / 100);
        const reaches = (people: number) =>
          BigInt(people) * 10_000n >= BigInt(hundredths) * BigInt(base);
        expect(reaches(part + gap)).toBe(true);
        if (gap > 0) expect(reaches(part + gap - 1)).toBe(false);
      },
    ),
  );
});

test('every definition names who uses it and where that is written', () => {
  for (const each of definitions) {
    expect(each.usedBy, each.id).not.toBe('');
    expect(each.source, each.id).not.toBe('');
    expect(each.formula.id, each.id).toContain('÷');
  }
});
