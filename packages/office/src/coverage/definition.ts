// Finds the definition of a base, and the scale whose targets are set beside it.

import { type Definition, definitions, type TargetScale } from './text/definitions.ts';

export type { Definition };

/** Undefined for a name a region made up itself: it is printed as written and has no scale. */
export function findDefinition(id: string): Definition | undefined {
  return definitions.find((each) => each.id === id);
}

/**
 * The scale whose targets are set beside a base. A region's own name for the same idea
 * (`eligible_2026`) counts as well; any other name has no scale and gets no target.
 */
export function scaleOf(id: string): TargetScale | undefined {
  const known = findDefinition(id);
  if (known) return known.scale;
  if (/di_luar_asn|eligible/.test(id)) return 'UCJ';
  return id.startsWith('penduduk_bekerja') ? 'RPJMN' : undefined;
}

export function definitionName(id: string, language: 'id' | 'en'): string {
  return findDefinition(id)?.name[language] ?? id.replaceAll('_', ' ');
}
