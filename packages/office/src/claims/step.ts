// Langkah klaim: which event leads from which state to which. The database holds the same table in
// payung.claim_may; a test compares all of it.

import type { ClaimState } from './claim.ts';

/** Events that move a claim. */
export const claimMoves = [
  'file',
  'return',
  'complete',
  'refuse',
  'appeal',
  'uphold',
  'dismiss',
  'mark_payment',
  'unmark_payment',
  'confirm_payment',
  'withdraw',
  'lapse',
] as const;
export type ClaimMove = (typeof claimMoves)[number];

type Step = { readonly from: readonly ClaimState[]; readonly to: ClaimState };

export const claimSteps: Readonly<Record<ClaimMove, Step>> = {
  file: { from: ['open', 'returned'], to: 'filed' },
  return: { from: ['filed'], to: 'returned' },
  complete: { from: ['filed'], to: 'complete' },
  refuse: { from: ['filed', 'complete'], to: 'refused' },
  appeal: { from: ['refused'], to: 'appealed' },
  // Examined again from the papers on: the clock of payment starts anew.
  uphold: { from: ['appealed'], to: 'filed' },
  dismiss: { from: ['appealed'], to: 'dismissed' },
  mark_payment: { from: ['complete'], to: 'marked' },
  unmark_payment: { from: ['marked'], to: 'complete' },
  confirm_payment: { from: ['marked'], to: 'paid' },
  withdraw: { from: ['open', 'filed', 'returned'], to: 'withdrawn' },
  lapse: { from: ['open', 'returned'], to: 'lapsed' },
};

/** Whether a move leads from a state to another. */
export function claimMay(move: ClaimMove, from: ClaimState, to: ClaimState): boolean {
  const step = claimSteps[move];
  return step.from.includes(from) && step.to === to;
}
