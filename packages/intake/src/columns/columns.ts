// Gives each column its meaning: by its heading first, checked against what stands below it, and
// by its content where the heading is silent or wrong. What stays unsure is said, not guessed.

import { type Issue, issue } from '@payung/values';
import { dateForm } from '../fields/date.ts';
import { isFiller } from '../fields/filler.ts';
import { nikDigitsOf } from '../fields/nik.ts';
import { looksLikeSex } from '../fields/sex.ts';
import type { Column, FieldName, KnownLayout, Profile } from '../list.ts';
import type { Cell, SheetRecord } from '../readers/record.ts';
import type { Header } from './header.ts';
import { headingKey, headingMeaning, isOtherHeading } from './heading.ts';

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

export type Mapping = {
  readonly columns: readonly Column[];
  /** Fields that several columns may hold: a person must say which. */
  readonly asked: readonly FieldName[];
  readonly issues: readonly Issue[];
};

/** `other`: the heading names a thing of its own, so that content must not claim the column. */
type Draft = {
  index: number;
  heading: string;
  field?: FieldName;
  confidence: number;
  other: boolean;
  told?: boolean;
};

/** Below this a meaning is not used. */
const confidenceMin = 0.6;

export function mapColumns(
  header: Pick<Header, 'headings' | 'width'>,
  people: readonly SheetRecord[],
  known: {
    readonly isVillage: (text: string) => boolean;
    readonly profile?: Profile | undefined;
    readonly layout?: KnownLayout | undefined;
  },
): Mapping {
  const contents = Array.from({ length: header.width }, (_, index) =>
    contentOf(
      people.map((record) => record.cells[index]),
      known.isVillage,
    ),
  );
  const drafts = header.headings
    .slice(0, header.width)
    .map((heading, index) => draftOf(heading, index, known));
  const issues: Issue[] = [];
  const asked: FieldName[] = [];
  joinParts(drafts);
  const doubled = doubledHeading(drafts, people);
  if (doubled) issues.push(doubled);
  dropContradicted(drafts, contents, issues);
  dropDoubled(drafts, contents, { issues, asked });
  findByContent(drafts, contents, { issues, asked });
  const columns = drafts.map(({ index, heading, field, confidence }) =>
    field === undefined ? { index, heading, confidence } : { index, heading, field, confidence },
  );
  return { columns, asked, issues };
}

/** What the sender's profile says of a heading goes before every rule. */
function draftOf(
  heading: string,
  index: number,
  { profile, layout }: Pick<Parameters<typeof mapColumns>[2], 'profile' | 'layout'>,
): Draft {
  const told = layout?.fields[index] ?? (layout ? null : profile?.columns?.[headingKey(heading)]);
  if (told === null) return { index, heading, confidence: 1, other: true, told: true };
  if (told !== undefined) {
    return { index, heading, field: told, confidence: 1, other: false, told: true };
  }
  const meaning = headingMeaning(heading);
  if (meaning) return { index, heading, ...meaning, other: false };
  return { index, heading, confidence: 0, other: isOtherHeading(heading) };
}

/** `L | P` to be ticked, and day, month and year of birth in three columns. */
function joinParts(drafts: readonly Draft[]): void {
  const has = (field: FieldName) => drafts.some((draft) => draft.field === field);
  const keyed = (...keys: readonly string[]) =>
    drafts.find(
      ({ field, told, heading }) =>
        field === undefined && told !== true && keys.includes(headingKey(heading)),
    );
  const [man, woman] = [
    keyed('L', 'LK', 'LAKI LAKI', 'PRIA'),
    keyed('P', 'PR', 'PEREMPUAN', 'WANITA'),
  ];
  if (man && woman && !has('sex')) {
    become(man, 'sex_man');
    become(woman, 'sex_woman');
  }
  const births = drafts.filter((draft) => draft.field === 'birth');
  const year = births.find((draft) => /^(TAHUN|THN) LAHIR$/.test(headingKey(draft.heading)));
  if (year === undefined || !has('birth_month')) return;
  become(year, 'birth_year');
  const day = births.find((draft) => draft !== year);
  if (day && !has('birth_day')) become(day, 'birth_day');
}

