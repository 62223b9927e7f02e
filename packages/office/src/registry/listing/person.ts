// One person with everything that is known of him: who he is, how he lived, what covers him, where each
// word came from, and the changes that touched him.

import type { Actor, Database } from '@payung/engine';
import type { Day, Month, Sex } from '@payung/values';
import { type Refused, refused } from '../change/change.ts';
import { type FieldOrigin, originsIn } from '../origin/origin.ts';
import * as people from '../people/queries.ts';
import { type MembershipStatus, statusIn } from '../people/status.ts';
import { maskedNik } from './people.ts';
import * as queries from './queries.ts';

export type PersonHistory = {
  readonly person: number;
  /** The number asked for, where it was merged into `person`. */
  readonly mergedFrom?: number;
  readonly name: string;
  /** Masked; empty where none is known. */
  readonly nik: string;
  readonly birth?: Day;
  readonly birthExact: boolean;
  readonly sex?: Sex;
  /** Each holds from its month until the next one. */
  readonly traits: readonly queries.TraitRow[];
  readonly memberships: readonly MembershipStatus[];
  /** The month, and the day where it is known. */
  readonly death?: { readonly month: Month; readonly day: Day | null };
  readonly fields: readonly FieldOrigin[];
  /** Newest first. */
  readonly changes: readonly queries.ChangeRow[];
};

export type PersonOutcome = ({ readonly outcome: 'person' } & PersonHistory) | Refused;

export async function findPerson(
  database: Database,
  actor: Actor,
  asked: { readonly person: number; readonly on: Day },
): Promise<PersonOutcome> {
  const { person: number, on } = asked;
  const { vault } = database;
  return database.read(actor, async (tx) => {
    const [known] = await people.findPeople(tx, [number]);
    const person = known?.sameAs ?? number;
    const identity = known && (await queries.findIdentity(tx, person));
    if (identity === undefined) return refused('person_unknown', { person: number });
    const { name, birth, birthExact, sex, nikSealed } = identity;
    const death = await queries.findDeath(tx, person);
    return {
      outcome: 'person',
      ...{ person, name, birthExact, nik: maskedNik(nikSealed, vault.open) },
      ...(person === number ? {} : { mergedFrom: number }),
      ...(birth === null ? {} : { birth }),
      ...(sex === null ? {} : { sex }),
      traits: await queries.findTraits(tx, person),
      memberships: await statusIn(tx, person, on),
      ...(death === undefined ? {} : { death }),
      fields: await originsIn(tx, vault, person),
      changes: await queries.findChanges(tx, person),
    };
  });
}
