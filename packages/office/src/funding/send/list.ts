// Sendings of a decision with their files and answers counted; no names.

import type { Actor, Database } from '@payung/engine';
import { findByNumber } from '../decision/verify.ts';
import { assertMayRead } from '../ledger/act.ts';
import { type FundingRefused, turnedDown } from '../ledger/refusal.ts';
import { findFiles, findSendings, type SendingLine, type SentFile } from './queries.ts';

export type ListedSending = SendingLine & { readonly files: readonly SentFile[] };

/** Daftar kiriman satu penetapan, newest first. */
export async function listSendings(
  database: Database,
  actor: Actor,
  number: string,
): Promise<
  { readonly outcome: 'listed'; readonly sendings: readonly ListedSending[] } | FundingRefused
> {
  assertMayRead(actor);
  return database.read(actor, async (tx) => {
    const decision = await findByNumber(tx, number);
    if (decision === undefined) return turnedDown('decision_unknown', { decision: number });
    const sendings: ListedSending[] = [];
    for (const line of await findSendings(tx, decision.decision)) {
      sendings.push({ ...line, files: await findFiles(tx, line.sending) });
    }
    return { outcome: 'listed', sendings };
  });
}
