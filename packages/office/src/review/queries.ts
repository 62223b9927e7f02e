// The SQL of the review: items with what readers said of them, the queue, and how well readers read.

import type { Reader, Writer } from '@payung/engine';
import { sql } from 'kysely';
import type { ReviewAnswer, ReviewKind, ReviewState, SettledAnswer, Settlement } from './item.ts';

export type NewItem = {
  readonly job: string;
  readonly part: number;
  readonly kind: ReviewKind;
  readonly record: Uint8Array;
  readonly others: readonly Uint8Array[];
  readonly guarded: boolean;
  readonly area: string;
  readonly benefit: number;
  readonly lines: readonly number[];
  readonly otherLines: readonly number[];
  readonly targets: readonly number[];
  readonly contentSealed: Uint8Array;
  readonly known: SettledAnswer | null;
  readonly earlier: (Settlement & { readonly id: string }) | null;
};

export async function insertItem(tx: Writer, item: NewItem): Promise<void> {
  const { earlier } = item;
  const others = item.others.map((each) => `\\x${Buffer.from(each).toString('hex')}`);
  await sql`
    insert into payung.review_item (
      job, part, kind, record, others, guarded, area, benefit, lines, other_lines, targets,
      content_sealed, known, state, answer, candidate, earlier, settled_at
    )
    values (
      ${item.job}, ${item.part}, ${item.kind}, ${Buffer.from(item.record)},
      ${others}::bytea[], ${item.guarded}, ${item.area}, ${item.benefit},
      ${[...item.lines]}::integer[], ${[...item.otherLines]}::integer[],
      ${[...item.targets]}::bigint[], ${Buffer.from(item.contentSealed)}, ${item.known},
      ${earlier === null ? 'open' : 'settled'}, ${earlier?.answer ?? null},
      ${earlier?.candidate ?? null}, ${earlier?.id ?? null},
      ${earlier === null ? sql`null` : sql`clock_timestamp()`}
    )
  `.execute(tx.db);
}

export type OfList = { readonly job: string; readonly part: number };

/** What the list asked before it was linked anew. */
export async function retireItems(tx: Writer, { job, part }: OfList): Promise<void> {
  await sql`
    update payung.review_item i set is_stale = true
    where i.tenant = ${tx.actor.tenant} and i.job = ${job} and i.part = ${part}
  `.execute(tx.db);
}

export type EarlierItem = {
  readonly id: string;
  readonly record: Uint8Array;
  readonly others: readonly string[];
  readonly answer: SettledAnswer;
  readonly candidate: number | null;
};

/** The newest settled item of each record; what was taken back with its list says nothing. */
export async function findEarlier(
  tx: Reader,
  records: readonly Uint8Array[],
): Promise<readonly EarlierItem[]> {
  const sought = records.map((each) => `\\x${Buffer.from(each).toString('hex')}`);
  const { rows } = await sql<EarlierItem>`
    select distinct on (i.record)
      i.id, i.record, i.answer, i.candidate,
      (select jsonb_agg(encode(o.digest, 'hex') order by o.at)
        from unnest(i.others) with ordinality as o (digest, at)) as others
    from payung.review_item i
    left join payung.registry_batch b on b.tenant = i.tenant and b.change = i.change
    where i.tenant = ${tx.actor.tenant}
      and i.record = any (${sought}::bytea[])
      and i.state = 'settled'
      and i.known is null
      and b.undone_in is null
    order by i.record, i.settled_at desc
  `.execute(tx.db);
  return rows.map((row) => ({ ...row, others: row.others ?? [] }));
}

export type ItemRow = {
  readonly id: string;
  readonly job: string;
  readonly part: number;
  readonly kind: ReviewKind;
  readonly guarded: boolean;
  readonly state: ReviewState;
  readonly version: number;
  readonly contentSealed: Uint8Array;
  readonly answer: SettledAnswer | null;
  readonly candidate: number | null;
  readonly settledAt: string | null;
  readonly earlier: string | null;
  readonly change: number | null;
  readonly isUndone: boolean;
  readonly isLeftOut: boolean;
  readonly isControl: boolean;
  readonly benefit: number;
  readonly spoken: readonly {
    readonly reader: string;
    readonly answer: ReviewAnswer;
    readonly candidate: number | null;
    readonly asHead: boolean;
  }[];
};

