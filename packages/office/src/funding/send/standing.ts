// Where everybody of a decision stands: with the branch, active, to be repaired, or gone and why; how long
// each stage took; and what is paid.

import type { Actor, Database, Reader } from '@payung/engine';
import { type Rupiah, rupiah } from '@payung/values';
import { findByNumber } from '../decision/verify.ts';
import { performAct, readingHindrance } from '../ledger/act.ts';
import { post } from '../ledger/fund.ts';
import { type FundingRefused, TurnedDown, turnedDown } from '../ledger/refusal.ts';
import type { ActRequest } from '../ledger/request.ts';
import { monthlyEntries } from '../reservation/reservation.ts';
import * as queries from './queries.ts';

export type Standing = {
  readonly outcome: 'standing';
  readonly people: number;
  readonly active: number;
  /** Not sent yet, or repaired and to be sent again. */
  readonly toSend: number;
  readonly awaitingReply: number;
  readonly awaitingRepair: readonly { readonly code: string; readonly people: number }[];
  /** Who left, by reason. */
  readonly left: readonly { readonly reason: string; readonly people: number }[];
  /** True where nobody is without an outcome: everybody is active or has left for a stated reason. */
  readonly settled: boolean;
  readonly stages: readonly queries.StageDays[];
  /** Kiriman that still wait for answers. */
  readonly openSendings: readonly number[];
};

export async function readStanding(
  database: Database,
  actor: Actor,
  number: string,
): Promise<Standing | FundingRefused> {
  const hindrance = readingHindrance(actor);
  if (hindrance !== undefined) return hindrance;
  return database.read(actor, (tx) => standingOf(tx, number), { timeoutMs: 120_000 });
}

async function standingOf(tx: Reader, number: string): Promise<Standing | FundingRefused> {
  const decision = await findByNumber(tx, number);
  if (decision === undefined) return turnedDown('decision_unknown', { decision: number });
  const all = byPerson(await queries.findRecipients(tx, decision.decision));
  const of = (...states: readonly queries.Recipient['state'][]) =>
    all.filter(({ state }) => states.includes(state));
  const active = of('active').length;
  return {
    outcome: 'standing',
    people: all.length,
    active,
    toSend: of('new', 'repaired').length,
    awaitingReply: of('open').length,
    awaitingRepair: countedBy(of('rejected'), ({ code }) => code).map(([code, people]) => ({
      code,
      people,
    })),
    left: countedBy(of('left'), ({ leftFor }) => leftFor).map(([reason, people]) => ({
      reason,
      people,
    })),
    settled: active + of('left').length === all.length,
    stages: await queries.findStageDays(tx, decision.decision),
    openSendings: await queries.findOpenSendings(tx, decision.decision),
  };
}

/** The first of these that one of his places is in: who has anything open is not settled. */
const urgency = ['rejected', 'new', 'repaired', 'open', 'active', 'left'] as const;

function byPerson(recipients: readonly queries.Recipient[]): readonly queries.Recipient[] {
  const people = new Map<number, queries.Recipient>();
  for (const each of recipients) {
    const known = people.get(each.person);
    const first = known === undefined || urgency.indexOf(each.state) < urgency.indexOf(known.state);
    if (first) people.set(each.person, each);
  }
  return [...people.values()];
}

function countedBy(
  people: readonly queries.Recipient[],
  keyOf: (each: queries.Recipient) => string | null,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const each of people) {
    const key = keyOf(each) ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}

export type PaidSending = {
  readonly outcome: 'paid';
  readonly sending: number;
  readonly people: number;
  readonly amount: Rupiah;
};

/** Membayar (SP2D) everybody of a sending who is active and not paid for yet, by name. */
export async function paySending(
  database: Database,
  actor: Actor,
  request: ActRequest & { readonly sending: number; readonly document: string },
): Promise<PaidSending | FundingRefused> {
  const { sending, document } = request;
  return performAct(database, actor, {
    kind: 'pay',
    request,
    body: { sending, document },
    subject: { sending },
    run: async (tx, act): Promise<PaidSending> => {
      if (document.trim() === '') throw new TurnedDown('document_missing');
      const rows = await queries.findSentRows(tx, sending);
      const due = rows.filter(({ result, paid }) => result === 'active' && !paid);
      if (due.length === 0) throw new TurnedDown('nothing_to_pay', { sending });
      const entries = monthlyEntries('pay', due).map((each) => ({ ...each, document }));
      await post(tx, act, entries);
      await tx.copy('payment', queries.paymentColumns, [
        due.map(({ row, place, person }) => [sending, row, act, place, person, document]),
      ]);
      const amount = rupiah(entries.reduce((sum, each) => sum + each.amount, 0));
      const people = new Set(due.map(({ person }) => person)).size;
      return { outcome: 'paid', sending, people, amount };
    },
  });
}
