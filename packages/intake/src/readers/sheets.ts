// A workbook of any format as the opener sees it: its sheets by name, rows and merges of each.

import { type Issue, issue, type Parsed, parsed } from '@payung/values';
import type { ListFormat, Merge, Opened, SheetRecord } from './record.ts';
import type { Scanned } from './scan.ts';

export type SheetSource = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Workbooks and objects elsewhere that cells draw from; none is ever opened. */
  readonly links?: number;
  records(sheet: string, signal?: AbortSignal): AsyncIterable<readonly SheetRecord[]>;
  merges(sheet: string, signal?: AbortSignal): Promise<readonly Merge[]>;
};

/** `issues`: what was remarked on the way here. */
export function openedSheets(
  format: ListFormat,
  source: SheetSource,
  file: { readonly scanned: Scanned; readonly issues: readonly Issue[] },
): Parsed<Opened> {
  const { sheets } = source;
  const hiddenSheets = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  const chosen = (name: string | undefined): string => {
    const sheet = name ?? (sheets.find((each) => !each.hidden) ?? sheets[0])?.name;
    if (sheet === undefined) throw new RangeError('A workbook without sheets was opened');
    return sheet;
  };
  const opened: Opened = {
    format,
    sheets: sheets.map((sheet) => sheet.name),
    ...(hiddenSheets.length > 0 ? { hiddenSheets } : {}),
    bytes: file.scanned.bytes,
    sha256: file.scanned.sha256,
    records: (sheet, signal) => source.records(chosen(sheet), signal),
    merges: (sheet, signal) => source.merges(chosen(sheet), signal),
  };
  return parsed(opened, [...file.issues, ...linksOf(source)]);
}

/** Said once of the file: a value that was drawn from elsewhere may be older than what stands there now. */
function linksOf({ links = 0 }: SheetSource): readonly Issue[] {
  return links === 0 ? [] : [issue('external_links', { count: links }, { severity: 'warning' })];
}
