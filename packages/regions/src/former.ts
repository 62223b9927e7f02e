// Codes that existed before a split. A NIK keeps the code of its first registration for ever
// (PP 40/2019 art. 30(2)), so a code no longer in the register is not a mistake.

import { formerDistricts, formerRegencies } from './generated/former.ts';
import type { RegionRegister } from './register.ts';

/** A regency code of an earlier list and the code it has now. */
export type FormerRegency = { readonly code: string; readonly name: string; readonly now: string };

/**
 * Split of Papua into four provinces (UU 14, 15, 16/2022) and Kalimantan Utara out of Kalimantan
 * Timur (UU 20/2012): six-digit prefixes are not listed one by one; the regency decides.
 * [I] Written from the general knowledge of the lists before the splits; to be proved against
 * Permendagri 137/2017 and Permendagri 18/2013 before a row is refused because of them.
 */
const before: readonly (readonly [string, string, string])[] = [
  ['6404', 'Kabupaten Bulungan', '6501'],
  ['6405', 'Kabupaten Nunukan', '6503'],
  ['6406', 'Kabupaten Malinau', '6502'],
  ['6410', 'Kabupaten Tana Tidung', '6504'],
  ['6473', 'Kota Tarakan', '6571'],
  ['9101', 'Kabupaten Merauke', '9301'],
  ['9102', 'Kabupaten Jayawijaya', '9501'],
  ['9104', 'Kabupaten Nabire', '9401'],
  ['9107', 'Kabupaten Puncak Jaya', '9402'],
  ['9108', 'Kabupaten Paniai', '9403'],
  ['9109', 'Kabupaten Mimika', '9404'],
  ['9112', 'Kabupaten Pegunungan Bintang', '9502'],
  ['9113', 'Kabupaten Yahukimo', '9503'],
  ['9114', 'Kabupaten Tolikara', '9504'],
  ['9116', 'Kabupaten Boven Digoel', '9302'],
  ['9117', 'Kabupaten Mappi', '9303'],
  ['9118', 'Kabupaten Asmat', '9304'],
  ['9121', 'Kabupaten Mamberamo Tengah', '9505'],
  ['9122', 'Kabupaten Yalimo', '9506'],
  ['9123', 'Kabupaten Lanny Jaya', '9507'],
  ['9124', 'Kabupaten Nduga', '9508'],
  ['9125', 'Kabupaten Puncak', '9405'],
  ['9126', 'Kabupaten Dogiyai', '9406'],
  ['9127', 'Kabupaten Intan Jaya', '9407'],
  ['9128', 'Kabupaten Deiyai', '9408'],
];

/** Regency codes that are no longer in use, with today's code. */
export const formerRegencyCodes: ReadonlyMap<string, FormerRegency> = new Map(
  [...before, ...formerRegencies].map(([code, name, now]) => [code, { code, name, now }]),
);

/** Kecamatan codes (six digits) that are no longer in use. */
export const formerDistrictPrefixes: ReadonlySet<string> = new Set(formerDistricts);

/**
 * What the register knows of the six digits a NIK begins with: `current`; `former` (listed before
 * a split); `unlisted` (the regency exists or existed, this kecamatan code is in no list we have:
 * a warning); `unknown` (no such regency: an error).
 */
export type RegistrationRegion = 'current' | 'former' | 'unlisted' | 'unknown';

/**
 * Needs a register that holds districts; with the national one every kecamatan is `unlisted`.
 *
 * @example registrationRegion(nationalRegister, '999901') // 'unknown'
 */
export function registrationRegion(
  register: RegionRegister,
  districtCode: string,
): RegistrationRegion {
  if (register.find(districtCode)?.level === 'district') return 'current';
  if (formerDistrictPrefixes.has(districtCode)) return 'former';
  const regency = districtCode.slice(0, 4);
  return register.find(regency) !== undefined || formerRegencyCodes.has(regency)
    ? 'unlisted'
    : 'unknown';
}
