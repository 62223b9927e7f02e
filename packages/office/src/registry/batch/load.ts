// Loading a file: all or nothing, once for the same bytes. A load that was killed has left nothing;
// the same command again loads the file, and once more says that it is there.

import type { Actor, Database, Reader, Writer } from '@payung/engine';
import { addMonths, type Month } from '@payung/values';
import { type Correction, type Refused, refused } from '../change/change.ts';
import { insertChange, isMonthClosed, joinInSets, refreshStatistics } from '../change/queries.ts';
import { readEffect } from '../effect/effect.ts';
import type { BatchEffect, BatchFile, LoadRows } from './batch.ts';
import { isUnusual } from './leaving.ts';
import * as queries from './queries.ts';
import { stageColumns, stagedRows } from './stage.ts';

export type LoadStep = 'stage' | 'merge' | 'check';

export type LoadRequest = {
  readonly file: BatchFile;
  readonly rows: LoadRows;
  readonly reason: string;
  /** Needed where the month of the file is closed. */
  readonly correction?: Correction;
  /** Somebody has seen that the file ends unusually many memberships, and says it is whole. */
  readonly confirmed?: boolean;
  readonly onProgress?: (step: LoadStep, rows: number) => void;
  readonly signal?: AbortSignal;
};

export type LoadOutcome =
  | { readonly outcome: 'loaded'; readonly batch: number; readonly effect: BatchEffect }
  | { readonly outcome: 'already_there'; readonly batch: number }
  | Refused;

export type RehearsalOutcome =
  | {
      readonly outcome: 'rehearsed';
      readonly effect: BatchEffect;
      /** The load itself will ask for a confirmation. */
      readonly needsConfirmation: boolean;
    }
  | Exclude<LoadOutcome, { readonly outcome: 'loaded' }>;

/** A million rows are merged in one statement each. */
const timeoutMs = 1_800_000;

export async function loadBatch(
  database: Database,
  actor: Actor,
  request: LoadRequest,
): Promise<LoadOutcome> {
  const hindrance = await findHindrance(database, actor, request);
  if (hindrance !== undefined) return hindrance;
  const { file, reason, confirmed = false } = request;
  const subject = {
    ...{ kind: file.kind, month: file.month, sha256: file.sha256 },
    ...(confirmed ? { confirmed: 'many_would_end' } : {}),
  };
  const work = { actor, reason, action: 'registry.load', subject, timeoutMs };
  return orOvertaken<LoadOutcome>(
    database.transaction(work, async (tx) => {
      const { batch, effect } = await merge(tx, database, request);
      if (!confirmed && needsConfirmation(file, effect)) {
        throw new Overtaken(refused('many_would_end', effect.leaving));
      }
      return { outcome: 'loaded', batch, effect };
    }),
  );
}

/**
 * A few rows in a transaction of the caller, who gives it up where the load is declined: what they do is
 * done together with his own work, or not at all. The tables are found by their keys, not joined whole.
 */
export async function loadWithin(
  tx: Writer,
  database: Database,
  request: LoadRequest,
): Promise<LoadOutcome> {
  if (tx.actor.area !== undefined) return refused('needs_whole_tenant', { area: tx.actor.area });
  const hindrance = await findHindranceNow(tx, request);
  if (hindrance !== undefined) return hindrance;
  return orOvertaken<LoadOutcome>(
    merge(tx, database, { ...request, isSmall: true }).then(async ({ batch, effect }) => {
      await queries.dropSteps(tx);
      return { outcome: 'loaded', batch, effect };
    }),
  );
}

/** The month itself, or the first behind it that is not closed: what is learnt late holds from there. */
export async function firstOpenMonth(tx: Reader, month: Month): Promise<Month> {
  let open = month;
  while (await isMonthClosed(tx, open)) open = addMonths(open, 1);
  return open;
}

