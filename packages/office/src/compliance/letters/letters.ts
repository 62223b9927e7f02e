// Surat massal: one letter for each case, by the same words with its own facts; numbered by a pattern, kept
// as bytes, with proof of sending. Words are neutral until a case is confirmed.

import { createHash } from 'node:crypto';
import type { Actor, Database } from '@payung/engine';
import { nationalRegister } from '@payung/regions';
import { type Day, formatRupiah, type Language } from '@payung/values';
import { type EventRequest, findFreeDays, performEvent } from '../../claims/index.ts';
import type { EmployerCase } from '../case.ts';
import { type CaseDue, caseDue, caseReaders, caseWriters, getCase } from '../cases.ts';
import { findFindings } from '../queries.ts';
import { type CaseRefusalCode, type CaseRefused, caseRefused, stop } from '../refusal.ts';
import { complianceWords, filled } from '../text/catalogue.ts';
import { openPaperPress, type PaperModel, type PaperPress } from './paper.ts';
import * as queries from './queries.ts';

export type LetterKind = queries.LetterRow['kind'];
export const letterKinds = ['clarification', 'letter1', 'letter2', 'invitation'] as const;

export type Signatory = { readonly name: string; readonly position: string };

/** `{n}` is the running number. */
export type LetterNumbers = { readonly pattern: string; readonly first: number };

export type LettersMade = {
  readonly outcome: 'written';
  readonly letters: readonly {
    readonly caseNumber: number;
    readonly letter: number;
    readonly number: string;
    readonly sha256: string;
  }[];
  readonly refused: readonly { readonly caseNumber: number; readonly refused: CaseRefused }[];
};

type LettersRequest = EventRequest & {
  readonly cases: readonly number[];
  readonly kind: LetterKind;
  readonly numbers: LetterNumbers;
  readonly signatory: Signatory;
  readonly language: Language;
  /** Last day to answer. */
  readonly until: Day;
};

/** One letter a case; a case that cannot have one is told and the others go on. */
export async function writeLetters(
  database: Database,
  actor: Actor,
  request: LettersRequest,
): Promise<LettersMade | CaseRefused> {
  const { cases, numbers } = request;
  if (!caseWriters.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  if (!numbers.pattern.includes('{n}')) return caseRefused('number_pattern');
  const press = await openPaperPress();
  const letters: LettersMade['letters'][number][] = [];
  const refused: LettersMade['refused'][number][] = [];
  try {
    for (const [at, caseNumber] of cases.entries()) {
      const number = numbers.pattern.replace('{n}', String(numbers.first + at));
      const done = await writeLetter(database, actor, { ...request, press, caseNumber, number });
      if (done.outcome === 'refused') refused.push({ caseNumber, refused: done });
      else letters.push({ caseNumber, number, letter: done.letter, sha256: done.sha256 });
    }
  } finally {
    press.close();
  }
  return { outcome: 'written', letters, refused };
}

type LetterDone = {
  readonly outcome: 'letter';
  readonly letter: number;
  readonly sha256: string;
};

async function writeLetter(
  database: Database,
  actor: Actor,
  asked: LettersRequest & {
    readonly press: PaperPress;
    readonly caseNumber: number;
    readonly number: string;
  },
): Promise<LetterDone | CaseRefused> {
  const { press, caseNumber, number, ...request } = asked;
  const { kind, day, key } = request;
  return performEvent<LetterDone, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: 'letter',
    request: { ...request, ...(key ? { key: `${key} ${caseNumber}` } : {}) },
    subject: caseNumber,
    body: { kind, number },
    roles: caseWriters,
    run: async (tx, letter) => {
      const found = await getCase(tx, caseNumber);
      if (await queries.findTaken(tx, number)) throw stop('number_taken', { number });
      const findings = (await findFindings(tx, [caseNumber])).get(caseNumber) ?? [];
      const due = caseDue(found, findings, { asOf: day, holidays: await findFreeDays(tx) });
      const pdf = press.print(
        letterModel(found, due, { ...request, number, tenant: actor.tenant }),
      );
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      const sealed = database.vault.seal(Buffer.from(pdf).toString('base64'));
      await queries.insertLetter(tx, { letter, caseNumber, kind, number, day, sha256, sealed });
      return { outcome: 'letter', letter, sha256 };
    },
  });
}

