// Closing months. A closed month is read as it was known when it was closed, whatever is recorded
// later; what is known today stands beside it as its correction (safety.md T12).

import type { Actor, Database } from '@payung/engine';
import { type Day, lastDay, type Month } from '@payung/values';
import { type Refused, refused } from '../change/change.ts';
import { insertChange } from '../change/queries.ts';
import * as queries from './queries.ts';

export type CloseOutcome =
  | { readonly outcome: 'closed'; readonly closed: queries.ClosedMonth }
  | Refused;

const timeoutMs = 600_000;

/** Tutup bulan: from now on the month's figures do not move. */
export async function closeMonth(
  database: Database,
  actor: Actor,
  request: { readonly month: Month; readonly today: Day; readonly reason: string },
): Promise<CloseOutcome> {
  const { month, today, reason } = request;
  if (actor.area !== undefined) return refused('needs_whole_tenant', { area: actor.area });
  if (today <= lastDay(month)) return refused('month_not_over', { month });
  const known = await database.read(actor, (tx) => queries.findClosed(tx, month));
  if (known !== undefined) return refused('already_closed', { month });
  const work = { actor, reason, action: 'registry.close_month', subject: { month }, timeoutMs };
  return database.transaction(work, async (tx) => {
    const change = await insertChange(tx, { kind: 'close_month', reason });
    const closed = { month, known: change, ...(await queries.readMonth(tx, month, change)) };
    await queries.insertClosedMonth(tx, closed);
    return { outcome: 'closed', closed };
  });
}

export type MonthReading = {
  readonly month: Month;
  /** Absent where the month is open. */
  readonly closed?: queries.ClosedMonth;
  /** What is known today; differs from `closed` by what was learned since. */
  readonly today: queries.MonthFigure;
};

/**
 * The figures of a month, closed and as known today. Throws where a closed month no longer gives the
 * digest it was closed with: somebody has changed the database behind the program's back.
 */
export async function readMonth(
  database: Database,
  actor: Actor,
  month: Month,
): Promise<MonthReading> {
  return database.read(
    actor,
    async (tx) => {
      const closed = await queries.findClosed(tx, month);
      const today = await queries.readMonth(tx, month);
      if (closed === undefined) return { month, today };
      const again = await queries.readMonth(tx, month, closed.known);
      if (actor.area === undefined && again.digest !== closed.digest) {
        throw new Error(`The closed month ${month} does not give the digest it was closed with`);
      }
      return { month, closed, today };
    },
    { timeoutMs },
  );
}
