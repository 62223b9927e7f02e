// Beasiswa: each child and school year by itself, claimed with proof of schooling, marked and confirmed
// by two. What was paid is a sum of years; the potential is told apart and never added.

import type { Actor, Database, Writer } from '@payung/engine';
import { type ScholarshipEnd, scholarshipYear } from '@payung/law';
import { type Rupiah, rupiah, sumRupiah } from '@payung/values';
import type { ClaimState } from '../claim.ts';
import { claimAssistants, claimDeciders, getClaim } from '../claims.ts';
import { openChild, type SealedChild, seal } from '../files.ts';
import type { EventRequest } from '../log/event.ts';
import { performEvent } from '../log/log.ts';
import { findPapers } from '../queries.ts';
import { type ClaimRefusalCode, type ClaimRefused, stop } from '../refusal.ts';
import * as queries from './queries.ts';

/** PP 82/2019 pays for two; the database keeps no third. */
const childrenMax = 2;
/** Nobody claims a year on a right that is not established. */
const open: readonly ClaimState[] = ['complete', 'marked', 'paid'];

export type ChildNamed = { readonly outcome: 'named'; readonly child: number };

export async function nameChild(
  database: Database,
  actor: Actor,
  request: EventRequest & { readonly claim: number; readonly child: SealedChild },
): Promise<ChildNamed | ClaimRefused> {
  const { claim: number, child } = request;
  return performEvent<ChildNamed, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: 'child',
    request,
    subject: number,
    body: child,
    roles: claimAssistants,
    run: async (tx, event) => {
      const claim = await getClaim(tx, number);
      if (claim.potential === 0) throw stop('scholarship_none');
      const named = (await queries.findChildren(tx, number)).length + 1;
      if (named > childrenMax) throw stop('children_max', { most: childrenMax });
      const sealed = seal(database.vault, child);
      const row = { claim: number, person: claim.person, event, child: named, sealed };
      await queries.insertChild(tx, row);
      return { outcome: 'named', child: named };
    },
  });
}

type YearAt = {
  readonly claim: number;
  readonly child: number;
  /** 2026 = tahun ajaran 2026/2027. */
  readonly schoolYear: number;
};

export type YearClaimed = { readonly outcome: 'claimed'; readonly expected: Rupiah };

type YearRequest = EventRequest &
  YearAt & {
    readonly level: queries.YearRow['level'];
    readonly paper: number;
    readonly married: boolean;
    readonly working: boolean;
  };

/** Pengajuan tahunan, with the paper that proves schooling. */
export async function claimYear(
  database: Database,
  actor: Actor,
  request: YearRequest,
): Promise<YearClaimed | ClaimRefused> {
  const { claim: number, child, schoolYear, level, paper, married, working, day } = request;
  return performEvent<YearClaimed, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: 'year_claim',
    request,
    subject: number,
    body: { child, schoolYear, level, paper, married, working },
    facts: { child, schoolYear },
    roles: claimAssistants,
    run: async (tx, event) => {
      const { person, standing } = await getClaim(tx, number);
      if (!open.includes(standing.state)) throw stop('year_unfit', { state: standing.state });
      const row = (await queries.findChildren(tx, number)).find((each) => each.child === child);
      if (row === undefined) throw stop('child_unknown', { child });
      const papers = await findPapers(tx, number);
      const proof = papers.find((each) => each.paper === paper);
      if (proof?.document !== 'school_letter') throw stop('paper_unknown', { paper });
      const { birth } = openChild(database.vault, row.sealed);
      const years = (await queries.findYears(tx, number)).filter((each) => each.child === child);
      const expected = yearDue(request, birth, years);
      await queries.insertYear(tx, {
        claim: number,
        person,
        event,
        child,
        schoolYear,
        level,
        claimedOn: day,
        paper,
        expected,
      });
      return { outcome: 'claimed', expected };
    },
  });
}

