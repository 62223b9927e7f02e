// The statement of the cube: one text for DuckDB and Apache Spark. It names only what both have, or
// what `duckdbWords` gives DuckDB under Spark's name. No QUALIFY, no GROUP BY ALL.

import { addMonths, month, type Program, programs } from '@payung/values';
import type { CubeSetting } from '../setting.ts';

/** Spark's names for what DuckDB calls otherwise. */
export const duckdbWords: readonly string[] = [
  'create or replace macro collect_list(x) as list(x)',
  'create or replace macro sort_array(x) as list_sort(x)',
  'create or replace macro array_join(x, y) as array_to_string(x, y)',
];

/** One bit per programme: a set of programmes is one small number. */
export function programBit(program: Program): number {
  return 2 ** programs.indexOf(program);
}

/**
 * People entering (+) and leaving (−) each cell by month. The sum up to a month is how many persons
 * are in the cell in that month, each once, whatever the number of his memberships: a cell holds the
 * whole set of memberships of a person, not one of them.
 */
export function cubeQuery(spell: string, setting: CubeSetting): string {
  return [
    membershipSteps(spell, setting),
    overlapSteps,
    ageSteps(setting),
    countSteps(setting),
  ].join('');
}

/**
 * Jobs of persons, each once with all its programmes, cut to the months of the cube. Sex and birth are no
 * keys of a job: a person has one of both, and keys are what the count spends its time on.
 */
function membershipSteps(spell: string, setting: CubeSetting): string {
  const { firstIndex, months } = setting;
  const until = firstIndex + months;
  const region = `substr(${setting.region}, 1, ${setting.depth})`;
  const origin = Math.min(earliest, firstIndex);
  const { first, last } = birthYears(setting);
  const unborn = last * 12;
  const begun = `coalesce(instr('${monthTexts(origin, until)}', from_month), 0)`;
  const ended = `coalesce(instr('${monthTexts(firstIndex, until)}', until_month), 0)`;
  return `
with job as (
  select person, ${region} as region, segment, sector, payer, ${begun} as begun, ${ended} as ended,
    max(instr('LP', sex)) as sex, max(cast(replace(birth_month, '-', '') as integer)) as birth,
    bit_or(instr('${programmeText}', programme)) as programmes
  from ${spell}
  where from_month < '${monthText(until)}' and coalesce(until_month, '9999-12') > '${monthText(firstIndex)}'
  group by person, ${region}, segment, sector, payer, ${begun}, ${ended}
),
-- What began before the first month of a text stands nowhere in it, as does what ends after the last. Who
-- is of no known age is told as not yet born.
membership as (
  select person, region, sex, segment, sector, payer, begun,
    least(greatest(coalesce(birth - 88 * cast(birth / 100 as integer) - 1, ${unborn}), ${first * 12}), ${unborn}) as birth_index,
    cast(programmes / 4 as integer) as programmes,
    greatest(cast(begun / ${monthLetters} as integer) - ${firstIndex - origin}, 0) as first_month,
    case when ended = 0 then ${months} else cast(ended / ${monthLetters} as integer) end as last_month
  from job
),
`;
}

/** The first month of the first programme, as number: nothing begins before it (PP 33/1977, Astek). */
const earliest = 1977 * 12 + 11;

/** So many letters after the month before it stands a month in a text of months. */
const monthLetters = 'yyyy-mm '.length;

function monthTexts(from: number, until: number): string {
  return Array.from({ length: until - from }, (_, index) => monthText(from + index)).join(' ');
}

/**
 * Where each programme stands in this text is its bit, times four: a place in a text is looked up once
 * for each value of a column, a choice of cases once for each row.
 */
const programmeText = programs.reduce(
  (text, each) => text.padEnd(4 * programBit(each) - 1) + each,
  '',
);

// A membership as text; a set of them is these in one order.
const membershipText = "concat(segment, '/', sector, '/', payer, '/', cast(programmes as string))";

