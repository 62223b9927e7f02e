// Peringatan klaim: what somebody has to look at today, the gravest first. No name, no NIK.

import type { Actor, Database, Role } from '@payung/engine';
import { type Day, dayParts, daysBetween, type Rupiah } from '@payung/values';
import { findOpenAccounts } from './accounts/queries.ts';
import { claimAssistants } from './claims.ts';
import { claimDeadlines } from './deadlines.ts';
import { findPlacesOfDead, findUnclaimedDeaths, unclaimedAfterDays } from './deaths/deaths.ts';
import { openFacts } from './files.ts';
import { findFreeDays } from './holidays/holidays.ts';
import * as queries from './queries.ts';
import type { ClaimRefused } from './refusal.ts';
import { findNewestYears } from './scholarships/queries.ts';

const readers: readonly Role[] = [...claimAssistants, 'auditor'];

export const claimAlertCodes = [
  'death_unclaimed',
  'place_of_dead',
  'payment_overdue',
  'payment_unconfirmed',
  'expiring',
  'report_late',
  'account_pending',
  'flagged',
  'returned_waiting',
  'scholarship_due',
] as const;
export type ClaimAlertCode = (typeof claimAlertCodes)[number];

export type ClaimAlert = {
  readonly code: ClaimAlertCode;
  readonly person?: number;
  readonly claim?: number;
  readonly since?: Day;
  readonly lastDay?: Day;
  readonly days?: number;
  readonly compensation?: Rupiah;
  readonly decision?: string;
  readonly child?: number;
};

/** Days before a right lapses in which it is told. */
const expiringDays = 180;
/** A paper that is missing so long is asked for again. */
const returnedDays = 14;

export async function readClaimAlerts(
  database: Database,
  actor: Actor,
  today: Day,
): Promise<{ readonly outcome: 'alerts'; readonly alerts: readonly ClaimAlert[] } | ClaimRefused> {
  if (!readers.includes(actor.role)) {
    return { outcome: 'refused', code: 'role_may_not', data: { role: actor.role } };
  }
  const unclaimed = (await findUnclaimedDeaths(database, actor)).flatMap((death) => {
    const { person, diedBy: since } = death;
    const days = daysBetween(since, today);
    return days < unclaimedAfterDays
      ? []
      : [{ code: 'death_unclaimed', person, since, days } as const];
  });
  const places = [...(await findPlacesOfDead(database, actor)).values()].flat();
  const ofClaims = await database.read(actor, async (tx) => {
    const days = new Map((await queries.findLastDays(tx)).map((each) => [each.claim, each.day]));
    const claims = await queries.findClaims(tx);
    const holidays = await findFreeDays(tx);
    return [
      ...claims.flatMap((claim) => claimAlerts(claim, { database, today, days, holidays })),
      ...(await findOpenAccounts(tx)).map(
        ({ claim, day: since }) => ({ code: 'account_pending', claim, since }) as const,
      ),
      ...scholarshipsDue(await findNewestYears(tx), claims, today),
    ];
  });
  const alerts: readonly ClaimAlert[] = [
    ...unclaimed,
    ...places.map(({ person, decision }) => ({ code: 'place_of_dead', person, decision }) as const),
    ...ofClaims,
  ];
  const rank = (alert: ClaimAlert) => claimAlertCodes.indexOf(alert.code);
  return { outcome: 'alerts', alerts: alerts.toSorted((a, b) => rank(a) - rank(b)) };
}

function claimAlerts(
  stored: queries.StoredClaim,
  known: {
    readonly database: Database;
    readonly today: Day;
    readonly days: ReadonlyMap<number, Day>;
    readonly holidays: readonly Day[];
  },
): readonly ClaimAlert[] {
  const { claim, standing } = stored;
  const { today, holidays } = known;
  const ended = ['paid', 'withdrawn', 'lapsed', 'dismissed'].includes(standing.state);
  if (ended) return [];
  const facts = openFacts(known.database.vault, stored.factsSealed);
  const since = known.days.get(claim);
  const at = since === undefined ? { claim } : { claim, since };
  const waited = since === undefined ? 0 : daysBetween(since, today);
  return [
    ...claimDeadlines(stored, facts, today, holidays).flatMap((deadline): ClaimAlert[] => {
      const { kind, lastDay } = deadline;
      if (kind === 'pay') {
        const { daysLate: days, compensation } = deadline;
        return days === 0 ? [] : [{ code: 'payment_overdue', claim, lastDay, days, compensation }];
      }
      if (kind === 'report') return deadline.late ? [{ code: 'report_late', claim, lastDay }] : [];
      const days = daysBetween(today, lastDay);
      return days > expiringDays ? [] : [{ code: 'expiring', claim, lastDay, days }];
    }),
    ...(standing.state === 'marked' ? [{ code: 'payment_unconfirmed', ...at } as const] : []),
    ...(stored.flagged ? [{ code: 'flagged', claim } as const] : []),
    ...(standing.state === 'returned' && waited >= returnedDays
      ? [{ code: 'returned_waiting', ...at, days: waited } as const]
      : []),
  ];
}

/** Tahun ajaran begins in July; a child without a claim for the running one is asked after. */
function scholarshipsDue(
  newest: Awaited<ReturnType<typeof findNewestYears>>,
  claims: readonly queries.StoredClaim[],
  today: Day,
): readonly ClaimAlert[] {
  const { year, month } = dayParts(today);
  const running = month >= 7 ? year : year - 1;
  const established = new Set(
    claims
      .filter(({ standing }) => ['complete', 'marked', 'paid'].includes(standing.state))
      .map(({ claim }) => claim),
  );
  return newest
    .filter(({ claim, schoolYear }) => established.has(claim) && (schoolYear ?? 0) < running)
    .map(({ claim, child }) => ({ code: 'scholarship_due', claim, child }));
}
