// One row as its reader sees it: cells by field, issues with their place, and what is odd about the
// row as a whole (cells too many, hidden, broken, or in a column nobody could tell).

import type { RegionRegister } from '@payung/regions';
import { type Issue, issue, type Place } from '@payung/values';
import { isBroken } from '../columns/layout.ts';
import type { FieldName, ReadOptions, TableSurvey } from '../list.ts';
import type { Cell, SheetRecord } from '../readers/record.ts';
import type { NikContext } from './nik.ts';
import type { Section } from './section.ts';
import type { DistrictReading, VillageReading } from './village.ts';

export type PersonContext = {
  readonly file: string;
  readonly survey: TableSurvey;
  readonly options: ReadOptions;
  readonly nik: NikContext;
  readonly register: RegionRegister;
  readonly readVillage: (text: string, district: string) => VillageReading | undefined;
  /** What the last section line above said. */
  readonly section: () => Section;
};

export type RowContext = PersonContext & {
  readonly readDistrict: (text: string) => DistrictReading | undefined;
  readonly fits: (cells: readonly Cell[]) => boolean;
  /** The column of addresses; villages may stand under `Alamat`. */
  readonly addressField: FieldName;
  readonly isElsewhere: (regency: string) => boolean;
};

export type Row = {
  readonly cell: (field: FieldName) => Cell;
  /** An error or an empty formula: read as empty, and said. */
  readonly broken: (field: FieldName) => Cell | undefined;
  readonly placed: (field: FieldName, issues: readonly Issue[]) => readonly Issue[];
  readonly has: (field: FieldName) => boolean;
  /** Corrections of the profile that were made in this row. */
  readonly applied: readonly Issue[];
};

export type Records = {
  readonly record: SheetRecord;
  readonly written: SheetRecord;
  readonly place: Place;
};

/** All that is odd about the row rather than about one of its fields. */
export function rowIssues(records: Records, row: Row, context: RowContext): readonly Issue[] {
  const broken = records.record.cells.some(isBroken) ? brokenCells(row) : none;
  return [
    ...recordIssues(records, context),
    ...broken,
    ...askedIssues(records.place, context),
    ...row.applied,
  ];
}

/** A field that stands in the table but nobody knows in which column: each row waits for an answer. */
function askedIssues(place: Place, context: RowContext): readonly Issue[] {
  return context.survey.asked.map((field) =>
    issue('mapping_unsure', { column: askedNames[field] ?? field }, { at: place }),
  );
}

const askedNames: Readonly<Partial<Record<FieldName, string>>> = {
  nik: 'NIK',
  name: 'Nama',
  birth: 'Tanggal Lahir',
};

/** What the reader noticed about the record, cells too many or too few, and a hidden row. */
function recordIssues(records: Records, context: RowContext): readonly Issue[] {
  const { record, written, place } = records;
  const shape = shapeIssue(record, written, context);
  if (shape === undefined && written.issues === undefined && !written.hidden) return none;
  const issues = (written.issues ?? []).map((each) => ({ ...each, at: { ...place, ...each.at } }));
  const has = (code: Issue['code']) => issues.some((each) => each.code === code);
  if (shape && !has('row_shape')) issues.push({ ...shape, at: place });
  if (written.hidden && !has('hidden_row')) {
    issues.push(issue('hidden_row', {}, { severity: 'warning', at: place }));
  }
  return issues;
}

const none: readonly Issue[] = [];

/**
 * More cells than columns: an unquoted comma. Put back under its headings, or with every typed cell
 * in its place, the row is taken with a warning; otherwise its values have moved.
 */
function shapeIssue(
  record: SheetRecord,
  written: SheetRecord,
  context: RowContext,
): Issue | undefined {
  const { width } = context.survey;
  const count = written.cells.findLastIndex((cell) => cell.text.trim() !== '') + 1;
  // A text file has a cell for every column, if empty; a sheet leaves empty cells out.
  const short = written.sheet === undefined && written.cells.length < Math.min(width, 1_000);
  if (count <= width && !short) return undefined;
  const data = { count: short ? written.cells.length : count, expected: width };
  const moved = count > width && record === written && !context.fits(record.cells);
  return issue('row_shape', data, { severity: moved ? 'error' : 'warning' });
}

const readFields: readonly FieldName[] = [
  ...(['nik', 'name', 'name_first', 'birth', 'sex', 'village', 'district', 'occupation'] as const),
  ...(['address', 'wage', 'phone', 'birth_place'] as const),
];

function brokenCells(row: Row): Issue[] {
  return readFields.flatMap((field) => {
    const cell = row.broken(field);
    return cell === undefined ? [] : row.placed(field, [brokenCell(field, cell)]);
  });
}

/** Without NIK or name nobody can be taken; any other value that failed is one that is missing. */
function brokenCell(field: FieldName, { kind, text }: Cell): Issue {
  if (kind === 'formula_empty') return issue('formula_without_value');
  switch (field) {
    case 'nik':
    case 'name':
    case 'name_first':
      return issue('cell_error', { text });
    case 'birth':
      return issue('dob_invalid', { text });
    case 'wage':
      return issue('wage_invalid', { text }, { severity: 'warning' });
    case 'village':
    case 'district':
      return issue('region_unknown', { text }, { severity: 'warning' });
    default:
      return issue('cell_error', { text }, { severity: 'warning' });
  }
}
