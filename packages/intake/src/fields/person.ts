// Reads one record of people into a listed person with its issues, each with file, row and column.

import { type Issue, issue, nikBirthDay, nikParts, type Place } from '@payung/values';
import { columnsByField, isBroken } from '../columns/layout.ts';
import type { FieldName, ListedPerson, ListRow, ListSurvey, ReadOptions } from '../list.ts';
import { type Cell, emptyCell, type SheetRecord } from '../readers/record.ts';
import { type BirthReading, readBirth } from './date.ts';
import { readName } from './name.ts';
import { type NikContext, type NikReading, nikWitness, readNik } from './nik.ts';
import { readOccupation } from './occupation.ts';
import { readSex, type SexReading } from './sex.ts';
import type { VillageReading } from './village.ts';
import { holdAgainst } from './witness.ts';

export type PersonContext = {
  readonly file: string;
  readonly survey: ListSurvey;
  readonly options: ReadOptions;
  readonly nik: NikContext;
  readonly readVillage: (text: string, district: string) => VillageReading | undefined;
};

type Accepted = Extract<ListRow, { person: ListedPerson }>;

/** Reads people of one list; `written` is the record before it was put back under its headings. */
export function personReader(
  context: PersonContext,
): (record: SheetRecord, written: SheetRecord) => Accepted {
  const at = columnsByField(context.survey.columns);
  const headings = new Map(context.survey.columns.map((each) => [each.index, each.heading]));
  return (record, written) => {
    const place: Place = {
      file: context.file,
      ...(record.sheet === undefined ? {} : { sheet: record.sheet }),
      row: record.row,
    };
    const cell = (field: FieldName): Cell => {
      const index = at.get(field);
      const found = index === undefined ? emptyCell : (record.cells[index] ?? emptyCell);
      return isBroken(found) ? emptyCell : found;
    };
    const broken = (field: FieldName): Cell | undefined => {
      const found = record.cells[at.get(field) ?? -1];
      return found && isBroken(found) ? found : undefined;
    };
    const placed = (field: FieldName, issues: readonly Issue[]): Issue[] => {
      const index = at.get(field);
      const column = index === undefined ? undefined : headings.get(index);
      const where = column ? { ...place, column } : place;
      return issues.map((each) => ({ ...each, at: where }));
    };
    return accepted(
      written,
      place,
      { cell, broken, placed, has: (field) => at.has(field) },
      context,
    );
  };
}

type Row = {
  readonly cell: (field: FieldName) => Cell;
  /** An error or an empty formula: read as empty, and said. */
  readonly broken: (field: FieldName) => Cell | undefined;
  readonly placed: (field: FieldName, issues: readonly Issue[]) => Issue[];
  readonly has: (field: FieldName) => boolean;
};

function accepted(written: SheetRecord, place: Place, row: Row, context: PersonContext): Accepted {
  const name = nameOf(row);
  const nik = row.has('nik') ? readNik(row.cell('nik'), context.nik) : noNik;
  const birth = birthOf(row, nik, context);
  const sex = readSex(row.cell('sex').text, context.survey.readings.sexCodes);
  const village = villageOf(row, context);
  const told = holdAgainst(nik, { birth: birth.birth, sex: sex.sex }, context.options.asOf);
  const fromNik = filledFromNik(told.nik, { birth, sex }, context);
  const read = [
    ...recordIssues(written, place, context),
    ...row.placed('nik', [...told.nik.issues, ...told.issues]),
    ...row.placed('name', name.issues),
    ...row.placed(birthField(row), [...birth.issues, ...fromNik.birthIssues]),
    ...row.placed('sex', [...sex.issues, ...fromNik.sexIssues]),
    ...row.placed('village', village?.issues ?? []),
    ...brokenCells(row),
  ];
  const person: ListedPerson = {
    ...nikFields(told.nik),
    ...fromNik.fields,
    name: name.name,
    ...(told.birth ? { birth: told.birth } : {}),
    ...(sex.sex ? { sex: sex.sex } : {}),
    ...(village ? { village: villageFields(village) } : {}),
    ...occupationFields(row, context),
    ...plainFields(row),
  };
  const known = person.nikDigits ?? person.kk ?? person.birth ?? person.village?.written;
  const disposition = name.name !== '' && known ? 'accepted' : 'rejected';
  const issues =
    name.name === '' || known ? read : [...read, issue('person_unidentifiable', {}, { at: place })];
  return {
    row: written.row,
    ...(written.sheet === undefined ? {} : { sheet: written.sheet }),
    cells: written.cells.map((each) => each.text),
    issues,
    disposition,
    person,
  };
}

const noNik: NikReading = { damage: 'missing', issues: [] };

function nameOf(row: Row) {
  if (row.has('name')) return readName(row.cell('name').text);
  const parts = (['name_first', 'name_middle', 'name_last'] as const).map((part) =>
    row.cell(part).text.trim(),
  );
  return readName(parts.filter((part) => part !== '').join(' '));
}

function birthField(row: Row): FieldName {
  return row.has('birth') ? 'birth' : 'age';
}

