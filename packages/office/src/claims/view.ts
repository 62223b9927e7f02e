// A claim as its clerk and its family see it: tasks, deadlines, receivers with their shares, what the law
// gives and why. Accounts and telephones masked; expected, paid and potential money each by its own name.

import type { Actor, Database, Reader, Role, Vault } from '@payung/engine';
import { claimDocumentText, stepText } from '@payung/law';
import { type Day, formatRupiah, type Language, type Rupiah } from '@payung/values';
import { type AccountRow, findAccounts } from './accounts/queries.ts';
import type { Claim, ClaimState } from './claim.ts';
import { claimAssistants, openHeirs } from './claims.ts';
import { claimDeadlines, type Deadline } from './deadlines.ts';
import { expectClaim } from './expect/expect.ts';
import type { Expectation } from './expect/expectation.ts';
import { maskAccount, maskPhone, openAccount, openBytes, openChild, openFacts } from './files.ts';
import { heirShares } from './heirs.ts';
import { findFreeDays } from './holidays/holidays.ts';
import { findEvents, type LogLine } from './log/queries.ts';
import { type PaperTask, paperTasks, scholarshipPapers } from './papers.ts';
import * as queries from './queries.ts';
import type { ClaimRefused } from './refusal.ts';
import { findChildren, findYears, type YearRow } from './scholarships/queries.ts';
import { paidOfYears } from './scholarships/scholarships.ts';
import { claimWords } from './text/catalogue.ts';
import { filled } from './text/filled.ts';

/** Who may see names: whoever works on claims, and who checks the work. */
const readers: readonly Role[] = [...claimAssistants, 'auditor'];

export type ClaimView = {
  readonly outcome: 'claim';
  readonly claim: Claim;
  readonly village: string | null;
  readonly papers: {
    /** False: no list of the law is known for this programme. */
    readonly known: boolean;
    readonly tasks: readonly (PaperTask & { readonly label: string })[];
    readonly kept: readonly queries.PaperRow[];
  };
  readonly deadlines: readonly Deadline[];
  readonly expectation: Expectation;
  /** Mengapa Rp …: the steps of the sum with their articles. */
  readonly why: readonly string[];
  readonly receivers: readonly {
    readonly heir: number;
    readonly relation: string;
    readonly name: string;
    readonly phone: string | null;
    readonly consent: boolean;
    /** Of what was paid, else of what is expected. */
    readonly share: Rupiah;
    readonly account: AccountView | null;
    readonly accountProposed: (AccountView & { readonly by: string }) | null;
  }[];
  readonly scholarship: {
    /** Sum of all years ahead at the event: never what was paid. */
    readonly potential: Rupiah;
    readonly paid: Rupiah;
    readonly papers: readonly string[];
    readonly children: readonly {
      readonly child: number;
      readonly name: string;
      readonly years: readonly YearRow[];
    }[];
  };
  readonly history: readonly LogLine[];
};

type AccountView = {
  readonly account: number;
  readonly bank: string;
  readonly number: string;
  readonly effectiveOn: Day | null;
};

export async function readClaim(
  database: Database,
  actor: Actor,
  asked: { readonly claim: number; readonly today: Day; readonly language: Language },
): Promise<ClaimView | ClaimRefused> {
  if (!readers.includes(actor.role)) return mayNot(actor.role);
  const view = await database.read(actor, (tx) => viewOf(tx, database, asked));
  return view ?? { outcome: 'refused', code: 'claim_unknown', data: { claim: asked.claim } };
}

/** Undefined where no claim bears the number; whoever calls this has asked who may see it. */
export async function viewOf(
  tx: Reader,
  database: Database,
  asked: { readonly claim: number; readonly today: Day; readonly language: Language },
): Promise<ClaimView | undefined> {
  const { vault } = database;
  const stored = await queries.findClaim(tx, asked.claim);
  if (stored === undefined) return undefined;
  const { factsSealed, village, ...claim } = stored;
  const facts = openFacts(vault, factsSealed);
  const expectation = expectClaim(facts);
  if (!expectation.ok) {
    throw new Error(`The law no longer works with the facts of claim ${claim.claim}`);
  }
  const kept = await queries.findPapers(tx, claim.claim);
  const at = { ...claim, on: claim.eventOn, traffic: facts['traffic'] === true };
  const have = kept.map(({ document, type }) => ({ document, scanned: type !== null }));
  const { known, tasks } = paperTasks(at, have);
  return {
    outcome: 'claim',
    claim,
    village,
    papers: {
      known,
      kept,
      tasks: tasks.map((task) => ({ ...task, label: paperLabel(task.document, asked.language) })),
    },
    deadlines: claimDeadlines(claim, facts, asked.today, await findFreeDays(tx)),
    expectation: expectation.value,
    why: expectation.value.steps.map((step) => stepText(step, asked.language)),
    receivers: await receiversOf(tx, database, claim),
    scholarship: await scholarshipOf(tx, vault, { claim, today: asked.today }, asked.language),
    history: await findEvents(tx, 'claim_event', claim.claim),
  };
}

function mayNot(role: Role): ClaimRefused {
  return { outcome: 'refused', code: 'role_may_not', data: { role } };
}