/** The last word of each reader that was not taken back, in the order of time. */
const spoken = sql`
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'reader', w.reader, 'answer', w.answer, 'candidate', w.candidate, 'asHead', w.as_head
    ) order by w.number)
    from (
      select distinct on (d.reader) d.*
      from payung.review_decision d
      where d.tenant = i.tenant and d.item = i.id
      order by d.reader, d.number desc
    ) as w
    where w.answer <> 'withdrawn'
  ), '[]')`;

const itemColumns = sql`
  i.id, i.job, i.part, i.kind, i.guarded, i.state, i.version, i.content_sealed as "contentSealed",
  i.answer, i.candidate, i.settled_at as "settledAt", i.earlier, i.change,
  coalesce(b.undone_in is not null, false) as "isUndone", i.is_left_out as "isLeftOut",
  i.known is not null as "isControl", i.benefit, ${spoken} as spoken`;

const fromItems = sql`
  payung.review_item i
  join payung.job_part p on p.tenant = i.tenant and p.job = i.job and p.number = i.part
  join payung.job j on j.tenant = p.tenant and j.id = p.job
  join payung.upload u on u.tenant = p.tenant and u.id = p.upload
  left join payung.registry_batch b on b.tenant = i.tenant and b.change = i.change
  left join payung.registry_batch l on l.tenant = p.tenant and l.change = p.batch`;

/** The same bytes sent twice are one list: the questions of the first sending count. */
export const isFirst = sql`not exists (
    select
    from payung.job_part q
    join payung.job e on e.tenant = q.tenant and e.id = q.job
    join payung.upload v on v.tenant = q.tenant and v.id = q.upload
    where q.tenant = p.tenant and v.sha256 = u.sha256
      and q.state not in ('failed', 'cancelled')
      and q.problem ->> 'code' is distinct from 'already_there'
      and (e.made_at, e.id, q.number) < (j.made_at, j.id, p.number)
  )`;

/** Of a list that was given up or taken back nothing is asked any more. */
const alive = sql`
  p.state not in ('failed', 'cancelled')
  and p.problem ->> 'code' is distinct from 'already_there'
  and l.undone_in is null
  and not i.is_stale
  and ${isFirst}`;

export async function findItem(tx: Reader, id: string): Promise<ItemRow | undefined> {
  const { rows } = await sql<ItemRow>`
    select ${itemColumns}
    from ${fromItems}
    where i.tenant = ${tx.actor.tenant} and i.id = ${id} and ${alive}
  `.execute(tx.db);
  return rows[0];
}

/** Nobody else decides about an item of this list, or saves it, until the commit. */
export async function holdList(tx: Writer, item: string): Promise<void> {
  await sql`
    select j.id
    from payung.job j
    join payung.review_item i on i.tenant = j.tenant and i.job = j.id
    where j.tenant = ${tx.actor.tenant} and i.id = ${item}
    for update of j
  `.execute(tx.db);
}

export type Place = { readonly benefit: number; readonly id: string };
export type QueueWish = {
  readonly states: readonly ReviewState[];
  readonly after?: Place;
  readonly limit: number;
};

export async function listItems(tx: Reader, wish: QueueWish): Promise<readonly ItemRow[]> {
  const { states, after, limit } = wish;
  const { rows } = await sql<ItemRow>`
    select ${itemColumns}
    from ${fromItems}
    where i.tenant = ${tx.actor.tenant}
      and i.state = any (${[...states]}::text[])
      and ${alive}
      and ${
        after === undefined
          ? sql`true`
          : sql`(-i.benefit, i.id) > (-${after.benefit}::double precision, ${after.id}::uuid)`
      }
    order by -i.benefit, i.id
    limit ${limit}
  `.execute(tx.db);
  return rows;
}

