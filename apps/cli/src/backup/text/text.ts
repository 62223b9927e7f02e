// The catalogue of `payung backup`, `restore` and `upgrade`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id } from './id.ts';
import type { BackupText } from './words.ts';

export function backupText(language: Language): BackupText {
  return language === 'en' ? en : id;
}
