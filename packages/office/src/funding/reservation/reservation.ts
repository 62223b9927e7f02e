// Reserving: rows of a plan become places with money behind them, and months that nobody else can
// pay for any more. Money and months are taken in one transaction (safety.md T10, T11).

import type { Actor, Database, Vault } from '@payung/engine';
import type { BpuProgram } from '@payung/law';
import { type Month, monthsBetween, monthsOf, type Rupiah, rupiah } from '@payung/values';
import { performAct } from '../ledger/act.ts';
import type { NewEntry } from '../ledger/entry.ts';
import { post } from '../ledger/fund.ts';
import { type FundRow, findFunds } from '../ledger/queries.ts';
import { type FundingRefused, TurnedDown } from '../ledger/refusal.ts';
import type { ActRequest } from '../ledger/request.ts';
import * as queries from './queries.ts';

/** Baris rencana: one stretch of months of one person with one payer and one amount. */
export type PlannedPlace = {
  /** Number of the person in the register, as text. */
  readonly person: string;
  readonly programmeSet: readonly BpuProgram[];
  readonly fund: string;
  /** `until` exclusive. */
  readonly months: { readonly from: Month; readonly until: Month };
  readonly amountPerMonth: Rupiah;
};

/**
 * Mengapa orang tertahan. `taken`: some fund pays for one of the months already, of this tenant or
 * of another; whose is never told.
 */
export const heldReasons = ['taken', 'person_unknown', 'no_nik', 'dead'] as const;
export type HeldReason = (typeof heldReasons)[number];

export type HeldLine = {
  /** Row of the plan, from 1. */
  readonly line: number;
  readonly person: number;
  readonly reason: HeldReason;
};

export type Reserved = {
  readonly outcome: 'reserved';
  /** Number of the reservation. */
  readonly reservation: number;
  readonly places: number;
  readonly personMonths: number;
  readonly amount: Rupiah;
  readonly held: readonly HeldLine[];
};

/** Everybody who can be paid for gets a place; the others are held, each with the reason. */
export async function reservePlaces(
  database: Database,
  actor: Actor,
  request: ActRequest & { readonly plan: readonly PlannedPlace[] },
): Promise<Reserved | FundingRefused> {
  const { plan } = request;
  return performAct(database, actor, {
    kind: 'reserve',
    request,
    body: plan,
    subject: { lines: plan.length },
    run: async (tx, act): Promise<Reserved> => {
      assertPlan(plan, await findFunds(tx));
      const known = await queries.findKnown(
        tx,
        plan.map(({ person }) => Number(person)),
      );
      const base = await queries.lastPlace(tx);
      const { wanted, held } = placesOf(plan, known, { base, vault: database.vault });
      const refused = await queries.takeMonths(tx, act, wanted);
      const places = wanted.filter(({ place }) => !refused.has(place));
      await queries.insertPlaces(tx, act, places);
      await post(tx, act, monthlyEntries('reserve', places));
      const taken = wanted
        .filter(({ place }) => refused.has(place))
        .map(({ place, person }) => ({ line: place - base, person, reason: 'taken' }) as const);
      return {
        outcome: 'reserved',
        reservation: act,
        places: places.length,
        personMonths: places.reduce((sum, each) => sum + monthsBetween(each.from, each.until), 0),
        amount: sumOf(places),
        held: [...held, ...taken].sort((a, b) => a.line - b.line),
      };
    },
  });
}

function assertPlan(plan: readonly PlannedPlace[], funds: readonly FundRow[]): void {
  const known = new Map(funds.map((each) => [each.fund, each]));
  for (const [at, row] of plan.entries()) {
    const fund = known.get(row.fund);
    if (fund === undefined) throw new TurnedDown('fund_unknown', { fund: row.fund });
    const problem = problemOf(row, fund);
    if (problem !== undefined)
      throw new TurnedDown('assignment_invalid', { line: at + 1, problem });
  }
}

/** The part of the row that does not fit, by the name it has in the plan. */
function problemOf(row: PlannedPlace, fund: FundRow): keyof PlannedPlace | undefined {
  const { from, until } = row.months;
  if (!/^[1-9]\d{0,14}$/.test(row.person)) return 'person';
  if (from >= until || from < fund.from || until > fund.until) return 'months';
  if (row.amountPerMonth <= 0) return 'amountPerMonth';
  const programs = new Set(row.programmeSet);
  if (programs.size === 0 || programs.size < row.programmeSet.length) return 'programmeSet';
  return undefined;
}

