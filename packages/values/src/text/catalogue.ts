// The shape of the catalogues of issues: every code has words in each language.

import type { IssueCode, LawIssueCode, RegisterIssueCode } from '../issue-codes.ts';
import type { IssueText } from '../issue-words.ts';

/** The texts of all codes in one language. */
export type IssueCatalogue = Readonly<Record<IssueCode, IssueText>>;

/** The texts of the codes of the law in one language. */
export type LawIssueCatalogue = Readonly<Record<LawIssueCode, IssueText>>;

/** The texts of the register's refusals in one language. */
export type RegisterIssueCatalogue = Readonly<Record<RegisterIssueCode, IssueText>>;
