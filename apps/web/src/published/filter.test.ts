// Finding published regions.

import type { PublishedRegionWire } from '@payung/server/wire';
import { expect, test } from 'vitest';
import { filterRegions } from './filter.ts';

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
