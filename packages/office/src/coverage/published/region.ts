// Published regions: every figure under the region it speaks of, found in the Kemendagri register
// by name and level. A name that is not found stays visible as written.

import type { RegionHint, RegionRegister } from '@payung/regions';
import { superlativeFindings } from './claim-finding.ts';
import type { PublishedFigure, PublishedLevel } from './figure.ts';
import { findingsOf, gravestFirst } from './finding.ts';
import type { Finding } from './finding-codes.ts';
import { momentsOf, type PublishedMoment } from './moment.ts';

/** `area`: a branch or regional office of BPJS TK, which is no administrative region. */
export type Placement = 'register' | 'nation' | 'area' | 'ambiguous' | 'unknown';

export type PublishedRegion = {
  /** Name of the register where found, else as written. */
  readonly name: string;
  readonly level: PublishedLevel;
  readonly placement: Placement;
  /** Kemendagri code without dots; absent for the nation, areas and names not found. */
  readonly code?: string;
  /** Code of the province the source names, also for areas. */
  readonly provinceCode?: string;
  /** Figures in order of date, as printed. */
  readonly figures: readonly PublishedFigure[];
  readonly moments: readonly PublishedMoment[];
  readonly findings: readonly Finding[];
};

/** The nation first, then by code; areas and unknown names follow the regions of their province. */
export function publishedRegions(
  figures: readonly PublishedFigure[],
  register: RegionRegister,
): readonly PublishedRegion[] {
  const placed = figures.map((figure) => ({ figure, place: placeOf(figure, register) }));
  const groups = Map.groupBy(
    placed,
    ({ figure, place }) => place.code ?? `${figure.level} ${figure.regionName}`,
  );
  const superlatives = superlativeFindings(figures);
  return [...groups.values()]
    .flatMap((group) => regionOf(group, superlatives))
    .toSorted(compareRegions);
}

/** Those of one code and below it: 75 gives the province, its regencies and its branches. */
export function regionsWithin(
  regions: readonly PublishedRegion[],
  code: string,
): readonly PublishedRegion[] {
  return regions.filter((region) =>
    region.code === undefined
      ? region.provinceCode === code
      : region.code === code || region.code.startsWith(code),
  );
}

type Place = Pick<PublishedRegion, 'name' | 'placement'> & {
  readonly code?: string;
  readonly provinceCode?: string;
};

function regionOf(
  group: readonly { figure: PublishedFigure; place: Place }[],
  superlatives: ReadonlyMap<PublishedFigure, Finding>,
): readonly PublishedRegion[] {
  const [first] = group;
  if (first === undefined) return [];
  const figures = group.map((each) => each.figure);
  const moments = momentsOf(figures);
  const { level } = first.figure;
  const claimed = figures
    .map((figure) => superlatives.get(figure))
    .filter((each) => each !== undefined);
  const findings = gravestFirst([...findingsOf(figures, moments), ...claimed]);
  return [{ ...first.place, level, figures, moments, findings }];
}

const hints: Readonly<Partial<Record<PublishedLevel, RegionHint>>> = {
  province: 'province',
  regency: 'kabupaten',
  city: 'kota',
};

/** The level column decides what "Gorontalo" means: province, kabupaten or kota. */
function placeOf(figure: PublishedFigure, register: RegionRegister): Place {
  const province = figure.province ? register.resolve(figure.province, '', 'province') : undefined;
  const within = province?.kind === 'one' ? { provinceCode: province.region.code } : {};
  const asWritten = { name: figure.regionName, ...within };
  if (figure.level === 'national') return { ...asWritten, placement: 'nation' };
  const hint = hints[figure.level];
  if (hint === undefined) return { ...asWritten, placement: 'area' };
  const bare = figure.regionName.replace(/\s*\((Kota|Kabupaten)\)$/i, '');
  const scope = hint === 'province' ? '' : (within.provinceCode ?? '');
  const found = register.resolve(bare, scope, hint);
  if (found.kind === 'many') return { ...asWritten, placement: 'ambiguous' };
  if (found.kind === 'none') return { ...asWritten, placement: 'unknown' };
  const { code, name } = found.region;
  return { name, code, ...within, placement: 'register' };
}

function compareRegions(a: PublishedRegion, b: PublishedRegion): number {
  const [keyA, keyB] = [sortKey(a), sortKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function sortKey(region: PublishedRegion): string {
  if (region.placement === 'nation') return '0';
  return region.code ?? `${region.provinceCode ?? '9'}~${region.name}`;
}
