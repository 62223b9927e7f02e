// Coverage by HTTP: figures by region and part, ranking, trend, gap, targets, the people behind a
// figure, and all of it as a file.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  askCoverage,
  type Cut,
  coverageFigure,
  evidenceOf,
  forecastOf,
  gapOf,
  rankingOf,
  targetsOf,
  trendOf,
} from '../coverage/answers.ts';
import { answerFile } from '../coverage/file.ts';
import {
  type Asker,
  type Asking,
  depthBelow,
  type Means,
  withQuestion,
} from '../coverage/question.ts';
import type { Env } from '../guard.ts';
import {
  coverageQuery,
  coverageSchema,
  depths,
  evidenceQuery,
  evidenceSchema,
  fileFormats,
  fileQuery,
  forecastQuery,
  forecastSchema,
  gapQuery,
  gapSchema,
  rankingQuery,
  rankingSchema,
  targetQuery,
  targetsSchema,
  trendQuery,
  trendSchema,
} from '../wire/coverage.ts';
import { attachment, contentType } from './attachment.ts';
import { door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';

type App = OpenAPIHono<Env>;

export function addCoverageRoutes(app: App, means: Means): void {
  addFigures(app, means);
  addFile(app, means);
  addEvidence(app, means);
  addRanking(app, means);
  addGap(app, means);
  addForecast(app, means);
  addTargets(app, means);
}

const refusals = { 304: other(), 400: refused(), 404: refused(), 409: refused(), 422: refused() };

function addFigures(app: App, means: Means): void {
  const figures = createRoute({
    ...door('coverage'),
    request: { query: coverageQuery },
    responses: { 200: json(coverageSchema), ...refusals },
  });
  app.openapi(figures, async (c) => {
    const query = c.req.valid('query');
    const answer = await withQuestion(means, askerOf(c), askingOf(query), (question) =>
      coverageFigure(question, cutOf(query, question.region)),
    );
    return known(c, answer) ?? c.json(coverageSchema.parse(answer), 200, tagOf(answer));
  });

  const trend = createRoute({
    ...door('coverageTrend'),
    request: { query: trendQuery },
    responses: { 200: json(trendSchema), ...refusals },
  });
  app.openapi(trend, async (c) => {
    const query = c.req.valid('query');
    const answer = await withQuestion(means, askerOf(c), askingOf(query), (question) =>
      trendOf(question, query.months),
    );
    return known(c, answer) ?? c.json(trendSchema.parse(answer), 200, tagOf(answer));
  });
}

function addFile(app: App, means: Means): void {
  const route = createRoute({
    ...door('coverageFile'),
    request: { query: fileQuery },
    responses: {
      200: other(...fileFormats.map((format) => contentType(`.${format}`))),
      ...refusals,
    },
  });
  app.openapi(route, async (c) => {
    const { format, ...query } = c.req.valid('query');
    const { database, home } = means.options;
    const answer = await withQuestion(means, askerOf(c), askingOf(query), (question) =>
      askCoverage(question, cutOf(query, question.region)),
    );
    const { region, at, cells } = answer;
    const content = new Uint8Array(await answerFile(answer, format, home));
    const subject = { region, month: at, format, rows: cells.length };
    const work = { reason: 'unduh angka cakupan', action: 'coverage.download', subject };
    await database.transaction({ actor: c.var.actor, ...work }, async () => undefined);
    const name = `cakupan-${region}-${at}.${format}`;
    return c.body(content, 200, {
      'content-type': contentType(name),
      'content-disposition': attachment(name),
    });
  });
}

function addEvidence(app: App, means: Means): void {
  const route = createRoute({
    ...door('coverageEvidence'),
    request: { query: evidenceQuery },
    responses: { 200: json(evidenceSchema), ...refusals, 403: refused() },
  });
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const asker = askerOf(c);
    const answer = await withQuestion(means, asker, askingOf(query), (question) =>
      evidenceOf(question, means, { asker, rows: query.rows }),
    );
    const { database } = means.options;
    const subject = { region: answer.region.code, month: answer.month, rows: answer.shown.length };
    const work = { reason: 'melihat bukti angka', action: 'coverage.evidence', subject };
    await database.transaction({ actor: asker.actor, ...work }, async () => undefined);
    return c.json(evidenceSchema.parse(answer), 200);
  });
}