function letterModel(
  found: EmployerCase,
  due: CaseDue,
  at: {
    readonly kind: LetterKind;
    readonly day: Day;
    readonly until: Day;
    readonly number: string;
    readonly tenant: string;
    readonly language: Language;
    readonly signatory: Signatory;
  },
): PaperModel {
  const words = complianceWords(at.language);
  const { business, confirmedOn } = found;
  const region = nationalRegister.find(at.tenant)?.name ?? at.tenant;
  // Nothing is called a fault before somebody has confirmed it.
  const facts = {
    name: business.name,
    until: at.until,
    day: at.day,
    what: confirmedOn === null ? words.neutral : words.confirmed,
    due: formatRupiah(due.due),
  };
  return {
    language: at.language,
    title: words.letters[at.kind].title,
    day: at.day,
    author: region,
    lead: [
      filled(words.letterLead.number, { number: at.number, day: at.day }),
      filled(words.letterLead.to, { name: business.name, address: business.address ?? '—' }),
    ],
    paragraphs: words.letters[at.kind].body.map((each) => filled(each, facts)),
    tables: [dueTable(due, at.language)],
    closing: [region, at.signatory.position, '', at.signatory.name],
    page: words.page,
  };
}

/** Contribution, late fine and sanction in columns of their own: the two fines are never one figure. */
export function dueTable(due: CaseDue, language: Language): PaperModel['tables'][number] {
  const words = complianceWords(language);
  const rows = due.findings.map(({ facts, amounts, confidence }) => [
    words.findings[facts.kind],
    String(amounts.months.length),
    `${Math.round(confidence / 10_000)} %`,
    formatRupiah(amounts.contribution),
    formatRupiah(amounts.lateFine),
  ]);
  const total = [
    words.columns.total,
    '',
    '',
    formatRupiah(due.contribution),
    formatRupiah(due.lateFine),
  ];
  const { kind, months, confidence, contribution, lateFine } = words.columns;
  return {
    caption: words.dueCaption,
    head: [kind, months, confidence, contribution, lateFine],
    rows: [...rows, total],
    right: [1, 2, 3, 4],
  };
}

/** Tanda kirim: the day, the way, and a scan of the receipt. */
export async function markSent(
  database: Database,
  actor: Actor,
  request: EventRequest & {
    readonly caseNumber: number;
    readonly letter: number;
    readonly way: string;
    readonly proof?: Uint8Array;
  },
): Promise<{ readonly outcome: 'sent'; readonly letter: number } | CaseRefused> {
  const { caseNumber, letter, way, proof, day } = request;
  const sha256 = proof && createHash('sha256').update(proof).digest('hex');
  return performEvent<{ outcome: 'sent'; letter: number }, CaseRefusalCode>(database, actor, {
    log: 'case_event',
    kind: 'sent',
    request,
    subject: caseNumber,
    body: { letter, way, sha256 },
    roles: caseWriters,
    run: async (tx, event) => {
      const known = (await queries.findLetters(tx, [caseNumber])).find(
        (each) => each.letter === letter,
      );
      if (known === undefined) throw stop('letter_unknown', { letter });
      if (known.sentOn !== null) throw stop('letter_sent', { letter });
      if (day < known.day) throw stop('day_before', { day, after: known.day });
      const kept =
        proof === undefined || sha256 === undefined
          ? {}
          : {
              proof: {
                sha256,
                sealed: database.vault.seal(Buffer.from(proof).toString('base64')),
              },
            };
      await queries.writeSent(tx, { letter, event, on: day, by: way, ...kept });
      return { outcome: 'sent', letter };
    },
  });
}

/** The bytes of letters, as they were made; who took them out stands in the audit log. */
export async function readLetterFiles(
  database: Database,
  actor: Actor,
  asked: { readonly cases: readonly number[]; readonly reason: string },
): Promise<
  | {
      readonly outcome: 'files';
      readonly files: readonly { readonly letter: number; readonly pdf: Uint8Array }[];
    }
  | CaseRefused
> {
  if (!caseReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  const { cases, reason } = asked;
  const work = { actor, reason, action: 'case.letters_opened', subject: { cases: cases.length } };
  return database.transaction(work, async (tx) => {
    const rows = await queries.findLetterFiles(tx, cases);
    return {
      outcome: 'files',
      files: rows.map(({ letter, pdf }) => ({
        letter,
        pdf: Buffer.from(database.vault.open(pdf), 'base64'),
      })),
    };
  });
}
