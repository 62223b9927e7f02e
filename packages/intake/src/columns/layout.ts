// Tells people from the rest of a sheet: title, blank, repeated heading, column numbers, section,
// total, signature. What is in doubt is a person; nothing is dropped.

import { dateForm } from '../fields/date.ts';
import { isFiller } from '../fields/filler.ts';
import { looksLikeSex } from '../fields/sex.ts';
import type { Column, FieldName, IgnoredKind } from '../list.ts';
import type { Cell, SheetRecord } from '../readers/record.ts';
import { headerSearchRows, holdsPerson, isFurtherHeading } from './header.ts';
import { headingKey } from './heading.ts';

/** Where the heading stands and which column means what. */
export type Layout = {
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
};

const totalWords = /^(SUB ?|GRAND )?(JUMLAH|TOTAL|JML|REKAPITULASI|RATA RATA|TERBILANG)\b/;
const sectionWords =
  /^(DESA|KELURAHAN|KEL|KECAMATAN|KEC|DUSUN|LINGKUNGAN|KELOMPOK|DINAS|UNIT|BAGIAN|POKTAN)\b/;
const signatureWords =
  /^(MENGETAHUI|MENYETUJUI|DISAHKAN|DIBUAT OLEH|YANG MEMBUAT|KEPALA (DESA|DINAS|BADAN|BAGIAN|BIDANG|KELURAHAN)|LURAH|CAMAT|SEKRETARIS|BENDAHARA|OPERATOR|NIP\b|NIPT|TTD|TANDA TANGAN|PEMBINA|PENATA|AN KEPALA|A N )/;
const sixteen = /^\d{16}$/;
const placeAndDay = /^[A-Z][A-Z ]+ (\d{1,2}|) ?[A-Z]* (19|20)\d\d$/;

/**
 * Reads the records of one sheet in their order; keeps in mind whether the signatures have begun.
 * Returns the kind of a record that is no person, or undefined for a person.
 */
export function layoutReader(layout: Layout): (record: SheetRecord) => IgnoredKind | undefined {
  const headingRow = layout.headerRows[0] ?? 0;
  const lastHeading = layout.headerRows.at(-1) ?? 0;
  const headings = layout.columns.map((column) => headingKey(column.heading));
  const at = columnsByField(layout.columns);
  const nikAt = at.get('nik') ?? -1;
  let signing = false;
  return (record) => {
    // The usual row: sixteen digits where the NIK stands.
    if (record.row > lastHeading && sixteen.test(record.cells[nikAt]?.text ?? '')) {
      signing = false;
      return undefined;
    }
    const used = record.cells.filter(
      (cell) => cell.mergedFrom === undefined && (cell.text.trim() !== '' || isBroken(cell)),
    );
    if (used.length === 0 || isRule(used)) return 'blank';
    if (record.row < headingRow) return 'title';
    if (record.row <= lastHeading) return 'header';
    if (holdsPerson(record)) {
      signing = false;
      return undefined;
    }
    const kind = kindOf(record, used, { at, headings, signing, lastHeading });
    if (kind === 'signature') signing = true;
    else if (kind === undefined) signing = false;
    return kind;
  };
}

/**
 * An Excel error or a formula without a value: something stands there. A text file has the error as
 * text, and `#####` where a column was too narrow for its value when it was saved.
 */
export function isBroken(cell: Cell): boolean {
  if (cell.kind === 'error' || cell.kind === 'formula_empty') return true;
  return cell.text.charCodeAt(0) === hash && errorText.test(cell.text);
}

/** A line drawn in a text between rows: `| --- | :-: |`, `+----+----+`. A `-` fills a cell. */
function isRule(used: readonly Cell[]): boolean {
  return used.every(({ text }) => {
    if (!ruleSigns.test(text)) return false;
    return text.trim().length >= 3 || text.includes(':');
  });
}

const ruleSigns = /^[\s|+:=\-–—_\u2500-\u257f]+$/;

