// What the pages must know of Paritrana: its shapes, and points as the reader's language writes them.

import type { ParitranaWire } from '@payung/server/wire';
import type { Language } from '@payung/values';

export type Sheet = NonNullable<ParitranaWire['sheet']>;
export type Criterion = Sheet['criteria'][number];

/** `12,5`: points without idle noughts. */
export function pointsText(points: number, language: Language): string {
  return language === 'id' ? String(points).replace('.', ',') : String(points);
}
