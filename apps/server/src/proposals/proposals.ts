// What waits for a second person: kept sealed, shown to whoever may confirm it, and done in the name of
// whoever asked, once somebody else says so. safety.md section 2.

import type { Actor, Reader } from '@payung/engine';
import { type AccountRole, findAccount, findGrant } from '@payung/engine/access';
import { decideProposal, findProposal, listProposals, type Proposal } from '@payung/office';
import { actorOf } from '../accounts/actor.ts';
import type { Giver } from '../accounts/users.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { type ConfirmedWire, type ProposalWire, proposalKinds } from '../wire/batch.ts';
import { perform } from './perform.ts';

export type ProposalKind = (typeof proposalKinds)[number];

/** Who asks for it and who confirms it. */
const rolesOf: Readonly<Record<ProposalKind, readonly AccountRole[]>> = {
  roll_back: ['verifier'],
  freeze: ['verifier', 'fund_manager'],
  addendum: ['verifier', 'fund_manager'],
};

export function kindsFor(role: AccountRole): readonly ProposalKind[] {
  return proposalKinds.filter((kind) => role === 'auditor' || rolesOf[kind].includes(role));
}

/** Whoever speaks for a part of the region decides nothing about the whole of it. */
export function assertWholeRegion({ live }: Pick<Giver, 'live'>): void {
  if (live.area !== null) throw new RequestRefused(403, 'not_allowed', 'whole_register');
}

export async function proposalsFor(
  { database }: SiteOptions,
  me: Giver,
  page: Omit<Parameters<typeof listProposals>[1], 'kinds'>,
): Promise<readonly Proposal[]> {
  assertWholeRegion(me);
  const kinds = kindsFor(me.live.role);
  return database.read(actorOf(me.live, me.tenant), (tx) => listProposals(tx, { ...page, kinds }));
}

export function proposalOnWire(proposal: Proposal, { live }: Giver): ProposalWire {
  const { id, subject, reason, madeAt, madeBy, state, decidedAt, decidedBy } = proposal;
  return {
    ...{ id, kind: kindOf(proposal), subject, reason, madeAt, madeBy, state },
    isOwn: madeBy === live.account,
    ...(decidedAt === null ? {} : { decidedAt }),
    ...(decidedBy === null ? {} : { decidedBy }),
  };
}

function kindOf({ kind }: Proposal): ProposalKind {
  const found = proposalKinds.find((each) => each === kind);
  if (found === undefined) throw new Error(`No proposal is of the kind ${kind}`);
  return found;
}

/** The act knows its own key, so a confirmation that was cut off is repeated without a second effect. */
export async function confirm(options: SiteOptions, me: Giver, id: string): Promise<ConfirmedWire> {
  const { database } = options;
  const actor = actorOf(me.live, me.tenant);
  const { proposal, maker } = await database.read(actor, async (tx) => {
    const found = await getWaiting(tx, me, id);
    if (found.madeBy === me.live.account) {
      throw new RequestRefused(403, 'not_allowed', 'confirm_own');
    }
    return { proposal: found, maker: await makerOf(tx, me, found) };
  });
  const done = await perform(options, kindOf(proposal), {
    ...{ maker, reason: proposal.reason, approvedBy: me.live.account, key: `usulan/${id}` },
    body: database.vault.open(proposal.bodySealed),
  });
  await decide(options, me, { id, state: 'done' });
  return done;
}

/** Whoever asked takes it back; somebody else declines it. */
export async function drop(options: SiteOptions, me: Giver, id: string): Promise<void> {
  const actor = actorOf(me.live, me.tenant);
  const { madeBy } = await options.database.read(actor, (tx) => getWaiting(tx, me, id));
  const state = madeBy === me.live.account ? 'withdrawn' : 'declined';
  await decide(options, me, { id, state });
}

async function decide(
  { database }: SiteOptions,
  me: Giver,
  { id, state }: { readonly id: string; readonly state: 'done' | 'declined' | 'withdrawn' },
): Promise<void> {
  const actor = actorOf(me.live, me.tenant);
  const subject = { proposal: id };
  const work = { actor, reason: 'keputusan orang kedua', action: `proposal.${state}`, subject };
  const isDecided = await database.transaction(work, (tx) =>
    decideProposal(tx, { id, state, by: me.live.account }),
  );
  if (!isDecided) throw new RequestRefused(412, 'request_invalid', 'changed_meanwhile');
}

async function getWaiting(tx: Reader, me: Giver, id: string): Promise<Proposal> {
  const found = me.live.area === null ? await findProposal(tx, id) : undefined;
  if (found === undefined || !kindsFor(me.live.role).includes(kindOf(found))) {
    throw new RequestRefused(404, 'not_found', 'proposal');
  }
  if (found.state !== 'waiting') {
    throw new RequestRefused(409, 'request_invalid', 'proposal_decided');
  }
  return found;
}

/** Whoever asked must still hold the role he asked in. */
async function makerOf(tx: Reader, me: Giver, proposal: Proposal): Promise<Actor> {
  const { madeBy, madeGrant } = proposal;
  const account = await findAccount(tx, madeBy);
  const grant = await findGrant(tx, madeGrant, me.today);
  if (account === undefined || account.disabled || grant?.state !== 'held') {
    throw new RequestRefused(409, 'request_invalid', 'proposer_left');
  }
  const { role, area } = grant;
  return { id: madeBy, role, tenant: me.tenant, ...(area === undefined ? {} : { area }) };
}
