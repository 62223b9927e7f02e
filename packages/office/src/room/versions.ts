// Rows that stand in the room more than once because their sender corrected the list: as it first came,
// and in the repair workbook that came back. The corrected row counts; the earlier one is kept and
// named, and no row is left out for the sake of one that cannot be used.

import type { RowToRepair } from '@payung/intake';
import { rowKey } from './outcome.ts';
import type { ReadRows } from './reading.ts';

type List = ReadRows<RowToRepair>;

/** A version of a row: where it stands, and whether it can take the place of another. */
type Version = {
  readonly list: List;
  readonly row: RowToRepair;
  readonly place: string;
};

/**
 * Baris yang sudah digantikan: key of the earlier row → key of the row that counts.
 *
 * A later version takes the place of all those it was made from. Of two workbooks that were corrected
 * beside each other a row that was typed over counts before one that was not; where both were, nobody
 * but a person can say, and both go on.
 */
export function replacedRows(lists: readonly List[]): ReadonlyMap<string, string> {
  const replaced = new Map<string, string>();
  for (const family of families(lists)) {
    const newestFirst = family.toSorted((a, b) => depthOf(b, family) - depthOf(a, family));
    const standing = new Map<string, Version[]>();
    for (const list of newestFirst) {
      for (const row of list.rows) {
        if (row.disposition !== 'accepted') continue;
        const version = { list, row, place: placeOf(row) };
        const others = standing.get(version.place) ?? [];
        const later = others.find((other) => isLater(other, version, family));
        if (later !== undefined) replaced.set(keyOf(version), keyOf(later));
        else
          standing.set(version.place, [
            ...others.filter(notBy(version, replaced, family)),
            version,
          ]);
      }
    }
  }
  return replaced;
}

/** Lists that are versions of one, if at least one of them came back. */
function families(lists: readonly List[]): readonly (readonly List[])[] {
  const byId = new Map<string, List[]>();
  for (const list of lists) {
    const id = list.sent?.list.id;
    if (id === undefined || id === '') continue;
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [list]);
    else known.push(list);
  }
  return [...byId.values()].filter(
    (each) => each.length > 1 && each.some(({ sent }) => sent?.returned !== undefined),
  );
}

/** Takes versions out that the new one replaces in its turn (a correction beside an untouched copy). */
function notBy(version: Version, replaced: Map<string, string>, family: readonly List[]) {
  return (other: Version): boolean => {
    if (!isLater(version, other, family)) return true;
    replaced.set(keyOf(other), keyOf(version));
    return false;
  };
}

function isLater(one: Version, other: Version, family: readonly List[]): boolean {
  if (one.list === other.list) return false;
  if (isMadeFrom(one.list, other.list, family)) return true;
  if (isMadeFrom(other.list, one.list, family)) return false;
  if (isTyped(one) !== isTyped(other)) return isTyped(one);
  return one.row.cells.join('\u001f') === other.row.cells.join('\u001f');
}

function isTyped({ list, place }: Version): boolean {
  return list.sent?.returned?.changedPlaces.has(place) === true;
}

function parentOf(list: List, family: readonly List[]): List | undefined {
  const state = list.sent?.returned?.state;
  return family.find((each) => each !== list && each.survey?.sha256 === state);
}

function isMadeFrom(list: List, earlier: List, family: readonly List[]): boolean {
  return lineOf(list, family).some((each) => each.survey?.sha256 === earlier.survey?.sha256);
}

/** The list's parent, its parent, and so on; nothing that was made up runs in a circle. */
function lineOf(list: List, family: readonly List[]): readonly List[] {
  const line: List[] = [];
  let each = parentOf(list, family);
  while (each !== undefined && each !== list && !line.includes(each)) {
    line.push(each);
    each = parentOf(each, family);
  }
  return line;
}

function depthOf(list: List, family: readonly List[]): number {
  return lineOf(list, family).length;
}

function placeOf({ sheet, row }: RowToRepair): string {
  return `${sheet ?? ''}:${row}`;
}

function keyOf({ list, row }: Version): string {
  return rowKey(list.file.name, row);
}
