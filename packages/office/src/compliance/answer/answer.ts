// An employer answers by a link that works once: proof of payment, a dispute, or a proposal of instalments.
// The token stands in no table and no log; its digest tells nobody who it is for.

import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Database } from '@payung/engine';
import { addDays, type Day } from '@payung/values';
import {
  type EventRequest,
  findPaperType,
  type PaperType,
  paperBytesMax,
  performEvent,
} from '../../claims/index.ts';
import { caseReaders, caseWriters, getCase } from '../cases.ts';
import type { FindingKind } from '../finding.ts';
import { findLetters } from '../letters/queries.ts';
import { findFindings } from '../queries.ts';
import { type CaseRefusalCode, type CaseRefused, caseRefused, stop } from '../refusal.ts';
import type { AnswerKind } from './kind.ts';
import * as queries from './queries.ts';

export type LinkMade = {
  readonly outcome: 'made';
  readonly link: number;
  /** To be handed over and kept by nobody here. */
  readonly token: string;
  readonly until: Day;
};

/** How long a link may wait for its answer. */
const linkMostDays = 90;

export async function makeLink(
  database: Database,
  actor: Actor,
  request: EventRequest & { readonly caseNumber: number; readonly until: Day },
): Promise<LinkMade | CaseRefused> {
  const { caseNumber, until } = request;
  if (until > addDays(request.day, linkMostDays)) {
    return caseRefused('link_term', { until, most: linkMostDays });
  }
  const token = randomBytes(24).toString('base64url');
  const { key: _, ...once } = request;
  const made = await performEvent<Omit<LinkMade, 'token'>, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: 'link',
    // A token is never given out twice: the request has no key.
    request: once,
    subject: caseNumber,
    body: { until },
    roles: caseWriters,
    run: async (tx, link) => {
      await getCase(tx, caseNumber);
      await queries.insertLink(tx, { caseNumber, link, digest: digestOf(token), until });
      return { outcome: 'made', link, until };
    },
  });
  return made.outcome === 'refused' ? made : { ...made, token };
}

function digestOf(token: string): Uint8Array {
  return createHash('sha256').update('payung tautan perkara 1 ').update(token).digest();
}

export type EmployerAnswer = {
  readonly kind: AnswerKind;
  readonly text: string;
  /** A scan of his proof. */
  readonly file?: Uint8Array;
};

/** Characters of an answer. */
export const answerMost = 4_000;

export type LinkOpened = {
  readonly outcome: 'open';
  readonly name: string;
  readonly until: Day;
  /** What he is asked about: indications until somebody confirmed them. */
  readonly isConfirmed: boolean;
  readonly findings: readonly FindingKind[];
  readonly letters: readonly { readonly number: string; readonly day: Day }[];
};

/** What an employer is asked, as he sees it before he answers. Opening it uses nothing up. */
export async function openLink(
  database: Database,
  tenant: string,
  asked: { readonly token: string; readonly today: Day; readonly reason: string },
): Promise<LinkOpened | CaseRefused> {
  const actor = outsider(tenant);
  const { token, today, reason } = asked;
  const found = await database.read(actor, (tx) => queries.findLink(tx, digestOf(token), today));
  if (found === undefined) return caseRefused('link_unknown');
  const { caseNumber, until } = found;
  const work = { actor, reason, action: 'case.link_opened', subject: { case: caseNumber } };
  return database.transaction(work, async (tx) => {
    const { business, confirmedOn } = await getCase(tx, caseNumber);
    const findings = (await findFindings(tx, [caseNumber])).get(caseNumber) ?? [];
    const letters = await findLetters(tx, [caseNumber]);
    return {
      ...{ outcome: 'open', name: business.name, until, isConfirmed: confirmedOn !== null },
      findings: [...new Set(findings.map(({ facts }) => facts.kind))],
      letters: letters.map(({ number, day }) => ({ number, day })),
    };
  });
}

function outsider(tenant: string): Actor {
  return { id: 'tautan pemberi kerja', role: 'public', tenant };
}

