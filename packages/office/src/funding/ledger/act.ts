// An act: one piece of work with money or places, in one transaction with its number, reason and
// outcome. The same key and body again give the same answer and no second effect (safety.md R09).

import { createHash } from 'node:crypto';
import type { Actor, Database, Reader, Role, Work, Writer } from '@payung/engine';
import { refuse } from '@payung/values';
import * as queries from './queries.ts';
import { type FundingRefused, TurnedDown, turnedDown } from './refusal.ts';
import type { ActKind, ActRequest } from './request.ts';

export type Act<Result> = {
  readonly kind: ActKind;
  readonly request: ActRequest;
  /** What was asked for, as JSON holds it: the same key with another body is refused. */
  readonly body: unknown;
  /** Counts and numbers for the audit log. */
  readonly subject?: Readonly<Record<string, string | number>>;
  readonly run: (tx: Writer, act: number) => Promise<Result>;
};

/** Whoever keeps the funds, verifier and administrator of the Pemda; the branch answers, and no more. */
const writers: readonly Role[] = ['admin', 'fund_manager', 'verifier', 'system'];
const writersOf: Readonly<Partial<Record<ActKind, readonly Role[]>>> = {
  reply: [...writers, 'bpjs'],
};
/** Acts that bind money to people: one asks, another agrees (safety.md section 2). */
const kindsOfTwo: readonly ActKind[] = ['freeze', 'addendum'];
/** Who may see names of lists and files. */
const readers: readonly Role[] = [...writers, 'auditor'];

/** Each work ends wholly or leaves nothing; a refusal leaves nothing as well. */
export async function performAct<Result extends { readonly outcome: string }>(
  database: Database,
  actor: Actor,
  act: Act<Result>,
): Promise<Result | FundingRefused> {
  const hindrance = hindranceOf(actor, act);
  if (hindrance !== undefined) return hindrance;
  const { kind, request } = act;
  const body = createHash('sha256').update(JSON.stringify(act.body)).digest();
  const work = {
    actor,
    reason: request.reason,
    action: `funding.${kind}`,
    ...(act.subject === undefined ? {} : { subject: act.subject }),
  };
  try {
    return await database.transaction(work, async (tx) => {
      const id = await queries.insertAct(tx, { kind, request, body });
      if (id === undefined) throw new DoneBefore();
      const result = await act.run(tx, id);
      await queries.writeOutcome(tx, id, result);
      return result;
    });
  } catch (error) {
    // Both were thrown above to take the transaction back; everything else goes on.
    if (error instanceof TurnedDown) return error.refused;
    if (error instanceof DoneBefore)
      return await earlierAnswer(database, actor, { kind, request, body });
    throw error;
  }
}

class DoneBefore extends Error {
  override readonly name = 'DoneBefore';
}

async function earlierAnswer<Result>(
  database: Database,
  actor: Actor,
  asked: { readonly kind: ActKind; readonly request: ActRequest; readonly body: Uint8Array },
): Promise<Result | FundingRefused> {
  const key = asked.request.key ?? '';
  const done = await database.read(actor, (tx) => queries.findOutcome<Result>(tx, key));
  if (done === undefined) throw new Error('An act refused its key, yet nobody has it');
  const same = done.kind === asked.kind && Buffer.compare(done.body, asked.body) === 0;
  return same ? done.outcome : turnedDown('key_reused', { key });
}

function hindranceOf(actor: Actor, act: Act<unknown>): FundingRefused | undefined {
  const { kind, request } = act;
  if (actor.area !== undefined) return turnedDown('needs_whole_tenant', { area: actor.area });
  if (!(writersOf[kind] ?? writers).includes(actor.role)) {
    return turnedDown('role_may_not', { role: actor.role });
  }
  if (request.approvedBy === actor.id) return turnedDown('approver_is_actor');
  if (kindsOfTwo.includes(kind) && (request.approvedBy ?? '').trim() === '') {
    return turnedDown('approver_missing');
  }
  return undefined;
}

/** Money and counts: also for who analyses, never for the branch or a village (safety.md section 2). */
const moneyReaders: readonly Role[] = [...readers, 'analyst'];

/** Thrown where a figure is asked for and nothing else can be answered. */
export function assertMayRead(actor: Actor): void {
  if (!moneyReaders.includes(actor.role)) throw refuse('not_allowed', { role: actor.role });
}

/**
 * Opens what holds whole NIKs. It changes nothing and still leaves an audit row: who saw which list
 * (safety.md section 1).
 */
export async function openAudited<Result>(
  database: Database,
  actor: Actor,
  opened: Pick<Work, 'action' | 'reason' | 'subject'>,
  body: (tx: Reader) => Promise<Result>,
): Promise<Result | FundingRefused> {
  const hindrance = readingHindrance(actor);
  return hindrance ?? database.transaction({ actor, ...opened }, body);
}

/** Undefined where the actor may see the names of a list. */
export function readingHindrance(actor: Actor): FundingRefused | undefined {
  if (actor.area !== undefined) return turnedDown('needs_whole_tenant', { area: actor.area });
  return readers.includes(actor.role)
    ? undefined
    : turnedDown('role_may_not', { role: actor.role });
}
