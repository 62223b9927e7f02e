// Lists that detection reads: businesses from licences, tax or OSS; employers as the branch registered
// them; arrears by month. What does not fit is told by row and column; good rows go on.

import { type ListFile, readTable, type TableRow } from '@payung/intake';
import { type EnterpriseSize, type RiskClass, riskClasses } from '@payung/law';
import {
  type Issue,
  isMonth,
  issue,
  type Month,
  type Parsed,
  parsed,
  parseRupiah,
  type Rupiah,
} from '@payung/values';
import { type BilledProgram, billedPrograms } from '../finding.ts';

/** Usaha as one list writes it. */
export type ListedBusiness = {
  readonly row: number;
  /** All rows that name it, where there are several. */
  readonly rows?: readonly number[];
  readonly name: string;
  readonly npp?: string;
  readonly nib?: string;
  readonly address?: string;
  readonly district?: string;
  readonly phone?: string;
  readonly workers?: number;
  readonly wageMonthly?: Rupiah;
  readonly programs?: readonly BilledProgram[];
  readonly size?: EnterpriseSize;
  readonly riskClass?: RiskClass;
};

export type ListedArrears = {
  readonly row: number;
  readonly npp: string;
  readonly month: Month;
  readonly due: Rupiah;
  readonly paid: Rupiah;
};

const optional = [
  'npp',
  'nib',
  'alamat',
  'kecamatan',
  'telepon',
  'pekerja',
  'upah',
  'program',
  'skala',
  'risiko',
] as const;
const sizeWords: Readonly<Record<string, EnterpriseSize>> = {
  mikro: 'micro',
  kecil: 'small',
  menengah: 'medium_or_large',
  besar: 'medium_or_large',
};

/** Good rows, and what is wrong with the others. */
export type ListRead<T> = { readonly rows: readonly T[]; readonly issues: readonly Issue[] };

export async function readBusinesses(file: ListFile): Promise<Parsed<ListRead<ListedBusiness>>> {
  const table = await readTable(file, { required: ['nama'], optional });
  if (!table.ok) return table;
  const read = table.value.map((row) => businessOf(row, file.name));
  return parsed({
    rows: read.flatMap(({ value }) => value ?? []),
    issues: read.flatMap(({ issues }) => issues),
  });
}

function businessOf({ row, cells }: TableRow, file: string) {
  const issues: Issue[] = [];
  const bad = (column: string, value: string, expected: string) => {
    const data = { key: column, value, expected };
    issues.push(issue('room_value_invalid', data, { at: { file, row, column } }));
  };
  const text = (column: string) => cells[column]?.trim() ?? '';
  const name = text('nama');
  if (name === '') {
    issues.push(
      issue('room_value_missing', { key: 'nama' }, { at: { file, row, column: 'nama' } }),
    );
  }
  const count = /^\d{1,6}$/.test(text('pekerja')) ? Number(text('pekerja')) : undefined;
  if (text('pekerja') !== '' && count === undefined) bad('pekerja', text('pekerja'), '12');
  const wage = text('upah') === '' ? undefined : parseRupiah(text('upah'));
  if (wage !== undefined && !wage.ok) bad('upah', text('upah'), 'Rp3.500.000');
  const size = sizeWords[text('skala').toLowerCase()];
  if (text('skala') !== '' && size === undefined) {
    bad('skala', text('skala'), Object.keys(sizeWords).join(', '));
  }
  const risk = riskClasses.find((each) => String(each) === text('risiko'));
  if (text('risiko') !== '' && risk === undefined) bad('risiko', text('risiko'), '1 … 5');
  const written = text('program')
    .split(/[^A-Za-z]+/)
    .filter((each) => each !== '');
  const programs = billedPrograms.filter((each) => written.includes(each));
  if (issues.length > 0) return { value: undefined, issues };
  const value: ListedBusiness = {
    row,
    name,
    ...filledText({
      npp: text('npp'),
      nib: text('nib'),
      address: text('alamat'),
      district: text('kecamatan'),
      phone: text('telepon'),
    }),
    ...(count === undefined ? {} : { workers: count }),
    ...(wage?.ok ? { wageMonthly: wage.value } : {}),
    ...(written.length === 0 ? {} : { programs }),
    ...(size === undefined ? {} : { size }),
    ...(risk === undefined ? {} : { riskClass: risk }),
  };
  return { value, issues };
}

function filledText<Key extends string>(
  texts: Readonly<Record<Key, string>>,
): Partial<Record<Key, string>> {
  const filled: Partial<Record<Key, string>> = {};
  for (const key in texts) if (texts[key] !== '') filled[key] = texts[key];
  return filled;
}

export async function readArrears(file: ListFile): Promise<Parsed<ListRead<ListedArrears>>> {
  const required = ['npp', 'bulan', 'terutang', 'dibayar'];
  const table = await readTable(file, { required });
  if (!table.ok) return table;
  const rows: ListedArrears[] = [];
  const issues: Issue[] = [];
  for (const { row, cells } of table.value) {
    const [npp = '', month = '', due, paid] = required.map((each) => cells[each] ?? '');
    const [owed, settled] = [parseRupiah(due ?? ''), parseRupiah(paid === '' ? '0' : (paid ?? ''))];
    const at = { file: file.name, row };
    if (npp === '') {
      issues.push(issue('room_value_missing', { key: 'npp' }, { at: { ...at, column: 'npp' } }));
    } else if (!isMonth(month)) {
      issues.push(issue('month_invalid', { text: month }, { at: { ...at, column: 'bulan' } }));
    } else if (!owed.ok || !settled.ok || owed.value <= 0 || settled.value > owed.value) {
      const data = {
        key: 'terutang, dibayar',
        value: `${due}, ${paid}`,
        expected: 'dibayar <= terutang',
      };
      issues.push(issue('room_value_invalid', data, { at: { ...at, column: 'terutang' } }));
    } else {
      rows.push({ row, npp, month, due: owed.value, paid: settled.value });
    }
  }
  return parsed({ rows, issues });
}
