// From a settled question to the register: the rows that waited for it are loaded as rows of their list, by
// the machinery of every list, and rest on it. What cannot go yet goes when the next question is settled or
// the list is saved.

import { createHash } from 'node:crypto';
import type { Database, Vault, Writer } from '@payung/engine';
import { isMonth } from '@payung/values';
import { type DoubtRow, firstOpenMonth, type LoadRow, loadWithin } from '../registry/index.ts';
import * as entry from './entry/queries.ts';
import { type Fate, fatesOf, type Waiting } from './fates.ts';
import type { ReviewContent } from './item.ts';
import * as queries from './queries.ts';
import { declined, type ReviewRefused } from './refusal.ts';

/** Items whose rows go into the register by one load. */
type Unit = { readonly items: readonly string[]; readonly fate: Fate };

export type Applied = { readonly outcome: 'applied'; readonly items: number } | ReviewRefused;

/**
 * Brings into the register whatever can go, at most `limit` loads. The transaction holds the list; the
 * caller gives it up where this is declined.
 */
export async function applySettled(
  tx: Writer,
  database: Database,
  of: queries.OfList,
  { reason, limit = 20 }: { readonly reason: string; readonly limit?: number },
): Promise<Applied> {
  const list = await entry.findSavedList(tx, of);
  let items = 0;
  for (let round = 0; list !== undefined && round < limit; round += 1) {
    const [unit] = await readyUnits(tx, of, list.batch);
    if (unit === undefined) break;
    const refusal = await applyUnit(tx, database, unit, { batch: list.batch, reason });
    if (refusal !== undefined) return refusal;
    items += unit.items.length;
  }
  return { outcome: 'applied', items };
}

/** Whether something of the list is settled and not yet in the register. */
export async function hasReady(tx: Writer, of: queries.OfList): Promise<boolean> {
  const list = await entry.findSavedList(tx, of);
  return list !== undefined && (await readyUnits(tx, of, list.batch)).length > 0;
}

async function readyUnits(tx: Writer, of: queries.OfList, batch: number): Promise<readonly Unit[]> {
  const items = (await entry.listFates(tx, of)).map(waitingOf);
  const open = items.filter(({ isDone, settlement }) => !isDone && settlement !== undefined);
  const lines = open.filter(({ kind }) => kind === 'row').flatMap(({ targets }) => targets);
  const personOf = await entry.findPeopleOfLines(tx, of, { batch, lines });
  const fates = fatesOf(items, personOf);
  const units = new Map<string, { items: string[]; fate: Fate }>();
  for (const { id } of open) {
    const fate = fates.get(id) ?? { to: 'nowhere' };
    if (fate.to === 'nowhere') continue;
    const key = fate.to === 'new' ? fate.leader : id;
    const unit = units.get(key) ?? { items: [], fate };
    unit.items.push(id);
    units.set(key, unit);
  }
  return [...units.values()];
}

function waitingOf(row: entry.FateRow): Waiting {
  const { id, kind, lines, otherLines, targets, isDone, answer, candidate } = row;
  const settlement =
    answer === null ? undefined : { answer, ...(candidate === null ? {} : { candidate }) };
  return {
    ...{ id, kind, lines, otherLines, targets, isDone },
    ...(settlement === undefined ? {} : { settlement }),
  };
}

async function applyUnit(
  tx: Writer,
  database: Database,
  { items, fate }: Unit,
  { batch, reason }: { readonly batch: number; readonly reason: string },
): Promise<ReviewRefused | undefined> {
  const leaveOut = () => entry.updateFate(tx, items, { change: null, isLeftOut: true });
  if (fate.to === 'out') return void (await leaveOut());
  const known = fate.to === 'person' ? await entry.findStanding(tx, fate.person) : undefined;
  if (fate.to === 'person' && known === undefined) {
    // His list was taken back meanwhile: the question is open again, for somebody who sees all of it.
    for (const item of items) await queries.updateStanding(tx, item, { state: 'head' });
    return undefined;
  }
  // Whoever has died is not registered anew, and nothing of him changes by a list.
  if (known?.isDead === true) return void (await leaveOut());
  const contents = await contentsOf(tx, database.vault, items);
  const [first] = contents;
  if (first === undefined || !isMonth(first.month)) throw new Error('An item without its list');
  const loaded = await loadWithin(tx, database, {
    file: {
      ...{ kind: 'workers', name: first.list, whole: false, restsOn: batch },
      month: await firstOpenMonth(tx, first.month),
      sha256: createHash('sha256')
        .update(`tinjau ${items.join(' ')}`)
        .digest('hex'),
    },
    rows: [contents.flatMap(({ rows }) => rows.map((row) => loadRow(row, fate, known?.person)))],
    reason,
  });
  if (loaded.outcome === 'refused') return declined('register_declined', { why: loaded.code });
  const change = loaded.batch;
  await entry.updateFate(tx, items, { change, isLeftOut: false });
  return undefined;
}

async function contentsOf(
  tx: Writer,
  vault: Vault,
  items: readonly string[],
): Promise<readonly ReviewContent[]> {
  const found = await Promise.all(items.map((item) => queries.findItem(tx, item)));
  return found.flatMap((row) => (row === undefined ? [] : [readContent(vault, row.contentSealed)]));
}

/** What was sealed here and nowhere else: its form is known. */
export function readContent(vault: Vault, sealed: Uint8Array): ReviewContent {
  const content: ReviewContent = JSON.parse(vault.open(sealed));
  return content;
}

function loadRow({ sheet, row, side, person }: DoubtRow, fate: Fate, known?: number): LoadRow {
  const together = fate.to === 'new' && fate.together;
  const who = known === undefined ? { group: together ? 1 : 1 + side } : { known };
  return {
    ...{ row, reasons: [], disposition: 'accepted' },
    ...(sheet === undefined ? {} : { sheet }),
    person: { ...person, ...who },
  };
}
