// The catalogue of Monev by language, and days and months as its papers write them.

import { type Day, dayParts, type Language, type Month } from '@payung/values';
import type { MonevRefused } from '../refusal.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { MonevText } from './words.ts';

const catalogues: Readonly<Record<Language, MonevText>> = { id, en };

export function monevText(language: Language): MonevText {
  return catalogues[language];
}

/** Fills `{name}`; a name without a value is a fault of the caller, not a blank on paper. */
export function filled(text: string, words: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`No word for {${name}} in: ${text}`);
    return String(word);
  });
}

/** @example monevRefusalText(declined('meeting_unknown', { meeting: 3 })) // 'Rapat nomor 3 …' */
export function monevRefusalText({ code, data }: MonevRefused, language: Language = 'id'): string {
  return filled(catalogues[language].refusals[code], data);
}

/** `31 Maret 2027` */
export function dayText(value: Day, language: Language): string {
  const { year, month, day } = dayParts(value);
  return `${day} ${catalogues[language].months[month - 1]} ${year}`;
}

/** `Maret 2027` */
export function monthText(value: Month, language: Language): string {
  const [year = '', monthOfYear = ''] = value.split('-');
  return `${catalogues[language].months[Number(monthOfYear) - 1]} ${year}`;
}
