// Funds as the ledger keeps them, and the postings a person makes: ceiling, payment, what came back,
// and corrections. Reserving, deciding and sending post by themselves.

import type { Actor, Database, Reader, Writer } from '@payung/engine';
import { type Month, monthsOf, type Rupiah, rupiah, sumRupiah } from '@payung/values';
import { assertMayRead, performAct } from './act.ts';
import { type Balance, findShortage, freeOf, monthKey, type NewEntry } from './entry.ts';
import * as queries from './queries.ts';
import { type FundingRefused, TurnedDown } from './refusal.ts';
import type { ActRequest, FundRecord } from './request.ts';

export type FundOutcome = { readonly outcome: 'recorded'; readonly act: number } | FundingRefused;

/** A new fund, and its ceiling as the first entry of its ledger. */
export async function recordFund(
  database: Database,
  actor: Actor,
  request: ActRequest & { readonly fund: FundRecord },
): Promise<FundOutcome> {
  const { fund } = request;
  return performAct(database, actor, {
    kind: 'fund',
    request,
    body: fund,
    subject: { fund: fund.fund, ceiling: fund.ceiling },
    run: async (tx, act) => {
      const books = await queries.findBooks(tx, [fund.fund]);
      if (books.funds.has(fund.fund)) throw new TurnedDown('fund_known', { fund: fund.fund });
      if (fund.until <= fund.from || fund.ceiling <= 0) {
        throw new TurnedDown('fund_window', {
          fund: fund.fund,
          from: fund.from,
          until: fund.until,
        });
      }
      await queries.insertFund(tx, act, fund);
      const { ceiling, document } = fund;
      await post(tx, act, [{ fund: fund.fund, kind: 'allot', amount: ceiling, document }]);
      return { outcome: 'recorded', act };
    },
  });
}

/** Posts entries of an act, all or none; throws `TurnedDown` where the money does not allow it. */
export async function post(tx: Writer, act: number, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const books = await queries.findBooks(tx, [...new Set(entries.map((each) => each.fund))]);
  const shortage = findShortage(books, entries);
  if (shortage !== undefined) throw new TurnedDown(shortage.code, shortage.data);
  await queries.insertEntries(tx, act, entries);
}

/** What people post themselves; each rests on a document. */
export type MoneyEntry =
  | {
      readonly kind: 'allot' | 'withdraw';
      readonly fund: string;
      readonly amount: Rupiah;
      readonly document: string;
    }
  | {
      readonly kind: 'pay' | 'return';
      readonly fund: string;
      readonly month: Month;
      readonly amount: Rupiah;
      readonly document: string;
    };

export type PostOutcome = { readonly outcome: 'posted'; readonly act: number } | FundingRefused;

/** Perubahan pagu, pembayaran (SP2D), pengembalian. */
export async function postMoney(
  database: Database,
  actor: Actor,
  request: ActRequest & { readonly entries: readonly MoneyEntry[] },
): Promise<PostOutcome> {
  const { entries } = request;
  return performAct(database, actor, {
    kind: 'post',
    request,
    body: entries,
    subject: { entries: entries.length },
    run: async (tx, act) => {
      if (entries.some((each) => each.document.trim() === ''))
        throw new TurnedDown('document_missing');
      await post(tx, act, entries);
      return { outcome: 'posted', act };
    },
  });
}

/** Kinds that people may take back: the others follow places and would leave them behind. */
const correctable: readonly string[] = ['allot', 'withdraw', 'pay', 'return'];

/** Pembukuan balik: the entry stays, its reversal stands beside it. */
export async function reverseEntry(
  database: Database,
  actor: Actor,
  request: ActRequest & {
    readonly fund: string;
    readonly entry: number;
    readonly document: string;
  },
): Promise<PostOutcome> {
  const { fund, entry, document } = request;
  return performAct(database, actor, {
    kind: 'post',
    request,
    body: { fund, entry, document },
    subject: { fund, entry },
    run: async (tx, act) => {
      const known = await queries.findEntry(tx, fund, entry);
      if (known === undefined || !correctable.includes(known.kind)) {
        throw new TurnedDown('entry_unknown', { fund, entry });
      }
      if (known.closed) throw new TurnedDown('entry_reversed', { fund, entry });
      const { kind, month, amount } = known;
      const back = { fund, kind, amount, reverses: entry, document };
      await post(tx, act, [month === null ? back : { ...back, month }]);
      return { outcome: 'posted', act };
    },
  });
}

export type FundBalance = queries.FundRow & {
  readonly balance: Balance;
  readonly free: number;
  readonly months: readonly (Balance & { readonly month: Month })[];
};

/** Buku semua dana: pagu, terikat, dikirim, dibayar, sisa, month by month. */
export async function readBalances(
  database: Database,
  actor: Actor,
): Promise<readonly FundBalance[]> {
  assertMayRead(actor);
  return database.read(actor, balancesIn);
}

async function balancesIn(tx: Reader): Promise<readonly FundBalance[]> {
  const funds = await queries.findFunds(tx);
  const books = await queries.findBooks(
    tx,
    funds.map(({ fund }) => fund),
  );
  return funds.map((fund) => {
    const balance = books.funds.get(fund.fund);
    if (balance === undefined) throw new Error(`The fund ${fund.fund} has no balance`);
    const months = monthsOf({ from: fund.from, until: fund.until }).flatMap((month) => {
      const known = books.months.get(monthKey(fund.fund, month));
      return known === undefined ? [] : [{ ...known, month }];
    });
    return { ...fund, balance, free: freeOf(balance), months };
  });
}

/**
 * Sisa dana: what the funds that reach past a month and have a ceiling can still promise, together. Also for
 * whoever decides, who sees no book (experience.md S1).
 */
export async function readFree(database: Database, actor: Actor, at: Month): Promise<Rupiah> {
  if (actor.role !== 'leader') assertMayRead(actor);
  const funds = await database.read(actor, balancesIn);
  return sumRupiah(
    funds
      .filter(({ until, balance }) => until > at && balance.ceiling !== null)
      .map(({ free }) => rupiah(Math.max(0, free))),
  );
}

/** Semua pembukuan satu dana, oldest first. */
export async function readLedger(
  database: Database,
  actor: Actor,
  fund: string,
): Promise<readonly queries.LedgerEntry[]> {
  assertMayRead(actor);
  return database.read(actor, (tx) => queries.findEntries(tx, fund));
}
