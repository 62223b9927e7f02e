// The sample's office by HTTP. On the desk of `npm start`: who works in it, and an address that signs one of
// them in. On its site: that sign-in, the steps of a newcomer and a list to try with. A site of an office has
// no sample: these addresses are not there.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { deviceText } from '../accounts/device.ts';
import { openSession } from '../accounts/opening.ts';
import { addressOf, type Door, type Env } from '../guard.ts';
import type { DeskOptions, SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { readGuide } from '../sample/guide.ts';
import { assertOnThisComputer, type SampleSite } from '../sample/site.ts';
import {
  sampleGuideSchema,
  sampleKeyAskSchema,
  sampleKeySchema,
  sampleOfficeSchema,
  sampleSignInSchema,
} from '../wire/sample.ts';
import { attachment, contentType } from './attachment.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { enter } from './site-session.ts';

type App = OpenAPIHono<Env>;

const noOffice = { people: [], stock: { state: 'none', done: 0, total: 0 } } as const;

export function addSampleDeskRoutes(app: App, { sample }: DeskOptions): void {
  const office = createRoute({
    ...door('sampleOffice'),
    responses: { 200: json(sampleOfficeSchema) },
  });
  app.openapi(office, (c) => {
    // The page of every desk asks: a room of one's own has no office, which is no failure.
    const { people, stock } = sample ?? noOffice;
    return c.json(sampleOfficeSchema.parse({ people, stock }), 200);
  });

  const key = createRoute({
    ...door('sampleKey'),
    request: { body: bodyOf(sampleKeyAskSchema) },
    responses: { 200: json(sampleKeySchema), 404: refused() },
  });
  app.openapi(key, (c) => {
    const address = sample?.addressFor(c.req.valid('json').account);
    if (address === undefined) throw absent();
    return c.json({ address }, 200);
  });
}

export function addSampleSiteRoutes(
  app: App,
  parts: { readonly options: SiteOptions; readonly sessions: Door },
): void {
  const { options } = parts;
  const { sample } = options.site;
  if (sample !== undefined) assertOnThisComputer(options.site);
  const signIn = createRoute({
    ...door('sampleSignIn'),
    request: { body: bodyOf(sampleSignInSchema) },
    responses: { 204: other(), 401: refused(), 404: refused() },
  });
  app.openapi(signIn, async (c) => {
    const account = there(sample).office.take(c.req.valid('json').key);
    if (account === undefined) throw new RequestRefused(401, 'not_allowed', 'wrong_key');
    const device = deviceText(c.req.header('user-agent'));
    const from = { address: addressOf(c, options), device };
    const tenant = options.tenant.code;
    // Who holds the key of the desk has shown who he is; nobody knows a password of these people.
    const check = async () => undefined;
    await enter(
      c,
      parts,
      await openSession(options, { tenant, account, from, way: 'contoh', check }),
    );
    return c.body(null, 204);
  });
  addGuide(app, options);
}

function addGuide(app: App, options: SiteOptions): void {
  const { sample } = options.site;
  const guide = createRoute({
    ...door('sampleGuide'),
    responses: { 200: json(sampleGuideSchema), 404: refused() },
  });
  app.openapi(guide, async (c) => {
    const found = await readGuide(options, there(sample));
    return c.json(sampleGuideSchema.parse(found), 200);
  });

  const list = createRoute({
    ...door('sampleList'),
    responses: { 200: other(contentType('.csv')), 404: refused() },
  });
  app.openapi(list, async (c) => {
    const { name, read } = there(sample).list;
    return c.body(new Uint8Array(await read()), 200, {
      'content-type': contentType(name),
      'content-disposition': attachment(name),
    });
  });
}

function there(sample: SampleSite | undefined): SampleSite {
  if (sample === undefined) throw absent();
  return sample;
}

function absent(): RequestRefused {
  return new RequestRefused(404, 'not_found', 'address');
}
