// Addendum: who leaves a place, why and from which month, and who takes it from the waiting list. The
// place and its months stay what they were; only the person changes (practice.md 2.2).

import type { Actor, Database, Vault, Writer } from '@payung/engine';
import { type Month, monthsBetween, type Rupiah, rupiah } from '@payung/values';
import { performAct } from '../ledger/act.ts';
import type { NewEntry } from '../ledger/entry.ts';
import { post } from '../ledger/fund.ts';
import { type FundingRefused, TurnedDown } from '../ledger/refusal.ts';
import type { ActRequest } from '../ledger/request.ts';
import {
  findKnown,
  freeMonths,
  type KnownPerson,
  lockPayers,
  takeMonths,
} from '../reservation/queries.ts';
import { fitness, monthlyEntries } from '../reservation/reservation.ts';
import { assertFree, type DecisionPaper, headerOf, listedPerson, store } from './decision.ts';
import { freezeText } from './frozen.ts';
import {
  type ChangedLine,
  changedText,
  headerText,
  type LeavingReason,
  type ListedPerson,
} from './line.ts';
import * as queries from './queries.ts';
import { findByNumber } from './verify.ts';

export type PlaceChange = {
  readonly place: number;
  /** Who holds it now; null where it is vacant. */
  readonly person: number | null;
  readonly reason: LeavingReason;
  /** First month that is no longer his. */
  readonly from: Month;
  /**
   * `next`: whoever comes next on the waiting list; a number: this person; `vacant`: nobody yet;
   * `return`: the months go back to the fund.
   */
  readonly successor: 'next' | 'vacant' | 'return' | number;
};

export type AddendumRequest = ActRequest &
  DecisionPaper & {
    /** Number of the decision that is changed. */
    readonly amends: string;
    readonly changes: readonly PlaceChange[];
  };

export type Amended = {
  readonly outcome: 'amended';
  readonly decision: number;
  readonly number: string;
  readonly head: string;
  readonly rows: number;
  readonly replaced: number;
  readonly vacant: number;
  readonly returned: number;
  /** Rupiah that is free again. */
  readonly freed: Rupiah;
};

/** Keputusan perubahan: all of its changes or none; needs a second person. */
export async function amendDecision(
  database: Database,
  actor: Actor,
  request: AddendumRequest,
): Promise<Amended | FundingRefused> {
  const { amends, number, day, signatory, changes } = request;
  return performAct(database, actor, {
    kind: 'addendum',
    request,
    body: { amends, number, day, signatory, changes },
    subject: { number, amends, changes: changes.length },
    run: async (tx, act): Promise<Amended> => {
      await lockPayers(tx);
      await assertFree(tx, number);
      const original = await getOriginal(tx, amends);
      const means: Means = {
        tx,
        act,
        vault: database.vault,
        holdings: [...(await queries.findHoldings(tx, original.decision))],
        waiting: [...(await queries.findWaiting(tx, original.decision))],
        vacant: [...(await queries.findVacant(tx, original.decision))],
      };
      const lines: ChangedLine[] = [];
      const entries: NewEntry[] = [];
      const subjects: { place: number; person: number }[] = [];
      for (const [at, change] of changes.entries()) {
        const done = await changeOne(means, change);
        lines.push({ row: at + 1, ...done.line });
        entries.push(...done.entries);
        subjects.push({ place: change.place, person: done.subject });
      }
      if (lines.length === 0) throw new TurnedDown('nobody_left');
      await post(tx, act, entries);
      return storeAddendum(means, request, { original, lines, subjects });
    },
  });
}

async function storeAddendum(
  { tx, act, vault }: Means,
  request: AddendumRequest,
  made: {
    readonly original: queries.DecisionRow;
    readonly lines: readonly ChangedLine[];
    readonly subjects: readonly { readonly place: number; readonly person: number }[];
  },
): Promise<Amended> {
  const { original, lines } = made;
  const freed = rupiah(lines.filter(isReturned).reduce((sum, each) => sum + costOf(each), 0));
  const header = headerOf(
    request,
    { tenant: tx.actor.tenant, rows: lines.length, amount: freed },
    { number: original.number, head: await latestHead(tx, original) },
  );
  const text = freezeText([headerText(header), ...lines.map(changedText)]);
  const decision = await store(tx, act, {
    vault,
    header,
    text,
    lines: made.subjects,
    amends: original.decision,
  });
  const count = (rest: ChangedLine['rest']) => lines.filter((each) => each.rest === rest).length;
  return {
    outcome: 'amended',
    decision,
    number: request.number,
    head: text.head,
    rows: lines.length,
    replaced: count('taken'),
    vacant: count('vacant'),
    returned: count('returned'),
    freed,
  };
}

function isReturned({ rest }: ChangedLine): boolean {
  return rest === 'returned';
}

function costOf({ costMonthly, from, until }: Omit<ChangedLine, 'row'>): number {
  return costMonthly * monthsBetween(from, until);
}

async function getOriginal(tx: Writer, number: string): Promise<queries.DecisionRow> {
  const decision = await findByNumber(tx, number);
  if (decision === undefined) throw new TurnedDown('decision_unknown', { decision: number });
  if (decision.kind !== 'original') throw new TurnedDown('not_an_original', { decision: number });
  return decision;
}

/** Each addendum names the head of the one before, the first that of the original. */
async function latestHead(tx: Writer, original: queries.DecisionRow): Promise<string> {
  const addenda = (await queries.findDecisions(tx)).filter(
    (each) => each.amends === original.decision,
  );
  return addenda.at(-1)?.head ?? original.head;
}

type Means = {
  readonly tx: Writer;
  readonly act: number;
  readonly vault: Vault;
  /** Who holds what, and who waits: kept level with each change of the act. */
  readonly holdings: queries.Holding[];
  readonly waiting: queries.WaitingPerson[];
  readonly vacant: queries.VacantPlace[];
};

