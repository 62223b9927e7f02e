// Whether the sender moved, added or deleted columns of a repair workbook: then cells are found by
// the headings, or the file is refused. A column never slides over its neighbour in silence.

import type { Opened, SheetRecord } from '../readers/record.ts';
import { finding, type Outcome } from './finding.ts';
import { findIdentity, type HeadingRow, type RepairMark } from './identity.ts';

/** Per column of the sender's list, where it stands now. */
export type ColumnOrder = readonly number[];

/**
 * The orders of sheets whose columns moved, by the sheet's number; a sheet that is absent stands as
 * it was written.
 */
export async function columnOrders(
  opened: Opened,
  sheets: readonly string[],
  mark: RepairMark,
): Promise<Outcome<ReadonlyMap<number, ColumnOrder>>> {
  const orders = new Map<number, ColumnOrder>();
  const settled = new Set<number>();
  for (const sheet of sheets) {
    for await (const batch of opened.records(sheet)) {
      let done = false;
      for (const record of batch) {
        const found = headingIn(record, mark);
        if (found === undefined || settled.has(found.sheet)) continue;
        settled.add(found.sheet);
        done = true;
        const order = orderOf(record, found, mark);
        if (typeof order === 'string') {
          const at = { sheet, row: record.row };
          return { ok: false, findings: [finding('repair_columns_moved', { column: order }, at)] };
        }
        if (order !== undefined) orders.set(found.sheet, order);
      }
      if (done) break;
    }
  }
  return { ok: true, value: orders, findings: [] };
}

type FoundHeading = {
  readonly sheet: number;
  readonly column: number;
  readonly heading: HeadingRow;
};

function headingIn(record: SheetRecord, mark: RepairMark): FoundHeading | undefined {
  const column = record.cells.findLastIndex((cell) => findIdentity(cell.text) !== undefined);
  const identity = findIdentity(record.cells[column]?.text);
  if (identity === undefined) return undefined;
  const sender = mark.sheets[identity.sheet]?.sender;
  const heading = mark.headings.find(
    (each) => each.sheet === sender && each.headerRow === identity.row,
  );
  return heading && { sheet: identity.sheet, column, heading };
}

type Heading = HeadingRow['columns'][number];

/** Undefined when nothing moved; a heading when it cannot be found any more. */
function orderOf(
  record: SheetRecord,
  { sheet, column, heading: origin }: FoundHeading,
  mark: RepairMark,
): ColumnOrder | string | undefined {
  const expected = mark.sheets[sheet]?.column;
  const texts = record.cells.map((cell) => normal(cell.text));
  const isHere = ({ heading, index }: Heading): boolean => isHeading(heading, texts[index] ?? '');
  // A heading reworded or emptied in its place, with none of it elsewhere, moved nothing.
  const isElsewhere = (each: Heading): boolean =>
    !isHere(each) && texts.some((text) => isHeading(each.heading, text));
  if (column === expected && !origin.columns.some(isElsewhere)) return undefined;
  const order: number[] = [];
  for (const each of origin.columns) {
    const places = texts.flatMap((text, index) => (isHeading(each.heading, text) ? [index] : []));
    if (places.length !== 1 || places[0] === undefined) {
      return each.heading === '' ? String(each.index + 1) : each.heading;
    }
    order[each.index] = places[0];
  }
  return Array.from(order, (place) => place ?? -1);
}

/** Headings of two rows are joined in the survey: the lower part stands in this row. */
function isHeading(heading: string, text: string): boolean {
  const whole = normal(heading);
  return text !== '' && (whole === text || whole.endsWith(` ${text}`));
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toUpperCase();
}
