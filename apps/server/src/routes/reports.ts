// Periodic reports by HTTP: what would be frozen, what is, its papers, who stands behind it, and the days on
// which reports are made by themselves.

import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { listHolders } from '@payung/engine/access';
import {
  freezePeriod,
  listPeriods,
  makePapers,
  modelOfPreview,
  type Period,
  papersOfPeriod,
  previewPeriod,
  type ReportSheet,
  readPeriod,
  readSchedules,
  setSchedule,
  signPeriod,
  verifyPeriod,
} from '@payung/office';
import type { Context } from 'hono';
import { meets } from '../access-callers.ts';
import type { Means } from '../coverage/question.ts';
import type { Env } from '../guard.ts';
import { agreed } from '../monev/meeting-on-wire.ts';
import { answerAfter } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import { periodCoverage } from '../reports/coverage.ts';
import { paperOnWire, reportId, reportNumber, reportOnWire } from '../reports/report-on-wire.ts';
import { publicIdParam } from '../wire/people.ts';
import {
  checkedReportSchema,
  madeReportSchema,
  newReportSchema,
  paperFormatWords,
  paperQuery,
  previewQuery,
  previewSchema,
  reportSchema,
  reportsSchema,
  scheduleParam,
  schedulesSchema,
  setScheduleSchema,
  signedSchema,
  signParam,
  signSchema,
} from '../wire/report.ts';
import { attachment, contentType } from './attachment.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = {
  ...{ 304: other(), 400: refused(), 403: refused(), 404: refused() },
  ...{ 409: refused(), 422: refused() },
};

export function addReportRoutes(app: App, means: Means): void {
  addPreview(app, means);
  addSchedules(app, means.options);
  addReports(app, means);
  addReport(app, means.options);
  addPapers(app, means.options);
  addSigning(app, means.options);
}

/** Reports are of the whole region: for whoever speaks for a part of it there is none. */
function numberOf(c: Context<Env>, options: SiteOptions, id: string): number {
  if (meOf(c).live.area !== null) throw new RequestRefused(404, 'not_found', 'report');
  return reportNumber(viewerOf(c, options), id);
}

type AskedReport = Period & { readonly sheet?: ReportSheet };

async function requestOf(c: Context<Env>, means: Means, { sheet, ...period }: AskedReport) {
  const { clock, site } = means.options;
  // Said before coverage is asked, which takes a while.
  if (period.until <= period.from) throw new RequestRefused(422, 'request_invalid', ['until']);
  const asked = sheet === undefined ? {} : { sheet };
  const told = await periodCoverage(means, c.var.actor, { ...period, ...asked });
  return { ...told, ...asked, period, today: clock.today(site.zone), zone: site.zone };
}

