// The catalogue of the server: every subject and every route has its words in both languages.

import type { Language } from '@payung/values';
import type { AccessId } from '../access.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** What a refusal speaks of: fills `{what}` or `{detail}` of the text. */
export type Subject = keyof typeof id.subjects;

export type ServerTexts = {
  readonly subjects: Readonly<Record<Subject, string>>;
  /** What to do where the remedy of the issue does not fit the subject. */
  readonly remedies: Readonly<Partial<Record<Subject, string>>>;
  readonly routes: Readonly<Record<AccessId, string>>;
  readonly answer: string;
  readonly refusal: string;
  readonly title: string;
};

const catalogues: Readonly<Record<Language, ServerTexts>> = { id, en };

export function serverTexts(language: Language): ServerTexts {
  return catalogues[language];
}
