// What those who give rights do with the accounts of others: make, disable and reset them, give,
// approve and end roles. Each decision is the pure one of the engine; nobody acts on himself.

import type { Reader, Writer } from '@payung/engine';
import {
  type Account,
  approveGrant,
  disableAccount,
  endGrant,
  endSessions,
  findAccount,
  findGrant,
  type Grant,
  type GrantRefusal,
  type Held,
  insertAccount,
  insertGrant,
  isWithin,
  type LiveSession,
  listAccounts,
  listGrants,
  needsApproval,
  type Remit,
  refuseApproval,
  refuseEnding,
  refuseGrant,
  removeFactor,
  removePasskeys,
  setPassword,
  unbindIdentity,
} from '@payung/engine/access';
import type { Day } from '@payung/values';
import { RequestRefused } from '../problem.ts';
import { givenForHours, hashPassword, newSecret } from './password.ts';

/** Whoever asks, on this day. */
export type Giver = { readonly live: LiveSession; readonly tenant: string; readonly today: Day };
export type User = Account & { readonly grants: readonly Grant[] };

export async function findUsers(
  tx: Reader,
  giver: Giver,
  page: { readonly after: string; readonly limit: number },
): Promise<readonly User[]> {
  const area = giver.live.area ?? undefined;
  const accounts = await listAccounts(tx, { ...page, area });
  const grants = await findGrants(tx, giver);
  return accounts.map((account) => ({
    ...account,
    grants: grants.filter((grant) => grant.account === account.id),
  }));
}

/** Those inside the own region. */
export async function findGrants(tx: Reader, giver: Giver): Promise<readonly Grant[]> {
  const { area } = giver.live;
  return listGrants(tx, { ...(area === null ? {} : { area }), today: giver.today });
}

/** An account outside the own region does not exist for the asker. */
export async function getUser(tx: Reader, giver: Giver, id: string): Promise<User> {
  const account = await findAccount(tx, id);
  const grants = await listGrants(tx, { account: id, today: giver.today });
  if (account === undefined || !isSeen(giver, grants)) {
    throw new RequestRefused(404, 'not_found', 'user');
  }
  return { ...account, grants };
}

function isSeen({ live }: Giver, grants: readonly Grant[]): boolean {
  const { area } = live;
  return area === null || grants.some((grant) => grant.area?.startsWith(area) === true);
}

export type NewUser = { readonly name: string; readonly title: string; readonly grant: Remit };
export type GivenPassword = { readonly password: string; readonly validHours: number };

/** An account is made together with its first role: nobody stands outside every remit. */
export async function makeUser(
  tx: Writer,
  giver: Giver,
  wanted: NewUser,
): Promise<GivenPassword & { readonly id: string; readonly grant: string }> {
  const password = newSecret();
  const id = await insertAccount(tx, {
    name: wanted.name,
    title: wanted.title,
    password: await hashPassword(password),
    givenForHours,
  });
  if (id === undefined) throw new RequestRefused(409, 'request_invalid', 'name_taken');
  const grant = await give(tx, giver, { receiver: id, remit: wanted.grant });
  return { id, grant, password, validHours: givenForHours };
}

export async function give(
  tx: Writer,
  giver: Giver,
  gift: { readonly receiver: string; readonly remit: Remit },
): Promise<string> {
  const { receiver, remit } = gift;
  refuseIf(refuseGrant(heldBy(giver), remit, { receiver, today: giver.today }));
  return insertGrant(tx, { ...remit, account: receiver, givenBy: giver.live.account });
}

export async function approve(tx: Writer, giver: Giver, id: string): Promise<void> {
  const grant = await getGrant(tx, giver, id);
  refuseIf(refuseApproval(heldBy(giver), grant, giver.today));
  if (grant.state !== 'waiting' || !(await approveGrant(tx, id, giver.live.account))) {
    throw new RequestRefused(409, 'request_invalid', 'grant_not_waiting');
  }
}

