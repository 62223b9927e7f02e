// Rekening penerima: proposed by one person, confirmed by another. A change rests on a paper and waits three
// working days, in which its earlier owner is told (safety.md T14). Never a PIN, never a card.

import type { Actor, Database, Writer } from '@payung/engine';
import { normaliseName } from '@payung/linkage';
import type { Day } from '@payung/values';
import { assertBeforePayment, claimAssistants, claimDeciders, getClaim } from '../claims.ts';
import { accountFrom } from '../decide.ts';
import {
  maskAccount,
  maskPhone,
  openAccount,
  openHeir,
  type SealedAccount,
  seal,
} from '../files.ts';
import { findFreeDays } from '../holidays/holidays.ts';
import type { EventRequest } from '../log/event.ts';
import { performEvent } from '../log/log.ts';
import { findHeirs, findPapers, flagClaim, type PaperRow } from '../queries.ts';
import { type ClaimRefusalCode, type ClaimRefused, stop } from '../refusal.ts';
import * as queries from './queries.ts';

export type AccountProposed = {
  readonly outcome: 'proposed';
  readonly account: number;
  readonly first: boolean;
  /** Whom to tell of the change, and what stood before; masked. */
  readonly notify: { readonly phone: string | null; readonly before: string } | null;
};

export async function proposeAccount(
  database: Database,
  actor: Actor,
  request: EventRequest & {
    readonly claim: number;
    readonly heir: number;
    readonly account: SealedAccount;
    /** Paper of the claim that a change rests on. */
    readonly paper?: number;
  },
): Promise<AccountProposed | ClaimRefused> {
  const { claim: number, heir, account, paper } = request;
  const sealed = seal(database.vault, account);
  return performEvent<AccountProposed, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: 'account_propose',
    request,
    subject: number,
    body: { heir, account, paper },
    facts: { heir },
    roles: claimAssistants,
    run: async (tx, event) => {
      const claim = await getClaim(tx, number);
      assertBeforePayment(claim);
      const receiver = (await findHeirs(tx, number)).find((each) => each.heir === heir);
      if (receiver === undefined) throw stop('receiver_unknown', { heir });
      const { name, phone } = openHeir(database.vault, receiver.sealed);
      if (!sameName(name, account.holder)) throw stop('account_name', { heir });
      const before = await findConfirmed(tx, { claim: number, heir });
      assertPaper(paper, before, await findPapers(tx, number));
      const { person, standing } = claim;
      const first = before === undefined;
      const rest = paper === undefined ? {} : { paper };
      const row = { claim: number, person, event, heir, sealed, first, ...rest };
      await queries.insertAccount(tx, row);
      if (!first && standing.state !== 'open') await flagClaim(tx, number, event);
      const earlier = before && maskAccount(openAccount(database.vault, before.sealed).number);
      return {
        outcome: 'proposed',
        account: event,
        first,
        notify: earlier === undefined ? null : { phone: maskPhone(phone), before: earlier },
      };
    },
  });
}

/** The account that stands; none is proposed while another waits to be decided. */
async function findConfirmed(
  tx: Writer,
  { claim, heir }: { readonly claim: number; readonly heir: number },
): Promise<queries.AccountRow | undefined> {
  const own = (await queries.findAccounts(tx, claim)).filter((each) => each.heir === heir);
  if (own.some(({ outcome }) => outcome === null)) throw stop('account_pending');
  return own.findLast(({ outcome }) => outcome === 'confirmed');
}

function assertPaper(
  paper: number | undefined,
  before: queries.AccountRow | undefined,
  papers: readonly PaperRow[],
): void {
  if (before !== undefined && paper === undefined) throw stop('account_paper');
  if (paper !== undefined && !papers.some((each) => each.paper === paper)) {
    throw stop('paper_unknown', { paper });
  }
}

/** Titles and spellings apart. */
function sameName(name: string, holder: string): boolean {
  const of = (text: string) => [...normaliseName(text).keys].sort().join(' ');
  return of(name) === of(holder);
}

export type AccountDecided = {
  readonly outcome: 'confirmed' | 'rejected';
  readonly account: number;
  /** The first day it may be paid to; null where it was rejected. */
  readonly effectiveOn: Day | null;
};

/** The second person; never the one who proposed it. */
export async function decideAccount(
  database: Database,
  actor: Actor,
  request: EventRequest & {
    readonly claim: number;
    readonly account: number;
    readonly confirm: boolean;
  },
): Promise<AccountDecided | ClaimRefused> {
  const { claim: number, account, confirm, day } = request;
  return performEvent<AccountDecided, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: confirm ? 'account_confirm' : 'account_reject',
    request,
    subject: number,
    body: { account, confirm },
    facts: { account },
    roles: claimDeciders,
    run: async (tx, event) => {
      assertBeforePayment(await getClaim(tx, number));
      const proposed = (await queries.findAccounts(tx, number)).find(
        (each) => each.account === account && each.outcome === null,
      );
      if (proposed === undefined) throw stop('account_unknown', { account });
      if (proposed.proposedBy === actor.id) throw stop('same_person');
      const { first } = proposed;
      const from = accountFrom(day, { first, holidays: await findFreeDays(tx) });
      const effectiveOn = confirm ? from : null;
      await queries.decideAccount(tx, { account, event, effectiveOn });
      return { outcome: confirm ? 'confirmed' : 'rejected', account, effectiveOn };
    },
  });
}
