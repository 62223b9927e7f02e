// A death in the register: help for the heirs is opened, funding ends, the place becomes free. A protected
// person who died without a claim is found: protection that nobody asks for was paid for in vain.

import type { Actor, Database } from '@payung/engine';
import type { JkmMembership } from '@payung/law';
import { type Day, lastDay, monthsBetween } from '@payung/values';
import {
  type Amended,
  amendDecision,
  type FundingRefused,
  type PlaceChange,
} from '../../funding/index.ts';
import { type ClaimOpened, claimDeciders, openClaim } from '../claims.ts';
import type { ClaimRefused } from '../refusal.ts';
import * as queries from './queries.ts';

/** Unclaimed protection is an alert after so many days. */
export const unclaimedAfterDays = 14;

export type UnclaimedDeath = {
  readonly person: number;
  readonly village: string | null;
  /** The last day of the month where only the month is known. */
  readonly diedBy: Day;
  /** Only then a claim can be opened from the register alone. */
  readonly dayKnown: boolean;
};

/** Meninggal terlindungi tanpa klaim, whatever the age of the death. */
export async function findUnclaimedDeaths(
  database: Database,
  actor: Actor,
): Promise<readonly UnclaimedDeath[]> {
  const deaths = await database.read(actor, queries.findProtectedDeaths);
  return deaths
    .filter(({ claims }) => claims === 0)
    .map(({ person, village, month, day }) => ({
      person,
      village,
      diedBy: day ?? lastDay(month),
      dayKnown: day !== null,
    }));
}

export type HelpOpened = {
  readonly outcome: 'helped';
  readonly opened: readonly ClaimOpened[];
  /** Numbers of people whose claim could not be opened, with the reason. */
  readonly left: readonly {
    readonly person: number;
    readonly why: 'day_unknown' | 'segment_unknown' | ClaimRefused;
  }[];
};

/**
 * Opens a JKM claim for everybody who died protected and has none, with what the register knows. Whether
 * it was a work accident the register does not know: whoever helps the family withdraws it then.
 */
export async function openDeathHelp(
  database: Database,
  actor: Actor,
  request: { readonly today: Day; readonly reason: string },
): Promise<HelpOpened | ClaimRefused> {
  if (!claimDeciders.includes(actor.role)) {
    return { outcome: 'refused', code: 'role_may_not', data: { role: actor.role } };
  }
  const deaths = await database.read(actor, queries.findProtectedDeaths);
  const opened: ClaimOpened[] = [];
  const left: HelpOpened['left'][number][] = [];
  for (const death of deaths.filter(({ claims }) => claims === 0)) {
    const { person, day } = death;
    const memberships = membershipsAt(death);
    if (day === null || memberships === undefined) {
      left.push({ person, why: day === null ? 'day_unknown' : 'segment_unknown' });
      continue;
    }
    const done = await openClaim(database, actor, {
      person,
      facts: { cause: 'death', deathOn: day, memberships },
      day: request.today,
      today: request.today,
      reason: request.reason,
    });
    if (done.outcome === 'opened') opened.push(done);
    else left.push({ person, why: done });
  }
  return { outcome: 'helped', opened, left };
}

/** PMI have rules of their own, and without a segment the waiting months are not known. */
function membershipsAt(death: queries.ProtectedDeath): readonly JkmMembership[] | undefined {
  const found = death.memberships.map(({ segment, from, again }): JkmMembership | undefined => {
    if (segment === 'PU' || segment === 'JAKON') return { segment };
    if (segment !== 'BPU') return undefined;
    const membershipMonth = monthsBetween(from, death.month) + 1;
    return { segment, membershipMonth, ...(again ? { reregistered: true } : {}) };
  });
  const known = found.filter((each) => each !== undefined);
  return known.length === found.length ? known : undefined;
}

/** Tempat atas nama orang meninggal, by decision, as the changes an addendum takes. */
export async function findPlacesOfDead(
  database: Database,
  actor: Actor,
): Promise<ReadonlyMap<string, readonly queries.PlaceOfDead[]>> {
  const places = await database.read(actor, queries.findPlacesOfDead);
  return Map.groupBy(places, ({ decision }) => decision);
}

/**
 * Ends the funding of everybody of a decision who died, by an addendum with its own number and a second
 * person; the place goes to whoever is next, stays free, or goes back to the fund.
 */
export async function freePlacesOfDead(
  database: Database,
  actor: Actor,
  request: Omit<Parameters<typeof amendDecision>[2], 'changes'> & {
    readonly successor: Extract<PlaceChange['successor'], string>;
  },
): Promise<Amended | FundingRefused> {
  const { successor, ...addendum } = request;
  const places = (await findPlacesOfDead(database, actor)).get(request.amends) ?? [];
  const changes = places.map(({ place, person, from }) => ({
    place,
    person,
    from,
    reason: 'died' as const,
    successor,
  }));
  return amendDecision(database, actor, { ...addendum, changes });
}
