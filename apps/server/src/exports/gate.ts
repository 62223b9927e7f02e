// The gate every row of a person passes on its way out: a file needs that no permit has run out, pages
// and files together stay below the rows of a day, and each leaves an entry with its count and digest.
// Nothing goes out uncounted: what cannot be counted any more is refused after it was made. safety.md T04.

import { createHash } from 'node:crypto';
import type { Writer } from '@payung/engine';
import {
  countExported,
  dailyRows,
  type LiveSession,
  permitState,
  type Tally,
} from '@payung/engine/access';
import type { Day } from '@payung/values';
import type { Context, MiddlewareHandler } from 'hono';
import { findAccess } from '../access.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { logLine } from '../request-log.ts';
import { findHanded, type Handed } from './handed.ts';

/** So many times the usual rows of a day are told to whoever watches the log. */
const unusualTimes = 3;
const tomorrowSeconds = 3_600;

export function exportGate(options: SiteOptions): MiddlewareHandler<Env> {
  return async (c, next) => {
    const handed = findHanded(findAccess('site', c.req.method, c.req.path));
    const { live } = c.var;
    if (handed === undefined || live === undefined) return next();
    const today = options.clock.today(options.site.zone);
    const asked: Asked = { options, live, handed, today };
    await refuseLapsed(c, asked);
    await next();
    if (c.res.status !== 200) return;
    const made = c.res;
    // Whatever is refused from here on is refused without the answer and its headers.
    c.res = undefined;
    const facts = await factsOf(c, made, asked);
    await count(c, asked, facts);
    c.res = made;
  };
}

type Asked = {
  readonly options: SiteOptions;
  readonly live: LiveSession;
  readonly handed: Handed;
  readonly today: Day;
};

async function refuseLapsed(c: Context<Env>, { options, handed, today }: Asked): Promise<void> {
  if (handed.as !== 'file') return;
  const state = await options.database.read(c.var.actor, (tx) =>
    permitState(tx, handed.set, today),
  );
  if (state === 'lapsed') throw lapsed();
}

function lapsed(): RequestRefused {
  return new RequestRefused(403, 'not_allowed', 'permit_lapsed');
}

type Facts = { readonly rows: number; readonly sha256?: string };

/** A file that turns up outside is known again by its digest. */
async function factsOf(
  c: Context<Env>,
  made: Response,
  { options, handed }: Asked,
): Promise<Facts> {
  const rows = await handed.rows(c, made, options);
  if (handed.as === 'page') return { rows };
  const content = new Uint8Array(await made.clone().arrayBuffer());
  return { rows, sha256: createHash('sha256').update(content).digest('hex') };
}

async function count(c: Context<Env>, asked: Asked, facts: Facts): Promise<void> {
  if (facts.rows === 0 && asked.handed.as === 'page') return;
  const { options, live, handed } = asked;
  const subject = { set: handed.set, grant: live.grant, ...facts };
  const tally = await options.database.transaction(
    { actor: c.var.actor, reason: 'data orang keluar', action: `export.${handed.as}`, subject },
    (tx) => tallyOf(tx, asked, facts.rows),
  );
  if (isUnusual(tally)) {
    options.log(logLine(options, { alert: 'export.unusual', session: live.id, rows: tally.rows }));
  }
}

/** One too many rolls its own entry back: the refusal stands in the log of the server. */
async function tallyOf(tx: Writer, asked: Asked, rows: number): Promise<Tally> {
  const { options, live, handed, today: day } = asked;
  const state = await permitState(tx, handed.set, day);
  // Asked again: it may have been ended while the file was made.
  if (handed.as === 'file' && state === 'lapsed') throw lapsed();
  const most = dailyRows(live.role, state === 'held');
  const tally = await countExported(tx, { account: live.account, day, rows, most });
  if (tally !== undefined) return tally;
  options.log(logLine(options, { alert: 'export.quota', session: live.id, rows }));
  throw new RequestRefused(429, 'not_allowed', 'quota_full', tomorrowSeconds);
}

function isUnusual({ rows, usual }: Tally): boolean {
  return usual !== null && rows > usual * unusualTimes;
}
