// Langkah perkara: which event leads from which state to which. The database holds the same table in
// payung.case_may; a test compares all of it.

import type { CaseState } from '../case.ts';

export const caseMoves = [
  'clarify',
  'confirm',
  'dismiss',
  'letter1',
  'letter2',
  'instalments',
  'default',
  'skk',
  'invite',
  'commit',
  'sue',
  'kpknl',
  'settle',
  'close',
] as const;
export type CaseMove = (typeof caseMoves)[number];

export const caseSteps: Readonly<
  Record<CaseMove, { readonly from: readonly CaseState[]; readonly to: CaseState }>
> = {
  clarify: { from: ['indication'], to: 'clarification' },
  confirm: { from: ['indication', 'clarification'], to: 'confirmed' },
  dismiss: { from: ['indication', 'clarification'], to: 'dismissed' },
  letter1: { from: ['confirmed'], to: 'letter1' },
  letter2: { from: ['letter1', 'defaulted'], to: 'letter2' },
  instalments: { from: ['letter1', 'letter2', 'invited', 'committed'], to: 'instalments' },
  default: { from: ['instalments', 'committed'], to: 'defaulted' },
  skk: { from: ['letter2', 'defaulted'], to: 'skk' },
  invite: { from: ['skk', 'invited', 'defaulted'], to: 'invited' },
  commit: { from: ['invited'], to: 'committed' },
  sue: { from: ['invited', 'committed', 'defaulted'], to: 'sued' },
  kpknl: { from: ['letter2', 'defaulted'], to: 'kpknl' },
  settle: {
    from: [
      ...(['confirmed', 'letter1', 'letter2', 'instalments', 'defaulted'] as const),
      ...(['skk', 'invited', 'committed', 'sued', 'kpknl'] as const),
    ],
    to: 'paid',
  },
  close: { from: ['paid', 'sued', 'kpknl', 'invited', 'committed', 'defaulted'], to: 'closed' },
};

/** Whether a move leads from a state to another. */
export function caseMay(move: CaseMove, from: CaseState, to: CaseState): boolean {
  const step = caseSteps[move];
  return step.from.includes(from) && step.to === to;
}
