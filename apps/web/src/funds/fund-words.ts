// What the pages must know of funds: who keeps their books, what sources and entries are called.

import { fundSourceText, isFundSource } from '@payung/law';
import { addMonths, isMonth, type Language } from '@payung/values';
import type { TextKey } from '../text/text.ts';

/** A source of a newer server is shown by its code. */
export function sourceText(source: string, language: Language): string {
  return isFundSource(source) ? fundSourceText(source, language) : source;
}

/** People say the last month, the ledger the first one after it. */
export function lastMonth(until: string): string {
  return isMonth(until) ? addMonths(until, -1) : until;
}

const entryTexts: Readonly<Record<string, TextKey>> = {
  allot: 'entry_allot',
  withdraw: 'entry_withdraw',
  reserve: 'entry_reserve',
  release: 'entry_release',
  commit: 'entry_commit',
  uncommit: 'entry_uncommit',
  send: 'entry_send',
  recall: 'entry_recall',
  pay: 'entry_pay',
  return: 'entry_return',
};

export function entryText(kind: string): TextKey | undefined {
  return entryTexts[kind];
}

/** What people post themselves; the other kinds come from plans, decisions and sendings. */
export const postable = ['pay', 'return', 'allot', 'withdraw'] as const;
export type Postable = (typeof postable)[number];

/** The ceiling has no month. */
export function hasMonth(kind: Postable): boolean {
  return kind === 'pay' || kind === 'return';
}
