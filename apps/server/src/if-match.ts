// If-Match: whoever saw an older state is told so before he overwrites a newer one. safety.md R08.

import type { Context } from 'hono';
import type { Env } from './guard.ts';
import { RequestRefused } from './problem.ts';

/** The version the caller has seen. */
export function versionOf(c: Context<Env>): number {
  const header = c.req.header('if-match');
  if (header === undefined) throw new RequestRefused(428, 'request_invalid', 'version_missing');
  const [, digits] = /^"(\d{1,9})"$/.exec(header) ?? [];
  if (digits === undefined) throw new RequestRefused(412, 'request_invalid', 'changed_meanwhile');
  return Number(digits);
}
