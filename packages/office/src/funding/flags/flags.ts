// Flags in the register: raised, looked at by a person, closed with a reason; and the draw of home visits.

import type { Actor, Database } from '@payung/engine';
import { firstDay, lastDay } from '@payung/values';
import { findByNumber } from '../decision/verify.ts';
import { performAct, readingHindrance } from '../ledger/act.ts';
import { type FundingRefused, TurnedDown } from '../ledger/refusal.ts';
import type { ActRequest } from '../ledger/request.ts';
import { drawVisits, seedDigest } from './draw.ts';
import * as queries from './queries.ts';
import { defaultLimits, type FlagFacts, type FlagLimits, findSigns } from './rule.ts';

export type Raised = {
  readonly outcome: 'raised';
  /** Signs of this look, and how many of them were not known before. */
  readonly signs: number;
  readonly fresh: number;
  readonly byRule: Readonly<Record<string, number>>;
};

/** What others know beyond the register: phone, account, house, heirs, answers of Disdukcapil. */
export type MoreFacts = Partial<Omit<FlagFacts, 'startOn'>> & { readonly person: number };

/** Looks at everybody with a funded place. Nobody is refused or held by it. */
export async function raiseFlags(
  database: Database,
  actor: Actor,
  request: ActRequest & { readonly more: readonly MoreFacts[]; readonly limits?: FlagLimits },
): Promise<Raised | FundingRefused> {
  const { more, limits = defaultLimits } = request;
  return performAct(database, actor, {
    kind: 'flag',
    request,
    body: { more, limits },
    subject: { people: more.length },
    run: async (tx, act): Promise<Raised> => {
      const signs = findSigns(merged(await queries.findFacts(tx), more), limits);
      const byRule: Record<string, number> = {};
      for (const { rule } of signs) byRule[rule] = (byRule[rule] ?? 0) + 1;
      const fresh = await queries.insertSigns(tx, act, signs);
      return { outcome: 'raised', signs: signs.length, fresh, byRule };
    },
  });
}

function merged(
  known: readonly queries.RegisterFacts[],
  more: readonly MoreFacts[],
): readonly FlagFacts[] {
  const beyond = new Map(more.map((each) => [each.person, each]));
  return known.map(({ person, from, birth, diedOn, diedIn, family, registrar }) => {
    // Where the day is not known the month's last stands for it: nobody is called dead too early.
    const died = diedOn ?? (diedIn === null ? null : lastDay(diedIn));
    return {
      person,
      startOn: firstDay(from),
      registrar,
      ...(birth === null ? {} : { birth }),
      ...(died === null ? {} : { diedOn: died }),
      ...(family === null ? {} : { family }),
      ...beyond.get(person),
    };
  });
}

export type FlagClosed = { readonly outcome: 'closed'; readonly flag: number };

/** Hasil pemeriksaan, by a person, with the reason. */
export async function closeFlag(
  database: Database,
  actor: Actor,
  request: ActRequest & {
    readonly flag: number;
    readonly verdict: 'confirmed' | 'cleared';
    readonly why: string;
  },
): Promise<FlagClosed | FundingRefused> {
  const { flag, verdict, why } = request;
  return performAct(database, actor, {
    kind: 'flag_outcome',
    request,
    body: { flag, verdict, why },
    subject: { flag, verdict },
    run: async (tx, act): Promise<FlagClosed> => {
      const closed = await queries.closeFlag(tx, act, { flag, outcome: verdict, reason: why });
      if (!closed) throw new TurnedDown('flag_unknown', { flag });
      return { outcome: 'closed', flag };
    },
  });
}

export type FlagList = { readonly outcome: 'listed'; readonly flags: readonly queries.FlagRow[] };

export async function readFlags(
  database: Database,
  actor: Actor,
): Promise<FlagList | FundingRefused> {
  const hindrance = readingHindrance(actor);
  if (hindrance !== undefined) return hindrance;
  return { outcome: 'listed', flags: await database.read(actor, queries.findFlags) };
}

export type SeedFixed = {
  readonly outcome: 'fixed';
  readonly draw: number;
  readonly seedDigest: string;
};

/** Menetapkan benih: only its digest is kept until the draw, so nobody can choose whom it meets. */
export async function fixSeed(
  database: Database,
  actor: Actor,
  request: ActRequest & { readonly seed: string; readonly sharePpm: number },
): Promise<SeedFixed | FundingRefused> {
  const digest = seedDigest(request.seed);
  const { sharePpm } = request;
  return performAct(database, actor, {
    kind: 'fix_seed',
    request,
    body: { digest, sharePpm },
    subject: { digest, sharePpm },
    run: async (tx, act): Promise<SeedFixed> => {
      const draw = await queries.insertDraw(tx, act, { seedDigest: digest, sharePpm });
      return { outcome: 'fixed', draw, seedDigest: digest };
    },
  });
}

export type Drawn = {
  readonly outcome: 'drawn';
  readonly draw: number;
  readonly people: readonly number[];
};

/** Mengundi: once, from a list that was frozen after the seed was fixed. */
export async function drawFromDecision(
  database: Database,
  actor: Actor,
  request: ActRequest & { readonly draw: number; readonly number: string; readonly seed: string },
): Promise<Drawn | FundingRefused> {
  const { draw, number, seed } = request;
  return performAct(database, actor, {
    kind: 'draw',
    request,
    body: { draw, number, digest: seedDigest(seed) },
    subject: { draw, number },
    run: async (tx, act): Promise<Drawn> => {
      const fixed = await queries.findDraw(tx, draw);
      if (fixed === undefined) throw new TurnedDown('draw_unknown', { draw });
      if (fixed.decision !== null) throw new TurnedDown('draw_done', { draw });
      if (seedDigest(seed) !== fixed.seedDigest) throw new TurnedDown('seed_differs');
      const decision = await findByNumber(tx, number);
      if (decision === undefined) throw new TurnedDown('decision_unknown', { decision: number });
      if (decision.act < fixed.act) throw new TurnedDown('seed_too_late');
      const listed = await queries.findListed(tx, decision.decision);
      const { sharePpm } = fixed;
      const people = drawVisits({ seed, head: decision.head, people: listed, sharePpm });
      await tx.copy('visit', queries.visitColumns, [people.map((person) => [draw, person, act])]);
      await queries.closeDraw(tx, act, { draw, decision: decision.decision, seed });
      return { outcome: 'drawn', draw, people };
    },
  });
}

export type VisitList = {
  readonly outcome: 'listed';
  readonly people: readonly number[];
  /** The same people come out when the draw is done again from seed and list. */
  readonly repeats: boolean;
};

/** Daftar kunjungan, with the draw repeated. */
export async function readVisits(
  database: Database,
  actor: Actor,
  draw: number,
): Promise<VisitList | FundingRefused> {
  const hindrance = readingHindrance(actor);
  if (hindrance !== undefined) return hindrance;
  return database.read(actor, async (tx): Promise<VisitList | FundingRefused> => {
    const fixed = await queries.findDraw(tx, draw);
    if (fixed?.decision == null || fixed.seed === null) {
      return { outcome: 'refused', code: 'draw_unknown', data: { draw } };
    }
    const people = await queries.findVisits(tx, draw);
    const head = await queries.findHead(tx, fixed.decision);
    const listed = await queries.findListed(tx, fixed.decision);
    const again = drawVisits({ seed: fixed.seed, head, people: listed, sharePpm: fixed.sharePpm });
    return { outcome: 'listed', people, repeats: again.join() === people.join() };
  });
}
