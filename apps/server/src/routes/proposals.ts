// What waits for a second person, by HTTP: seen, confirmed by somebody else, declined or taken back.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { confirm, drop, proposalOnWire, proposalsFor } from '../proposals/proposals.ts';
import { idParam } from '../wire/account.ts';
import { confirmedSchema, proposalsSchema } from '../wire/batch.ts';
import { door, json, other, refused } from './door.ts';
import { giverOf } from './me.ts';
import { cursorAfter, pageQuery, readPlace } from './page.ts';

const refusals = { 403: refused(), 404: refused(), 409: refused(), 412: refused() };

export function addProposalRoutes(app: OpenAPIHono<Env>, options: SiteOptions): void {
  const list = createRoute({
    ...door('proposals'),
    request: { query: pageQuery },
    responses: { 200: json(proposalsSchema), 400: refused(), 403: refused() },
  });
  app.openapi(list, async (c) => {
    const { after, limit } = c.req.valid('query');
    const before = readPlace(after);
    const me = giverOf(c, options);
    const page = { limit, ...(before === undefined ? {} : { before }) };
    const found = await proposalsFor(options, me, page);
    const proposals = found.map((each) => proposalOnWire(each, me));
    const next = cursorAfter(found, limit, ({ madeAt, id }) => `${madeAt}|${id}`);
    return c.json(proposalsSchema.parse({ proposals, ...next }), 200);
  });

  const confirming = createRoute({
    ...door('confirmProposal'),
    request: { params: idParam },
    responses: { 200: json(confirmedSchema), ...refusals },
  });
  app.openapi(confirming, async (c) => {
    const done = await confirm(options, giverOf(c, options), c.req.valid('param').id);
    return c.json(confirmedSchema.parse(done), 200);
  });

  const dropping = createRoute({
    ...door('dropProposal'),
    request: { params: idParam },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(dropping, async (c) => {
    await drop(options, giverOf(c, options), c.req.valid('param').id);
    return c.body(null, 204);
  });
}
