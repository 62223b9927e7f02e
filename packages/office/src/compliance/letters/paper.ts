// Surat and pack sheets as PDF/A by one template: words and tables go in as data. Equal models give equal
// bytes. One press serves a whole batch.

import { type Day, dayParts, type Language } from '@payung/values';
import { openPress } from '../../paper/index.ts';

export type PaperTable = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers. */
  readonly right: readonly number[];
};

export type PaperModel = {
  readonly language: Language;
  readonly title: string;
  readonly day: Day;
  readonly author: string;
  /** Number, subject, addressee. */
  readonly lead: readonly string[];
  readonly paragraphs: readonly string[];
  readonly tables: readonly PaperTable[];
  readonly closing: readonly string[];
  readonly page: string;
};

export type PaperPress = {
  print(model: PaperModel): Uint8Array;
  close(): void;
};

export async function openPaperPress(): Promise<PaperPress> {
  const press = await openPress(new URL('./paper.typ', import.meta.url));
  return {
    print: (model) => press.print({ ...model, date: dayParts(model.day) }, model.day),
    close: press.close,
  };
}
