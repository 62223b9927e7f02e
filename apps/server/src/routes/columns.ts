// Kolom by HTTP: what the columns of a file hold, and saying so.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import { versionOf } from '../if-match.ts';
import { columnsOnWire, keepTold, toldOf } from '../imports/columns.ts';
import { getJob, partOf } from '../imports/imports.ts';
import { assertMayCorrect } from '../imports/steps.ts';
import type { SiteOptions } from '../options.ts';
import { columnsQuery, columnsSchema, newColumnsSchema } from '../wire/columns.ts';
import { partOfJobParam } from '../wire/job.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';

type App = OpenAPIHono<Env>;
const refusals = { 404: refused(), 409: refused(), 422: refused() };

export function addColumnRoutes(app: App, options: SiteOptions): void {
  const looking = createRoute({
    ...door('importColumns'),
    request: { params: partOfJobParam, query: columnsQuery },
    responses: { 200: json(columnsSchema), 400: refused(), ...refusals },
  });
  app.openapi(looking, async (c) => {
    const wish = await wishOf(c, options, c.req.valid('param'));
    const found = await columnsOnWire(options, wish, c.req.valid('query'));
    return c.json(columnsSchema.parse(found), 200, { etag: `"${wish.job.version}"` });
  });

  const telling = createRoute({
    ...door('tellColumns'),
    request: { params: partOfJobParam, body: bodyOf(newColumnsSchema) },
    responses: {
      204: other(),
      ...{ 400: refused(), 403: refused(), ...refusals, 412: refused(), 428: refused() },
    },
  });
  app.openapi(telling, async (c) => {
    const version = versionOf(c);
    const wanted = c.req.valid('json');
    const wish = await wishOf(c, options, c.req.valid('param'));
    const { job, part, me } = wish;
    assertMayCorrect(me, job);
    const told = await toldOf(options, wish, wanted);
    const subject = { job: job.id, part: part.number };
    const work = { actor: c.var.actor, reason: 'arti kolom', action: 'job.columns', subject };
    await options.database.transaction(work, (tx) =>
      keepTold(tx, options, wish, { told, remember: wanted.remember, version }),
    );
    options.jobs.wake();
    return c.body(null, 204);
  });
}

async function wishOf(
  c: Context<Env>,
  options: SiteOptions,
  { id, number }: { readonly id: string; readonly number: number },
) {
  const me = meOf(c);
  const job = await getJob(options, me, c.var.actor, id);
  return { me, job, part: partOf(job, number), signal: c.req.raw.signal };
}
