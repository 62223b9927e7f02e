// Figures of coverage in words: people and base, percentages, targets; hidden counts say that they are.

import type { CoverageCellWire } from '@payung/server/wire';
import type { Language } from '@payung/values';
import { countText, percentText } from '../parts/format.ts';
import type { TextOf } from '../text/text.ts';

export type Words = { readonly text: TextOf; readonly language: Language };

/** `11.046`, or that so few are hidden. */
export function peopleText(
  people: number | null,
  { text, language }: Words,
  smallBelow = 10,
): string {
  return people === null
    ? text('cov_people_hidden', { below: smallBelow })
    : countText(people, language);
}

/** `48,44 %`, or `—` where no base is stated. */
export function cellPercent({ percent }: CoverageCellWire, language: Language): string {
  return percent === undefined ? '—' : percentText(percent, language);
}

/** `−3,2`, with a real minus. */
export function pointsText(points: number, language: Language): string {
  const size = Math.abs(points).toFixed(1);
  const written = language === 'id' ? size.replace('.', ',') : size;
  return `${points < 0 ? '−' : points > 0 ? '+' : ''}${written}`;
}
