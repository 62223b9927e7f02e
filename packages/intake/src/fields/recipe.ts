// What stands behind a cell: ditto marks and values written once for a group of rows, and the
// corrections and constants of the sender's profile.

import { type Issue, issue, maskDigits } from '@payung/values';
import type { FieldName, Profile } from '../list.ts';
import { type Cell, emptyCell } from '../readers/record.ts';
import { isFiller } from './filler.ts';

/** `"`, `''`, `-"-`, `sda`, `idem`: the same as above. */
const ditto = /^(?:[\s\-–.,]*(?:["“”„〃]|'{2}|,,|´´)[\s\-–.,]*|s\.?d\.?a\.?|idem|id\.|sama)$/i;

/** Fields in which people repeat themselves; never a NIK, a name or a birth date. */
const repeatable: ReadonlySet<FieldName> = new Set<FieldName>([
  'village',
  'district',
  'address',
  'hamlet',
  'rt',
  'rw',
  'occupation',
  'workplace',
  'birth_place',
]);

/** Reads the cells of one table from the top down; `downwards` are fields where a blank repeats. */
export function repeater(
  downwards: ReadonlySet<FieldName>,
): (field: FieldName, cell: Cell) => Cell {
  const above = new Map<FieldName, Cell>();
  return (field, cell) => {
    if (!repeatable.has(field)) return cell;
    const { text } = cell;
    if (text === '' || isFiller(text)) {
      return downwards.has(field) ? (above.get(field) ?? cell) : cell;
    }
    if (text.length <= 6 && ditto.test(text.trim())) return above.get(field) ?? emptyCell;
    above.set(field, cell);
    return cell;
  };
}

/** Makes the profile's corrections and says so; a constant stands where there is no column. */
export function corrector(
  profile: Profile,
): (field: FieldName, cell: Cell, hasColumn: boolean) => { cell: Cell; issues: readonly Issue[] } {
  const { constants = {}, corrections = [] } = profile;
  const byField = Map.groupBy(corrections, (each) => each.field);
  return (field, cell, hasColumn) => {
    const constant = constants[field];
    if (!hasColumn && constant !== undefined) {
      return { cell: { text: constant, kind: 'text' }, issues: none };
    }
    const text = cell.text.trim();
    const correction = byField.get(field)?.find((each) => each.from === text);
    if (correction === undefined) return { cell, issues: none };
    const data = { from: maskDigits(correction.from), to: maskDigits(correction.to) };
    const found = issue('corrected_by_profile', data, { severity: 'note' });
    return { cell: { text: correction.to, kind: 'text' }, issues: [found] };
  };
}

const none: readonly Issue[] = [];
