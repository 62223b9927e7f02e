// SQL around the cube: its tables, spells as they come from files, slices, and comparisons.

import { programs } from '@payung/values';

/** Columns of the relation coverage is counted from, in the order of the registry's view. */
export const spellColumns = [
  'tenant',
  'person',
  'domicile',
  'workplace',
  'nik_region',
  'segment',
  'sector',
  'sex',
  'birth_month',
  'payer',
  'programme',
  'from_month',
  'until_month',
  'end_reason',
] as const;

/** A view of exactly the columns of a spell; a person that is no number becomes null and is refused. */
export function spellView(view: string, from: string): string {
  const columns = spellColumns.map((column) =>
    column === 'person'
      ? 'try_cast(person as bigint) as person'
      : `cast(${column} as varchar) as ${column}`,
  );
  return `create or replace view ${view} as
select ${columns.join(', ')}
from ${from}`;
}

export function tableColumnsQuery(view: string): string {
  return `select column_name from information_schema.columns where table_name = '${view}'`;
}

/** What a spell must not have; each fault with the count of its rows. */
export function spellFaultsQuery(spell: string): string {
  const month = "'[0-9]{4}-(0[1-9]|1[0-2])'";
  const faults = [
    ['person', 'person is null'],
    ['from_month', `from_month is null or not regexp_full_match(from_month, ${month})`],
    [
      'until_month',
      `until_month is not null and (not regexp_full_match(until_month, ${month}) or until_month <= from_month)`,
    ],
    ['birth_month', `birth_month is not null and not regexp_full_match(birth_month, ${month})`],
    // Not known is no fault: some files do not tell, and the person counts all the same.
    ['segment', `segment is not null and segment not in ('PU', 'BPU', 'JAKON', 'PMI')`],
    [
      'programme',
      `programme is null or programme not in (${programs.map((each) => `'${each}'`).join(', ')})`,
    ],
    ['domicile', "regexp_matches(coalesce(domicile, ''), '[^0-9]')"],
    ['workplace', "regexp_matches(coalesce(workplace, ''), '[^0-9]')"],
    ['nik_region', "regexp_matches(coalesce(nik_region, ''), '[^0-9]')"],
    ['sex', "sex is not null and sex not in ('L', 'P')"],
    ['sector', "regexp_matches(coalesce(sector, ''), '[^A-Za-z0-9_ .-]')"],
    ['payer', "regexp_matches(coalesce(payer, ''), '[^A-Za-z0-9_ .-]')"],
  ];
  return `select ${faults.map(([name, wrong]) => `count(*) filter (where ${wrong}) as ${name}`).join(',\n  ')},
  count(*) as spells
from ${spell}`;
}

/** The cube's table. In no order: what slices read is put in one (`numberedCells`). */
export function cellTable(table: string, cells: string): string {
  return `create or replace table ${table} as
select region, sex, band, memberships, month_index, people
from (${cells}) cells`;
}

/** Cells plus and minus what changed; what cancels out is gone. */
export function changedCells(table: string, before: string, after: string): string {
  return `select region, sex, band, memberships, month_index, cast(sum(people) as bigint) as people
from (
  select region, sex, band, memberships, month_index, people from ${table}
  union all
  select region, sex, band, memberships, month_index, -people from (${before}) before
  union all
  select region, sex, band, memberships, month_index, people from (${after}) after
) changes
group by region, sex, band, memberships, month_index
having sum(people) <> 0`;
}

/** Cells of several partitions, each with the number of the partition it was counted in. */
export function emptyCells(table: string): string {
  return `create or replace table ${table} (
  region varchar, sex varchar, band integer, memberships varchar, month_index integer, people bigint,
  part integer
)`;
}

export function insertedCells(table: string, cells: string, part: number): string {
  return `insert into ${table}
select region, sex, band, memberships, month_index, people, ${part} as part
from (${cells}) cells`;
}

/**
 * One region may have cells of several partitions: of people who live here and work there. Only those
 * are added up; the others, in a nation cut by region all of them, are whole as they were counted.
 */
export function mergedCells(tables: readonly string[]): string {
  const all = tables.map(tableQuery).join('\nunion all\n');
  return `with cells as not materialized (${all}),
shared as (
  select region
  from cells
  group by region
  having min(part) <> max(part)
)
select region, sex, band, memberships, month_index, people
from cells
where region not in (select region from shared)
union all
select region, sex, band, memberships, month_index, cast(sum(people) as bigint) as people
from cells
where region in (select region from shared)
group by region, sex, band, memberships, month_index
having sum(people) <> 0`;
}

