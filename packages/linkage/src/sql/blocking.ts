// Which pairs are looked at (linkage-design 5): two profiles that share one key of any rule. A pair
// is compared once, under the first rule that finds it.

import type { Model } from '../model/start.ts';
import type { SqlStep } from './step.ts';

const keys: SqlStep = {
  name: 'blocking_keys',
  table: 'link_key',
  sql: `
create table link_key as
with dated as (
  -- a guessed day would put thousands under one date
  select id, birth as day from link_profile where birth_kind in ('day', 'nik')
), years as (
  select id, cast(left(birth, 4) as integer) + shift as year
  from link_profile,
    unnest(case when birth_kind = 'age' then [-1, 0, 1] else [0] end) as shifts(shift)
  where birth is not null
), words as (
  select id, unnest(string_split(blocking, ' ')) as word
  from link_profile
  where blocking <> ''
), word_pairs as (
  select a.id, a.word || '+' || b.word as pair
  from words a
  join words b on a.id = b.id and a.word < b.word
)
select distinct rule, key, id
from (
  -- first 15 digits of the NIK
  select 1 as rule, left(nik, 15) as key, id from link_profile where length(nik) >= 15
  union all
  -- date and serial of the NIK, whatever the kecamatan
  select 2, right(nik, 10), id from link_profile where length(nik) = 16
  union all
  -- birth date and one word of the name
  select 3, day || ' ' || word, id from dated join words using (id)
  union all
  -- birth date and village
  select 4, day || ' ' || village, id
  from dated join link_profile using (id)
  where village is not null
  union all
  -- two words and village
  select 5, pair || ' ' || village, id
  from word_pairs join link_profile using (id)
  where village is not null
  union all
  -- two words and birth year
  select 6, pair || ' ' || year, id from word_pairs join years using (id)
  union all
  -- one word, village and birth year
  select 7, word || ' ' || village || ' ' || year, id
  from words join years using (id) join link_profile using (id)
  where village is not null
  union all
  -- one word, village, day and month: a slip in the year
  select 8, word || ' ' || village || ' ' || right(day, 5), id
  from words join dated using (id) join link_profile using (id)
  where village is not null
  union all
  -- the only word and village: no date, or a wrong one
  select 9, blocking || ' ' || village, id
  from link_profile
  where village is not null and blocking <> '' and blocking not like '% %'
  union all
  -- the whole name in any order
  select 10, array_to_string(list_sort(string_split(keys, ' ')), ' '), id
  from link_profile
  where keys like '% %'
)`,
};

function blocks(model: Model): SqlStep {
  return {
    name: 'blocks_too_large',
    table: 'link_block',
    sql: `
create table link_block as
select rule, key, count(*) as size
from link_key
group by rule, key
having count(*) > ${model.blockMax}`,
  };
}

const pairs: SqlStep = {
  name: 'candidate_pairs',
  table: 'link_pair',
  sql: `
create table link_pair as
select a, b, min(rule) as rule
from (
  select x.id as a, y.id as b, x.rule
  from link_key x
  join link_key y on x.rule = y.rule and x.key = y.key and x.id < y.id
  anti join link_block large on large.rule = x.rule and large.key = x.key
  where x.rule < 10
  union all
  -- a name alone is worth a look only where a record says little else
  select least(x.id, y.id), greatest(x.id, y.id), x.rule
  from link_key x
  join link_profile p on p.id = x.id and (p.birth is null or p.village is null)
  join link_key y on x.rule = y.rule and x.key = y.key and x.id <> y.id
  anti join link_block large on large.rule = x.rule and large.key = x.key
  where x.rule = 10
  union all
  select x.id, y.id, x.rule
  from link_block large
  join link_key x on x.rule = large.rule and x.key = large.key
  join link_profile p on p.id = x.id
  join link_key y on y.rule = large.rule and y.key = large.key and x.id < y.id
  join link_profile q on q.id = y.id and q.village = p.village and q.sex = p.sex
  union all
  -- equal records are one profile: are they one person?
  select id, id, 0 from link_profile where inputs > 1
)
group by a, b`,
};

export function blockingSteps(model: Model): readonly SqlStep[] {
  return [keys, blocks(model), pairs];
}
