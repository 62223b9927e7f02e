// The words of the pages through Lingui: catalogues are plain text with `{name}`, compiled here at
// load, so that no message parser travels to the browser.

import { type Messages, setupI18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { Language } from '@payung/values';
import { en } from './en.ts';
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

export const i18n = setupI18n({
  locale: 'id',
  messages: { id: compileAll(id), en: compileAll(en) },
});

/** The words of pages that are loaded when they are opened come with them. */
export function addWords(words: { readonly id: Catalogue; readonly en: Catalogue }): void {
  i18n.load({ id: compileAll(words.id), en: compileAll(words.en) });
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

export function chooseLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
  showLanguage(language);
}

export function showLanguage(language: Language): void {
  i18n.activate(language);
  document.documentElement.lang = language;
}
