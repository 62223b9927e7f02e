// Accounts of receivers and scholarships by HTTP: proposed or marked by one person, decided by another; each
// child and school year by itself.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  claimYear,
  decideAccount,
  moveYear,
  nameChild,
  proposeAccount,
  type YearMove,
} from '@payung/office';
import type { Rupiah } from '@payung/values';
import { claimNumber, settled } from '../claims/claim-on-wire.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { known } from '../people/person-on-wire.ts';
import { RequestRefused } from '../problem.ts';
import {
  accountVerdictSchema,
  claimedYearSchema,
  decidedAccountSchema,
  movedYearSchema,
  namedChildSchema,
  newAccountSchema,
  newChildSchema,
  newYearSchema,
  numberParam,
  proposedAccountSchema,
  yearMoveSchema,
  yearParam,
} from '../wire/heirs.ts';
import { publicIdParam } from '../wire/people.ts';
import { eventOf } from './claims.ts';
import { bodyOf, door, json, refused } from './door.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addHeirRoutes(app: App, options: SiteOptions): void {
  addAccounts(app, options);
  addChildren(app, options);
}

function addAccounts(app: App, options: SiteOptions): void {
  const proposing = createRoute({
    ...door('proposeAccount'),
    request: { params: publicIdParam, body: bodyOf(newAccountSchema) },
    responses: { 201: json(proposedAccountSchema), ...refusals },
  });
  app.openapi(proposing, async (c) => {
    const { heir, account, paper, ...told } = c.req.valid('json');
    const claim = claimNumber(viewerOf(c, options), c.req.valid('param').id);
    const rest = paper === undefined ? {} : { paper };
    const request = { ...eventOf(c, options, told), claim, heir, account, ...rest };
    const done = settled(await proposeAccount(options.database, c.var.actor, request));
    const { notify } = done;
    const tell =
      notify === null
        ? {}
        : { notify: { before: notify.before, ...known({ phone: notify.phone }) } };
    const { account: made, first } = done;
    return c.json(proposedAccountSchema.parse({ account: made, first, ...tell }), 201);
  });

  const deciding = createRoute({
    ...door('decideAccount'),
    request: { params: numberParam, body: bodyOf(accountVerdictSchema) },
    responses: { 200: json(decidedAccountSchema), ...refusals },
  });
  app.openapi(deciding, async (c) => {
    const { confirm, ...told } = c.req.valid('json');
    const { id, number: account } = c.req.valid('param');
    const claim = claimNumber(viewerOf(c, options), id);
    const request = { ...eventOf(c, options, told), claim, account, confirm };
    const done = settled(await decideAccount(options.database, c.var.actor, request));
    const { outcome, effectiveOn } = done;
    return c.json(decidedAccountSchema.parse({ outcome, ...known({ effectiveOn }) }), 200);
  });
}

function addChildren(app: App, options: SiteOptions): void {
  const naming = createRoute({
    ...door('nameChild'),
    request: { params: publicIdParam, body: bodyOf(newChildSchema) },
    responses: { 201: json(namedChildSchema), ...refusals },
  });
  app.openapi(naming, async (c) => {
    const { name, birth, level, year, ...told } = c.req.valid('json');
    const claim = claimNumber(viewerOf(c, options), c.req.valid('param').id);
    const child = { name, birth, level, year };
    const request = { ...eventOf(c, options, told), claim, child };
    const done = settled(await nameChild(options.database, c.var.actor, request));
    return c.json({ child: done.child }, 201);
  });

  const claiming = createRoute({
    ...door('claimYear'),
    request: { params: numberParam, body: bodyOf(newYearSchema) },
    responses: { 201: json(claimedYearSchema), ...refusals },
  });
  app.openapi(claiming, async (c) => {
    const { schoolYear, level, paper, married, working, ...told } = c.req.valid('json');
    const { id, number: child } = c.req.valid('param');
    const claim = claimNumber(viewerOf(c, options), id);
    const asked = { child, schoolYear, level, paper, married, working };
    const request = { ...eventOf(c, options, told), claim, ...asked };
    const done = settled(await claimYear(options.database, c.var.actor, request));
    return c.json({ expected: done.expected }, 201);
  });

  const moving = createRoute({
    ...door('moveYear'),
    request: { params: yearParam, body: bodyOf(yearMoveSchema) },
    responses: { 200: json(movedYearSchema), ...refusals },
  });
  app.openapi(moving, async (c) => {
    const { move, amount, ...told } = c.req.valid('json');
    const { id, number: child, year: schoolYear } = c.req.valid('param');
    const claim = claimNumber(viewerOf(c, options), id);
    const step = stepOf(move, amount);
    const request = { ...eventOf(c, options, told), claim, child, schoolYear, step };
    const done = settled(await moveYear(options.database, c.var.actor, request));
    return c.json({ paid: done.paid }, 200);
  });
}

function stepOf(move: YearMove['move'], amount: Rupiah | undefined): YearMove {
  if (move !== 'mark') return { move };
  if (amount === undefined) throw new RequestRefused(400, 'request_invalid', ['amount']);
  return { move, amount };
}