/** Who holds several at a time: his months cut where anything changes, and what he holds in each. */
const overlapSteps = `-- Who holds several at a time; of two periods this shows by their ends.
crowded as (
  select person
  from membership
  group by person
  having count(*) > 2 or (count(*) = 2 and max(first_month) < min(last_month))
),
several as (
  select membership.person, sex, birth_index, first_month, last_month, programmes,
    coalesce(segment, '') as segment, coalesce(sector, '') as sector, coalesce(payer, '') as payer,
    concat(cast(10000 + begun as string), coalesce(region, '')) as latest
  from membership
  join crowded on crowded.person = membership.person
),
border as (
  select person, first_month as at_month from several
  union
  select person, last_month as at_month from several
),
stretch as (
  select person, at_month as first_month,
    lead(at_month) over (partition by person order by at_month) as last_month
  from border
),
held as (
  select stretch.person, stretch.first_month, stretch.last_month,
    several.segment, several.sector, several.payer,
    bit_or(several.programmes) as programmes,
    max(several.latest) as latest, max(several.sex) as sex, max(several.birth_index) as birth_index
  from stretch
  join several
    on several.person = stretch.person
    and several.first_month <= stretch.first_month
    and several.last_month >= stretch.last_month
  where stretch.last_month is not null
  group by stretch.person, stretch.first_month, stretch.last_month,
    several.segment, several.sector, several.payer
),
-- In a month in which two memberships name two regions, the one that began last is believed, of two that began
-- together the one with the higher code: within a region the finer. From here on a set stands where a segment
-- does, with programmes no membership has: one text less in every key.
state as (
  select person, first_month, last_month, max(latest) as latest, max(sex) as sex,
    max(birth_index) as birth_index,
    array_join(sort_array(collect_list(${membershipText})), '+') as memberships
  from held
  group by person, first_month, last_month
),
life as (
  select region, sex, birth_index, segment, sector, payer, programmes,
    first_month, last_month
  from membership
  left join crowded on crowded.person = membership.person
  where crowded.person is null
  union all
  select substr(latest, 6) as region, sex, birth_index,
    memberships as segment, '' as sector, '' as payer, -1 as programmes,
    first_month, last_month
  from state
),
`;

/**
 * Persons with cover in one month (as months since year 0): where they are counted, and their set of
 * memberships. The same choices as in the cube: its figures and these rows agree to the head.
 */
export function peopleQuery(
  spell: string,
  setting: CubeSetting,
  { within, month: at }: { readonly within: string; readonly month: number },
): string {
  const month = monthText(at);
  return `
with held as (
  select person, coalesce(segment, '') as segment, coalesce(sector, '') as sector,
    coalesce(payer, '') as payer,
    bit_or(case programme
      ${programs.map((each) => `when '${each}' then ${programBit(each)}`).join('\n      ')}
      else 0 end) as programmes,
    max(concat(cast(greatest(${indexOf('from_month')}, ${earliest - 1}) + 100000 as string),
      coalesce(substr(${setting.region}, 1, ${setting.depth}), ''))) as latest
  from ${spell}
  where from_month <= '${month}' and (until_month is null or until_month > '${month}')
  group by person, coalesce(segment, ''), coalesce(sector, ''), coalesce(payer, '')
),
state as (
  select person, substr(max(latest), 7) as region,
    array_join(sort_array(collect_list(${membershipText})), '+') as memberships
  from held
  group by person
)
select person, region, memberships
from state
where region like '${within}%'
order by person`;
}

/** Everyone's months cut where he passes from one age band to the next. */
function ageSteps(setting: CubeSetting): string {
  const { bands, firstIndex, months } = setting;
  const { first, last } = birthYears(setting);
  const years = Array.from({ length: last - first + 1 }, (_, index) => `(${first + index})`);
  const ages = bands.map(
    ({ fromAge, untilAge }, band) =>
      `(${band}, ${fromAge * 12 - firstIndex}, ${untilAge * 12 - firstIndex})`,
  );
  return `-- From and until which month of the cube whoever is born in a month is of which band: one or two of them.
birth_year (year_number) as (values ${years.join(', ')}),
birth_part (month_number) as (values ${Array.from({ length: 12 }, (_, index) => `(${index})`).join(', ')}),
band (band, from_age, until_age) as (values ${ages.join(', ')}),
birth_band as (
  select year_number * 12 + month_number as birth_index, band,
    year_number * 12 + month_number + from_age as from_month,
    year_number * 12 + month_number + until_age as until_month
  from birth_year cross join birth_part cross join band
),
aging as (
  select birth_index, band, greatest(from_month, 0) as from_month, least(until_month, ${months}) as until_month
  from birth_band
  where from_month < ${months} and until_month > 0
),
aged as (
  select region, sex, band, segment, sector, payer, programmes,
    greatest(first_month, from_month) as first_month, least(last_month, until_month) as last_month
  from life
  join aging on aging.birth_index = life.birth_index
  where first_month < until_month and last_month > from_month
),
`;
}

