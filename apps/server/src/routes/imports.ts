// Imports by HTTP: begin one over received uploads, watch it, look at its rows and its effect, save or
// cancel it.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { countProblems, findEffect, listImportRows, listJobs } from '@payung/engine/jobs';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { isOpen } from '../accounts/door.ts';
import type { Env } from '../guard.ts';
import { versionOf } from '../if-match.ts';
import { beginImport, cancelJob, getJob, jobOnWire, partOf, savePart } from '../imports/imports.ts';
import { repairFile } from '../imports/repair.ts';
import { effectOnWire } from '../imports/row-on-wire.ts';
import { steppedRows } from '../imports/steps.ts';
import { streamJob } from '../imports/stream.ts';
import { readEffect } from '../jobs/index.ts';
import { answerOnce } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import type { Ending } from '../progress.ts';
import { scopeOf } from '../uploads.ts';
import { idParam, madeGrantSchema } from '../wire/account.ts';
import {
  effectSchema,
  jobSchema,
  jobsSchema,
  newImportSchema,
  partOfJobParam,
  problemsSchema,
  rowsQuery,
  rowsSchema,
  saveSchema,
} from '../wire/job.ts';
import { attachment, contentType } from './attachment.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';
import { cursorAfter, pageQuery, readNumber, readPlace } from './page.ts';

type App = OpenAPIHono<Env>;

export function addImportRoutes(app: App, options: SiteOptions, ending: Ending): void {
  addBeginning(app, options);
  addWatching(app, options);
  addEvents(app, options, ending);
  addRows(app, options);
  addEffect(app, options);
  addRepair(app, options);
  addDeciding(app, options);
}

function addBeginning(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('beginImport'),
    request: { body: bodyOf(newImportSchema) },
    responses: { 201: json(madeGrantSchema), 404: refused(), 409: refused() },
  });
  app.openapi(route, async (c) => {
    const wanted = c.req.valid('json');
    const { actor } = c.var;
    const subject = { month: wanted.month, uploads: wanted.uploads.length };
    const made = await answerOnce(c, options, {
      work: { actor, reason: 'kiriman diperiksa', action: 'job.begin', subject },
      body: async (tx) => ({ id: await beginImport(tx, meOf(c), wanted) }),
    });
    options.jobs.wake();
    return c.json(madeGrantSchema.parse(made), 201);
  });
}

function addWatching(app: App, options: SiteOptions): void {
  const list = createRoute({
    ...door('jobs'),
    request: { query: pageQuery },
    responses: { 200: json(jobsSchema), 400: refused() },
  });
  app.openapi(list, async (c) => {
    const { after, limit } = c.req.valid('query');
    const before = readPlace(after);
    const found = await options.database.read(c.var.actor, (tx) =>
      listJobs(tx, scopeOf(meOf(c)), { limit, ...(before === undefined ? {} : { before }) }),
    );
    const jobs = found.map((job) => jobOnWire(job, toldTo(c, options)));
    const next = cursorAfter(found, limit, ({ madeAt, id }) => `${madeAt}|${id}`);
    return c.json(jobsSchema.parse({ jobs, ...next }), 200);
  });

  const one = createRoute({
    ...door('job'),
    request: { params: idParam },
    responses: { 200: json(jobSchema), 404: refused() },
  });
  app.openapi(one, async (c) => {
    const job = await getJob(options, meOf(c), c.var.actor, c.req.valid('param').id);
    const etag = `"${job.version}"`;
    return c.json(jobSchema.parse(jobOnWire(job, toldTo(c, options))), 200, { etag });
  });
}

function addEvents(app: App, options: SiteOptions, ending: Ending): void {
  const route = createRoute({
    ...door('jobEvents'),
    request: { params: idParam },
    responses: { 200: other('text/event-stream'), 404: refused() },
  });
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const me = meOf(c);
    const { actor, token } = c.var;
    await getJob(options, me, actor, id);
    const told = toldTo(c, options);
    return streamSSE(c, (stream) =>
      streamJob(stream, {
        read: async () => jobSchema.parse(jobOnWire(await getJob(options, me, actor, id), told)),
        subscribe: (listener) => options.jobs.subscribe(id, listener),
        mayGoOn: () => isOpen(options, token),
        ending,
      }),
    );
  });
}

