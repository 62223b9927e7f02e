// Generated from packages/law/parameters by `node tools/law.ts`. Do not edit.

import { type Day, day, month, rate, rupiah, type Rate, type Rupiah } from '@payung/values';
import type { Bracket, Parameter } from '../figure.ts';
import type { Permission } from '../unit.ts';

/** The state of the law these figures stand for: the newest day one was compared with it. */
export const lawCheckedOn: Day = day('2026-11-21');

export type Figures = {
  readonly 'benefits.bpu_jkm_waiting_amount': Rupiah;
  readonly 'benefits.bpu_jkm_waiting_months': number;
  readonly 'benefits.jht.development_rate': Rate;
  readonly 'benefits.jht.full_age': number;
  readonly 'benefits.jht.partial_rate': Readonly<Record<'retirement_preparation' | 'housing', Rate>>;
  readonly 'benefits.jht.partial_years': number;
  readonly 'benefits.jht.wait_months': number;
  readonly 'benefits.jkk.aid_limit': Readonly<Record<'dentures' | 'hearing_aid' | 'glasses', Rupiah>>;
  readonly 'benefits.jkk.berkala': Rupiah;
  readonly 'benefits.jkk.care_rate': Rate;
  readonly 'benefits.jkk.death_rate': Rate;
  readonly 'benefits.jkk.disability_rate_graded': Readonly<Record<'hearing_loss_both_per_10db' | 'hearing_loss_one_per_10db' | 'sight_loss_per_10_percent' | 'visual_field_per_10_percent', Rate>>;
  readonly 'benefits.jkk.disability_rate_recalled': Readonly<Record<'arm_right_elbow' | 'arm_left_elbow' | 'hand_right_wrist' | 'hand_left_wrist' | 'both_legs_hip' | 'one_leg_hip' | 'both_feet_ankle' | 'one_foot_ankle' | 'thumb_right' | 'thumb_left' | 'index_right' | 'index_left' | 'other_finger_right' | 'other_finger_left' | 'first_joint_index_right' | 'first_joint_index_left' | 'first_joint_other_right' | 'first_joint_other_left' | 'second_toe' | 'other_toe' | 'impotence' | 'leg_shorter_under_5cm' | 'leg_shorter_5_to_7_5cm' | 'leg_shorter_over_7_5cm' | 'physical_capacity_loss_51_70' | 'physical_capacity_loss_26_50' | 'physical_capacity_loss_10_25' | 'permanent_mental_incapacity', Rate>>;
  readonly 'benefits.jkk.disability_rate': Readonly<Record<'arm_right_shoulder' | 'arm_left_shoulder' | 'both_eyes' | 'one_eye_or_near_diplopia' | 'hearing_both' | 'hearing_one' | 'big_toe' | 'one_ear_flap' | 'both_ear_flaps' | 'nose_tip' | 'nasal_septum_perforation' | 'smell' | 'colour_vision', Rate>>;
  readonly 'benefits.jkk.home_care_limit': Rupiah;
  readonly 'benefits.jkk.home_care_months': number;
  readonly 'benefits.jkk.missing_at_sea_finding': Permission;
  readonly 'benefits.jkk.partial_disability_limit': Rate;
  readonly 'benefits.jkk.pemakaman': Rupiah;
  readonly 'benefits.jkk.prosthesis_rate': Rate;
  readonly 'benefits.jkk.return_to_work_months': number;
  readonly 'benefits.jkk.return_to_work': Permission;
  readonly 'benefits.jkk.scalp_rate': Readonly<Record<'min' | 'max', Rate>>;
  readonly 'benefits.jkk.stmb_days_month': number;
  readonly 'benefits.jkk.stmb_rate': readonly Bracket<Rate>[];
  readonly 'benefits.jkk.sudden_death_hours': number;
  readonly 'benefits.jkk.suspected_accident_content': Readonly<Record<'participant_number_or_nik' | 'course_of_events' | 'contact' | 'kind_of_work' | 'length_of_service' | 'exposure' | 'clinical_diagnosis', Permission>>;
  readonly 'benefits.jkk.suspected_care': Permission;
  readonly 'benefits.jkk.suspected_disease_content': Readonly<Record<'participant_number_or_nik' | 'course_of_events' | 'contact' | 'kind_of_work' | 'length_of_service' | 'exposure' | 'clinical_diagnosis', Permission>>;
  readonly 'benefits.jkk.suspected_notifier_bpu': Readonly<Record<'participant' | 'family' | 'union' | 'group' | 'health_facility', Permission>>;
  readonly 'benefits.jkk.suspected_notifier_pu': Readonly<Record<'participant' | 'family' | 'union' | 'group' | 'health_facility', Permission>>;
  readonly 'benefits.jkk.total_disability_rate': Rate;
  readonly 'benefits.jkk.transport_limit': Readonly<Record<'land' | 'sea' | 'air', Rupiah>>;
  readonly 'benefits.jkk.unregistered_employer_owes': Permission;
  readonly 'benefits.jkk.wage_multiple': number;
  readonly 'benefits.jkk.work_accident': Readonly<Record<'at_work' | 'commute' | 'duty_trip' | 'break_with_leave' | 'occupational_disease' | 'sudden_death_at_work' | 'missing_at_sea' | 'collapse_without_event', Permission>>;
  readonly 'benefits.jkm.berkala': Rupiah;
  readonly 'benefits.jkm.burial_each_membership': Permission;
  readonly 'benefits.jkm.pemakaman': Rupiah;
  readonly 'benefits.jkm.santunan': Rupiah;
  readonly 'benefits.jkm.waiting_restart': Permission;
  readonly 'benefits.jkp.arrears_months_closed': number;
  readonly 'benefits.jkp.arrears_months': number;
  readonly 'benefits.jkp.cash_rate': readonly Bracket<Rate>[];
  readonly 'benefits.jkp.claim_months': number;
  readonly 'benefits.jkp.claims_max': number;
  readonly 'benefits.jkp.months_consecutive': number;
  readonly 'benefits.jkp.months_max': number;
  readonly 'benefits.jkp.months_needed': number;
  readonly 'benefits.jkp.months_window': number;
  readonly 'benefits.jkp.repayment_days': number;
  readonly 'benefits.jkp.repayment_months': number;
  readonly 'benefits.jkp.training_max': Rupiah;
  readonly 'benefits.jp.accrual_rate': Rate;
  readonly 'benefits.jp.child_end_age': number;
  readonly 'benefits.jp.children_max': number;
  readonly 'benefits.jp.defer_years_max': number;
  readonly 'benefits.jp.density_min': Rate;
  readonly 'benefits.jp.indexation_rate': Rate;
  readonly 'benefits.jp.limits': Readonly<Record<'min' | 'max', Rupiah>>;
  readonly 'benefits.jp.membership_min': Readonly<Record<'death' | 'total_disability', number>>;
  readonly 'benefits.jp.months_counted': Readonly<Record<'death' | 'total_disability', number>>;
  readonly 'benefits.jp.months_min': number;
  readonly 'benefits.jp.survivor_rate': Readonly<Record<'spouse' | 'children' | 'parent', Rate>>;
  readonly 'benefits.pmi.abroad_limit': Readonly<Record<'medical_abroad' | 'proven_rape', Rupiah>>;
  readonly 'benefits.pmi.death_after': Readonly<Record<'death_benefit' | 'periodic' | 'burial', Rupiah>>;
  readonly 'benefits.pmi.death_before': Readonly<Record<'death_benefit' | 'periodic' | 'burial', Rupiah>>;
  readonly 'benefits.pmi.death_during': Rupiah;
  readonly 'benefits.pmi.failed_departure': Rupiah;
  readonly 'benefits.pmi.heir_order': Readonly<Record<'widow' | 'widower' | 'child' | 'parent' | 'grandchild' | 'grandparent' | 'sibling' | 'parent_in_law' | 'will', number>>;
  readonly 'benefits.pmi.phase_months': Readonly<Record<'before' | 'before_individual_jkm' | 'journey_home', number>>;
  readonly 'benefits.scholarship.amount_yearly': Readonly<Record<'TK' | 'SD' | 'SMP' | 'SMA' | 'PT', Rupiah>>;
  readonly 'benefits.scholarship.children': number;
  readonly 'benefits.scholarship.end_age': number;
  readonly 'benefits.scholarship.jkm_contribution_months': number;
  readonly 'benefits.scholarship.limit_child': Rupiah;
  readonly 'benefits.scholarship.limit_total': Rupiah;
  readonly 'benefits.scholarship.lump_sum': Rupiah;
  readonly 'benefits.scholarship.months_consecutive': Permission;
  readonly 'benefits.scholarship.years': Readonly<Record<'TK' | 'SD' | 'SMP' | 'SMA' | 'PT', number>>;
  readonly 'compliance.arrears_months': Readonly<Record<'doubtful' | 'bad', number>>;
  readonly 'compliance.arrears_substandard_months': number;
  readonly 'compliance.criminal_fine_max': Rupiah;
  readonly 'compliance.data_change_days': Readonly<Record<'wage' | 'workers' | 'address' | 'family', number>>;
  readonly 'compliance.employer_owes': Readonly<Record<'JKM' | 'JHT' | 'JP' | 'JKP', Permission>>;
  readonly 'compliance.excess_notice_days': number;
  readonly 'compliance.fine_payment_days': number;
  readonly 'compliance.lifting': Readonly<Record<'fine_paid' | 'duty_fulfilled', Permission>>;
  readonly 'compliance.prison_years_max': number;
  readonly 'compliance.public_service': Readonly<Record<'business_licence' | 'tender_permit' | 'foreign_worker_permit' | 'labour_supplier_licence' | 'building_permit', Permission>>;
  readonly 'compliance.registration_days': number;
  readonly 'compliance.warning_days': number;
  readonly 'compliance.warnings_max': number;
  readonly 'contributions.bpu_bracket_basis': readonly Bracket<Rupiah>[];
  readonly 'contributions.bpu_due_day': number;
  readonly 'contributions.bpu_jht_if_employer': Permission;
  readonly 'contributions.bpu_jht_rate': Rate;
  readonly 'contributions.bpu_jkk_rate': Rate;
  readonly 'contributions.bpu_jkm_amount': Rupiah;
  readonly 'contributions.bpu_late_fine': Rate;
  readonly 'contributions.bpu_relief_covid': Rate;
  readonly 'contributions.bpu_relief_other': Rate;
  readonly 'contributions.bpu_relief_payer': Readonly<Record<'APBD_KAB' | 'APBD_PROV' | 'APBN' | 'ADD' | 'DANA_DESA' | 'DBH_SAWIT' | 'DBH_CHT' | 'CSR' | 'DONATUR' | 'MANDIRI', Permission>>;
  readonly 'contributions.bpu_relief_transport': Rate;
  readonly 'contributions.construction_jkk_rate': readonly Bracket<Rate>[];
  readonly 'contributions.construction_jkm_rate': readonly Bracket<Rate>[];
  readonly 'contributions.construction_wage_rate': Readonly<Record<'JKK' | 'JKM', Rate>>;
  readonly 'contributions.enterprise_capital': Readonly<Record<'micro' | 'small', Rupiah>>;
  readonly 'contributions.enterprise_sales': Readonly<Record<'micro' | 'small', Rupiah>>;
  readonly 'contributions.jkp_during_jkk_relief': Permission;
  readonly 'contributions.jkp_rate': Readonly<Record<'state' | 'from_jkk' | 'from_jkm', Rate>>;
  readonly 'contributions.jkp_wage_ceiling': Rupiah;
  readonly 'contributions.jp_end_age': number;
  readonly 'contributions.labour_intensive_industry': Readonly<Record<'food_drink_tobacco' | 'textile_garment' | 'leather' | 'footwear' | 'childrens_toys' | 'furniture' | 'other', Permission>>;
  readonly 'contributions.labour_intensive_min_workers': number;
  readonly 'contributions.pmi_before': Rupiah;
  readonly 'contributions.pmi_extra_month': Rupiah;
  readonly 'contributions.pmi_jht_min': Rupiah;
  readonly 'contributions.pmi_package': Readonly<Record<'6' | '12' | '24', Rupiah>>;
  readonly 'contributions.programs_medium_or_large': Readonly<Record<'JKK' | 'JKM' | 'JHT' | 'JP', Permission>>;
  readonly 'contributions.programs_micro': Readonly<Record<'JKK' | 'JKM' | 'JHT' | 'JP', Permission>>;
  readonly 'contributions.programs_small': Readonly<Record<'JKK' | 'JKM' | 'JHT' | 'JP', Permission>>;
  readonly 'contributions.pu_due_day_covid': number;
  readonly 'contributions.pu_due_day': number;
  readonly 'contributions.pu_jht_rate': Readonly<Record<'employer' | 'worker', Rate>>;
  readonly 'contributions.pu_jkk_rate': Readonly<Record<'1' | '2' | '3' | '4' | '5', Rate>>;
  readonly 'contributions.pu_jkk_relief_labour_intensive': Readonly<Record<'1' | '2' | '3' | '4' | '5', Rate>>;
  readonly 'contributions.pu_jkk_relief_settling': Permission;
  readonly 'contributions.pu_jkm_rate': Rate;
  readonly 'contributions.pu_jp_ceiling_step': Rupiah;
  readonly 'contributions.pu_jp_deferral_covid': Rate;
  readonly 'contributions.pu_jp_deferral_repayment': Permission;
  readonly 'contributions.pu_jp_rate': Readonly<Record<'employer' | 'worker', Rate>>;
  readonly 'contributions.pu_jp_wage_ceiling': Rupiah;
  readonly 'contributions.pu_late_fine_covid': Rate;
  readonly 'contributions.pu_late_fine_labour_intensive': Rate;
  readonly 'contributions.pu_late_fine': Rate;
  readonly 'contributions.pu_late_started_month': Permission;
  readonly 'contributions.pu_payment_oldest_first': Permission;
  readonly 'contributions.pu_relief_covid': Rate;
  readonly 'contributions.pu_wage_daily_days': number;
  readonly 'contributions.pu_wage_minimum': Permission;
  readonly 'contributions.pu_wage_piece_months': Readonly<Record<'piece' | 'piece_weather', number>>;
  readonly 'contributions.review_years': number;
  readonly 'contributions.sanction_fine': Rate;
  readonly 'eligibility.accident_report_2_hours': number;
  readonly 'eligibility.accident_report_hours': number;
  readonly 'eligibility.accident_report_late': Permission;
  readonly 'eligibility.bpu_grace_months': number;
  readonly 'eligibility.bpu_registration_age_max': number;
  readonly 'eligibility.bpu_registration_age_min': number;
  readonly 'eligibility.claim_documents_jht': Readonly<Record<'participant_card' | 'identities' | 'family_card' | 'work_end_proof' | 'bank_account' | 'tax_number', Permission>>;
  readonly 'eligibility.claim_documents_jkk': Readonly<Record<'accident_report_1' | 'accident_report_2' | 'doctor_letter' | 'receipts' | 'police_report', Permission>>;
  readonly 'eligibility.claim_documents_jkm': Readonly<Record<'participant_card_or_nik' | 'identities' | 'family_card' | 'death_certificate' | 'heir_statement' | 'marriage_book_or_birth_certificate' | 'bank_account', Permission>>;
  readonly 'eligibility.claim_documents_jkp': Readonly<Record<'dismissal_proof' | 'dismissal_report' | 'bank_account' | 'job_search_commitment', Permission>>;
  readonly 'eligibility.claim_documents_scholarship': Readonly<Record<'form' | 'school_letter' | 'child_identity' | 'birth_certificate', Permission>>;
  readonly 'eligibility.claim_expiry_years': number;
  readonly 'eligibility.foreigner_months': number;
  readonly 'eligibility.heir_court_order': Permission;
  readonly 'eligibility.heir_order': Readonly<Record<'widow' | 'widower' | 'child' | 'parent' | 'grandchild' | 'grandparent' | 'sibling' | 'parent_in_law' | 'will', number>>;
  readonly 'eligibility.heir_will_deed': Permission;
  readonly 'eligibility.jht_tax_number_above': Rupiah;
  readonly 'eligibility.jkp_registration_age_max': number;
  readonly 'eligibility.occupational_disease_years': number;
  readonly 'eligibility.payment_days': Readonly<Record<'JKM' | 'JKK', number>>;
  readonly 'eligibility.payment_late_rate': Rate;
  readonly 'funding.add': Readonly<Record<'vulnerable_worker' | 'palm_worker' | 'tobacco_worker' | 'non_asn' | 'village_official' | 'asn' | 'employee', Permission>>;
  readonly 'funding.apbd': Readonly<Record<'vulnerable_worker' | 'palm_worker' | 'tobacco_worker' | 'non_asn' | 'village_official' | 'asn' | 'employee', Permission>>;
  readonly 'funding.apbn': Readonly<Record<'vulnerable_worker' | 'palm_worker' | 'tobacco_worker' | 'non_asn' | 'village_official' | 'asn' | 'employee', Permission>>;
  readonly 'funding.branch_credit_months': number;
  readonly 'funding.csr': Readonly<Record<'vulnerable_worker' | 'palm_worker' | 'tobacco_worker' | 'non_asn' | 'village_official' | 'asn' | 'employee', Permission>>;
  readonly 'funding.dana_desa_ban': Readonly<Record<'village_official', Permission>>;
  readonly 'funding.dana_desa': Readonly<Record<'vulnerable_worker' | 'palm_worker' | 'tobacco_worker' | 'non_asn' | 'village_official' | 'asn' | 'employee', Permission>>;
  readonly 'funding.dbh_cht': Readonly<Record<'vulnerable_worker' | 'palm_worker' | 'tobacco_worker' | 'non_asn' | 'village_official' | 'asn' | 'employee', Permission>>;
  readonly 'funding.dbh_sawit_split': Readonly<Record<'roads_min' | 'other_max' | 'support_max', Rate>>;
  readonly 'funding.dbh_sawit': Readonly<Record<'vulnerable_worker' | 'palm_worker' | 'tobacco_worker' | 'non_asn' | 'village_official' | 'asn' | 'employee', Permission>>;
  readonly 'funding.donor': Readonly<Record<'vulnerable_worker' | 'palm_worker' | 'tobacco_worker' | 'non_asn' | 'village_official' | 'asn' | 'employee', Permission>>;
  readonly 'funding.self': Readonly<Record<'vulnerable_worker' | 'palm_worker' | 'tobacco_worker' | 'non_asn' | 'village_official' | 'asn' | 'employee', Permission>>;
  readonly 'status.construction_late': Permission;
  readonly 'status.construction_maintenance': Permission;
  readonly 'status.pu_arrears_months': number;
  readonly 'status.pu_arrears_wait': Permission;
};