function become(draft: Draft, field: FieldName): void {
  draft.field = field;
  draft.confidence = 0.9;
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
    if (!content || content.filled < 5 || draft.told) continue;
    if (!contradicts(draft.field, content)) continue;
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

/**
 * One heading twice, where it matters whose the values are: which of the two counts is for the
 * sender to say, also where they are equal so far. (Two equal columns of sexes do no harm.)
 */
function doubledHeading(
  drafts: readonly Draft[],
  people: readonly SheetRecord[],
): Issue | undefined {
  const text = (record: SheetRecord, draft: Draft) => record.cells[draft.index]?.text.trim() ?? '';
  for (const field of ['nik', 'name', 'birth', 'sex'] as const) {
    const same = drafts.filter((draft) => draft.field === field && !draft.told);
    const [first, ...rest] = same;
    const second = rest.find(
      (draft) => first !== undefined && headingKey(draft.heading) === headingKey(first.heading),
    );
    if (first === undefined || second === undefined) continue;
    const rival = people.some((record) => {
      const [a, b] = [text(record, first), text(record, second)];
      return a !== '' && b !== '' && (field !== 'sex' || a !== b);
    });
    if (!rival) continue;
    const data = { count: same.length, columns: first.heading };
    return issue('duplicate_column', data, { at: { column: first.heading } });
  }
  return undefined;
}

type Findings = { readonly issues: Issue[]; readonly asked: FieldName[] };

/**
 * What tells people apart, and what shows it: two columns that both look like it are asked about,
 * never chosen between.
 */
const telling: ReadonlyMap<FieldName, 'nik' | 'name' | 'date'> = new Map([
  ['nik', 'nik'],
  ['name', 'name'],
  ['birth', 'date'],
] as const);
const tellingShare = 0.3;

/** Two columns of one meaning: the surer and fuller one keeps it, the other is named. */
function dropDoubled(
  drafts: readonly Draft[],
  contents: readonly ColumnContent[],
  found: Findings,
): void {
  const filled = (draft: Draft) => contents[draft.index]?.filled ?? 0;
  for (const [field, same] of Map.groupBy(drafts, (draft) => draft.field)) {
    if (field === undefined || same.length < 2) continue;
    const key = telling.get(field);
    const looks = (draft: Draft) =>
      key === undefined || (contents[draft.index]?.[key] ?? 0) >= tellingShare ? 1 : 0;
    const ranked = same.toSorted(
      (a, b) =>
        looks(b) - looks(a) ||
        b.confidence - a.confidence ||
        filled(b) - filled(a) ||
        a.index - b.index,
    );
    const [best, second] = ranked;
    const equal = best && second && best.confidence === second.confidence && filled(second) > 0;
    if (equal && key !== undefined && looks(second) === 1 && !best.told) found.asked.push(field);
    for (const draft of ranked.slice(1)) {
      delete draft.field;
      draft.confidence = 0;
      draft.other = true;
      if (filled(draft) > 0 && field !== 'number') found.issues.push(unsure(draft.heading));
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
  found: Findings,
): void {
  const { issues } = found;
  const has = (field: FieldName) => drafts.some((draft) => draft.field === field);
  const share = (draft: Draft, key: keyof ColumnContent) => contents[draft.index]?.[key] ?? 0;
  for (const [field, key, least] of byContent) {
    if (has(field) || (field === 'birth' && has('birth_month'))) continue;
    if (field === 'sex' && has('sex_man')) continue;
    const [best, second] = drafts
      .filter((draft) => isFree(draft, field) && (contents[draft.index]?.filled ?? 0) >= 3)
      .filter((draft) => share(draft, key) >= least)
      .toSorted((a, b) => share(b, key) - share(a, key));
    if (!best) continue;
    // Two columns of NIKs or dates under headings that say nothing: whose they are must be asked.
    if (second && telling.has(field) && share(second, key) > 0.9 * share(best, key)) {
      found.asked.push(field);
      issues.push(unsure(best.heading), unsure(second.heading));
      continue;
    }
    // An address column of villages is what it says; any other heading did not say it.
    if (best.field === undefined) issues.push(unsure(best.heading));
    best.field = field;
    best.confidence = Math.max(confidenceMin, share(best, key));
  }
  if (!has('name') && !has('name_first')) findNames(drafts, contents, found);
}

function isFree(draft: Draft, field: FieldName): boolean {
  if (draft.other || draft.told) return false;
  return draft.field === undefined || (field === 'village' && draft.field === 'address');
}

/** The one unnamed column of many different words is the names; of two such, neither. */
function findNames(
  drafts: readonly Draft[],
  contents: readonly ColumnContent[],
  found: Findings,
): void {
  const worded = drafts.filter((draft) => {
    const content = contents[draft.index];
    return (
      draft.field === undefined &&
      !draft.other &&
      content !== undefined &&
      content.filled >= 3 &&
      content.name >= 0.8 &&
      content.distinct * 2 >= content.filled
    );
  });
  const [only] = worded;
  if (only === undefined) return;
  found.issues.push(...worded.map((draft) => unsure(draft.heading)));
  if (worded.length > 1) {
    found.asked.push('name');
    return;
  }
  only.field = 'name';
  only.confidence = confidenceMin;
}

function unsure(heading: string): Issue {
  const at = heading === '' ? {} : { column: heading };
  return issue('mapping_unsure', { column: heading }, { severity: 'warning', at });
}
