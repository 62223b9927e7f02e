// SQL of the invented nation: spells of employment social security for any number of people, equal
// for equal seeds, made inside the Warehouse. Nobody in it exists; persons are numbers, no NIK.

export type Kabupaten = {
  readonly code: string;
  /** First person and the one after the last. */
  readonly from: number;
  readonly until: number;
};

export type NationSetting = {
  readonly seed: number;
  /** First month of the months lived, as months since year 0, and how many. */
  readonly firstIndex: number;
  readonly months: number;
};

/** Lives to copy: a prime, so that people one after another live all of them in turn. */
export const lives = 100_003;

/** Chance as arithmetic on a number: the same on every machine and version. */
const chanceWords = [
  'create or replace macro stirred(x) as (xor(x, x >> 15) * 739982445) % 4294967296',
  `create or replace macro chance(life, draw, seed) as
    stirred(stirred((cast(life as bigint) * 48271 + draw * 2246822519 + cast(seed as bigint) * 374761393)
      % 4294967296)) % 10000`,
];

// Segment, sector, payer, how often of 10,000, and how many of JKK JKM JHT JP JKP.
const jobs: readonly (readonly [string, string, string, number, number])[] = [
  ['PU', 'industri', 'employer', 1500, 5],
  ['PU', 'perdagangan', 'employer', 1400, 5],
  ['PU', 'perkebunan', 'employer', 800, 3],
  ['PU', 'pertambangan', 'employer', 300, 5],
  ['PU', 'jasa', 'employer', 1000, 3],
  ['PU', 'kesehatan', 'employer', 300, 5],
  ['PU', 'pendidikan', 'employer', 400, 3],
  ['PU', 'non_asn', 'apbd_kab', 400, 2],
  ['PU', 'perangkat_desa', 'dana_desa', 300, 2],
  ['BPU', 'petani', 'own', 400, 2],
  ['BPU', 'petani', 'apbd_kab', 500, 2],
  ['BPU', 'nelayan', 'apbd_kab', 300, 2],
  ['BPU', 'nelayan', 'apbd_prov', 150, 2],
  ['BPU', 'pekebun_sawit', 'dbh_sawit', 200, 2],
  ['BPU', 'buruh_tembakau', 'dbh_cht', 100, 2],
  ['BPU', 'pedagang_pasar', 'own', 450, 3],
  ['BPU', 'ojek', 'own', 300, 2],
  ['BPU', 'ojek', 'csr', 50, 2],
  ['BPU', 'pekerja_keagamaan', 'apbd_kab', 150, 2],
  ['BPU', 'rt_rw', 'dana_desa', 150, 2],
  ['JAKON', 'konstruksi', 'employer', 700, 2],
  ['PMI', 'pekerja_migran', 'own', 150, 3],
];

/** Tables the spells are copied from: the jobs by chance, and the spells of every life. */
export function lifeTables({ seed, firstIndex, months }: NationSetting): readonly string[] {
  const draw = (number: number) => `chance(life, ${number}, ${seed})`;
  return [
    ...chanceWords,
    `create or replace table job_kind as
select range as chance, segment, sector, payer, programmes
from range(10000)
join (values ${jobRanges()}) v(segment, sector, payer, first_chance, until_chance, programmes)
  on range >= first_chance and range < until_chance`,
    `create or replace table programme as
select * from (values ('JKK', 1), ('JKM', 2), ('JHT', 3), ('JP', 4), ('JKP', 5)) v(programme, place)`,
    `create or replace table life as
select range as life, case when ${draw(4).replaceAll('life', 'range')} < 5800 then 'L' else 'P' end as sex,
  ${firstIndex} - 18 * 12 - (${draw(5).replaceAll('life', 'range')} * 47 * 12) // 10000 as birth_index
from range(${lives})`,
    `create or replace table life_job as
select life, ${draw(6)} as job, ${draw(10)} as end_chance, ${draw(11)} as gap_chance,
  case when ${draw(9)} < 6500 then ${firstIndex} - 1 - ${draw(9)} % 36
    else ${firstIndex} + ${draw(9)} % ${months} end as begins
from life
union all
select life, ${draw(8)} as job, ${draw(12)} as end_chance, 0 as gap_chance,
  ${firstIndex} + ${draw(7)} % ${months} as begins
from life
where ${draw(7)} < 900`,
    periodTable({ firstIndex, months }),
    `create or replace table life_spell as
select life, row_number() over (partition by life order by period_from, segment, sector, place) as place,
  segment, sector, payer, programme, sex,
  ${monthText('birth_index')} as birth_month, ${monthText('period_from')} as from_month,
  case when period_until is null then null else ${monthText('period_until')} end as until_month,
  end_reason
from life_period
join life using (life)
join programme on programme.place <= life_period.programmes`,
  ];
}

