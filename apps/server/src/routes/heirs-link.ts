// The family's own page by HTTP: a link made for one receiver by whoever examines, and opened without an account
// by the link and its code together.

import { setTimeout as wait } from 'node:timers/promises';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { makeFamilyLink, openFamilyLink } from '@payung/office';
import { claimNumber, settled } from '../claims/claim-on-wire.ts';
import { addressOf, type Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { known } from '../people/person-on-wire.ts';
import { languageOf } from '../problem.ts';
import { byLink } from '../public/by-link.ts';
import type { Sleep } from '../public/guesses.ts';
import {
  familyAskSchema,
  familyLinkSchema,
  familySchema,
  newFamilyLinkSchema,
} from '../wire/links.ts';
import { publicIdParam } from '../wire/people.ts';
import { eventOf } from './claims.ts';
import { bodyOf, door, json, refused } from './door.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addFamilyLinkRoutes(app: App, options: SiteOptions, sleep: Sleep = wait): void {
  addMaking(app, options);
  addOpening(app, options, sleep);
}

function addMaking(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('makeFamilyLink'),
    request: { params: publicIdParam, body: bodyOf(newFamilyLinkSchema) },
    responses: { 201: json(familyLinkSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { heir, ...told } = c.req.valid('json');
    const claim = claimNumber(viewerOf(c, options), c.req.valid('param').id);
    const request = { ...eventOf(c, options, told), claim, heir };
    const made = settled(await makeFamilyLink(options.database, c.var.actor, request));
    const { token, code, until } = made;
    const address = `${options.site.origin}/keluarga#${token}`;
    return c.json(familyLinkSchema.parse({ address, code, until }), 201);
  });
}

function addOpening(app: App, options: SiteOptions, sleep: Sleep): void {
  const { database, clock, site, tenant } = options;
  const route = createRoute({
    ...door('openFamilyLink'),
    request: { body: bodyOf(familyAskSchema) },
    responses: { 200: json(familySchema), ...refusals, 429: refused() },
  });
  app.openapi(route, async (c) => {
    const asked = {
      ...{ ...c.req.valid('json'), today: clock.today(site.zone) },
      ...{ reason: 'membuka tautan keluarga', language: languageOf(c, options.language) },
    };
    const from = { token: asked.token, address: addressOf(c, options) };
    const open = () => openFamilyLink(database, tenant.code, asked);
    const view = settled(await byLink(options, from, { sleep, open }));
    const { filedOn, completeOn, paidOn, payBy, account, outcome: _, ...rest } = view;
    const days = known({ filedOn, completeOn, paidOn, payBy, account });
    const shown = { ...rest, ...days, isPaid: paidOn !== null };
    return c.json(familySchema.parse(shown), 200, { 'cache-control': 'no-store' });
  });
}
