// Perkara: opened by findings, moved along the path, with sanctions and payments beside it. Reads facts, lets
// decide.ts judge, writes in one transaction with actor and reason.

import type { Actor, Database, Reader, Role } from '@payung/engine';
import { type Day, type Rupiah, sumRupiah } from '@payung/values';
import {
  type EventRequest,
  findEvents,
  findFreeDays,
  type LogLine,
  performEvent,
} from '../claims/index.ts';
import type { Business, CaseOutcome, CaseState, EmployerCase } from './case.ts';
import {
  arrearsOf,
  type DueAt,
  type Finding,
  type FindingDue,
  findingDue,
  sanctionDue,
} from './finding.ts';
import { findLetters, type LetterRow } from './letters/queries.ts';
import { findPacks } from './pack/queries.ts';
import {
  type CaseAsked,
  type CaseFacts,
  decideCase,
  decideSanction,
  type SanctionMark,
} from './path/decide.ts';
import type { CaseMove } from './path/step.ts';
import * as queries from './queries.ts';
import { type CaseRefusalCode, type CaseRefused, caseRefused, stop } from './refusal.ts';

export const caseWriters: readonly Role[] = ['admin', 'verifier', 'bpjs', 'system'];
export const caseReaders: readonly Role[] = [...caseWriters, 'auditor'];
/** What the state attorney does in a case whose pack was released to him. */
const prosecutorMoves: readonly CaseMove[] = [
  'invite',
  'commit',
  'instalments',
  'default',
  'sue',
  'close',
];

export type CaseFound = {
  readonly outcome: 'found';
  readonly caseNumber: number;
  readonly opened: boolean;
};

/** Knows an employer again: by NPP, else by NIB, else by what he is called and where. */
export function markOf({ npp, nib, name, district }: Business): string {
  if (npp !== null) return `npp ${npp}`;
  if (nib !== null) return `nib ${nib}`;
  return `nama ${name.toUpperCase()} ${(district ?? '').toUpperCase()}`.trim();
}

/** Temuan: opens a case, or brings the open one of the same employer up to date. */
export async function recordFindings(
  database: Database,
  actor: Actor,
  request: EventRequest & {
    readonly business: Business;
    readonly findings: readonly Finding[];
  },
): Promise<CaseFound | CaseRefused> {
  const { business, findings, day } = request;
  const mark = markOf(business);
  const known = await database.read(actor, (tx) => queries.findByMark(tx, mark));
  return performEvent<CaseFound, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: known === undefined ? 'open' : 'find',
    request,
    ...(known === undefined ? {} : { subject: known }),
    body: { business, findings },
    facts: { findings: findings.length },
    roles: caseWriters,
    run: async (tx, event) => {
      const caseNumber = known ?? event;
      // Asked again now that nobody else can write.
      if ((await queries.findByMark(tx, mark)) !== known) throw stop('case_known', { mark });
      if (known === undefined) {
        await queries.insertCase(tx, { caseNumber, mark, business, day });
      }
      await queries.replaceFindings(tx, { caseNumber, event }, findings);
      return { outcome: 'found', caseNumber, opened: known === undefined };
    },
  });
}

export type CaseMoved = {
  readonly outcome: 'moved';
  readonly caseNumber: number;
  readonly state: CaseState;
};

export type CaseMoveRequest = EventRequest & {
  readonly caseNumber: number;
  readonly move: Exclude<CaseMove, 'skk'>;
  /** Of instalments and a commitment: the last day. */
  readonly until?: Day;
  /** Of a closing. */
  readonly outcome?: CaseOutcome;
};

