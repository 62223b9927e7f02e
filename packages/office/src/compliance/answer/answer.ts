// An employer answers by a link that works once: proof of payment, a dispute, or a proposal of instalments.
// The token stands in no table and no log; its digest tells nobody who it is for.

import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Database } from '@payung/engine';
import type { Day } from '@payung/values';
import { type EventRequest, performEvent } from '../../claims/index.ts';
import { caseReaders, caseWriters, getCase } from '../cases.ts';
import { type CaseRefusalCode, type CaseRefused, caseRefused, stop } from '../refusal.ts';
import * as queries from './queries.ts';

export type LinkMade = {
  readonly outcome: 'made';
  readonly link: number;
  /** To be handed over and kept by nobody here. */
  readonly token: string;
  readonly until: Day;
};

export async function makeLink(
  database: Database,
  actor: Actor,
  request: EventRequest & { readonly caseNumber: number; readonly until: Day },
): Promise<LinkMade | CaseRefused> {
  const { caseNumber, until } = request;
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

export const answerKinds = ['proof', 'dispute', 'instalments'] as const;
export type EmployerAnswer = {
  readonly kind: (typeof answerKinds)[number];
  readonly text: string;
  /** A scan of his proof. */
  readonly file?: Uint8Array;
};

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
  const actor: Actor = { id: 'tautan pemberi kerja', role: 'public', tenant };
  const { token, today, reason, answer } = request;
  const link = await database.read(actor, (tx) => queries.findLink(tx, digestOf(token), today));
  if (link === undefined) return caseRefused('link_unknown');
  const { kind, text, file } = answer;
  const sealed = database.vault.seal(
    JSON.stringify({
      text: text.slice(0, 4_000),
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

export async function readAnswers(
  database: Database,
  actor: Actor,
  caseNumber: number,
): Promise<
  | {
      readonly outcome: 'answers';
      readonly answers: readonly {
        readonly kind: string;
        readonly day: Day;
        readonly text: string;
        readonly hasFile: boolean;
      }[];
    }
  | CaseRefused
> {
  if (!caseReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  const rows = await database.read(actor, (tx) => queries.findAnswers(tx, caseNumber));
  return {
    outcome: 'answers',
    answers: rows.map(({ kind, day, sealed }) => {
      const { text, file } = openAnswer(database.vault.open(sealed));
      return { kind, day, text, hasFile: file !== null };
    }),
  };
}

/** Sealed above by this program alone: this is the checked boundary. */
function openAnswer(text: string): { readonly text: string; readonly file: string | null } {
  return JSON.parse(text) as { text: string; file: string | null };
}
