// Words of `payung coverage` in English.

import type { CoverageWords } from './id.ts';

export const en: CoverageWords = {
  help: `payung coverage: coverage from spells of protection, with base, target and origin

Usage:
  payung coverage --spells FILE [--region 75.02] [--by kabupaten,segmen] [--definition ucj]
      [--at 2026-06] [--bases dasar.csv] [--targets target.csv] [--indicators indikator.csv]
      [--region-kind domicile|workplace|nik_region] [--remit 75.02] [--json|--csv|--parquet FILE]
      Each person counts once in every figure. FILE: Parquet, CSV, or a folder of Parquet files.
      --by: provinsi kabupaten kecamatan desa segmen sektor kelamin umur pembayar program bulan
      --remit: the area that may be seen in detail; outside it counts below 5 are hidden.
  payung coverage --snapshot ID [--json|--csv]
      Opens an earlier answer again: the same to the last byte.
  payung coverage explain …
      Formula, inputs, dates and files behind the figure.
  payung coverage forecast … [--months 12] [--event 2026-08:-5000:funding ends]
      [--add 5000x6] [--lose-pu 3]
      Forecast by month, its error on months held back, and when the target is reached.
  payung coverage definitions [--json]
      The indicators: formula, numerator, base, owner, source.
  payung coverage published …
      Figures once published, and what contradicts what.`,
  spellsMissing: 'Name the file of spells: --spells FILE. See: payung coverage --help',
  axisUnknown: 'Unknown part “{value}”; choose from {expected}.',
  indicatorUnknown: 'Unknown indicator “{value}”; there are: {expected}.',
  monthInvalid: 'The month “{value}” cannot be read; write, for example, 2026-06.',
  kindInvalid: 'Unknown kind of region “{value}”; choose {expected}.',
  eventInvalid: '“{value}” cannot be read; write, for example, {expected}.',
  countInvalid: 'The number “{value}” cannot be read; write a whole number above zero.',
  outputsTwo: 'Choose one form of output: --json, --csv or --parquet.',
  snapshotUnknown: 'answer {value}',
  title: '{name}, {at}, {region}',
  allRegions: 'all regions',
  noBase: 'no base stated',
  hidden: 'hidden',
  total: 'In all',
  people: 'people',
  of: 'of {count} ({definition} {year}; {source})',
  target: 'target {year} {percent}: {gap} people, {points} points missing [{source}]',
  inferred: 'inferred, not confirmed',
  unconfirmed: 'not confirmed',
  snapshot: 'Answer {id}',
  hiddenNote:
    'Counts below {below} outside your area are hidden, with those that would give them away.',
  formula: 'Formula: {formula}',
  owner: 'Owner: {owner}',
  source: 'Source: {source}{mark}',
  counted: 'Counted: {rule}',
  everyone: 'every person with an active membership',
  rule: { segments: 'segment', sectors: 'sector', payers: 'payer', programmes: 'programme' },
  regionKind: 'Region by: {kind}',
  kinds: { domicile: 'domicile', workplace: 'place of work', nik_region: 'code in the NIK' },
  inputs: 'Inputs:',
  input: '  {name}  sha256 {sha256}',
  program: '  program  sha256 {sha256}',
  noForecast: 'A forecast needs at least {least} months in a row with people in them.',
  forecastTitle: 'Forecast of {name}, {region}, from {at}',
  method: 'Method: {method}; mean error {people} people ({percent}) on {checked} months held back.',
  methods: {
    last: 'as in the last month',
    drift: 'mean change of half a year',
    damped: 'change that dies down',
  },
  others: 'Other methods: {list}',
  month: '{month}  {people}  ({low} to {high}){mark}',
  notRenewed: '; when nothing is renewed: {people}',
  reached: 'The target of {target} people is reached in {month}.',
  notReached:
    'The target of {target} people is not reached in {months} months; {needed} more people are needed each month.',
  event: 'Known: {month} {people} people, {cause}',
  addCause: 'supposed to be added',
  loseCause: 'PU supposed to fall by {percent} %',
  axes: {
    region: 'region',
    sex: 'sex',
    band: 'age',
    segment: 'segment',
    sector: 'sector',
    payer: 'payer',
    programme: 'programme',
    month: 'month',
  },
  none: 'not known',
};