export function paperLabel(document: PaperTask['document'], language: Language): string {
  const own = claimWords(language).ownDocuments;
  switch (document) {
    case 'work_statement':
    case 'court_order':
    case 'will_deed':
    case 'other':
      return own[document];
    default:
      return claimDocumentText(document, language);
  }
}

async function receiversOf(
  tx: Reader,
  database: Database,
  claim: Claim,
): Promise<ClaimView['receivers']> {
  const heirs = await openHeirs(tx, database, claim.claim);
  const accounts = await findAccounts(tx, claim.claim);
  const { standing, expected } = claim;
  const shares = heirShares(standing.state === 'paid' ? standing.amount : expected, heirs);
  return heirs.map(({ heir, relation, name, phone, consent }, index) => {
    const own = accounts.filter((each) => each.heir === heir);
    const valid = own.findLast(({ outcome }) => outcome === 'confirmed');
    const proposed = own.find(({ outcome }) => outcome === null);
    return {
      heir,
      relation,
      name,
      phone: maskPhone(phone),
      consent,
      share: shares[index] ?? expected,
      account: valid === undefined ? null : accountView(database.vault, valid),
      accountProposed:
        proposed === undefined
          ? null
          : { ...accountView(database.vault, proposed), by: proposed.proposedBy },
    };
  });
}

function accountView(vault: Vault, row: AccountRow): AccountView {
  const { bank, number } = openAccount(vault, row.sealed);
  const { account, effectiveOn } = row;
  return { account, bank, number: maskAccount(number), effectiveOn };
}

async function scholarshipOf(
  tx: Reader,
  vault: Vault,
  at: { readonly claim: Claim; readonly today: Day },
  language: Language,
): Promise<ClaimView['scholarship']> {
  const { claim, potential } = at.claim;
  const children = await findChildren(tx, claim);
  const years = await findYears(tx, claim);
  return {
    potential,
    paid: paidOfYears(years),
    papers:
      potential === 0
        ? []
        : scholarshipPapers(at.today).map((each) => claimDocumentText(each, language)),
    children: children.map(({ child, sealed }) => ({
      child,
      name: openChild(vault, sealed).name,
      years: years.filter((each) => each.child === child),
    })),
  };
}

/** A scan, opened; who opened which is left in the audit log. */
export async function openPaper(
  database: Database,
  actor: Actor,
  asked: { readonly claim: number; readonly paper: number; readonly reason: string },
): Promise<
  { readonly outcome: 'paper'; readonly type: string; readonly bytes: Uint8Array } | ClaimRefused
> {
  if (!readers.includes(actor.role)) return mayNot(actor.role);
  const { claim, paper, reason } = asked;
  const work = { actor, reason, action: 'claim.paper_opened', subject: { claim, paper } };
  return database.transaction(work, async (tx) => {
    const row = await queries.findPaperContent(tx, paper);
    if (row?.claim !== claim || row.sealed === null || row.type === null) {
      return { outcome: 'refused', code: 'paper_unknown', data: { paper } };
    }
    return { outcome: 'paper', type: row.type, bytes: openBytes(database.vault, row.sealed) };
  });
}

/**
 * Lembar untuk keluarga: what the receiver himself holds in his hand, so that nobody between him and the
 * branch keeps a part (practice.md 2.7). One for each receiver.
 */
export async function familySlips(
  database: Database,
  actor: Actor,
  asked: { readonly claim: number; readonly today: Day; readonly language: Language },
): Promise<
  { readonly outcome: 'slips'; readonly slips: readonly (readonly string[])[] } | ClaimRefused
> {
  const view = await readClaim(database, actor, asked);
  if (view.outcome === 'refused') return view;
  const words = claimWords(asked.language);
  const { claim, receivers, why } = view;
  const { standing } = claim;
  const slips = receivers.map(({ name, relation, share, account }) => {
    const paid = standing.state === 'paid';
    const facts = { amount: formatRupiah(share), day: paid ? standing.paidOn : '—' };
    return [
      filled(words.slip.title, { claim: claim.claim, programme: claim.programme }),
      filled(words.slip.receiver, { name, relation: words.relations[relation] ?? relation }),
      filled(words.slip.state, { state: words.states[claim.standing.state] }),
      filled(paid ? words.slip.paid : words.slip.expected, facts),
      ...(account === null
        ? []
        : [filled(words.slip.account, { bank: account.bank, number: account.number })]),
      ...why,
      words.slip.warning,
    ];
  });
  return { outcome: 'slips', slips };
}

/** Daftar klaim: one line each, no name. */
export async function listClaims(
  database: Database,
  actor: Actor,
  only: { readonly states?: readonly ClaimState[]; readonly page?: queries.PageOf } = {},
): Promise<{ readonly outcome: 'claims'; readonly claims: readonly Claim[] } | ClaimRefused> {
  if (!readers.includes(actor.role)) return mayNot(actor.role);
  const claims = await database.read(actor, (tx) => queries.findClaims(tx, only));
  return {
    outcome: 'claims',
    claims: claims.map(({ factsSealed: _, village: __, ...claim }) => claim),
  };
}
