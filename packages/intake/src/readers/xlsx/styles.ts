// The styles of a workbook, as far as they decide meaning: which cell formats show dates.

import { isBuiltInDate, isDateFormat } from './dates.ts';
import { readPart } from './part.ts';
import { silent, type Workbook } from './workbook.ts';
import { attribute } from './xml.ts';

/** For each cell format (the `s` of a cell): does it show a date? */
export async function readDateStyles(workbook: Workbook): Promise<readonly boolean[]> {
  const { styles: entry, zip } = workbook;
  if (!entry) return [];
  const custom = new Map<number, boolean>();
  const formats: number[] = [];
  let inCellFormats = false;
  await readPart(zip, entry, {
    ...silent,
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      const format = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt')
        custom.set(format, isDateFormat(attribute(attributes, 'formatCode') ?? ''));
      if (name === 'xf' && inCellFormats) formats.push(format);
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats.map((format) => custom.get(format) ?? isBuiltInDate(format));
}
