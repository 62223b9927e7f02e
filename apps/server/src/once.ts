// A write that makes something is done once, however often it arrives: Idempotency-Key, body and
// answer are kept in the transaction of the work itself. safety.md R09.

import { createHash } from 'node:crypto';
import type { Work, Writer } from '@payung/engine';
import { findAnswered, keepAnswer, takeKey } from '@payung/engine/access';
import type { Context } from 'hono';
import type { Env } from './guard.ts';
import type { SiteOptions } from './options.ts';
import { RequestRefused } from './problem.ts';

/** Rolls the second of two equal requests back, so that it takes the answer of the first. */
class AnsweredMeanwhile extends Error {
  override readonly name = 'AnsweredMeanwhile';
}

export async function answerOnce<T extends object>(
  c: Context<Env>,
  options: SiteOptions,
  job: { readonly work: Work; readonly body: (tx: Writer) => Promise<T> },
): Promise<unknown> {
  const asked = await askedOf(c);
  const earlier = await findEarlier(options, job.work, asked);
  if (earlier !== undefined) return earlier;
  try {
    return await options.database.transaction(job.work, async (tx) => {
      if (!(await takeKey(tx, asked))) throw new AnsweredMeanwhile();
      const answer = await job.body(tx);
      const answerSealed = options.database.vault.seal(JSON.stringify(answer));
      await keepAnswer(tx, { ...asked, status: 201, answerSealed });
      return answer;
    });
  } catch (error) {
    if (!(error instanceof AnsweredMeanwhile)) throw error;
    return findEarlier(options, job.work, asked);
  }
}

/** Requests of this process whose work is being done; an equal one waits for it. */
const underway = new Map<string, Promise<unknown>>();

/**
 * For work of the office that has a transaction of its own and no key: repeated, it gives the answer that
 * was kept. A site is served by one process: equal requests at the same moment meet here.
 */
export async function answerAfter<T extends object>(
  c: Context<Env>,
  options: SiteOptions,
  job: { readonly work: Work; readonly act: () => Promise<T> },
): Promise<unknown> {
  const asked = await askedOf(c);
  const name = JSON.stringify([job.work.actor.tenant, asked.account, asked.key]);
  for (let other = underway.get(name); other !== undefined; other = underway.get(name)) {
    // Its failure is its caller's to hear; this one then tries for itself.
    await other.catch(() => undefined);
  }
  const doing = keptAfter(options, job, asked);
  underway.set(name, doing);
  try {
    return await doing;
  } finally {
    underway.delete(name);
  }
}

async function keptAfter<T extends object>(
  options: SiteOptions,
  job: { readonly work: Work; readonly act: () => Promise<T> },
  asked: Asked,
): Promise<unknown> {
  const earlier = await findEarlier(options, job.work, asked);
  if (earlier !== undefined) return earlier;
  const answer = await job.act();
  await options.database.transaction(job.work, async (tx) => {
    if (!(await takeKey(tx, asked))) return;
    const answerSealed = options.database.vault.seal(JSON.stringify(answer));
    await keepAnswer(tx, { ...asked, status: 201, answerSealed });
  });
  return answer;
}

type Asked = { readonly account: string; readonly key: string; readonly request: Uint8Array };

/** What the caller calls this one request, however often he sends it. */
export function requestKeyOf(c: Context<Env>): string {
  const key = c.req.header('idempotency-key') ?? '';
  if (!/^[\w-]{8,120}$/.test(key)) throw new RequestRefused(400, 'request_invalid', 'request_key');
  return key;
}

async function askedOf(c: Context<Env>): Promise<Asked> {
  const key = requestKeyOf(c);
  const request = createHash('sha256')
    .update(JSON.stringify([c.req.method, c.req.path, await c.req.text()]))
    .digest();
  return { account: c.var.actor.id, key, request };
}

async function findEarlier(
  { database }: SiteOptions,
  { actor }: Work,
  asked: Asked,
): Promise<unknown> {
  const found = await database.read(actor, (tx) => findAnswered(tx, asked));
  if (found === undefined) return undefined;
  if (Buffer.compare(found.request, asked.request) !== 0) {
    throw new RequestRefused(422, 'request_invalid', 'request_key_reused');
  }
  const answer: unknown = JSON.parse(database.vault.open(found.answerSealed));
  return answer;
}
