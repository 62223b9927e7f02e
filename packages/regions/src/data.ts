// Reads the region tables of packages/regions/data (code,name). Text in, regions out: who opens
// the file is the caller's business, so this runs in a browser too.

import { type Region, regionOf } from './region.ts';

/**
 * The regions of one table. The tables are ours: a line that cannot be read is a broken
 * installation and throws, with its number.
 *
 * @example parseRegionCsv('code,name\n75.02,Kabupaten Boalemo\n').length // 1
 */
export function parseRegionCsv(text: string): readonly Region[] {
  const regions: Region[] = [];
  let lineNumber = 0;
  for (const line of text.split('\n')) {
    lineNumber += 1;
    if (lineNumber === 1 || line === '') continue;
    const comma = line.indexOf(',');
    const code = line.slice(0, comma).replaceAll('.', '');
    const name = unquote(line.slice(comma + 1));
    if (comma < 2 || !/^\d+$/.test(code) || name === '') {
      throw new RangeError(`Region table, line ${lineNumber}: not a code and a name`);
    }
    regions.push(regionOf(code, name));
  }
  return regions;
}

function unquote(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