/** Everyone by region, sex, age and set of memberships: who enters and leaves in which month. */
function countSteps({ months }: CubeSetting): string {
  return `stay as (
  select region, sex, band, segment, sector, payer, programmes, first_month, last_month,
    count(*) as people
  from aged
  group by region, sex, band, segment, sector, payer, programmes, first_month, last_month
),
-- One membership is told as a set of one is: otherwise one cell would stand there twice.
named as (
  select coalesce(region, '') as region, case sex when 1 then 'L' when 2 then 'P' else '' end as sex, band,
    coalesce(segment, '') as segment, coalesce(sector, '') as sector, coalesce(payer, '') as payer,
    programmes, first_month, last_month, people
  from stay
),
told as (
  select region, sex, band, first_month, last_month, people,
    case when programmes < 0 then segment else ${membershipText} end as memberships
  from named
),
step as (
  select region, sex, band, memberships, first_month as month_index, people
  from told
  union all
  select region, sex, band, memberships, last_month as month_index, -people as people
  from told
  where last_month < ${months}
),
cell as (
  select region, sex, band, memberships, month_index, cast(sum(people) as bigint) as people
  from step
  group by region, sex, band, memberships, month_index
)
select region, sex, band, memberships, month_index, people
from cell
where people <> 0`;
}

function indexOf(column: string): string {
  return `cast(substr(${column}, 1, 4) as integer) * 12 + cast(substr(${column}, 6, 2) as integer) - 1`;
}

function monthText(index: number): string {
  return addMonths(month('0001-01'), index - 12);
}

/**
 * Years of birth that make a difference to the bands of a cube. Who is older than the last border or born
 * after the last month is as one born in the first or the last of these years.
 */
function birthYears({ bands, firstIndex, months }: CubeSetting): {
  readonly first: number;
  readonly last: number;
} {
  const oldest = Math.max(...bands.map(({ fromAge }) => fromAge));
  return {
    first: Math.floor(firstIndex / 12) - oldest - 1,
    last: Math.floor((firstIndex + months) / 12) + 1,
  };
}

/**
 * Months each person was funded by a payer within a window, a month once; then how many people have
 * how many months, by regions of so many digits: whoever moves within one keeps his months together.
 * Portable as the cube is.
 */
export function fundedMonthsQuery(
  spell: string,
  setting: CubeSetting,
  depth: number = setting.depth,
): string {
  const first = `greatest(${indexOf('from_month')} - ${setting.firstIndex}, 0)`;
  const last = `least(coalesce(${indexOf('until_month')} - ${setting.firstIndex}, ${setting.months}), ${setting.months})`;
  return `
with span as (
  select person, coalesce(payer, '') as payer, coalesce(substr(${setting.region}, 1, ${depth}), '') as region,
    ${first} as first_month, ${last} as last_month
  from ${spell}
  where programme in ('JKK', 'JKM')
),
moment as (
  select distinct person, payer, region, first_month, last_month from span where first_month < last_month
),
reach as (
  select person, payer, region, first_month, last_month,
    max(last_month) over (partition by person, payer, region order by first_month, last_month
      rows between unbounded preceding and 1 preceding) as reached
  from moment
),
funded as (
  select person, payer, region,
    sum(greatest(last_month - greatest(first_month, coalesce(reached, 0)), 0)) as months
  from reach
  group by person, payer, region
)
select region, payer, cast(months as integer) as months, count(*) as people
from funded
where months > 0
group by region, payer, months
order by region, payer, months`;
}
