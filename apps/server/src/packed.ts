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

/** Packs the answers of a route that are made anew each time; refusals go as they are. */
export function packAnswer(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    if (c.res.status !== 200) return;
    const type = c.res.headers.get('content-type') ?? 'application/json';
    const packed = pack(new Uint8Array(await c.res.arrayBuffer()), type);
    c.res = undefined;
    c.res = sendPacked(c, packed);
  };
}
