// The catalogue of the report by language, and how `{name}` in a sentence is filled.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id } from './id.ts';
import type { ReportText } from './words.ts';

const catalogues: Readonly<Record<Language, ReportText>> = { id, en };

export function reportText(language: Language): ReportText {
  return catalogues[language];
}

/** Fills `{name}`; a name without a value is a fault of the caller, not a blank on paper. */
export function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`No word for {${name}} in: ${text}`);
    return word;
  });
}
