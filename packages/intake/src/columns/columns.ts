// Gives each column its meaning: by its heading first, checked against what stands below it, and
// by its content where the heading is silent or wrong. What stays unsure is said, not guessed.

import { type Issue, issue } from '@payung/values';
import { dateForm } from '../fields/date.ts';
import { isFiller } from '../fields/filler.ts';
import { nikDigitsOf } from '../fields/nik.ts';
import { looksLikeSex } from '../fields/sex.ts';
import type { Column, FieldName } from '../list.ts';
import type { Cell, SheetRecord } from '../readers/record.ts';
import type { Header } from './header.ts';
import { headingMeaning } from './heading.ts';

/** Shares of a column's filled cells that read as a NIK, a date, a sex, a village, a name. */
export type ColumnContent = {
  readonly filled: number;
  readonly nik: number;
  readonly date: number;
  readonly sex: number;
  readonly village: number;
  readonly name: number;
  readonly distinct: number;
};

export type Mapping = { readonly columns: readonly Column[]; readonly issues: readonly Issue[] };

type Draft = { index: number; heading: string; field?: FieldName; confidence: number };

/** Below this a meaning is not used. */
const confidenceMin = 0.6;

export function mapColumns(
  header: Header,
  people: readonly SheetRecord[],
  isVillage: (text: string) => boolean,
): Mapping {
  const contents = Array.from({ length: header.width }, (_, index) =>
    contentOf(
      people.map((record) => record.cells[index]),
      isVillage,
    ),
  );
  const drafts = header.headings.slice(0, header.width).map((heading, index): Draft => {
    const meaning = headingMeaning(heading);
    return meaning ? { index, heading, ...meaning } : { index, heading, confidence: 0 };
  });
  const issues: Issue[] = [];
  dropContradicted(drafts, contents, issues);
  dropDoubled(drafts, contents, issues);
  findByContent(drafts, contents, issues);
  return { columns: drafts, issues };
}

function contentOf(
  cells: readonly (Cell | undefined)[],
  isVillage: (text: string) => boolean,
): ColumnContent {
  const filled = cells.filter((cell) => cell !== undefined && !isFiller(cell.text));
  const share = (test: (cell: Cell) => boolean) =>
    filled.length === 0
      ? 0
      : filled.filter((cell) => cell !== undefined && test(cell)).length / filled.length;
  return {
    filled: filled.length,
    nik: share((cell) => nikDigitsOf(cell) !== undefined),
    date: share(isFullDate),
    sex: share((cell) => looksLikeSex(cell.text)),
    village: share((cell) => isVillage(cell.text)),
    name: share((cell) => /^[\p{L}.,'’`\- ]{3,}$/u.test(cell.text.trim())),
    distinct: new Set(filled.map((cell) => cell?.text)).size,
  };
}

function isFullDate(cell: Cell): boolean {
  const kind = dateForm(cell).form.kind;
  return cell.kind === 'date' || kind === 'parts' || kind === 'numbers';
}

/** A NIK heading over a column without NIKs, or a sex heading over names, is taken back. */
function dropContradicted(
  drafts: readonly Draft[],
  contents: readonly ColumnContent[],
  issues: Issue[],
): void {
  for (const draft of drafts) {
    const content = contents[draft.index];
    if (!content || content.filled < 5 || !contradicts(draft.field, content)) continue;
    delete draft.field;
    draft.confidence = 0;
    issues.push(unsure(draft.heading));
  }
}

function contradicts(field: FieldName | undefined, content: ColumnContent): boolean {
  switch (field) {
    case 'nik':
      return content.nik === 0 && (content.name > 0.8 || content.date > 0.8);
    case 'name':
      return content.name < 0.3 && (content.nik > 0.5 || content.date > 0.5);
    case 'birth':
      return content.nik > 0.5 || content.sex > 0.8;
    case 'sex':
      return content.sex < 0.2 && (content.nik > 0.5 || content.date > 0.5 || content.name > 0.8);
    default:
      return false;
  }
}

/** Two columns of one meaning: the surer and fuller one keeps it, the other is named. */
function dropDoubled(
  drafts: readonly Draft[],
  contents: readonly ColumnContent[],
  issues: Issue[],
): void {
  const filled = (draft: Draft) => contents[draft.index]?.filled ?? 0;
  for (const [field, same] of Map.groupBy(drafts, (draft) => draft.field)) {
    if (field === undefined || same.length < 2) continue;
    const ranked = same.toSorted(
      (a, b) => b.confidence - a.confidence || filled(b) - filled(a) || a.index - b.index,
    );
    for (const draft of ranked.slice(1)) {
      delete draft.field;
      draft.confidence = 0;
      if (filled(draft) > 0 && field !== 'number') issues.push(unsure(draft.heading));
    }
  }
}

/** Fields that a column's content alone can show, with the least share that does. */
const byContent: readonly (readonly [FieldName, keyof ColumnContent, number])[] = [
  ['nik', 'nik', 0.6],
  ['sex', 'sex', 0.8],
  ['birth', 'date', 0.6],
  ['village', 'village', 0.4],
];

function findByContent(
  drafts: readonly Draft[],
  contents: readonly ColumnContent[],
  issues: Issue[],
): void {
  const has = (field: FieldName) => drafts.some((draft) => draft.field === field);
  const share = (draft: Draft, key: keyof ColumnContent) => contents[draft.index]?.[key] ?? 0;
  for (const [field, key, least] of byContent) {
    if (has(field)) continue;
    const best = drafts
      .filter((draft) => isFree(draft, field) && (contents[draft.index]?.filled ?? 0) >= 3)
      .filter((draft) => share(draft, key) >= least)
      .toSorted((a, b) => share(b, key) - share(a, key))[0];
    if (!best) continue;
    // An address column of villages is what it says; any other heading did not say it.
    if (best.field === undefined) issues.push(unsure(best.heading));
    best.field = field;
    best.confidence = Math.max(confidenceMin, share(best, key));
  }
  if (!has('name') && !has('name_first')) findNames(drafts, contents, issues);
}

function isFree(draft: Draft, field: FieldName): boolean {
  return draft.field === undefined || (field === 'village' && draft.field === 'address');
}

/** The one unnamed column of many different words is the names; of two such, neither. */
function findNames(
  drafts: readonly Draft[],
  contents: readonly ColumnContent[],
  issues: Issue[],
): void {
  const worded = drafts.filter((draft) => {
    const content = contents[draft.index];
    return (
      draft.field === undefined &&
      content !== undefined &&
      content.filled >= 3 &&
      content.name >= 0.8 &&
      content.distinct * 2 >= content.filled
    );
  });
  const [only] = worded;
  if (only === undefined || worded.length > 1) return;
  only.field = 'name';
  only.confidence = confidenceMin;
  issues.push(unsure(only.heading));
}

function unsure(heading: string): Issue {
  const at = heading === '' ? {} : { column: heading };
  return issue('mapping_unsure', { column: heading }, { severity: 'warning', at });
}