export async function end(tx: Writer, giver: Giver, id: string): Promise<void> {
  const grant = await getGrant(tx, giver, id);
  refuseIf(refuseEnding(heldBy(giver), grant));
  if (!(await endGrant(tx, id, giver.live.account))) {
    throw new RequestRefused(409, 'request_invalid', 'grant_ended');
  }
}

async function getGrant(tx: Reader, giver: Giver, id: string): Promise<Grant> {
  const grant = await findGrant(tx, id, giver.today);
  if (grant === undefined || !isSeen(giver, [grant])) {
    throw new RequestRefused(404, 'not_found', 'grant');
  }
  return grant;
}

/** Its sessions end at once. */
export async function disableUser(
  tx: Writer,
  giver: Giver,
  wanted: { readonly id: string; readonly version: number },
): Promise<void> {
  await getBelow(tx, giver, wanted.id);
  if (!(await disableAccount(tx, wanted.id, wanted.version))) {
    throw new RequestRefused(412, 'request_invalid', 'changed_meanwhile');
  }
  await endSessions(tx, { account: wanted.id });
  await forgetOtherWays(tx, wanted.id);
}

/** Passkeys and the identity at the issuer end with the account, and with the telephone that is lost. */
async function forgetOtherWays(tx: Writer, account: string): Promise<void> {
  await removePasskeys(tx, { account });
  await unbindIdentity(tx, account);
}

/** A new given password and no second factor: for a lost telephone or a forgotten password. */
export async function resetUser(tx: Writer, giver: Giver, id: string): Promise<GivenPassword> {
  const user = await getBelow(tx, giver, id);
  for (const grant of user.grants) await giveAgain(tx, giver, grant);
  const password = newSecret();
  await setPassword(tx, { account: id, password: await hashPassword(password), givenForHours });
  await removeFactor(tx, id);
  await forgetOtherWays(tx, id);
  await endSessions(tx, { account: id });
  return { password, validHours: givenForHours };
}

/**
 * Whoever resets an account knows its password: roles that take two people to give are given again,
 * and wait for somebody else.
 */
async function giveAgain(tx: Writer, giver: Giver, grant: Grant): Promise<void> {
  const isLive = grant.state === 'held' || grant.state === 'waiting';
  if (!isLive || !needsApproval(grant.role)) return;
  const until = grant.until < giver.live.until ? grant.until : giver.live.until;
  await endGrant(tx, grant.id, giver.live.account);
  await insertGrant(tx, {
    ...remitOf(grant),
    until,
    account: grant.account,
    givenBy: giver.live.account,
  });
}

function remitOf({ role, area, opd, until }: Grant): Remit {
  return {
    role,
    until,
    ...(area === undefined ? {} : { area }),
    ...(opd === undefined ? {} : { opd }),
  };
}

/** Not oneself, and nobody who holds more than the asker: a reset password is his rights. */
async function getBelow(tx: Reader, giver: Giver, id: string): Promise<User> {
  const user = await getUser(tx, giver, id);
  if (id === giver.live.account) throw new RequestRefused(403, 'not_allowed', 'grant_own');
  const own = heldBy(giver);
  const live = user.grants.filter(({ state }) => state === 'held' || state === 'waiting');
  if (!live.every((grant) => isWithin({ ...grant, until: own.until }, own))) {
    throw new RequestRefused(403, 'not_allowed', 'grant_role');
  }
  return user;
}

function heldBy({ live, tenant }: Giver): Held {
  return {
    account: live.account,
    tenant,
    role: live.role,
    until: live.until,
    ...(live.area === null ? {} : { area: live.area }),
    ...(live.opd === null ? {} : { opd: live.opd }),
  };
}

function refuseIf(refusal: GrantRefusal | undefined): void {
  if (refusal === undefined) return;
  const isMissing = refusal.endsWith('_missing') || refusal === 'grant_unfit';
  if (isMissing) throw new RequestRefused(422, 'request_invalid', refusal);
  throw new RequestRefused(403, 'not_allowed', refusal);
}
