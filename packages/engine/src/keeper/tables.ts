// The tables of the schema as they are: columns, what sorts their rows, and an order in which each table comes
// behind those it refers to.

import type { SqlClient } from '../database/sql-client.ts';

export type TableShape = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key, or all where there is none, sorted the same on every server. */
  readonly order: readonly string[];
};

export async function readTables(client: SqlClient): Promise<readonly TableShape[]> {
  const rows = await client.query(
    'keeper.tables',
    `select c.relname as name,
      (select jsonb_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '') as columns,
      (select jsonb_agg(
          case when a.attcollation <> 0
            then format('%I collate "C"', a.attname) else format('%I', a.attname) end
          order by array_position(coalesce(k.keys, '{}'), a.attnum), a.attnum)
        from pg_attribute a
        left join (
          select array_agg(n.number order by n.at) as keys
          from pg_index i
          cross join lateral unnest(i.indkey::int2[]) with ordinality as n(number, at)
          where i.indrelid = c.oid and i.indisprimary
        ) as k on true
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and (k.keys is null or a.attnum = any (k.keys))) as order,
      (select coalesce(jsonb_agg(distinct r.relname), '[]') from pg_constraint f
        join pg_class r on r.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as before
    from pg_class c
    where c.relnamespace = 'payung'::regnamespace and c.relkind = 'r'
    order by c.relname`,
  );
  const tables = rows.map((row) => ({
    name: String(row['name']),
    columns: textsOf(row['columns']),
    order: textsOf(row['order']),
    before: textsOf(row['before']),
  }));
  return inOrder(tables);
}

function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error('The tables cannot be listed');
  return value.map(String);
}

type Ordered = TableShape & { readonly before: readonly string[] };

function inOrder(tables: readonly Ordered[]): readonly TableShape[] {
  const placed: TableShape[] = [];
  const names = new Set<string>();
  while (placed.length < tables.length) {
    const ready = tables.filter(
      ({ name, before }) => !names.has(name) && before.every((other) => names.has(other)),
    );
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle');
    for (const { name, columns, order } of ready) {
      placed.push({ name, columns, order });
      names.add(name);
    }
  }
  return placed;
}

/** Lower case names of our own making: nothing else is put into a statement. */
export function quotedName(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`Not a name: ${name}`);
  return `"${name}"`;
}

/** Rows in the order of the primary key, the same text on every server. */
export function selectAll({ name, columns, order }: TableShape): string {
  const names = columns.map(quotedName).join(', ');
  return `select ${names} from payung.${quotedName(name)} order by ${order.join(', ')}`;
}

/** What decides how a value is written as text. */
export const textSettings = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
  set local client_encoding = 'UTF8'; set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0; set local search_path = payung, pg_catalog, pg_temp`;
