// What the tests of the register need again and again: a small participants file, and its load.

import { createHash } from 'node:crypto';
import type { Actor, Database } from '@payung/engine';
import { day, type Month, nik, type Segment } from '@payung/values';
import type { BatchKind, LoadPerson, LoadRow } from './batch/batch.ts';
import { type LoadOutcome, loadBatch } from './batch/load.ts';

export type Listed = {
  readonly who: number;
  readonly status?: 'active' | 'inactive' | 'dead';
  readonly segment?: Segment;
  readonly start?: string;
  readonly kpj?: string;
  readonly sector?: string;
  readonly occupation?: string;
  readonly domicile?: string;
  readonly person?: Partial<LoadPerson>;
};

export function nikOf(who: number): ReturnType<typeof nik> {
  return nik(`750201010190${String(who + 1).padStart(4, '0')}`);
}

export function rowOf(listed: Listed, at: number, kind: BatchKind): LoadRow {
  const { who, status, segment, start, kpj, sector, occupation, domicile } = listed;
  const membership = {
    kpj: kpj ?? `KPJ${who}`,
    status: status ?? 'active',
    segment: segment ?? 'BPU',
    start: day(start ?? '2024-01-15'),
  } as const;
  return {
    row: at + 1,
    reasons: [],
    disposition: 'accepted',
    person: {
      name: `ORANG NOMOR ${who}`,
      nik: nikOf(who),
      birth: day('1990-01-01'),
      birthExact: true,
      sex: 'L',
      domicile: domicile ?? '7502012001',
      ...(sector === undefined ? {} : { sector }),
      ...(occupation === undefined ? {} : { occupation }),
      ...(kind === 'participants' ? { membership } : {}),
      ...listed.person,
    },
  };
}

export type Sent = {
  readonly kind?: BatchKind;
  readonly month: Month;
  readonly listed: readonly Listed[];
  readonly rows?: readonly LoadRow[];
  readonly approvedBy?: string;
  /** Absent: bytes of their own in every month. */
  readonly bytes?: string;
};

/** Loads a small file; equal contents of one month are one file. */
export async function send(database: Database, actor: Actor, sent: Sent): Promise<LoadOutcome> {
  const kind = sent.kind ?? 'participants';
  const rows = [...sent.listed.map((each, at) => rowOf(each, at, kind)), ...(sent.rows ?? [])];
  const bytes = sent.bytes ?? JSON.stringify([kind, sent.month, rows]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return loadBatch(database, actor, {
    file: { kind, name: `${kind}.csv`, sha256, month: sent.month, whole: true },
    rows: [rows],
    reason: 'uji',
    ...(sent.approvedBy === undefined ? {} : { correction: { approvedBy: sent.approvedBy } }),
  });
}

/** The number of a load that must succeed. */
export async function sendBatch(database: Database, actor: Actor, sent: Sent): Promise<number> {
  const outcome = await send(database, actor, sent);
  if (outcome.outcome !== 'loaded') throw new Error(JSON.stringify(outcome));
  return outcome.batch;
}
