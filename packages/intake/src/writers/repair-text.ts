// The words a repair workbook needs, in the language of its receiver.

import type { Language } from '@payung/values';
import { en } from './text/en.ts';
import { id } from './text/id.ts';
import type { RepairTexts } from './text/repair-catalogue.ts';

const catalogues: Readonly<Record<Language, RepairTexts>> = { id, en };

export function repairTexts(language: Language): RepairTexts {
  return catalogues[language];
}
