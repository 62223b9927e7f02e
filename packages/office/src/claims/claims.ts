// Klaim: opened, moved, with its papers and receivers. Reads facts, lets decide.ts judge, writes in one
// transaction with actor and reason.

import { createHash } from 'node:crypto';
import type { Actor, Database, Reader, Role, Writer } from '@payung/engine';
import { issueLine, type Parsed, type Rupiah } from '@payung/values';
import { findAccounts } from './accounts/queries.ts';
import type { ClaimCause, ClaimProgramme, ClaimState, ReceiverRelation } from './claim.ts';
import { decideMove, type MoveAsked, type MoveFacts } from './decide.ts';
import { type ClaimFacts, expectClaim } from './expect/expect.ts';
import type { Expectation } from './expect/expectation.ts';
import { openFacts, openHeir, seal, sealBytes } from './files.ts';
import { entitledTo, type Family } from './heirs.ts';
import type { EventRequest } from './log/event.ts';
import { performEvent } from './log/log.ts';
import { findPaperType, type PaperDocument, paperBytesMax, requiredPapers } from './papers.ts';
import * as queries from './queries.ts';
import { type ClaimRefusalCode, type ClaimRefused, stop } from './refusal.ts';
import type { ClaimMove } from './step.ts';

/** Whoever helps a family; a village or an office does it for its own people. */
export const claimAssistants: readonly Role[] = [
  'admin',
  'verifier',
  'opd_operator',
  'village_operator',
  'bpjs',
  'system',
];
/** Whoever knows what the branch decided. */
export const claimDeciders: readonly Role[] = ['admin', 'verifier', 'bpjs', 'system'];

const programmes: Readonly<Record<ClaimCause, ClaimProgramme>> = {
  death: 'JKM',
  work_death: 'JKK',
  accident: 'JKK',
  disease: 'JKK',
  total_disability: 'JKK',
  old_age: 'JHT',
  pension: 'JP',
  job_loss: 'JKP',
  pmi: 'PMI',
};

export type ClaimOpened = {
  readonly outcome: 'opened';
  readonly claim: number;
  readonly programme: ClaimProgramme;
  readonly expected: Rupiah;
  readonly potential: Rupiah;
};

/** Buka klaim: facts that the law cannot work with are refused with what it says. */
export async function openClaim(
  database: Database,
  actor: Actor,
  request: EventRequest & { readonly person: number; readonly facts: ClaimFacts },
): Promise<ClaimOpened | ClaimRefused> {
  const { person, facts } = request;
  return performEvent<ClaimOpened, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: 'open',
    request,
    body: { person, facts },
    facts: { person },
    roles: claimAssistants,
    run: async (tx, claim) => {
      const expectation = readExpectation(expectClaim(facts));
      const { eventOn, expected } = expectation;
      if (request.day < eventOn) throw stop('day_before', { day: request.day, after: eventOn });
      const root = await queries.findRoot(tx, person);
      if (root === undefined) throw stop('person_unknown', { person });
      const potential = expectation.potential.amount;
      const programme = programmes[facts.cause];
      const same = await queries.findSame(tx, { person: root, programme, eventOn });
      if (same !== undefined) throw stop('claim_known', { claim: same });
      await queries.insertClaim(tx, {
        claim,
        person: root,
        cause: facts.cause,
        programme,
        eventOn,
        expected,
        potential,
        factsSealed: seal(database.vault, facts),
      });
      return { outcome: 'opened', claim, programme, expected, potential };
    },
  });
}

function readExpectation(found: Parsed<Expectation>): Expectation {
  if (found.ok) return found.value;
  const [first] = found.issues;
  throw stop('facts_unfit', { detail: first === undefined ? '' : issueLine(first) });
}

export type ClaimMoved = {
  readonly outcome: 'moved';
  readonly claim: number;
  readonly state: ClaimState;
};

export type MoveRequest = EventRequest & {
  readonly claim: number;
  readonly move: ClaimMove;
  /** Of a refusal. */
  readonly article?: string;
  /** Of a payment. */
  readonly amount?: Rupiah;
};

/** Langkah klaim. A payment needs two: one marks it, another confirms it. */
export async function moveClaim(
  database: Database,
  actor: Actor,
  request: MoveRequest,
): Promise<ClaimMoved | ClaimRefused> {
  const { claim: number, move, article, amount } = request;
  const byFamily = move === 'file' || move === 'withdraw' || move === 'appeal';
  return performEvent<ClaimMoved, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: move,
    request,
    subject: number,
    body: { move, article, amount },
    roles: byFamily ? claimAssistants : claimDeciders,
    run: async (tx, event) => {
      const claim = await getClaim(tx, number);
      const known = await moveFacts(tx, database, claim);
      const asked = askedOf(request);
      const moved = decideMove(claim, asked, known, { actor: actor.id, day: request.day });
      if (!moved.ok) throw stop(moved.code, moved.data);
      await queries.writeStanding(tx, number, event, moved.standing);
      return { outcome: 'moved', claim: number, state: moved.standing.state };
    },
  });
}

function askedOf({ move, article, amount }: MoveRequest): MoveAsked {
  if (move === 'refuse') {
    if (article === undefined || article.trim() === '') throw stop('article_missing');
    return { move, article };
  }
  if (move !== 'mark_payment') return { move };
  if (amount === undefined || amount <= 0) throw stop('amount_missing');
  return { move, amount };
}