/** Each job until it ends, and again for those who come back. */
function periodTable({ firstIndex, months }: Omit<NationSetting, 'seed'>): string {
  return `create or replace table life_period as
with placed as (
  select life_job.*, segment, sector, payer, programmes,
    case when payer in ('own', 'employer')
      then case when end_chance < 7800 then null
        else greatest(begins + 1, ${firstIndex} + end_chance % ${months}) end
      else greatest(begins, ${firstIndex} + end_chance % ${months} - 12)
        + case when end_chance < 5000 then 6 else 12 end end as ends
  from life_job
  join job_kind on job_kind.chance = life_job.job
)
select *, begins as period_from, ends as period_until,
  case when ends is null then null when payer in ('own', 'employer') then 'left'
    else 'funding_ended' end as end_reason
from placed
union all
-- Who comes back after a gap, as a new membership.
select *, ends + 1 + gap_chance % 5 as period_from,
  case when gap_chance % 2 = 0 then null else ends + 7 + gap_chance % 5 end as period_until,
  case when gap_chance % 2 = 0 then null else 'arrears' end as end_reason
from placed
where ends is not null and gap_chance between 1 and 2500
  and ends + 1 + gap_chance % 5 < ${firstIndex + months}`;
}

function jobRanges(): string {
  let chance = 0;
  return jobs
    .map(([segment, sector, payer, often, programmes]) => {
      const first = chance;
      chance += often;
      return `('${segment}', '${sector}', '${payer}', ${first}, ${chance}, ${programmes})`;
    })
    .join(', ');
}

/**
 * Spells of one kabupaten, by person. Its people live `width` of all lives, from another one in
 * each kabupaten: regions differ in their segments and payers.
 */
export function spellsOf({ code, from, until }: Kabupaten, { seed }: NationSetting): string {
  const number = Number(code);
  const width = Math.floor(lives * (0.6 + ((number * 37 + seed) % 40) / 100));
  return `
with people as (
  select range as person, (range * 48271) % ${width} + ${(number * 7919 + seed) % (lives - width)} as life,
    (range * 7561) % (select count(*) from village where kab = '${code}') as place,
    (range * 104729) % 10000 as elsewhere
  from range(${from}, ${until})
),
placed as (
  select person, life, elsewhere, village.desa, village.neighbour
  from people
  join village on village.kab = '${code}' and village.place = people.place
)
select '${code}' as tenant, person, desa as domicile,
  case when elsewhere < 600 then neighbour else desa end as workplace,
  case when elsewhere between 400 and 900 then substr(neighbour, 1, 6) else substr(desa, 1, 6) end as nik_region,
  segment, sector, sex, birth_month, payer, programme, from_month, until_month, end_reason
from placed
join life_spell on life_spell.life = placed.life
order by person, life_spell.place`;
}

function monthText(index: string): string {
  return `printf('%04d-%02d', ${index} // 12, ${index} % 12 + 1)`;
}

export const droppedVillages = 'drop table if exists village';

export function personsQuery(spell: string): string {
  return `select count(distinct person) as persons, count(distinct tenant) as tenants from ${spell}`;
}
