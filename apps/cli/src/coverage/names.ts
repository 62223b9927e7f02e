// Regions by the names their readers know them by, down to the desa.

import { openGazetteer } from '@payung/intake';
import type { RankingAnswer } from '@payung/office';

export type NameOf = (code: string) => string;

/** Names of every province, regency and kecamatan, and of the villages below `region`. */
export async function namesBelow(region: string): Promise<NameOf> {
  const register = await openGazetteer(region);
  return (code) => register.find(code)?.name ?? code;
}

/** Those whom a ranking leaves out because they have no base. */
export function placesOf(
  { withoutBase }: RankingAnswer,
  nameOf: NameOf,
): Readonly<Record<string, string>> {
  return Object.fromEntries(withoutBase.map(({ code }) => [code, nameOf(code)]));
}
