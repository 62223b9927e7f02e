// Which published regions fit what the reader typed, and which figure stands for a region.

import type { PublishedMomentWire, PublishedRegionWire } from '@payung/server/wire';

export type Filter = { readonly search: string; readonly isOnlyContradictory: boolean };

export function filterRegions(
  regions: readonly PublishedRegionWire[],
  { search, isOnlyContradictory }: Filter,
): PublishedRegionWire[] {
  const wanted = search.trim().toLowerCase();
  return regions.filter((region) => {
    const names = [region.name, region.code ?? '', region.codeText ?? ''];
    const fits = names.some((name) => name.toLowerCase().includes(wanted));
    return fits && (!isOnlyContradictory || hasContradiction(region));
  });
}

export function hasContradiction(region: PublishedRegionWire): boolean {
  return region.findings.some((finding) => finding.severity === 'contradiction');
}

/** The newest dated percentage of all workers; one of a segment never stands for the region. */
export function latestOf(region: PublishedRegionWire): PublishedMomentWire | undefined {
  const whole = region.moments.filter((moment) => moment.isWhole && moment.percent !== undefined);
  return whole.findLast((moment) => /^\d/.test(moment.date)) ?? whole.at(-1);
}
