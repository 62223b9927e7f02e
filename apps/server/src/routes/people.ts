// People of the own remit by HTTP: lists, somebody by his NIK, one person with his history, and a NIK in
// clear for a purpose. Every reading leaves an entry in the trail: linkage is no oracle.

import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { countTry } from '@payung/engine/access';
import {
  type CheckRow,
  checkPeople,
  findPerson,
  findPersonByNik,
  listPeople,
  revealNik,
} from '@payung/office';
import { isDay, isNik } from '@payung/values';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { historyOnWire, lineOnWire, personNumber, type Viewer } from '../people/person-on-wire.ts';
import { allowed } from '../people/register-refusal.ts';
import { RequestRefused } from '../problem.ts';
import {
  checkedPeopleSchema,
  checkPeopleSchema,
  findPersonSchema,
  foundPersonSchema,
  peopleSchema,
  personSchema,
  publicIdParam,
  purposeSchema,
  revealedSchema,
  searchPeopleSchema,
} from '../wire/people.ts';
import { bodyOf, door, json, refused } from './door.ts';
import { meOf } from './me.ts';
import { cursorAfter, readCursor } from './page.ts';

type App = OpenAPIHono<Env>;

export function addPeopleRoutes(app: App, options: SiteOptions): void {
  addListing(app, options);
  addFinding(app, options);
  addChecking(app, options);
  addPerson(app, options);
  addRevealing(app, options);
}

export function viewerOf(c: Context<Env>, { database }: SiteOptions): Viewer {
  const { live, tenant } = meOf(c);
  return { vault: database.vault, tenant, role: live.role };
}

function addListing(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('people'),
    request: { body: bodyOf(searchPeopleSchema) },
    responses: { 200: json(peopleSchema), 400: refused(), 404: refused() },
  });
  app.openapi(route, async (c) => {
    const { after, limit, ...sought } = c.req.valid('json');
    const viewer = viewerOf(c, options);
    const cursor = readCursor(after);
    const { rows } = await listPeople(options.database, c.var.actor, {
      ...{ limit, ...sought },
      ...(cursor === undefined ? {} : { after: personNumber(viewer, cursor) }),
    });
    await note(c, options, { action: 'registry.list', subject: { rows: rows.length } });
    const people = rows.map((row) => lineOnWire(row, viewer));
    return c.json(
      peopleSchema.parse({ people, ...cursorAfter(people, limit, ({ id }) => id) }),
      200,
    );
  });
}

function addFinding(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('findPerson'),
    request: { body: bodyOf(findPersonSchema) },
    responses: { 200: json(foundPersonSchema), 400: refused() },
  });
  app.openapi(route, async (c) => {
    const { nik } = c.req.valid('json');
    if (!isNik(nik)) throw new RequestRefused(400, 'request_invalid', ['nik']);
    const { database } = options;
    const { actor } = c.var;
    const person = await findPersonByNik(database, actor, nik);
    const subject = person === undefined ? {} : { person };
    await note(c, options, { action: 'registry.find', subject });
    if (person === undefined) return c.json({}, 200);
    const page = await listPeople(database, actor, { limit: 1, after: person - 1 });
    const [line] = page.rows.filter((each) => each.person === person);
    if (line === undefined) return c.json({}, 200);
    const shown = { person: lineOnWire(line, viewerOf(c, options)) };
    return c.json(foundPersonSchema.parse(shown), 200);
  });
}

function addChecking(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('checkPeople'),
    request: { body: bodyOf(checkPeopleSchema) },
    responses: { 200: json(checkedPeopleSchema), 400: refused(), 413: refused(), 429: refused() },
  });
  app.openapi(route, async (c) => {
    const { rows, purpose } = c.req.valid('json');
    const { database, clock, site } = options;
    const on = clock.today(site.zone);
    const checked = await checkPeople(database, c.var.actor, { rows: rows.map(pastedRow), on });
    const work = { actor: c.var.actor, reason: purpose, action: 'registry.check' };
    const subject = { rows: rows.length };
    await database.transaction({ ...work, subject }, async () => undefined);
    return c.json(checkedPeopleSchema.parse({ on, rows: checked }), 200);
  });
}

type PastedRow = z.infer<typeof checkPeopleSchema>['rows'][number];

/** What cannot be read as a NIK or a day says nothing: the rest of the row still does. */
function pastedRow({ nik = '', name = '', birth = '' }: PastedRow): CheckRow {
  const digits = nik.replace(/[\s.,'’_-]/g, '');
  return {
    name,
    ...(isNik(digits) ? { nik: digits } : {}),
    ...(isDay(birth) ? { birth } : {}),
  };
}

function addPerson(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('person'),
    request: { params: publicIdParam },
    responses: { 200: json(personSchema), 404: refused() },
  });
  app.openapi(route, async (c) => {
    const viewer = viewerOf(c, options);
    const { database, clock, site } = options;
    const person = personNumber(viewer, c.req.valid('param').id);
    const asked = { person, on: clock.today(site.zone) };
    const found = allowed(await findPerson(database, c.var.actor, asked));
    await note(c, options, { action: 'registry.view', subject: { person: found.person } });
    return c.json(personSchema.parse(historyOnWire(found, viewer)), 200);
  });
}

/** As many as a day of honest work needs; whoever opens more waits, and stands out in the trail. */
const revealsFree = 200;
const shownSeconds = 60;

function addRevealing(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('revealNik'),
    request: { params: publicIdParam, body: bodyOf(purposeSchema) },
    responses: {
      200: json(revealedSchema),
      400: refused(),
      404: refused(),
      409: refused(),
      429: refused(),
    },
  });
  app.openapi(route, async (c) => {
    const { database } = options;
    const { actor } = c.var;
    const { purpose } = c.req.valid('json');
    const person = personNumber(viewerOf(c, options), c.req.valid('param').id);
    await countReveal(c, options);
    const { nik } = allowed(await revealNik(database, actor, { person, purpose }));
    return c.json(revealedSchema.parse({ nik, seconds: shownSeconds }), 200);
  });
}

async function countReveal(c: Context<Env>, { database }: SiteOptions): Promise<void> {
  const { actor } = c.var;
  const key = database.vault.digest(JSON.stringify(['reveal', actor.id]));
  const work = { actor, reason: 'buka NIK dihitung', action: 'registry.reveal_counted' };
  await database.transaction(work, async (tx) => {
    const limit = { key, free: revealsFree, longestWaitSeconds: 3_600 };
    const { waitSeconds } = await countTry(tx, limit);
    if (waitSeconds > 0) {
      throw new RequestRefused(429, 'not_allowed', 'too_many_reveals', waitSeconds);
    }
  });
}

type Seen = {
  readonly action: string;
  readonly subject: Readonly<Record<string, number>>;
};

/** Who saw whom (safety.md section 1). */
async function note(c: Context<Env>, { database }: SiteOptions, seen: Seen): Promise<void> {
  const work = { actor: c.var.actor, reason: 'melihat orang di register', ...seen };
  await database.transaction(work, async () => undefined);
}