export function personRangeQuery(spell: string): string {
  return `select min(person) as low, max(person) as high, count(*) as rows from ${spell}`;
}

export function replacedTable(table: string, by: string): string {
  return `create or replace table ${table} as select * from ${by}`;
}

export function droppedTable(table: string): string {
  return `drop table if exists ${table}`;
}

/**
 * Numbers instead of texts: a slice then joins on a small integer. And the same cells once more
 * without sex and age, and once without region: most slices ask for one of them, and they are small.
 */
export function numberedCells(table: string): readonly string[] {
  return [
    `create or replace table ${table}_kind as
select memberships, cast(row_number() over (order by memberships) - 1 as integer) as kind
from (select distinct memberships from ${table}) kinds`,
    `create or replace table ${table}_number as
select region, sex, band, kind, cast(month_index as integer) as month_index,
  cast(people as integer) as people
from ${table}
join ${table}_kind on ${table}_kind.memberships = ${table}.memberships
order by region`,
    `create or replace table ${table}_place as
select region, kind, month_index, cast(sum(people) as integer) as people
from ${table}_number
group by region, kind, month_index
having sum(people) <> 0
order by region`,
    `create or replace table ${table}_person as
select sex, band, kind, month_index, cast(sum(people) as integer) as people
from ${table}_number
group by sex, band, kind, month_index
having sum(people) <> 0`,
  ];
}

/** The smallest table of cells that has what a slice asks for. */
function cellsFor({ table, personAxes, within }: SliceSql): string {
  const place = within !== '' || personAxes.includes('region');
  const person = personAxes.some((axis) => axis !== 'region');
  if (!place) return `${table}_person`;
  return person ? `${table}_number` : `${table}_place`;
}

export function kindsQuery(table: string): string {
  return `select kind, memberships from ${table}_kind order by kind`;
}

export function cellsQuery(table: string): string {
  return `select region, sex, band, memberships, month_index, people from ${table}
order by region, band, sex, memberships, month_index`;
}

export type SliceSql = {
  readonly table: string;
  /** Table of kind and the values of its membership axes. */
  readonly kinds: string;
  readonly kindAxes: readonly string[];
  /** `region`, `sex`, `band`. */
  readonly personAxes: readonly string[];
  /** Where regions are cut to fewer digits than the cube's. */
  readonly depth?: number;
  readonly within: string;
  readonly months: number;
  /** The one month asked for; every month when absent. */
  readonly month?: number;
};

/** People by axes: at the end of one month, or entering and leaving by month. */
export function sliceQuery(slice: SliceSql): string {
  const region = slice.depth === undefined ? 'region' : `substr(region, 1, ${slice.depth})`;
  const months = slice.month === undefined ? ['month_index'] : [];
  const ofPerson = (shown: string) =>
    slice.personAxes.map((axis) => (axis === 'region' ? shown : axis));
  const groups = [...ofPerson(region), ...slice.kindAxes, ...months];
  const columns = [...ofPerson(`${region} as region`), ...slice.kindAxes, ...months];
  const within =
    slice.within === '' ? '' : `and region >= '${slice.within}' and region < '${slice.within}~'`;
  const until = slice.month === undefined ? '' : `and month_index <= ${slice.month}`;
  return `select ${[...columns, 'cast(sum(people) as bigint) as people'].join(', ')}
from ${cellsFor(slice)} cell
join ${slice.kinds} kind on kind.kind = cell.kind
where true ${within} ${until}
${groups.length === 0 ? '' : `group by ${groups.join(', ')}`}
having sum(people) <> 0`;
}

export function tableQuery(table: string): string {
  return `select * from ${table}`;
}

/** Both ways: a cell that only one of them has, or has with another count, differs. */
export function differenceQuery(cells: string, other: string): string {
  const columns = 'region, sex, band, memberships, month_index, people';
  return `with own as materialized (${cells})
select (select count(*) from own) as cells,
  (select count(*) from (select ${columns} from own except all select ${columns} from ${other}) more)
  + (select count(*) from (select ${columns} from ${other} except all select ${columns} from own) less)
  as differing`;
}
