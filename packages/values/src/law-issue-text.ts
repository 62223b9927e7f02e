// The words of what a rule of the law answers with, without the words of all other issues: a page
// with a calculator stays small.

import type { Issue } from './issue.ts';
import { type IssueText, type Language, lineOf } from './issue-words.ts';
import type { LawIssueCatalogue } from './text/catalogue.ts';
import { law as en } from './text/law-en.ts';
import { law as id } from './text/law-id.ts';

const catalogues: Readonly<Record<Language, LawIssueCatalogue>> = { id, en };

/** As `issueLine`, for the issues of rules only; throws on another code. */
export function lawIssueLine(issue: Issue, language: Language = 'id'): string {
  const catalogue: Readonly<Record<string, IssueText>> = catalogues[language];
  const text = catalogue[issue.code];
  if (text === undefined) throw new RangeError(`Not an issue of the law: ${issue.code}`);
  return lineOf(text, issue, language);
}
