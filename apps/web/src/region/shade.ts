// The shade of a region on the tile map: five steps of distance to its target, or, where it has none, to
// the highest shown; hatched where nothing is known.

import type { CoverageCellWire } from '@payung/server/wire';

const steps = [1, 2, 3, 4, 5] as const;
export type Shade = 'none' | (typeof steps)[number];

/** @example shadeOf({ key: {}, people: 5, percent: 50 }, 100) // 3 */
export function shadeOf({ percent, targets }: CoverageCellWire, most: number): Shade {
  if (percent === undefined) return 'none';
  const aim = Math.max(targets?.[0]?.percent ?? most, 0.01);
  return steps.find((step) => step >= (5 * percent) / aim) ?? 5;
}
