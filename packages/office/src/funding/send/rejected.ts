// Rows of a sending that the branch rejected and nobody has repaired yet, as a page shows them: what the
// branch wrote, the field to look at, and the person with his NIK masked.

import type { Actor, Database, Reader } from '@payung/engine';
import { maskNik } from '@payung/values';
import { openAudited } from '../ledger/act.ts';
import type { FundingRefused } from '../ledger/refusal.ts';
import { turnedDown } from '../ledger/refusal.ts';
import { readRegistrant } from './build.ts';
import * as queries from './queries.ts';
import { leavingFor } from './reasons.ts';

export type RejectedRow = {
  readonly row: number;
  readonly name: string;
  /** Masked; empty where none is known. */
  readonly nik: string;
  readonly birth?: string;
  readonly sex?: 'L' | 'P';
  readonly village?: string;
  readonly code: string;
  /** Absent: nothing of the row can be repaired. */
  readonly field?: string;
  /** In the words of the branch. */
  readonly written: string;
  /** Why he leaves the list instead, where that is the way. */
  readonly leaves?: string;
};

/** Baris yang ditolak cabang dan belum diperbaiki, by row; `after` is the last row of the page before. */
export async function listRejected(
  database: Database,
  actor: Actor,
  wish: { readonly sending: number; readonly after?: number; readonly limit: number },
): Promise<
  { readonly outcome: 'listed'; readonly rejected: readonly RejectedRow[] } | FundingRefused
> {
  const { sending } = wish;
  const opened = {
    action: 'funding.read_rejected',
    reason: 'melihat baris ditolak',
    subject: { sending },
  };
  const found = await openAudited(database, actor, opened, (tx) => rowsOf(tx, wish));
  if (found === undefined) return turnedDown('sending_unknown', { sending });
  if ('outcome' in found) return found;
  return {
    outcome: 'listed',
    rejected: found.map(({ row, code, field, written, lineSealed }) => {
      const person = readRegistrant(database.vault.open(lineSealed));
      const { name, nik, birth, sex, village } = person;
      const leaves = leavingFor(code ?? '');
      return {
        ...{ row, name, code: code ?? 'other', written: written ?? '' },
        nik: nik === undefined ? '' : maskNik(nik),
        ...(birth === undefined ? {} : { birth }),
        ...(sex === undefined ? {} : { sex }),
        ...(village === undefined ? {} : { village }),
        ...(field === null ? {} : { field }),
        ...(leaves === undefined ? {} : { leaves }),
      };
    }),
  };
}

async function rowsOf(
  tx: Reader,
  { sending, after = 0, limit }: { sending: number; after?: number; limit: number },
): Promise<readonly queries.RejectedLine[] | undefined> {
  if ((await queries.findSending(tx, sending)) === undefined) return undefined;
  return queries.findRejected(tx, { sending, after, limit });
}