type Changed = {
  readonly line: Omit<ChangedLine, 'row'>;
  readonly entries: readonly NewEntry[];
  /** Whom the row is about: who leaves, else who comes, else who was there last. */
  readonly subject: number;
};

async function changeOne(means: Means, change: PlaceChange): Promise<Changed> {
  const { tx, act } = means;
  const { place, from, reason, successor } = change;
  const { seat, leaves, last } = await openSeat(means, change);
  if (successor === 'return' && seat.paid) throw new TurnedDown('place_paid', { place });
  const takes = await findSuccessor(means, change, seat);
  if (successor === 'return') await queries.cutPlace(tx, act, { place, from });
  const { fund, until, costMonthly } = seat;
  return {
    subject: leaves?.person ?? takes?.person ?? last,
    line: {
      place,
      fund,
      from,
      until,
      costMonthly,
      reason,
      leaves,
      takes: takes ?? null,
      rest: takes !== undefined ? 'taken' : successor === 'return' ? 'returned' : 'vacant',
    },
    entries: [
      // What the branch was told and has not been paid for is taken back first.
      ...(seat.sent && !seat.paid ? monthlyEntries('recall', [seat]) : []),
      ...(successor === 'return' ? monthlyEntries('uncommit', [seat]) : []),
    ],
  };
}

/** Months of a place from the change on, free for somebody; and who left them, if anybody. */
type OpenSeat = {
  readonly seat: Omit<queries.Holding, 'person'>;
  readonly leaves: ListedPerson | null;
  readonly last: number;
};

async function openSeat(means: Means, change: PlaceChange): Promise<OpenSeat> {
  const { tx, act, vault } = means;
  const { place, person, from, reason } = change;
  if (person === null) {
    const { lastPerson, ...empty } = takeVacancy(means, change);
    return { seat: { ...empty, sent: false, from }, leaves: null, last: lastPerson };
  }
  const holding = takeHolding(means, change, person);
  const leaver = (await findKnown(tx, [person])).get(person);
  if (leaver === undefined || leaver.nikSealed === null) {
    throw new Error(`Person ${person} of place ${place} has lost his identity in the register`);
  }
  await queries.endHolding(tx, act, { place, person, from, reason });
  await freeMonths(tx, act, { place, person, from });
  const leaves = listedPerson(vault, { ...leaver, nikSealed: leaver.nikSealed });
  return { seat: { ...holding, from }, leaves, last: person };
}

/** The holding that ends; it is gone from the list afterwards. */
function takeHolding({ holdings }: Means, change: PlaceChange, person: number): queries.Holding {
  const { place, from } = change;
  const here = holdings.filter((each) => each.place === place);
  if (here.length === 0) throw new TurnedDown('place_unknown', { place });
  const holding = here.find((each) => each.person === person);
  if (holding === undefined) throw new TurnedDown('holder_unknown', { place, person, month: from });
  assertWithin(holding, change);
  holdings.splice(holdings.indexOf(holding), 1);
  return holding;
}

/** A place that somebody left empty earlier, filled or given back now. */
function takeVacancy({ vacant }: Means, change: PlaceChange): queries.VacantPlace {
  const { place } = change;
  const empty = vacant.find((each) => each.place === place);
  if (empty === undefined || change.successor === 'vacant') {
    throw new TurnedDown('place_unknown', { place });
  }
  assertWithin(empty, change);
  vacant.splice(vacant.indexOf(empty), 1);
  return empty;
}

function assertWithin(
  { from, until }: { readonly from: Month; readonly until: Month },
  change: PlaceChange,
): void {
  if (change.from < from || change.from >= until) {
    throw new TurnedDown('month_outside', { place: change.place, month: change.from });
  }
}

/** Undefined where nobody is to take the place. */
async function findSuccessor(
  means: Means,
  change: PlaceChange,
  seat: OpenSeat['seat'],
): Promise<ListedPerson | undefined> {
  if (change.successor === 'vacant' || change.successor === 'return') return undefined;
  if (typeof change.successor === 'number') {
    const known = (await findKnown(means.tx, [change.successor])).get(change.successor);
    const taken = await seatPerson(means, seat, known);
    if (typeof taken !== 'string') return taken;
    const { place } = change;
    throw new TurnedDown('replacement_unfit', { place, person: change.successor, problem: taken });
  }
  const eligible = means.waiting.filter(({ funds }) => funds.includes(seat.fund));
  const known = await findKnown(
    means.tx,
    eligible.map(({ person }) => person),
  );
  for (const { person } of eligible) {
    const taken = await seatPerson(means, seat, known.get(person));
    if (typeof taken !== 'string') return taken;
  }
  throw new TurnedDown('waiting_empty', { fund: seat.fund });
}

/** The person in the place, or why not. */
async function seatPerson(
  { tx, act, vault, holdings, waiting }: Means,
  seat: OpenSeat['seat'],
  known: KnownPerson | undefined,
): Promise<ListedPerson | string> {
  const fit = fitness(known, seat.from);
  if (typeof fit === 'string') return fit;
  const person = listedPerson(vault, fit);
  const { place, from, until, programs } = seat;
  const digest = vault.payerDigest(person.nik);
  const wanted = { place, person: fit.person, digest, from, until, programs };
  const refused = await takeMonths(tx, act, [wanted]);
  if (refused.has(place)) return 'taken';
  await queries.insertHolder(tx, act, { place, person: fit.person, from, until });
  holdings.push({ ...seat, person: fit.person, sent: false });
  const waited = waiting.findIndex((each) => each.person === fit.person);
  if (waited >= 0) waiting.splice(waited, 1);
  return person;
}