/** Langkah perkara. SKK is given by releasing a batch alone. */
export async function moveCase(
  database: Database,
  actor: Actor,
  request: CaseMoveRequest,
): Promise<CaseMoved | CaseRefused> {
  const { caseNumber, move, until, outcome, day } = request;
  return performEvent<CaseMoved, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: move,
    request,
    subject: caseNumber,
    body: { move, until, outcome },
    roles: prosecutorMoves.includes(move) ? [...caseWriters, 'kejari'] : caseWriters,
    run: async (tx, event) => {
      const found = await getCase(tx, caseNumber);
      if (actor.role === 'kejari') await assertReleased(tx, caseNumber);
      const known = await factsOf(tx, found, day);
      const decided = decideCase(found, askedOf(request), known, day);
      if (!decided.ok) throw stop(decided.code, decided.data);
      await queries.writeCase(tx, event, decided.next);
      return { outcome: 'moved', caseNumber, state: decided.next.state };
    },
  });
}

function askedOf({ move, until, outcome, day }: CaseMoveRequest): CaseAsked {
  switch (move) {
    case 'instalments':
    case 'commit':
      return { move, until: until ?? day };
    case 'close':
      return { move, outcome: outcome ?? 'closed' };
    default:
      return { move };
  }
}

export async function getCase(tx: Reader, caseNumber: number): Promise<EmployerCase> {
  const [found] = await queries.findCases(tx, { cases: [caseNumber] });
  if (found === undefined) throw stop('case_unknown', { case: caseNumber });
  return found;
}

/** The prosecutor's own cases: those whose pack was released and not taken back. */
export async function assertReleased(tx: Reader, caseNumber: number): Promise<void> {
  const packs = await findPacks(tx);
  const released = packs.some(
    (each) => each.caseNumber === caseNumber && each.releasedOn !== null && each.withdrawn === null,
  );
  if (!released) throw stop('not_released', { case: caseNumber });
}

export type CaseDue = {
  readonly findings: readonly (Finding & { readonly amounts: FindingDue })[];
  readonly contribution: Rupiah;
  readonly lateFine: Rupiah;
  /** Denda administratif 0,1 percent: told apart. */
  readonly sanctionFine: Rupiah;
  readonly due: Rupiah;
};

/** What all findings of a case come to on a day. */
export function caseDue(
  found: Pick<EmployerCase, 'business' | 'fineOn'>,
  findings: readonly Finding[],
  at: DueAt,
): CaseDue {
  const { asOf } = at;
  const worked = findings.map(({ facts, evidence, confidence }) => ({
    facts,
    evidence,
    confidence,
    amounts: findingDue(facts, found.business.riskClass, at),
  }));
  const contribution = sumRupiah(worked.map(({ amounts }) => amounts.contribution));
  const lateFine = sumRupiah(worked.map(({ amounts }) => amounts.lateFine));
  const sanctionFine = sanctionDue(contribution, found.fineOn, asOf);
  return {
    findings: worked,
    contribution,
    lateFine,
    sanctionFine,
    due: sumRupiah([contribution, lateFine, sanctionFine]),
  };
}

async function factsOf(tx: Reader, found: EmployerCase, day: Day): Promise<CaseFacts> {
  const { caseNumber } = found;
  const findings = (await queries.findFindings(tx, [caseNumber])).get(caseNumber) ?? [];
  const payments = await queries.findPayments(tx, [caseNumber]);
  const holidays = await findFreeDays(tx);
  return {
    due: caseDue(found, findings, { asOf: day, holidays }).due,
    recovered: confirmedSum(payments),
    arrears: arrearsOf(findings, day),
    holidays,
  };
}

export function confirmedSum(payments: readonly queries.PaymentRow[]): Rupiah {
  return sumRupiah(
    payments.filter(({ confirmedBy }) => confirmedBy !== null).map(({ amount }) => amount),
  );
}

/** Denda administratif, penghentian layanan publik, dan pencabutannya. */
export async function markSanction(
  database: Database,
  actor: Actor,
  request: EventRequest & { readonly caseNumber: number; readonly mark: SanctionMark },
): Promise<CaseMoved | CaseRefused> {
  const { caseNumber, mark, day } = request;
  return performEvent<CaseMoved, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: mark,
    request,
    subject: caseNumber,
    body: { mark },
    roles: caseWriters,
    run: async (tx, event) => {
      const free = await findFreeDays(tx);
      const decided = decideSanction(await getCase(tx, caseNumber), mark, day, free);
      if (!decided.ok) throw stop(decided.code, decided.data);
      await queries.writeCase(tx, event, decided.next);
      return { outcome: 'moved', caseNumber, state: decided.next.state };
    },
  });
}

