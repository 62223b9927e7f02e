// Counts over whole columns what no single row can show: digits lost in a spreadsheet, numbers
// shared by unlike people, the order of day and month, the codes for men and women.

import { type Issue, issue } from '@payung/values';
import { columnsByField } from './columns/layout.ts';
import { dateForm } from './fields/date.ts';
import { alikeKeys, nameKey } from './fields/name.ts';
import { nikDigitsOf, nikWitness } from './fields/nik.ts';
import { type SexTally, settleSexCodes, sexCode } from './fields/sex.ts';
import type { Column, DateOrders, FieldName, Readings } from './list.ts';
import { emptyCell, type SheetRecord } from './readers/record.ts';

/** Serials begin at 0001 and rarely reach ten: an honest column has a few percent of final zeros. */
const finalZeroShare = 0.1;
const finalZerosMin = 3;
/** One date in ten in the other order: the column holds both. */
const otherOrderShare = 0.1;

export type Tally = {
  add(record: SheetRecord): void;
  result(): { readings: Readings; people: number; issues: readonly Issue[] };
};

export function columnTally(columns: readonly Column[]): Tally {
  const at = columnsByField(columns);
  const cell = (record: SheetRecord, field: FieldName) => {
    const index = at.get(field);
    return index === undefined ? emptyCell : (record.cells[index] ?? emptyCell);
  };
  const niks = nikTally();
  const votes = new Map<string, OrderVotes>();
  const sexes = new Map<string, SexTally>();
  let people = 0;
  return {
    add(record) {
      people += 1;
      const digits = nikDigitsOf(cell(record, 'nik'));
      const name = at.has('name') ? cell(record, 'name') : cell(record, 'name_first');
      niks.add(digits, name.text);
      const witness = digits === 'scientific' ? undefined : nikWitness(digits);
      tallyOrder(votes, dateForm(cell(record, 'birth')).form, witness);
      tallySex(sexes, cell(record, 'sex').text, witness?.sex);
    },
    result() {
      const lost = niks.precision();
      const heading = columns.find((column) => column.field === 'nik')?.heading ?? '';
      return {
        people,
        readings: {
          nikPrecisionLost: lost !== undefined,
          sharedNiks: niks.shared(),
          dateOrders: settledOrders(votes),
          sexCodes: settleSexCodes(sexes),
        },
        issues: lost ? [issue('nik_precision_lost', lost, { at: { column: heading } })] : [],
      };
    },
  };
}

function nikTally() {
  /** Digits → name key of the first row, or the unlike keys once there are two. */
  const holders = new Map<string, string | string[]>();
  const sixteen = { all: 0, finalZeros: 0, scientific: 0 };
  return {
    add(digits: string | undefined, name: string) {
      if (digits === undefined) return;
      if (digits === 'scientific') {
        sixteen.scientific += 1;
        return;
      }
      sixteen.all += 1;
      if (digits.endsWith('0')) sixteen.finalZeros += 1;
      const before = holders.get(digits);
      const key = nameKey(name);
      if (before === undefined) holders.set(digits, key);
      else if (typeof before === 'string') {
        if (!alikeKeys(before, key)) holders.set(digits, [before, key]);
      } else if (!before.some((other) => alikeKeys(other, key))) before.push(key);
    },
    precision() {
      const { all, finalZeros, scientific } = sixteen;
      const zeros = finalZeros >= finalZerosMin && finalZeros > all * finalZeroShare;
      return zeros || scientific > 0 ? { all, finalZeros, scientific } : undefined;
    },
    shared(): Map<string, number> {
      const shared = new Map<string, number>();
      for (const [digits, keys] of holders) {
        if (typeof keys !== 'string') shared.set(digits, keys.length);
      }
      return shared;
    },
  };
}

type OrderVotes = { dmy: number; mdy: number };

/** A number above twelve is a day; below, the NIK of the row may tell. */
function tallyOrder(
  votes: Map<string, OrderVotes>,
  form: ReturnType<typeof dateForm>['form'],
  witness: ReturnType<typeof nikWitness>,
): void {
  if (form.kind !== 'numbers' || form.first === form.second) return;
  const { first, second, mark } = form;
  const seen = votes.get(mark) ?? { dmy: 0, mdy: 0 };
  votes.set(mark, seen);
  if (first > 12 && second <= 12) seen.dmy += 1;
  else if (second > 12 && first <= 12) seen.mdy += 1;
  else if (witness?.dayOfMonth === first && witness.month === second) seen.dmy += 1;
  else if (witness?.dayOfMonth === second && witness.month === first) seen.mdy += 1;
}

function settledOrders(votes: ReadonlyMap<string, OrderVotes>): DateOrders {
  return new Map(
    [...votes].map(([mark, { dmy, mdy }]) => {
      const all = dmy + mdy;
      const sure = all === 0 || Math.min(dmy, mdy) / all < otherOrderShare;
      return [mark, { order: mdy > dmy ? 'mdy' : 'dmy', sure }] as const;
    }),
  );
}

function tallySex(
  sexes: Map<string, SexTally>,
  text: string,
  witness: 'L' | 'P' | undefined,
): void {
  const code = sexCode(text);
  if (code === '') return;
  const tally = sexes.get(code) ?? { rows: 0, men: 0, women: 0 };
  tally.rows += 1;
  if (witness === 'L') tally.men += 1;
  if (witness === 'P') tally.women += 1;
  sexes.set(code, tally);
}
