// How an issue becomes a sentence: the languages, the place as a clerk counts, blanks filled from the
// issue's data. The words themselves stand in the catalogues.

import type { Issue, Place } from './issue.ts';
import { formatCount } from './share.ts';

/** Indonesian first; English for the reader abroad. */
export type Language = 'id' | 'en';

/** A word or sentence in both languages. */
export type Wording = Readonly<Record<Language, string>>;

/** `problem` says what is wrong, `remedy` what the reader can do; `{name}` is filled from `data`. */
export type IssueText = { readonly problem: string; readonly remedy: string };

const placeWords = {
  id: { file: 'berkas', sheet: 'lembar', row: 'baris', column: 'kolom' },
  en: { file: 'file', sheet: 'sheet', row: 'row', column: 'column' },
} as const;

/** `berkas a.csv, baris 12, kolom NIK` */
export function placeText(at: Place, language: Language = 'id'): string {
  const words = placeWords[language];
  return (['file', 'sheet', 'row', 'column'] as const)
    .filter((part) => at[part] !== undefined)
    .map((part) => `${words[part]} ${at[part]}`)
    .join(', ');
}

/** The words of an issue, blanks filled; what the data do not say is shown as a dash. */
export function filledText({ problem, remedy }: IssueText, { data }: Issue): IssueText {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => shown(name, data[name] ?? '—'));
  return { problem: fill(problem), remedy: fill(remedy) };
}

/** Numbers that name a thing are written as there; a year is too short to be divided. */
const labels: ReadonlySet<string> = new Set(['row', 'port', 'pid', 'number', 'person', 'batch']);

function shown(name: string, value: string | number): string {
  const counts = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 10_000;
  return counts && !labels.has(name) ? formatCount(value) : String(value);
}

/** One line: `berkas a.csv, baris 12: NIK kosong. Isi NIK dari KTP.` */
export function lineOf(text: IssueText, issue: Issue, language: Language): string {
  const place = placeText(issue.at, language);
  const { problem, remedy } = filledText(text, issue);
  return `${place === '' ? '' : `${place}: `}${problem} ${remedy}`.trim();
}