export async function getClaim(tx: Reader, number: number): Promise<queries.StoredClaim> {
  const claim = await queries.findClaim(tx, number);
  if (claim === undefined) throw stop('claim_unknown', { claim: number });
  return claim;
}

async function moveFacts(
  tx: Reader,
  database: Database,
  claim: queries.StoredClaim,
): Promise<MoveFacts> {
  const papers = await queries.findPapers(tx, claim.claim);
  const facts = openFacts(database.vault, claim.factsSealed);
  const { cause, programme, eventOn: on, expected } = claim;
  const traffic = facts['traffic'] === true;
  const required = requiredPapers({ cause, programme, on, expected, traffic }) ?? [];
  const accounts = (await findAccounts(tx, claim.claim)).filter((each) => each.standing);
  const from = accounts.flatMap(({ effectiveOn }) => effectiveOn ?? []).sort();
  return {
    missingPapers: required.filter((each) => !papers.some(({ document }) => document === each)),
    receivers: (await queries.findHeirs(tx, claim.claim)).length,
    accountPending: accounts.some(({ outcome }) => outcome === null),
    accountFrom: from.at(-1) ?? null,
  };
}

export type PaperKept = { readonly outcome: 'kept'; readonly paper: number };

/** Berkas: a scan is checked by its bytes and kept sealed; without one the paper was only seen. */
export async function keepPaper(
  database: Database,
  actor: Actor,
  request: EventRequest & {
    readonly claim: number;
    readonly document: PaperDocument;
    readonly scan?: Uint8Array;
  },
): Promise<PaperKept | ClaimRefused> {
  const { claim: number, document, scan } = request;
  const sha256 = scan && createHash('sha256').update(scan).digest('hex');
  return performEvent<PaperKept, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: 'paper',
    request,
    subject: number,
    body: { document, sha256 },
    roles: claimAssistants,
    run: async (tx, event) => {
      const { claim, person } = await getClaim(tx, number);
      const content =
        scan === undefined || sha256 === undefined
          ? {}
          : { content: { ...checkedScan(scan), sha256, sealed: sealBytes(database.vault, scan) } };
      await queries.insertPaper(tx, { claim, person, event, document, ...content });
      return { outcome: 'kept', paper: event };
    },
  });
}

function checkedScan(scan: Uint8Array) {
  const type = findPaperType(scan);
  if (type === undefined) throw stop('paper_type');
  if (scan.length > paperBytesMax) {
    throw stop('paper_size', { bytes: scan.length, most: paperBytesMax });
  }
  return { type, bytes: scan.length };
}

export type NamedHeir = {
  readonly relation: ReceiverRelation;
  readonly name: string;
  readonly phone?: string;
  /** Absent: equal shares. */
  readonly weight?: number;
  /** Bersedia disebut dan hadir pada penyerahan simbolis. */
  readonly consent?: boolean;
};

export type HeirsNamed = { readonly outcome: 'named'; readonly first: number };

/** Penerima: all at once, in place of those named before; only the class whose turn it is. */
export async function nameHeirs(
  database: Database,
  actor: Actor,
  request: EventRequest & {
    readonly claim: number;
    readonly family: Family;
    readonly heirs: readonly NamedHeir[];
  },
): Promise<HeirsNamed | ClaimRefused> {
  const { claim: number, family, heirs } = request;
  return performEvent<HeirsNamed, ClaimRefusalCode>(database, actor, {
    log: 'claim_event',
    kind: 'heir',
    request,
    subject: number,
    body: { family, heirs },
    facts: { heirs: heirs.length },
    roles: claimAssistants,
    run: async (tx, event) => {
      const claim = await getClaim(tx, number);
      assertBeforePayment(claim);
      if (heirs.length === 0) throw stop('receiver_missing');
      await assertEntitled(tx, claim, { family, heirs });
      const rows = heirs.map(({ relation, name, phone = null, weight = 1, consent = false }) => ({
        relation,
        weight,
        consent,
        sealed: seal(database.vault, { name, phone }),
      }));
      const at = { claim: number, person: claim.person, event };
      return { outcome: 'named', first: await queries.replaceHeirs(tx, at, rows) };
    },
  });
}

/** Receivers and accounts stand once a payment is marked. */
export function assertBeforePayment({ claim, standing }: queries.StoredClaim): void {
  const closed: readonly ClaimState[] = ['marked', 'paid', 'dismissed', 'withdrawn', 'lapsed'];
  if (closed.includes(standing.state)) throw stop('claim_closed', { claim, state: standing.state });
}

/** Somebody outside the order needs a court order (Permenaker 1/2025 art. 79(2b)). */
async function assertEntitled(
  tx: Writer,
  claim: queries.StoredClaim,
  { family, heirs }: { readonly family: Family; readonly heirs: readonly NamedHeir[] },
): Promise<void> {
  const order = entitledTo(claim, family);
  const allowed = order.ok ? order.relations : [];
  const outside = heirs.find(({ relation }) => !allowed.includes(relation));
  if (outside === undefined) return;
  const papers = await queries.findPapers(tx, claim.claim);
  if (papers.some(({ document }) => document === 'court_order')) return;
  throw stop('receiver_order', {
    relation: outside.relation,
    entitled: order.ok ? order.relations.join(', ') : order.destination,
  });
}

/** The receivers of a claim as they are named now. */
export async function openHeirs(tx: Reader, database: Database, claim: number) {
  const rows = await queries.findHeirs(tx, claim);
  return rows.map(({ sealed, ...row }) => ({ ...row, ...openHeir(database.vault, sealed) }));
}
