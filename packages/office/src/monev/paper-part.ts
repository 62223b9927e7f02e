// What every paper of Monev is made of: words, tables and bars as texts, whatever they are printed by.

import type { Language } from '@payung/values';

export type PaperTable = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers. */
  readonly right: readonly number[];
};

/** Batang: its length as share of the longest, 0 to 1. */
export type PaperBar = { readonly label: string; readonly value: string; readonly length: number };

export type PaperPart = {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly bars?: {
    readonly caption: string;
    readonly alt: string;
    readonly rows: readonly PaperBar[];
  };
  readonly table?: PaperTable;
  /** Told in the message as well. */
  readonly told?: true;
};

export type PaperModel = {
  readonly language: Language;
  readonly title: string;
  readonly tenant: string;
  readonly subtitle: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** Said on each page while the minutes may change. */
  readonly draft?: string;
  readonly lead: readonly string[];
  readonly parts: readonly PaperPart[];
  readonly footer: string;
  readonly page: string;
  readonly signature: readonly string[];
};
