// The SQL of letters: written, sent, with the bytes of both.

import type { Reader, Writer } from '@payung/engine';
import type { Day } from '@payung/values';
import { sql } from 'kysely';

export type LetterRow = {
  readonly letter: number;
  readonly caseNumber: number;
  readonly kind: 'clarification' | 'letter1' | 'letter2' | 'invitation';
  readonly number: string;
  readonly day: Day;
  readonly sha256: string;
  readonly sentOn: Day | null;
  readonly sentBy: string | null;
  readonly proofSha256: string | null;
};

export async function insertLetter(
  tx: Writer,
  letter: Pick<LetterRow, 'letter' | 'caseNumber' | 'kind' | 'number' | 'day' | 'sha256'> & {
    readonly sealed: Uint8Array;
  },
): Promise<void> {
  await sql`
    insert into payung.case_letter (case_number, letter, event, kind, number, day, sha256, pdf_sealed)
    values (
      ${letter.caseNumber}, ${letter.letter}, ${letter.letter}, ${letter.kind}, ${letter.number},
      ${letter.day}, ${letter.sha256}, ${Buffer.from(letter.sealed)}
    )
  `.execute(tx.db);
}

export async function findLetters(
  tx: Reader,
  cases: readonly number[],
): Promise<readonly LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    select
      letter, case_number as "caseNumber", kind, number, day, sha256, sent_on as "sentOn",
      sent_by as "sentBy", proof_sha256 as "proofSha256"
    from payung.case_letter
    where tenant = ${tx.actor.tenant} and case_number = any (${[...cases]}::bigint[])
    order by letter
  `.execute(tx.db);
  return rows;
}

export async function findTaken(tx: Reader, number: string): Promise<boolean> {
  const { rows } = await sql<{ letter: number }>`
    select letter from payung.case_letter
    where tenant = ${tx.actor.tenant} and number = ${number}
  `.execute(tx.db);
  return rows.length > 0;
}

/** Bytes of letters and their proofs, sealed. */
export async function findLetterFiles(
  tx: Reader,
  cases: readonly number[],
): Promise<
  readonly {
    readonly letter: number;
    readonly caseNumber: number;
    readonly pdf: Uint8Array;
    readonly proof: Uint8Array | null;
  }[]
> {
  const { rows } = await sql<{
    letter: number;
    caseNumber: number;
    pdf: Uint8Array;
    proof: Uint8Array | null;
  }>`
    select letter, case_number as "caseNumber", pdf_sealed as pdf, proof_sealed as proof
    from payung.case_letter
    where tenant = ${tx.actor.tenant} and case_number = any (${[...cases]}::bigint[])
    order by letter
  `.execute(tx.db);
  return rows;
}

export async function writeSent(
  tx: Writer,
  sent: {
    readonly letter: number;
    readonly event: number;
    readonly on: Day;
    readonly by: string;
    readonly proof?: { readonly sha256: string; readonly sealed: Uint8Array };
  },
): Promise<void> {
  await sql`
    update payung.case_letter
    set sent_on = ${sent.on}, sent_by = ${sent.by}, sent_event = ${sent.event},
      proof_sha256 = ${sent.proof?.sha256 ?? null},
      proof_sealed = ${sent.proof === undefined ? null : Buffer.from(sent.proof.sealed)}
    where tenant = ${tx.actor.tenant} and letter = ${sent.letter}
  `.execute(tx.db);
}
