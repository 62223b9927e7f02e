// Grant: a role within a remit (region, office, last day), and the decision whether somebody may give,
// approve or end one. Pure: facts in, refusal or nothing out.

import type { Day } from '@payung/values';
import { type AccountRole, isAtMost, mayGive, roleFacts } from './role.ts';

/** What a grant allows. Absent `area`: the whole tenant; absent `opd`: every office. */
export type Remit = {
  readonly role: AccountRole;
  readonly area?: string;
  readonly opd?: string;
  /** The last day it holds. */
  readonly until: Day;
};

/** A remit in somebody's hands. */
export type Held = Remit & { readonly account: string; readonly tenant: string };

export const grantRefusals = [
  'grant_own',
  'grant_role',
  'grant_area',
  'grant_opd',
  'grant_until',
  'grant_area_missing',
  'grant_opd_missing',
  'grant_unfit',
  'grant_same_person',
] as const;
export type GrantRefusal = (typeof grantRefusals)[number];

/** Why `giver` may not give `wanted` to `receiver`; undefined when he may. */
export function refuseGrant(
  giver: Held,
  wanted: Remit,
  asked: { readonly receiver: string; readonly today: Day },
): GrantRefusal | undefined {
  if (asked.receiver === giver.account) return 'grant_own';
  return unfit(wanted, giver.tenant) ?? beyond(giver, wanted, asked.today);
}

/** The second person: neither giver nor receiver, and entitled to give the same. */
export function refuseApproval(
  approver: Held,
  grant: Remit & { readonly account: string; readonly givenBy: string | null },
  today: Day,
): GrantRefusal | undefined {
  if (approver.account === grant.account) return 'grant_own';
  if (approver.account === grant.givenBy) return 'grant_same_person';
  return beyond(approver, grant, today);
}

/** Ending needs the same reach as giving, whatever the last day was. */
export function refuseEnding(ender: Held, grant: Remit): GrantRefusal | undefined {
  return isWithin({ ...grant, until: ender.until }, ender) && mayGive(ender.role)
    ? undefined
    : 'grant_role';
}

function unfit({ role, area, opd }: Remit, tenant: string): GrantRefusal | undefined {
  const facts = roleFacts[role];
  if (facts.area === 'required' && area === undefined) return 'grant_area_missing';
  if (facts.opd === 'required' && opd === undefined) return 'grant_opd_missing';
  if (facts.area === 'none' && area !== undefined) return 'grant_unfit';
  if (facts.opd === 'none' && opd !== undefined) return 'grant_unfit';
  if (area !== undefined && !area.startsWith(tenant)) return 'grant_area';
  return undefined;
}

function beyond(giver: Held, wanted: Remit, today: Day): GrantRefusal | undefined {
  if (!mayGive(giver.role) || !isAtMost(wanted.role, giver.role)) return 'grant_role';
  if (!isInside(wanted.area, giver.area)) return 'grant_area';
  if (giver.opd !== undefined && wanted.opd !== giver.opd) return 'grant_opd';
  if (wanted.until > giver.until || wanted.until < today) return 'grant_until';
  return undefined;
}

/** Whether a remit reaches nowhere that the other does not reach. */
export function isWithin(inner: Remit, outer: Remit): boolean {
  const sameOffice = outer.opd === undefined || outer.opd === inner.opd;
  return (
    isAtMost(inner.role, outer.role) &&
    isInside(inner.area, outer.area) &&
    sameOffice &&
    inner.until <= outer.until
  );
}

function isInside(inner: string | undefined, outer: string | undefined): boolean {
  return outer === undefined || inner?.startsWith(outer) === true;
}
