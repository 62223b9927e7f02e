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
import { isKnownOccupation } from './candidate.ts';
import { partsOf, placesOf, rangeOf, wordsOf } from './priority.ts';

/**
 * Peruntukan: everybody, vulnerable workers, or the workers of named occupations; and of these only who
 * lives in named places, whose decile is in a range, who stands on a list of the room.
 */
export type Earmark = (
  | { readonly kind: 'all' }
  | { readonly kind: 'vulnerable' }
  | { readonly kind: 'occupation'; readonly codes: readonly string[] }
) & {
  /** Codes of kabupaten, kecamatan or desa, without dots. */
  readonly places?: readonly string[];
  /** Both ends inside. */
  readonly deciles?: { readonly min: number; readonly max: number };
  /** Names of files below `daftar/`. */
  readonly lists?: readonly string[];
};

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

/** `pekerja_rentan; wilayah:75.02.01; desil:1-4; daftar:nelayan.xlsx`: whom, then what limits it. */
function readEarmark(reader: RowReader): Earmark | undefined {
  const [whom = '', ...limits] = reader
    .text('peruntukan')
    .split(';')
    .map((part) => part.trim());
  const meant = readMeant(reader, whom);
  const read = limits.map((limit) => readLimit(limit));
  const odd = limits.find((_, at) => read[at] === undefined);
  if (odd !== undefined) return reader.refuse('peruntukan', earmarkForms, odd);
  const names = limits.map((limit) => partsOf(limit)[0]);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) return reader.refuse('peruntukan', earmarkForms, twice);
  if (meant === undefined) return undefined;
  let earmark = meant;
  for (const limit of read) earmark = { ...earmark, ...limit };
  return earmark;
}

const earmarkForms =
  'semua, pekerja_rentan, pekerjaan:NELAYAN|PETANI; wilayah:75.02.01|75.02.02.2001; desil:1-4; daftar:nelayan.xlsx';

function readMeant(reader: RowReader, whom: string): Earmark | undefined {
  if (whom === 'semua') return { kind: 'all' };
  if (whom === 'pekerja_rentan') return { kind: 'vulnerable' };
  const [name, figure] = partsOf(whom);
  const codes = wordsOf(figure);
  if (name !== 'pekerjaan' || codes.length === 0) return reader.refuse('peruntukan', earmarkForms);
  const unknown = codes.filter((code) => !isKnownOccupation(code));
  if (unknown.length > 0)
    reader.refuse('peruntukan', occupationCodes.join(', '), unknown.join('|'));
  return { kind: 'occupation', codes };
}

/** Undefined where the limit cannot be read. */
function readLimit(limit: string): Pick<Earmark, 'places' | 'deciles' | 'lists'> | undefined {
  const [name, figure] = partsOf(limit);
  if (name === 'wilayah') {
    const places = placesOf(figure);
    return places && { places };
  }
  if (name === 'desil') {
    const deciles = rangeOf(figure, { min: 1, max: 10 });
    return deciles && { deciles };
  }
  const lists = wordsOf(figure);
  return name === 'daftar' && lists.length > 0 ? { lists } : undefined;
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

  refuse(column: FundColumn, expected: string, value = this.text(column)): undefined {
    this.issues.push(this.#placed(column, 'room_value_invalid', { key: column, value, expected }));
    return undefined;
  }

  repeats(column: FundColumn, row: number): void {
    this.issues.push(this.#placed(column, 'room_value_duplicate', { key: column, row }));
  }

  #placed(column: FundColumn, code: Issue['code'], data: IssueData): Issue {
    return issue(code, data, { at: { file: this.#file, row: this.#row.row, column } });
  }
}
