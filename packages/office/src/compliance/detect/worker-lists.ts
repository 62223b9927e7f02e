// Employers that a worker list names: a column of the place of work, row by row. Whoever is named there and stands
// in no register becomes an indication with the rows it was read from; no worker's name goes along.

import type { TableSurvey } from '@payung/intake';
import {
  type ListFile,
  type ListRow,
  type ReadOptions,
  readList,
  surveyList,
} from '@payung/intake';
import { type Parsed, parsed } from '@payung/values';
import { companyName } from '../names/company-name.ts';
import type { ListedBusiness, ListRead } from './lists.ts';

/** Headings under which an employer stands, and not a group, a tool or a desa. */
const namesEmployer = /PERUSAHAAN|PEMBERI KERJA|MAJIKAN|NAMA (USAHA|TOKO)|TEMPAT (BE)?KERJA/i;
/** Written where nobody employs: the worker himself. */
const nobody = /^(-|SENDIRI|MANDIRI|MILIK SENDIRI|USAHA SENDIRI|WIRASWASTA|TIDAK ADA|NIHIL)$/i;

/** Usaha yang disebut daftar pekerja, with the number of workers and the rows that name it. */
export async function readNamedEmployers(
  file: ListFile,
  options: ReadOptions,
): Promise<Parsed<ListRead<ListedBusiness>>> {
  const survey = await surveyList(file, options);
  if (!survey.ok) return survey;
  const named = new Map<string, Named>();
  for await (const batch of readList(file, survey.value, options)) {
    for (const row of batch) note(named, row, survey.value.tables);
  }
  return parsed({ rows: [...named.values()].map(businessOf), issues: survey.value.issues });
}

type Named = {
  /** As the list writes it first. */
  readonly name: string;
  readonly rows: number[];
  readonly districts: Set<string>;
  /** A person who stands twice is one worker. */
  readonly niks: Set<string>;
};

function note(named: Map<string, Named>, row: ListRow, tables: readonly TableSurvey[]): void {
  if (row.disposition === 'ignored') return;
  const name = employerIn(row, tables);
  if (name === undefined) return;
  const { form, words, branch } = companyName(name);
  const key = [form, ...words, '/', ...branch].join(' ');
  const known = named.get(key) ?? { name, rows: [], districts: new Set(), niks: new Set() };
  named.set(key, known);
  const { nik, district } = row.person;
  if (nik !== undefined && known.niks.has(nik)) return;
  if (nik !== undefined) known.niks.add(nik);
  if (district !== undefined) known.districts.add(district.written.toUpperCase());
  known.rows.push(row.row);
}

/** Undefined where the row names no employer. */
function employerIn(row: ListRow, tables: readonly TableSurvey[]): string | undefined {
  const own = tables.filter(({ sheet }) => sheet === row.sheet);
  const table = own.findLast(({ from }) => from <= row.row) ?? own[0];
  for (const { index, heading, field } of table?.columns ?? []) {
    const written = row.cells[index]?.trim() ?? '';
    if (written === '' || nobody.test(written)) continue;
    if (namesEmployer.test(heading)) return written;
    // A column of groups and places may hold a firm all the same: its form tells it.
    if (field === 'workplace' && companyName(written).form !== '') return written;
  }
  return undefined;
}

function businessOf({ name, rows, districts }: Named): ListedBusiness {
  const [district, other] = [...districts];
  return {
    ...{ row: rows[0] ?? 0, name, workers: rows.length, rows },
    // Workers of several kecamatan tell nothing of where the firm is.
    ...(district === undefined || other !== undefined ? {} : { district }),
  };
}
