// The SQL of loading a file: from the staged rows, in whole sets, to people, what is known of them and
// their memberships. Steps run in the order of `mergeSteps`; each leaves a table of this transaction
// that the next ones read and that can be looked at alone. Every statement names its tenant besides
// the row policies.

import type { Reader, Writer } from '@payung/engine';
import type { Month } from '@payung/values';
import { sql } from 'kysely';
import * as facts from '../facts/queries.ts';
import * as membership from '../membership/queries.ts';
import * as who from '../who/queries.ts';
import type { BatchCounts, BatchFile, BatchKind } from './batch.ts';
import type { Step } from './step.ts';

/** Known people to whom the file did something; the others on it are the same as before. */
const findTouched: Step = () => sql`
  create temporary table registry_touched on commit drop as
  select person from registry_next
  union
  select m.person
  from registry_membership m
  join registry_row r on r.line = m.line
  where m.act <> 'same' and not r.fresh
`;

const insertLines: Step = ({ tenant, change }) => sql`
  insert into payung.registry_line (
    tenant, batch, sheet, row, disposition, effect, person, kpj, status, segment, reasons
  )
  select
    ${tenant}, ${change}::bigint, s.sheet, s.row,
    case
      when h.line is not null then 'held'
      when r.line is null then s.disposition
      when r.first then 'accepted'
      else 'merged'
    end,
    case
      when not coalesce(r.first, false) then null
      when r.fresh then 'new'
      when t.person is not null then 'changed'
      else 'same'
    end,
    r.person, s.kpj, s.status, s.segment,
    case when h.line is null then s.reasons else concat_ws(' ', nullif(s.reasons, ''), h.reason) end
  from registry_stage s
  left join registry_row r on r.line = s.line
  left join registry_held h on h.line = s.line
  left join registry_touched t on t.person = r.person
`;

const countWho: Step = () => sql`analyze registry_who`;

const countRows: Step = () => sql`analyze registry_row, registry_held`;

const countMemberships: Step = () => sql`analyze registry_membership`;

const countTouched: Step = () => sql`analyze registry_touched, registry_held`;

/** In this order. */
export const mergeSteps: Readonly<Record<string, Step>> = {
  findKeys: who.findKeys,
  findWho: who.findWho,
  countWho,
  findHeld: who.findHeld,
  numberPeople: who.numberPeople,
  countRows,
  compare: facts.compare,
  judge: facts.judge,
  holdOldNews: facts.holdOldNews,
  insertPeople: facts.insertPeople,
  insertIdentities: facts.insertIdentities,
  insertTraits: facts.insertTraits,
  supersedeIdentities: facts.supersedeIdentities,
  changeIdentities: facts.changeIdentities,
  supersedeTraits: facts.supersedeTraits,
  changeTraits: facts.changeTraits,
  moveHome: facts.moveHome,
  readMemberships: membership.readMemberships,
  planMemberships: membership.planMemberships,
  countMemberships,
  findAbsent: membership.findAbsent,
  supersedeMemberships: membership.supersedeMemberships,
  closeMemberships: membership.closeMemberships,
  openMemberships: membership.openMemberships,
  insertDeaths: membership.insertDeaths,
  insertEmployers: membership.insertEmployers,
  findTouched,
  countTouched,
  insertLines,
};

export type KnownBatch = { readonly change: number; readonly month: Month };

/** The same bytes, loaded before and not taken back. */
export async function findSameFile(
  tx: Reader,
  file: { readonly kind: BatchKind; readonly sha256: string },
): Promise<KnownBatch | undefined> {
  const { rows } = await sql<KnownBatch>`
    select change, month
    from payung.registry_batch
    where tenant = ${tx.actor.tenant}
      and kind = ${file.kind}
      and sha256 = ${file.sha256}
      and undone_in is null
  `.execute(tx.db);
  return rows[0];
}

/** The newest month of all files of the given kinds. */
export async function findLatestMonth(
  tx: Reader,
  kinds: readonly BatchKind[],
): Promise<Month | undefined> {
  const { rows } = await sql<{ month: Month | null }>`
    select max(month::text collate "C") as month
    from payung.registry_batch
    where tenant = ${tx.actor.tenant} and kind in (${sql.join(kinds)}) and undone_in is null
  `.execute(tx.db);
  return rows[0]?.month ?? undefined;
}

/** The tables of the steps are this transaction's alone: gone, another load can follow in it. */
export async function dropSteps(tx: Writer): Promise<void> {
  await sql`discard temp`.execute(tx.db);
}

export async function insertBatch(
  tx: Writer,
  change: number,
  file: BatchFile,
  counts: BatchCounts,
): Promise<void> {
  await sql`
    insert into payung.registry_batch (
      tenant, change, kind, file, sha256, month, whole, records, ignored, accepted, rejected,
      merged, held, rests_on
    )
    values (
      ${tx.actor.tenant}, ${change}::bigint, ${file.kind}, ${file.name}, ${file.sha256}, ${file.month}::text,
      ${file.whole}, ${counts.records}, ${counts.ignored}, ${counts.accepted}, ${counts.rejected},
      ${counts.merged}, ${counts.held}, ${file.restsOn ?? null}
    )
  `.execute(tx.db);
}
