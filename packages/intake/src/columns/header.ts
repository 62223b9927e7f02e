// Finds the heading: on any of the first rows, in one row or in several below merged groups, by
// words that head columns, never below a row that already holds a person.

import type { KnownLayout } from '../list.ts';
import { type Cell, emptyCell, type SheetRecord } from '../readers/record.ts';
import { headingKey, headingMeaning, isOtherHeading } from './heading.ts';

export type Header = {
  /** The last heading row. */
  readonly row: number;
  /** Headings by column; heading rows are joined. */
  readonly headings: readonly string[];
  readonly width: number;
  /** Rows of the heading: one, or more when the next only details the first. */
  readonly rows: readonly number[];
};

/** How far down a heading is looked for. */
export const headerSearchRows = 60;

/** A group, its columns, and what they are counted in: no heading seen was deeper. */
const headerRowsMax = 3;

/** Headings that a person has explained once are found again wherever they stand. */
export function findHeader(
  records: readonly SheetRecord[],
  known: readonly KnownLayout[] = [],
): Header | undefined {
  const first = records.slice(0, headerSearchRows);
  for (const index of known.length === 0 ? [] : first.keys()) {
    const header = headerAt(first, index);
    if (layoutFor(header, known) !== undefined) return header;
  }
  const people = first.findIndex(holdsPerson);
  const above = people < 0 ? first : first.slice(0, people);
  // `Desa Bajo | Kecamatan Tilamuta` in a title are words of headings too: names and numbers first.
  const telling = above.findIndex((record) => isHeading(record) && tellsPeople(record));
  const worded = telling >= 0 ? telling : above.findIndex(isHeading);
  const index = worded >= 0 ? worded : lastAbovePeople(above, people);
  if (index < 0) return undefined;
  return headerAt(above, index);
}

/** The heading that begins at this record, with the rows below that detail it. */
export function headerAt(records: readonly SheetRecord[], index: number): Header {
  return joined(records.slice(index, index + headerRowsMax));
}

/** What makes two headings the same: their words in their order. */
export function headingKeys({ headings, width }: Pick<Header, 'headings' | 'width'>): string[] {
  return headings.slice(0, width).map(headingKey);
}

export function layoutFor(
  header: Pick<Header, 'headings' | 'width'>,
  known: readonly KnownLayout[],
): KnownLayout | undefined {
  if (header.width === 0) return undefined;
  const keys = headingKeys(header);
  return known.findLast(
    ({ headings }) =>
      headings.length === keys.length && headings.every((key, index) => key === keys[index]),
  );
}

/** `Nama | Nomor A | Nomor B` right above the first person: one word of a heading is enough there. */
function lastAbovePeople(above: readonly SheetRecord[], people: number): number {
  if (people < 0) return -1;
  const last = above.findLastIndex((record) => ownTexts(record).some((text) => text !== ''));
  const record = above[last];
  if (record === undefined || !tellsPeople(record)) return -1;
  const texts = ownTexts(record).filter((text) => text !== '');
  return texts.length >= 2 && !texts.some((text) => /\d{3}/.test(text)) ? last : -1;
}

const tellingFields: ReadonlySet<string> = new Set(['nik', 'name', 'name_first', 'birth', 'kpj']);

function tellsPeople(record: SheetRecord): boolean {
  return ownTexts(record).some((text) => {
    const meaning = headingMeaning(text);
    return meaning !== undefined && tellingFields.has(meaning.field);
  });
}

/**
 * A heading among the people: stricter, since a row without a NIK may hold words that head columns
 * elsewhere (`Desa Bajo`). Names or numbers are headed, and every second word is a heading as it is.
 */
export function isFurtherHeading(record: SheetRecord): boolean {
  const texts = ownTexts(record).filter((text) => text !== '');
  if (texts.length < 2 || texts.some((text) => /\d/.test(text))) return false;
  const exact = texts.flatMap((text) => {
    const meaning = headingMeaning(text);
    return meaning?.confidence === 1 ? [meaning.field] : [];
  });
  const fields = new Set(exact);
  return (
    fields.size >= 2 &&
    fields.size * 2 >= texts.length &&
    exact.some((field) => tellingFields.has(field))
  );
}

/** Two named columns of different meaning, and no long digits among the words. */
export function isHeading(record: SheetRecord): boolean {
  if (holdsPerson(record)) return false;
  const texts = ownTexts(record).filter((text) => text !== '');
  const fields = new Set(texts.flatMap((text) => headingMeaning(text)?.field ?? []));
  const others = texts.filter((text) => isOtherHeading(text)).length;
  return fields.size >= 2 && (fields.size + others) * 3 >= texts.length;
}

/** A cell with fourteen to seventeen digits: a NIK, if damaged. (A NIP under a signature has 18.) */
export function holdsPerson(record: SheetRecord): boolean {
  return record.cells.some(({ text }) => {
    if (text.length < 14 || text.length > 40) return false;
    const digits = text.replace(/\D/g, '').length;
    return digits >= 14 && digits <= 17 && !/\bnip\b/i.test(text);
  });
}

