// What a region is called on a sheet that is read away from the others: with its level, since a name alone
// says neither whether it is a kecamatan or a desa, nor which of two of one name; and what lies around it.

import { parentCode, type RegionLevel, regionLevel } from '@payung/regions';
import type { CoverageCell } from '../coverage/index.ts';
import { fill } from './text/catalogue.ts';
import type { SheetText } from './text/sheet-words.ts';

/** Provinces of Papua, whose kecamatan are called distrik (UU 21/2001 art. 1). */
const papua = /^9/;
/** Of a kelurahan the part of the code behind its kecamatan begins with 1, of a desa with 2. */
const kelurahan = /^\d{6}1/;

/** `Kecamatan Tilamuta`, `Desa Limbato`; provinces, kabupaten and kota bear their level in their name. */
export function placeName(
  { code, name }: { readonly code: string; readonly name: string },
  { levels }: Pick<SheetText, 'levels'>,
): string {
  switch (sheetLevel(code)) {
    case 'nation':
      return levels.nation;
    case 'district':
      return fill(papua.test(code) ? levels.papuaDistrict : levels.district, { name });
    case 'village':
      return fill(kelurahan.test(code) ? levels.kelurahan : levels.village, { name });
    default:
      return name;
  }
}

/** Of the whole country there is no code. */
export function sheetLevel(code: string): RegionLevel | 'nation' {
  return code === '' ? 'nation' : regionLevel(code);
}

type NameOf = (code: string) => string;

/** The regions it lies in up to its regency, the nearest first. */
export function regionsAbove(
  code: string,
  nameOf: NameOf,
): readonly { readonly code: string; readonly name: string }[] {
  const parent = code === '' ? undefined : parentCode(code);
  if (parent === undefined || regionLevel(parent) === 'province') return [];
  return [{ code: parent, name: nameOf(parent) }, ...regionsAbove(parent, nameOf)];
}

/** Of cells by region those within it; its own code holds people whose place in it nobody knows. */
export function partsWithin(
  code: string,
  cells: readonly CoverageCell[],
  nameOf: NameOf,
): readonly { readonly code: string; readonly name: string; readonly people: number | null }[] {
  return cells.flatMap(({ key: { region = '' }, people }) =>
    region.startsWith(code) ? [{ code: region, name: nameOf(region), people }] : [],
  );
}