type WantedPlace = queries.NewPlace & queries.Seat;

/** The place of a line is `base` + its number, whether it comes to be or not. */
function placesOf(
  plan: readonly PlannedPlace[],
  known: ReadonlyMap<number, queries.KnownPerson>,
  { base, vault }: { readonly base: number; readonly vault: Vault },
): { readonly wanted: readonly WantedPlace[]; readonly held: readonly HeldLine[] } {
  const wanted: WantedPlace[] = [];
  const held: HeldLine[] = [];
  for (const [at, row] of plan.entries()) {
    const line = at + 1;
    const person = known.get(Number(row.person));
    const fit = fitness(person, row.months.from);
    if (typeof fit === 'string') {
      held.push({ line, person: Number(row.person), reason: fit });
      continue;
    }
    wanted.push({
      place: base + line,
      person: fit.person,
      digest: vault.payerDigest(vault.open(fit.nikSealed)),
      fund: row.fund,
      from: row.months.from,
      until: row.months.until,
      programs: row.programmeSet,
      costMonthly: row.amountPerMonth,
    });
  }
  return { wanted, held };
}

/** Whether anybody may pay for him from a month on, as far as the register knows. */
export function fitness(
  person: queries.KnownPerson | undefined,
  from: Month,
): (queries.KnownPerson & { readonly nikSealed: Uint8Array }) | Exclude<HeldReason, 'taken'> {
  if (person === undefined) return 'person_unknown';
  const { nikSealed, deadIn } = person;
  if (nikSealed === null) return 'no_nik';
  if (deadIn !== null && deadIn <= from) return 'dead';
  return { ...person, nikSealed };
}

export type Costed = {
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly costMonthly: Rupiah;
};

function sumOf(places: readonly Costed[]): Rupiah {
  return rupiah(
    places.reduce((sum, each) => sum + each.costMonthly * monthsBetween(each.from, each.until), 0),
  );
}

/** One entry for each fund and month, in their order. */
export function monthlyEntries(
  kind: NewEntry['kind'],
  places: readonly Costed[],
): readonly NewEntry[] {
  const sums = new Map<string, { fund: string; month: Month; amount: number }>();
  for (const { fund, costMonthly, ...period } of places) {
    for (const month of monthsOf(period)) {
      const key = `${fund} ${month}`;
      const sum = sums.get(key) ?? { fund, month, amount: 0 };
      sum.amount += costMonthly;
      sums.set(key, sum);
    }
  }
  return [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { fund, month, amount }]) => ({ kind, fund, month, amount: rupiah(amount) }));
}

export type Released = {
  readonly outcome: 'released';
  readonly act: number;
  readonly places: number;
  readonly amount: Rupiah;
};

/** Melepas pemesanan: places that are not decided yet go back, money and months with them. */
export async function releaseReservation(
  database: Database,
  actor: Actor,
  request: ActRequest & { readonly reservation: number },
): Promise<Released | FundingRefused> {
  const { reservation } = request;
  return performAct(database, actor, {
    kind: 'release',
    request,
    body: { reservation },
    subject: { reservation },
    run: async (tx, act): Promise<Released> => {
      await queries.lockPayers(tx);
      const places = await getReserved(tx, reservation);
      await queries.releasePlaces(
        tx,
        act,
        places.map(({ place }) => place),
      );
      await post(tx, act, monthlyEntries('release', places));
      return { outcome: 'released', act, places: places.length, amount: sumOf(places) };
    },
  });
}

/** What of a reservation is still neither decided nor released; refused where nothing is. */
export async function getReserved(
  tx: Parameters<typeof queries.findReserved>[0],
  reservation: number,
): Promise<readonly queries.HeldPlace[]> {
  if (!(await queries.isReservation(tx, reservation))) {
    throw new TurnedDown('reservation_unknown', { reservation });
  }
  const places = await queries.findReserved(tx, reservation);
  if (places.length === 0) throw new TurnedDown('reservation_gone', { reservation });
  return places;
}