/** What this reader may answer now, most worth first. */
export async function listNext(
  tx: Reader,
  wish: {
    readonly reader: string;
    readonly isWhole: boolean;
    readonly skip: readonly string[];
    readonly limit: number;
  },
): Promise<readonly ItemRow[]> {
  const { reader, isWhole, skip, limit } = wish;
  const { rows } = await sql<ItemRow>`
    select ${itemColumns}
    from ${fromItems}
    where i.tenant = ${tx.actor.tenant}
      and i.state <> 'settled'
      and (i.state <> 'head' or ${isWhole})
      and ${alive}
      and i.id <> all (${[...skip]}::uuid[])
      and not exists (
        select from (
          select d.answer
          from payung.review_decision d
          where d.tenant = i.tenant and d.item = i.id and d.reader = ${reader}
          order by d.number desc
          limit 1
        ) as own
        where own.answer <> 'withdrawn'
      )
    order by -i.benefit, i.id
    limit ${limit}
  `.execute(tx.db);
  return rows;
}

export type QueueCounts = Readonly<Record<ReviewState, number>> & {
  readonly lastSettledAt: string | null;
};

export async function countItems(tx: Reader): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`
    select
      count(*) filter (where i.state = 'open') as open,
      count(*) filter (where i.state = 'second') as second,
      count(*) filter (where i.state = 'head') as head,
      count(*) filter (where i.state = 'settled' and i.earlier is null) as settled,
      max(i.settled_at) as "lastSettledAt"
    from ${fromItems}
    where i.tenant = ${tx.actor.tenant} and ${alive}
  `.execute(tx.db);
  const [counted] = rows;
  if (counted === undefined) throw new Error('A count gave no row');
  return counted;
}

export type ReaderFigures = {
  readonly reader: string;
  readonly answered: number;
  readonly controlsRight: number;
  readonly controls: number;
  readonly agreed: number;
  readonly shared: number;
};

/** How each reader answers what is known, and how often readers of one item agree. */
export async function countReaders(tx: Reader): Promise<readonly ReaderFigures[]> {
  const { rows } = await sql<ReaderFigures>`
    with word as (
      select distinct on (d.item, d.reader) d.item, d.reader, d.answer, d.candidate, i.known
      from payung.review_decision d
      join payung.review_item i on i.tenant = d.tenant and i.id = d.item
      where d.tenant = ${tx.actor.tenant}
      order by d.item, d.reader, d.number desc
    ),
    said as (select * from word where answer <> 'withdrawn'),
    beside as (
      select m.reader, (m.answer = o.answer and m.candidate is not distinct from o.candidate) as agree
      from said m
      join said o on o.item = m.item and o.reader <> m.reader
      where m.answer <> 'unclear' and o.answer <> 'unclear'
    )
    select
      s.reader, count(*) as answered,
      count(*) filter (where s.known = s.answer) as "controlsRight",
      count(*) filter (where s.known is not null) as controls,
      (select count(*) from beside b where b.reader = s.reader and b.agree) as agreed,
      (select count(*) from beside b where b.reader = s.reader) as shared
    from said s
    group by s.reader
    order by s.reader
  `.execute(tx.db);
  return rows;
}

export async function insertDecision(
  tx: Writer,
  decision: {
    readonly item: string;
    readonly reader: string;
    readonly answer: ReviewAnswer | 'withdrawn';
    readonly candidate: number | null;
    readonly asHead: boolean;
    readonly reason: string;
  },
): Promise<void> {
  const { item, reader, answer, candidate, asHead, reason } = decision;
  await sql`
    insert into payung.review_decision (
      item, number, reader, answer, candidate, as_head, reason
    )
    select ${item}, coalesce(max(d.number), 0) + 1, ${reader}, ${answer}, ${candidate}::smallint,
      ${asHead}::boolean, ${reason}
    from payung.review_decision d
    where d.tenant = ${tx.actor.tenant} and d.item = ${item}
  `.execute(tx.db);
}

/** The state after what was said; the next version. */
export async function updateStanding(
  tx: Writer,
  item: string,
  { state, settlement }: { readonly state: ReviewState; readonly settlement?: Settlement },
): Promise<void> {
  await sql`
    update payung.review_item i
    set state = ${state}, answer = ${settlement?.answer ?? null},
      candidate = ${settlement?.candidate ?? null}, version = i.version + 1,
      change = case when ${state} = 'settled' then i.change end,
      is_left_out = case when ${state} = 'settled' then i.is_left_out else false end,
      settled_at = case when ${state} = 'settled' then clock_timestamp() end
    where i.tenant = ${tx.actor.tenant} and i.id = ${item}
  `.execute(tx.db);
}
