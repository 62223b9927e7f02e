// Objections of the public: filed within the period against one row, decided with a reason. One that is
// upheld changes nothing by itself: the change is an addendum.

import type { Actor, Database } from '@payung/engine';
import type { Day } from '@payung/values';
import { assertMayRead, performAct } from '../ledger/act.ts';
import { type FundingRefused, TurnedDown } from '../ledger/refusal.ts';
import type { ActRequest } from '../ledger/request.ts';
import * as queries from './queries.ts';
import { findByNumber } from './verify.ts';

export type ObjectionFiled = { readonly outcome: 'filed'; readonly objection: number };

export async function fileObjection(
  database: Database,
  actor: Actor,
  request: ActRequest & {
    readonly number: string;
    readonly row: number;
    readonly day: Day;
    readonly text: string;
  },
): Promise<ObjectionFiled | FundingRefused> {
  const { number, row, day, text } = request;
  return performAct(database, actor, {
    kind: 'objection',
    request,
    body: { number, row, day, text },
    subject: { number, row },
    run: async (tx, act): Promise<ObjectionFiled> => {
      const decision = await findByNumber(tx, number);
      if (decision === undefined) throw new TurnedDown('decision_unknown', { decision: number });
      const { objectionFrom: from, objectionUntil: until } = decision;
      if (from === null || until === null || day < from || day > until) {
        throw new TurnedDown('objection_period', { from: from ?? '—', until: until ?? '—', day });
      }
      const rows = await queries.findRows(tx, decision.decision);
      const listed = rows.find((each) => each.row === row);
      if (listed === undefined) throw new TurnedDown('row_unknown', { row });
      const objection = await queries.insertObjection(tx, act, {
        decision: decision.decision,
        row,
        person: listed.person,
        day,
        textSealed: database.vault.seal(text),
      });
      return { outcome: 'filed', objection };
    },
  });
}

export type ObjectionDecided = { readonly outcome: 'decided'; readonly objection: number };

/** Putusan sanggahan; `why` is what the objector is told. */
export async function decideObjection(
  database: Database,
  actor: Actor,
  request: ActRequest & {
    readonly objection: number;
    readonly verdict: 'upheld' | 'dismissed';
    readonly why: string;
  },
): Promise<ObjectionDecided | FundingRefused> {
  const { objection, verdict, why } = request;
  return performAct(database, actor, {
    kind: 'objection_outcome',
    request,
    body: { objection, verdict, why },
    subject: { objection, verdict },
    run: async (tx, act): Promise<ObjectionDecided> => {
      const known = (await queries.findObjections(tx)).find((each) => each.objection === objection);
      if (known === undefined) throw new TurnedDown('objection_unknown', { objection });
      if (known.outcome !== null) throw new TurnedDown('objection_closed', { objection });
      await queries.closeObjection(tx, act, { objection, outcome: verdict, reason: why });
      return { outcome: 'decided', objection };
    },
  });
}

/** Sanggahan atas satu keputusan, with their outcome; what was written stays sealed. */
export async function readObjections(
  database: Database,
  actor: Actor,
  number: string,
): Promise<readonly queries.ObjectionRow[]> {
  assertMayRead(actor);
  return database.read(actor, async (tx) => {
    const decision = await findByNumber(tx, number);
    return decision === undefined ? [] : queries.findObjections(tx, decision.decision);
  });
}
