// The log of events behind claims and compliance: one piece of work in one transaction with its number,
// reason and outcome. The same key and body again give the same answer and no second effect (R09).

import { createHash } from 'node:crypto';
import type { Actor, Database, Role, Writer } from '@payung/engine';
import type { EventRequest, LogName } from './event.ts';
import * as queries from './queries.ts';

export type LoggedEvent<Result> = {
  readonly log: LogName;
  readonly kind: string;
  readonly request: EventRequest;
  /** The claim or case; absent where the event opens one and gives it its number. */
  readonly subject?: number;
  /** What was asked for, as JSON holds it: the same key with another body is refused. */
  readonly body: unknown;
  /** Counts and numbers for the audit log. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Absent: whoever may write at all; rows of other areas do not exist for him. */
  readonly roles: readonly Role[];
  readonly run: (tx: Writer, event: number) => Promise<Result>;
};

/** Why a log does not do what was asked, whatever it is about. */
export const logRefusalCodes = ['role_may_not', 'key_reused', 'day_ahead'] as const;
export type LogRefusalCode = (typeof logRefusalCodes)[number];

/** Penolakan. `data` fills the text; never a name or NIK. */
export type WorkRefused<Code extends string> = {
  readonly outcome: 'refused';
  readonly code: Code | LogRefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
};

/** Thrown inside an event, so that all of it is taken back; `performEvent` alone catches it. */
export class WorkStopped<Code extends string> extends Error {
  override readonly name = 'WorkStopped';
  readonly refused: WorkRefused<Code>;

  constructor(code: Code, data: WorkRefused<Code>['data'] = {}) {
    super(code);
    this.refused = { outcome: 'refused', code, data };
  }
}

/** Each piece ends wholly or leaves nothing; a refusal leaves nothing as well. */
export async function performEvent<
  Result extends { readonly outcome: string },
  Code extends string,
>(
  database: Database,
  actor: Actor,
  event: LoggedEvent<Result>,
): Promise<Result | WorkRefused<Code>> {
  const { log, kind, request } = event;
  if (!event.roles.includes(actor.role)) return stopped('role_may_not', { role: actor.role });
  const { day, today } = request;
  if (day > today) return stopped('day_ahead', { day, today });
  const written = JSON.stringify([event.subject ?? null, day, event.body]);
  const body = createHash('sha256').update(written).digest();
  const subject = event.subject === undefined ? {} : { subject: event.subject };
  const work = {
    actor,
    reason: request.reason,
    action: `${log.replace('_event', '')}.${kind}`,
    subject: { ...subject, ...event.facts },
  };
  const row = { log, kind, request, body, ...subject };
  try {
    return await database.transaction(work, async (tx) => {
      const id = await queries.insertEvent(tx, row);
      if (id === undefined) throw new DoneBefore();
      const result = await event.run(tx, id);
      await queries.writeOutcome(tx, log, { id, outcome: result });
      return result;
    });
  } catch (error) {
    // Both were thrown above to take the transaction back; everything else goes on.
    if (error instanceof WorkStopped) return error.refused;
    if (error instanceof DoneBefore) return await earlierAnswer(database, actor, row);
    throw error;
  }
}

class DoneBefore extends Error {
  override readonly name = 'DoneBefore';
}

async function earlierAnswer<Result, Code extends string>(
  database: Database,
  actor: Actor,
  asked: queries.EventRow,
): Promise<Result | WorkRefused<Code>> {
  const key = asked.request.key ?? '';
  const done = await database.read(actor, (tx) => queries.findOutcome<Result>(tx, asked.log, key));
  if (done === undefined) throw new Error('An event refused its key, yet nobody has it');
  const same = done.kind === asked.kind && Buffer.compare(done.body, asked.body) === 0;
  return same ? done.outcome : stopped('key_reused', { key });
}

/** A refusal of the log as a value. */
function stopped<Code extends string>(
  code: LogRefusalCode,
  data: WorkRefused<Code>['data'],
): WorkRefused<Code> {
  return { outcome: 'refused', code, data };
}
