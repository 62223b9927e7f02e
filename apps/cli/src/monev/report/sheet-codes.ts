// Which regions get a sheet when each of a level gets one.

import type { CoverageAnswer, RegionDepth } from '@payung/office';

/**
 * Regions with people or with a base. A shorter code, or none, is people whose place nobody knows: they are
 * told of in the coverage and on the sheet above, and have none of their own.
 */
export function sheetCodes(
  { cells }: Pick<CoverageAnswer, 'cells'>,
  bases: readonly { readonly regionCode: string }[],
  { region, depth }: { readonly region: string; readonly depth: RegionDepth },
): readonly string[] {
  const counted = cells.map(({ key }) => key['region'] ?? '');
  const based = bases.map(({ regionCode }) => regionCode).filter((code) => code.startsWith(region));
  return [...new Set([...counted, ...based])].filter((code) => code.length === depth).toSorted();
}
