// Koreksi satu per satu: one person or one membership, with a reason. What was believed stays readable;
// a closed month keeps its figures, and reaching into one needs a second person (safety T12).

import type { Actor, Database, Reader, Vault, Writer } from '@payung/engine';
import { normaliseName } from '@payung/linkage';
import { type Day, type Month, type Nik, nikParts, type Segment, type Sex } from '@payung/values';
import type { Payer } from '../batch/batch.ts';
import { type Correction, type Refused, refused } from '../change/change.ts';
import { findAnyClosed, findClosedMonth, insertChange } from '../change/queries.ts';
import { findPeople } from '../people/queries.ts';
import * as queries from './queries.ts';

/** Jati diri: holds for all time, so it reaches every month. */
export type IdentityCorrection = {
  readonly nik?: Nik;
  readonly name?: string;
  readonly birth?: Day;
  readonly sex?: Sex;
};

/** What holds from a month on; null where it is not known after all. */
export type TraitCorrection = {
  readonly from: Month;
  readonly domicile?: string | null;
  readonly workplace?: string | null;
  readonly occupation?: string | null;
  readonly sector?: string | null;
};

export const endReasons = ['inactive', 'election_ended', 'became_pppk', 'removed'] as const;
export type EndReason = (typeof endReasons)[number];

/** The newest spell of one KPJ at one employer. */
export type MembershipCorrection = {
  readonly kpj: string;
  readonly npp: string;
  readonly segment?: Segment;
  readonly payer?: Payer;
  readonly from?: Month;
  readonly paidUntil?: Month;
  /** The first month without it, and why. */
  readonly end?: { readonly until: Month; readonly reason: EndReason };
};

export type CorrectionRequest = {
  readonly person: number;
  readonly identity?: IdentityCorrection;
  readonly trait?: TraitCorrection;
  readonly membership?: MembershipCorrection;
  readonly reason: string;
  /** Needed where a month it reaches is closed. */
  readonly correction?: Correction;
};

export type CorrectionOutcome =
  | { readonly outcome: 'corrected'; readonly change: number }
  | Refused;

export async function correctPerson(
  database: Database,
  actor: Actor,
  request: CorrectionRequest,
): Promise<CorrectionOutcome> {
  const { person, reason, correction } = request;
  if (correction?.approvedBy === actor.id) return refused('approver_is_actor');
  const found = await database.read(actor, (tx) => planOf(tx, request, database.vault));
  if ('outcome' in found) return found;
  const work = { actor, reason, action: 'registry.correct', subject: { person } };
  return database.transaction(work, async (tx) => {
    const change = await insertChange(tx, {
      ...{ kind: 'correction', reason },
      ...(correction === undefined ? {} : { approvedBy: correction.approvedBy }),
    });
    // Asked again now that nobody else can change the register.
    const plan = await planOf(tx, request, database.vault);
    if ('outcome' in plan) throw new Error(`The register changed: ${plan.code}`);
    await write(tx, change, plan);
    return { outcome: 'corrected', change };
  });
}

type Plan = {
  readonly identity?: queries.Identity;
  readonly trait?: { readonly from: Month; readonly row: queries.Trait };
  readonly membership?: { readonly old: queries.Membership; readonly row: queries.Membership };
};

