// The people a plan by months may pay for: the candidates of a finished run of the main job, and of those
// protected now whose months end; with what the register and the room tell of them.

import type { Actor, Database } from '@payung/engine';
import type { Month } from '@payung/values';
import { findCandidates } from '../registry/index.ts';
import type { Candidate } from './candidate.ts';
import { type PersonFacts, withFacts } from './facts.ts';
import type { PlanPerson } from './planner/index.ts';
import * as queries from './queries.ts';

export type PlanPeople = {
  readonly people: readonly PlanPerson[];
  /** People facts are told of who are on no list of the run. */
  readonly unmatchedFacts: number;
  /** Their numbers in the register, by key; who is not in it is absent. */
  readonly registerOf: ReadonlyMap<string, number>;
};

/** Undefined: no run of this room is finished. Keys are the person numbers of the run's files. */
export async function findPlanPeople(
  database: Database,
  actor: Actor,
  asked: {
    readonly digest: string;
    readonly start: Month;
    readonly facts: readonly PersonFacts[];
  },
): Promise<PlanPeople | undefined> {
  const run = await database.read(actor, (tx) => queries.findRunOfRoom(tx, asked.digest));
  if (run === undefined) return undefined;
  const candidates = await findCandidates(database, actor, run);
  const known = await readKnown(database, actor, run, asked);
  const all: readonly Candidate[] = [...candidates, ...known.active.map(candidateOf)];
  const people = all.flatMap((candidate): readonly PlanPerson[] => {
    const { person } = candidate;
    const until = paidUntil(known.stretchesOf.get(person) ?? [], asked.start);
    // Protected without a known end: nothing to plan.
    if (candidate.status === 'peserta_aktif' && until === undefined) return [];
    const told = { ...candidate, ...known.traitsOf.get(person) };
    return [
      {
        key: personKey(person),
        candidate: withFacts(told, known.factsOf.get(person)),
        ...(until === undefined ? {} : { coveredUntil: until }),
      },
    ];
  });
  const unmatchedFacts = asked.facts.length - known.factsOf.size;
  return { people, unmatchedFacts, registerOf: known.registerOf };
}

type Known = {
  readonly active: readonly queries.ProtectedRow[];
  readonly stretchesOf: ReadonlyMap<number, readonly queries.PaidMonths[]>;
  readonly traitsOf: ReadonlyMap<number, Pick<Candidate, 'decile' | 'familyProtected' | 'lists'>>;
  readonly factsOf: ReadonlyMap<number, PersonFacts>;
  readonly registerOf: ReadonlyMap<string, number>;
};

/** By person number of the run. */
async function readKnown(
  database: Database,
  actor: Actor,
  run: string,
  asked: { readonly start: Month; readonly facts: readonly PersonFacts[] },
): Promise<Known> {
  const rows = await database.read(
    actor,
    async (tx) => ({
      active: await queries.findProtected(tx, run),
      stretches: await queries.findPaidMonths(tx, run),
      traits: await queries.findTraits(tx, run, asked.start),
      lists: await queries.findLists(tx, run),
      registered: await queries.findRegistered(tx, run),
      niks: asked.facts.length === 0 ? [] : await queries.findNiks(tx, run),
    }),
    { timeoutMs: 120_000 },
  );
  const traitsOf = new Map<number, Pick<Candidate, 'decile' | 'familyProtected' | 'lists'>>();
  for (const { number, decile, familyProtected } of rows.traits) {
    traitsOf.set(number, {
      ...(decile === null ? {} : { decile }),
      ...(familyProtected === null ? {} : { familyProtected }),
    });
  }
  for (const { number, files } of rows.lists) {
    traitsOf.set(number, { ...traitsOf.get(number), lists: files });
  }
  const { vault } = database;
  const digests = new Map(asked.facts.map((each) => [hexOf(vault.digest(each.nik)), each]));
  const factsOf = new Map<number, PersonFacts>();
  for (const { number, nik } of rows.niks) {
    const facts = digests.get(nik);
    if (facts !== undefined) factsOf.set(number, facts);
  }
  const stretchesOf = Map.groupBy(rows.stretches, ({ number }) => number);
  const registerOf = new Map(
    rows.registered.map(({ number, person }) => [personKey(number), person]),
  );
  return { active: rows.active, stretchesOf, traitsOf, factsOf, registerOf };
}

function candidateOf(row: queries.ProtectedRow): Candidate {
  const { number: person, birth, occupation, village, birthExact } = row;
  return {
    person,
    status: 'peserta_aktif',
    birthExact,
    hasNik: true,
    ...(birth === null ? {} : { birth }),
    ...(occupation === null ? {} : { occupation }),
    ...(village === null ? {} : { village }),
  };
}

/** The first month nobody pays for, where the months before it, from the start on, are paid. */
export function paidUntil(
  stretches: readonly { readonly from: Month; readonly until: Month }[],
  start: Month,
): Month | undefined {
  let until = start;
  for (const each of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (each.from <= until && each.until > until) until = each.until;
  }
  // Who is paid to the last month before the start goes on without a gap as well.
  const isPaidBefore = stretches.some(({ from, until: end }) => from < start && end === start);
  return until > start || isPaidBefore ? until : undefined;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** `P000017`: the same in every file of a run. */
export function personKey(person: number): string {
  return `P${String(person).padStart(6, '0')}`;
}
