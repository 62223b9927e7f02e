// Which published regions fit what the reader typed: name or code, and contradictions alone.

import type { PublishedRegionWire } from '@payung/server/wire';

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
