// The family sees its own claim without an account: by a link and, beside it, a code that the office gives by
// another way. Never by NIK and birth date (safety.md T05). Neither secret stands in a table or a log.

import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Actor, Database } from '@payung/engine';
import { addDays, type Day, type Language, type Rupiah } from '@payung/values';
import type { Claim } from '../claim.ts';
import { claimDeciders, getClaim } from '../claims.ts';
import type { EventRequest } from '../log/event.ts';
import { performEvent } from '../log/log.ts';
import { findHeirs } from '../queries.ts';
import { type ClaimRefusalCode, type ClaimRefused, stop } from '../refusal.ts';
import { claimWords } from '../text/catalogue.ts';
import { viewOf } from '../view.ts';
import * as queries from './queries.ts';

/** How long a link waits to be opened. */
const linkDays = 30;

export type FamilyLink = {
  readonly outcome: 'made';
  /** Both to be handed over, by two ways, and kept by nobody here. */
  readonly token: string;
  readonly code: string;
  readonly until: Day;
};

/** For one receiver; the link made for him before opens no more. */
export async function makeFamilyLink(
  database: Database,
  actor: Actor,
  request: EventRequest & { readonly claim: number; readonly heir: number },
): Promise<FamilyLink | ClaimRefused> {
  const { claim: number, heir, today } = request;
  const token = randomBytes(24).toString('base64url');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const until = addDays(today, linkDays);
  // Secrets are never given out twice: the request has no key.
  const { key: _, ...once } = request;
  const made = await performEvent<{ readonly outcome: 'made' }, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: 'family_link',
    request: once,
    subject: number,
    body: { heir, until },
    facts: { heir },
    roles: claimDeciders,
    run: async (tx, link) => {
      const { claim, person } = await getClaim(tx, number);
      const named = await findHeirs(tx, claim);
      if (!named.some((each) => each.heir === heir)) throw stop('receiver_unknown', { heir });
      const secrets = { digest: digestOf(token), codeDigest: digestOf(`${token} ${code}`) };
      await queries.insertLink(tx, { claim, person, heir, link, until, ...secrets });
      return { outcome: 'made' };
    },
  });
  return made.outcome === 'refused' ? made : { outcome: 'made', token, code, until };
}

/** The code is digested with its token: a table of a million codes finds none. */
function digestOf(secret: string): Uint8Array {
  return createHash('sha256').update('payung tautan keluarga 1 ').update(secret).digest();
}

export type FamilyView = {
  readonly outcome: 'family';
  readonly claim: number;
  readonly programme: string;
  readonly cause: string;
  readonly state: Claim['standing']['state'];
  readonly stateText: string;
  /** Masked: whoever finds the page does not learn whose it is. */
  readonly name: string;
  readonly relation: string;
  /** Bagian of this receiver: of what was paid, else of what is expected. */
  readonly share: Rupiah;
  readonly filedOn: Day | null;
  readonly completeOn: Day | null;
  readonly paidOn: Day | null;
  /** Last day to pay by the law, once the papers are complete. */
  readonly payBy: Day | null;
  readonly missing: readonly string[];
  /** Masked. */
  readonly account: string | null;
  readonly warning: string;
};

/** As somebody who is signed in nowhere. The first opening stands in the history of the claim. */
export async function openFamilyLink(
  database: Database,
  tenant: string,
  asked: {
    readonly token: string;
    readonly code: string;
    readonly today: Day;
    readonly reason: string;
    readonly language: Language;
  },
): Promise<FamilyView | ClaimRefused> {
  const actor: Actor = { id: 'tautan keluarga', role: 'public', tenant };
  const { token, code, today, reason } = asked;
  const by = { digest: digestOf(token), codeDigest: digestOf(`${token} ${code}`), today };
  const found = await database.read(actor, (tx) => queries.findLink(tx, by));
  if (found === undefined) return { outcome: 'refused', code: 'link_unknown', data: {} };
  const { claim, heir } = found;
  if (found.openedOn === null) {
    const opened = await noteOpened(database, actor, { claim, by, reason });
    if (opened.outcome === 'refused') return opened;
  }
  const work = { actor, reason, action: 'claim.family_view', subject: { claim, heir } };
  return database.transaction(work, (tx) => familyView(tx, database, { ...asked, claim, heir }));
}

async function noteOpened(
  database: Database,
  actor: Actor,
  asked: {
    readonly claim: number;
    readonly by: Parameters<typeof queries.findLink>[1];
    readonly reason: string;
  },
): Promise<{ readonly outcome: 'opened' } | ClaimRefused> {
  const { claim, by, reason } = asked;
  const { today } = by;
  return performEvent<{ readonly outcome: 'opened' }, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: 'family_opened',
    request: { day: today, today, reason },
    subject: claim,
    body: {},
    roles: ['public'],
    run: async (tx, event) => {
      // Asked again now that nobody else can open it.
      const still = await queries.findLink(tx, by);
      if (still === undefined) throw stop('link_unknown');
      if (still.openedOn === null) {
        await queries.writeOpened(tx, { link: still.link, event, on: today });
      }
      return { outcome: 'opened' };
    },
  });
}

async function familyView(
  tx: Parameters<typeof viewOf>[0],
  database: Database,
  asked: {
    readonly claim: number;
    readonly heir: number;
    readonly today: Day;
    readonly language: Language;
  },
): Promise<FamilyView> {
  const view = await viewOf(tx, database, asked);
  const receiver = view?.receivers.find(({ heir }) => heir === asked.heir);
  if (view === undefined || receiver === undefined) {
    throw new Error(`Claim ${asked.claim} has a link for receiver ${asked.heir}, and no receiver`);
  }
  const words = claimWords(asked.language);
  const { claim, programme, cause, standing } = view.claim;
  const { account } = receiver;
  const pay = view.deadlines.find(({ kind }) => kind === 'pay');
  return {
    outcome: 'family',
    ...{ claim, programme, cause: words.causes[cause], state: standing.state },
    stateText: words.states[standing.state],
    name: maskName(receiver.name),
    relation: words.relations[receiver.relation] ?? receiver.relation,
    share: receiver.share,
    filedOn: 'filedOn' in standing ? standing.filedOn : null,
    completeOn: 'completeOn' in standing ? standing.completeOn : null,
    paidOn: standing.state === 'paid' ? standing.paidOn : null,
    payBy: pay?.lastDay ?? null,
    missing: view.papers.tasks.flatMap(({ status, label }) => (status === 'missing' ? label : [])),
    account: account === null ? null : `${account.bank} ${account.number}`,
    warning: words.slip.warning,
  };
}

/** @example maskName('SITI CONTOH') // 'S••• C•••' */
function maskName(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => `${[...word][0] ?? ''}•••`)
    .join(' ');
}
