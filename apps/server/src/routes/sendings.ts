// What goes to the branch and comes back, by HTTP: build a sending, fetch its files, read the answer, fetch
// the rows to repair, pay for whoever is active.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { findUpload } from '@payung/engine/access';
import { bpuProfile } from '@payung/intake';
import {
  buildSending,
  type Correction,
  listRejected,
  listSendings,
  paySending,
  readReply,
  repairRows,
  repairWorkbook,
  type SendTarget,
  writeSending,
} from '@payung/office';
import { isNik } from '@payung/values';
import type { Env } from '../guard.ts';
import { receiveUpload } from '../jobs/import/receive.ts';
import { granted } from '../office-refusal.ts';
import type { SiteOptions } from '../options.ts';
import { personId } from '../people/person-on-wire.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import { assertWholeRegion } from '../proposals/proposals.ts';
import {
  builtSchema,
  type NewCorrection,
  newPaymentSchema,
  newRepairsSchema,
  newReplySchema,
  newSendingSchema,
  paidSchema,
  rejectedQuery,
  rejectedSchema,
  repairedSchema,
  replySchema,
  sendingFileParam,
  sendingParam,
  sendingsSchema,
} from '../wire/decision.ts';
import { decisionQuery } from '../wire/funding.ts';
import { attachment, contentType } from './attachment.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { actKey } from './funds.ts';
import { meOf } from './me.ts';
import { cursorAfter, readNumber } from './page.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };
const xlsx = contentType('.xlsx');
/** Our own profile: no official BPU file is known [U]. */
const target: SendTarget = { kind: 'profile', profile: bpuProfile };

export function addSendingRoutes(app: App, options: SiteOptions): void {
  addListing(app, options);
  addBuilding(app, options);
  addFiles(app, options);
  addReplying(app, options);
  addRepairing(app, options);
  addPaying(app, options);
}

function addListing(app: App, { database }: SiteOptions): void {
  const route = createRoute({
    ...door('sendings'),
    request: { query: decisionQuery },
    responses: { 200: json(sendingsSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { number } = c.req.valid('query');
    const found = granted(await listSendings(database, c.var.actor, number));
    return c.json(sendingsSchema.parse(found), 200);
  });
}

function addBuilding(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('buildSending'),
    request: { body: bodyOf(newSendingSchema) },
    responses: { 201: json(builtSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { number, reason } = c.req.valid('json');
    const request = { number, reason, target, language: options.language, key: actKey(c) };
    const built = granted(await buildSending(options.database, c.var.actor, request));
    const viewer = viewerOf(c, options);
    const misfits = built.misfits.map(({ person, problems }) => ({
      person: personId(viewer, person),
      problems,
    }));
    return c.json(builtSchema.parse({ ...built, misfits }), 201);
  });
}

/** Files hold whole NIKs: they are made from what is stored, and each making leaves an entry. */
function addFiles(app: App, options: SiteOptions): void {
  const { database, language } = options;
  const file = createRoute({
    ...door('sendingFile'),
    request: { params: sendingFileParam },
    responses: { 200: other(xlsx), ...refusals },
  });
  app.openapi(file, async (c) => {
    const wanted = c.req.valid('param');
    const { sending } = wanted;
    const made = granted(await writeSending(database, c.var.actor, { sending, target, language }));
    const found = made.files[wanted.file - 1];
    if (found === undefined) throw new RequestRefused(404, 'not_found', 'file');
    return c.body(new Uint8Array(found.bytes), 200, headersOf(found.name));
  });

  const repair = createRoute({
    ...door('sendingRepair'),
    request: { params: sendingParam },
    responses: { 200: other(xlsx), ...refusals },
  });
  app.openapi(repair, async (c) => {
    const { sending } = c.req.valid('param');
    const wish = { sending, language: languageOf(c, language) };
    const { bytes } = granted(await repairWorkbook(database, c.var.actor, wish));
    return c.body(new Uint8Array(bytes), 200, headersOf(`perbaikan-${sending}.xlsx`));
  });
}

function headersOf(name: string) {
  return { 'content-type': xlsx, 'content-disposition': attachment(name) };
}

/** The branch answers at most 10,000 rows in one file. */
const mostReplyBytes = 20 * 1_024 * 1_024;

/** The answer comes as an upload of whoever reads it in. */
function addReplying(app: App, { database, home }: SiteOptions): void {
  const route = createRoute({
    ...door('readReply'),
    request: { params: sendingParam, body: bodyOf(newReplySchema) },
    responses: { 201: json(replySchema), 413: refused(), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { sending } = c.req.valid('param');
    const { upload, rejected, reason } = c.req.valid('json');
    const { actor } = c.var;
    const { account } = meOf(c).live;
    assertWholeRegion(meOf(c));
    const found = await database.read(actor, (tx) => findUpload(tx, upload, { account }));
    if (found === undefined) throw new RequestRefused(404, 'not_found', 'upload');
    if (found.receivedAt === null)
      throw new RequestRefused(409, 'request_invalid', 'parts_missing');
    if (found.bytes > mostReplyBytes) {
      throw new RequestRefused(413, 'request_invalid', 'too_large');
    }
    const received = await receiveUpload(database, actor, { upload, home });
    try {
      const done = granted(
        await readReply(database, actor, {
          ...{ sending, reason, key: actKey(c), file: received },
          form: rejected === undefined ? { kind: 'all' } : { kind: 'failed_rows', rejected },
        }),
      );
      return c.json(replySchema.parse(done), 201);
    } finally {
      await received.remove();
    }
  });
}

/** What the branch rejected, and what goes out instead with the next sending. */
function addRepairing(app: App, { database }: SiteOptions): void {
  const list = createRoute({
    ...door('sendingRejected'),
    request: { params: sendingParam, query: rejectedQuery },
    responses: { 200: json(rejectedSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const { sending } = c.req.valid('param');
    const { after, limit } = c.req.valid('query');
    const last = readNumber(after);
    const wish = { sending, limit, ...(last === undefined ? {} : { after: last }) };
    const { rejected } = granted(await listRejected(database, c.var.actor, wish));
    const next = cursorAfter(rejected, limit, ({ row }) => String(row));
    return c.json(rejectedSchema.parse({ rejected, ...next }), 200);
  });

  const repair = createRoute({
    ...door('repairSending'),
    request: { params: sendingParam, body: bodyOf(newRepairsSchema) },
    responses: { 201: json(repairedSchema), ...refusals },
  });
  app.openapi(repair, async (c) => {
    const { sending } = c.req.valid('param');
    const { reason, repairs } = c.req.valid('json');
    const request = {
      ...{ sending, reason, key: actKey(c) },
      repairs: repairs.map(({ row, correction }) => ({ row, correction: corrected(correction) })),
    };
    const done = granted(await repairRows(database, c.var.actor, request));
    return c.json(repairedSchema.parse(done), 201);
  });
}

/** A NIK whose parts are possible; else it would come back from the branch once more. */
function corrected({ nik: written, ...rest }: NewCorrection): Correction {
  if (written === undefined) return rest;
  if (!isNik(written)) throw new RequestRefused(422, 'request_invalid', ['nik']);
  return { ...rest, nik: written };
}

function addPaying(app: App, { database }: SiteOptions): void {
  const route = createRoute({
    ...door('paySending'),
    request: { params: sendingParam, body: bodyOf(newPaymentSchema) },
    responses: { 201: json(paidSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const request = { ...c.req.valid('param'), ...c.req.valid('json'), key: actKey(c) };
    const paid = granted(await paySending(database, c.var.actor, request));
    return c.json(paidSchema.parse(paid), 201);
  });
}
