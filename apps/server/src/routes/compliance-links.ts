// An employer answers by HTTP without an account: a link made for one case, opened as often as he reads it and
// answered once; and his answers, as whoever works on the case reads them.

import { setTimeout as wait } from 'node:timers/promises';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  answerByLink,
  type LinkOpened,
  makeLink,
  openAnswerFile,
  openLink,
  readAnswers,
} from '@payung/office';
import { upheld } from '../compliance/case-on-wire.ts';
import { addressOf, type Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { byLink } from '../public/by-link.ts';
import type { Sleep } from '../public/guesses.ts';
import { numberParam } from '../wire/heirs.ts';
import {
  answersSchema,
  caseAskedSchema,
  caseAskSchema,
  caseLinkSchema,
  caseReplySchema,
  newCaseLinkSchema,
} from '../wire/links.ts';
import { publicIdParam } from '../wire/people.ts';
import { attachment } from './attachment.ts';
import { eventOf } from './claims.ts';
import { numberIn } from './compliance.ts';
import { bodyOf, door, json, other, refused } from './door.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addCaseLinkRoutes(app: App, options: SiteOptions, sleep: Sleep = wait): void {
  addMaking(app, options);
  addReading(app, options);
  addOpening(app, options, sleep);
  addReplying(app, options, sleep);
}

function addMaking(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('makeCaseLink'),
    request: { params: publicIdParam, body: bodyOf(newCaseLinkSchema) },
    responses: { 201: json(caseLinkSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { until, ...told } = c.req.valid('json');
    const caseNumber = numberIn(c, options, c.req.valid('param').id);
    const request = { ...eventOf(c, options, told), caseNumber, until };
    const made = upheld(await makeLink(options.database, c.var.actor, request));
    const address = `${options.site.origin}/jawab#${made.token}`;
    return c.json(caseLinkSchema.parse({ address, until: made.until }), 201);
  });
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

function addReading(app: App, options: SiteOptions): void {
  const { database } = options;
  const list = createRoute({
    ...door('caseAnswers'),
    request: { params: publicIdParam },
    responses: { 200: json(answersSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const number = numberIn(c, options, c.req.valid('param').id);
    const { answers } = upheld(await readAnswers(database, c.var.actor, number));
    const shown = answers.map(({ link, ...answer }) => ({ ...answer, answer: link }));
    return c.json(answersSchema.parse({ answers: shown }), 200);
  });

  const file = createRoute({
    ...door('caseAnswerFile'),
    request: { params: numberParam },
    responses: { 200: other(...Object.keys(endings)), ...refusals },
  });
  app.openapi(file, async (c) => {
    const { id, number: link } = c.req.valid('param');
    const asked = { caseNumber: numberIn(c, options, id), link, reason: 'membuka berkas jawaban' };
    const { type, bytes } = upheld(await openAnswerFile(database, c.var.actor, asked));
    // Carried away, never shown within our pages: a PDF may hold a program of its own.
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': type,
      'content-disposition': attachment(`jawaban-${link}.${endings[type] ?? 'bin'}`),
    });
  });
}

function addOpening(app: App, options: SiteOptions, sleep: Sleep): void {
  const { database, clock, site, tenant } = options;
  const route = createRoute({
    ...door('openCaseLink'),
    request: { body: bodyOf(caseAskSchema) },
    responses: { 200: json(caseAskedSchema), ...refusals, 429: refused() },
  });
  app.openapi(route, async (c) => {
    const { token } = c.req.valid('json');
    const asked = { token, today: clock.today(site.zone), reason: 'pemberi kerja membuka tautan' };
    const from = { token, address: addressOf(c, options) };
    const open = () => openLink(database, tenant.code, asked);
    const { outcome: _, ...shown }: LinkOpened = upheld(
      await byLink(options, from, { sleep, open }),
    );
    return c.json(caseAskedSchema.parse(shown), 200, { 'cache-control': 'no-store' });
  });
}

function addReplying(app: App, options: SiteOptions, sleep: Sleep): void {
  const { database, clock, site, tenant } = options;
  const route = createRoute({
    ...door('answerCase'),
    request: { body: bodyOf(caseReplySchema) },
    responses: { 204: other(), 413: refused(), 415: refused(), 429: refused(), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { token, kind, text, file } = c.req.valid('json');
    const scan = file === undefined ? {} : { file: new Uint8Array(Buffer.from(file, 'base64')) };
    const request = {
      ...{ token, today: clock.today(site.zone), reason: 'jawaban pemberi kerja' },
      answer: { kind, text, ...scan },
    };
    const from = { token, address: addressOf(c, options) };
    const open = () => answerByLink(database, tenant.code, request);
    upheld(await byLink(options, from, { sleep, open }));
    return c.body(null, 204);
  });
}
