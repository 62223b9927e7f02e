// What stages, findings and moves of employers' cases are called, and which moves are offered; the server
// decides.

import type { CasesWire, NewCaseMoveWire } from '@payung/server/wire';
import type { Role } from '../frame/menu.ts';
import type { TextKey } from '../text/text.ts';

export type CaseState = CasesWire['cases'][number]['state'];
export type CaseMove = NewCaseMoveWire['move'];

/** Moves cases, notes payments, makes batches for the state attorney. */
export function examines(role: Role): boolean {
  return role === 'verifier' || role === 'bpjs';
}

export const letterKinds = ['clarification', 'letter1', 'letter2', 'invitation'] as const;

export function letterKindText(kind: string): TextKey {
  return `letter_kind_${letterKinds.find((each) => each === kind) ?? 'clarification'}`;
}

export const answerKinds = ['proof', 'dispute', 'instalments'] as const;

export function answerKindText(kind: string): TextKey {
  return `answer_kind_${answerKinds.find((each) => each === kind) ?? 'proof'}`;
}

const findingKinds = ['PWBD', 'PDS_TK', 'PDS_UPAH', 'PDS_PROGRAM', 'PIUTANG', 'JAKON'] as const;

/** Of a newer server: what all of them are. */
export function findingKindText(kind: string): TextKey {
  const known = findingKinds.find((each) => each === kind);
  return known === undefined ? 'case_finding' : `case_finding_${known}`;
}

/** The path, as the board shows it; what ended well or was no case stands last. */
export const path: readonly CaseState[] = [
  'indication',
  'clarification',
  'confirmed',
  'letter1',
  'letter2',
  'instalments',
  'defaulted',
  'skk',
  'invited',
  'committed',
  'sued',
  'kpknl',
  'paid',
  'closed',
  'dismissed',
];

const moves: Readonly<Record<CaseState, readonly CaseMove[]>> = {
  indication: ['clarify', 'confirm', 'dismiss'],
  clarification: ['confirm', 'dismiss'],
  confirmed: ['letter1', 'settle'],
  letter1: ['letter2', 'instalments', 'settle'],
  letter2: ['instalments', 'kpknl', 'settle'],
  instalments: ['settle', 'default'],
  defaulted: ['letter2', 'invite', 'sue', 'kpknl', 'settle', 'close'],
  skk: ['invite', 'settle'],
  invited: ['invite', 'commit', 'instalments', 'sue', 'settle', 'close'],
  committed: ['instalments', 'default', 'sue', 'settle', 'close'],
  sued: ['settle', 'close'],
  kpknl: ['settle', 'close'],
  paid: ['close'],
  closed: [],
  dismissed: [],
};

/** The state attorney enters what happened after the hand-over. */
const attorneys: readonly CaseMove[] = ['invite', 'commit', 'default', 'sue'];

export function offeredMoves(state: CaseState, role: Role): readonly CaseMove[] {
  if (examines(role)) return moves[state];
  return role === 'kejari' ? moves[state].filter((move) => attorneys.includes(move)) : [];
}

export const stateMarks: Readonly<Record<CaseState, string>> = {
  indication: '',
  clarification: 'mark-note',
  confirmed: 'mark-warning',
  dismissed: '',
  letter1: 'mark-warning',
  letter2: 'mark-warning',
  instalments: 'mark-note',
  defaulted: 'mark-error',
  skk: 'mark-error',
  invited: 'mark-error',
  committed: 'mark-note',
  sued: 'mark-error',
  kpknl: 'mark-error',
  paid: 'mark-ok',
  closed: '',
};

const arrears: Readonly<Record<string, TextKey>> = {
  none: 'arrears_none',
  current: 'arrears_current',
  substandard: 'arrears_substandard',
  doubtful: 'arrears_doubtful',
  bad: 'arrears_bad',
};

/** Kolektibilitas; a class of a newer server stands as its code. */
export function arrearsText(code: string): TextKey {
  return arrears[code] ?? 'arrears_other';
}

export function stateText(state: CaseState): TextKey {
  return `case_state_${state}`;
}

export function moveText(move: CaseMove): TextKey {
  return `case_move_${move}`;
}