/** As somebody who is signed in nowhere; a used, an old and an invented link get one answer. */
export async function answerByLink(
  database: Database,
  tenant: string,
  request: {
    readonly token: string;
    readonly today: Day;
    readonly reason: string;
    readonly answer: EmployerAnswer;
  },
): Promise<{ readonly outcome: 'answered' } | CaseRefused> {
  const actor = outsider(tenant);
  const { token, today, reason, answer } = request;
  const link = await database.read(actor, (tx) => queries.findLink(tx, digestOf(token), today));
  if (link === undefined) return caseRefused('link_unknown');
  const unfit = unfitAnswer(answer);
  if (unfit !== undefined) return unfit;
  const { kind, text, file } = answer;
  const sealed = database.vault.seal(
    JSON.stringify({
      text,
      file: file === undefined ? null : Buffer.from(file).toString('base64'),
    }),
  );
  return performEvent<{ readonly outcome: 'answered' }, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: 'answer',
    request: { day: today, today, reason },
    subject: link.caseNumber,
    body: { kind },
    roles: ['public'],
    run: async (tx, event) => {
      // Asked again now that nobody else can use it.
      const still = await queries.findLink(tx, digestOf(token), today);
      if (still === undefined) throw stop('link_unknown');
      await queries.writeAnswer(tx, { link: still.link, event, kind, sealed });
      return { outcome: 'answered' };
    },
  });
}

/** Nothing is cut off in silence, and a file is what the branch takes elsewhere. */
function unfitAnswer({ text, file }: EmployerAnswer): CaseRefused | undefined {
  if (text.trim() === '' || text.length > answerMost) {
    return caseRefused('answer_text', { length: text.length, most: answerMost });
  }
  if (file === undefined) return undefined;
  return findPaperType(file) === undefined || file.length > paperBytesMax
    ? caseRefused('answer_file', { bytes: file.length, most: paperBytesMax })
    : undefined;
}

export type AnswerRead = {
  readonly link: number;
  readonly kind: AnswerKind;
  readonly day: Day;
  readonly text: string;
  readonly hasFile: boolean;
};

export async function readAnswers(
  database: Database,
  actor: Actor,
  caseNumber: number,
): Promise<{ readonly outcome: 'answers'; readonly answers: readonly AnswerRead[] } | CaseRefused> {
  if (!caseReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  const rows = await database.read(actor, (tx) => queries.findAnswers(tx, caseNumber));
  return {
    outcome: 'answers',
    answers: rows.map(({ link, kind, day, sealed }) => {
      const { text, file } = openAnswer(database.vault.open(sealed));
      return { link, kind, day, text, hasFile: file !== null };
    }),
  };
}

/** The file of one answer; who took it out stands in the audit log. */
export async function openAnswerFile(
  database: Database,
  actor: Actor,
  asked: { readonly caseNumber: number; readonly link: number; readonly reason: string },
): Promise<
  { readonly outcome: 'file'; readonly type: PaperType; readonly bytes: Uint8Array } | CaseRefused
> {
  if (!caseReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  const { caseNumber, link, reason } = asked;
  const work = { actor, reason, action: 'case.answer_opened', subject: { case: caseNumber, link } };
  return database.transaction(work, async (tx) => {
    const row = (await queries.findAnswers(tx, caseNumber)).find((each) => each.link === link);
    const file = row === undefined ? null : openAnswer(database.vault.open(row.sealed)).file;
    if (file === null) return caseRefused('answer_unknown', { answer: link });
    const bytes = Buffer.from(file, 'base64');
    const type = findPaperType(bytes);
    if (type === undefined) throw new Error(`The file of answer ${link} is of no type we take`);
    return { outcome: 'file', type, bytes };
  });
}

/** Sealed above by this program alone: this is the checked boundary. */
function openAnswer(text: string): { readonly text: string; readonly file: string | null } {
  return JSON.parse(text) as { text: string; file: string | null };
}
