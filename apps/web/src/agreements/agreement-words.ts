// What the pages must know of agreements: their shape, their kinds, and the last day one holds.

import type { AgreementsWire } from '@payung/server/wire';
import type { TextKey } from '../text/text.ts';

export type Agreement = AgreementsWire['agreements'][number];

export const agreementKinds = ['pks', 'mou', 'kso'] as const satisfies readonly Agreement['kind'][];

export function agreementKindText(kind: Agreement['kind']): TextKey {
  return `agreement_kind_${kind}`;
}

/** Its own last day, or the day somebody ended it. */
export function lastDay({ endsOn, ended }: Agreement): string | undefined {
  return ended?.day ?? endsOn;
}
