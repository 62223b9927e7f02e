// A question about coverage as it comes by HTTP: read from the query, answered from a kept cube over the
// tables the region states; and whose small counts the caller may see.

import { createHash } from 'node:crypto';
import type { Actor } from '@payung/engine';
import { type LiveSession, roleFacts } from '@payung/engine/access';
import {
  type CoverageSources,
  findIndicator,
  type Indicator,
  type RegionDepth,
  type RegionKind,
  readStated,
  type StatedTables,
} from '@payung/office';
import { parseRegionCode, type RegionRegister } from '@payung/regions';
import type { Month } from '@payung/values';
import { gazetteer } from '../gazetteer.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import type { AskedCube, CubeStore } from './cubes.ts';

export type Asking = {
  readonly region?: string | undefined;
  readonly definition: string;
  readonly month?: Month | undefined;
  readonly kind: RegionKind;
};

export type Asker = { readonly actor: Actor; readonly live: LiveSession };

export type Means = { readonly options: SiteOptions; readonly cubes: CubeStore };

/** What an answer is made from, as `office` takes it. */
export type Question = AskedCube & {
  readonly snapshot: string;
  readonly indicator: Indicator;
  readonly region: string;
  readonly bases: StatedTables['bases']['rows'];
  readonly targets: StatedTables['targets']['rows'];
  readonly sources: CoverageSources;
  readonly remit?: string;
  readonly register: RegionRegister;
};

export function withQuestion<T>(
  means: Means,
  { actor, live }: Asker,
  asking: Asking,
  body: (question: Question) => Promise<T>,
): Promise<T> {
  const remit = remitOf(live);
  return ask(means, { ...asking, actor, ...(remit === undefined ? {} : { remit }) }, body);
}

/** Of the whole installation, for everybody: what is shown of it is the caller's to hide. */
export function openQuestion<T>(
  means: Means,
  asking: Asking,
  body: (question: Question) => Promise<T>,
): Promise<T> {
  const actor = { id: 'umum', role: 'public', tenant: means.options.tenant.code } as const;
  return ask(means, { ...asking, actor }, body);
}

/** Of the whole tenant, for papers that go to whoever sees no persons: small counts are hidden. */
export function paperQuestion<T>(
  means: Means,
  actor: Actor,
  asking: Asking,
  body: (question: Question) => Promise<T>,
): Promise<T> {
  return ask(means, { ...asking, actor, remit: nowhere }, body);
}

type Prepared = Asking & { readonly actor: Actor; readonly remit?: string };

async function ask<T>(
  { options, cubes }: Means,
  { actor, remit, ...asking }: Prepared,
  body: (question: Question) => Promise<T>,
): Promise<T> {
  const { tenant } = actor;
  const indicator = findIndicator(asking.definition);
  if (indicator === undefined) throw new RequestRefused(404, 'not_found', 'definition');
  const register = await gazetteer();
  const region = regionOf(register, asking.region, tenant);
  const stated = await readStated(options.database, actor);
  const wanted = {
    ...{ tenant, kind: asking.kind },
    ...(asking.month === undefined ? {} : { at: asking.month }),
  };
  return cubes.use(wanted, async (cube) => {
    const { bases, targets } = stated;
    const sources = sourcesOf(cube, stated, { tenant, program: options.program });
    const parts = [sources, cube.cube.setting, indicator, { at: cube.at, region, remit }];
    return body({
      ...cube,
      ...{ snapshot: digestOf(parts), indicator, region, sources, register },
      ...{ bases: bases.rows, targets: targets.rows },
      ...(remit === undefined ? {} : { remit }),
    });
  });
}

function sourcesOf(
  { known, isClosed, sha256 }: AskedCube,
  { bases, targets }: StatedTables,
  { tenant, program }: { readonly tenant: string; readonly program: string },
): CoverageSources {
  return {
    spells: [{ name: `register/${tenant}/${known}`, sha256 }],
    register: { tenant, change: known, closed: isClosed },
    ...(bases.file === undefined ? {} : { bases: bases.file }),
    ...(targets.file === undefined ? {} : { targets: targets.file }),
    program,
  };
}

/** No region: those who see no persons see no small counts either. */
export const nowhere = '-';

/** The area in which small counts are shown; undefined where the whole register is the caller's. */
export function remitOf({ role, area }: LiveSession): string | undefined {
  return roleFacts[role].people === 'none' ? nowhere : (area ?? undefined);
}

/** The whole tenant when absent; a region that is in no register is refused. */
function regionOf(register: RegionRegister, text: string | undefined, tenant: string): string {
  if (text === undefined) return tenant;
  const code = parseRegionCode(text);
  if (!code.ok || register.find(code.value) === undefined) {
    throw new RequestRefused(404, 'not_found', 'region');
  }
  return code.value;
}

/** Regions one level below: of a kabupaten its kecamatan. */
export function depthBelow(region: string): RegionDepth {
  if (region.length < 4) return 4;
  return region.length < 6 ? 6 : 10;
}

/** The id of an answer: a digest of all it says. */
export function digestOf(answer: unknown): string {
  return createHash('sha256').update(JSON.stringify(answer)).digest('hex');
}
