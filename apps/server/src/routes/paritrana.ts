// The Paritrana sheet by HTTP: criteria of a year, the own score with its steps, the sheet as a file, and one
// page of evidence for each region down to the desa.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  openSheetPrinter,
  paritranaModel,
  periodPaper,
  readParitrana,
  recordScheme,
  recordScore,
  sheetModel,
} from '@payung/office';
import { type Day, dayParts } from '@payung/values';
import type { Means } from '../coverage/question.ts';
import { gazetteer, nameIn } from '../gazetteer.ts';
import type { Env } from '../guard.ts';
import { versionOf } from '../if-match.ts';
import { agreed } from '../monev/meeting-on-wire.ts';
import { paritranaOnWire } from '../monev/paritrana-on-wire.ts';
import { regionSheet } from '../monev/region-sheet.ts';
import { answerAfter } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import { keptSchema } from '../wire/agreements.ts';
import {
  evidenceParam,
  newSchemeSchema,
  newScoreSchema,
  paritranaQuery,
  paritranaSchema,
  sheetQuery,
} from '../wire/paritrana.ts';
import { attachment, contentType } from './attachment.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addParitranaRoutes(app: App, means: Means): void {
  addReading(app, means.options);
  addRecording(app, means.options);
  addEvidence(app, means);
}

function today({ clock, site }: SiteOptions): Day {
  return clock.today(site.zone);
}

function addReading(app: App, options: SiteOptions): void {
  const { database } = options;
  const sheet = createRoute({
    ...door('paritrana'),
    request: { query: paritranaQuery },
    responses: { 200: json(paritranaSchema), ...refusals },
  });
  app.openapi(sheet, async (c) => {
    const asked = { ...c.req.valid('query'), latest: dayParts(today(options)).year };
    const read = agreed(await readParitrana(database, c.var.actor, asked));
    return c.json(paritranaSchema.parse(paritranaOnWire(read)), 200);
  });

  const file = createRoute({
    ...door('paritranaSheet'),
    request: { query: sheetQuery },
    responses: {
      200: other(contentType('.pdf'), contentType('.docx'), contentType('.xlsx'), 'text/plain'),
      ...refusals,
    },
  });
  app.openapi(file, async (c) => {
    const { year, format } = c.req.valid('query');
    const { result } = agreed(await readParitrana(database, c.var.actor, { year, latest: year }));
    if (result === undefined) throw new RequestRefused(404, 'not_found', 'paritrana_year');
    const model = paritranaModel(result, {
      language: languageOf(c, options.language),
      ...{ tenantName: nameIn(await gazetteer(), meOf(c).tenant), day: today(options) },
    });
    const name = `paritrana-${year}.${format}`;
    return c.body(new Uint8Array(await periodPaper(model, format)), 200, {
      'content-type': contentType(name),
      'content-disposition': attachment(name),
    });
  });
}

function addRecording(app: App, options: SiteOptions): void {
  const { database } = options;
  const scheme = createRoute({
    ...door('recordParitranaScheme'),
    request: { body: bodyOf(newSchemeSchema) },
    responses: { 201: json(keptSchema), ...refusals },
  });
  app.openapi(scheme, async (c) => {
    const { reason, ...wanted } = c.req.valid('json');
    const { actor } = c.var;
    const kept = await answerAfter(c, options, {
      work: { actor, reason, action: 'monev.answered' },
      act: async () => agreed(await recordScheme(database, actor, { scheme: wanted, reason })),
    });
    return c.json(keptSchema.parse(kept), 201);
  });

  const score = createRoute({
    ...door('recordParitranaScore'),
    request: { body: bodyOf(newScoreSchema) },
    responses: { 201: json(keptSchema), 412: refused(), 428: refused(), ...refusals },
  });
  app.openapi(score, async (c) => {
    const { reason, day = today(options), ...said } = c.req.valid('json');
    const { actor } = c.var;
    const seen = versionOf(c);
    const kept = await answerAfter(c, options, {
      work: { actor, reason, action: 'monev.answered' },
      act: async () => {
        const wanted = { score: { ...said, day }, seen, reason };
        return agreed(await recordScore(database, actor, wanted));
      },
    });
    return c.json(keptSchema.parse(kept), 201);
  });
}

/** Counts only; those that are small are hidden, since the page is handed to a jury. */
function addEvidence(app: App, means: Means): void {
  const { options } = means;
  const route = createRoute({
    ...door('paritranaEvidence'),
    request: { params: evidenceParam },
    responses: { 200: other(contentType('.pdf')), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { code } = c.req.valid('param');
    const { live } = meOf(c);
    if (live.area !== null) throw new RequestRefused(404, 'not_found', 'region');
    const input = await regionSheet(means, { actor: c.var.actor, live }, code);
    const print = await openSheetPrinter();
    const bytes = print(sheetModel(input, languageOf(c, options.language)));
    const name = `bukti-${input.code}.pdf`;
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': contentType(name),
      'content-disposition': attachment(name),
    });
  });
}
