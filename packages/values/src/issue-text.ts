// Turns an issue into words for people: place, problem and what to do, Indonesian first.

import type { Issue, Place } from './issue.ts';
import type { IssueCode } from './issue-codes.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

/** Indonesian first; English for the reader abroad. */
export type Language = 'id' | 'en';

/** `problem` says what is wrong, `remedy` what the reader can do; `{name}` is filled from `data`. */
export type IssueText = { readonly problem: string; readonly remedy: string };
/** The texts of all codes in one language. */
export type IssueCatalogue = Readonly<Record<IssueCode, IssueText>>;

const catalogues: Readonly<Record<Language, IssueCatalogue>> = { id, en };
const placeWords = {
  id: { file: 'berkas', sheet: 'lembar', row: 'baris', column: 'kolom' },
  en: { file: 'file', sheet: 'sheet', row: 'row', column: 'column' },
} as const;

/** Problem and remedy of an issue, blanks filled. */
export function issueText(issue: Issue, language: Language = 'id'): IssueText {
  const text = catalogues[language][issue.code];
  return { problem: fill(text.problem, issue), remedy: fill(text.remedy, issue) };
}

/** `berkas a.csv, baris 12, kolom NIK` */
export function placeText(at: Place, language: Language = 'id'): string {
  const words = placeWords[language];
  return (['file', 'sheet', 'row', 'column'] as const)
    .filter((part) => at[part] !== undefined)
    .map((part) => `${words[part]} ${at[part]}`)
    .join(', ');
}

/** One line: `berkas a.csv, baris 12: NIK kosong. Isi NIK dari KTP.` */
export function issueLine(issue: Issue, language: Language = 'id'): string {
  const place = placeText(issue.at, language);
  const { problem, remedy } = issueText(issue, language);
  return `${place === '' ? '' : `${place}: `}${problem} ${remedy}`.trim();
}

function fill(text: string, issue: Issue): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(issue.data[name] ?? '—'));
}
