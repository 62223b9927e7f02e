// Answers that are the same for everybody, packed once: a reader who has one gets word that it still holds,
// every other one the smallest form his browser reads. Nothing of a session passes here: what a stranger can
// put beside a secret in one packed answer tells him the secret by its length.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from './guard.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type Packed = {
  readonly type: string;
  readonly etag: string;
  readonly body: Bytes;
  readonly gzip?: Bytes;
  readonly br?: Bytes;
};

/** Below this the head of the answer is longer than what packing spares. */
const packedFrom = 1_000;

/** `br` where a build made it: it takes seconds. */
export function pack(
  body: Bytes,
  type: string,
  { zips = true, br }: { readonly zips?: boolean; readonly br?: Bytes } = {},
): Packed {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  if (!zips || body.byteLength <= packedFrom) return { type, etag, body };
  const gzip = new Uint8Array(gzipSync(body));
  return { type, etag, body, gzip, ...(br === undefined ? {} : { br }) };
}

/** `cache` as the head `cache-control` says it; without one the reader asks each time whether it still holds. */
export function sendPacked(
  c: Context<Env>,
  { type, etag, body, gzip, br }: Packed,
  {
    status = 200,
    cache = 'no-cache',
  }: { readonly status?: 200 | 404; readonly cache?: string } = {},
): Response {
  const heads = { etag, vary: 'accept-encoding', 'cache-control': cache };
  if (status === 200 && c.req.header('if-none-match') === etag) return c.body(null, 304, heads);
  const reads = (c.req.header('accept-encoding') ?? '').split(/\s*,\s*/);
  const form = [
    { name: 'br', bytes: br },
    { name: 'gzip', bytes: gzip },
  ].find(({ name, bytes }) => bytes !== undefined && reads.includes(name));
  return c.body(form?.bytes ?? body, status, {
    ...heads,
    'content-type': type,
    ...(form === undefined ? {} : { 'content-encoding': form.name }),
  });
}

/** So many answers are kept, the newest: more than there are regions, in both languages. */
const mostKept = 1_200;

/**
 * Packs the answers of a route. What was made from the same data and asked for in the same words is sent
 * again: packing takes longer than all the rest. Refusals go as they are.
 */
export function packAnswer(madeFrom: () => Promise<object>): MiddlewareHandler<Env> {
  const kept = new WeakMap<object, Map<string, Packed>>();
  return async (c, next) => {
    const data = await madeFrom();
    const answers = kept.get(data) ?? new Map<string, Packed>();
    kept.set(data, answers);
    const asked = new URL(c.req.url).search;
    const known = answers.get(asked);
    if (known !== undefined) return sendPacked(c, known);
    await next();
    if (c.res.status !== 200) return undefined;
    const type = c.res.headers.get('content-type') ?? 'application/json';
    const packed = pack(new Uint8Array(await c.res.arrayBuffer()), type);
    answers.set(asked, packed);
    const [oldest] = answers.keys();
    if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
    c.res = undefined;
    c.res = sendPacked(c, packed);
    return undefined;
  };
}
