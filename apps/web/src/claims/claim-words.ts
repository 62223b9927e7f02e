// What causes, states and moves of claims are called, and which moves are offered; the server decides.

import type { ClaimsWire, ClaimWire, NewMoveWire } from '@payung/server/wire';
import type { Role } from '../frame/menu.ts';
import type { TextKey } from '../text/text.ts';

export type ClaimState = ClaimsWire['claims'][number]['state'];
export type ClaimMove = NewMoveWire['move'];

/** Claims of people of the own remit. */
export function seesClaims(role: Role): boolean {
  return ['village_operator', 'verifier', 'bpjs', 'auditor'].includes(role);
}

/** Keeps papers, files, moves claims on. */
export function helpsFamilies(role: Role): boolean {
  return ['village_operator', 'verifier', 'bpjs'].includes(role);
}

export const claimStates: readonly ClaimState[] = [
  'open',
  'filed',
  'returned',
  'complete',
  'refused',
  'appealed',
  'dismissed',
  'marked',
  'paid',
  'withdrawn',
  'lapsed',
];

export const stateMarks: Readonly<Record<ClaimState, string>> = {
  open: 'mark-warning',
  filed: 'mark-note',
  returned: 'mark-warning',
  complete: 'mark-note',
  refused: 'mark-error',
  appealed: 'mark-warning',
  dismissed: 'mark-error',
  marked: 'mark-note',
  paid: 'mark-ok',
  withdrawn: '',
  lapsed: 'mark-error',
};

const moves: Readonly<Record<ClaimState, readonly ClaimMove[]>> = {
  open: ['file', 'withdraw', 'lapse'],
  filed: ['complete', 'return', 'refuse', 'withdraw'],
  returned: ['file', 'withdraw', 'lapse'],
  complete: ['mark_payment', 'refuse'],
  refused: ['appeal'],
  appealed: ['uphold', 'dismiss'],
  dismissed: [],
  marked: ['confirm_payment', 'unmark_payment'],
  paid: [],
  withdrawn: [],
  lapsed: [],
};

export function offeredMoves(state: ClaimState): readonly ClaimMove[] {
  return moves[state];
}

export function stateText(state: ClaimState): TextKey {
  return `claim_state_${state}`;
}

export function causeText(cause: ClaimWire['cause']): TextKey {
  return `claim_cause_${cause}`;
}

export function moveText(move: ClaimMove): TextKey {
  return `claim_move_${move}`;
}
