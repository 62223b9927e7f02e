// Pages of long lists: so many at a time, from where the last page ended. The cursor says only where.

import { z } from '@hono/zod-openapi';
import { RequestRefused } from '../problem.ts';

const mostPerPage = 200;

export const pageQuery = z.object({
  after: z.string().max(400).exactOptional(),
  limit: z.coerce.number().int().min(1).max(mostPerPage).default(50),
});

/** `next` only where the page is full: there may be more. */
export function cursorAfter<T>(
  page: readonly T[],
  limit: number,
  keyOf: (item: T) => string,
): { readonly next?: string } {
  const last = page.at(-1);
  if (last === undefined || page.length < limit) return {};
  return { next: Buffer.from(keyOf(last), 'utf8').toString('base64url') };
}

export function readCursor(after: string | undefined): string | undefined {
  if (after === undefined) return undefined;
  const text = Buffer.from(after, 'base64url').toString('utf8');
  if (text === '' || Buffer.from(text, 'utf8').toString('base64url') !== after) {
    throw new RequestRefused(400, 'request_invalid', ['after']);
  }
  return text;
}

/** Where a page of numbered rows ended. */
export function readNumber(after: string | undefined): number | undefined {
  const text = readCursor(after);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new RequestRefused(400, 'request_invalid', ['after']);
  return Number(text);
}

/** Where a page of things ended that stand by the time they were made; ids are those of uuids. */
export function readPlace(
  after: string | undefined,
): { readonly madeAt: string; readonly id: string } | undefined {
  const text = readCursor(after);
  if (text === undefined) return undefined;
  const [, madeAt, id] = /^(\d{4}-[^|]{5,40})\|([0-9a-f-]{36})$/.exec(text) ?? [];
  if (madeAt === undefined || id === undefined || Number.isNaN(Date.parse(madeAt))) {
    throw new RequestRefused(400, 'request_invalid', ['after']);
  }
  return { madeAt, id };
}
