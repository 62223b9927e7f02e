// Region: a province, kabupaten or kota, kecamatan, desa or kelurahan under its Kemendagri code.
// A code holds its own place in the tree: 75, 7502, 750204, 7502042001.

import { failed, issue, type Parsed, parsed } from '@payung/values';

/** Tingkat wilayah: provinsi, kabupaten/kota, kecamatan, desa/kelurahan. */
export type RegionLevel = 'province' | 'regency' | 'district' | 'village';

/** Wilayah administrasi menurut kode Kemendagri, tanpa titik: `7502` = Kabupaten Boalemo. */
export type Region = {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parent?: string;
};

/** Lengths of the codes of each level, from the province down. */
const lengths = { province: 2, regency: 4, district: 6, village: 10 } as const;

/**
 * Reads a Kemendagri code with or without dots. Whether the region exists is the register's word.
 *
 * @example parseRegionCode('75.02') // { ok: true, value: '7502', issues: [] }
 */
export function parseRegionCode(text: string): Parsed<string> {
  const bare = text.trim();
  const dotted = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/.test(bare);
  const plain = /^(?:\d{2}|\d{4}|\d{6}|\d{10})$/.test(bare);
  if (!dotted && !plain) return failed(issue('region_unknown', { text }));
  return parsed(bare.replaceAll('.', ''));
}

/**
 * The code as offices print it.
 *
 * @example formatRegionCode('7502042001') // '75.02.04.2001'
 */
export function formatRegionCode(code: string): string {
  const parts = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)];
  return parts.filter((part) => part !== '').join('.');
}

/**
 * The level a code has by its length; throws for a text that is no code.
 *
 * @example regionLevel('750204') // 'district'
 */
export function regionLevel(code: string): RegionLevel {
  for (const level of ['province', 'regency', 'district', 'village'] as const) {
    if (code.length === lengths[level]) return level;
  }
  throw new RangeError(`Not a region code: ${code}`);
}

/**
 * The code of the region one level up; none above a province.
 *
 * @example parentCode('7502042001') // '750204'
 */
export function parentCode(code: string): string | undefined {
  const parents = { province: 0, regency: 2, district: 4, village: 6 } as const;
  const length = parents[regionLevel(code)];
  return length === 0 ? undefined : code.slice(0, length);
}

/** A region from its code and name; level and parent follow from the code. */
export function regionOf(code: string, name: string): Region {
  const level = regionLevel(code);
  const parent = parentCode(code);
  return parent === undefined ? { code, name, level } : { code, name, level, parent };
}