export type PaymentNoted = { readonly outcome: 'noted'; readonly payment: number };

/** Pembayaran, as one person sees it on a document. */
export async function notePayment(
  database: Database,
  actor: Actor,
  request: EventRequest & {
    readonly caseNumber: number;
    readonly amount: Rupiah;
    readonly document: string;
  },
): Promise<PaymentNoted | CaseRefused> {
  const { caseNumber, amount, document, day } = request;
  return performEvent<PaymentNoted, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: 'payment',
    request,
    subject: caseNumber,
    body: { amount, document },
    roles: caseWriters,
    run: async (tx, payment) => {
      await getCase(tx, caseNumber);
      const before = await queries.findPayments(tx, [caseNumber]);
      if (before.some((each) => each.document === document)) {
        throw stop('payment_known', { document });
      }
      await queries.insertPayment(tx, { payment, caseNumber, paidOn: day, amount, document });
      return { outcome: 'noted', payment };
    },
  });
}

/** The second person: only then it counts as recovered. */
export async function confirmCasePayment(
  database: Database,
  actor: Actor,
  request: EventRequest & { readonly caseNumber: number; readonly payment: number },
): Promise<PaymentNoted | CaseRefused> {
  const { caseNumber, payment } = request;
  return performEvent<PaymentNoted, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: 'payment_confirm',
    request,
    subject: caseNumber,
    body: { payment },
    roles: caseWriters,
    run: async (tx, event) => {
      const open = (await queries.findPayments(tx, [caseNumber])).find(
        (each) => each.payment === payment && each.confirmedBy === null,
      );
      if (open === undefined) throw stop('payment_unknown', { payment });
      if (open.markedBy === actor.id) throw stop('same_person');
      await queries.confirmPayment(tx, payment, event);
      return { outcome: 'noted', payment };
    },
  });
}

export type CaseView = {
  readonly outcome: 'case';
  readonly case: EmployerCase;
  readonly due: CaseDue;
  readonly arrears: string;
  readonly recovered: Rupiah;
  readonly letters: readonly LetterRow[];
  readonly payments: readonly queries.PaymentRow[];
  readonly history: readonly LogLine[];
};

export async function readCase(
  database: Database,
  actor: Actor,
  asked: { readonly caseNumber: number; readonly asOf: Day },
): Promise<CaseView | CaseRefused> {
  if (!caseReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  const { caseNumber, asOf } = asked;
  return database.read(actor, async (tx) => {
    const [found] = await queries.findCases(tx, { cases: [caseNumber] });
    if (found === undefined) return caseRefused('case_unknown', { case: caseNumber });
    const findings = (await queries.findFindings(tx, [caseNumber])).get(caseNumber) ?? [];
    const payments = await queries.findPayments(tx, [caseNumber]);
    return {
      outcome: 'case',
      case: found,
      due: caseDue(found, findings, { asOf, holidays: await findFreeDays(tx) }),
      arrears: arrearsOf(findings, asOf),
      recovered: confirmedSum(payments),
      letters: await findLetters(tx, [caseNumber]),
      payments,
      history: await findEvents(tx, 'case_event', caseNumber),
    };
  });
}

/** Papan perkara, by stage; those whose promise has passed first. */
export async function listCases(
  database: Database,
  actor: Actor,
  only: { readonly states?: readonly CaseState[]; readonly page?: queries.PageOf } = {},
): Promise<{ readonly outcome: 'cases'; readonly cases: readonly EmployerCase[] } | CaseRefused> {
  if (!caseReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  const cases = await database.read(actor, (tx) => queries.findCases(tx, only));
  return { outcome: 'cases', cases };
}
