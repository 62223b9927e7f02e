// The SQL of pages: people, one person, files and their rows, as they are known now. A page reads as
// many rows as it shows, by the keys of the tables. Every statement names its tenant besides the row
// policies.

import type { Reader } from '@payung/engine';
import type { Day, Month, Sex } from '@payung/values';
import { type RawBuilder, sql } from 'kysely';
import type { BatchCounts, BatchKind } from '../batch/batch.ts';
import type { ChangeKind } from '../change/change.ts';
import type { FileLine } from './file-line.ts';

export type PersonRow = {
  readonly person: number;
  readonly name: string;
  readonly nikSealed: Uint8Array | null;
  readonly birth: Day | null;
  readonly sex: Sex | null;
  readonly domicile: string | null;
  readonly sector: string | null;
  readonly occupation: string | null;
  readonly isDead: boolean;
  readonly segments: readonly string[];
};

export type PeopleSought = {
  readonly after: number;
  readonly limit: number;
  readonly within: string;
  readonly words: readonly string[];
};

export async function findPeople(tx: Reader, sought: PeopleSought): Promise<readonly PersonRow[]> {
  const { tenant } = tx.actor;
  const { rows } = await sql<PersonRow>`
    with page as (${numbersOfPage(tenant, sought)})
    select
      page.person, i.name_written as name, i.nik_sealed as "nikSealed", i.birth, i.sex,
      t.domicile, t.sector, t.occupation,
      exists (
        select from payung.death d
        where d.tenant = ${tenant}
          and d.person = any (${sameAs(tenant)})
          and d.superseded_in is null
      ) as "isDead",
      array(
        select distinct coalesce(m.segment, '')
        from payung.membership m
        where m.tenant = ${tenant}
          and m.person = any (${sameAs(tenant)})
          and m.superseded_in is null
          and m.until_month is null
        order by 1
      ) as segments
    from page
    join payung.identity i
      on i.tenant = ${tenant} and i.person = page.person and i.superseded_in is null
    left join lateral (
      select t.domicile, t.sector, t.occupation
      from payung.trait t
      where t.tenant = ${tenant} and t.person = page.person and t.superseded_in is null
      order by t.valid_from desc
      limit 1
    ) as t on true
    order by page.person
  `.execute(tx.db);
  return rows;
}

function numbersOfPage(
  tenant: string,
  { after, limit, within, words }: PeopleSought,
): RawBuilder<unknown> {
  const named = words.map(
    (word) => sql`and position(${` ${word}`} in ' ' || i.name_normalised) > 0`,
  );
  return sql`
      select p.person
      from payung.people p
      join payung.identity i
        on i.tenant = p.tenant and i.person = p.person and i.superseded_in is null
      where p.tenant = ${tenant}
        and p.superseded_in is null
        and p.person > ${after}::bigint
        and starts_with(coalesce(p.domicile, ''), ${within})
        and not exists (
          select from payung.merged g
          where g.tenant = p.tenant and g.person = p.person and g.superseded_in is null
        )
        ${named.length === 0 ? sql`` : sql.join(named, sql` `)}
      order by p.person
      limit ${limit}
    `;
}

/** The person of the page, and whoever was merged into him. */
function sameAs(tenant: string): RawBuilder<unknown> {
  return sql`array(
          select page.person
          union all
          select g.person
          from payung.merged g
          where g.tenant = ${tenant} and g.same_as = page.person and g.superseded_in is null
        )`;
}

export async function findByDigest(tx: Reader, digest: Uint8Array): Promise<number | undefined> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ person: number }>`
    select coalesce(g.same_as, i.person) as person
    from payung.identity i
    left join payung.merged g
      on g.tenant = i.tenant and g.person = i.person and g.superseded_in is null
    where i.tenant = ${tenant} and i.nik_digest = ${digest} and i.superseded_in is null
    order by 1
    limit 1
  `.execute(tx.db);
  return rows[0]?.person;
}

/** Undefined where nobody has the number; null where his NIK is not known. */
export async function findSealedNik(
  tx: Reader,
  person: number,
): Promise<Uint8Array | null | undefined> {
  return (await findIdentity(tx, person))?.nikSealed;
}

export type IdentityRow = Pick<PersonRow, 'name' | 'nikSealed' | 'birth' | 'sex'> & {
  readonly birthExact: boolean;
};

