// The effect of a load, put together and held against what is really in the tables.

import type { Reader } from '@payung/engine';
import type { BatchEffect } from '../batch/batch.ts';
import * as queries from './queries.ts';

/** Throws where the register does not add up: the load is then undone as a whole (R01, R18). */
export async function readEffect(tx: Reader, change: number): Promise<BatchEffect> {
  const { new: fresh, changed, same, ...counts } = await queries.countLines(tx, change);
  const acts = await queries.countActs(tx);
  const effect: BatchEffect = {
    counts,
    people: { new: fresh, changed, same },
    memberships: {
      open: acts.get('open') ?? 0,
      known_ended: acts.get('known_ended') ?? 0,
      same: acts.get('same') ?? 0,
      paid: acts.get('paid') ?? 0,
      terms: acts.get('terms') ?? 0,
      end: acts.get('end') ?? 0,
      reopen: acts.get('reopen') ?? 0,
      absent: acts.get('absent') ?? 0,
      moved: acts.get('moved') ?? 0,
    },
    deaths: await queries.countDeaths(tx, change),
    fields: await queries.findFieldChanges(tx),
    heldFor: await queries.countHeldFor(tx),
    intoClosedMonths: await queries.countIntoClosedMonths(tx, change),
    leaving: {
      open: await queries.countOpenBefore(tx, change),
      ended: (acts.get('end') ?? 0) + (acts.get('absent') ?? 0),
    },
  };
  await assertAddsUp(tx, change, effect);
  return effect;
}

async function assertAddsUp(tx: Reader, change: number, effect: BatchEffect): Promise<void> {
  const { counts, people } = effect;
  const faults = await queries.countFaults(tx, change, counts);
  const sums = {
    ...faults,
    records:
      counts.records -
      (counts.ignored + counts.accepted + counts.rejected + counts.merged + counts.held),
    accepted: counts.accepted - (people.new + people.changed + people.same),
  };
  if (Object.values(sums).every((difference) => difference === 0)) return;
  throw new Error(`The load does not add up: ${JSON.stringify(sums)}`);
}
