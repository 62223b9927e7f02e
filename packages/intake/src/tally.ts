// Counts over whole columns what no single row can show: digits lost in a spreadsheet, the order of
// day and month, the codes for men and women, values written once for a group of rows.

import { type Issue, issue } from '@payung/values';
import { columnsByField } from './columns/layout.ts';
import { birthKey, dateForm } from './fields/date.ts';
import { isFiller } from './fields/filler.ts';
import { nikDigitsOf, nikWitness } from './fields/nik.ts';
import { type SexTally, settleSexCodes, sexCode } from './fields/sex.ts';
import type { Column, DateOrder, DateOrders, FieldName, Readings } from './list.ts';
import { emptyCell, type SheetRecord } from './readers/record.ts';
import type { RepeatFinder } from './repeats.ts';

/**
 * One honest number in ten ends in 0, fewer where serials begin at 0001: more than chance allows
 * (3.3 standard deviations above a tenth: once in two thousand honest columns) were rounded.
 */
const finalZeroShare = 0.1;
const finalZeroDeviations = 3.3;
const finalZerosMin = 3;
/** One date in ten in the other order: the column holds both. */
const otherOrderShare = 0.1;

export type Tally = {
  add(record: SheetRecord): void;
  result(): { readings: Readings; people: number; issues: readonly Issue[] };
};

/** `repeats` is told every NIK and person; it looks over all tables of the file. */
export function columnTally(
  columns: readonly Column[],
  repeats: Pick<RepeatFinder, 'add'>,
  known: { readonly dateOrder?: DateOrder | undefined } = {},
): Tally {
  const at = columnsByField(columns);
  const cell = (record: SheetRecord, field: FieldName) => {
    const index = at.get(field);
    return index === undefined ? emptyCell : (record.cells[index] ?? emptyCell);
  };
  const nikColumn = nikTally();
  const votes = new Map<string, OrderVotes>();
  const sexes = new Map<string, SexTally>();
  const groups = groupTallies(at);
  let people = 0;
  return {
    add(record) {
      people += 1;
      const digits = nikDigitsOf(cell(record, 'nik'));
      const name = at.has('name') ? cell(record, 'name') : cell(record, 'name_first');
      nikColumn.add(digits);
      const sixteen = digits === 'scientific' ? undefined : digits;
      const witness = nikWitness(sixteen);
      const { form } = dateForm(cell(record, 'birth'));
      repeats.add({ digits: sixteen, name: name.text, birth: birthKey(form) });
      tallyOrder(votes, form, witness);
      tallySex(sexes, cell(record, 'sex').text, witness?.sex);
      for (const group of groups) group.add(cell(record, group.field).text);
    },
    result() {
      const lost = nikColumn.precision();
      const heading = columns.find((column) => column.field === 'nik')?.heading ?? '';
      return {
        people,
        readings: {
          nikPrecisionLost: lost !== undefined,
          dateOrders: settledOrders(votes, known.dateOrder),
          sexCodes: settleSexCodes(sexes),
          downwards: new Set(groups.filter((group) => group.result()).map(({ field }) => field)),
        },
        issues: lost ? [issue('nik_precision_lost', lost, { at: { column: heading } })] : [],
      };
    },
  };
}

/** Fields that are written once for a group of rows where a clerk saves himself the typing. */
const groupFields: readonly FieldName[] = ['village', 'district'];

/**
 * A value above blanks, again and again: at most every second row says one, each says another than
 * the one before, and the first row says one. Then a blank means the value above.
 */
function groupTallies(at: ReadonlyMap<FieldName, number>) {
  return groupFields
    .filter((field) => at.has(field))
    .map((field) => {
      let [rows, filled, repeated] = [0, 0, 0];
      let before = '';
      let firstFilled = false;
      return {
        field,
        add(text: string) {
          rows += 1;
          if (text === '' || isFiller(text)) return;
          filled += 1;
          if (rows === 1) firstFilled = true;
          if (text === before) repeated += 1;
          before = text;
        },
        result: () => firstFilled && repeated === 0 && filled * 2 <= rows && rows >= 4,
      };
    });
}

function nikTally() {
  const sixteen = { all: 0, finalZeros: 0, scientific: 0 };
  return {
    add(digits: string | undefined) {
      if (digits === undefined) return;
      if (digits === 'scientific') {
        sixteen.scientific += 1;
        return;
      }
      sixteen.all += 1;
      if (digits.endsWith('0')) sixteen.finalZeros += 1;
    },
    precision() {
      const { all, finalZeros, scientific } = sixteen;
      const deviation = Math.sqrt(finalZeroShare * (1 - finalZeroShare) * all);
      const honest = finalZeroShare * all + finalZeroDeviations * deviation;
      const zeros = finalZeros >= finalZerosMin && finalZeros > honest;
      return zeros || scientific > 0 ? { all, finalZeros, scientific } : undefined;
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

function settledOrders(
  votes: ReadonlyMap<string, OrderVotes>,
  known: DateOrder | undefined,
): DateOrders {
  return new Map(
    [...votes].map(([mark, { dmy, mdy }]) => {
      if (known !== undefined) return [mark, { order: known, sure: true }] as const;
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
