// Taking a loaded file back, with what rests on it: refused and listed, or taken back as well, newest
// first, where the caller says so.

import type { Actor, Database, Reader, Writer } from '@payung/engine';
import { type Correction, type Refused, refused } from '../change/change.ts';
import { insertChange, joinInSets, refreshStatistics } from '../change/queries.ts';
import * as queries from './queries.ts';

export type RollBackRequest = {
  /** Number of the batch, as its load gave it; or of a death or of contributions. */
  readonly batch: number;
  readonly reason: string;
  /** `refuse`: nothing happens while later changes rest on the batch. */
  readonly dependents: 'refuse' | 'cascade';
  /** Needed where a month was closed on what the batch said. Its figures stay either way. */
  readonly correction?: Correction;
};

export type RollBackOutcome =
  | {
      readonly outcome: 'rolled_back';
      /** The batch and what was taken back with it, newest first. */
      readonly undone: readonly number[];
    }
  | Refused;

const timeoutMs = 1_800_000;

export async function rollBack(
  database: Database,
  actor: Actor,
  request: RollBackRequest,
): Promise<RollBackOutcome> {
  const found = await database.read(actor, (tx) => planOf(tx, request), { timeoutMs });
  if ('outcome' in found) return found;
  const { batch, reason, correction } = request;
  const subject = { batch, dependents: found.undone.length - 1 };
  const work = { actor, reason, action: 'registry.roll_back', subject, timeoutMs };
  return database.transaction(work, async (tx) => {
    for (const [at, change] of found.undone.entries()) {
      const by = await insertChange(tx, {
        kind: 'roll_back',
        reason,
        undoes: change,
        ...(correction === undefined ? {} : { approvedBy: correction.approvedBy }),
      });
      // The first change holds the register; the plan was made before.
      if (at === 0) await assertUnmoved(tx, request, found);
      await joinInSets(tx);
      await queries.undoChange(tx, change, by);
    }
    await refreshStatistics(tx);
    return { outcome: 'rolled_back', undone: found.undone };
  });
}

/**
 * The same for a load of a few rows, in a transaction of the caller. Declined while something rests on it.
 */
export async function rollBackWithin(
  tx: Writer,
  { batch, reason }: Pick<RollBackRequest, 'batch' | 'reason'>,
): Promise<RollBackOutcome> {
  const by = await insertChange(tx, { kind: 'roll_back', reason, undoes: batch });
  const found = await planOf(tx, { batch, reason, dependents: 'refuse' });
  if ('outcome' in found) return found;
  await queries.undoChange(tx, batch, by);
  return { outcome: 'rolled_back', undone: found.undone };
}

/** What says something of people; merges have a way back of their own. */
const undoable: readonly string[] = [
  'load',
  'contributions',
  'death',
  'correction',
  'decile',
  'household',
];

type Plan = { readonly undone: readonly number[] };

async function planOf(tx: Reader, request: RollBackRequest): Promise<Plan | Refused> {
  const { batch, correction } = request;
  await joinInSets(tx);
  if (tx.actor.area !== undefined) return refused('needs_whole_tenant', { area: tx.actor.area });
  if (correction?.approvedBy === tx.actor.id) return refused('approver_is_actor');
  const change = await queries.findChange(tx, batch);
  if (change === undefined || !undoable.includes(change.kind)) {
    return refused('batch_unknown', { batch });
  }
  if (change.undone) return refused('batch_undone', { batch });
  const closed = await queries.findClosedSince(tx, batch);
  if (closed.length > 0 && correction === undefined) {
    return refused('month_closed', { month: closed.join(', ') });
  }
  const undone = await allDependents(tx, batch);
  if (undone.length > 1 && request.dependents === 'refuse') {
    return refused('others_depend', { batch, changes: undone.slice(0, -1).join(', ') });
  }
  return { undone };
}

/** What rests on the batch, and what rests on that; newest first, the batch last. */
async function allDependents(tx: Reader, batch: number): Promise<readonly number[]> {
  const all = new Set<number>();
  const open = [batch];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    for (const { id } of await queries.findDependents(tx, next)) open.push(id);
  }
  return [...all].sort((a, b) => b - a);
}

async function assertUnmoved(tx: Reader, request: RollBackRequest, plan: Plan): Promise<void> {
  const now = await planOf(tx, request);
  if ('undone' in now && now.undone.join() === plan.undone.join()) return;
  throw new Error('The register changed while the roll back was being prepared: ask again');
}
