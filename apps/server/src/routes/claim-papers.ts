// Scans of claim papers by HTTP: taken as bytes, checked by what they are, kept sealed, and opened one by one
// with an entry in the trail. Also the sheets for the family.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { familySlips, keepPaper, openPaper } from '@payung/office';
import { claimNumber, settled } from '../claims/claim-on-wire.ts';
import { isDocument } from '../claims/document.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import { keptScanSchema, numberParam, scanParam, slipsSchema } from '../wire/heirs.ts';
import { publicIdParam } from '../wire/people.ts';
import { attachment } from './attachment.ts';
import { eventOf } from './claims.ts';
import { door, json, other, refused } from './door.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addClaimPaperRoutes(app: App, options: SiteOptions): void {
  addScans(app, options);
  addSlips(app, options);
}

function addScans(app: App, options: SiteOptions): void {
  const keeping = createRoute({
    ...door('scanPaper'),
    request: { params: scanParam },
    responses: { 201: json(keptScanSchema), 413: refused(), 415: refused(), ...refusals },
  });
  app.openapi(keeping, async (c) => {
    const { id, document } = c.req.valid('param');
    const claim = claimNumber(viewerOf(c, options), id);
    if (!isDocument(document)) throw new RequestRefused(400, 'request_invalid', ['document']);
    const scan = new Uint8Array(await c.req.arrayBuffer());
    const request = {
      ...eventOf(c, options, { reason: 'pindaian berkas' }),
      claim,
      document,
      scan,
    };
    const { paper } = settled(await keepPaper(options.database, c.var.actor, request));
    return c.json({ paper }, 201);
  });

  const opening = createRoute({
    ...door('openScan'),
    request: { params: numberParam },
    responses: { 200: other(...Object.keys(endings)), ...refusals },
  });
  app.openapi(opening, async (c) => {
    const { id, number: paper } = c.req.valid('param');
    const claim = claimNumber(viewerOf(c, options), id);
    const asked = { claim, paper, reason: 'melihat pindaian berkas' };
    const { type, bytes } = settled(await openPaper(options.database, c.var.actor, asked));
    // Carried away, never shown within our pages: a PDF may hold a program of its own.
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': type,
      'content-disposition': attachment(`berkas-${paper}.${endings[type] ?? 'bin'}`),
    });
  });
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

function addSlips(app: App, options: SiteOptions): void {
  const { database, clock, site } = options;
  const route = createRoute({
    ...door('claimSlips'),
    request: { params: publicIdParam },
    responses: { 200: json(slipsSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const claim = claimNumber(viewerOf(c, options), c.req.valid('param').id);
    const language = languageOf(c, options.language);
    const asked = { claim, today: clock.today(site.zone), language };
    const { slips } = settled(await familySlips(database, c.var.actor, asked));
    const work = { reason: 'lembar untuk keluarga', action: 'claim.slips', subject: { claim } };
    await database.transaction({ actor: c.var.actor, ...work }, async () => undefined);
    return c.json(slipsSchema.parse({ slips }), 200);
  });
}
