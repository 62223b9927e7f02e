// The words of the pages through Lingui: catalogues are plain text with `{name}`, compiled here at
// load, so that no message parser travels to the browser. Indonesian comes with each page, English when it is
// chosen.

import { type Messages, setupI18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { Language } from '@payung/values';
import { id } from './id.ts';
import type { Catalogue, TextKey } from './keys.ts';

export type { TextKey } from './keys.ts';
export type Words = Readonly<Record<string, string | number>>;
/** `text('todo_rows', { count: '12' })` */
export type TextOf = (key: TextKey, words?: Words) => string;

/** Lingui's compiled form: text and `[name]` in turn. */
export function compileText(text: string): (string | [string])[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, index): string | [string] => (index % 2 === 1 ? [part] : part))
    .filter((part) => part !== '');
}

function compileAll(catalogue: Catalogue): Messages {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, text]) => [key, compileText(text)]),
  );
}

export const i18n = setupI18n({ locale: 'id', messages: { id: compileAll(id) } });

type LoadEnglish = () => Promise<Catalogue>;
/** The English of all words that are here in Indonesian, and what of it was asked for. */
const english = new Map<LoadEnglish, Promise<void> | undefined>([
  [async () => (await import('./en.ts')).en, undefined],
]);
let isEnglishWanted = false;

/**
 * The words of pages that are loaded when they are opened come with them. A reader of English sees Indonesian
 * until his own words are here, and where they cannot be had.
 */
export function addWords(inIndonesian: Catalogue, inEnglish: LoadEnglish): void {
  const messages = compileAll(inIndonesian);
  i18n.load({ id: messages, en: messages });
  english.set(inEnglish, undefined);
  if (isEnglishWanted) loadEnglish(inEnglish).catch(() => undefined);
}

function loadEnglish(ask: LoadEnglish): Promise<void> {
  const asked = english.get(ask);
  if (asked !== undefined) return asked;
  const loading = ask().then((words) => i18n.load({ en: compileAll(words) }));
  english.set(ask, loading);
  // Words that did not come are asked for again when English is chosen again.
  loading.catch(() => english.set(ask, undefined));
  return loading;
}

export function useText(): TextOf {
  const { _ } = useLingui();
  return (key, words) => _(key, words === undefined ? undefined : { ...words });
}

export function useLanguage(): Language {
  return useLingui().i18n.locale === 'en' ? 'en' : 'id';
}

const remembered = 'payung-bahasa';

/** The language chosen on this computer, or the one the server was started with. */
export function rememberedLanguage(): Language | undefined {
  const kept = localStorage.getItem(remembered);
  return kept === 'id' || kept === 'en' ? kept : undefined;
}

export async function chooseLanguage(language: Language): Promise<void> {
  await showLanguage(language);
  localStorage.setItem(remembered, language);
}

/** Rejects where the words cannot be had; the language stays what it was. */
export async function showLanguage(language: Language): Promise<void> {
  isEnglishWanted = language === 'en';
  if (isEnglishWanted) await Promise.all([...english.keys()].map(loadEnglish));
  i18n.activate(language);
  document.documentElement.lang = language;
}
