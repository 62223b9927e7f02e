// The trail of the own tenant for those who examine it: entries newest first, and the head to be kept
// elsewhere. Reading it leaves an entry too.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { auditHead } from '@payung/engine';
import { listEntries } from '@payung/engine/access';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { auditHeadSchema, auditSchema } from '../wire/account.ts';
import { door, json, refused } from './door.ts';
import { meOf } from './me.ts';
import { cursorAfter, pageQuery, readCursor } from './page.ts';

export function addAuditRoutes(app: OpenAPIHono<Env>, { database }: SiteOptions): void {
  const list = createRoute({
    ...door('audit'),
    request: { query: pageQuery },
    responses: { 200: json(auditSchema), 400: refused() },
  });
  app.openapi(list, async (c) => {
    const { after, limit } = c.req.valid('query');
    const before = numberOf(readCursor(after));
    refusePart(c);
    const entries = await database.transaction(
      { actor: c.var.actor, reason: 'memeriksa jejak', action: 'audit.read', subject: { limit } },
      (tx) => listEntries(tx, { limit, ...(before === undefined ? {} : { before }) }),
    );
    const next = cursorAfter(entries, limit, ({ id }) => String(id));
    return c.json(auditSchema.parse({ entries, ...next }), 200);
  });

  const head = createRoute({ ...door('auditHead'), responses: { 200: json(auditHeadSchema) } });
  app.openapi(head, async (c) => {
    refusePart(c);
    const found = await auditHead(database, c.var.actor);
    return c.json(found === undefined ? {} : { head: found }, 200);
  });
}

/** Entries carry no region: whoever speaks for a part of it sees none. */
function refusePart(c: Context<Env>): void {
  if (meOf(c).live.area !== null) throw new RequestRefused(403, 'not_allowed', 'whole_region');
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new RequestRefused(400, 'request_invalid', ['after']);
  return Number(text);
}
