// Clerical review: the queue, one item, what a reader decides and takes back, and how well readers read.
// Each decision is one transaction with all it does to the register.

import type { Actor, Database, Reader, Vault, Writer } from '@payung/engine';
import { rollBackWithin } from '../registry/index.ts';
import { applySettled, hasReady, readContent } from './apply.ts';
import { hindranceOf, type ReaderFacts, standingOf, takenBackBy } from './decide.ts';
import * as entry from './entry/queries.ts';
import type { ItemFate, ReviewAnswer, ReviewItem, ReviewState } from './item.ts';
import * as queries from './queries.ts';
import { declined, type ReviewRefused } from './refusal.ts';

export type ReviewQueue = {
  readonly items: readonly ReviewItem[];
  readonly counts: queries.QueueCounts;
  readonly readers: readonly queries.ReaderFigures[];
  readonly next?: queries.Place;
};

export async function listReview(
  database: Database,
  actor: Actor,
  wish: queries.QueueWish,
): Promise<ReviewQueue> {
  return database.read(actor, async (tx) => {
    const rows = await queries.listItems(tx, wish);
    const last = rows.length < wish.limit ? undefined : rows.at(-1);
    return {
      items: rows.map((row) => itemOf(row, database.vault)),
      counts: await queries.countItems(tx),
      readers: await queries.countReaders(tx),
      ...(last === undefined ? {} : { next: { benefit: last.benefit, id: last.id } }),
    };
  });
}

/** What this reader may answer now, without what he puts off. */
export async function nextReview(
  database: Database,
  actor: Actor,
  wish: { readonly count: number; readonly skip: readonly string[] },
): Promise<readonly ReviewItem[]> {
  const { count, skip } = wish;
  const facts = { reader: actor.id, isWhole: actor.area === undefined, skip, limit: count };
  const rows = await database.read(actor, (tx) => queries.listNext(tx, facts));
  return rows.map((row) => itemOf(row, database.vault));
}

export async function findReview(
  database: Database,
  actor: Actor,
  id: string,
): Promise<ReviewItem | ReviewRefused> {
  const found = await database.read(actor, (tx) => queries.findItem(tx, id));
  return found === undefined ? declined('item_unknown') : itemOf(found, database.vault);
}

function itemOf(row: queries.ItemRow, vault: Vault): ReviewItem {
  const { id, job, part, kind, guarded, state, version, answer, candidate, settledAt } = row;
  return {
    ...{ id, job, part, kind, guarded, state, version },
    content: readContent(vault, row.contentSealed),
    spoken: row.spoken.map(({ candidate: chosen, ...said }) => ({
      ...said,
      ...(chosen === null ? {} : { candidate: chosen }),
    })),
    ...(answer === null || settledAt === null
      ? {}
      : {
          settlement: { answer, at: settledAt, ...(candidate === null ? {} : { candidate }) },
        }),
    isEarlier: row.earlier !== null,
    fate: fateOf(row),
  };
}

function fateOf({ state, change, isUndone, isLeftOut, isControl }: queries.ItemRow): ItemFate {
  if (state !== 'settled') return 'waiting';
  if (isUndone) return 'taken_back';
  if (isLeftOut) return 'left_out';
  // A control looks as if its rows were in the register: nothing tells it from the others.
  return change !== null || isControl ? 'entered' : 'settled';
}

export type Decision = {
  readonly item: string;
  readonly version: number;
  readonly answer: ReviewAnswer;
  /** Which of several candidates, where the answer is `same`. */
  readonly candidate?: number;
  readonly reason: string;
};

export type Decided = {
  readonly outcome: 'decided';
  readonly state: ReviewState;
  readonly version: number;
  readonly fate: ItemFate;
};

/**
 * Putusan. The transaction is of somebody who sees the whole region, since the person may stand outside the
 * reader's own; that the reader sees the item, the caller has asked before. Declined, it must be given up.
 */
