// Entries of the ledger and what each moves. Money of a fund is free, reserved (rencana), committed
// (SK), sent (cabang) or paid (SP2D); every entry moves it one step and nothing else does.

import type { Month, Rupiah } from '@payung/values';
import { type FundingRefused, turnedDown } from './refusal.ts';

/** Tahap uang di dalam dana. */
export const stages = ['reserved', 'committed', 'sent', 'paid'] as const;
export type Stage = (typeof stages)[number];

/**
 * Jenis pembukuan: `allot` and `withdraw` change the ceiling (pagu); `release` and `uncommit` free
 * what was reserved or decided; `recall` takes back what the branch refused; `return` is money that
 * came back.
 */
export const entryKinds = [
  'allot',
  'withdraw',
  'reserve',
  'release',
  'commit',
  'uncommit',
  'send',
  'recall',
  'pay',
  'return',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Where the money leaves and where it arrives; absent = the free part of the fund. */
const moves: Readonly<Record<EntryKind, { readonly from?: Stage; readonly to?: Stage }>> = {
  allot: {},
  withdraw: {},
  reserve: { to: 'reserved' },
  release: { from: 'reserved' },
  commit: { from: 'reserved', to: 'committed' },
  uncommit: { from: 'committed' },
  send: { from: 'committed', to: 'sent' },
  recall: { from: 'sent', to: 'committed' },
  pay: { from: 'sent', to: 'paid' },
  return: { from: 'paid' },
};

export type NewEntry = {
  readonly fund: string;
  readonly kind: EntryKind;
  /** Contribution month; absent for the ceiling alone. */
  readonly month?: Month;
  readonly amount: Rupiah;
  /** Number of the entry of the same fund that this one takes back. */
  readonly reverses?: number;
  /** DPA, SP2D, letter: what the money outside the program says. */
  readonly document?: string;
};

export type Balance = { readonly ceiling: number | null } & Readonly<Record<Stage, number>>;

/** What of the ceiling is bound to nothing. */
export function freeOf(balance: Balance): number {
  const bound = stages.reduce((sum, stage) => sum + balance[stage], 0);
  return (balance.ceiling ?? Number.MAX_SAFE_INTEGER) - bound;
}

function moved(balance: Balance, entry: NewEntry): Balance {
  const amount = entry.reverses === undefined ? entry.amount : -entry.amount;
  const { from, to } = moves[entry.kind];
  const ceiling = { allot: amount, withdraw: -amount }[String(entry.kind)] ?? 0;
  const changed = (stage: Stage) =>
    balance[stage] + (stage === to ? amount : 0) - (stage === from ? amount : 0);
  return {
    ceiling: balance.ceiling === null ? null : balance.ceiling + ceiling,
    reserved: changed('reserved'),
    committed: changed('committed'),
    sent: changed('sent'),
    paid: changed('paid'),
  };
}

/** Balances of the funds and months that entries touch. Without a row a month is all zeros. */
export type Books = {
  readonly funds: ReadonlyMap<string, Balance & { readonly monthCeiling: number | null }>;
  readonly months: ReadonlyMap<string, Balance>;
};

export function monthKey(fund: string, month: Month): string {
  return `${fund} ${month}`;
}

/** The first entry, in order, that the money does not allow; undefined where all may be posted. */
export function findShortage(
  books: Books,
  entries: readonly NewEntry[],
): FundingRefused | undefined {
  const funds = new Map<string, Balance>(books.funds);
  const months = new Map(books.months);
  for (const entry of entries) {
    const { fund, month } = entry;
    const known = books.funds.get(fund);
    const before = funds.get(fund);
    if (known === undefined || before === undefined) return turnedDown('fund_unknown', { fund });
    const after = moved(before, entry);
    const short = shortage(after, fund, 'fund_overspent');
    if (short !== undefined) return short;
    funds.set(fund, after);
    if (month === undefined) continue;
    const empty = { ceiling: known.monthCeiling, reserved: 0, committed: 0, sent: 0, paid: 0 };
    const key = monthKey(fund, month);
    const monthAfter = moved(months.get(key) ?? empty, entry);
    const monthShort = shortage(monthAfter, key, 'fund_month_overspent');
    if (monthShort !== undefined) return monthShort;
    months.set(key, monthAfter);
  }
  return undefined;
}

function shortage(
  balance: Balance,
  fund: string,
  code: 'fund_overspent' | 'fund_month_overspent',
): FundingRefused | undefined {
  const below = stages.find((stage) => balance[stage] < 0);
  if (below !== undefined) {
    return turnedDown('ledger_below_zero', { fund, stage: below, short: -balance[below] });
  }
  const free = freeOf(balance);
  return free < 0 ? turnedDown(code, { fund, short: -free }) : undefined;
}
