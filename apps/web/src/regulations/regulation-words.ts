// What the pages must know of regulations: their shape and their kinds.

import type { RegulationsWire } from '@payung/server/wire';
import type { TextKey } from '../text/text.ts';

export type Regulation = RegulationsWire['regulations'][number];

export const regulationKinds = [
  'perda',
  'head',
  'decree',
  'circular',
  'village',
] as const satisfies readonly Regulation['kind'][];

export function regulationKindText(kind: Regulation['kind']): TextKey {
  return `regulation_kind_${kind}`;
}
