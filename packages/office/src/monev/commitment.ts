// A commitment: who does what measurable by when; and the promises of earlier meetings beside what the
// register counts today.

import type { Day } from '@payung/values';

/** Whom a promise counts: an occupation, those somebody else pays for, or everybody. */
export type CountedPeople = { readonly kind: 'occupation'; readonly code: string } | Unoccupied;
type Unoccupied = { readonly kind: 'funded' } | { readonly kind: 'all' };

/** `people` is counted in the register; money and deeds rest on evidence. */
export type Measure =
  | { readonly kind: 'people'; readonly count: number; readonly whom: CountedPeople }
  | { readonly kind: 'money'; readonly amount: number }
  | { readonly kind: 'deed' };

export type CommitmentOutcome = {
  readonly outcome: 'kept' | 'broken' | 'withdrawn';
  readonly reason: string;
  readonly day: Day;
};

/** Komitmen. */
export type NewCommitment = {
  /** The line as it was typed. */
  readonly written: string;
  readonly who: string;
  readonly what: string;
  readonly measure: Measure;
  readonly due: Day;
  readonly budgetLine?: string;
  readonly evidence?: string;
};

export type Commitment = NewCommitment & {
  readonly meeting: number;
  readonly number: number;
  readonly outcome?: CommitmentOutcome;
};

/** Dijanjikan dan tercapai. `achieved` is absent where the register cannot count it. */
export type Measured = Commitment & { readonly achieved?: number };

/** As the database keeps them: `occupation NELAYAN`, `funded`, `all`. */
export function peopleText(whom: CountedPeople): string {
  return whom.kind === 'occupation' ? `occupation ${whom.code}` : whom.kind;
}

export function peopleFromText(text: string): CountedPeople {
  const code = /^occupation (\w+)$/.exec(text)?.[1];
  if (code !== undefined) return { kind: 'occupation', code };
  if (text === 'funded' || text === 'all') return { kind: text };
  throw new RangeError(`Nobody is counted as ${text}`);
}