function addPreview(app: App, means: Means): void {
  const { options } = means;
  const route = createRoute({
    ...door('previewReport'),
    request: { query: previewQuery },
    responses: { 200: json(previewSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const request = await requestOf(c, means, c.req.valid('query'));
    const seen = agreed(await previewPeriod(options.database, c.var.actor, request));
    const language = languageOf(c, options.language);
    const etag = tagOf([seen.digest, language]);
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
    const shown = { sha256: seen.digest, ...paperOnWire(modelOfPreview(seen, language)) };
    return c.json(previewSchema.parse(shown), 200, { etag });
  });
}

function addReports(app: App, means: Means): void {
  const { options } = means;
  const { database } = options;
  const list = createRoute({
    ...door('reports'),
    responses: { 200: json(reportsSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const { reports } = agreed(await listPeriods(database, c.var.actor));
    const viewer = viewerOf(c, options);
    const lines = reports.map(({ digest, known: _, ...each }) => ({
      ...{ ...each, id: reportId(viewer, each.report), sha256: digest },
    }));
    return c.json(reportsSchema.parse({ reports: lines }), 200);
  });

  const making = createRoute({
    ...door('freezeReport'),
    request: { body: bodyOf(newReportSchema) },
    responses: { 201: json(madeReportSchema), ...refusals },
  });
  app.openapi(making, async (c) => {
    const { reason, seen, ...asked } = c.req.valid('json');
    const { actor } = c.var;
    const made = await answerAfter(c, options, {
      work: { actor, reason, action: 'monev.answered' },
      act: async () => {
        const request = await requestOf(c, means, asked);
        const told = { reason, ...(seen === undefined ? {} : { seen }) };
        const frozen = agreed(await freezePeriod(database, actor, { ...request, ...told }));
        const { report, digest } = frozen;
        return { id: reportId(viewerOf(c, options), report), report, sha256: digest };
      },
    });
    return c.json(madeReportSchema.parse(made), 201);
  });
}

function addReport(app: App, options: SiteOptions): void {
  const { database } = options;
  const one = createRoute({
    ...door('report'),
    request: { params: publicIdParam },
    responses: { 200: json(reportSchema), ...refusals },
  });
  app.openapi(one, async (c) => {
    const report = numberOf(c, options, c.req.valid('param').id);
    const read = agreed(await readPeriod(database, c.var.actor, report));
    const { papers } = agreed(await papersOfPeriod(database, c.var.actor, report));
    const { live } = meOf(c);
    const viewer = { ...viewerOf(c, options), account: live.account };
    const { period, day } = read.snapshot;
    const shown = reportSchema.parse({
      ...{ id: reportId(viewer, report), report, ...period, day, sha256: read.digest },
      ...{
        scheduled: read.scheduled,
        ...reportOnWire(read, viewer, languageOf(c, options.language)),
      },
      papers: papers.map((each) => recordOf(each, options)),
    });
    const etag = tagOf(shown);
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
    return c.json(shown, 200, { etag });
  });
}

type Paper = {
  readonly step: string;
  readonly format: string;
  readonly language: string;
  readonly program: string;
  readonly digest: string;
};

function recordOf({ step, format, language, program, digest }: Paper, options: SiteOptions) {
  const ownProgram = program === options.program;
  return { state: step, format, language, sha256: digest, ownProgram };
}

const types = { ...plainTypes(), svg: 'image/svg+xml', txt: 'text/plain; charset=utf-8' };

function plainTypes() {
  const [pdf, docx, xlsx] = (['.pdf', '.docx', '.xlsx'] as const).map(contentType);
  return { pdf, docx, xlsx };
}

function addPapers(app: App, options: SiteOptions): void {
  const { database } = options;
  const paper = createRoute({
    ...door('reportPaper'),
    request: { params: publicIdParam, query: paperQuery },
    responses: { 200: other(...paperFormatWords.map((each) => types[each] ?? '')), ...refusals },
  });
  app.openapi(paper, async (c) => {
    const report = numberOf(c, options, c.req.valid('param').id);
    const { format } = c.req.valid('query');
    const language = languageOf(c, options.language);
    const { program } = options;
    const asked = { report, formats: [format], language, program, reason: 'unduh laporan berkala' };
    const { papers } = agreed(await makePapers(database, c.var.actor, asked));
    const [made] = papers;
    if (made === undefined) throw new Error('A paper was asked for, and none was made');
    const name = `laporan-${report}.${format}`;
    return c.body(new Uint8Array(made.bytes), 200, {
      'content-type': types[format] ?? contentType(name),
      'content-disposition': attachment(name),
      etag: `"${createHash('sha256').update(made.bytes).digest('hex')}"`,
    });
  });

  const checking = createRoute({
    ...door('verifyReport'),
    request: { params: publicIdParam },
    responses: { 200: json(checkedReportSchema), ...refusals },
  });
  app.openapi(checking, async (c) => {
    const report = numberOf(c, options, c.req.valid('param').id);
    const asked = { report, program: options.program };
    const { digest, papers } = agreed(await verifyPeriod(database, c.var.actor, asked));
    const shown = {
      sha256: digest,
      papers: papers.map((each) => ({ ...recordOf(each, options), same: each.same })),
    };
    return c.json(checkedReportSchema.parse(shown), 200);
  });
}

function addSigning(app: App, options: SiteOptions): void {
  const { database, clock, site } = options;
  const route = createRoute({
    ...door('signReport'),
    request: { params: signParam, body: bodyOf(signSchema) },
    responses: { 200: json(signedSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { id, step } = c.req.valid('param');
    const { name, position, reason } = c.req.valid('json');
    const report = numberOf(c, options, id);
    const asked = { report, step, signatory: { name, position }, reason };
    const today = clock.today(site.zone);
    const { state } = agreed(await signPeriod(database, c.var.actor, { ...asked, today }));
    return c.json(signedSchema.parse({ state }), 200);
  });
}

function addSchedules(app: App, options: SiteOptions): void {
  const { database, clock, site } = options;
  const list = createRoute({
    ...door('reportSchedules'),
    responses: { 200: json(schedulesSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const today = clock.today(site.zone);
    const { schedules, runs } = agreed(await readSchedules(database, c.var.actor, today));
    const viewer = viewerOf(c, options);
    const shown = {
      recipients: await database.read(c.var.actor, (tx) =>
        listHolders(tx, { roles: meets.roles, today }),
      ),
      schedules: schedules.map(({ dayOfMonth, ...each }) => ({ ...each, day: dayOfMonth })),
      runs: runs.map(({ report, problem, ...each }) => ({
        ...each,
        ...(report === null ? {} : { id: reportId(viewer, report) }),
        ...(problem === null ? {} : { problem }),
      })),
    };
    return c.json(schedulesSchema.parse(shown), 200);
  });

  const setting = createRoute({
    ...door('setReportSchedule'),
    request: { params: scheduleParam, body: bodyOf(setScheduleSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(setting, async (c) => {
    const { kind } = c.req.valid('param');
    const { day: dayOfMonth, isOn, reason } = c.req.valid('json');
    const asked = { kind, dayOfMonth, isOn, reason, today: clock.today(site.zone) };
    agreed(await setSchedule(database, c.var.actor, asked));
    return c.body(null, 204);
  });
}

function tagOf(answer: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(answer)).digest('hex')}"`;
}
