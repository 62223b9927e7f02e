// What a region is called on a sheet that is read away from the others: with its level, since a name alone
// says neither whether it is a kecamatan or a desa, nor which of two of one name.

import { regionLevel } from '@payung/regions';
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
  switch (regionLevel(code)) {
    case 'district':
      return fill(papua.test(code) ? levels.papuaDistrict : levels.district, { name });
    case 'village':
      return fill(kelurahan.test(code) ? levels.kelurahan : levels.village, { name });
    default:
      return name;
  }
}
