// Puts a CSV record with too many cells back under its headings where an unquoted comma split one
// text (`GORONTALO, 19-03-1980`) and only one joining makes every typed column readable again.

import { dateForm } from '../fields/date.ts';
import { isFiller } from '../fields/filler.ts';
import { nikDigitsOf } from '../fields/nik.ts';
import { looksLikeSex } from '../fields/sex.ts';
import type { Column, FieldName } from '../list.ts';
import { type Cell, emptyCell, type SheetRecord } from '../readers/record.ts';
import { columnsByField } from './layout.ts';

/** Columns whose texts may hold a comma. */
const textFields: readonly FieldName[] = [
  'name',
  'birth',
  'address',
  'village',
  'occupation',
  'workplace',
  'note',
];

/** What a cell of a typed column must look like to stand in its place. */
const typed: Readonly<Partial<Record<FieldName, (cell: Cell) => boolean>>> = {
  nik: (cell) => nikDigitsOf(cell) !== undefined || /^[\d\s.'-]{12,}$/.test(cell.text),
  birth: (cell) => dateForm(cell).form.kind !== 'unreadable',
  sex: (cell) => looksLikeSex(cell.text),
  kpj: (cell) => /^[\dA-Z]{8,}$/i.test(cell.text.trim()),
  status: (cell) => /AKTIF|MENINGGAL/i.test(cell.text),
  start: (cell) => dateForm(cell).form.kind !== 'unreadable',
  npp: (cell) => /^[\dA-Z]{6,}$/i.test(cell.text.trim()),
};

/** Whether every typed cell of a record can stand where it stands. */
export function typedCellsFit(columns: readonly Column[]): (cells: readonly Cell[]) => boolean {
  const checks = [...columnsByField(columns)].flatMap(([field, index]) => {
    const test = typed[field];
    return test ? [{ index, test }] : [];
  });
  return (cells) =>
    checks.every(({ index, test }) => {
      const cell = cells[index] ?? emptyCell;
      return isFiller(cell.text) || test(cell);
    });
}

export function realigner(columns: readonly Column[], width: number) {
  const at = columnsByField(columns);
  const joints = textFields.flatMap((field) => at.get(field) ?? []);
  const fits = typedCellsFit(columns);
  return (record: SheetRecord): SheetRecord => {
    const count = record.cells.findLastIndex((cell) => cell.text.trim() !== '') + 1;
    if (record.sheet !== undefined || count <= width || fits(record.cells)) return record;
    const fitting = joints
      .map((index) => ({ index, cells: join(record.cells, index, count - width) }))
      .filter(({ cells }) => fits(cells));
    const [only] = fitting.length === 1 ? fitting : withoutName(fitting, record, at);
    return only === undefined ? record : { ...record, cells: only.cells };
  };
}

type Joined = { readonly index: number; readonly cells: readonly Cell[] };

/**
 * The piece between name and date belongs to one of them: `S.Pd` is a degree, `GORONTALO` a place.
 */
function withoutName(
  fitting: readonly Joined[],
  record: SheetRecord,
  at: ReadonlyMap<FieldName, number>,
): readonly Joined[] {
  const [name, birth] = [at.get('name'), at.get('birth')];
  const both = fitting.map((each) => each.index).toSorted((a, b) => a - b);
  if (name === undefined || birth !== name + 1 || both.join() !== `${name},${birth}`) return [];
  const piece = record.cells[birth]?.text.trim() ?? '';
  const degree = piece.includes('.') || piece.replace(/[^A-Za-z]/g, '').length <= 4;
  return fitting.filter((each) => each.index === (degree ? name : birth));
}

function join(cells: readonly Cell[], index: number, surplus: number): readonly Cell[] {
  const parts = cells.slice(index, index + surplus + 1).map((cell) => cell.text.trim());
  const one: Cell = { text: parts.join(', '), kind: 'text' };
  return [...cells.slice(0, index), one, ...cells.slice(index + surplus + 1)];
}
