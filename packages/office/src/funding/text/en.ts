// Words of the funding plan in English.

import type { FundingTexts } from './words.ts';

export const en: FundingTexts = {
  notes: {
    proven: 'Proven best (gap {gap}): no other plan is better by the order of goals chosen.',
    unproven: 'NOT proven best: another plan may be better, by {gap} of one goal at most.',
    order: 'Order of people: {rules}.',
    draw: 'Seed of the draw: {seed}. Record it before the draw (payung.yaml, plan.seed).',
    start_past:
      'The plan starts in {start}, before the date of the data ({asOf}). BPU protection starts once registered and paid; past months cannot be bought.',
    jkm_waiting:
      'A death in the first {months} months of membership pays only {amount:rupiah} (burial), not the full death benefit ({law}). JKK covers from the first day.',
    age_min_unconfirmed:
      'The lower age limit of {age} is local practice, unconfirmed in national law; {people} people are left out by it.',
    occupation_unknown:
      'The occupation of {people} people in the plan is not known. Ask the village for a work statement before the decree.',
    birth_inexact:
      'The birth date of {people} people in the plan is not exact; for {nearLimit} people on the lists the age limit could turn. Check the identity card.',
    several_payers:
      '{people} people are paid for by more than one fund in turn: one fund for each month.',
    facts_unmatched:
      'Facts are told of {people} people who stand on no list of this room: add them to a list, or check their NIK.',
    fund_over: 'The fund {name} ended before the plan starts ({start}) and is not used.',
    fund_later: 'The fund {name} begins in {from} only, after the plan ends, and is not used.',
    fund_too_small:
      'The ceiling of {name} ({amount:rupiah}) is below the contribution of one person for a month ({monthly:rupiah}); it is not used.',
    earmark_paid_elsewhere:
      'The earmark of {name} names {occupations}. They are not registered as BPU: an employer, the office or ADD pays for them, or they do not work.',
    law_forbids: 'The fund {name} may not pay for {people} people within its earmark ({law}).',
    law_unconfirmed:
      'Whether the fund {name} may pay for {people} people in the plan is unconfirmed ({law}). Ask the legal office.',
    figure_unconfirmed: 'Fund {name}: {label} is unconfirmed ({law}).',
    contribution_varies:
      'Fund {name}: the contribution per person changes over its months, {least:rupiah} to {most:rupiah} a month.',
    jkm_waiting_whole:
      '{people} people are protected for {waiting} months at most: all within the JKM waiting time, heirs get {amount:rupiah} only.',
    below_branch_credit:
      'The fund {name} lasts {months} months only; the branch counts in full from {needed} months (below in proportion, CSR as nothing).',
    unfilled:
      'The fund {name} could pay for {places} more places ({amount:rupiah}), but no eligible name is left.',
    unfilled_months:
      'The fund {name} has {amount:rupiah} left, enough for {months} person-months, without a name that could have them in this scenario.',
    protection_ends:
      'The protection of {people} people ends with the month {last}. After {grace} months without contribution membership ends and the waiting time may start again.',
  },
  exclusions: {
    tidak_bekerja: 'does not work: Jamsostek is for workers',
    asn: 'civil servant: covered by Taspen',
    non_asn: 'non-ASN staff: the office pays as employer',
    aparat_desa: 'village head or official: paid through ADD',
    karyawan: 'employee: the employer pays',
    tanpa_nik: 'no valid NIK yet: cannot be registered',
    tanpa_tanggal_lahir: 'birth date unknown: the age cannot be checked',
    di_bawah_usia: 'below the age of registration',
    melewati_usia: 'above the age of registration',
  },
  priorities: {
    belum_terlindungi: 'who never was a participant first',
    nonaktif_lebih_dulu: 'lapsed participants first',
    usia_tertua_lebih_dulu: 'the oldest first',
    usia_termuda_lebih_dulu: 'the youngest first',
    pekerjaan_jelas_lebih_dulu: 'a known occupation first',
    tanggal_lahir_pasti_lebih_dulu: 'an exact birth date first',
    desil_terendah_lebih_dulu: 'the lowest decile first',
    disabilitas_lebih_dulu: 'people with a disability first',
    nafkah_tunggal_lebih_dulu: 'sole earners first',
    keluarga_belum_terlindungi_lebih_dulu: 'families without anybody protected first',
    undian: 'if equal, the draw with its recorded seed',
  },
  figureRules: {
    desil: 'deciles {figure} first',
    usia: 'ages {figure} first',
    pekerjaan: 'occupations {figure} first',
    wilayah: 'people of {figure} first',
  },
  earmarkLimits: {
    places: 'living in {figure}',
    deciles: 'deciles {figure}',
    lists: 'on {figure}',
  },
  earmarks: {
    all: 'everybody',
    vulnerable: 'vulnerable workers',
    occupation: 'occupations: {codes}',
  },
};
