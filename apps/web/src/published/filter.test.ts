// Finding published regions.

import type { PublishedRegionWire } from '@payung/server/wire';
import { expect, test } from 'vitest';
import { filterRegions, latestOf } from './filter.ts';

function region(
  name: string,
  code: string,
  severity?: 'contradiction' | 'note',
): PublishedRegionWire {
  const findings =
    severity === undefined ? [] : [{ code: 'x', severity, severityText: '', text: name }];
  return { name, code, codeText: code, levelText: '', moments: [], others: [], findings };
}

const regions = [
  region('Gorontalo', '75', 'note'),
  region('Kabupaten Gorontalo Utara', '7505', 'contradiction'),
  region('Morowali', '7206'),
];
const names = (search: string, isOnlyContradictory = false) =>
  filterRegions(regions, { search, isOnlyContradictory }).map(({ name }) => name);

test('by a part of the name, large or small, or by code', () => {
  expect(names(' gorontalo ')).toEqual(['Gorontalo', 'Kabupaten Gorontalo Utara']);
  expect(names('7206')).toEqual(['Morowali']);
  expect(names('')).toHaveLength(3);
});

test('only contradictions: a note alone does not count', () => {
  expect(names('', true)).toEqual(['Kabupaten Gorontalo Utara']);
});

function moment(date: string, isWhole: boolean, value: number) {
  const percent = {
    metric: 'coverage_pct',
    metricText: '',
    segmentText: '',
    date,
    dateText: date,
    value,
    unit: 'percent',
    valueText: `${value}`,
    source: { text: 'uji' },
  };
  return { date, dateText: date, segmentText: '', isWhole, percent };
}

test('a region is known by its newest figure of all workers, not of a segment', () => {
  const moments = [
    moment('2025-06', true, 23.32),
    moment('2025-08', true, 25.46),
    moment('2025-08', false, 47.04),
  ];
  const aceh = { ...region('Aceh', '11'), moments };
  expect(latestOf(aceh)?.percent?.value).toBe(25.46);
});

test('an undated figure stands for a region only where there is no other', () => {
  const undated = moment('undated', true, 17.37);
  const both = [moment('2024', true, 16), undated];
  expect(latestOf({ ...region('A', '1'), moments: both })?.percent?.value).toBe(16);
  expect(latestOf({ ...region('A', '1'), moments: [undated] })?.percent?.value).toBe(17.37);
});
