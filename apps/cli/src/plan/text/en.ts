// All words of `payung plan` in English.

import type { PlanText } from './id.ts';

export const en: PlanText = {
  help: `payung plan: who is protected, in which months, by which fund, proven best

Usage:
  payung plan ROOM --scenario FILE --out FOLDER [--before PLAN.csv] [--json] [--lang id|en]
      Makes a plan by months and writes rencana-bulan.csv, keputusan.json (for payung decision freeze;
      name the "document" of each fund first) and rencana.json to FOLDER.
      --before: the rencana-bulan.csv before; the new one deviates only where it gains.
  payung plan compare ROOM --scenario FILE --scenario FILE … [--deaths TABEL.csv] [--out FOLDER] [--json]
      Compares scenarios in one table; with --out also banding.json and banding.svg.
      With --deaths TABLE.csv also the JKM benefits to be expected (umur_dari, umur_sampai,
      meninggal_per_seribu, sumber, terkonfirmasi).
  payung plan explain ROOM PERSON --scenario FILE [--json]
      Why this person, why not that one; PERSON for example P000017.

Scenario (YAML): nama, bulan, bibit are needed; the rest comes from the data room:
  nama: 12 bulan
  mulai: 2026-07
  bulan: 12
  program: [JKK, JKM]
  urutan: [belum_terlindungi, desil:1-4, 'pekerjaan:NELAYAN|BURUH_BANGUNAN', usia:40-64]
  ukuran: orang_bulan          # orang_bulan | orang | 2026-12 (month of the target)
  bulan_minimum: 6
  tujuan: [keep, priority, person_months, unbroken, unchanged, steady]
  dana: { csr-bank: { pakai: tidak }, apbd-kab: { pagu_idr: 500000000 } }
  bibit: berita acara 12/2026  # the seed: fixed and recorded before the draw

Exit codes: 0 done, 2 refused, 130 stopped.`,
  roomMissing: 'Name the data room: payung plan ROOM --scenario FILE --out FOLDER.',
  scenarioMissing: 'Name the scenario: --scenario FILE.',
  scenariosFew: 'Name two to four scenarios: --scenario A.yaml --scenario B.yaml.',
  scenarioOne: 'Name one scenario only; for several, use payung plan compare.',
  outMissing: 'Name the folder of results: --out FOLDER.',
  personMissing: 'Name the person: payung plan explain ROOM P000017 --scenario FILE.',
  solving: 'Solving the plan: goal {goal} of {goals}',
  headline:
    '{name}: {people} people, {months} person-months, {amount}; {waiting} waiting, {excluded} not eligible.',
  proven: 'Proven best (gap {gap}) in {seconds} seconds: {cells} groups, by {method}.',
  unproven: 'NOT proven best: gap {gap} after {seconds} seconds ({cells} groups, by {method}).',
  methods: {
    linear: 'linear program',
    repaired: 'linear program, rounded to whole people',
    integer: 'integer program',
    greedy: 'simple order (the solver gave up)',
  },
  goal: '  {goal}: {value} of at most {bound}',
  goalOfFew: '  {goal}: {value} of at least {bound}',
  goals: {
    keep: 'unbroken months of those protected now',
    priority: 'class of priority {class}',
    total: 'the measure over all',
    person_months: 'person-months over all',
    unbroken: 'beginnings of protection',
    unchanged: 'as in the plan before',
    steady: 'beginnings of payment by one fund',
  },
  fund: '  {fund}: {people} people, {months} person-months, {amount}; left {left}',
  month: '  {month}: {people} people, {amount}',
  notInRegister:
    '{people} people of the plan are not in the register yet and cannot be decided on: load their lists with payung registry load first.',
  written: 'The results are in {out}.',
  table: {
    people: 'People',
    personMonths: 'Person-months',
    amount: 'Contributions',
    amountMonthlyMost: 'Contributions of the dearest month',
    cliff: 'Cliff: people who fall out at once',
    left: 'Money left',
    leftInDecember: 'Money left at the end of December',
    deaths: 'Expected deaths',
    benefits: 'Expected JKM benefits',
    waiting: 'Waiting for money',
    branchCredit: 'Credit at the branch',
    fullBenefitMonths: 'Person-months with full JKM',
    coverage: 'Coverage {definition} {year}, highest',
    coverageLast: 'Coverage {definition} {year}, last month',
    proven: 'Proven best',
  },
  unconfirmed: '[unconfirmed]',
  yes: 'yes',
  no: 'no',
  afterMonth: '{people} (after {month})',
  chartTitle: 'People protected by the plan, month by month',
  chartSource: 'Payung, estimate of the plan; other coverage taken as unchanged.',
};
