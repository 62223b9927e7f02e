// Uploads over HTTP: announce, send parts in any order, ask what is missing, finish.

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import { answerOnce } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import {
  beginUpload,
  finishUpload,
  getUpload,
  ownUploads,
  sha256Of,
  takePart,
  uploadOnWire,
} from '../uploads.ts';
import { idParam } from '../wire/account.ts';
import { announcedSchema, partParam, uploadSchema, uploadsSchema } from '../wire/upload.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';

type App = OpenAPIHono<Env>;

export function addUploadRoutes(app: App, options: SiteOptions): void {
  addBeginning(app, options);
  addReading(app, options);
  addSending(app, options);
}

function addBeginning(app: App, options: SiteOptions): void {
  const begin = createRoute({
    ...door('beginUpload'),
    request: { body: bodyOf(announcedSchema) },
    responses: { 201: json(uploadSchema), 403: refused(), 409: refused(), 422: refused() },
  });
  app.openapi(begin, async (c) => {
    const announced = c.req.valid('json');
    const { bytes } = announced;
    const work = { actor: c.var.actor, reason: 'kiriman', action: 'upload.begin' } as const;
    const made = await answerOnce(c, options, {
      work: { ...work, subject: { bytes } },
      body: (tx) => beginUpload(tx, meOf(c), announced),
    });
    return c.json(uploadSchema.parse(made), 201);
  });
}

function addReading(app: App, options: SiteOptions): void {
  const list = createRoute({ ...door('uploads'), responses: { 200: json(uploadsSchema) } });
  app.openapi(list, async (c) => {
    const uploads = await ownUploads(options, meOf(c), c.var.actor);
    return c.json(uploadsSchema.parse({ uploads }), 200);
  });

  const one = createRoute({
    ...door('upload'),
    request: { params: idParam },
    responses: { 200: json(uploadSchema), 404: refused() },
  });
  app.openapi(one, async (c) => {
    const found = await getUpload(options, meOf(c), c.var.actor, c.req.valid('param').id);
    return c.json(uploadSchema.parse(uploadOnWire(found)), 200);
  });
}

function addSending(app: App, options: SiteOptions): void {
  const part = createRoute({
    ...door('uploadPart'),
    request: {
      params: partParam,
      headers: z.object({ 'x-part-sha256': z.string().regex(/^[0-9a-f]{64}$/) }),
    },
    responses: { 204: other(), 404: refused(), 409: refused(), 413: refused(), 422: refused() },
  });
  app.openapi(part, async (c) => {
    const { id, number } = c.req.valid('param');
    const upload = await getUpload(options, meOf(c), c.var.actor, id);
    const content = await contentOf(c, c.req.valid('header')['x-part-sha256']);
    await takePart(options, upload, { actor: c.var.actor, number, content });
    return c.body(null, 204);
  });

  const finish = createRoute({
    ...door('finishUpload'),
    request: { params: idParam },
    responses: { 200: json(uploadSchema), 404: refused(), 409: refused(), 422: refused() },
  });
  app.openapi(finish, async (c) => {
    const { id } = c.req.valid('param');
    const { actor } = c.var;
    await finishUpload(options, await getUpload(options, meOf(c), actor, id), actor);
    const received = await getUpload(options, meOf(c), actor, id);
    return c.json(uploadSchema.parse(uploadOnWire(received)), 200);
  });
}

/** What was cut on the way has another digest than the one that was sent ahead. */
async function contentOf(c: Context<Env>, sha256: string): Promise<Buffer> {
  const content = Buffer.from(await c.req.arrayBuffer());
  if (sha256Of(content) !== sha256)
    throw new RequestRefused(422, 'request_invalid', 'part_differs');
  return content;
}
