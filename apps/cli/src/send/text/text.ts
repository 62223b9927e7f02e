// The catalogue of `payung send`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type SendText } from './id.ts';

export function sendText(language: Language): SendText {
  return language === 'en' ? en : id;
}