function birthOf(row: Row, nik: NikReading, context: PersonContext): BirthReading {
  const { readings } = context.survey;
  const reading = readBirth(row.cell('birth'), {
    asOf: context.options.asOf,
    orders: readings.dateOrders,
    witness: nikWitness(nik.digits),
  });
  if (reading.birth || !row.has('age')) return reading;
  const age = row.cell('age');
  const digits = /^(\d{1,3})\D*$/.exec(age.text.trim())?.[1];
  if (digits === undefined) return reading;
  const byAge = readBirth(
    { text: digits, kind: 'text' },
    { asOf: context.options.asOf, orders: readings.dateOrders },
  );
  return { ...byAge, issues: [...reading.issues, ...byAge.issues] };
}

function villageOf(row: Row, context: PersonContext): VillageReading | undefined {
  if (!row.has('village')) {
    const code = context.survey.constants.village;
    return code === undefined ? addressOf(row) : { written: '', code, issues: [] };
  }
  return context.readVillage(row.cell('village').text, row.cell('district').text);
}

/** Without a village column an address is kept as written; it is not searched for names. */
function addressOf(row: Row): VillageReading | undefined {
  const written = row.cell('address').text.trim();
  return written === '' ? undefined : { written, issues: [] };
}

/** Where the list is silent the NIK may speak; kept apart, since it is no second evidence. */
function filledFromNik(
  nik: NikReading,
  row: { birth: BirthReading; sex: SexReading },
  context: PersonContext,
) {
  const own = nik.nik;
  const noBirth = row.birth.birth === undefined && row.birth.issues.length === 0;
  const day = own && noBirth ? nikBirthDay(own, context.options.asOf) : undefined;
  const sex = own && row.sex.sex === undefined ? nikParts(own).sex : undefined;
  const noSex = sex !== undefined && row.sex.issues.length === 0;
  return {
    fields: {
      ...(day ? { birthFromNik: day } : {}),
      ...(sex ? { sexFromNik: sex } : {}),
    },
    birthIssues: day
      ? [issue('dob_from_nik', {}, { severity: 'warning' })]
      : noBirth
        ? [issue('dob_missing', {}, { severity: 'warning' })]
        : [],
    sexIssues: noSex ? [issue('sex_from_nik', {}, { severity: 'note' })] : [],
  };
}

function nikFields(nik: NikReading): Pick<ListedPerson, 'nik' | 'nikDigits' | 'nikDamage' | 'kk'> {
  return {
    nikDamage: nik.damage,
    ...(nik.nik === undefined ? {} : { nik: nik.nik }),
    ...(nik.digits === undefined ? {} : { nikDigits: nik.digits }),
    ...(nik.family === undefined ? {} : { kk: nik.family }),
  };
}

function villageFields(village: VillageReading): NonNullable<ListedPerson['village']> {
  const { written, code } = village;
  return code === undefined ? { written } : { written, code };
}

function occupationFields(row: Row, context: PersonContext): Pick<ListedPerson, 'occupation'> {
  const reading = readOccupation(row.cell('occupation').text);
  const constant = context.survey.constants.occupation;
  if (reading?.code !== undefined || constant === undefined) {
    return reading === undefined ? {} : { occupation: reading };
  }
  return { occupation: { written: reading?.written ?? '', code: constant } };
}

function plainFields(row: Row): Pick<ListedPerson, 'phone' | 'kpj' | 'kk'> {
  const digits = (field: FieldName) => row.cell(field).text.replace(/[^\dA-Za-z+]/g, '');
  const phone = digits('phone').replace(/[A-Za-z]/g, '');
  const kpj = digits('kpj');
  const kk = digits('kk');
  return {
    ...(phone.length >= 8 ? { phone } : {}),
    ...(kpj.length >= 8 ? { kpj } : {}),
    ...(/^\d{16}$/.test(kk) ? { kk } : {}),
  };
}

/** What the reader noticed about the record, more cells than columns, and a hidden row. */
function recordIssues(record: SheetRecord, place: Place, context: PersonContext): Issue[] {
  const { width } = context.survey;
  const issues = (record.issues ?? []).map((each) => ({ ...each, at: { ...place, ...each.at } }));
  const has = (code: Issue['code']) => issues.some((each) => each.code === code);
  const count = record.cells.findLastIndex((cell) => cell.text.trim() !== '') + 1;
  if (count > width && !has('row_shape')) {
    const data = { count, expected: width };
    issues.push(issue('row_shape', data, { severity: 'warning', at: place }));
  }
  if (record.hidden && !has('hidden_row')) {
    issues.push(issue('hidden_row', {}, { severity: 'warning', at: place }));
  }
  return issues;
}

const readFields: readonly FieldName[] = ['nik', 'name', 'birth', 'sex', 'village', 'occupation'];

function brokenCells(row: Row): Issue[] {
  return readFields.flatMap((field) => {
    const cell = row.broken(field);
    if (cell === undefined) return [];
    return row.placed(field, [
      cell.kind === 'error'
        ? issue('cell_error', { text: cell.text })
        : issue('formula_without_value'),
    ]);
  });
}
