// What the planted sample stands on: the open session, the room, and who plants it.

import type { Actor, Zone } from '@payung/engine';
import type { Room } from '@payung/office';
import type { Day, Language } from '@payung/values';
import type { Environment } from '../environment.ts';
import type { Session } from '../session.ts';

export type Stage = {
  readonly session: Session;
  readonly environment: Environment;
  readonly room: Room;
  readonly actor: Actor;
  readonly language: Language;
  readonly today: Day;
  readonly zone: Zone;
  readonly signal: AbortSignal;
};

/** What was done; on the sample nothing is refused, and a refusal is a fault of the program. */
export function done<Outcome extends object>(
  outcome: Outcome,
): Exclude<Outcome, { readonly outcome: 'refused' }> {
  if (isDone(outcome)) return outcome;
  throw new Error(`The sample was refused: ${JSON.stringify(outcome)}`);
}

function isDone<Outcome extends object>(
  outcome: Outcome,
): outcome is Exclude<Outcome, { readonly outcome: 'refused' }> {
  return !('outcome' in outcome) || outcome.outcome !== 'refused';
}
