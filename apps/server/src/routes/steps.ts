// Correcting a list on the screen by HTTP: its steps, the rows that say the same as a cell, a step done, undone
// and done again, and reading the list again with them.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import { versionOf } from '../if-match.ts';
import { getJob, partOf } from '../imports/imports.ts';
import {
  addStep,
  alikeOnWire,
  assertMayCorrect,
  readAgain,
  stepsOnWire,
  turnStep,
} from '../imports/steps.ts';
import type { SiteOptions } from '../options.ts';
import { partOfJobParam } from '../wire/job.ts';
import {
  alikeQuery,
  alikeSchema,
  madeStepSchema,
  newStepSchema,
  stepParam,
  stepsSchema,
} from '../wire/step.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';

type App = OpenAPIHono<Env>;
/** Rows of a long list are looked through one by one. */
const timeoutMs = 60_000;

export function addStepRoutes(app: App, options: SiteOptions): void {
  addLooking(app, options);
  addStepping(app, options);
  addTurning(app, options);
  addReading(app, options);
}

function addLooking(app: App, options: SiteOptions): void {
  const steps = createRoute({
    ...door('importSteps'),
    request: { params: partOfJobParam },
    responses: { 200: json(stepsSchema), 404: refused() },
  });
  app.openapi(steps, async (c) => {
    const { of } = await partAsked(c, options, c.req.valid('param'));
    const found = await options.database.read(c.var.actor, (tx) =>
      stepsOnWire(tx, options, meOf(c), of),
    );
    return c.json(stepsSchema.parse(found), 200, { etag: `"${found.version}"` });
  });

  const alike = createRoute({
    ...door('importAlike'),
    request: { params: partOfJobParam, query: alikeQuery },
    responses: {
      200: json(alikeSchema),
      ...{ 400: refused(), 404: refused(), 409: refused(), 422: refused() },
    },
  });
  app.openapi(alike, async (c) => {
    const { of } = await partAsked(c, options, c.req.valid('param'));
    const found = await options.database.read(
      c.var.actor,
      (tx) => alikeOnWire(tx, options, of, c.req.valid('query')),
      { timeoutMs },
    );
    return c.json(alikeSchema.parse(found), 200);
  });
}

const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused() };

function addStepping(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('addStep'),
    request: { params: partOfJobParam, body: bodyOf(newStepSchema) },
    responses: {
      201: json(madeStepSchema),
      ...refusals,
      412: refused(),
      422: refused(),
      428: refused(),
    },
  });
  app.openapi(route, async (c) => {
    const seen = versionOf(c);
    const wanted = c.req.valid('json');
    const { of, work } = await toCorrect(c, options, c.req.valid('param'), 'job.step');
    const step = await options.database.transaction({ ...work, timeoutMs }, (tx) =>
      addStep(tx, { options, me: meOf(c), of }, wanted, seen),
    );
    return c.json(madeStepSchema.parse({ step }), 201);
  });
}

function addTurning(app: App, options: SiteOptions): void {
  const turns = [
    ['undoStep', 'job.step_undone', true],
    ['redoStep', 'job.step_again', false],
  ] as const;
  for (const [id, action, undone] of turns) {
    const route = createRoute({
      ...door(id),
      request: { params: stepParam },
      responses: { 204: other(), ...refusals },
    });
    app.openapi(route, async (c) => {
      const { step, ...asked } = c.req.valid('param');
      const { of, work } = await toCorrect(c, options, asked, action);
      const subject = { ...work.subject, step };
      await options.database.transaction({ ...work, subject, timeoutMs }, (tx) =>
        turnStep(tx, { options, me: meOf(c), of }, { step, undone }),
      );
      return c.body(null, 204);
    });
  }
}

function addReading(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('readAgain'),
    request: { params: partOfJobParam },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { of, work } = await toCorrect(c, options, c.req.valid('param'), 'job.read_again');
    await options.database.transaction(work, (tx) => readAgain(tx, of));
    options.jobs.wake();
    return c.body(null, 204);
  });
}

type Asked = { readonly id: string; readonly number: number };

async function partAsked(c: Context<Env>, options: SiteOptions, { id, number }: Asked) {
  const job = await getJob(options, meOf(c), c.var.actor, id);
  return { job, of: { job: job.id, part: partOf(job, number).number } };
}

async function toCorrect(c: Context<Env>, options: SiteOptions, asked: Asked, action: string) {
  const { job, of } = await partAsked(c, options, asked);
  assertMayCorrect(meOf(c), job);
  const reason = 'perbaikan di layar';
  return { of, work: { actor: c.var.actor, reason, action, subject: { ...of } } };
}