export const parameters: { readonly [Id in keyof Figures]: Parameter<Figures[Id]> } = {
  'benefits.bpu_jkm_waiting_amount': {
    term: { id: 'Santunan JKM BPU dalam masa tunggu (biaya pemakaman saja)', en: 'BPU death benefit (JKM) during the waiting period (funeral costs only)' },
    unit: 'rupiah',
    values: [
      {
        from: day('2025-02-24'),
        value: rupiah(10000000),
        source: { law: 'Permenaker 1/2025', article: '97A ayat (2)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.bpu_jkm_waiting_months': {
    term: { id: 'Masa tunggu manfaat penuh JKM BPU', en: 'Waiting period for the full BPU death benefit (JKM)' },
    unit: 'months',
    values: [
      {
        from: day('2025-02-24'),
        value: 3,
        source: { law: 'Permenaker 1/2025', article: '97A ayat (2)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jht.development_rate': {
    term: { id: 'Hasil pengembangan JHT setahun', en: 'Yearly return on old-age savings (JHT)' },
    unit: 'rate of balance per year',
    values: [
      {
        from: day('2016-01-01'),
        until: day('2017-01-01'),
        value: rate(71900),
        source: { law: 'PP 46/2015; Angka tahunan BPJS Ketenagakerjaan' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2017-01-01'),
        until: day('2018-01-01'),
        value: rate(78200),
        source: { law: 'PP 46/2015; Angka tahunan menurut BPJS Watch' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2018-01-01'),
        until: day('2019-01-01'),
        value: rate(62600),
        source: { law: 'PP 46/2015; Angka tahunan menurut BPJS Watch' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-01-01'),
        until: day('2020-01-01'),
        value: rate(60600),
        source: { law: 'PP 46/2015; Angka tahunan menurut BPJS Watch' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2020-01-01'),
        until: day('2021-01-01'),
        value: rate(56300),
        source: { law: 'PP 46/2015; Angka tahunan BPJS Ketenagakerjaan' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jht.full_age': {
    term: { id: 'Usia pembayaran penuh JHT', en: 'Age of full payment of old-age savings (JHT)' },
    unit: 'years of age',
    values: [
      {
        from: day('2015-07-01'),
        value: 56,
        source: { law: 'PP 46/2015; Permenaker 4/2022' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jht.partial_rate': {
    term: { id: 'Bagian saldo JHT yang boleh diambil sebelum usia pensiun', en: 'Share of the JHT balance that may be taken before retirement age' },
    unit: 'rate of balance',
    names: {
      'retirement_preparation': { id: 'Persiapan pensiun', en: 'Preparation for retirement' },
      'housing': { id: 'Perumahan', en: 'Housing' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'retirement_preparation': rate(100000),
          'housing': rate(300000),
        },
        source: { law: 'PP 46/2015; Permenaker 4/2022' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jht.partial_years': {
    term: { id: 'Masa kepesertaan terendah untuk JHT sebagian', en: 'Shortest membership for a partial JHT claim' },
    unit: 'years',
    values: [
      {
        from: day('2015-07-01'),
        value: 10,
        source: { law: 'PP 46/2015; Permenaker 4/2022' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jht.wait_months': {
    term: { id: 'Masa tunggu JHT setelah mengundurkan diri atau PHK', en: 'Waiting time for JHT after resignation or dismissal' },
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 1,
        source: { law: 'PP 60/2015; Permenaker 4/2022' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jkk.aid_limit': {
    term: { id: 'Batas biaya alat pengganti', en: 'Limit on the cost of replacement aids' },
    unit: 'rupiah',
    names: {
      'dentures': { id: 'Gigi tiruan', en: 'Dentures' },
      'hearing_aid': { id: 'Alat bantu dengar', en: 'Hearing aid' },
      'glasses': { id: 'Kacamata', en: 'Glasses' },
    },
    values: [
      {
        from: day('2019-12-02'),
        value: {
          'dentures': rupiah(5000000),
          'hearing_aid': rupiah(2500000),
          'glasses': rupiah(1000000),
        },
        source: { law: 'PP 82/2019 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jkk.berkala': {
    term: { id: 'Santunan berkala JKK, dibayar sekaligus', en: 'JKK periodic benefit, paid at once' },
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(4800000),
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: rupiah(12000000),
        source: { law: 'PP 82/2019 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.care_rate': {
    term: { id: 'Biaya perawatan dan pengobatan JKK', en: 'Costs of care and treatment under JKK' },
    unit: 'rate of cost',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(1000000),
        source: { law: 'PP 44/2015', article: '25 dan Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.death_rate': {
    term: { id: 'Santunan kematian JKK', en: 'JKK death benefit' },
    unit: 'rate of 80 monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(600000),
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.disability_rate_graded': {
    term: { id: 'Persentase cacat per tingkat', en: 'Disability percentage per degree' },
    unit: 'rate of 80 monthly wages',
    names: {
      'hearing_loss_both_per_10db': { id: 'Pendengaran kedua telinga berkurang, tiap 10 desibel', en: 'Hearing loss of both ears, every 10 decibels' },
      'hearing_loss_one_per_10db': { id: 'Pendengaran satu telinga berkurang, tiap 10 desibel', en: 'Hearing loss of one ear, every 10 decibels' },
      'sight_loss_per_10_percent': { id: 'Daya penglihatan berkurang, tiap 10 persen', en: 'Loss of sight, every 10 per cent' },
      'visual_field_per_10_percent': { id: 'Lapang pandang berkurang, tiap 10 persen', en: 'Loss of visual field, every 10 per cent' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'hearing_loss_both_per_10db': rate(60000),
          'hearing_loss_one_per_10db': rate(30000),
          'sight_loss_per_10_percent': rate(70000),
          'visual_field_per_10_percent': rate(70000),
        },
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.disability_rate_recalled': {
    term: { id: 'Persentase cacat menurut tabel', en: 'Disability percentage by the table (lines not read)' },
    unit: 'rate of 80 monthly wages',
    names: {
      'arm_right_elbow': { id: 'Lengan kanan dari atau dari atas siku ke bawah', en: 'Right arm from or above the elbow down' },
      'arm_left_elbow': { id: 'Lengan kiri dari atau dari atas siku ke bawah', en: 'Left arm from or above the elbow down' },
      'hand_right_wrist': { id: 'Tangan kanan dari atau dari atas pergelangan ke bawah', en: 'Right hand from or above the wrist down' },
      'hand_left_wrist': { id: 'Tangan kiri dari atau dari atas pergelangan ke bawah', en: 'Left hand from or above the wrist down' },
      'both_legs_hip': { id: 'Kedua kaki dari pangkal paha ke bawah', en: 'Both legs from the hip down' },
      'one_leg_hip': { id: 'Satu kaki dari pangkal paha ke bawah', en: 'One leg from the hip down' },
      'both_feet_ankle': { id: 'Kedua kaki dari mata kaki ke bawah', en: 'Both feet from the ankle down' },
      'one_foot_ankle': { id: 'Satu kaki dari mata kaki ke bawah', en: 'One foot from the ankle down' },
      'thumb_right': { id: 'Ibu jari tangan kanan', en: 'Right thumb' },
      'thumb_left': { id: 'Ibu jari tangan kiri', en: 'Left thumb' },
      'index_right': { id: 'Telunjuk tangan kanan', en: 'Right index finger' },
      'index_left': { id: 'Telunjuk tangan kiri', en: 'Left index finger' },
      'other_finger_right': { id: 'Salah satu jari lain tangan kanan', en: 'One other finger of the right hand' },
      'other_finger_left': { id: 'Salah satu jari lain tangan kiri', en: 'One other finger of the left hand' },
      'first_joint_index_right': { id: 'Ruas pertama telunjuk kanan', en: 'First joint of the right index finger' },
      'first_joint_index_left': { id: 'Ruas pertama telunjuk kiri', en: 'First joint of the left index finger' },
      'first_joint_other_right': { id: 'Ruas pertama jari lain tangan kanan', en: 'First joint of another finger of the right hand' },
      'first_joint_other_left': { id: 'Ruas pertama jari lain tangan kiri', en: 'First joint of another finger of the left hand' },
      'second_toe': { id: 'Jari telunjuk kaki', en: 'Second toe' },
      'other_toe': { id: 'Salah satu jari kaki lain', en: 'One other toe' },
      'impotence': { id: 'Impotensi', en: 'Impotence' },
      'leg_shorter_under_5cm': { id: 'Kaki memendek sebelah, kurang dari 5 cm', en: 'One leg shorter by less than 5 cm' },
      'leg_shorter_5_to_7_5cm': { id: 'Kaki memendek sebelah, 5 sampai kurang dari 7,5 cm', en: 'One leg shorter by 5 to less than 7.5 cm' },
      'leg_shorter_over_7_5cm': { id: 'Kaki memendek sebelah, 7,5 cm atau lebih', en: 'One leg shorter by 7.5 cm or more' },
      'physical_capacity_loss_51_70': { id: 'Kemampuan kerja fisik berkurang 51 sampai 70 persen', en: 'Physical work capacity less by 51 to 70 per cent' },
      'physical_capacity_loss_26_50': { id: 'Kemampuan kerja fisik berkurang 26 sampai 50 persen', en: 'Physical work capacity less by 26 to 50 per cent' },
      'physical_capacity_loss_10_25': { id: 'Kemampuan kerja fisik berkurang 10 sampai 25 persen', en: 'Physical work capacity less by 10 to 25 per cent' },
      'permanent_mental_incapacity': { id: 'Kemampuan kerja mental hilang tetap', en: 'Permanent loss of mental work capacity' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'arm_right_elbow': rate(350000),
          'arm_left_elbow': rate(300000),
          'hand_right_wrist': rate(320000),
          'hand_left_wrist': rate(280000),
          'both_legs_hip': rate(700000),
          'one_leg_hip': rate(350000),
          'both_feet_ankle': rate(500000),
          'one_foot_ankle': rate(250000),
          'thumb_right': rate(150000),
          'thumb_left': rate(120000),
          'index_right': rate(90000),
          'index_left': rate(70000),
          'other_finger_right': rate(40000),
          'other_finger_left': rate(30000),
          'first_joint_index_right': rate(45000),
          'first_joint_index_left': rate(35000),
          'first_joint_other_right': rate(20000),
          'first_joint_other_left': rate(15000),
          'second_toe': rate(30000),
          'other_toe': rate(20000),
          'impotence': rate(300000),
          'leg_shorter_under_5cm': rate(100000),
          'leg_shorter_5_to_7_5cm': rate(200000),
          'leg_shorter_over_7_5cm': rate(300000),
          'physical_capacity_loss_51_70': rate(400000),
          'physical_capacity_loss_26_50': rate(200000),
          'physical_capacity_loss_10_25': rate(50000),
          'permanent_mental_incapacity': rate(700000),
        },
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jkk.disability_rate': {
    term: { id: 'Persentase cacat menurut tabel', en: 'Disability percentage by the table' },
    unit: 'rate of 80 monthly wages',
    names: {
      'arm_right_shoulder': { id: 'Lengan kanan dari sendi bahu ke bawah', en: 'Right arm from the shoulder joint down' },
      'arm_left_shoulder': { id: 'Lengan kiri dari sendi bahu ke bawah', en: 'Left arm from the shoulder joint down' },
      'both_eyes': { id: 'Kedua mata', en: 'Both eyes' },
      'one_eye_or_near_diplopia': { id: 'Satu mata, atau penglihatan ganda dekat', en: 'One eye, or double near vision' },
      'hearing_both': { id: 'Pendengaran kedua telinga', en: 'Hearing of both ears' },
      'hearing_one': { id: 'Pendengaran satu telinga', en: 'Hearing of one ear' },
      'big_toe': { id: 'Ibu jari kaki', en: 'Big toe' },
      'one_ear_flap': { id: 'Satu daun telinga', en: 'One ear flap' },
      'both_ear_flaps': { id: 'Kedua daun telinga', en: 'Both ear flaps' },
      'nose_tip': { id: 'Cuping hidung', en: 'Tip of the nose' },
      'nasal_septum_perforation': { id: 'Perforasi sekat rongga hidung', en: 'Perforation of the nasal septum' },
      'smell': { id: 'Daya penciuman', en: 'Sense of smell' },
      'colour_vision': { id: 'Penglihatan warna', en: 'Colour vision' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'arm_right_shoulder': rate(400000),
          'arm_left_shoulder': rate(350000),
          'both_eyes': rate(700000),
          'one_eye_or_near_diplopia': rate(350000),
          'hearing_both': rate(400000),
          'hearing_one': rate(200000),
          'big_toe': rate(50000),
          'one_ear_flap': rate(50000),
          'both_ear_flaps': rate(100000),
          'nose_tip': rate(300000),
          'nasal_septum_perforation': rate(150000),
          'smell': rate(100000),
          'colour_vision': rate(100000),
        },
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.home_care_limit': {
    term: { id: 'Batas biaya perawatan di rumah', en: 'Limit on the cost of care at home' },
    unit: 'rupiah',
    values: [
      {
        from: day('2019-12-02'),
        value: rupiah(20000000),
        source: { law: 'PP 82/2019 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.home_care_months': {
    term: { id: 'Batas lama perawatan di rumah', en: 'Longest care at home' },
    unit: 'months',
    values: [
      {
        from: day('2019-12-02'),
        value: 12,
        source: { law: 'PP 82/2019 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.missing_at_sea_finding': {
    term: { id: 'Hilang di laut diterima dengan keterangan instansi pencarian', en: 'Missing at sea counts with the finding of the search authority' },
    unit: 'permission',
    values: [
      {
        from: day('2021-04-01'),
        value: 'yes',
        source: { law: 'Permenaker 5/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.partial_disability_limit': {
    term: { id: 'Batas jumlah beberapa cacat sebagian', en: 'Limit on the sum of several partial disabilities' },
    unit: 'rate of 80 monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(700000),
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jkk.pemakaman': {
    term: { id: 'Biaya pemakaman JKK', en: 'JKK funeral costs' },
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(3000000),
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: rupiah(10000000),
        source: { law: 'PP 82/2019 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.prosthesis_rate': {
    term: { id: 'Batas orthosis dan prothesis', en: 'Limit on orthoses and prostheses' },
    unit: 'rate of hospital standard price',
    values: [
      {
        from: day('2019-12-02'),
        value: rate(1400000),
        source: { law: 'PP 82/2019 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jkk.return_to_work_months': {
    term: { id: 'Lama pendampingan di tempat kerja setelah kembali bekerja', en: 'Months of support at the place of work after the return' },
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 3,
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.return_to_work': {
    term: { id: 'Pendampingan kembali bekerja (return to work)', en: 'Support to return to work' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'PP 44/2015', article: '49' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.scalp_rate': {
    term: { id: 'Persentase cacat terkelupasnya kulit kepala', en: 'Disability percentage of a torn scalp' },
    unit: 'rate of 80 monthly wages',
    names: {
      'min': { id: 'Paling rendah', en: 'Lowest' },
      'max': { id: 'Paling tinggi', en: 'Highest' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'min': rate(100000),
          'max': rate(300000),
        },
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.stmb_days_month': {
    term: { id: 'Hari dalam sebulan untuk STMB harian', en: 'Days in a month for daily temporary incapacity pay (STMB)' },
    unit: 'days',
    values: [
      {
        from: day('2015-07-01'),
        value: 30,
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jkk.stmb_rate': {
    term: { id: 'Santunan sementara tidak mampu bekerja (STMB)', en: 'Temporary incapacity pay (STMB)' },
    unit: 'rate of reported wage',
    values: [
      {
        from: day('2015-07-01'),
        value: [
          { from: 0, value: rate(1000000) },
          { from: 6, value: rate(750000) },
          { from: 12, value: rate(500000) },
        ],
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2019-12-02'),
        value: [
          { from: 0, value: rate(1000000) },
          { from: 12, value: rate(500000) },
        ],
        source: { law: 'PP 82/2019 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.sudden_death_hours': {
    term: { id: 'Meninggal mendadak, paling lama sejak serangan di tempat kerja', en: 'Sudden death, longest time since the attack at work' },
    unit: 'hours',
    values: [
      {
        from: day('2021-04-01'),
        value: 24,
        source: { law: 'Permenaker 5/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.suspected_accident_content': {
    term: { id: 'Isi pemberitahuan dugaan kecelakaan kerja', en: 'Content of the notice of a suspected work accident' },
    unit: 'permission',
    names: {
      'participant_number_or_nik': { id: 'Nomor peserta atau NIK', en: 'Participant number or NIK' },
      'course_of_events': { id: 'Kronologi: tempat, penyebab, tanggal, dan waktu', en: 'Course of events: place, cause, date and time' },
      'contact': { id: 'Nama dan nomor telepon', en: 'Name and telephone number' },
      'kind_of_work': { id: 'Jenis pekerjaan', en: 'Kind of work' },
      'length_of_service': { id: 'Masa kerja', en: 'Length of service' },
      'exposure': { id: 'Sumber pajanan', en: 'Source of exposure' },
      'clinical_diagnosis': { id: 'Diagnosis klinis', en: 'Clinical diagnosis' },
    },
    values: [
      {
        from: day('2025-02-24'),
        value: {
          'participant_number_or_nik': 'yes',
          'course_of_events': 'yes',
          'contact': 'yes',
          'kind_of_work': 'no',
          'length_of_service': 'no',
          'exposure': 'no',
          'clinical_diagnosis': 'no',
        },
        source: { law: 'Permenaker 1/2025', article: '8A ayat (2) dan 48A ayat (2)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.suspected_care': {
    term: { id: 'Perawatan dijamin sejak dugaan sampai ada kesimpulan', en: 'Care is guaranteed from the suspicion until the decision' },
    unit: 'permission',
    values: [
      {
        from: day('2025-02-24'),
        value: 'yes',
        source: { law: 'Permenaker 1/2025', article: '8A sampai 8F dan 48A' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.suspected_disease_content': {
    term: { id: 'Isi pemberitahuan dugaan penyakit akibat kerja', en: 'Content of the notice of a suspected occupational disease' },
    unit: 'permission',
    names: {
      'participant_number_or_nik': { id: 'Nomor peserta atau NIK', en: 'Participant number or NIK' },
      'course_of_events': { id: 'Kronologi: tempat, penyebab, tanggal, dan waktu', en: 'Course of events: place, cause, date and time' },
      'contact': { id: 'Nama dan nomor telepon', en: 'Name and telephone number' },
      'kind_of_work': { id: 'Jenis pekerjaan', en: 'Kind of work' },
      'length_of_service': { id: 'Masa kerja', en: 'Length of service' },
      'exposure': { id: 'Sumber pajanan', en: 'Source of exposure' },
      'clinical_diagnosis': { id: 'Diagnosis klinis', en: 'Clinical diagnosis' },
    },
    values: [
      {
        from: day('2025-02-24'),
        value: {
          'participant_number_or_nik': 'yes',
          'course_of_events': 'no',
          'contact': 'yes',
          'kind_of_work': 'yes',
          'length_of_service': 'yes',
          'exposure': 'yes',
          'clinical_diagnosis': 'yes',
        },
        source: { law: 'Permenaker 1/2025', article: '8A ayat (3) dan 48A ayat (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.suspected_notifier_bpu': {
    term: { id: 'Yang berhak memberitahukan dugaan kecelakaan kerja, BPU', en: 'Who may notify a suspected work accident, BPU' },
    unit: 'permission',
    names: {
      'participant': { id: 'Peserta', en: 'Participant' },
      'family': { id: 'Keluarga peserta', en: 'Family of the participant' },
      'union': { id: 'Serikat pekerja', en: 'Trade union' },
      'group': { id: 'Wadah atau kelompok', en: 'Group or association' },
      'health_facility': { id: 'Fasilitas pelayanan kesehatan', en: 'Health facility' },
    },
    values: [
      {
        from: day('2025-02-24'),
        value: {
          'participant': 'unconfirmed',
          'family': 'unconfirmed',
          'union': 'yes',
          'group': 'yes',
          'health_facility': 'yes',
        },
        source: { law: 'Permenaker 1/2025', article: '48A ayat (1)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.suspected_notifier_pu': {
    term: { id: 'Yang berhak memberitahukan dugaan kecelakaan kerja, PU', en: 'Who may notify a suspected work accident, PU' },
    unit: 'permission',
    names: {
      'participant': { id: 'Peserta', en: 'Participant' },
      'family': { id: 'Keluarga peserta', en: 'Family of the participant' },
      'union': { id: 'Serikat pekerja', en: 'Trade union' },
      'group': { id: 'Wadah atau kelompok', en: 'Group or association' },
      'health_facility': { id: 'Fasilitas pelayanan kesehatan', en: 'Health facility' },
    },
    values: [
      {
        from: day('2025-02-24'),
        value: {
          'participant': 'yes',
          'family': 'yes',
          'union': 'yes',
          'group': 'no',
          'health_facility': 'yes',
        },
        source: { law: 'Permenaker 1/2025', article: '8A ayat (1)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.total_disability_rate': {
    term: { id: 'Santunan cacat total tetap JKK', en: 'JKK total permanent disability benefit' },
    unit: 'rate of 80 monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(700000),
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.transport_limit': {
    term: { id: 'Batas biaya pengangkutan JKK per moda', en: 'Limit on JKK transport costs by mode' },
    unit: 'rupiah',
    names: {
      'land': { id: 'Darat, sungai, atau danau', en: 'Land, river or lake' },
      'sea': { id: 'Laut', en: 'Sea' },
      'air': { id: 'Udara', en: 'Air' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'land': rupiah(1000000),
          'sea': rupiah(1500000),
          'air': rupiah(2500000),
        },
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: {
          'land': rupiah(5000000),
          'sea': rupiah(2000000),
          'air': rupiah(10000000),
        },
        source: { law: 'PP 82/2019 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.unregistered_employer_owes': {
    term: { id: 'Pemberi kerja yang belum mendaftarkan pekerja menanggung manfaat JKK', en: 'An employer who has not registered the worker owes the JKK benefit' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.wage_multiple': {
    term: { id: 'Pengali upah santunan JKK', en: 'Wage multiple of JKK benefits' },
    unit: 'monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: 80,
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.work_accident': {
    term: { id: 'Keadaan yang termasuk kecelakaan kerja', en: 'Circumstances that count as a work accident' },
    unit: 'permission',
    names: {
      'at_work': { id: 'Di tempat kerja', en: 'At work' },
      'commute': { id: 'Perjalanan dari rumah ke tempat kerja atau sebaliknya', en: 'On the way between home and work' },
      'duty_trip': { id: 'Perjalanan dinas', en: 'On a duty trip' },
      'break_with_leave': { id: 'Keluar saat jam kerja dengan izin', en: 'Away in working hours with leave' },
      'occupational_disease': { id: 'Penyakit akibat kerja', en: 'Occupational disease' },
      'sudden_death_at_work': { id: 'Meninggal mendadak di tempat kerja', en: 'Sudden death at work' },
      'missing_at_sea': { id: 'Hilang di laut', en: 'Missing at sea' },
      'collapse_without_event': { id: 'Jatuh sakit tanpa suatu kejadian', en: 'Falling ill without an event' },
    },
    values: [
      {
        from: day('2021-04-01'),
        value: {
          'at_work': 'yes',
          'commute': 'yes',
          'duty_trip': 'yes',
          'break_with_leave': 'yes',
          'occupational_disease': 'yes',
          'sudden_death_at_work': 'unconfirmed',
          'missing_at_sea': 'unconfirmed',
          'collapse_without_event': 'no',
        },
        source: { law: 'Permenaker 5/2021', article: '7 ayat (1) dan (2)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkm.berkala': {
    term: { id: 'Santunan berkala JKM, dibayar sekaligus', en: 'JKM periodic benefit, paid at once' },
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(4800000),
        source: { law: 'PP 44/2015', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: rupiah(12000000),
        source: { law: 'PP 82/2019', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkm.burial_each_membership': {
    term: { id: 'Biaya pemakaman JKM dibayar untuk setiap kepesertaan', en: 'JKM funeral costs are paid for each membership' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'no',
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2019-12-02'),
        value: 'yes',
        source: { law: 'PP 82/2019' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2025-02-24'),
        value: 'no',
        source: { law: 'Permenaker 1/2025', article: '101' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jkm.pemakaman': {
    term: { id: 'Biaya pemakaman JKM', en: 'JKM funeral costs' },
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(3000000),
        source: { law: 'PP 44/2015', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: rupiah(10000000),
        source: { law: 'PP 82/2019', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkm.santunan': {
    term: { id: 'Santunan kematian JKM', en: 'JKM death benefit' },
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(16200000),
        source: { law: 'PP 44/2015', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: rupiah(20000000),
        source: { law: 'PP 82/2019', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkm.waiting_restart': {
    term: { id: 'Masa tunggu JKM BPU dimulai lagi setelah daftar ulang', en: 'The BPU waiting period of JKM begins again after re-registration' },
    unit: 'permission',
    values: [
      {
        from: day('2025-02-24'),
        value: 'unconfirmed',
        source: { law: 'Permenaker 1/2025', article: '97A ayat (2)' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jkp.arrears_months_closed': {
    term: { id: 'Tunggakan pemberi kerja pailit atau tutup yang tetap dibayar BPJS Ketenagakerjaan (JKP)', en: 'Arrears of a bankrupt or closed employer that BPJS Ketenagakerjaan still bears (JKP)' },
    unit: 'months',
    values: [
      {
        from: day('2025-02-07'),
        value: 6,
        source: { law: 'PP 6/2025', article: '39A' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.arrears_months': {
    term: { id: 'Tunggakan pemberi kerja yang tetap dibayar BPJS Ketenagakerjaan lebih dahulu (JKP)', en: 'Arrears of an employer that BPJS Ketenagakerjaan bears first (JKP)' },
    unit: 'months',
    values: [
      {
        from: day('2021-02-02'),
        value: 3,
        source: { law: 'PP 37/2021', article: '39' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.cash_rate': {
    term: { id: 'Manfaat uang tunai JKP menurut bulan manfaat', en: 'JKP cash benefit by month of benefit' },
    unit: 'rate of capped JKP wage',
    values: [
      {
        from: day('2021-02-02'),
        value: [
          { from: 0, value: rate(450000) },
          { from: 4, value: rate(250000) },
        ],
        source: { law: 'PP 37/2021', article: '21' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2025-02-07'),
        value: [
          { from: 0, value: rate(600000) },
        ],
        source: { law: 'PP 6/2025', article: '21 ayat (1)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.claim_months': {
    term: { id: 'Batas waktu pengajuan JKP sejak PHK', en: 'Time limit to apply for JKP after dismissal' },
    unit: 'months',
    values: [
      {
        from: day('2021-02-02'),
        value: 3,
        source: { law: 'PP 37/2021', article: '40' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2025-02-07'),
        value: 6,
        source: { law: 'PP 6/2025', article: '40' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.claims_max': {
    term: { id: 'Jumlah klaim JKP selama masa kerja', en: 'Number of JKP claims in a working life' },
    unit: 'JKP claims',
    values: [
      {
        from: day('2021-02-02'),
        value: 3,
        source: { law: 'PP 37/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.months_consecutive': {
    term: { id: 'Bulan iuran berturut-turut terendah sebelum PHK', en: 'Fewest consecutive contribution months before dismissal' },
    unit: 'months',
    values: [
      {
        from: day('2021-02-02'),
        until: day('2025-02-07'),
        value: 6,
        source: { law: 'PP 37/2021', article: '19' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.months_max': {
    term: { id: 'Jumlah bulan paling banyak manfaat uang tunai JKP', en: 'Most months of JKP cash benefit' },
    unit: 'months',
    values: [
      {
        from: day('2021-02-02'),
        value: 6,
        source: { law: 'PP 37/2021', article: '21' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.months_needed': {
    term: { id: 'Bulan iuran terendah dalam masa hitung sebelum PHK', en: 'Fewest contribution months within the count period before dismissal' },
    unit: 'months',
    values: [
      {
        from: day('2021-02-02'),
        value: 12,
        source: { law: 'PP 37/2021', article: '19' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.months_window': {
    term: { id: 'Masa hitung bulan iuran sebelum PHK', en: 'Period before dismissal in which contribution months count' },
    unit: 'months',
    values: [
      {
        from: day('2021-02-02'),
        value: 24,
        source: { law: 'PP 37/2021', article: '19' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.repayment_days': {
    term: { id: 'Batas waktu BPJS Ketenagakerjaan mengganti manfaat JKP kepada pemberi kerja', en: 'Time limit for BPJS Ketenagakerjaan to repay an employer' },
    unit: 'working days',
    values: [
      {
        from: day('2021-02-02'),
        value: 7,
        source: { law: 'PP 37/2021', article: '39' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.repayment_months': {
    term: { id: 'Batas waktu pemberi kerja meminta kembali manfaat JKP yang dibayarnya', en: 'Time limit for an employer to claim back JKP benefits it paid' },
    unit: 'months',
    values: [
      {
        from: day('2021-02-02'),
        value: 3,
        source: { law: 'PP 37/2021', article: '39' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.training_max': {
    term: { id: 'Biaya satuan pelatihan kerja JKP, dibayar kepada lembaga pelatihan', en: 'Unit cost of JKP job training, paid to the training institute' },
    unit: 'rupiah',
    values: [
      {
        from: day('2021-02-02'),
        value: rupiah(1000000),
        source: { law: 'PMK 148/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2025-04-14'),
        value: rupiah(2400000),
        source: { law: 'PMK 26/2025', article: '31 ayat (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.accrual_rate': {
    term: { id: 'Manfaat pensiun tiap tahun masa iur', en: 'Pension earned for each year of contributions' },
    unit: 'rate of average monthly wage',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(10000),
        source: { law: 'PP 45/2015', article: '17 ayat (2) sampai (4)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.child_end_age': {
    term: { id: 'Pensiun anak JP berakhir pada usia', en: 'Age at which the JP pension of a child ends' },
    unit: 'years of age',
    values: [
      {
        from: day('2015-07-01'),
        value: 23,
        source: { law: 'UU 40/2004', article: '41' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.children_max': {
    term: { id: 'Jumlah anak penerima pensiun JP paling banyak', en: 'Most children with a JP pension' },
    unit: 'children',
    values: [
      {
        from: day('2015-07-01'),
        value: 2,
        source: { law: 'PP 45/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.defer_years_max': {
    term: { id: 'Penundaan manfaat pensiun bagi yang tetap bekerja', en: 'Longest deferral of the pension of a worker kept on' },
    unit: 'years',
    values: [
      {
        from: day('2015-07-01'),
        value: 3,
        source: { law: 'PP 45/2015', article: '15 ayat (4)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.density_min': {
    term: { id: 'Kepadatan iuran terendah bila meninggal atau cacat total sebelum 15 tahun', en: 'Lowest contribution density on death or total disability before 15 years' },
    unit: 'rate of the months since registration',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(800000),
        source: { law: 'Permenaker 29/2015', article: '26' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.indexation_rate': {
    term: { id: 'Faktor penyesuaian manfaat pensiun setahun (inflasi umum tahun sebelumnya)', en: 'Yearly indexation of the pension (general inflation of the year before)' },
    unit: 'rate of the pension',
    values: [
      {
        from: day('2016-03-01'),
        value: rate(33500),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2017-03-01'),
        value: rate(30200),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2018-03-01'),
        value: rate(36100),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2019-03-01'),
        value: rate(31300),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2020-03-01'),
        value: rate(27200),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2021-03-01'),
        value: rate(16800),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2022-03-01'),
        value: rate(18700),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2023-03-01'),
        value: rate(55100),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2024-03-01'),
        value: rate(26100),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2025-03-01'),
        value: rate(15700),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2026-02-01'),
        value: rate(29200),
        source: { law: 'PP 45/2015', article: '17 dan 18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jp.limits': {
    term: { id: 'Manfaat pensiun terendah dan tertinggi sebulan', en: 'Lowest and highest monthly pension' },
    unit: 'rupiah per month',
    names: {
      'min': { id: 'Paling rendah', en: 'Lowest' },
      'max': { id: 'Paling tinggi', en: 'Highest' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'min': rupiah(300000),
          'max': rupiah(3600000),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2016-03-01'),
        value: {
          'min': rupiah(310050),
          'max': rupiah(3720600),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2017-03-01'),
        value: {
          'min': rupiah(319450),
          'max': rupiah(3833000),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2018-03-01'),
        value: {
          'min': rupiah(331000),
          'max': rupiah(3971400),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2019-03-01'),
        value: {
          'min': rupiah(341400),
          'max': rupiah(4095700),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2020-03-01'),
        value: {
          'min': rupiah(350700),
          'max': rupiah(4207200),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2021-03-01'),
        value: {
          'min': rupiah(356600),
          'max': rupiah(4277900),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2022-03-01'),
        value: {
          'min': rupiah(363300),
          'max': rupiah(4357900),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2023-03-01'),
        value: {
          'min': rupiah(383400),
          'max': rupiah(4598100),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2024-03-01'),
        value: {
          'min': rupiah(393500),
          'max': rupiah(4718200),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2025-03-01'),
        value: {
          'min': rupiah(399700),
          'max': rupiah(4792300),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2026-02-01'),
        value: {
          'min': rupiah(411400),
          'max': rupiah(4932300),
        },
        source: { law: 'Surat BPJS Ketenagakerjaan B/1226/022026', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.membership_min': {
    term: { id: 'Masa kepesertaan terendah bila meninggal atau cacat total sebelum 15 tahun', en: 'Shortest membership on death or total disability before 15 years' },
    unit: 'months',
    names: {
      'death': { id: 'Meninggal dunia', en: 'Death' },
      'total_disability': { id: 'Cacat total tetap', en: 'Total permanent disability' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'death': 12,
          'total_disability': 1,
        },
        source: { law: 'Permenaker 29/2015', article: '26' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.months_counted': {
    term: { id: 'Masa iur yang dihitung bila meninggal atau cacat total sebelum 15 tahun', en: 'Contribution months counted on death or total disability before 15 years' },
    unit: 'months',
    names: {
      'death': { id: 'Meninggal dunia', en: 'Death' },
      'total_disability': { id: 'Cacat total tetap', en: 'Total permanent disability' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'death': 180,
          'total_disability': 180,
        },
        source: { law: 'PP 45/2015; Permenaker 29/2015', article: '26' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.jp.months_min': {
    term: { id: 'Masa iur terendah untuk pensiun bulanan', en: 'Fewest contribution months for a monthly pension' },
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 180,
        source: { law: 'PP 45/2015', article: '19' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.survivor_rate': {
    term: { id: 'Bagian ahli waris dari manfaat pensiun', en: 'Heirs\' share of the pension' },
    unit: 'rate of the pension',
    names: {
      'spouse': { id: 'Janda atau duda', en: 'Widow or widower' },
      'children': { id: 'Anak', en: 'Children' },
      'parent': { id: 'Orang tua', en: 'Parent' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'spouse': rate(500000),
          'children': rate(500000),
          'parent': rate(200000),
        },
        source: { law: 'PP 45/2015', article: '21 sampai 23' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.pmi.abroad_limit': {
    term: { id: 'Batas manfaat JKK PMI di negara tujuan', en: 'Limit on JKK benefits of migrant workers in the country of work' },
    unit: 'rupiah',
    names: {
      'medical_abroad': { id: 'Perawatan di negara tujuan', en: 'Care in the country of work' },
      'proven_rape': { id: 'Pemerkosaan yang terbukti', en: 'Proven rape' },
    },
    values: [
      {
        from: day('2023-02-22'),
        value: {
          'medical_abroad': rupiah(50000000),
          'proven_rape': rupiah(50000000),
        },
        source: { law: 'Permenaker 4/2023 Lampiran' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.pmi.death_after': {
    term: { id: 'Santunan kematian PMI setelah bekerja menurut bagiannya', en: 'Death benefit of migrant workers after work, by part' },
    unit: 'rupiah',
    names: {
      'death_benefit': { id: 'Santunan kematian', en: 'Death benefit' },
      'periodic': { id: 'Santunan berkala', en: 'Periodic benefit' },
      'burial': { id: 'Biaya pemakaman', en: 'Funeral costs' },
    },
    values: [
      {
        from: day('2023-02-22'),
        value: {
          'death_benefit': rupiah(20000000),
          'periodic': rupiah(12000000),
          'burial': rupiah(10000000),
        },
        source: { law: 'Permenaker 4/2023' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.pmi.death_before': {
    term: { id: 'Santunan kematian PMI sebelum bekerja menurut bagiannya', en: 'Death benefit of migrant workers before work, by part' },
    unit: 'rupiah',
    names: {
      'death_benefit': { id: 'Santunan kematian', en: 'Death benefit' },
      'periodic': { id: 'Santunan berkala', en: 'Periodic benefit' },
      'burial': { id: 'Biaya pemakaman', en: 'Funeral costs' },
    },
    values: [
      {
        from: day('2023-02-22'),
        value: {
          'death_benefit': rupiah(20000000),
          'periodic': rupiah(12000000),
          'burial': rupiah(10000000),
        },
        source: { law: 'Permenaker 4/2023' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.pmi.death_during': {
    term: { id: 'Santunan kematian PMI selama bekerja, karena kerja maupun bukan', en: 'Death benefit of migrant workers during work, whatever the cause' },
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: rupiah(85000000),
        source: { law: 'Permenaker 4/2023 Lampiran' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.pmi.failed_departure': {
    term: { id: 'Bantuan PMI gagal berangkat', en: 'Aid for migrant workers whose departure failed' },
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: rupiah(7500000),
        source: { law: 'Permenaker 4/2023 Lampiran' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.pmi.heir_order': {
    term: { id: 'Urutan ahli waris PMI', en: 'Order of heirs of migrant workers' },
    unit: 'order of heirs',
    names: {
      'widow': { id: 'Janda', en: 'Widow' },
      'widower': { id: 'Duda', en: 'Widower' },
      'child': { id: 'Anak', en: 'Child' },
      'parent': { id: 'Orang tua', en: 'Parent' },
      'grandchild': { id: 'Cucu', en: 'Grandchild' },
      'grandparent': { id: 'Kakek atau nenek', en: 'Grandparent' },
      'sibling': { id: 'Saudara kandung', en: 'Sibling' },
      'parent_in_law': { id: 'Mertua', en: 'Parent-in-law' },
      'will': { id: 'Orang yang ditunjuk dalam wasiat', en: 'Person named in a will' },
    },
    values: [
      {
        from: day('2023-02-22'),
        value: {
          'widow': 1,
          'widower': 1,
          'child': 1,
          'parent': 2,
          'grandchild': 2,
          'grandparent': 2,
          'sibling': 3,
          'parent_in_law': 4,
          'will': 5,
        },
        source: { law: 'Permenaker 4/2023', article: '57 ayat (4)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.pmi.phase_months': {
    term: { id: 'Lama perlindungan PMI di luar masa bekerja', en: 'Protection of migrant workers outside the time of work' },
    unit: 'months',
    names: {
      'before': { id: 'Sebelum bekerja', en: 'Before work' },
      'before_individual_jkm': { id: 'Sebelum bekerja, PMI perseorangan (JKM)', en: 'Before work, individual migrant workers (JKM)' },
      'journey_home': { id: 'Setelah bekerja, perjalanan pulang', en: 'After work, journey home' },
    },
    values: [
      {
        from: day('2023-02-22'),
        value: {
          'before': 5,
          'before_individual_jkm': 1,
          'journey_home': 1,
        },
        source: { law: 'Permenaker 4/2023' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.amount_yearly': {
    term: { id: 'Beasiswa pendidikan anak setahun', en: 'Yearly scholarship of a child' },
    unit: 'rupiah per year',
    names: {
      'TK': { id: 'Taman kanak-kanak (TK)', en: 'Kindergarten (TK)' },
      'SD': { id: 'Sekolah dasar (SD)', en: 'Primary school (SD)' },
      'SMP': { id: 'Sekolah menengah pertama (SMP)', en: 'Lower secondary school (SMP)' },
      'SMA': { id: 'Sekolah menengah atas (SMA)', en: 'Upper secondary school (SMA)' },
      'PT': { id: 'Perguruan tinggi atau pelatihan', en: 'Higher education or training' },
    },
    values: [
      {
        from: day('2019-12-02'),
        value: {
          'TK': rupiah(1500000),
          'SD': rupiah(1500000),
          'SMP': rupiah(2000000),
          'SMA': rupiah(3000000),
          'PT': rupiah(12000000),
        },
        source: { law: 'PP 82/2019', article: '25 dan 34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.children': {
    term: { id: 'Jumlah anak penerima beasiswa paling banyak', en: 'Most children with a scholarship' },
    unit: 'children',
    values: [
      {
        from: day('2015-07-01'),
        value: 1,
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: 2,
        source: { law: 'PP 82/2019', article: '25 dan 34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.end_age': {
    term: { id: 'Beasiswa berakhir pada usia', en: 'Age at which the scholarship ends' },
    unit: 'years of age',
    values: [
      {
        from: day('2019-12-02'),
        value: 23,
        source: { law: 'PP 82/2019' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.scholarship.jkm_contribution_months': {
    term: { id: 'Masa iur paling singkat untuk beasiswa JKM', en: 'Fewest contribution months for a JKM scholarship' },
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 60,
        source: { law: 'PP 44/2015', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
      {
        from: day('2019-12-02'),
        value: 36,
        source: { law: 'PP 82/2019', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.limit_child': {
    term: { id: 'Batas beasiswa seorang anak', en: 'Limit on the scholarship of one child' },
    unit: 'rupiah',
    values: [
      {
        from: day('2019-12-02'),
        value: rupiah(87000000),
        source: { law: 'PP 82/2019', article: '25 dan 34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.limit_total': {
    term: { id: 'Batas beasiswa seorang peserta', en: 'Limit on the scholarships of one participant' },
    unit: 'rupiah',
    values: [
      {
        from: day('2019-12-02'),
        value: rupiah(174000000),
        source: { law: 'PP 82/2019', article: '25 dan 34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.lump_sum': {
    term: { id: 'Beasiswa pendidikan anak sekaligus, satu anak', en: 'Scholarship of one child, paid once' },
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        until: day('2019-12-02'),
        value: rupiah(12000000),
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.months_consecutive': {
    term: { id: 'Masa iur beasiswa JKM harus berturut-turut', en: 'Contribution months of a JKM scholarship must be consecutive' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'unconfirmed',
        source: { law: 'PP 82/2019', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'benefits.scholarship.years': {
    term: { id: 'Lama beasiswa paling panjang per jenjang', en: 'Longest scholarship by level of schooling' },
    unit: 'years',
    names: {
      'TK': { id: 'Taman kanak-kanak (TK)', en: 'Kindergarten (TK)' },
      'SD': { id: 'Sekolah dasar (SD)', en: 'Primary school (SD)' },
      'SMP': { id: 'Sekolah menengah pertama (SMP)', en: 'Lower secondary school (SMP)' },
      'SMA': { id: 'Sekolah menengah atas (SMA)', en: 'Upper secondary school (SMA)' },
      'PT': { id: 'Perguruan tinggi atau pelatihan', en: 'Higher education or training' },
    },
    values: [
      {
        from: day('2019-12-02'),
        value: {
          'TK': 2,
          'SD': 6,
          'SMP': 3,
          'SMA': 3,
          'PT': 5,
        },
        source: { law: 'PP 82/2019', article: '25 dan 34' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.arrears_months': {
    term: { id: 'Umur tunggakan menurut kelas piutang', en: 'Age of arrears by class of receivable' },
    unit: 'months',
    names: {
      'doubtful': { id: 'Diragukan', en: 'Doubtful' },
      'bad': { id: 'Macet', en: 'Bad' },
    },
    values: [
      {
        from: day('2019-01-01'),
        value: {
          'doubtful': 6,
          'bad': 12,
        },
        source: { law: 'Kebiasaan kantor cabang (Batam, 8 Mei 2019)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.arrears_substandard_months': {
    term: { id: 'Umur tunggakan kurang lancar', en: 'Age of substandard arrears' },
    unit: 'months',
    values: [
      {
        from: day('2019-01-01'),
        value: 4,
        source: { law: 'Keterangan kantor cabang (Pekalongan, 8 Februari 2016)' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'compliance.criminal_fine_max': {
    term: { id: 'Pidana denda paling banyak karena iuran dipungut tetapi tidak disetor', en: 'Highest criminal fine for contributions withheld and not paid over' },
    unit: 'rupiah',
    values: [
      {
        from: day('2014-01-01'),
        value: rupiah(1000000000),
        source: { law: 'UU 24/2011', article: '55' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.data_change_days': {
    term: { id: 'Batas waktu pemberi kerja melaporkan perubahan data', en: 'Time limit for an employer to report changed data' },
    unit: 'working days',
    names: {
      'wage': { id: 'Upah', en: 'Wage' },
      'workers': { id: 'Jumlah pekerja', en: 'Number of workers' },
      'address': { id: 'Alamat', en: 'Address' },
      'family': { id: 'Data keluarga', en: 'Family data' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'wage': 7,
          'workers': 7,
          'address': 7,
          'family': 7,
        },
        source: { law: 'PP 44/2015', article: '9' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.employer_owes': {
    term: { id: 'Pemberi kerja menanggung manfaat program yang tidak diikutinya', en: 'The employer owes the benefits of a programme he did not join' },
    unit: 'permission',
    names: {
      'JKM': { id: 'JKM', en: 'JKM' },
      'JHT': { id: 'JHT', en: 'JHT' },
      'JP': { id: 'JP', en: 'JP' },
      'JKP': { id: 'JKP', en: 'JKP' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'JKM': 'yes',
          'JHT': 'unconfirmed',
          'JP': 'yes',
          'JKP': 'unconfirmed',
        },
        source: { law: 'PP 44/2015; PP 45/2015', article: '4 sampai 6' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.excess_notice_days': {
    term: { id: 'Batas waktu memberi tahu pemberi kerja tentang kelebihan bayar', en: 'Time limit to tell an employer of an excess payment' },
    unit: 'working days',
    values: [
      {
        from: day('2022-01-01'),
        value: 3,
        source: { law: 'Proses bisnis kepesertaan BPJS Ketenagakerjaan (buku pedoman, bukan peraturan) halaman 19' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.fine_payment_days': {
    term: { id: 'Batas waktu membayar denda administratif setelah teguran kedua', en: 'Time limit to pay the administrative fine after the second warning' },
    unit: 'days',
    values: [
      {
        from: day('2013-12-24'),
        value: 30,
        source: { law: 'PP 86/2013', article: '7 ayat (1)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.lifting': {
    term: { id: 'Syarat pencabutan sanksi layanan publik', en: 'Conditions to lift the sanction on public services' },
    unit: 'permission',
    names: {
      'fine_paid': { id: 'Denda dibayar lunas', en: 'Fine paid in full' },
      'duty_fulfilled': { id: 'Kewajiban dipenuhi', en: 'Duty fulfilled' },
    },
    values: [
      {
        from: day('2013-12-24'),
        value: {
          'fine_paid': 'yes',
          'duty_fulfilled': 'yes',
        },
        source: { law: 'PP 86/2013', article: '10 ayat (7)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.prison_years_max': {
    term: { id: 'Pidana penjara paling lama karena iuran dipungut tetapi tidak disetor', en: 'Longest prison term for contributions withheld and not paid over' },
    unit: 'years',
    values: [
      {
        from: day('2014-01-01'),
        value: 8,
        source: { law: 'UU 24/2011', article: '55' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.public_service': {
    term: { id: 'Layanan publik yang tidak diberikan kepada pemberi kerja yang tidak patuh', en: 'Public services withheld from a non-compliant employer' },
    unit: 'permission',
    names: {
      'business_licence': { id: 'Perizinan usaha', en: 'Business licence' },
      'tender_permit': { id: 'Izin mengikuti tender proyek', en: 'Permit to take part in tenders' },
      'foreign_worker_permit': { id: 'Izin mempekerjakan tenaga kerja asing', en: 'Permit for foreign workers' },
      'labour_supplier_licence': { id: 'Izin perusahaan penyedia jasa pekerja', en: 'Licence of a labour supplier' },
      'building_permit': { id: 'Izin mendirikan bangunan (IMB)', en: 'Building permit' },
    },
    values: [
      {
        from: day('2013-12-24'),
        value: {
          'business_licence': 'yes',
          'tender_permit': 'yes',
          'foreign_worker_permit': 'yes',
          'labour_supplier_licence': 'yes',
          'building_permit': 'yes',
        },
        source: { law: 'PP 86/2013', article: '8 ayat (1)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.registration_days': {
    term: { id: 'Batas waktu pemberi kerja mendaftarkan pekerja', en: 'Time limit for an employer to register a worker' },
    unit: 'days',
    values: [
      {
        from: day('2015-07-01'),
        value: 30,
        source: { law: 'PP 45/2015', article: '4 sampai 6' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.warning_days': {
    term: { id: 'Lama setiap teguran tertulis', en: 'Length of each written warning' },
    unit: 'working days',
    values: [
      {
        from: day('2013-12-24'),
        value: 10,
        source: { law: 'PP 86/2013', article: '6 ayat (1)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'compliance.warnings_max': {
    term: { id: 'Jumlah teguran tertulis sebelum denda administratif', en: 'Written warnings before the administrative fine' },
    unit: 'written warnings',
    values: [
      {
        from: day('2013-12-24'),
        value: 2,
        source: { law: 'PP 86/2013', article: '6 ayat (1)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_bracket_basis': {
    term: { id: 'Dasar iuran BPU menurut penghasilan sebulan', en: 'BPU contribution basis by monthly income' },
    unit: 'rupiah per month',
    values: [
      {
        from: day('2015-07-01'),
        value: [
          { from: 0, value: rupiah(1000000) },
          { from: 1100000, value: rupiah(1200000) },
          { from: 1300000, value: rupiah(1400000) },
          { from: 1500000, value: rupiah(1600000) },
          { from: 1700000, value: rupiah(1800000) },
          { from: 1900000, value: rupiah(2000000) },
          { from: 2100000, value: rupiah(2200000) },
          { from: 2300000, value: rupiah(2400000) },
          { from: 2500000, value: rupiah(2600000) },
          { from: 2700000, value: rupiah(2950000) },
          { from: 3200000, value: rupiah(3450000) },
          { from: 3700000, value: rupiah(3950000) },
          { from: 4200000, value: rupiah(4450000) },
          { from: 4700000, value: rupiah(4950000) },
          { from: 5200000, value: rupiah(5450000) },
          { from: 5700000, value: rupiah(5950000) },
          { from: 6200000, value: rupiah(6450000) },
          { from: 6700000, value: rupiah(6950000) },
          { from: 7200000, value: rupiah(7450000) },
          { from: 7700000, value: rupiah(7950000) },
          { from: 8200000, value: rupiah(8700000) },
          { from: 9200000, value: rupiah(9700000) },
          { from: 10200000, value: rupiah(10700000) },
          { from: 11200000, value: rupiah(11700000) },
          { from: 12200000, value: rupiah(12700000) },
          { from: 13200000, value: rupiah(13700000) },
          { from: 14200000, value: rupiah(14700000) },
          { from: 15200000, value: rupiah(15700000) },
          { from: 16200000, value: rupiah(16700000) },
          { from: 17200000, value: rupiah(17700000) },
          { from: 18200000, value: rupiah(18700000) },
          { from: 19200000, value: rupiah(19700000) },
          { from: 20200000, value: rupiah(20700000) },
        ],
        source: { law: 'PP 44/2015', article: '17 dan Lampiran II' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_due_day': {
    term: { id: 'Tanggal jatuh tempo iuran BPU', en: 'Due day of BPU contributions' },
    unit: 'day of contribution month',
    values: [
      {
        from: day('2015-07-01'),
        value: 15,
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_jht_if_employer': {
    term: { id: 'BPU yang juga pemberi kerja wajib ikut JHT', en: 'A BPU participant who is an employer must join JHT' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'PP 46/2015' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'contributions.bpu_jht_rate': {
    term: { id: 'Tarif iuran JHT BPU', en: 'JHT contribution rate of BPU' },
    unit: 'rate of bracket basis',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(20000),
        source: { law: 'PP 46/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_jkk_rate': {
    term: { id: 'Tarif iuran JKK BPU', en: 'JKK contribution rate of BPU' },
    unit: 'rate of bracket basis',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(10000),
        source: { law: 'PP 44/2015', article: '17' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_jkm_amount': {
    term: { id: 'Iuran JKM BPU', en: 'JKM contribution of BPU' },
    unit: 'rupiah per month',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(6800),
        source: { law: 'PP 44/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_late_fine': {
    term: { id: 'Denda keterlambatan iuran BPU', en: 'Fine for late BPU contributions' },
    unit: 'rate of contribution due per month',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(0),
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_relief_covid': {
    term: { id: 'Keringanan iuran JKK dan JKM BPU masa Covid-19', en: 'Relief on JKK and JKM contributions of BPU during Covid-19' },
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: rate(10000),
        source: { law: 'PP 49/2020', article: '9' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_relief_other': {
    term: { id: 'Keringanan iuran JKK dan JKM BPU di luar sektor transportasi', en: 'Relief on JKK and JKM contributions of BPU outside transport' },
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2026-04'),
        until: month('2027-01'),
        value: rate(500000),
        source: { law: 'PP 50/2025' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_relief_payer': {
    term: { id: 'Hak atas keringanan PP 50/2025 menurut pembayar', en: 'Right to the relief of PP 50/2025 by who pays' },
    unit: 'permission',
    names: {
      'APBD_KAB': { id: 'APBD kabupaten/kota', en: 'Regency or city budget (APBD)' },
      'APBD_PROV': { id: 'APBD provinsi', en: 'Province budget (APBD)' },
      'APBN': { id: 'APBN', en: 'State budget (APBN)' },
      'ADD': { id: 'Alokasi Dana Desa (ADD)', en: 'Village fund allocation (ADD)' },
      'DANA_DESA': { id: 'Dana Desa', en: 'Village fund (Dana Desa)' },
      'DBH_SAWIT': { id: 'DBH Sawit', en: 'Palm oil revenue share (DBH Sawit)' },
      'DBH_CHT': { id: 'DBH CHT', en: 'Tobacco excise share (DBH CHT)' },
      'CSR': { id: 'CSR/TJSL', en: 'Corporate responsibility (CSR/TJSL)' },
      'DONATUR': { id: 'Donatur', en: 'Donor' },
      'MANDIRI': { id: 'Mandiri', en: 'Self-paid' },
    },
    values: [
      {
        from: month('2026-01'),
        until: month('2027-04'),
        value: {
          'APBD_KAB': 'no',
          'APBD_PROV': 'no',
          'APBN': 'no',
          'ADD': 'unconfirmed',
          'DANA_DESA': 'unconfirmed',
          'DBH_SAWIT': 'no',
          'DBH_CHT': 'no',
          'CSR': 'unconfirmed',
          'DONATUR': 'unconfirmed',
          'MANDIRI': 'yes',
        },
        source: { law: 'PP 50/2025', article: '3 sampai 5' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_relief_transport': {
    term: { id: 'Keringanan iuran JKK dan JKM BPU sektor transportasi', en: 'Relief on JKK and JKM contributions of BPU in transport' },
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2026-01'),
        until: month('2027-04'),
        value: rate(500000),
        source: { law: 'PP 50/2025', article: '3 dan 4' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.construction_jkk_rate': {
    term: { id: 'Tarif JKK jasa konstruksi menurut nilai kontrak', en: 'JKK rate of construction by contract value' },
    unit: 'rate of contract value',
    values: [
      {
        from: day('2015-07-01'),
        value: [
          { from: 0, value: rate(2100) },
          { from: 100000000, value: rate(1700) },
          { from: 500000000, value: rate(1300) },
          { from: 1000000000, value: rate(1100) },
          { from: 5000000000, value: rate(900) },
        ],
        source: { law: 'PP 44/2015', article: '54' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.construction_jkm_rate': {
    term: { id: 'Tarif JKM jasa konstruksi menurut nilai kontrak', en: 'JKM rate of construction by contract value' },
    unit: 'rate of contract value',
    values: [
      {
        from: day('2015-07-01'),
        value: [
          { from: 0, value: rate(300) },
          { from: 100000000, value: rate(200) },
          { from: 500000000, value: rate(200) },
          { from: 1000000000, value: rate(100) },
          { from: 5000000000, value: rate(100) },
        ],
        source: { law: 'PP 44/2015', article: '55' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.construction_wage_rate': {
    term: { id: 'Tarif jasa konstruksi bila upah diketahui', en: 'Construction rate when wages are known' },
    unit: 'rate of monthly wage',
    names: {
      'JKK': { id: 'JKK', en: 'JKK' },
      'JKM': { id: 'JKM', en: 'JKM' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'JKK': rate(17400),
          'JKM': rate(3000),
        },
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.enterprise_capital': {
    term: { id: 'Batas modal usaha menurut skala', en: 'Limit on enterprise capital by size' },
    unit: 'rupiah',
    names: {
      'micro': { id: 'Usaha mikro', en: 'Micro enterprise' },
      'small': { id: 'Usaha kecil', en: 'Small enterprise' },
    },
    values: [
      {
        from: day('2021-02-02'),
        value: {
          'micro': rupiah(1000000000),
          'small': rupiah(5000000000),
        },
        source: { law: 'PP 7/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.enterprise_sales': {
    term: { id: 'Batas penjualan setahun menurut skala', en: 'Limit on yearly sales by enterprise size' },
    unit: 'rupiah per year',
    names: {
      'micro': { id: 'Usaha mikro', en: 'Micro enterprise' },
      'small': { id: 'Usaha kecil', en: 'Small enterprise' },
    },
    values: [
      {
        from: day('2021-02-02'),
        value: {
          'micro': rupiah(2000000000),
          'small': rupiah(15000000000),
        },
        source: { law: 'PP 7/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.jkp_during_jkk_relief': {
    term: { id: 'Pemindahan iuran JKK ke JKP selama keringanan padat karya', en: 'JKK contributions move to JKP during the labour-intensive relief' },
    unit: 'permission',
    values: [
      {
        from: month('2025-02'),
        until: month('2026-02'),
        value: 'unconfirmed',
        source: { law: 'PP 7/2025', article: '10' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'contributions.jkp_rate': {
    term: { id: 'Tarif iuran JKP menurut asalnya', en: 'JKP contribution rate by origin' },
    unit: 'rate of monthly wage',
    names: {
      'state': { id: 'Pemerintah pusat', en: 'State' },
      'from_jkk': { id: 'Dari iuran JKK', en: 'From the JKK contribution' },
      'from_jkm': { id: 'Dari iuran JKM', en: 'From the JKM contribution' },
    },
    values: [
      {
        from: day('2021-02-02'),
        value: {
          'state': rate(2200),
          'from_jkk': rate(1400),
          'from_jkm': rate(1000),
        },
        source: { law: 'PP 37/2021', article: '11' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2025-02-07'),
        value: {
          'state': rate(2200),
          'from_jkk': rate(1400),
          'from_jkm': rate(0),
        },
        source: { law: 'PP 6/2025', article: '11' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.jkp_wage_ceiling': {
    term: { id: 'Batas atas upah JKP', en: 'Wage ceiling of JKP' },
    unit: 'rupiah per month',
    values: [
      {
        from: day('2021-02-02'),
        value: rupiah(5000000),
        source: { law: 'PP 37/2021; PP 6/2025', article: '21' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.jp_end_age': {
    term: { id: 'Usia pensiun, akhir kewajiban iuran JP', en: 'Retirement age, end of the duty to contribute to JP' },
    unit: 'years of age',
    values: [
      {
        from: day('2015-07-01'),
        value: 56,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-01-01'),
        value: 57,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2022-01-01'),
        value: 58,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2025-01-01'),
        value: 59,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2028-01-01'),
        value: 60,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2031-01-01'),
        value: 61,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2034-01-01'),
        value: 62,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2037-01-01'),
        value: 63,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2040-01-01'),
        value: 64,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2043-01-01'),
        value: 65,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.labour_intensive_industry': {
    term: { id: 'Industri padat karya yang mendapat keringanan JKK', en: 'Labour-intensive industries with JKK relief' },
    unit: 'permission',
    names: {
      'food_drink_tobacco': { id: 'Makanan, minuman, dan tembakau', en: 'Food, drink and tobacco' },
      'textile_garment': { id: 'Tekstil dan pakaian jadi', en: 'Textiles and garments' },
      'leather': { id: 'Kulit dan barang kulit', en: 'Leather and leather goods' },
      'footwear': { id: 'Alas kaki', en: 'Footwear' },
      'childrens_toys': { id: 'Mainan anak', en: 'Children\'s toys' },
      'furniture': { id: 'Furnitur', en: 'Furniture' },
      'other': { id: 'Industri lain', en: 'Other industries' },
    },
    values: [
      {
        from: month('2025-02'),
        until: month('2026-02'),
        value: {
          'food_drink_tobacco': 'yes',
          'textile_garment': 'yes',
          'leather': 'yes',
          'footwear': 'yes',
          'childrens_toys': 'yes',
          'furniture': 'yes',
          'other': 'no',
        },
        source: { law: 'PP 7/2025; PP 36/2025' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.labour_intensive_min_workers': {
    term: { id: 'Jumlah pekerja paling sedikit untuk keringanan padat karya', en: 'Fewest workers for the labour-intensive relief' },
    unit: 'workers',
    values: [
      {
        from: month('2025-02'),
        until: month('2026-02'),
        value: 50,
        source: { law: 'PP 7/2025; PP 36/2025' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pmi_before': {
    term: { id: 'Iuran JKK dan JKM PMI sebelum bekerja melalui perusahaan penempatan', en: 'JKK and JKM contribution of migrant workers before work, through a placement company' },
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: rupiah(37500),
        source: { law: 'Permenaker 4/2023', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pmi_extra_month': {
    term: { id: 'Iuran JKK dan JKM PMI setiap bulan tambahan', en: 'JKK and JKM contribution of migrant workers per extra month' },
    unit: 'rupiah per month',
    values: [
      {
        from: day('2023-02-22'),
        value: rupiah(13500),
        source: { law: 'Permenaker 4/2023', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pmi_jht_min': {
    term: { id: 'Iuran JHT PMI paling rendah', en: 'Lowest JHT contribution of migrant workers' },
    unit: 'rupiah per month',
    values: [
      {
        from: day('2023-02-22'),
        value: rupiah(50000),
        source: { law: 'Permenaker 4/2023' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pmi_package': {
    term: { id: 'Iuran JKK dan JKM PMI selama dan setelah bekerja menurut bulan kontrak', en: 'JKK and JKM contribution of migrant workers during and after work, by contract months' },
    unit: 'rupiah',
    names: {
      '6': { id: 'Kontrak 6 bulan', en: 'Contract of 6 months' },
      '12': { id: 'Kontrak 12 bulan', en: 'Contract of 12 months' },
      '24': { id: 'Kontrak 24 bulan', en: 'Contract of 24 months' },
    },
    values: [
      {
        from: day('2023-02-22'),
        value: {
          '6': rupiah(108000),
          '12': rupiah(189000),
          '24': rupiah(332500),
        },
        source: { law: 'Permenaker 4/2023', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.programs_medium_or_large': {
    term: { id: 'Program wajib usaha menengah dan besar', en: 'Obligatory programmes of medium and large enterprises' },
    unit: 'permission',
    names: {
      'JKK': { id: 'JKK', en: 'JKK' },
      'JKM': { id: 'JKM', en: 'JKM' },
      'JHT': { id: 'JHT', en: 'JHT' },
      'JP': { id: 'JP', en: 'JP' },
    },
    values: [
      {
        from: day('2014-01-01'),
        value: {
          'JKK': 'yes',
          'JKM': 'yes',
          'JHT': 'yes',
          'JP': 'yes',
        },
        source: { law: 'Perpres 109/2013', article: '6 ayat (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.programs_micro': {
    term: { id: 'Program wajib usaha mikro', en: 'Obligatory programmes of micro enterprises' },
    unit: 'permission',
    names: {
      'JKK': { id: 'JKK', en: 'JKK' },
      'JKM': { id: 'JKM', en: 'JKM' },
      'JHT': { id: 'JHT', en: 'JHT' },
      'JP': { id: 'JP', en: 'JP' },
    },
    values: [
      {
        from: day('2014-01-01'),
        value: {
          'JKK': 'yes',
          'JKM': 'yes',
          'JHT': 'no',
          'JP': 'no',
        },
        source: { law: 'Perpres 109/2013', article: '6 ayat (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.programs_small': {
    term: { id: 'Program wajib usaha kecil', en: 'Obligatory programmes of small enterprises' },
    unit: 'permission',
    names: {
      'JKK': { id: 'JKK', en: 'JKK' },
      'JKM': { id: 'JKM', en: 'JKM' },
      'JHT': { id: 'JHT', en: 'JHT' },
      'JP': { id: 'JP', en: 'JP' },
    },
    values: [
      {
        from: day('2014-01-01'),
        value: {
          'JKK': 'yes',
          'JKM': 'yes',
          'JHT': 'yes',
          'JP': 'no',
        },
        source: { law: 'Perpres 109/2013', article: '6 ayat (3)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_due_day_covid': {
    term: { id: 'Tanggal jatuh tempo iuran Penerima Upah masa Covid-19', en: 'Due day of PU contributions during Covid-19' },
    unit: 'day of the next month',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: 30,
        source: { law: 'PP 49/2020', article: '4' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_due_day': {
    term: { id: 'Tanggal jatuh tempo iuran Penerima Upah', en: 'Due day of PU contributions' },
    unit: 'day of the next month',
    values: [
      {
        from: day('2015-07-01'),
        value: 15,
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jht_rate': {
    term: { id: 'Tarif iuran JHT Penerima Upah', en: 'JHT contribution rate of PU' },
    unit: 'rate of monthly wage',
    names: {
      'employer': { id: 'Pemberi kerja', en: 'Employer' },
      'worker': { id: 'Pekerja', en: 'Worker' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'employer': rate(37000),
          'worker': rate(20000),
        },
        source: { law: 'PP 46/2015', article: '16' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jkk_rate': {
    term: { id: 'Tarif iuran JKK Penerima Upah per kelompok risiko', en: 'JKK contribution rate of PU by risk class' },
    unit: 'rate of monthly wage',
    names: {
      '1': { id: 'Kelompok risiko 1 (sangat rendah)', en: 'Risk class 1 (very low)' },
      '2': { id: 'Kelompok risiko 2 (rendah)', en: 'Risk class 2 (low)' },
      '3': { id: 'Kelompok risiko 3 (sedang)', en: 'Risk class 3 (medium)' },
      '4': { id: 'Kelompok risiko 4 (tinggi)', en: 'Risk class 4 (high)' },
      '5': { id: 'Kelompok risiko 5 (sangat tinggi)', en: 'Risk class 5 (very high)' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          '1': rate(2400),
          '2': rate(5400),
          '3': rate(8900),
          '4': rate(12700),
          '5': rate(17400),
        },
        source: { law: 'PP 44/2015', article: '16 dan Lampiran I (diganti PP 82/2019)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jkk_relief_labour_intensive': {
    term: { id: 'Tarif iuran JKK industri padat karya tertentu', en: 'JKK contribution rate of certain labour-intensive industries' },
    unit: 'rate of monthly wage',
    names: {
      '1': { id: 'Kelompok risiko 1 (sangat rendah)', en: 'Risk class 1 (very low)' },
      '2': { id: 'Kelompok risiko 2 (rendah)', en: 'Risk class 2 (low)' },
      '3': { id: 'Kelompok risiko 3 (sedang)', en: 'Risk class 3 (medium)' },
      '4': { id: 'Kelompok risiko 4 (tinggi)', en: 'Risk class 4 (high)' },
      '5': { id: 'Kelompok risiko 5 (sangat tinggi)', en: 'Risk class 5 (very high)' },
    },
    values: [
      {
        from: month('2025-02'),
        until: month('2025-08'),
        value: {
          '1': rate(1200),
          '2': rate(2700),
          '3': rate(4450),
          '4': rate(6350),
          '5': rate(8700),
        },
        source: { law: 'PP 7/2025', article: '4' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: month('2025-08'),
        until: month('2026-02'),
        value: {
          '1': rate(1200),
          '2': rate(2700),
          '3': rate(4450),
          '4': rate(6350),
          '5': rate(8700),
        },
        source: { law: 'PP 36/2025', article: '10A' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jkk_relief_settling': {
    term: { id: 'Iuran JKK padat karya yang tertunggak masih boleh dilunasi dengan tarif keringanan', en: 'Unpaid JKK months of the labour-intensive relief may still be settled at the relief rate' },
    unit: 'permission',
    values: [
      {
        from: day('2025-09-04'),
        until: day('2026-07-01'),
        value: 'yes',
        source: { law: 'PP 36/2025', article: '11' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jkm_rate': {
    term: { id: 'Tarif iuran JKM Penerima Upah', en: 'JKM contribution rate of PU' },
    unit: 'rate of monthly wage',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(3000),
        source: { law: 'PP 44/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jp_ceiling_step': {
    term: { id: 'Kelipatan pembulatan ke bawah batas upah JP', en: 'Step to which the JP wage ceiling is rounded down' },
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(100),
        source: { law: 'PP 45/2015', article: '29 ayat (3) dan (4)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jp_deferral_covid': {
    term: { id: 'Bagian iuran JP yang tetap dibayar selama penundaan Covid-19', en: 'Part of JP contributions still paid during the Covid-19 deferral' },
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: rate(10000),
        source: { law: 'PP 49/2020', article: '17' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jp_deferral_repayment': {
    term: { id: 'Masa pelunasan iuran JP yang ditunda', en: 'Time in which deferred JP contributions are repaid' },
    unit: 'permission',
    values: [
      {
        from: day('2021-05-15'),
        until: day('2022-04-16'),
        value: 'yes',
        source: { law: 'PP 49/2020', article: '17' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jp_rate': {
    term: { id: 'Tarif iuran JP', en: 'JP contribution rate' },
    unit: 'rate of monthly wage',
    names: {
      'employer': { id: 'Pemberi kerja', en: 'Employer' },
      'worker': { id: 'Pekerja', en: 'Worker' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'employer': rate(20000),
          'worker': rate(10000),
        },
        source: { law: 'PP 45/2015', article: '28' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jp_wage_ceiling': {
    term: { id: 'Batas upah tertinggi iuran JP', en: 'Wage ceiling of JP contributions' },
    unit: 'rupiah per month',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(7000000),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2016-03-01'),
        value: rupiah(7335300),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2017-03-01'),
        value: rupiah(7703500),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2018-03-01'),
        value: rupiah(8094000),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-03-01'),
        value: rupiah(8512400),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2020-03-01'),
        value: rupiah(8939700),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2021-03-01'),
        value: rupiah(8754600),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2022-03-01'),
        value: rupiah(9077600),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2023-03-01'),
        value: rupiah(9559600),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2024-03-01'),
        value: rupiah(10042300),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2025-03-01'),
        value: rupiah(10547400),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2026-03-01'),
        value: rupiah(11086300),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_late_fine_covid': {
    term: { id: 'Denda keterlambatan iuran Penerima Upah masa Covid-19', en: 'Fine for late PU contributions during Covid-19' },
    unit: 'rate of contribution due per month',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: rate(5000),
        source: { law: 'PP 49/2020', article: '23 ayat (1)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_late_fine_labour_intensive': {
    term: { id: 'Denda keterlambatan iuran industri padat karya tertentu', en: 'Fine for late contributions of certain labour-intensive industries' },
    unit: 'rate of contribution due per month',
    values: [
      {
        from: month('2025-02'),
        until: month('2025-08'),
        value: rate(5000),
        source: { law: 'PP 7/2025; PP 36/2025', article: '11' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_late_fine': {
    term: { id: 'Denda keterlambatan iuran Penerima Upah', en: 'Fine for late PU contributions' },
    unit: 'rate of contribution due per month',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(20000),
        source: { law: 'PP 44/2015; PP 45/2015; PP 46/2015' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_late_started_month': {
    term: { id: 'Bulan keterlambatan yang baru berjalan dihitung penuh', en: 'A started month of delay counts as a full month' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'contributions.pu_payment_oldest_first': {
    term: { id: 'Pembayaran melunasi bulan iuran yang tertua lebih dahulu', en: 'A payment settles the oldest contribution month first' },
    unit: 'permission',
    values: [
      {
        from: day('2022-01-01'),
        value: 'yes',
        source: { law: 'Proses bisnis kepesertaan BPJS Ketenagakerjaan (buku pedoman, bukan peraturan) halaman 19' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_relief_covid': {
    term: { id: 'Keringanan iuran JKK dan JKM Penerima Upah masa Covid-19', en: 'Relief on JKK and JKM contributions of PU during Covid-19' },
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: rate(10000),
        source: { law: 'PP 49/2020', article: '9' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_wage_daily_days': {
    term: { id: 'Upah sebulan untuk upah harian', en: 'Monthly wage of workers paid by the day' },
    unit: 'days of the daily wage',
    values: [
      {
        from: day('2015-07-01'),
        value: 25,
        source: { law: 'PP 44/2015; PP 46/2015; Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_wage_minimum': {
    term: { id: 'Upah minimum menjadi dasar iuran terendah', en: 'The minimum wage is the lowest contribution basis' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'PP 44/2015; Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_wage_piece_months': {
    term: { id: 'Bulan yang dirata-ratakan untuk upah borongan atau satuan', en: 'Months averaged for piecework wages' },
    unit: 'months',
    names: {
      'piece': { id: 'Borongan atau satuan', en: 'Piecework' },
      'piece_weather': { id: 'Borongan atau satuan yang bergantung pada cuaca', en: 'Piecework that hangs on the weather' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'piece': 3,
          'piece_weather': 12,
        },
        source: { law: 'PP 44/2015; PP 46/2015; Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.review_years': {
    term: { id: 'Jangka evaluasi iuran dan manfaat JKK dan JKM', en: 'Period after which JKK and JKM contributions and benefits are evaluated' },
    unit: 'years',
    values: [
      {
        from: day('2019-12-02'),
        value: 2,
        source: { law: 'PP 82/2019', article: '29 dan 36' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.sanction_fine': {
    term: { id: 'Denda administratif pemberi kerja', en: 'Administrative fine of employers' },
    unit: 'rate of contribution due per month',
    values: [
      {
        from: day('2013-12-24'),
        value: rate(1000),
        source: { law: 'PP 86/2013', article: '10 ayat (4)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.accident_report_2_hours': {
    term: { id: 'Batas lapor kecelakaan kerja tahap II', en: 'Time limit of the second report of a work accident' },
    unit: 'hours',
    values: [
      {
        from: day('2015-07-01'),
        value: 48,
        source: { law: 'Permenaker 5/2021; Permenaker 1/2025' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'eligibility.accident_report_hours': {
    term: { id: 'Batas lapor kecelakaan kerja tahap I', en: 'Time limit of the first report of a work accident' },
    unit: 'hours',
    values: [
      {
        from: day('2015-07-01'),
        value: 48,
        source: { law: 'Permenaker 5/2021; Permenaker 1/2025', article: '8 ayat (2)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.accident_report_late': {
    term: { id: 'Pemberi kerja menanggung dahulu manfaat JKK bila terlambat lapor', en: 'The employer advances the JKK benefit after a late report' },
    unit: 'permission',
    values: [
      {
        from: day('2025-02-24'),
        value: 'yes',
        source: { law: 'Permenaker 1/2025', article: '8 ayat (2a) sampai (2c)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.bpu_grace_months': {
    term: { id: 'Masa tenggang tunggakan iuran BPU', en: 'Grace period for BPU arrears' },
    unit: 'months',
    values: [
      {
        from: day('2022-07-01'),
        value: 3,
        source: { law: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.bpu_registration_age_max': {
    term: { id: 'Batas usia pendaftaran BPU', en: 'Highest age of BPU registration' },
    unit: 'years of age',
    values: [
      {
        from: day('2021-04-01'),
        value: 65,
        source: { law: 'Permenaker 5/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.bpu_registration_age_min': {
    term: { id: 'Usia terendah pendaftaran BPU', en: 'Lowest age of BPU registration' },
    unit: 'years of age',
    values: [
      {
        from: day('2021-04-01'),
        value: 18,
        source: { law: 'Aturan program daerah (18 sampai 65 tahun)' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'eligibility.claim_documents_jht': {
    term: { id: 'Berkas klaim JHT', en: 'Documents of a JHT claim' },
    unit: 'permission',
    names: {
      'participant_card': { id: 'Kartu peserta', en: 'Participant card' },
      'identities': { id: 'KTP peserta dan penerima', en: 'Identity cards of the participant and the recipient' },
      'family_card': { id: 'Kartu keluarga', en: 'Family card' },
      'work_end_proof': { id: 'Bukti berhenti bekerja', en: 'Proof of the end of work' },
      'bank_account': { id: 'Rekening bank', en: 'Bank account' },
      'tax_number': { id: 'NPWP', en: 'Tax number (NPWP)' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'participant_card': 'yes',
          'identities': 'yes',
          'family_card': 'yes',
          'work_end_proof': 'yes',
          'bank_account': 'yes',
          'tax_number': 'yes',
        },
        source: { law: 'PP 46/2015; Permenaker 4/2022' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.claim_documents_jkk': {
    term: { id: 'Berkas klaim JKK', en: 'Documents of a JKK claim' },
    unit: 'permission',
    names: {
      'accident_report_1': { id: 'Laporan kecelakaan tahap I', en: 'Accident report, stage I' },
      'accident_report_2': { id: 'Laporan kecelakaan tahap II', en: 'Accident report, stage II' },
      'doctor_letter': { id: 'Surat keterangan dokter', en: 'Doctor\'s letter' },
      'receipts': { id: 'Kuitansi biaya', en: 'Receipts' },
      'police_report': { id: 'Laporan polisi', en: 'Police report' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'accident_report_1': 'yes',
          'accident_report_2': 'yes',
          'doctor_letter': 'yes',
          'receipts': 'yes',
          'police_report': 'yes',
        },
        source: { law: 'PP 44/2015; Permenaker 5/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.claim_documents_jkm': {
    term: { id: 'Berkas klaim JKM', en: 'Documents of a JKM claim' },
    unit: 'permission',
    names: {
      'participant_card_or_nik': { id: 'Kartu peserta atau NIK', en: 'Participant card or NIK' },
      'identities': { id: 'KTP peserta dan penerima', en: 'Identity cards of the participant and the recipient' },
      'family_card': { id: 'Kartu keluarga', en: 'Family card' },
      'death_certificate': { id: 'Akta kematian', en: 'Death certificate' },
      'heir_statement': { id: 'Surat keterangan ahli waris dari pejabat berwenang', en: 'Heir statement by the competent official' },
      'marriage_book_or_birth_certificate': { id: 'Buku nikah atau akta kelahiran', en: 'Marriage book or birth certificate' },
      'bank_account': { id: 'Rekening bank', en: 'Bank account' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'participant_card_or_nik': 'yes',
          'identities': 'yes',
          'family_card': 'yes',
          'death_certificate': 'yes',
          'heir_statement': 'yes',
          'marriage_book_or_birth_certificate': 'yes',
          'bank_account': 'yes',
        },
        source: { law: 'PP 44/2015; Permenaker 5/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.claim_documents_jkp': {
    term: { id: 'Berkas klaim JKP', en: 'Documents of a JKP claim' },
    unit: 'permission',
    names: {
      'dismissal_proof': { id: 'Bukti PHK', en: 'Proof of dismissal' },
      'dismissal_report': { id: 'Laporan PHK', en: 'Report of the dismissal' },
      'bank_account': { id: 'Rekening bank', en: 'Bank account' },
      'job_search_commitment': { id: 'Pernyataan komitmen mencari kerja', en: 'Commitment to look for work' },
    },
    values: [
      {
        from: day('2021-02-02'),
        value: {
          'dismissal_proof': 'yes',
          'dismissal_report': 'yes',
          'bank_account': 'yes',
          'job_search_commitment': 'yes',
        },
        source: { law: 'PP 37/2021; PP 6/2025' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.claim_documents_scholarship': {
    term: { id: 'Berkas klaim beasiswa', en: 'Documents of a scholarship claim' },
    unit: 'permission',
    names: {
      'form': { id: 'Formulir klaim', en: 'Claim form' },
      'school_letter': { id: 'Surat keterangan sekolah', en: 'School letter' },
      'child_identity': { id: 'Identitas anak', en: 'Identity of the child' },
      'birth_certificate': { id: 'Akta kelahiran', en: 'Birth certificate' },
    },
    values: [
      {
        from: day('2019-12-02'),
        value: {
          'form': 'yes',
          'school_letter': 'yes',
          'child_identity': 'yes',
          'birth_certificate': 'yes',
        },
        source: { law: 'PP 82/2019; Permenaker 5/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.claim_expiry_years': {
    term: { id: 'Kedaluwarsa klaim JKK dan JKM', en: 'Expiry of JKK and JKM claims' },
    unit: 'years',
    values: [
      {
        from: day('2015-07-01'),
        value: 2,
        source: { law: 'PP 44/2015', article: '26' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: 5,
        source: { law: 'PP 82/2019', article: '26' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.foreigner_months': {
    term: { id: 'Masa kerja tenaga kerja asing sebelum wajib menjadi peserta', en: 'Months a foreign worker works before participation is obligatory' },
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 6,
        source: { law: 'UU 24/2011', article: '14' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.heir_court_order': {
    term: { id: 'Ahli waris di luar urutan memerlukan penetapan pengadilan', en: 'Heirs outside the order need a court order' },
    unit: 'permission',
    values: [
      {
        from: day('2025-02-24'),
        value: 'yes',
        source: { law: 'Permenaker 1/2025', article: '79 ayat (2a) dan (2b)' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'eligibility.heir_order': {
    term: { id: 'Urutan ahli waris', en: 'Order of heirs' },
    unit: 'order of heirs',
    names: {
      'widow': { id: 'Janda', en: 'Widow' },
      'widower': { id: 'Duda', en: 'Widower' },
      'child': { id: 'Anak', en: 'Child' },
      'parent': { id: 'Orang tua', en: 'Parent' },
      'grandchild': { id: 'Cucu', en: 'Grandchild' },
      'grandparent': { id: 'Kakek atau nenek', en: 'Grandparent' },
      'sibling': { id: 'Saudara kandung', en: 'Sibling' },
      'parent_in_law': { id: 'Mertua', en: 'Parent-in-law' },
      'will': { id: 'Orang yang ditunjuk dalam wasiat', en: 'Person named in a will' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'widow': 1,
          'widower': 1,
          'child': 1,
          'parent': 2,
          'grandchild': 2,
          'grandparent': 2,
          'sibling': 3,
          'parent_in_law': 4,
          'will': 5,
        },
        source: { law: 'PP 44/2015', article: '37 ayat (5) dan 40 ayat (2)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.heir_will_deed': {
    term: { id: 'Wasiat harus berupa akta notaris', en: 'A will must be a notarial deed' },
    unit: 'permission',
    values: [
      {
        from: day('2025-02-24'),
        value: 'yes',
        source: { law: 'Permenaker 1/2025', article: '79 ayat (2a) dan (2b)' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'eligibility.jht_tax_number_above': {
    term: { id: 'Saldo JHT yang di atasnya NPWP diminta', en: 'JHT balance above which a tax number (NPWP) is asked for' },
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(50000000),
        source: { law: 'PP 46/2015; Permenaker 4/2022' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.jkp_registration_age_max': {
    term: { id: 'Batas usia pendaftaran JKP (belum mencapai)', en: 'Age limit of JKP registration (not yet reached)' },
    unit: 'years of age',
    values: [
      {
        from: day('2021-02-02'),
        value: 54,
        source: { law: 'PP 37/2021', article: '4' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.occupational_disease_years': {
    term: { id: 'Hak JKK atas penyakit akibat kerja yang timbul setelah hubungan kerja berakhir', en: 'Right to JKK for an occupational disease that appears after employment' },
    unit: 'years',
    values: [
      {
        from: day('2019-12-02'),
        value: 5,
        source: { law: 'PP 82/2019' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'eligibility.payment_days': {
    term: { id: 'Batas waktu pembayaran manfaat setelah berkas lengkap', en: 'Time limit of payment once the documents are complete' },
    unit: 'working days',
    names: {
      'JKM': { id: 'JKM', en: 'JKM' },
      'JKK': { id: 'JKK', en: 'JKK' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'JKM': 3,
          'JKK': 7,
        },
        source: { law: 'PP 44/2015', article: '37 dan 40' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.payment_late_rate': {
    term: { id: 'Ganti rugi BPJS Ketenagakerjaan bila manfaat terlambat dibayar', en: 'Compensation by BPJS Ketenagakerjaan for late payment of a benefit' },
    unit: 'rate of sum per day late',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(10000),
        source: { law: 'PP 44/2015', article: '37 dan 40' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.add': {
    term: { id: 'Siapa yang boleh dibiayai Alokasi Dana Desa (ADD)', en: 'Whom the village fund allocation (ADD) may pay for' },
    unit: 'permission',
    names: {
      'vulnerable_worker': { id: 'Pekerja rentan', en: 'Vulnerable worker' },
      'palm_worker': { id: 'Pekerja perkebunan sawit', en: 'Palm plantation worker' },
      'tobacco_worker': { id: 'Buruh tani tembakau, cengkih, atau pabrik rokok', en: 'Tobacco or clove farm worker, cigarette factory worker' },
      'non_asn': { id: 'Non-ASN', en: 'Non-ASN' },
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
      'asn': { id: 'ASN', en: 'Civil servant (ASN)' },
      'employee': { id: 'Pekerja Penerima Upah', en: 'Wage worker (PU)' },
    },
    values: [
      {
        from: day('2019-01-01'),
        value: {
          'vulnerable_worker': 'yes',
          'palm_worker': 'yes',
          'tobacco_worker': 'yes',
          'non_asn': 'unconfirmed',
          'village_official': 'yes',
          'asn': 'no',
          'employee': 'no',
        },
        source: { law: 'Permendagri 20/2018', article: '19 ayat (4)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.apbd': {
    term: { id: 'Siapa yang boleh dibiayai APBD', en: 'Whom the regional budget (APBD) may pay for' },
    unit: 'permission',
    names: {
      'vulnerable_worker': { id: 'Pekerja rentan', en: 'Vulnerable worker' },
      'palm_worker': { id: 'Pekerja perkebunan sawit', en: 'Palm plantation worker' },
      'tobacco_worker': { id: 'Buruh tani tembakau, cengkih, atau pabrik rokok', en: 'Tobacco or clove farm worker, cigarette factory worker' },
      'non_asn': { id: 'Non-ASN', en: 'Non-ASN' },
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
      'asn': { id: 'ASN', en: 'Civil servant (ASN)' },
      'employee': { id: 'Pekerja Penerima Upah', en: 'Wage worker (PU)' },
    },
    values: [
      {
        from: day('2021-03-25'),
        value: {
          'vulnerable_worker': 'yes',
          'palm_worker': 'yes',
          'tobacco_worker': 'yes',
          'non_asn': 'yes',
          'village_official': 'unconfirmed',
          'asn': 'no',
          'employee': 'no',
        },
        source: { law: 'Inpres 2/2021; Permendagri 27/2021; SE Mendagri 842.2/5193/SJ' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.apbn': {
    term: { id: 'Siapa yang boleh dibiayai APBN', en: 'Whom the state budget (APBN) may pay for' },
    unit: 'permission',
    names: {
      'vulnerable_worker': { id: 'Pekerja rentan', en: 'Vulnerable worker' },
      'palm_worker': { id: 'Pekerja perkebunan sawit', en: 'Palm plantation worker' },
      'tobacco_worker': { id: 'Buruh tani tembakau, cengkih, atau pabrik rokok', en: 'Tobacco or clove farm worker, cigarette factory worker' },
      'non_asn': { id: 'Non-ASN', en: 'Non-ASN' },
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
      'asn': { id: 'ASN', en: 'Civil servant (ASN)' },
      'employee': { id: 'Pekerja Penerima Upah', en: 'Wage worker (PU)' },
    },
    values: [
      {
        from: day('2021-03-25'),
        value: {
          'vulnerable_worker': 'yes',
          'palm_worker': 'unconfirmed',
          'tobacco_worker': 'unconfirmed',
          'non_asn': 'unconfirmed',
          'village_official': 'unconfirmed',
          'asn': 'no',
          'employee': 'no',
        },
        source: { law: 'Inpres 2/2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.branch_credit_months': {
    term: { id: 'Bulan iuran agar kepesertaan yang didanai dihitung penuh oleh kantor cabang', en: 'Contribution months for a funded membership to count in full at the branch' },
    unit: 'months',
    values: [
      {
        from: day('2022-07-01'),
        value: 6,
        source: { law: 'Proses bisnis kepesertaan BPJS Ketenagakerjaan (ukuran kinerja, bukan peraturan) halaman 67' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.csr': {
    term: { id: 'Siapa yang boleh dibiayai CSR/TJSL', en: 'Whom corporate responsibility funds (CSR/TJSL) may pay for' },
    unit: 'permission',
    names: {
      'vulnerable_worker': { id: 'Pekerja rentan', en: 'Vulnerable worker' },
      'palm_worker': { id: 'Pekerja perkebunan sawit', en: 'Palm plantation worker' },
      'tobacco_worker': { id: 'Buruh tani tembakau, cengkih, atau pabrik rokok', en: 'Tobacco or clove farm worker, cigarette factory worker' },
      'non_asn': { id: 'Non-ASN', en: 'Non-ASN' },
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
      'asn': { id: 'ASN', en: 'Civil servant (ASN)' },
      'employee': { id: 'Pekerja Penerima Upah', en: 'Wage worker (PU)' },
    },
    values: [
      {
        from: day('2022-07-01'),
        value: {
          'vulnerable_worker': 'yes',
          'palm_worker': 'yes',
          'tobacco_worker': 'yes',
          'non_asn': 'unconfirmed',
          'village_official': 'unconfirmed',
          'asn': 'no',
          'employee': 'no',
        },
        source: { law: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022 (donatur)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.dana_desa_ban': {
    term: { id: 'Larangan iuran Jamsostek dari Dana Desa', en: 'Ban on Jamsostek contributions from Dana Desa' },
    unit: 'permission',
    names: {
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
    },
    values: [
      {
        from: day('2026-01-01'),
        until: day('2027-01-01'),
        value: {
          'village_official': 'no',
        },
        source: { law: 'Permendes PDT 16/2025' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.dana_desa': {
    term: { id: 'Siapa yang boleh dibiayai Dana Desa', en: 'Whom Dana Desa may pay for' },
    unit: 'permission',
    names: {
      'vulnerable_worker': { id: 'Pekerja rentan', en: 'Vulnerable worker' },
      'palm_worker': { id: 'Pekerja perkebunan sawit', en: 'Palm plantation worker' },
      'tobacco_worker': { id: 'Buruh tani tembakau, cengkih, atau pabrik rokok', en: 'Tobacco or clove farm worker, cigarette factory worker' },
      'non_asn': { id: 'Non-ASN', en: 'Non-ASN' },
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
      'asn': { id: 'ASN', en: 'Civil servant (ASN)' },
      'employee': { id: 'Pekerja Penerima Upah', en: 'Wage worker (PU)' },
    },
    values: [
      {
        from: day('2015-01-01'),
        value: {
          'vulnerable_worker': 'unconfirmed',
          'palm_worker': 'unconfirmed',
          'tobacco_worker': 'unconfirmed',
          'non_asn': 'no',
          'village_official': 'unconfirmed',
          'asn': 'no',
          'employee': 'no',
        },
        source: { law: 'Peraturan Menteri Desa tentang fokus penggunaan Dana Desa (tiap tahun)' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'funding.dbh_cht': {
    term: { id: 'Siapa yang boleh dibiayai DBH CHT', en: 'Whom the tobacco excise share (DBH CHT) may pay for' },
    unit: 'permission',
    names: {
      'vulnerable_worker': { id: 'Pekerja rentan', en: 'Vulnerable worker' },
      'palm_worker': { id: 'Pekerja perkebunan sawit', en: 'Palm plantation worker' },
      'tobacco_worker': { id: 'Buruh tani tembakau, cengkih, atau pabrik rokok', en: 'Tobacco or clove farm worker, cigarette factory worker' },
      'non_asn': { id: 'Non-ASN', en: 'Non-ASN' },
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
      'asn': { id: 'ASN', en: 'Civil servant (ASN)' },
      'employee': { id: 'Pekerja Penerima Upah', en: 'Wage worker (PU)' },
    },
    values: [
      {
        from: day('2024-01-01'),
        value: {
          'vulnerable_worker': 'unconfirmed',
          'palm_worker': 'unconfirmed',
          'tobacco_worker': 'yes',
          'non_asn': 'no',
          'village_official': 'no',
          'asn': 'no',
          'employee': 'no',
        },
        source: { law: 'PMK 72/2024', article: '5 ayat (9)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.dbh_sawit_split': {
    term: { id: 'Pembagian penggunaan DBH Sawit', en: 'How DBH Sawit is split between uses' },
    unit: 'rate of fund',
    names: {
      'roads_min': { id: 'Jalan, paling sedikit', en: 'Roads, at least' },
      'other_max': { id: 'Kegiatan lain, paling banyak', en: 'Other activities, at most' },
      'support_max': { id: 'Biaya pendukung, paling banyak', en: 'Support costs, at most' },
    },
    values: [
      {
        from: day('2023-09-01'),
        value: {
          'roads_min': rate(800000),
          'other_max': rate(200000),
          'support_max': rate(100000),
        },
        source: { law: 'PMK 91/2023' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.dbh_sawit': {
    term: { id: 'Siapa yang boleh dibiayai DBH Sawit', en: 'Whom the palm oil revenue share (DBH Sawit) may pay for' },
    unit: 'permission',
    names: {
      'vulnerable_worker': { id: 'Pekerja rentan', en: 'Vulnerable worker' },
      'palm_worker': { id: 'Pekerja perkebunan sawit', en: 'Palm plantation worker' },
      'tobacco_worker': { id: 'Buruh tani tembakau, cengkih, atau pabrik rokok', en: 'Tobacco or clove farm worker, cigarette factory worker' },
      'non_asn': { id: 'Non-ASN', en: 'Non-ASN' },
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
      'asn': { id: 'ASN', en: 'Civil servant (ASN)' },
      'employee': { id: 'Pekerja Penerima Upah', en: 'Wage worker (PU)' },
    },
    values: [
      {
        from: day('2023-09-01'),
        value: {
          'vulnerable_worker': 'no',
          'palm_worker': 'yes',
          'tobacco_worker': 'no',
          'non_asn': 'no',
          'village_official': 'no',
          'asn': 'no',
          'employee': 'no',
        },
        source: { law: 'PMK 91/2023', article: '16 ayat (5) huruf e' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.donor': {
    term: { id: 'Siapa yang boleh dibiayai donatur', en: 'Whom donors may pay for' },
    unit: 'permission',
    names: {
      'vulnerable_worker': { id: 'Pekerja rentan', en: 'Vulnerable worker' },
      'palm_worker': { id: 'Pekerja perkebunan sawit', en: 'Palm plantation worker' },
      'tobacco_worker': { id: 'Buruh tani tembakau, cengkih, atau pabrik rokok', en: 'Tobacco or clove farm worker, cigarette factory worker' },
      'non_asn': { id: 'Non-ASN', en: 'Non-ASN' },
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
      'asn': { id: 'ASN', en: 'Civil servant (ASN)' },
      'employee': { id: 'Pekerja Penerima Upah', en: 'Wage worker (PU)' },
    },
    values: [
      {
        from: day('2022-07-01'),
        value: {
          'vulnerable_worker': 'yes',
          'palm_worker': 'yes',
          'tobacco_worker': 'yes',
          'non_asn': 'unconfirmed',
          'village_official': 'unconfirmed',
          'asn': 'no',
          'employee': 'no',
        },
        source: { law: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022 (donatur)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'funding.self': {
    term: { id: 'Siapa yang membayar iuran BPU sendiri', en: 'Who pays BPU contributions himself' },
    unit: 'permission',
    names: {
      'vulnerable_worker': { id: 'Pekerja rentan', en: 'Vulnerable worker' },
      'palm_worker': { id: 'Pekerja perkebunan sawit', en: 'Palm plantation worker' },
      'tobacco_worker': { id: 'Buruh tani tembakau, cengkih, atau pabrik rokok', en: 'Tobacco or clove farm worker, cigarette factory worker' },
      'non_asn': { id: 'Non-ASN', en: 'Non-ASN' },
      'village_official': { id: 'Kepala desa dan perangkat desa', en: 'Village head and officials' },
      'asn': { id: 'ASN', en: 'Civil servant (ASN)' },
      'employee': { id: 'Pekerja Penerima Upah', en: 'Wage worker (PU)' },
    },
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'vulnerable_worker': 'yes',
          'palm_worker': 'yes',
          'tobacco_worker': 'yes',
          'non_asn': 'no',
          'village_official': 'no',
          'asn': 'no',
          'employee': 'no',
        },
        source: { law: 'PP 44/2015', article: '17' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'status.construction_late': {
    term: { id: 'Kecelakaan sebelum proyek didaftarkan ikut dilindungi', en: 'Accidents before the project was registered are covered' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'no',
        source: { law: 'PP 44/2015; keterangan kantor cabang (kabarbisnis, 24 Juli 2019)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'status.construction_maintenance': {
    term: { id: 'Masa pemeliharaan proyek ikut dilindungi', en: 'The maintenance period of a project is covered' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'Keterangan kantor cabang (mediakaltim, 19 Februari 2024)' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'status.pu_arrears_months': {
    term: { id: 'Tunggakan pemberi kerja yang tetap dibayar BPJS Ketenagakerjaan lebih dahulu (JKK)', en: 'Employer arrears that BPJS Ketenagakerjaan bears first (JKK)' },
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 3,
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
  'status.pu_arrears_wait': {
    term: { id: 'Klaim JHT dan JKM menunggu pelunasan tunggakan pemberi kerja', en: 'JHT and JKM claims wait until the employer has paid its arrears' },
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'Kebiasaan kantor cabang (Merauke, 11 Oktober 2023)' },
        checked: { on: day('2026-11-21'), confirmed: false },
      },
    ],
  },
};
