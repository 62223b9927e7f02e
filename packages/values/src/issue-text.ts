// Turns an issue into words for people: place, problem and what to do, Indonesian first.

import type { Issue } from './issue.ts';
import { filledText, type IssueText, type Language, lineOf } from './issue-words.ts';
import type { IssueCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

const catalogues: Readonly<Record<Language, IssueCatalogue>> = { id, en };

/** Problem and remedy of an issue, blanks filled. */
export function issueText(issue: Issue, language: Language = 'id'): IssueText {
  return filledText(catalogues[language][issue.code], issue);
}

/** One line: `berkas a.csv, baris 12: NIK kosong. Isi NIK dari KTP.` */
export function issueLine(issue: Issue, language: Language = 'id'): string {
  return lineOf(catalogues[language][issue.code], issue, language);
}
