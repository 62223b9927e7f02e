// What counts of all that readers said about an item, and who may speak next: two readers for protected
// patterns, a head where they do not agree, nobody twice. linkage-design 8.

import type { ReviewState, Settlement, Spoken } from './item.ts';
import type { ReviewRefusalCode } from './refusal.ts';

/** Readers who must agree. */
function readersNeeded(guarded: boolean): number {
  return guarded ? 2 : 1;
}

/** So many who cannot tell, and the head is asked. */
const unclearMost = 2;

export type Standing = { readonly state: ReviewState; readonly settlement?: Settlement };

/** `spoken`: the last word of each reader, in the order of time. */
export function standingOf(spoken: readonly Spoken[], guarded: boolean): Standing {
  const definite = spoken.flatMap((each) => settlementOf(each) ?? []);
  const head = spoken.filter(({ asHead }) => asHead).flatMap((each) => settlementOf(each) ?? []);
  const last = head.at(-1);
  if (last !== undefined) return { state: 'settled', settlement: last };
  if (spoken.length === 0) return { state: 'open' };
  const [first] = definite;
  const disagree = definite.some((each) => first !== undefined && !isAlike(each, first));
  if (disagree || spoken.length - definite.length >= unclearMost) return { state: 'head' };
  if (first === undefined || definite.length < readersNeeded(guarded)) return { state: 'second' };
  return { state: 'settled', settlement: first };
}

function settlementOf({ answer, candidate }: Spoken): Settlement | undefined {
  if (answer === 'unclear') return undefined;
  return answer === 'same' && candidate !== undefined ? { answer, candidate } : { answer };
}

function isAlike(one: Settlement, other: Settlement): boolean {
  return one.answer === other.answer && one.candidate === other.candidate;
}

export type ReaderFacts = {
  readonly reader: string;
  /** Whether he speaks for the whole region: the head is one who does, and has not spoken before. */
  readonly isWhole: boolean;
};

/** Why he may not answer now; undefined where he may. */
export function hindranceOf(
  item: { readonly state: ReviewState; readonly spoken: readonly Spoken[] },
  { reader, isWhole }: ReaderFacts,
): ReviewRefusalCode | undefined {
  if (item.spoken.some((each) => each.reader === reader)) return 'answered_by_you';
  if (item.state === 'settled') return 'already_settled';
  if (item.state === 'head' && !isWhole) return 'head_needed';
  return undefined;
}

/** Whose words fall away when this reader takes back: his own; a head opens what others settled. */
export function takenBackBy(
  spoken: readonly Spoken[],
  { reader, isWhole }: ReaderFacts,
): readonly string[] {
  if (spoken.some((each) => each.reader === reader)) return [reader];
  return isWhole ? spoken.map((each) => each.reader) : [];
}
