// Claims brought to where two persons may pay them, for tests: opened, with papers and receivers, filed, complete;
// and school years paid.

import type { Actor, Database } from '@payung/engine';
import { type Day, day, type Rupiah, rupiah } from '@payung/values';
import type { ClaimProgramme } from './claim.ts';
import { keepPaper, moveClaim, type NamedHeir, nameHeirs, openClaim } from './claims.ts';
import { type ClaimFacts, expectClaim } from './expect/expect.ts';
import { requiredPapers } from './papers.ts';
import type { YearRow } from './scholarships/queries.ts';
import { claimYear, moveYear, nameChild } from './scholarships/scholarships.ts';

export const claimToday = day('2026-09-30');

const at = (on: string) => ({ day: day(on), today: claimToday, reason: 'uji' });

function done<Result extends { readonly outcome: string }>(
  result: Result,
): Exclude<Result, { readonly outcome: 'refused' }> {
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result));
  return result as Exclude<Result, { readonly outcome: 'refused' }>;
}

/** The number of a claim whose papers are complete, with one receiver. */
export async function completeClaim(
  database: Database,
  actor: Actor,
  asked: {
    readonly person: number;
    readonly facts: ClaimFacts;
    readonly on: string;
    readonly heir: NamedHeir;
  },
): Promise<{ readonly claim: number; readonly expected: Rupiah }> {
  const { person, facts, on, heir } = asked;
  const opened = done(await openClaim(database, actor, { ...at(on), person, facts }));
  const { claim, programme, expected } = opened;
  for (const document of papersOf(facts, programme)) {
    done(await keepPaper(database, actor, { ...at(on), claim, document }));
  }
  const family = { living: heir.relation === 'self' ? [] : [heir.relation] };
  done(await nameHeirs(database, actor, { ...at(on), claim, family, heirs: [heir] }));
  done(await moveClaim(database, actor, { ...at(on), claim, move: 'file' }));
  done(await moveClaim(database, actor, { ...at(on), claim, move: 'complete' }));
  return { claim, expected };
}

function papersOf(facts: ClaimFacts, programme: ClaimProgramme) {
  const found = expectClaim(facts);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  const { eventOn: on, expected } = found.value;
  return requiredPapers({ cause: facts.cause, programme, on, expected, traffic: false }) ?? [];
}

/** One child of a claim and one school year of his, paid by two persons. */
export async function paidChild(
  database: Database,
  by: { readonly first: Actor; readonly second: Actor },
  asked: {
    readonly claim: number;
    readonly letter: number;
    readonly level: YearRow['level'];
    readonly birth: string;
    readonly on: string;
    readonly amount: number;
  },
): Promise<void> {
  const { claim, letter: paper, level, on, amount } = asked;
  const { first, second } = by;
  const who = { name: 'ANAK CONTOH', birth: day(asked.birth), level, year: 1 };
  const { child } = done(await nameChild(database, first, { ...at(on), claim, child: who }));
  const year = { ...at(on), claim, child, schoolYear: 2026 };
  const school = { level, paper, married: false, working: false };
  done(await claimYear(database, first, { ...year, ...school }));
  const step = { move: 'mark', amount: rupiah(amount) } as const;
  done(await moveYear(database, first, { ...year, step }));
  done(await moveYear(database, second, { ...year, step: { move: 'confirm' } }));
}

/** The paper that proves schooling. */
export async function schoolLetter(
  database: Database,
  actor: Actor,
  asked: { readonly claim: number; readonly on: Day },
): Promise<number> {
  const request = { ...at(asked.on), claim: asked.claim, document: 'school_letter' } as const;
  return done(await keepPaper(database, actor, request)).paper;
}