function addRows(app: App, options: SiteOptions): void {
  const problems = createRoute({
    ...door('importProblems'),
    request: { params: partOfJobParam },
    responses: { 200: json(problemsSchema), 404: refused() },
  });
  app.openapi(problems, async (c) => {
    const of = await ofPart(c, options, c.req.valid('param'));
    const found = await options.database.read(c.var.actor, (tx) => countProblems(tx, of));
    return c.json(problemsSchema.parse({ problems: found }), 200);
  });

  const rows = createRoute({
    ...door('importRows'),
    request: { params: partOfJobParam, query: rowsQuery },
    responses: { 200: json(rowsSchema), 400: refused(), 404: refused() },
  });
  app.openapi(rows, async (c) => {
    const { after, ...wanted } = c.req.valid('query');
    const of = await ofPart(c, options, c.req.valid('param'));
    const line = readNumber(after);
    const page = { ...of, ...wanted, ...(line === undefined ? {} : { after: line }) };
    const found = await options.database.read(c.var.actor, async (tx) => {
      const rows = await listImportRows(tx, page);
      return steppedRows(tx, options, of, rows);
    });
    const next = cursorAfter(found, wanted.limit, (row) => String(row.line));
    return c.json(rowsSchema.parse({ rows: found, ...next }), 200);
  });
}

function addEffect(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('importEffect'),
    request: { params: partOfJobParam },
    responses: { 200: json(effectSchema), 404: refused(), 409: refused() },
  });
  app.openapi(route, async (c) => {
    const of = await ofPart(c, options, c.req.valid('param'));
    const { database } = options;
    const sealed = await database.read(c.var.actor, (tx) => findEffect(tx, of));
    if (sealed === undefined) throw new RequestRefused(409, 'not_found', 'result');
    const effect = readEffect(database.vault, sealed);
    const shown = effectOnWire(effect, options, meOf(c).tenant);
    return c.json(effectSchema.parse(shown), 200);
  });
}

/** The sender's own rows with whole NIKs, for whoever sent them or verifies them. */
function addRepair(app: App, options: SiteOptions): void {
  const type = contentType('.xlsx');
  const route = createRoute({
    ...door('importRepair'),
    request: { params: partOfJobParam },
    responses: { 200: other(type), 404: refused(), 409: refused() },
  });
  app.openapi(route, async (c) => {
    const { id, number } = c.req.valid('param');
    const { actor } = c.var;
    const me = meOf(c);
    const job = await getJob(options, me, actor, id);
    const part = partOf(job, number);
    const language = languageOf(c, options.language);
    const { signal } = c.req.raw;
    const made = await repairFile(options, { me, job, part, language, signal });
    const subject = { job: id, part: number };
    const work = { actor, reason: 'unduh berkas perbaikan', action: 'job.repair', subject };
    await options.database.transaction(work, async () => undefined);
    return c.body(new Uint8Array(made.bytes), 200, {
      'content-type': type,
      'content-disposition': attachment(made.name),
    });
  });
}

function addDeciding(app: App, options: SiteOptions): void {
  const saving = createRoute({
    ...door('saveImport'),
    request: { params: partOfJobParam, body: bodyOf(saveSchema) },
    responses: { 204: other(), 403: refused(), 404: refused(), 412: refused(), 428: refused() },
  });
  app.openapi(saving, async (c) => {
    const { id, number } = c.req.valid('param');
    const { reason, confirmed } = c.req.valid('json');
    const { actor } = c.var;
    const version = versionOf(c);
    const job = await getJob(options, meOf(c), actor, id);
    const part = partOf(job, number).number;
    const subject = { job: id, part };
    await options.database.transaction({ actor, reason, action: 'job.save_asked', subject }, (tx) =>
      savePart(tx, meOf(c), job, { part, reason, confirmed, version }),
    );
    options.jobs.wake();
    return c.body(null, 204);
  });

  const cancelling = createRoute({
    ...door('cancelJob'),
    request: { params: idParam },
    responses: { 204: other(), 404: refused(), 409: refused() },
  });
  app.openapi(cancelling, async (c) => {
    const { id } = c.req.valid('param');
    const { actor } = c.var;
    const job = await getJob(options, meOf(c), actor, id);
    const work = { actor, reason: 'dibatalkan', action: 'job.cancel', subject: { job: id } };
    await options.database.transaction(work, (tx) => cancelJob(tx, job));
    options.jobs.cancel(id);
    options.jobs.wake();
    return c.body(null, 204);
  });
}

function toldTo(c: Context<Env>, options: SiteOptions) {
  return { options, ...meOf(c), language: languageOf(c, options.language) };
}

/** The part of a job the caller sees; nothing where he does not. */
async function ofPart(
  c: Context<Env>,
  options: SiteOptions,
  { id, number }: { readonly id: string; readonly number: number },
) {
  const job = await getJob(options, meOf(c), c.var.actor, id);
  return { job: job.id, part: partOf(job, number).number };
}
