// The level of each comparison for each candidate pair and the sum of their weights
// (linkage-design 4). What is missing on either side weighs nothing.

import type { Model } from '../model/start.ts';
import type { SqlStep } from './step.ts';

function levels(model: Model): SqlStep {
  return {
    name: 'comparison_levels',
    table: 'link_level',
    sql: `
create table link_level as
with side as (
  select link_profile.*, name_id,
    cast(left(birth, 4) as integer) as year,
    nik_kind in ('whole', 'lost') and coalesce(nik_fits, true) as nik_trusted
  from link_profile
  join link_name on link_name.text = link_profile.tokens
)
select pair.a, pair.b, pair.rule,
  case
    when x.nik is null or y.nik is null then 0
    when x.nik_kind = 'whole' and y.nik_kind = 'whole' and x.nik = y.nik then 6
    when (x.nik_kind = 'lost' or y.nik_kind = 'lost') and left(x.nik, 15) = left(y.nik, 15) then 5
    when x.nik = y.nik then 4
    -- each fits its own row's date and the dates differ: no slip of one key
    when x.nik_fits and y.nik_fits and x.birth <> y.birth then 1
    when damerau_levenshtein(x.nik, y.nik) = 1 then
      case
        when length(x.nik) <> 16 or length(y.nik) <> 16 then 4
        when left(x.nik, 12) = left(y.nik, 12) then 3
        -- low serials are everybody's: another kecamatan with the same date is a stranger's too
        when right(x.nik, 10) = right(y.nik, 10) and right(x.nik, 4) <= '0005' then 2
        else 4
      end
    when length(x.nik) = 16 and length(y.nik) = 16
      and left(x.nik, 6) = left(y.nik, 6) and right(x.nik, 4) = right(y.nik, 4)
      and hamming(substr(x.nik, 7, 6), substr(y.nik, 7, 6)) <= 2 then 2
    when x.nik_trusted and y.nik_trusted then 1
    else -1
  end as nik,
  name_pair.level as name,
  name_pair.bits as name_bits,
  case
    when x.birth is null or y.birth is null then 0
    -- read from the NIK: its date is counted with the NIK already
    when (x.birth_kind = 'nik' or y.birth_kind = 'nik') and x.nik is not null and y.nik is not null
      then 0
    when x.birth_kind in ('day', 'nik') and y.birth_kind in ('day', 'nik') then
      case
        when x.birth = y.birth then 5
        when left(x.birth, 4) = left(y.birth, 4)
          and substr(x.birth, 6, 2) = right(y.birth, 2)
          and right(x.birth, 2) = substr(y.birth, 6, 2) then 4
        when cast(left(x.birth, 4) = left(y.birth, 4) as integer)
          + cast(substr(x.birth, 6, 2) = substr(y.birth, 6, 2) as integer)
          + cast(right(x.birth, 2) = right(y.birth, 2) as integer) = 2
          and (x.year = y.year or abs(x.year - y.year) in (1, 2, 10)) then 4
        when abs(x.year - y.year) <= 1 then 2
        when abs(x.year - y.year) >= ${model.generationYears} then -1
        else 1
      end
    when abs(x.year - y.year) >= ${model.generationYears} then -1
    when x.year = y.year then 3
    when (x.birth_kind = 'age' or y.birth_kind = 'age') and abs(x.year - y.year) = 1 then 3
    when abs(x.year - y.year) = 1 then 2
    else 1
  end as birth,
  case when x.sex is null or y.sex is null then 0 when x.sex = y.sex then 2 else 1 end as sex,
  case
    when x.village is null or y.village is null then 0
    when x.village = y.village then 3
    when left(x.village, 6) = left(y.village, 6) then 2
    else 1
  end as place
from link_pair pair
join side x on x.id = pair.a
join side y on y.id = pair.b
join link_name_pair name_pair
  on name_pair.m = least(x.name_id, y.name_id) and name_pair.n = greatest(x.name_id, y.name_id)`,
  };
}

const scores: SqlStep = {
  name: 'pair_weights',
  table: 'link_score',
  sql: `
create table link_score as
select link_level.*,
  round(
    coalesce(nik_weight.bits, 0)
    + name_weight.base + least(name_weight.cap, name_weight.share * name_bits)
    -- the date stands in the NIK: equal NIKs leave it nothing to add, only to deny
    + case
        when nik >= 5 then least(0, coalesce(birth_weight.bits, 0))
        when nik in (2, 4) then least(6, coalesce(birth_weight.bits, 0))
        else coalesce(birth_weight.bits, 0)
      end
    + coalesce(sex_weight.bits, 0)
    + coalesce(place_weight.bits, 0), 3) as bits
from link_level
join link_name_weight name_weight on name_weight.level = link_level.name
left join link_weight nik_weight on nik_weight.comparison = 'nik' and nik_weight.level = nik
left join link_weight birth_weight on birth_weight.comparison = 'birth' and birth_weight.level = birth
left join link_weight sex_weight on sex_weight.comparison = 'sex' and sex_weight.level = sex
left join link_weight place_weight on place_weight.comparison = 'place' and place_weight.level = place`,
};

export function scoringSteps(model: Model): readonly SqlStep[] {
  return [levels(model), scores];
}

/** Pairs worth a decision: from the review floor up, and every pair with one NIK. */
export function scoredPairs(model: Model, prior: number): SqlStep {
  const floor = Math.log2(model.reviewProbability / (1 - model.reviewProbability)) - prior;
  return {
    name: 'scored_pairs',
    table: 'link_score',
    sql: `
select a, b, nik, name, birth, sex, place, bits
from link_score
where bits >= ${floor} or nik = 6
order by a, b`,
  };
}
