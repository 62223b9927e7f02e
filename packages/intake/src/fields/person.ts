// Reads one record of people into a listed person with its issues, each with file, row and column.

import { type Issue, issue, nikBirthDay, nikParts, type Place } from '@payung/values';
import { headingMeaning } from '../columns/heading.ts';
import { columnsByField, isBroken } from '../columns/layout.ts';
import { typedCellsFit } from '../columns/realign.ts';
import type { FieldName, ListedPerson, ListRow, TableSurvey } from '../list.ts';
import { type Cell, emptyCell, type SheetRecord } from '../readers/record.ts';
import { readAddress } from './address.ts';
import { type BirthReading, readBirth } from './date.ts';
import { isMarkedDead, type NameReading, readName } from './name.ts';
import { type NikReading, type NikWitness, nikWitness, readNik } from './nik.ts';
import { nikUnlikeList, nikUnproven } from './nik-habits.ts';
import { readOccupation } from './occupation.ts';
import { readPhone } from './phone.ts';
import { corrector, repeater } from './recipe.ts';
import { type PersonContext, type Records, type Row, type RowContext, rowIssues } from './row.ts';
import { readSex, type SexReading } from './sex.ts';
import { readText } from './text.ts';
import { districtReader, regencyReader, type VillageReading } from './village.ts';
import { readWage, type WageReading } from './wage.ts';
import { holdAgainst } from './witness.ts';

type Accepted = Extract<ListRow, { person: ListedPerson }>;

/** Reads people of one table; `written` is the record before it was put back under its headings. */
export function personReader(
  context: PersonContext,
): (record: SheetRecord, written: SheetRecord) => Accepted {
  const { survey, options } = context;
  const at = columnsByField(survey.columns);
  const headings = new Map(survey.columns.map((each) => [each.index, each.heading]));
  const constants = survey.known?.constants ?? options.profile?.constants ?? {};
  const has = (field: FieldName) => at.has(field) || constants[field] !== undefined;
  const repeated = repeater(survey.readings.downwards);
  const corrected = options.profile && corrector({ ...options.profile, constants });
  const readDistrict = districtReader({ register: context.register, tenant: options.region });
  const whole = {
    ...context,
    readDistrict,
    fits: typedCellsFit(survey.columns),
    addressField: addressField(survey),
    isElsewhere: regencyReader({ register: context.register, tenant: options.region }),
  };
  return (record, written) => {
    const place: Place = {
      file: context.file,
      ...(record.sheet === undefined ? {} : { sheet: record.sheet }),
      row: record.row,
    };
    const applied: Issue[] = [];
    const placed = (field: FieldName, issues: readonly Issue[]): readonly Issue[] => {
      if (issues.length === 0) return issues;
      const index = at.get(field);
      const column = index === undefined ? undefined : headings.get(index);
      const where = column ? { ...place, column } : place;
      return issues.map((each) => ({ ...each, at: where }));
    };
    const cell = (field: FieldName): Cell => {
      const index = at.get(field);
      const found = index === undefined ? emptyCell : (record.cells[index] ?? emptyCell);
      const own = isBroken(found) ? emptyCell : repeated(field, found);
      if (corrected === undefined) return own;
      const { cell: read, issues } = corrected(field, own, index !== undefined);
      if (issues.length > 0) applied.push(...placed(field, issues));
      return read;
    };
    const broken = (field: FieldName): Cell | undefined => {
      const found = record.cells[at.get(field) ?? -1];
      return found && isBroken(found) ? found : undefined;
    };
    const row = { cell, broken, placed, applied, has };
    return accepted({ record, written, place }, row, whole);
  };
}

