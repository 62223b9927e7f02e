// Several targets for one year on different scales: named together, so that nobody mixes them.

import type { CoverageWire } from '@payung/server/wire';
import type { Language } from '@payung/values';
import { percentText } from '../parts/format.ts';

/** `56,10 % (UCJ 2026) dan 34,99 % (RPJMN 2026)`; undefined where one scale stands alone. */
export function targetConflict(
  figures: readonly CoverageWire[],
  language: Language,
): string | undefined {
  const year = Math.min(
    ...figures.flatMap((figure) => figure.targets.map((target) => target.year)),
  );
  const targets = new Map(
    figures
      .flatMap((figure) => figure.targets)
      .filter((target) => target.year === year)
      .map((target) => [`${target.scale} ${target.year}`, target.percent]),
  );
  if (targets.size < 2) return undefined;
  return [...targets]
    .map(([name, percent]) => `${percentText(percent, language)} (${name})`)
    .join(language === 'id' ? ' dan ' : ' and ');
}
