// Fund: a sum of money that may pay contributions, its months and whom it is meant for.
// Reads the rows of a room's dana.csv; a wrong row makes the whole table unusable, since a plan
// on half of the money would be wrong without showing it.

import { occupationCodes } from '@payung/intake';
import { type FundSource, fundSources, inForceSince } from '@payung/law';
import {
  addMonths,
  type Issue,
  type IssueData,
  issue,
  type Month,
  month,
  monthsBetween,
  type Parsed,
  parsed,
  parseMonth,
  parseRupiah,
  type Rupiah,
} from '@payung/values';

/** Peruntukan: everybody, vulnerable workers, or the workers of named occupations. */
export type Earmark =
  | { readonly kind: 'all' }
  | { readonly kind: 'vulnerable' }
  | { readonly kind: 'occupation'; readonly codes: readonly string[] };

/** Dana: `ceiling` is the pagu, spent over `months` months from `from` at the earliest. */
export type Fund = {
  readonly id: string;
  readonly name: string;
  readonly source: FundSource;
  readonly ceiling: Rupiah;
  readonly from: Month;
  readonly months: number;
  readonly earmark: Earmark;
};

export const fundColumns = [
  'id',
  'nama',
  'sumber',
  'pagu_idr',
  'bulan_mulai',
  'bulan_akhir',
  'peruntukan',
] as const;
type FundColumn = (typeof fundColumns)[number];

export type FundRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** Who pays for himself needs no budget line. */
const budgetSources = fundSources.filter((source) => source !== 'MANDIRI');
/** A longer window is a slip of the pen (2206 for 2026), not a budget. */
const monthsMax = 60;
const idForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Reads dana.csv. `bulan_akhir` is inclusive there, as offices write it. */
export function parseFunds(rows: readonly FundRow[], file = 'dana.csv'): Parsed<readonly Fund[]> {
  const firstRowOf = new Map<string, number>();
  const read = rows.map((row) => {
    const reader = new RowReader(row, file);
    const fund = readFund(reader);
    const earlier = firstRowOf.get(reader.text('id'));
    if (earlier !== undefined) reader.repeats('id', earlier);
    else firstRowOf.set(reader.text('id'), row.row);
    return { fund, issues: reader.issues };
  });
  const issues = read.flatMap((each) => each.issues);
  if (issues.length > 0) return { ok: false, issues };
  return parsed(read.flatMap((each) => (each.fund ? [each.fund] : [])));
}

/** The first month for which contribution and registration age are known. */
export function earliestMonth(): Month {
  const starts = (
    [
      'contributions.bpu_jkk_rate',
      'contributions.bpu_jkm_amount',
      'contributions.bpu_jht_rate',
      'eligibility.bpu_registration_age_min',
      'eligibility.bpu_registration_age_max',
    ] as const
  ).flatMap((id) => inForceSince(id) ?? []);
  return month(starts.reduce((latest, each) => (each > latest ? each : latest)).slice(0, 7));
}

function readFund(reader: RowReader): Fund | undefined {
  const id = reader.text('id');
  const name = reader.text('nama');
  if (!idForm.test(id)) reader.refuse('id', 'A-Z a-z 0-9 . _ -');
  if (name === '') reader.refuse('nama', 'teks / text');
  const source = budgetSources.find((each) => each === reader.text('sumber'));
  if (source === undefined) reader.refuse('sumber', budgetSources.join(', '));
  const ceiling = reader.parse('pagu_idr', parseRupiah);
  if (ceiling !== undefined && ceiling <= 0) reader.refuse('pagu_idr', '> 0');
  const window = readWindow(reader);
  const earmark = readEarmark(reader);
  if (!source || ceiling === undefined || !window || !earmark) return undefined;
  return { id, name, source, ceiling, ...window, earmark };
}

function readWindow(reader: RowReader): { from: Month; months: number } | undefined {
  const from = reader.parse('bulan_mulai', parseMonth);
  const last = reader.parse('bulan_akhir', parseMonth);
  if (from === undefined || last === undefined) return undefined;
  if (from < earliestMonth()) reader.refuse('bulan_mulai', `≥ ${earliestMonth()}`);
  const months = monthsBetween(from, last) + 1;
  if (months < 1) reader.refuse('bulan_akhir', `≥ ${from}`);
  else if (months > monthsMax) reader.refuse('bulan_akhir', `≤ ${addMonths(from, monthsMax - 1)}`);
  return { from, months };
}

function readEarmark(reader: RowReader): Earmark | undefined {
  const written = reader.text('peruntukan');
  if (written === 'semua') return { kind: 'all' };
  if (written === 'pekerja_rentan') return { kind: 'vulnerable' };
  const listed = /^pekerjaan:(.+)$/.exec(written)?.[1];
  if (listed === undefined) {
    reader.refuse('peruntukan', 'semua, pekerja_rentan, pekerjaan:NELAYAN|PETANI');
    return undefined;
  }
  const codes = [...new Set(listed.split('|').map((code) => code.trim()))];
  const unknown = codes.filter((code) => !occupationCodes.some((known) => known === code));
  if (unknown.length > 0)
    reader.refuse('peruntukan', occupationCodes.join(', '), unknown.join('|'));
  return { kind: 'occupation', codes };
}

/** One row and the issues found in it. */
class RowReader {
  readonly issues: Issue[] = [];
  readonly #row: FundRow;
  readonly #file: string;

  constructor(row: FundRow, file: string) {
    this.#row = row;
    this.#file = file;
  }

  text(column: FundColumn): string {
    return (this.#row.cells[column] ?? '').trim();
  }

  parse<T>(column: FundColumn, read: (text: string) => Parsed<T>): T | undefined {
    const result = read(this.text(column));
    if (result.ok) return result.value;
    this.issues.push(...result.issues.map((each) => this.#placed(column, each.code, each.data)));
    return undefined;
  }

  refuse(column: FundColumn, expected: string, value = this.text(column)): void {
    this.issues.push(this.#placed(column, 'room_value_invalid', { key: column, value, expected }));
  }

  repeats(column: FundColumn, row: number): void {
    this.issues.push(this.#placed(column, 'room_value_duplicate', { key: column, row }));
  }

  #placed(column: FundColumn, code: Issue['code'], data: IssueData): Issue {
    return issue(code, data, { at: { file: this.#file, row: this.#row.row, column } });
  }
}
