// Batches of SKK by HTTP: checked, made by one person, released by another; and the packs as the state
// attorney sees them, released ones alone.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  checkPacks,
  listReleased,
  listSkkBatches,
  makeBatch,
  openPack,
  releaseBatch,
  withdrawPack,
} from '@payung/office';
import { caseId, upheld } from '../compliance/case-on-wire.ts';
import { packKeys } from '../compliance/pack-keys.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf } from '../problem.ts';
import { assertWholeRegion } from '../proposals/proposals.ts';
import {
  batchParam,
  checkedSchema,
  checkPacksSchema,
  madeBatchSchema,
  newBatchSchema,
  packParam,
  packsSchema,
  releasedSchema,
  skkBatchesSchema,
  toldSchema,
} from '../wire/compliance.ts';
import { attachment } from './attachment.ts';
import { eventOf } from './claims.ts';
import { numberIn } from './compliance.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };
const tar = 'application/x-tar';

export function addSkkRoutes(app: App, options: SiteOptions): void {
  addListing(app, options);
  addMaking(app, options);
  addReleasing(app, options);
  addPacks(app, options);
}

function addListing(app: App, options: SiteOptions): void {
  const { database, clock, site } = options;
  const list = createRoute({
    ...door('skkBatches'),
    responses: { 200: json(skkBatchesSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    assertWholeRegion(meOf(c));
    const found = upheld(await listSkkBatches(database, c.var.actor));
    const viewer = viewerOf(c, options);
    const batches = found.batches.map(({ releasedOn, packs, ...batch }) => ({
      ...batch,
      ...(releasedOn === null ? {} : { releasedOn }),
      packs: packs.map(({ caseNumber, sha256, bytes, due, withdrawn }) => ({
        ...{ id: caseId(viewer, caseNumber), sha256, bytes, due },
        ...(withdrawn === null ? {} : { withdrawn }),
      })),
    }));
    return c.json(skkBatchesSchema.parse({ batches }), 200);
  });

  const check = createRoute({
    ...door('checkPacks'),
    request: { body: bodyOf(checkPacksSchema) },
    responses: { 200: json(checkedSchema), ...refusals },
  });
  app.openapi(check, async (c) => {
    assertWholeRegion(meOf(c));
    const ids = c.req.valid('json').cases;
    const cases = ids.map((id) => numberIn(c, options, id));
    const day = clock.today(site.zone);
    const found = upheld(await checkPacks(database, c.var.actor, { cases, day }));
    const viewer = viewerOf(c, options);
    const shown = found.cases.map(({ caseNumber, name, gaps }) => ({
      ...{ id: caseId(viewer, caseNumber), name, gaps },
    }));
    return c.json(checkedSchema.parse({ cases: shown }), 200);
  });
}

function addMaking(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('makeSkkBatch'),
    request: { body: bodyOf(newBatchSchema) },
    responses: { 201: json(madeBatchSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    assertWholeRegion(meOf(c));
    const { number, office, cases: ids, ...told } = c.req.valid('json');
    const { signer } = await packKeys(options.home);
    const request = {
      ...{ ...eventOf(c, options, told), number, office, signer },
      cases: ids.map((id) => numberIn(c, options, id)),
      language: languageOf(c, options.language),
    };
    const { batch, packs, due } = upheld(await makeBatch(options.database, c.var.actor, request));
    return c.json(madeBatchSchema.parse({ batch, packs, due }), 201);
  });
}

function addReleasing(app: App, options: SiteOptions): void {
  const { database } = options;
  const releasing = createRoute({
    ...door('releaseSkkBatch'),
    request: { params: batchParam, body: bodyOf(toldSchema) },
    responses: { 200: json(releasedSchema), ...refusals },
  });
  app.openapi(releasing, async (c) => {
    assertWholeRegion(meOf(c));
    const { batch } = c.req.valid('param');
    const request = { ...eventOf(c, options, c.req.valid('json')), batch };
    const { cases } = upheld(await releaseBatch(database, c.var.actor, request));
    return c.json(releasedSchema.parse({ cases }), 200);
  });

  const withdrawing = createRoute({
    ...door('withdrawPack'),
    request: { params: packParam, body: bodyOf(toldSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(withdrawing, async (c) => {
    const { batch, id } = c.req.valid('param');
    const caseNumber = numberIn(c, options, id);
    const request = { ...eventOf(c, options, c.req.valid('json')), batch, caseNumber };
    upheld(await withdrawPack(database, c.var.actor, request));
    return c.body(null, 204);
  });
}

/** What was not released does not exist for the state attorney; opening one stands in the trail. */
function addPacks(app: App, options: SiteOptions): void {
  const { database } = options;
  const list = createRoute({
    ...door('skkPacks'),
    responses: { 200: json(packsSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    assertWholeRegion(meOf(c));
    const found = upheld(await listReleased(database, c.var.actor));
    const viewer = viewerOf(c, options);
    const packs = found.packs.map(({ caseNumber, ...pack }) => ({
      ...pack,
      id: caseId(viewer, caseNumber),
    }));
    return c.json(packsSchema.parse({ packs }), 200);
  });

  const open = createRoute({
    ...door('skkPack'),
    request: { params: packParam },
    responses: { 200: other(tar), ...refusals },
  });
  app.openapi(open, async (c) => {
    const { batch, id } = c.req.valid('param');
    const caseNumber = numberIn(c, options, id);
    const { verify } = await packKeys(options.home);
    const asked = { batch, caseNumber, verify, reason: 'unduh berkas SKK' };
    const { bytes } = upheld(await openPack(database, c.var.actor, asked));
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': tar,
      'content-disposition': attachment(`berkas-skk-${batch}-${id.slice(0, 8)}.tar`),
    });
  });
}
