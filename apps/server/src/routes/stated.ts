// The bases and targets a region states, each change a new version with its letter; and the open
// registers that figures speak of: definitions and regions.

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { indicators, readStated, type StatedCells, stateTable } from '@payung/office';
import { parentCode, parseRegionCode, type Region, type RegionRegister } from '@payung/regions';
import type { Context } from 'hono';
import { gazetteer } from '../gazetteer.ts';
import type { Env } from '../guard.ts';
import { versionOf } from '../if-match.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import {
  definitionsSchema,
  type NewBasesWire,
  type NewTargetsWire,
  newBasesSchema,
  newTargetsSchema,
  regionSchema,
  statedSchema,
} from '../wire/coverage.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';

type App = OpenAPIHono<Env>;

export function addStatedRoutes(app: App, options: SiteOptions): void {
  addOpenRegisters(app);
  addReading(app, options);
  addStating(app, options);
}

function addOpenRegisters(app: App): void {
  const list = createRoute({
    ...door('definitions'),
    responses: { 200: json(definitionsSchema) },
  });
  const definitions = indicators.map(({ rule: _, ...shown }) => shown);
  app.openapi(list, (c) => c.json(definitionsSchema.parse({ definitions }), 200));

  const one = createRoute({
    ...door('region'),
    request: { params: z.object({ code: z.string().max(13).openapi({ example: '75.02' }) }) },
    responses: { 200: json(regionSchema), 404: refused() },
  });
  app.openapi(one, async (c) => {
    const register = await gazetteer();
    const code = parseRegionCode(c.req.valid('param').code);
    const found = code.ok ? register.find(code.value) : undefined;
    if (found === undefined) throw new RequestRefused(404, 'not_found', 'region');
    const below = register.children(found.code).map(named);
    return c.json({ ...named(found), above: aboveOf(register, found.code), below }, 200);
  });
}

function named({ code, name, level }: Region) {
  return { code, name, level };
}

function aboveOf(register: RegionRegister, code: string): ReturnType<typeof named>[] {
  const parent = parentCode(code);
  const found = parent === undefined ? undefined : register.find(parent);
  return found === undefined ? [] : [...aboveOf(register, found.code), named(found)];
}

function addReading(app: App, options: SiteOptions): void {
  const route = createRoute({ ...door('stated'), responses: { 200: json(statedSchema) } });
  app.openapi(route, async (c) => {
    const { bases, targets } = await readStated(options.database, c.var.actor);
    const answer = {
      bases: {
        ...origin(bases),
        rows: bases.rows.map(({ regionCode, definition, year, count, source }) => ({
          ...{ region: regionCode, definition, year, count, source },
        })),
      },
      targets: {
        ...origin(targets),
        rows: targets.rows.map(({ regionCode, scale, year, percent, source }) => ({
          ...{ region: regionCode, scale, year, percent, source },
        })),
      },
    };
    return c.json(statedSchema.parse(answer), 200);
  });
}

type Origin = { readonly version: number; readonly letter?: string; readonly statedAt?: string };

function origin({ version, letter, statedAt }: Origin): Origin {
  return {
    version,
    ...(letter === undefined ? {} : { letter }),
    ...(statedAt === undefined ? {} : { statedAt }),
  };
}

function addStating(app: App, options: SiteOptions): void {
  const refusals = { 400: refused(), 403: refused(), 412: refused(), 428: refused() };
  const bases = createRoute({
    ...door('stateBases'),
    request: { body: bodyOf(newBasesSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(bases, async (c) => {
    const { letter, rows } = c.req.valid('json');
    await state(c, options, { kind: 'bases', letter, rows: rows.map(baseCells) });
    return c.body(null, 204);
  });

  const targets = createRoute({
    ...door('stateTargets'),
    request: { body: bodyOf(newTargetsSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(targets, async (c) => {
    const { letter, rows } = c.req.valid('json');
    await state(c, options, { kind: 'targets', letter, rows: rows.map(targetCells) });
    return c.body(null, 204);
  });
}

type Stated = {
  readonly kind: 'bases' | 'targets';
  readonly letter: string;
  readonly rows: readonly StatedCells[];
};

async function state(c: Context<Env>, { database }: SiteOptions, stated: Stated): Promise<void> {
  // The tables are those of the whole region.
  if (meOf(c).live.area !== null) throw new RequestRefused(403, 'not_allowed', 'whole_region');
  const version = versionOf(c);
  const { actor } = c.var;
  const subject = { kind: stated.kind, version: version + 1, rows: stated.rows.length };
  const work = { actor, reason: stated.letter, action: 'coverage.state', subject };
  const isStated = await database.transaction(work, (tx) => stateTable(tx, { ...stated, version }));
  if (!isStated) throw new RequestRefused(412, 'request_invalid', 'changed_meanwhile');
}

function baseCells(row: NewBasesWire['rows'][number]): StatedCells {
  return {
    kode_wilayah: row.region,
    definisi: row.definition,
    tahun: String(row.year),
    segmen: 'semua',
    jumlah: String(row.count),
    sumber: row.source,
  };
}

function targetCells(row: NewTargetsWire['rows'][number]): StatedCells {
  return {
    kode_wilayah: row.region,
    skala: row.scale,
    tahun: String(row.year),
    target_persen: row.percent.toFixed(2),
    sumber: row.source,
  };
}