/** By the law, from the years before; a year that brings nothing is refused. */
function yearDue(
  { child, schoolYear, level, married, working, day }: YearRequest,
  birth: SealedChild['birth'],
  years: readonly queries.YearRow[],
): Rupiah {
  if (years.some((each) => each.schoolYear === schoolYear)) {
    throw stop('year_known', { child, schoolYear });
  }
  const due = scholarshipYear({
    claimOn: day,
    birth,
    level,
    yearsPaid: years.filter((each) => each.level === level).length,
    // A year that is claimed and not yet paid is counted as if it were: no year is due twice.
    paidBefore: sumRupiah(years.map(({ amount, expected }) => amount ?? expected)),
    provenSchooling: true,
    married,
    working,
  });
  if (!due.ok) throw stop('facts_unfit', { detail: due.issues[0]?.code ?? '' });
  const { value: expected, ended } = due.value;
  if (expected === 0) throw stop('year_ended', { child, why: endOf(ended) });
  return expected;
}

function endOf(ended: ScholarshipEnd | undefined): string {
  return ended ?? 'limit';
}

export type YearMoved = { readonly outcome: 'moved'; readonly paid: boolean };

/** Marked by one person with the sum and the day; confirmed by another with nothing of his own. */
export type YearMove =
  | { readonly move: 'mark'; readonly amount: Rupiah }
  | { readonly move: 'unmark' | 'confirm' };

export async function moveYear(
  database: Database,
  actor: Actor,
  request: EventRequest & YearAt & { readonly step: YearMove },
): Promise<YearMoved | ClaimRefused> {
  const { claim: number, child, schoolYear, step } = request;
  return performEvent<YearMoved, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: `year_${step.move}`,
    request,
    subject: number,
    body: { child, schoolYear, step },
    facts: { child, schoolYear },
    roles: claimDeciders,
    run: async (tx, event) => {
      await getClaim(tx, number);
      const year = await getYear(tx, { claim: number, child, schoolYear });
      const paid = paidYear(year, step, { actor: actor.id, day: request.day });
      await queries.writeYear(tx, { claim: number, child, schoolYear, event }, paid);
      return { outcome: 'moved', paid: paid.confirmedBy !== null };
    },
  });
}

async function getYear(tx: Writer, at: YearAt): Promise<queries.YearRow> {
  const year = (await queries.findYears(tx, at.claim)).find(
    ({ child, schoolYear }) => child === at.child && schoolYear === at.schoolYear,
  );
  if (year === undefined) {
    throw stop('year_unknown', { child: at.child, schoolYear: at.schoolYear });
  }
  return year;
}

type Paid = Pick<queries.YearRow, 'markedBy' | 'paidOn' | 'amount' | 'confirmedBy'>;

function paidYear(
  year: queries.YearRow,
  step: YearMove,
  { actor, day }: { readonly actor: string; readonly day: queries.YearRow['claimedOn'] },
): Paid {
  const { markedBy, paidOn, amount, confirmedBy } = year;
  const marked = markedBy !== null && confirmedBy === null;
  if (step.move === 'mark') {
    if (markedBy !== null) throw stop('year_unfit', { state: 'marked' });
    if (step.amount <= 0) throw stop('amount_missing');
    if (day < year.claimedOn) throw stop('day_before', { day, after: year.claimedOn });
    return { markedBy: actor, paidOn: day, amount: step.amount, confirmedBy: null };
  }
  if (!marked) throw stop('year_unfit', { state: confirmedBy === null ? 'claimed' : 'paid' });
  if (step.move === 'unmark') {
    return { markedBy: null, paidOn: null, amount: null, confirmedBy: null };
  }
  if (markedBy === actor) throw stop('same_person');
  return { markedBy, paidOn, amount, confirmedBy: actor };
}

/** What the years of a claim brought so far: only what two persons confirmed. */
export function paidOfYears(years: readonly queries.YearRow[]): Rupiah {
  return sumRupiah(
    years.map(({ amount, confirmedBy }) =>
      amount === null || confirmedBy === null ? rupiah(0) : amount,
    ),
  );
}