function addRanking(app: App, means: Means): void {
  const route = createRoute({
    ...door('coverageRanking'),
    request: { query: rankingQuery },
    responses: { 200: json(rankingSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { depth, order, against, ...query } = c.req.valid('query');
    const ask = {
      order,
      ...(depth === undefined ? {} : { depth: depths[depth] }),
      ...(against === undefined ? {} : { against }),
    };
    const answer = await withQuestion(means, askerOf(c), askingOf(query), (question) =>
      rankingOf(question, ask),
    );
    return known(c, answer) ?? c.json(rankingSchema.parse(answer), 200, tagOf(answer));
  });
}

function addGap(app: App, means: Means): void {
  const route = createRoute({
    ...door('coverageGap'),
    request: { query: gapQuery },
    responses: { 200: json(gapSchema), ...refusals, 403: refused() },
  });
  app.openapi(route, async (c) => {
    const { months, ...query } = c.req.valid('query');
    const asker = askerOf(c);
    const answer = await withQuestion(means, asker, askingOf(query), (question) =>
      gapOf(question, means, { asker, months }),
    );
    return known(c, answer) ?? c.json(gapSchema.parse(answer), 200, tagOf(answer));
  });
}

function addForecast(app: App, means: Means): void {
  const route = createRoute({
    ...door('coverageForecast'),
    request: { query: forecastQuery },
    responses: { 200: json(forecastSchema), ...refusals, 403: refused() },
  });
  app.openapi(route, async (c) => {
    const { months, add, addMonths, losePu, ...query } = c.req.valid('query');
    const asker = askerOf(c);
    const ask = {
      ...{ asker, months },
      ...(add === undefined ? {} : { add: { people: add, months: addMonths } }),
      ...(losePu === undefined ? {} : { losePu }),
    };
    const answer = await withQuestion(means, asker, askingOf(query), (question) =>
      forecastOf(question, ask),
    );
    return known(c, answer) ?? c.json(forecastSchema.parse(answer), 200, tagOf(answer));
  });
}

function addTargets(app: App, means: Means): void {
  const route = createRoute({
    ...door('coverageTargets'),
    request: { query: targetQuery },
    responses: { 200: json(targetsSchema), ...refusals, 403: refused() },
  });
  app.openapi(route, async (c) => {
    const { depth, rule, ...query } = c.req.valid('query');
    const asker = askerOf(c);
    const ask = { asker, rule, ...(depth === undefined ? {} : { depth: depths[depth] }) };
    const answer = await withQuestion(means, asker, askingOf(query), (question) =>
      targetsOf(question, ask),
    );
    return known(c, answer) ?? c.json(targetsSchema.parse(answer), 200, tagOf(answer));
  });
}

function askerOf(c: Context<Env>): Asker {
  return { actor: c.var.actor, live: meOf(c).live };
}

function askingOf({ region, definition, month, kind }: Asking): Asking {
  return { region, definition, month, kind };
}

type CutQuery = { readonly by?: Cut['by']; readonly depth?: keyof typeof depths };

function cutOf({ by = [], depth }: CutQuery, region: string): Cut {
  return { by, depth: depth === undefined ? depthBelow(region) : depths[depth] };
}

type Identified = { readonly snapshot: string };

function tagOf({ snapshot }: Identified): { readonly etag: string } {
  return { etag: `"${snapshot}"` };
}

/** What the reader holds already is not sent again. */
function known(c: Context<Env>, answer: Identified) {
  const { etag } = tagOf(answer);
  return c.req.header('if-none-match') === etag ? c.body(null, 304, { etag }) : undefined;
}