/** What stands, with what is corrected put in; or why it cannot be. */
async function planOf(
  tx: Reader,
  request: CorrectionRequest,
  vault: Vault,
): Promise<Plan | Refused> {
  const { person, trait, membership } = request;
  const [known] = await findPeople(tx, [person]);
  if (known === undefined) return refused('person_unknown', { person });
  if (known.sameAs !== null) return refused('already_merged', { person });
  const identity = request.identity && (await queries.getIdentity(tx, person));
  if (request.identity?.nik !== undefined) {
    const digest = vault.digest(request.identity.nik);
    const other = await queries.findOwner(tx, digest, person);
    if (other !== undefined) return refused('nik_of_another', { person: other });
  }
  const lives = trait && (await queries.getTrait(tx, person, trait.from));
  const held = membership && (await queries.findMembership(tx, person, membership));
  if (membership !== undefined && held === undefined) return refused('membership_unknown');
  const row = held && membership && corrected(held, membership);
  if (row !== undefined && row.until !== null && row.until < row.from) {
    return refused('end_before_start', { from: row.from, until: row.until });
  }
  const closed =
    request.correction === undefined ? await findReached(tx, request, held) : undefined;
  if (closed !== undefined) return refused('month_closed', { month: closed });
  return {
    ...(identity && request.identity
      ? { identity: withKnown(identity, request.identity, vault) }
      : {}),
    ...(lives && trait ? { trait: { from: trait.from, row: withLife(lives, trait) } } : {}),
    ...(held && row ? { membership: { old: held, row } } : {}),
  };
}

/** The earliest closed month the correction reaches. */
async function findReached(
  tx: Reader,
  { person, identity, trait, membership }: CorrectionRequest,
  held: queries.Membership | undefined,
): Promise<Month | undefined> {
  // The first word about a life stands for the time before it as well.
  const reachesAll =
    identity !== undefined ||
    (trait !== undefined && trait.from <= (await queries.getFirstTrait(tx, person))) ||
    (membership !== undefined && isOfWholeSpell(membership));
  if (reachesAll) return findAnyClosed(tx);
  const [first] = [
    trait?.from,
    ...(membership?.end === undefined ? [] : [membership.end.until, held?.until]),
    ...(membership?.paidUntil === undefined ? [] : [membership.paidUntil, held?.paidUntil]),
  ]
    .filter((each) => each !== undefined && each !== null)
    .toSorted();
  return first === undefined ? undefined : findClosedMonth(tx, first);
}

/** What is wrong about the whole spell is wrong from its beginning. */
function isOfWholeSpell({ from, segment, payer }: MembershipCorrection): boolean {
  return from !== undefined || segment !== undefined || payer !== undefined;
}

/** A domicile by code leaves nothing of how the old one was written. */
function withLife(held: queries.Trait, { from, ...told }: TraitCorrection): queries.Trait {
  const domicileWritten = told.domicile === undefined ? held.domicileWritten : null;
  return { ...held, ...told, domicileWritten };
}

function withKnown(
  held: queries.Identity,
  { nik, name, birth, sex }: IdentityCorrection,
  vault: Vault,
): queries.Identity {
  return {
    ...held,
    ...(nik === undefined
      ? {}
      : {
          nikSealed: vault.seal(nik),
          nikDigest: vault.digest(nik),
          nikRegion: nikParts(nik).district,
        }),
    ...(name === undefined ? {} : { name, nameNormalised: normaliseName(name).tokens.join(' ') }),
    ...(birth === undefined ? {} : { birth, birthExact: true }),
    ...(sex === undefined ? {} : { sex }),
  };
}

function corrected(
  held: queries.Membership,
  { segment, payer, from, paidUntil, end }: MembershipCorrection,
): queries.Membership {
  const assumed = held.assumed.filter((each) => each !== 'payer' || payer === undefined);
  return {
    ...held,
    assumed,
    ...(segment === undefined ? {} : { segment }),
    ...(payer === undefined ? {} : { payer }),
    ...(from === undefined ? {} : { from }),
    ...(paidUntil === undefined ? {} : { paidUntil }),
    ...(end === undefined ? {} : { until: end.until, endReason: end.reason }),
  };
}

async function write(tx: Writer, change: number, plan: Plan): Promise<void> {
  const { identity, trait, membership } = plan;
  if (identity !== undefined) await queries.replaceIdentity(tx, change, identity);
  if (trait !== undefined) await queries.replaceTrait(tx, change, trait);
  if (membership !== undefined) await queries.replaceMembership(tx, change, membership);
}
