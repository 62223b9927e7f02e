// The words a repair workbook needs, in the language of its receiver.

import type { Language } from '@payung/values';
import type { IgnoredKind } from '../list.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

export type RepairTexts = {
  readonly listSheet: string;
  readonly guideSheet: string;
  /** Heading of the added column. */
  readonly toRepair: string;
  readonly rejected: string;
  readonly held: string;
  readonly skipped: Readonly<Record<IgnoredKind, string>>;
  readonly counts: string;
  readonly nothing: string;
  readonly steps: readonly string[];
  readonly headings: Readonly<Record<'number' | 'problem' | 'rows' | 'remedy' | 'example', string>>;
  readonly wholeFile: string;
};

const catalogues: Readonly<Record<Language, RepairTexts>> = { id, en };

export function repairTexts(language: Language): RepairTexts {
  return catalogues[language];
}
