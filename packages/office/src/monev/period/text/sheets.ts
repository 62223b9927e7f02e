// The words of the sheets of their own, indicators and press, by language.

import type { Language } from '@payung/values';
import type { SheetText } from './sheet-words.ts';
import { sheetsEn } from './sheets-en.ts';
import { sheetsId } from './sheets-id.ts';

const catalogues: Readonly<Record<Language, SheetText>> = { id: sheetsId, en: sheetsEn };

export function sheetText(language: Language): SheetText {
  return catalogues[language];
}
