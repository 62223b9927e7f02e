// The catalogue of the region sheet by language.

import type { Language } from '@payung/values';
import { sheetEn } from './sheet-en.ts';
import { sheetId } from './sheet-id.ts';
import type { SheetText } from './sheet-words.ts';

const catalogues: Readonly<Record<Language, SheetText>> = { id: sheetId, en: sheetEn };

export function sheetText(language: Language): SheetText {
  return catalogues[language];
}