export async function decideReview(
  tx: Writer,
  database: Database,
  decision: Decision,
  facts: ReaderFacts,
): Promise<Decided | ReviewRefused> {
  const { item: id, version, answer, candidate, reason } = decision;
  await queries.holdList(tx, id);
  const found = await queries.findItem(tx, id);
  if (found === undefined) return declined('item_unknown');
  const item = itemOf(found, database.vault);
  const hindrance = hindranceOf(item, facts);
  if (hindrance !== undefined) return declined(hindrance);
  if (item.version !== version) return declined('changed_meanwhile');
  const chosen = answer === 'same' && item.kind !== 'alone' ? (candidate ?? 0) : null;
  if (chosen !== null && chosen >= item.content.candidates.length) {
    return declined('candidate_unknown');
  }
  await queries.insertDecision(tx, {
    ...{ item: id, reader: facts.reader, answer, candidate: chosen, reason },
    asHead: item.state === 'head',
  });
  return restand(tx, database, id, reason);
}

/** Urungkan: the rows leave the register again, unless something rests on them by now. */
export async function takeBackDecision(
  tx: Writer,
  database: Database,
  asked: { readonly item: string; readonly reason: string },
  facts: ReaderFacts,
): Promise<Decided | ReviewRefused> {
  const { item: id, reason } = asked;
  await queries.holdList(tx, id);
  const found = await queries.findItem(tx, id);
  if (found === undefined) return declined('item_unknown');
  const item = itemOf(found, database.vault);
  const readers = takenBackBy(item.spoken, facts);
  if (readers.length === 0) return declined('nothing_to_take_back');
  for (const reader of readers) {
    const none = { answer: 'withdrawn', candidate: null, asHead: false } as const;
    await queries.insertDecision(tx, { ...none, item: id, reader, reason });
  }
  const refusal = await unload(tx, found, reason);
  return refusal ?? restand(tx, database, id, reason);
}

async function unload(
  tx: Writer,
  { change, isUndone }: queries.ItemRow,
  reason: string,
): Promise<ReviewRefused | undefined> {
  if (change === null) return undefined;
  const items = await entry.findItemsOf(tx, change);
  if (!isUndone) {
    const undone = await rollBackWithin(tx, { batch: change, reason });
    if (undone.outcome === 'refused') return declined('register_declined', { why: undone.code });
  }
  await entry.updateFate(tx, items, { change: null, isLeftOut: false });
  return undefined;
}

/** What all words together come to now, and what that does to the register. */
async function restand(
  tx: Writer,
  database: Database,
  id: string,
  reason: string,
): Promise<Decided | ReviewRefused> {
  const before = await getItem(tx, id);
  const spoken = itemOf(before, database.vault).spoken;
  await queries.updateStanding(tx, id, standingOf(spoken, before.guarded));
  const { job, part } = before;
  const applied = await applySettled(tx, database, { job, part }, { reason });
  if (applied.outcome === 'refused') return applied;
  const after = await getItem(tx, id);
  const { state, version } = after;
  return { outcome: 'decided', state, version, fate: fateOf(after) };
}

async function getItem(tx: Reader, id: string): Promise<queries.ItemRow> {
  const found = await queries.findItem(tx, id);
  if (found === undefined) throw new Error('An item that was held is gone');
  return found;
}

/** The list is in the register: what was settled before follows it, some at a time. */
export async function followList(
  database: Database,
  actor: Actor,
  of: queries.OfList,
  reason: string,
): Promise<void> {
  const subject = { job: of.job, part: of.part };
  for (let isOpen = true; isOpen; ) {
    const work = { actor, reason, action: 'review.follow', subject };
    isOpen = await database.transaction(work, async (tx) => {
      const applied = await applySettled(tx, database, of, { reason });
      if (applied.outcome === 'refused') throw new Error(`Review of a list: ${applied.code}`);
      return applied.items > 0 && (await hasReady(tx, of));
    });
  }
}
