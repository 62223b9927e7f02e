// The words of papers by language.

import type { Language } from '@payung/values';
import type { PaperTexts } from './text/papers-catalogue.ts';
import { papersEn } from './text/papers-en.ts';
import { papersId } from './text/papers-id.ts';

export const paperTexts: Readonly<Record<Language, PaperTexts>> = { id: papersId, en: papersEn };