const hash = 35;
const errorText =
  /^#(?:N\/A|(?:REF|VALUE|NUM|NULL|SPILL|CALC|BLOCKED|CONNECT|FIELD|DIV\/0)!|NAME\?|#{3,})\s*$/i;

type Fields = ReadonlyMap<FieldName, number>;

export function columnsByField(columns: readonly Column[]): Fields {
  return new Map(
    columns.flatMap((column) => (column.field ? [[column.field, column.index] as const] : [])),
  );
}

function kindOf(
  record: SheetRecord,
  used: readonly Cell[],
  state: { at: Fields; headings: readonly string[]; signing: boolean; lastHeading: number },
): IgnoredKind | undefined {
  const text = (field: FieldName) => {
    const index = state.at.get(field);
    const written = index === undefined ? '' : (record.cells[index]?.text.trim() ?? '');
    return isFiller(written) ? '' : written;
  };
  if (repeatsHeading(record, state.headings) || isFurtherHeading(record)) return 'header';
  if (areColumnNumbers(used, record.row - state.lastHeading)) return 'column_numbers';
  const texts = used.map((cell) => headingKey(cell.text));
  const name = text('name');
  const told = isTold(text);
  const total = texts.slice(0, 2).some((word) => totalWords.test(word));
  const nameless = name === '' || /^[\d.,\s]+$/.test(name) || totalWords.test(headingKey(name));
  if (total && nameless && !isTotalPerson(text)) {
    return 'total';
  }
  const numbered = /^\(?\d/.test(text('number'));
  if (used.length === 1 && numbered) return 'blank';
  if (numbered || (told && name !== '')) return undefined;
  const placed = name !== '' && (text('village') !== '' || text('address') !== '');
  if (used.length <= 4 && !placed && signs(texts, state.signing)) return 'signature';
  const alone = used.length === 1 && (name === '' || sectionWords.test(texts[0] ?? ''));
  return alone ? 'section' : undefined;
}

/** Whether the row says anything that only a person has: digits of a NIK, a date, a sex. */
function isTold(text: (field: FieldName) => string): boolean {
  const birth: Cell = { text: text('birth'), kind: 'text' };
  const dated = !['none', 'unreadable'].includes(dateForm(birth).form.kind);
  return (
    dated ||
    text('nik').replace(/\D/g, '').length >= 10 ||
    looksLikeSex(text('sex')) ||
    /\d/.test(text('age'))
  );
}

/** Somebody may be called Jumlah: digits of a NIK or a whole birth date make him a person. */
function isTotalPerson(text: (field: FieldName) => string): boolean {
  const { form } = dateForm({ text: text('birth'), kind: 'text' });
  const dated = form.kind === 'parts' || form.kind === 'numbers';
  return dated || text('nik').replace(/\D/g, '').length >= 10;
}

function signs(texts: readonly string[], signing: boolean): boolean {
  return texts.every(
    (text) => signing || signatureWords.test(text) || placeAndDay.test(text) || text === '',
  );
}

/** A page break repeats the heading: most of its words stand in their columns again. */
function repeatsHeading(record: SheetRecord, headings: readonly string[]): boolean {
  const worded = headings.filter((heading) => heading !== '').length;
  const same = headings.filter(
    (heading, index) => heading !== '' && heading === headingKey(record.cells[index]?.text ?? ''),
  ).length;
  return same >= 2 && same * 5 >= worded * 3;
}

/** `1 2 3 4` or `(1) (2) (3)` under the heading: counts up by one and fills the row. */
function areColumnNumbers(used: readonly Cell[], below: number): boolean {
  if (used.length < 3 || below > headerSearchRows) return false;
  const counts = used.map((cell) => /^\(?\s*(\d{1,2})\s*[).]?$/.exec(cell.text.trim())?.[1]);
  return counts.every((count, index) => Number(count) === index + Number(counts[0]));
}
