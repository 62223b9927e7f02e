// Regions by the names their readers know them by, down to the desa.

import { openGazetteer } from '@payung/intake';
import type { RankingAnswer } from '@payung/office';
import { formatRegionCode } from '@payung/regions';

export type NameOf = (code: string) => string;

/** Names of every province, regency and kecamatan, and of the villages below `region`. */
export async function namesBelow(region: string): Promise<NameOf> {
  const register = await openGazetteer(region);
  return (code) => register.find(code)?.name ?? code;
}

/** What a region is called in a list: its name, and its code beside it where another of the list has that name. */
export function labelsIn(codes: readonly string[], nameOf: NameOf): NameOf {
  const told = new Map<string, number>();
  for (const code of new Set(codes)) {
    told.set(nameOf(code), (told.get(nameOf(code)) ?? 0) + 1);
  }
  return (code) => {
    const written = /^\d+$/.test(code) ? formatRegionCode(code) : code;
    const name = nameOf(code);
    if (name === code) return written;
    return (told.get(name) ?? 0) > 1 ? `${name} (${written})` : name;
  };
}

/** Those whom a ranking leaves out because they have no base. */
export function placesOf(
  { withoutBase }: RankingAnswer,
  nameOf: NameOf,
): Readonly<Record<string, string>> {
  return Object.fromEntries(withoutBase.map(({ code }) => [code, nameOf(code)]));
}