function accepted(records: Records, row: Row, context: RowContext): Accepted {
  const { written, place } = records;
  const name = nameOf(row);
  const nik = nikOf(row, context);
  const witness = nikWitness(nik.digits);
  const birth = birthOf(row, witness, context);
  const sex = sexOf(row, context);
  const village = villageOf(row, context);
  const wage = wageOf(row);
  const occupation = occupationOf(row, context);
  const told = holdAgainst(nik, { birth: birth.birth, sex: sex.sex }, context.options.asOf);
  const fromNik = filledFromNik(told.nik, { birth, sex }, context);
  const texts = textsOf(row, birth, context);
  const own = village?.code ?? texts.fields.district?.code ?? context.survey.sender;
  const unlike = unlikeList(told.nik, own, context);
  const read = [
    ...rowIssues(records, row, context),
    ...row.placed('nik', [...told.nik.issues, ...told.issues, ...unlike]),
    ...row.placed('name', name.issues),
    ...row.placed(birthField(row), [...birth.issues, ...fromNik.birthIssues]),
    ...row.placed('sex', [...sex.issues, ...fromNik.sexIssues]),
    ...row.placed('village', village?.issues ?? []),
    ...row.placed('wage', wage.issues),
    ...texts.issues,
    ...occupation.issues,
  ];
  const person: ListedPerson = {
    ...nikFields(told.nik),
    ...fromNik.fields,
    name: name.name,
    ...(told.birth ? { birth: told.birth } : {}),
    ...(sex.sex ? { sex: sex.sex } : {}),
    ...(village ? { village: villageFields(village) } : {}),
    ...texts.fields,
    ...(wage.wage === undefined ? {} : { wageMonthly: wage.wage }),
    ...(isMarkedDead(name.name) ? { deceased: true } : {}),
    ...occupation.fields,
    ...plainFields(row),
  };
  const known = person.nikDigits ?? person.kk ?? person.birth ?? person.village?.written;
  const isUnknown = name.name !== '' && !known;
  return {
    row: written.row,
    ...(written.sheet === undefined ? {} : { sheet: written.sheet }),
    cells: written.cells.map((each) => each.text),
    issues: isUnknown ? [...read, issue('person_unidentifiable', {}, { at: place })] : read,
    disposition: name.name === '' || isUnknown ? 'rejected' : 'accepted',
    person,
  };
}

function unlikeList({ nik }: NikReading, place: string | undefined, context: RowContext) {
  if (nik === undefined) return [];
  const { habits, doubts } = context.nik;
  const district = place?.slice(0, 6);
  const unlike = nikUnlikeList(nik, { habits, district });
  if (unlike.length > 0) return unlike;
  const { regency, severity } = doubts;
  return nikUnproven(nik, { regency: habits?.regency ?? regency, district, severity });
}

/** A column headed `Alamat` that holds villages says both. */
function addressField(survey: TableSurvey): FieldName {
  const village = survey.columns.find((column) => column.field === 'village');
  const isAddress = village && headingMeaning(village.heading)?.field === 'address';
  return isAddress ? 'village' : 'address';
}

/** Addresses, places and the like: kept as written, with what is odd about them. */
function textsOf(row: Row, birth: BirthReading, context: RowContext) {
  const issues: Issue[] = [];
  const text = (field: FieldName) => {
    if (!row.has(field)) return '';
    const reading = readText(row.cell(field).text);
    if (reading.issues.length > 0) issues.push(...row.placed(field, reading.issues));
    return reading.text;
  };
  const address = readAddress({
    address: text(context.addressField),
    hamlet: text('hamlet'),
    rt: text('rt'),
    rw: text('rw'),
  });
  const section = context.section().district;
  const district = context.readDistrict(text('district'));
  if (district) issues.push(...row.placed('district', district.issues));
  const regency = text('regency');
  if (regency !== '' && context.isElsewhere(regency)) {
    const elsewhere = issue('out_of_scope', { text: regency }, { severity: 'warning' });
    issues.push(...row.placed('regency', [elsewhere]));
  }
  const place = text('birth_place') || (birth.place ?? '');
  for (const field of ['village', 'occupation', 'note'] as const) text(field);
  const { written = section?.name, code = section?.code } = district ?? {};
  return {
    issues,
    fields: {
      ...(written === undefined
        ? {}
        : { district: code === undefined ? { written } : { written, code } }),
      ...(address === undefined ? {} : { address }),
      ...(place === '' ? {} : { birthPlace: place }),
    },
  };
}

function wageOf(row: Row): WageReading {
  if (!row.has('wage')) return { issues: [] };
  const cell = row.cell('wage');
  return readWage(cell.text, cell.kind);
}

/** One column of codes, or two to be ticked: a tick in both or none is no answer. */
function sexOf(row: Row, context: RowContext): SexReading {
  if (row.has('sex')) {
    return readSex(row.cell('sex').text, context.survey.readings.sexCodes);
  }
  if (!row.has('sex_man') || !row.has('sex_woman')) return { issues: [] };
  const ticked = (field: FieldName) => {
    const text = row.cell(field).text.trim();
    return text !== '' && text !== '-' && text !== '0';
  };
  const [man, woman] = [ticked('sex_man'), ticked('sex_woman')];
  if (man && woman) {
    return { issues: [issue('sex_invalid', { text: 'L, P' }, { severity: 'warning' })] };
  }
  return man ? { sex: 'L', issues: [] } : woman ? { sex: 'P', issues: [] } : { issues: [] };
}

