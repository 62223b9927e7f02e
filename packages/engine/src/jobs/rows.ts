// Rows of a list that is being taken in, as people look at them: in pages, by fate and by finding. What
// a row says is sealed and opened by whoever may.

import { sql } from 'kysely';
import type { Reader } from '../database/transaction.ts';

export type RowFate = 'accepted' | 'rejected' | 'merged' | 'held' | 'ignored';

export type ImportRow = {
  /** Order in the file, over all its sheets. */
  readonly line: number;
  readonly sheet: string;
  readonly row: number;
  /** After linking, where that is done. */
  readonly disposition: RowFate;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly contentSealed: Uint8Array;
};

export type OfPart = { readonly job: string; readonly part: number };

/** In the order of the file; `after` is the last line of the page before. */
export async function listImportRows(
  tx: Reader,
  wish: OfPart & {
    readonly after?: number;
    readonly limit: number;
    readonly disposition?: RowFate;
    readonly code?: string;
  },
): Promise<readonly ImportRow[]> {
  const { job, part, after, limit, disposition, code } = wish;
  const { rows } = await sql<ImportRow>`
    select r.line, r.sheet, r.row, coalesce(l.disposition, r.disposition) as disposition,
      r.errors, r.warnings, r.content_sealed as "contentSealed"
    from payung.import_row r
    left join payung.import_load l
      on l.tenant = r.tenant and l.job = r.job and l.part = r.part and l.line = r.line
    where r.tenant = ${tx.actor.tenant} and r.job = ${job} and r.part = ${part}
      and r.line > ${after ?? 0}
      and ${disposition === undefined ? sql`true` : sql`coalesce(l.disposition, r.disposition) = ${disposition}`}
      and ${code === undefined ? sql`true` : sql`${code} = any (r.errors || r.warnings || r.notes)`}
    order by r.line
    limit ${limit}
  `.execute(tx.db);
  return rows;
}

export type ProblemCount = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly rows: number;
};

/** The most frequent first. */
export async function countProblems(tx: Reader, of: OfPart): Promise<readonly ProblemCount[]> {
  const { rows } = await sql<ProblemCount>`
    select found.code, found.severity, count(*) as rows
    from payung.import_row r
    cross join lateral (
      select e as code, 'error' as severity from unnest(r.errors) as e
      union all
      select w, 'warning' from unnest(r.warnings) as w
      union all
      select n, 'note' from unnest(r.notes) as n
    ) as found
    where r.tenant = ${tx.actor.tenant} and r.job = ${of.job} and r.part = ${of.part}
    group by found.code, found.severity
    order by rows desc, found.code
  `.execute(tx.db);
  return rows;
}

/** Akibat, sealed; undefined before the part has been rehearsed. */
export async function findEffect(tx: Reader, of: OfPart): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ sealed: Uint8Array | null }>`
    select p.effect_sealed as sealed
    from payung.job_part p
    where p.tenant = ${tx.actor.tenant} and p.job = ${of.job} and p.number = ${of.part}
  `.execute(tx.db);
  return rows[0]?.sealed ?? undefined;
}
