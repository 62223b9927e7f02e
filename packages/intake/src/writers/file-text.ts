// The words that files for people carry, by language.

import type { Language } from '@payung/values';
import type { FileTexts } from './text/files-catalogue.ts';
import { filesEn } from './text/files-en.ts';
import { filesId } from './text/files-id.ts';

export const fileTexts: Readonly<Record<Language, FileTexts>> = { id: filesId, en: filesEn };
