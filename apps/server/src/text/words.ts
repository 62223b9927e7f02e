// Every word of the server: the shape of its catalogues.

import type { AccessId } from '../access.ts';
import type { id } from './id.ts';

/** What a refusal speaks of: fills `{what}` or `{detail}` of the text. */
export type Subject = keyof typeof id.subjects;

export type ServerTexts = {
  readonly subjects: Readonly<Record<Subject, string>>;
  /** What to do where the remedy of the issue does not fit the subject. */
  readonly remedies: Readonly<Partial<Record<Subject, string>>>;
  readonly routes: Readonly<Record<AccessId, string>>;
  /** What holds a file up, where no issue of the catalogue says it. */
  readonly jobProblems: Readonly<Record<keyof typeof id.jobProblems, string>>;
  /** Stands below the reason of a feature that did nothing. */
  readonly declined: string;
  readonly answer: string;
  readonly refusal: string;
  readonly title: string;
};