/** What a row itself says: a cell merged downwards speaks in its first row only. */
export function ownTexts(record: SheetRecord): readonly string[] {
  return record.cells.map((cell) =>
    cell.mergedFrom === undefined ? cell.text.replace(/[\s\u00a0]+/g, ' ').trim() : '',
  );
}

function joined(records: readonly SheetRecord[]): Header {
  const [first, ...rest] = records;
  if (first === undefined) throw new RangeError('A heading without rows');
  let headings = ownTexts(first);
  const rows = [first.row];
  for (const next of rest) {
    const below = ownTexts(next);
    if (!detailsHeading(headings, below, next.cells)) break;
    headings = joinHeadings(headings, below);
    rows.push(next.row);
  }
  const width = headings.findLastIndex((text) => text !== '') + 1;
  return { row: rows.at(-1) ?? first.row, headings, width, rows };
}

/**
 * A further heading row fills gaps of the one above (merged cells) with words that head columns,
 * and has nothing where a person's name or number would stand.
 */
function detailsHeading(
  above: readonly string[],
  below: readonly string[],
  cells: readonly Cell[],
): boolean {
  const used = below.flatMap((text, index) =>
    text === '' || (cells[index] ?? emptyCell).kind === 'number' ? [] : [{ text, index }],
  );
  if (used.length === 0 || used.length < below.filter((text) => text !== '').length) return false;
  if (used.some(({ text }) => /\d/.test(text))) return false;
  // `DESA BAJO` under `NIK` is a section; a detail stands in a gap, or under a cell beside whose gap
  // another detail stands.
  const gap = (index: number) => (above[index] ?? '') === '';
  const paired = (index: number) => gap(index + 1) && (below[index + 1] ?? '') !== '';
  if (!used.every(({ index }) => gap(index) || paired(index))) return false;
  const name = above.findIndex((text) => headingMeaning(text)?.field === 'name');
  if (name >= 0 && (below[name] ?? '') !== '') return false;
  const known = used.filter(
    ({ text, index }) =>
      headingMeaning(groupedHeading(groupOf(above, index), text)) !== undefined ||
      isOtherHeading(text) ||
      isDetail(text),
  );
  return known.length * 2 >= used.length;
}

/** The heading a column stands under: its own, or the last one to the left (merged to the right). */
function groupOf(above: readonly string[], index: number): string {
  for (let at = index; at >= 0; at -= 1) if ((above[at] ?? '') !== '') return above[at] ?? '';
  return '';
}

function joinHeadings(above: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(above.length, below.length);
  return Array.from({ length: width }, (_, index) => {
    const [upper = '', lower = ''] = [above[index], below[index]];
    return lower === '' ? upper : groupedHeading(groupOf(above, index), lower);
  });
}

/** What the short words below a group say: `Tempat | Tanggal`, `L | P`, `Dusun | RT | RW`. */
const details: readonly (readonly [RegExp, RegExp, string])[] = [
  [/LAHIR|TTL/, /^(TEMPAT|TMP|TMPT|KOTA)$/, 'Tempat Lahir'],
  [/LAHIR|TTL/, /^(TANGGAL|TGL|TGL BLN THN|HARI BULAN TAHUN)$/, 'Tanggal Lahir'],
  [/LAHIR|TTL/, /^(HARI|HR|D|DD)$/, 'Hari Lahir'],
  [/LAHIR|TTL/, /^(BULAN|BLN|MM)$/, 'Bulan Lahir'],
  [/LAHIR|TTL/, /^(TAHUN|THN|TH|YYYY)$/, 'Tahun Lahir'],
  [/KELAMIN|^JK$|^L P$|SEX|GENDER/, /^(L|LK|LAKI|LAKI LAKI|PRIA|M)$/, 'Laki-laki (tanda)'],
  [/KELAMIN|^JK$|^L P$|SEX|GENDER/, /^(P|PR|PEREMPUAN|WANITA|W|F)$/, 'Perempuan (tanda)'],
];

function isDetail(text: string): boolean {
  const key = headingKey(text);
  return details.some(([, detail]) => detail.test(key));
}

/** A lower heading that says enough stands alone; a short one borrows from its group. */
function groupedHeading(group: string, lower: string): string {
  if (group === '' || group === lower) return lower;
  const [upperKey, lowerKey] = [headingKey(group), headingKey(lower)];
  const detail = details.find(([upper, below]) => upper.test(upperKey) && below.test(lowerKey));
  // `Tgl | Bln | Thn` are three columns; `Tempat | Tgl` are a place and a whole date.
  if (detail) return detail[2];
  if (headingMeaning(lower) !== undefined) return lower;
  return `${group} ${lower}`;
}
