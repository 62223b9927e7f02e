// The words that files for people carry, by language.

import type { Language } from '@payung/values';
import { filesEn } from './text/files-en.ts';
import { filesId } from './text/files-id.ts';

export type FileTexts = {
  readonly notOfficial: readonly string[];
  readonly notOfficialShort: string;
  readonly noteSheet: string;
  readonly listSheet: string;
};

export const fileTexts: Readonly<Record<Language, FileTexts>> = { id: filesId, en: filesEn };