export async function findIdentity(tx: Reader, person: number): Promise<IdentityRow | undefined> {
  const { rows } = await sql<IdentityRow>`
    select
      name_written as name, nik_sealed as "nikSealed", birth, birth_exact as "birthExact", sex
    from payung.identity
    where tenant = ${tx.actor.tenant} and person = ${person} and superseded_in is null
  `.execute(tx.db);
  return rows[0];
}

export type TraitRow = {
  readonly from: Month;
  readonly domicile: string | null;
  readonly workplace: string | null;
  readonly occupation: string | null;
  readonly sector: string | null;
};

export async function findTraits(tx: Reader, person: number): Promise<readonly TraitRow[]> {
  const { rows } = await sql<TraitRow>`
    select valid_from as from, domicile, workplace, occupation, sector
    from payung.trait
    where tenant = ${tx.actor.tenant} and person = ${person} and superseded_in is null
    order by valid_from
  `.execute(tx.db);
  return rows;
}

export async function findDeath(
  tx: Reader,
  person: number,
): Promise<{ readonly month: Month; readonly day: Day | null } | undefined> {
  const { rows } = await sql<{ month: Month; day: Day | null }>`
    select month, day
    from payung.death
    where tenant = ${tx.actor.tenant} and person = ${person} and superseded_in is null
    order by month
    limit 1
  `.execute(tx.db);
  return rows[0];
}

export type ChangeRow = {
  readonly change: number;
  readonly kind: ChangeKind;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
};

/** Every change in which something of him was recorded or superseded. */
export async function findChanges(tx: Reader, person: number): Promise<readonly ChangeRow[]> {
  const { tenant } = tx.actor;
  const tables = ['identity', 'trait', 'membership', 'death', 'merged', 'decile', 'household'];
  const touched = tables.map(
    (name) => sql`
      select unnest(array[recorded_in, superseded_in]) as id
      from ${sql.table(`payung.${name}`)}
      where tenant = ${tenant} and person = ${person}`,
  );
  const { rows } = await sql<ChangeRow>`
    select c.id as change, c.kind, c.at, c.actor as by, c.reason
    from payung.change c
    where c.tenant = ${tenant} and c.id in (${sql.join(touched, sql` union `)})
    order by c.id desc
  `.execute(tx.db);
  return rows;
}

export type BatchRow = BatchCounts & {
  readonly batch: number;
  readonly kind: BatchKind;
  readonly file: string;
  readonly month: Month;
  readonly whole: boolean;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly undone: {
    readonly change: number;
    readonly at: string;
    readonly by: string;
    readonly reason: string;
  } | null;
};

/** Newest first, of numbers below `before`. */
export async function findBatches(
  tx: Reader,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<readonly BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select
      b.change as batch, b.kind, b.file, b.month, b.whole, b.records, b.ignored, b.accepted,
      b.rejected, b.merged, b.held, c.at, c.actor as by, c.reason,
      case when u.id is not null then json_build_object(
        'change', u.id, 'at', u.at, 'by', u.actor, 'reason', u.reason
      ) end as undone
    from payung.registry_batch b
    join payung.change c on c.tenant = b.tenant and c.id = b.change
    left join payung.change u on u.tenant = b.tenant and u.id = b.undone_in
    where b.tenant = ${tx.actor.tenant} and b.change < ${before}::bigint
    order by b.change desc
    limit ${limit}
  `.execute(tx.db);
  return rows;
}

export type LineRow = {
  readonly sheet: string;
  readonly row: number;
  readonly disposition: FileLine['disposition'];
  readonly effect: 'new' | 'changed' | 'same' | null;
  readonly person: number | null;
  readonly reasons: string;
};

export async function findLines(
  tx: Reader,
  asked: {
    readonly batch: number;
    readonly from: { readonly sheet: string; readonly row: number } | undefined;
    readonly disposition: FileLine['disposition'] | undefined;
    readonly limit: number;
  },
): Promise<readonly LineRow[]> {
  const { batch, from, disposition, limit } = asked;
  const { rows } = await sql<LineRow>`
    select sheet, row, disposition, effect, person, reasons
    from payung.registry_line
    where tenant = ${tx.actor.tenant}
      and batch = ${batch}
      ${from === undefined ? sql`` : sql`and (sheet, row) > (${from.sheet}, ${from.row})`}
      ${disposition === undefined ? sql`` : sql`and disposition = ${disposition}`}
    order by sheet, row
    limit ${limit}
  `.execute(tx.db);
  return rows;
}