/** Uji coba: the same statements on the same register, taken back. */
export async function rehearseLoad(
  database: Database,
  actor: Actor,
  request: LoadRequest,
): Promise<RehearsalOutcome> {
  const hindrance = await findHindrance(database, actor, request);
  if (hindrance !== undefined) return hindrance;
  const work = { actor, action: 'registry.rehearse', timeoutMs };
  return orOvertaken<RehearsalOutcome>(
    database.rehearse(work, async (tx) => {
      const { effect } = await merge(tx, database, request);
      const asks = needsConfirmation(request.file, effect);
      return { outcome: 'rehearsed', effect, needsConfirmation: asks };
    }),
  );
}

function needsConfirmation({ kind, whole }: BatchFile, { leaving }: BatchEffect): boolean {
  return kind === 'participants' && whole && isUnusual(leaving);
}

type Hindrance = Exclude<LoadOutcome, { readonly outcome: 'loaded' }>;

async function findHindrance(
  database: Database,
  actor: Actor,
  request: LoadRequest,
): Promise<Hindrance | undefined> {
  // Whoever does not see everybody would make a second person of somebody he does not see.
  if (actor.area !== undefined) return refused('needs_whole_tenant', { area: actor.area });
  if (request.correction?.approvedBy === actor.id) return refused('approver_is_actor');
  return database.read(actor, (tx) => findHindranceNow(tx, request));
}

/** Thrown to undo the transaction in which a hindrance shows: another load was first, or many leave. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
  readonly hindrance: Hindrance;

  constructor(hindrance: Hindrance) {
    super(hindrance.outcome);
    this.hindrance = hindrance;
  }
}

async function orOvertaken<Outcome>(work: Promise<Outcome>): Promise<Outcome | Hindrance> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Overtaken) return error.hindrance;
    throw error;
  }
}

async function findHindranceNow(tx: Reader, request: LoadRequest): Promise<Hindrance | undefined> {
  const { file } = request;
  const same = await queries.findSameFile(tx, file);
  if (same?.month === file.month) return { outcome: 'already_there', batch: same.change };
  if (same !== undefined) return refused('same_file_other_month', { month: same.month });
  return findTimeHindrance(tx, request);
}

async function findTimeHindrance(
  tx: Reader,
  { file, correction }: LoadRequest,
): Promise<Refused | undefined> {
  const latest = await queries.findLatestMonth(tx, ['participants']);
  if (file.kind === 'participants' && latest !== undefined && file.month < latest) {
    return refused('older_file', { month: file.month, latest });
  }
  if (correction === undefined && (await isMonthClosed(tx, file.month))) {
    return refused('month_closed', { month: file.month });
  }
  return undefined;
}

async function merge(
  tx: Writer,
  database: Database,
  request: LoadRequest & { readonly isSmall?: boolean },
): Promise<{ batch: number; effect: BatchEffect }> {
  const { file, reason, correction, signal } = request;
  const onProgress = request.onProgress ?? (() => {});
  const rows = stagedRows(request.rows, database.vault, (count) => onProgress('stage', count));
  await tx.stage('registry_stage', stageColumns, rows, signal === undefined ? {} : { signal });
  const batch = await insertChange(tx, {
    kind: 'load',
    reason,
    ...(correction === undefined ? {} : { approvedBy: correction.approvedBy }),
  });
  // Asked again now that nobody else can change the register: what was free may be taken by now.
  const overtaken = await findHindranceNow(tx, request);
  if (overtaken !== undefined) throw new Overtaken(overtaken);
  const older = isOlder(file.month, await queries.findLatestMonth(tx, ['participants', 'workers']));
  if (request.isSmall !== true) await joinInSets(tx);
  for (const step of Object.values(queries.mergeSteps)) {
    signal?.throwIfAborted();
    onProgress('merge', 0);
    await step({ tenant: tx.actor.tenant, change: batch, file, older }).execute(tx.db);
  }
  onProgress('check', 0);
  const effect = await readEffect(tx, batch);
  await queries.insertBatch(tx, batch, file, effect.counts);
  if (request.isSmall !== true) await refreshStatistics(tx);
  return { batch, effect };
}

function isOlder(month: Month, latest: Month | undefined): boolean {
  return latest !== undefined && month < latest;
}
