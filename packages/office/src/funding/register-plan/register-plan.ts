// A plan over the register: the people it could pay for and the money of the ledger that is still free,
// as the planner takes them. A room plans over the lists of its run; an office plans over everybody.

import type { Actor, Database } from '@payung/engine';
import { fundSources } from '@payung/law';
import { type Month, monthsBetween, type Rupiah, rupiah } from '@payung/values';
import type { Candidate } from '../candidate.ts';
import type { Earmark, Fund } from '../fund.ts';
import { assertMayRead } from '../ledger/act.ts';
import { type FundBalance, readBalances } from '../ledger/fund.ts';
import { paidUntil } from '../people.ts';
import type { PlanPerson } from '../planner/index.ts';
import * as queries from './queries.ts';

/** Numbers of the newest change and the newest act: the same pair, the same people and money. */
export type PlanGround = { readonly change: number; readonly act: number };

export async function findPlanGround(database: Database, actor: Actor): Promise<PlanGround> {
  assertMayRead(actor);
  return database.read(actor, queries.findNewest);
}

/** Calon penerima dari register: keys are the numbers of people, as `reservePlaces` takes them. */
export async function readRegisterPeople(
  database: Database,
  actor: Actor,
  start: Month,
): Promise<readonly PlanPerson[]> {
  assertMayRead(actor);
  const { people, stretches } = await database.read(
    actor,
    async (tx) => ({
      people: await queries.findUnprotected(tx, start),
      stretches: await queries.findStretches(tx),
    }),
    { timeoutMs: 120_000 },
  );
  const stretchesOf = Map.groupBy(stretches, ({ person }) => person);
  return people.flatMap((row): readonly PlanPerson[] => {
    const until = paidUntil(stretchesOf.get(row.person) ?? [], start);
    // Protected without a known end: nothing to plan.
    if (row.status === 'peserta_aktif' && until === undefined) return [];
    const coveredUntil = until === undefined ? {} : { coveredUntil: until };
    return [{ key: String(row.person), candidate: candidateOf(row), ...coveredUntil }];
  });
}

function candidateOf(row: queries.RegisterPerson): Candidate {
  const { person, status, birth, birthExact, hasNik } = row;
  const { occupation, village, decile, familyProtected } = row;
  return {
    ...{ person, status, birthExact, hasNik },
    ...(birth === null ? {} : { birth }),
    ...(occupation === null ? {} : { occupation }),
    ...(village === null ? {} : { village }),
    ...(decile === null ? {} : { decile }),
    ...(familyProtected === null ? {} : { familyProtected }),
  };
}

/** What a fund of the ledger lets a plan spend: in all, and where it has a ceiling of months, in one. */
export type PlanFund = Fund & { readonly ceilingMonthly?: Rupiah };

/** Dana with the money that is still free, in the months it pays for; funds without money are left out. */
export async function readPlanFunds(
  database: Database,
  actor: Actor,
): Promise<readonly PlanFund[]> {
  const balances = await readBalances(database, actor);
  const earmarks = await database.read(actor, queries.findEarmarks);
  const earmarkOf = new Map(earmarks.map(({ fund, earmark }) => [fund, earmark]));
  return balances
    .filter(({ free }) => free > 0)
    .map(({ fund, name, source, from, until, free, monthCeiling, months }) => ({
      ...{ id: fund, name, from, ceiling: rupiah(free), months: monthsBetween(from, until) },
      source: sourceOf(source),
      earmark: earmarkIn(earmarkOf.get(fund)),
      ...(monthCeiling === null ? {} : { ceilingMonthly: freeMonthly(monthCeiling, months) }),
    }));
}

/** Free in the month that is fullest already: a plan that stays below it fits into every month. */
function freeMonthly(monthCeiling: number, months: FundBalance['months']): Rupiah {
  const taken = months.map(
    ({ reserved, committed, sent, paid }) => reserved + committed + sent + paid,
  );
  return rupiah(Math.max(0, monthCeiling - Math.max(0, ...taken)));
}

function sourceOf(text: string): Fund['source'] {
  const found = fundSources.find((each) => each === text);
  if (found === undefined) throw new Error(`The ledger holds a fund of an unknown source: ${text}`);
  return found;
}

/** As the planner or the server wrote it: the ledger keeps it as it came. */
function earmarkIn(stored: unknown): Earmark {
  if (typeof stored !== 'object' || stored === null || !('kind' in stored)) {
    throw new Error('The ledger holds an earmark without a kind');
  }
  const { kind } = stored;
  const more = restrictionsIn(stored);
  if (kind === 'all' || kind === 'vulnerable') return { kind, ...more };
  if (kind === 'occupation' && 'codes' in stored)
    return { kind, codes: textsIn(stored.codes), ...more };
  throw new Error('The ledger holds an earmark of an unknown kind');
}

function restrictionsIn(stored: object): Pick<Earmark, 'places' | 'deciles' | 'lists'> {
  return {
    ...('places' in stored ? { places: textsIn(stored.places) } : {}),
    ...('lists' in stored ? { lists: textsIn(stored.lists) } : {}),
    ...('deciles' in stored ? { deciles: rangeIn(stored.deciles) } : {}),
  };
}

function textsIn(stored: unknown): readonly string[] {
  if (!Array.isArray(stored)) throw new Error('An earmark names no list of words');
  return stored.map(String);
}

function rangeIn(stored: unknown): { readonly min: number; readonly max: number } {
  if (typeof stored === 'object' && stored !== null && 'min' in stored && 'max' in stored) {
    return { min: Number(stored.min), max: Number(stored.max) };
  }
  throw new Error('An earmark names no range of deciles');
}
