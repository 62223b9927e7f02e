// The SQL of stated tables: the newest version of each kind, and the next one.

import type { Reader, Writer } from '@payung/engine';
import { sql } from 'kysely';

export type StatedKind = 'bases' | 'targets';
export type StatedCells = Readonly<Record<string, string>>;

export type StatedVersion = {
  readonly kind: StatedKind;
  readonly version: number;
  readonly rows: readonly StatedCells[];
  readonly sha256: string;
  readonly letter: string;
  readonly statedBy: string;
  readonly statedAt: string;
};

export async function findNewest(tx: Reader): Promise<readonly StatedVersion[]> {
  const { rows } = await sql<StatedVersion>`
    select distinct on (s.kind)
      s.kind, s.version, s.rows, s.sha256, s.letter, s.stated_by as "statedBy",
      s.stated_at as "statedAt"
    from payung.stated_table s
    where s.tenant = ${tx.actor.tenant}
    order by s.kind, s.version desc
  `.execute(tx.db);
  return rows;
}

/** False when that version was stated meanwhile. */
export async function insertVersion(
  tx: Writer,
  stated: Omit<StatedVersion, 'statedAt'>,
): Promise<boolean> {
  const result = await sql`
    insert into payung.stated_table (kind, version, rows, sha256, letter, stated_by)
    values (
      ${stated.kind}, ${stated.version}, ${JSON.stringify(stated.rows)}::jsonb, ${stated.sha256},
      ${stated.letter}, ${stated.statedBy}
    )
    on conflict (tenant, kind, version) do nothing
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}
