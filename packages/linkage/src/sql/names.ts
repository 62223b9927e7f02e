// How alike two names are: the information of each word, and the level of each pair of distinct
// names (linkage-design 4 B). A pair of names is compared once, however many people bear them.

import type { Model } from '../model/start.ts';
import type { SqlStep } from './step.ts';

function tokens(model: Model): SqlStep {
  const { frequency, records } = model.tokenPrior;
  return {
    name: 'token_information',
    table: 'link_token',
    sql: `
create table link_token as
with counted as (
  select unnest(list_distinct(string_split(keys, ' '))) as key, inputs
  from link_profile
), total as (
  select sum(inputs) as records from link_profile
)
select counted.key as key,
  round(least(20, -log2(
    (sum(counted.inputs) + ${records} * coalesce(any_value(link_common.frequency), ${frequency}))
    / (any_value(total.records) + ${records}))), 3) as bits
from counted
cross join total
left join link_common on link_common.key = counted.key
group by counted.key`,
  };
}

function names(model: Model): SqlStep {
  return {
    name: 'distinct_names',
    table: 'link_name',
    sql: `
create table link_name as
with distinct_name as (
  select distinct tokens, keys from link_profile
), word as (
  select tokens, keys, unnest(string_split(keys, ' ')) as key,
    generate_subscripts(string_split(keys, ' '), 1) as place
  from distinct_name
), information as (
  select tokens, keys,
    list(case when length(word.key) = 1 then least(bits, ${model.initialBits}) else bits end
      order by place) as bits
  from word
  join link_token using (key)
  group by tokens, keys
)
select row_number() over (order by tokens, keys) as name_id,
  tokens as text,
  string_split(tokens, ' ') as tokens,
  string_split(keys, ' ') as keys,
  bits,
  array_to_string(list_sort(string_split(keys, ' ')), ' ') as any_order,
  replace(keys, ' ', '') as joined
from information`,
  };
}

/** Best similarity of each word of one name to the words of the other. */
function best(one: string, other: string, model: Model): string {
  const { phonetic, initial } = model.similarity;
  return `list_transform(range(1, len(${one}.tokens) + 1), lambda i: list_max(
    list_transform(range(1, len(${other}.tokens) + 1), lambda j: case
      when ${one}.tokens[i] = ${other}.tokens[j] then 1.0
      when ${one}.keys[i] = ${other}.keys[j] then ${phonetic}
      when length(${one}.tokens[i]) = 1 or length(${other}.tokens[j]) = 1
        then case when left(${one}.tokens[i], 1) = left(${other}.tokens[j], 1)
          then ${initial} else 0.0 end
      else greatest(
        jaro_winkler_similarity(${one}.tokens[i], ${other}.tokens[j]),
        jaro_winkler_similarity(${one}.keys[i], ${other}.keys[j]) - 0.02)
    end)))`;
}

function namePairs(model: Model): SqlStep {
  const { aligned } = model.similarity;
  return {
    name: 'name_levels',
    table: 'link_name_pair',
    sql: `
create table link_name_pair as
with pair as (
  select distinct least(x.name_id, y.name_id) as m, greatest(x.name_id, y.name_id) as n
  from link_pair
  join link_profile p on p.id = link_pair.a
  join link_profile q on q.id = link_pair.b
  join link_name x on x.text = p.tokens
  join link_name y on y.text = q.tokens
), compared as (
  select m, n, x.text = y.text as equal, x.text = '' or y.text = '' as nameless,
    x.any_order = y.any_order or x.joined = y.joined as sounds_equal,
    length(x.joined) >= 8 and damerau_levenshtein(x.joined, y.joined) = 1 as one_slip,
    x.bits as x_bits, y.bits as y_bits,
    ${best('x', 'y', model)} as x_best,
    ${best('y', 'x', model)} as y_best
  from pair
  join link_name x on x.name_id = m
  join link_name y on y.name_id = n
), counted as (
  select *, len(x_best) as x_words, len(y_best) as y_words,
    len(list_filter(x_best, lambda s: s >= ${aligned})) as x_aligned,
    len(list_filter(y_best, lambda s: s >= ${aligned})) as y_aligned,
    coalesce(list_sum(list_transform(x_bits, lambda v, i: case when x_best[i] >= ${aligned} then v else 0.0 end)), 0) as x_sum,
    coalesce(list_sum(list_transform(y_bits, lambda v, i: case when y_best[i] >= ${aligned} then v else 0.0 end)), 0) as y_sum
  from compared
)
select m, n,
  case
    when nameless then 1
    when equal then 7
    when sounds_equal then 6
    when x_words = y_words and x_aligned = x_words and y_aligned = y_words then 5
    when one_slip then 5
    when least(x_words, y_words) = 1
      then case when least(x_aligned, y_aligned) = 1 then 3 else 1 end
    when (x_words < y_words and x_aligned = x_words)
      or (y_words < x_words and y_aligned = y_words) then 4
    when case when x_words <= y_words then x_aligned = x_words - 1 else y_aligned = y_words - 1 end
      then 2
    else 1
  end as level,
  case when equal or sounds_equal or one_slip then least(list_sum(x_bits), list_sum(y_bits))
    else least(x_sum, y_sum) end as bits
from counted`,
  };
}

export function nameSteps(model: Model): readonly SqlStep[] {
  return [tokens(model), names(model), namePairs(model)];
}
