// Permits by HTTP: one administrator records a letter, another agrees, either of them ends it.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Writer } from '@payung/engine';
import {
  approvePermit,
  endPermit,
  insertPermit,
  isPermit,
  listPermits,
} from '@payung/engine/access';
import { addDays } from '@payung/values';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import { answerOnce } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { bodyOf, door, json, other, refused } from '../routes/door.ts';
import { meOf } from '../routes/me.ts';
import { idParam } from '../wire/account.ts';
import { madePermitSchema, newPermitSchema, permitsSchema } from './permits-on-wire.ts';

type App = OpenAPIHono<Env>;

/** No letter is good for ever. */
const longestDays = 731;

export function addPermitRoutes(app: App, options: SiteOptions): void {
  addReading(app, options);
  addGiving(app, options);
  addDeciding(app, options);
}

function addReading(app: App, { database, clock, site }: SiteOptions): void {
  const list = createRoute({ ...door('permits'), responses: { 200: json(permitsSchema) } });
  app.openapi(list, async (c) => {
    const permits = await database.read(c.var.actor, (tx) =>
      listPermits(tx, clock.today(site.zone)),
    );
    return c.json(permitsSchema.parse({ permits }), 200);
  });
}

function addGiving(app: App, options: SiteOptions): void {
  const giving = createRoute({
    ...door('givePermit'),
    request: { body: bodyOf(newPermitSchema) },
    responses: { 201: json(madePermitSchema), 403: refused(), 422: refused() },
  });
  app.openapi(giving, async (c) => {
    const wanted = c.req.valid('json');
    const { account } = wholeRegion(c);
    const today = options.clock.today(options.site.zone);
    if (wanted.until < today || wanted.until > addDays(today, longestDays)) {
      throw new RequestRefused(422, 'request_invalid', 'permit_until');
    }
    const { dataSet, until, letter: reason } = wanted;
    const subject = { set: dataSet, until };
    const made = await answerOnce(c, options, {
      work: { actor: c.var.actor, reason, action: 'permit.give', subject },
      body: async (tx) => ({ id: await insertPermit(tx, { ...wanted, givenBy: account }) }),
    });
    return c.json(madePermitSchema.parse(made), 201);
  });
}

function addDeciding(app: App, { database }: SiteOptions): void {
  const refusals = { 403: refused(), 404: refused(), 409: refused() };
  const approving = createRoute({
    ...door('approvePermit'),
    request: { params: idParam },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(approving, async (c) => {
    const { account } = decider(c);
    const { id } = c.req.valid('param');
    const work = { reason: 'izin disetujui', action: 'permit.approve', subject: { permit: id } };
    await database.transaction({ actor: c.var.actor, ...work }, async (tx) => {
      await assertPermit(tx, id);
      if (await approvePermit(tx, id, account)) return;
      throw new RequestRefused(403, 'not_allowed', 'permit_same_person');
    });
    return c.body(null, 204);
  });

  const ending = createRoute({
    ...door('endPermit'),
    request: { params: idParam },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(ending, async (c) => {
    const { account } = decider(c);
    const { id } = c.req.valid('param');
    const work = { reason: 'izin diakhiri', action: 'permit.end', subject: { permit: id } };
    await database.transaction({ actor: c.var.actor, ...work }, async (tx) => {
      await assertPermit(tx, id);
      if (await endPermit(tx, id, account)) return;
      throw new RequestRefused(409, 'request_invalid', 'permit_ended');
    });
    return c.body(null, 204);
  });
}

/** Of another region, or of none: it is not there. */
async function assertPermit(tx: Writer, id: string): Promise<void> {
  if (!(await isPermit(tx, id))) throw new RequestRefused(404, 'not_found', 'permit');
}

/** Whoever speaks for a part of the region finds none. */
function decider(c: Context<Env>) {
  const { live } = meOf(c);
  if (live.area !== null) throw new RequestRefused(404, 'not_found', 'permit');
  return live;
}

/** A permit is one of the whole region. */
function wholeRegion(c: Context<Env>) {
  const { live } = meOf(c);
  if (live.area !== null) throw new RequestRefused(403, 'not_allowed', 'whole_region');
  return live;
}
