// Letters to employers by HTTP: written for many cases at once with running numbers, opened as they were made,
// and proven sent by the receipt.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  caseRefusalText,
  findPaperType,
  markSent,
  readLetterFiles,
  writeLetters,
} from '@payung/office';
import { caseId, upheld } from '../compliance/case-on-wire.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import { assertWholeRegion } from '../proposals/proposals.ts';
import {
  letterParam,
  newLettersSchema,
  sentParam,
  sentQuery,
  writtenSchema,
} from '../wire/letters.ts';
import { attachment } from './attachment.ts';
import { eventOf } from './claims.ts';
import { numberIn } from './compliance.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

/** As the receipt says it. */
const ways = { pos: 'pos tercatat', antar: 'diantar', surel: 'surel' } as const;

export function addLetterRoutes(app: App, options: SiteOptions): void {
  addWriting(app, options);
  addOne(app, options);
}

function addWriting(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('writeLetters'),
    request: { body: bodyOf(newLettersSchema) },
    responses: { 201: json(writtenSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    assertWholeRegion(meOf(c));
    const { kind, cases, pattern, first, signatory, until, ...told } = c.req.valid('json');
    const language = languageOf(c, options.language);
    const request = {
      ...{ ...eventOf(c, options, told), kind, signatory, until, language },
      cases: cases.map((id) => numberIn(c, options, id)),
      numbers: { pattern, first },
    };
    const done = upheld(await writeLetters(options.database, c.var.actor, request));
    const viewer = viewerOf(c, options);
    const shown = {
      letters: done.letters.map(({ caseNumber, letter, number }) => ({
        ...{ id: caseId(viewer, caseNumber), letter, number },
      })),
      refused: done.refused.map(({ caseNumber, refused: why }) => ({
        ...{ id: caseId(viewer, caseNumber), text: caseRefusalText(why, language) },
      })),
    };
    return c.json(writtenSchema.parse(shown), 201);
  });
}

function addOne(app: App, options: SiteOptions): void {
  const { database } = options;
  const opening = createRoute({
    ...door('openLetter'),
    request: { params: letterParam },
    responses: { 200: other('application/pdf'), ...refusals },
  });
  app.openapi(opening, async (c) => {
    const { id, number } = c.req.valid('param');
    const asked = { cases: [numberIn(c, options, id)], reason: 'unduh surat' };
    const { files } = upheld(await readLetterFiles(database, c.var.actor, asked));
    const file = files.find(({ letter }) => letter === number);
    if (file === undefined) throw new RequestRefused(404, 'not_found', 'letter');
    return c.body(new Uint8Array(file.pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': attachment(`surat-${number}.pdf`),
    });
  });

  const sending = createRoute({
    ...door('proveLetter'),
    request: { params: sentParam, query: sentQuery },
    responses: { 204: other(), 413: refused(), 415: refused(), ...refusals },
  });
  app.openapi(sending, async (c) => {
    const { id, number: letter, way } = c.req.valid('param');
    const caseNumber = numberIn(c, options, id);
    const proof = new Uint8Array(await c.req.arrayBuffer());
    if (findPaperType(proof) === undefined) {
      throw new RequestRefused(415, 'request_invalid', 'proof_type');
    }
    const event = eventOf(c, options, { ...c.req.valid('query'), reason: 'tanda kirim' });
    const request = { ...event, caseNumber, letter, way: ways[way], proof };
    upheld(await markSent(database, c.var.actor, request));
    return c.body(null, 204);
  });
}
