// Words of `payung coverage` in English.

import type { CoverageWords } from './id.ts';

export const en: CoverageWords = {
  help: `payung coverage: coverage with its base, target and origin

Usage:
  payung coverage SOURCE [--region 75.02] [--by kabupaten,segmen] [--definition ucj]
      [--at 2026-06] [--bases dasar.csv] [--targets target.csv] [--indicators indikator.csv]
      [--region-kind domicile|workplace|nik_region] [--remit 75.02] [--json|--csv|--parquet FILE]
      Each person counts once in every figure.
      SOURCE, one of:
        --tenant 75.02  the register of that region; a closed month is read as it was when closed
        --room FOLDER   the register of the room's region, with the room's bases and targets
        --spells FILE   Parquet, CSV, or a folder of Parquet files
      --by: provinsi kabupaten kecamatan desa segmen sektor kelamin umur pembayar program bulan
      --remit: the area that may be seen in detail; outside it counts below 5 are hidden.
  payung coverage --snapshot ID [--json|--csv]
      Opens an earlier answer of any kind again: the same to the last byte.
  payung coverage explain SOURCE … [--rows 20]
      Formula, inputs, dates, and the people behind the figure (NIK masked) with file and row.
  payung coverage ranking SOURCE [--by kabupaten] [--against 2025-06]
      [--order coverage|progress|distance|uncovered] [--categories kategori.csv] [--json|--csv]
      Ranks the regions below --region in one month, with the change of rank.
  payung coverage trend SOURCE [--months 12] [--json|--csv]
      Month by month, over each month's base and over one base.
  payung coverage targets SOURCE [--by kabupaten,segmen] [--rule gap|base|manual] [--manual letter.csv]
      [--target 250000] [--json|--csv]
      Hands a target down to the regions below: by base, by gap, or as a letter says.
  payung coverage credit SOURCE [--from 2026-01] [--json|--csv]
      Months others paid for: six or more count in full (a measure of the branch office).
  payung coverage gap --tenant 75.02 --region 75.02 --bases dasar.csv --targets target.csv
      [--months 12] [--json|--csv]
      The gap to the target in people, points and rupiah, and who closes it: those who are
      listed already and not covered, sector by sector.
  payung coverage forecast SOURCE [--months 12] [--event "2026-08:-5000:funding ends"]
      [--add 5000x6] [--lose-pu 3] [--json]
      Forecast by month, its error on months held back, and when the target is reached.
  payung coverage export SOURCE --out FOLDER
      Cells of the cube as Parquet, views in SQL, and a data dictionary.
  payung coverage definitions [--json]
      The indicators: formula, numerator, base, owner, source.
  payung coverage published …
      Figures once published, and what contradicts what.`,
  sourceMissing:
    'Name the source: --tenant 75.02, --room FOLDER or --spells FILE. See: payung coverage --help',
  sourcesTwo: 'Choose one source: --tenant, --room, --spells or --snapshot.',
  outMissing: 'Name the folder to write to: --out FOLDER.',
  registerEmpty: 'The register of {tenant} holds no participants file yet. Load one: {load}',
  orderInvalid: 'Unknown order “{value}”; choose {expected}.',
  ruleInvalid: 'Unknown rule “{value}”; choose {expected}.',
  manualMissing: 'The rule manual needs --manual FILE, and no other rule takes it.',
  noParquet: 'Only payung coverage itself can be written as Parquet.',
  exportOutside: 'An export is for the area you may see in detail (--remit).',
  exported: 'Written to {out} (answer {id}).',
  axisUnknown: 'Unknown part “{value}”; choose from {expected}.',
  indicatorUnknown: 'Unknown indicator “{value}”; there are: {expected}.',
  monthInvalid: 'The month “{value}” cannot be read; write, for example, 2026-06.',
  kindInvalid: 'Unknown kind of region “{value}”; choose {expected}.',
  eventInvalid: '“{value}” cannot be read; write, for example, {expected}.',
  countInvalid: 'The number “{value}” cannot be read; write a whole number above zero.',
  outputsTwo: 'Choose one form of output: --json, --csv or --parquet.',
  title: '{name}, {at}, {region}',
  allRegions: 'all regions',
  hidden: 'hidden',
  total: 'In all',
  people: 'people',
  of: 'of {count} ({definition} {year}; {source})',
  target: 'target {year} {percent}: {gap} people, {points} points missing [{source}]',
  inferred: 'inferred, not confirmed',
  unconfirmed: 'not confirmed',
  regionUnknown: 'Not in this figure: {people} people whose region is not known.',
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
  rest: ', part of it not known',
  open: 'now',
  register: 'Register {tenant} as known up to change number {change}.',
  registerClosed:
    'Register {tenant}: the month {month} is closed and read as it was then (change number {change}).',
  rows: 'People behind the figure of {at}: {people}; shown: {shown}.',
  row: '  person number {person}, {region}: {by}',
  rowSource: '    NIK {nik}, KPJ {kpj}, {from} to {until}; {place}{assumed}',
  rowPlace: '{file} row {row}',
  rowChange: 'change number {change}',
  assumed: '; assumed: {list}',
  orders: {
    coverage: 'coverage',
    progress: 'progress',
    distance: 'distance to target',
    uncovered: 'people not covered',
  },
  rankingHead: 'Ordered by {order}; against {against}.',
  rankingRow: '  {rank}. {name}  {percent}  ({people} of {base}){category}{change}{points}{target}',
  scheme: '  Categories by scheme {id} {year} ({source}); no scheme is official.',
  rankChange: '; rank {places}',
  points: '; {points} points',
  pointsToTarget: '; against the target {points} points',
  rankless: '  –  {name}: {people} people, no base stated',
  trendHead: 'Constant base: {count} ({definition}; {source}).',
  trendNoBase: 'No base stated: people alone.',
  trendConstant: '  (constant base {percent})',
  trendBase: '  [by people {people} points, by the change of base {base} points]',
  oneState:
    'All months are counted from that one state of the register; figures at the closing of a month may differ.',
  oneStateFiles: 'All months are counted from the same files: {files}.',
  rules: { base: 'by base', gap: 'by those not covered', manual: 'by letter' },
  targetHead: 'Shared {rule}; target from: {origin}.',
  targetAsked: 'named in the command',
  targetRow: '{indent}{name}  {target} people; {people} reached, {gap} missing',
  targetSum: 'The parts add up to the whole on every level.',
  targetSegments: 'Parts by segment as in {region} for {parts} regions [inferred]: {sources}.',
  letter: 'Letter: {letter}',
  gapNeedsRegister: 'Who closes the gap is read from the register: use --tenant or --room.',
  gapTarget: 'Target {year} {percent} [{source}]: {people} people missing ({points} points).',
  gapCost: 'JKK and JKM of the lowest bracket {monthly} a month; for {months} months {cost}.',
  gapListed: 'Listed, not covered:',
  gapRow: '  {sector}  {people} people, {closes} close the gap; {left} left',
  gapLeft: 'After all who are listed {left} people are missing still.',
  creditTitle: 'Months paid for by others, {region}, {from} to {at}',
  creditNone: '  Nobody is paid for by others.',
  creditRow: '  {payer}  {people} people, {credited} credited ({parts} months of {of} a person)',
  creditNote:
    'A measure of the branch office (below six months in part, CSR nothing); no rule of law, and not coverage.',
};
