// What causes, states and moves of claims are called, and which moves are offered; the server decides.

import type { ClaimsWire, ClaimWire, NewHeirsWire, NewMoveWire } from '@payung/server/wire';
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

/** Proposes and decides accounts and school years. */
export function examinesClaims(role: Role): boolean {
  return ['verifier', 'bpjs'].includes(role);
}

/** Reads what is specific: scans hold health and accounts. */
export function opensScans(role: Role): boolean {
  return ['verifier', 'bpjs', 'auditor'].includes(role);
}

/** Papers beside the lists of the law, as the office names them. */
export const ownPapers = [
  ...(['work_statement', 'court_order', 'will_deed', 'other'] as const),
  ...(['school_letter'] as const),
] as const;

export type Relation = NewHeirsWire['heirs'][number]['relation'];
type HeirRelation = Exclude<Relation, 'self'>;

export const heirRelations: readonly HeirRelation[] = [
  'widow',
  'widower',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'parent_in_law',
  'will',
];

const relations: readonly Relation[] = ['self', ...heirRelations];

export function relationText(relation: string): TextKey {
  const known = relations.find((each) => each === relation);
  return known === undefined ? 'claim_relation_other' : `claim_relation_${known}`;
}

/** Paid to heirs, else to the participant himself. */
export function isForFamily(cause: ClaimWire['cause']): boolean {
  return cause === 'death' || cause === 'work_death' || cause === 'pmi';
}

/** Nothing about its receivers changes any more. */
export function isOver(state: ClaimState): boolean {
  return ['marked', 'paid', 'withdrawn', 'lapsed', 'dismissed'].includes(state);
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
