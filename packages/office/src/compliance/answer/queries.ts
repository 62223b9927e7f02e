// The SQL of links that an employer answers by.

import type { Reader, Writer } from '@payung/engine';
import type { Day } from '@payung/values';
import { sql } from 'kysely';
import type { AnswerKind } from './kind.ts';

export async function insertLink(
  tx: Writer,
  link: {
    readonly caseNumber: number;
    readonly link: number;
    readonly digest: Uint8Array;
    readonly until: Day;
  },
): Promise<void> {
  await sql`
    insert into payung.case_link (case_number, link, event, digest, until)
    values (
      ${link.caseNumber}, ${link.link}, ${link.link}, ${Buffer.from(link.digest)}, ${link.until}
    )
  `.execute(tx.db);
}

/** A link that is open on the day; nothing tells a used one from one that never was. */
export async function findLink(
  tx: Reader,
  digest: Uint8Array,
  today: Day,
): Promise<
  { readonly link: number; readonly caseNumber: number; readonly until: Day } | undefined
> {
  const { rows } = await sql<{ link: number; caseNumber: number; until: Day }>`
    select link, case_number as "caseNumber", until
    from payung.case_link
    where tenant = ${tx.actor.tenant}
      and digest = ${Buffer.from(digest)}
      and until >= ${today}
      and answered_event is null
  `.execute(tx.db);
  return rows[0];
}

export async function writeAnswer(
  tx: Writer,
  answer: {
    readonly link: number;
    readonly event: number;
    readonly kind: AnswerKind;
    readonly sealed: Uint8Array;
  },
): Promise<void> {
  await sql`
    update payung.case_link
    set kind = ${answer.kind}, answer_sealed = ${Buffer.from(answer.sealed)},
      answered_event = ${answer.event}
    where tenant = ${tx.actor.tenant} and link = ${answer.link}
  `.execute(tx.db);
}

export type AnswerRow = {
  readonly link: number;
  readonly kind: AnswerKind;
  readonly sealed: Uint8Array;
  readonly day: Day;
};

export async function findAnswers(tx: Reader, caseNumber: number): Promise<readonly AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select l.link, l.kind, l.answer_sealed as sealed, e.day
    from payung.case_link l
    join payung.case_event e on e.tenant = l.tenant and e.id = l.answered_event
    where l.tenant = ${tx.actor.tenant} and l.case_number = ${caseNumber}
    order by l.link
  `.execute(tx.db);
  return rows;
}