const noNik: NikReading = { damage: 'missing', issues: [] };

/** What is broken is told as that (`rowIssues`), not as missing. */
function nikOf(row: Row, context: RowContext): NikReading {
  return row.has('nik') && !row.broken('nik') ? readNik(row.cell('nik'), context.nik) : noNik;
}

function nameOf(row: Row): NameReading {
  if (row.broken('name') || row.broken('name_first')) return { name: '', issues: [] };
  if (row.has('name')) return readName(row.cell('name').text);
  const parts = (['name_first', 'name_middle', 'name_last'] as const).map((part) =>
    row.cell(part).text.trim(),
  );
  return readName(parts.filter((part) => part !== '').join(' '));
}

/** The date of one cell, or put together from a column each for day, month and year. */
function birthCell(row: Row): Cell {
  if (!row.has('birth_year') || !row.has('birth_month')) return row.cell('birth');
  const parts = (['birth_day', 'birth_month', 'birth_year'] as const).map((field) =>
    row.cell(field).text.trim().replace(/\.0+$/, ''),
  );
  if (parts.every((part) => part === '')) return emptyCell;
  return { text: parts.join(/\p{L}/u.test(parts[1] ?? '') ? ' ' : '-'), kind: 'text' };
}

function birthField(row: Row): FieldName {
  if (row.has('birth_year')) return 'birth_year';
  return row.has('birth') ? 'birth' : 'age';
}

function birthOf(row: Row, witness: NikWitness | undefined, context: RowContext): BirthReading {
  const { readings } = context.survey;
  const reading = readBirth(birthCell(row), {
    asOf: context.options.asOf,
    orders: readings.dateOrders,
    witness,
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

function villageOf(row: Row, context: RowContext): VillageReading | undefined {
  const own = row.has('village')
    ? context.readVillage(row.cell('village').text, row.cell('district').text)
    : undefined;
  if (own !== undefined) return own;
  const section = context.section().village;
  if (section !== undefined) return { written: section.name, code: section.code, issues: [] };
  const code = context.survey.constants.village;
  if (code !== undefined && !row.has('village')) {
    return { written: context.register.find(code)?.name ?? '', code, issues: [] };
  }
  return row.has('village') ? undefined : addressOf(row, context);
}

/** Without a village column the address may name one; without a village it is kept as written. */
function addressOf(row: Row, context: RowContext): VillageReading | undefined {
  const written = row.cell('address').text.trim();
  if (written === '') return undefined;
  const named = /\b(?:desa|ds|kelurahan|kel)\b\.?\s*([\p{L} ]+)/iu.exec(written)?.[1];
  const found = named === undefined ? undefined : context.readVillage(named, '');
  return found?.code === undefined ? { written, issues: [] } : { ...found, written };
}

/** Where the list is silent the NIK may speak; kept apart, since it is no second evidence. */
function filledFromNik(
  nik: NikReading,
  row: { birth: BirthReading; sex: SexReading },
  context: RowContext,
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

type Occupation = {
  readonly fields: Pick<ListedPerson, 'occupation'>;
  readonly issues: readonly Issue[];
};

function occupationOf(row: Row, context: RowContext): Occupation {
  const reading = readOccupation(row.cell('occupation').text);
  const constant = context.survey.constants.occupation;
  const code = reading?.code ?? constant;
  const written = reading?.written ?? '';
  if (code === undefined) {
    return { fields: reading === undefined ? {} : { occupation: reading }, issues: [] };
  }
  // ASN, TNI and Polri have funds of their own and stand outside every base of coverage.
  const outside = issue('out_of_scope', { text: written }, { severity: 'warning' });
  return {
    fields: { occupation: { written, code } },
    issues: code === 'ASN' ? row.placed('occupation', [outside]) : [],
  };
}

function plainFields(row: Row): Pick<ListedPerson, 'phone' | 'kpj' | 'kk'> {
  const phone = row.has('phone') ? readPhone(row.cell('phone').text) : undefined;
  const digits = (field: FieldName) =>
    row.has(field) ? row.cell(field).text.replace(/[^\dA-Za-z]/g, '') : '';
  const kpj = digits('kpj');
  const kk = digits('kk');
  return {
    ...(phone === undefined ? {} : { phone }),
    ...(kpj.length >= 8 ? { kpj } : {}),
    ...(/^\d{16}$/.test(kk) ? { kk } : {}),
  };
}
