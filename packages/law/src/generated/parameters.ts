// Generated from packages/law/parameters by `node tools/law.ts`. Do not edit.

import { day, month, rate, rupiah, type Rate, type Rupiah } from '@payung/values';
import type { Bracket, Parameter } from '../figure.ts';
import type { Permission } from '../unit.ts';

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
  readonly 'benefits.jkk.partial_disability_limit': Rate;
  readonly 'benefits.jkk.pemakaman': Rupiah;
  readonly 'benefits.jkk.prosthesis_rate': Rate;
  readonly 'benefits.jkk.scalp_rate': Readonly<Record<'min' | 'max', Rate>>;
  readonly 'benefits.jkk.stmb_days_month': number;
  readonly 'benefits.jkk.stmb_rate': readonly Bracket<Rate>[];
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
  readonly 'benefits.jkp.training_max': Rupiah;
  readonly 'benefits.jp.accrual_rate': Rate;
  readonly 'benefits.jp.density_min': Rate;
  readonly 'benefits.jp.limits': Readonly<Record<'min' | 'max', Rupiah>>;
  readonly 'benefits.jp.membership_min': Readonly<Record<'death' | 'total_disability', number>>;
  readonly 'benefits.jp.months_min': number;
  readonly 'benefits.jp.survivor_rate': Readonly<Record<'spouse' | 'children' | 'parent', Rate>>;
  readonly 'benefits.pmi.abroad_limit': Readonly<Record<'medical_abroad' | 'proven_rape', Rupiah>>;
  readonly 'benefits.pmi.death_after': Readonly<Record<'death_benefit' | 'periodic' | 'burial', Rupiah>>;
  readonly 'benefits.pmi.death_before': Readonly<Record<'death_benefit' | 'periodic' | 'burial', Rupiah>>;
  readonly 'benefits.pmi.death_during': Rupiah;
  readonly 'benefits.pmi.failed_departure': Rupiah;
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
  readonly 'contributions.bpu_bracket_basis': readonly Bracket<Rupiah>[];
  readonly 'contributions.bpu_due_day': number;
  readonly 'contributions.bpu_jht_rate': Rate;
  readonly 'contributions.bpu_jkk_rate': Rate;
  readonly 'contributions.bpu_jkm_amount': Rupiah;
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
  readonly 'contributions.pmi_package': Readonly<Record<'6' | '12' | '24', Rupiah>>;
  readonly 'contributions.programs_medium_or_large': Readonly<Record<'JKK' | 'JKM' | 'JHT' | 'JP', Permission>>;
  readonly 'contributions.programs_micro': Readonly<Record<'JKK' | 'JKM' | 'JHT' | 'JP', Permission>>;
  readonly 'contributions.programs_small': Readonly<Record<'JKK' | 'JKM' | 'JHT' | 'JP', Permission>>;
  readonly 'contributions.pu_due_day_covid': number;
  readonly 'contributions.pu_due_day': number;
  readonly 'contributions.pu_jht_rate': Readonly<Record<'employer' | 'worker', Rate>>;
  readonly 'contributions.pu_jkk_rate': Readonly<Record<'1' | '2' | '3' | '4' | '5', Rate>>;
  readonly 'contributions.pu_jkk_relief_labour_intensive': Readonly<Record<'1' | '2' | '3' | '4' | '5', Rate>>;
  readonly 'contributions.pu_jkm_rate': Rate;
  readonly 'contributions.pu_jp_ceiling_step': Rupiah;
  readonly 'contributions.pu_jp_deferral_covid': Rate;
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
  readonly 'contributions.sanction_fine': Rate;
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
  readonly 'eligibility.heir_order': Readonly<Record<'widow' | 'widower' | 'child' | 'parent' | 'grandchild' | 'grandparent' | 'sibling' | 'parent_in_law' | 'will', number>>;
  readonly 'eligibility.heir_will_deed': Permission;
  readonly 'eligibility.jht_tax_number_above': Rupiah;
  readonly 'eligibility.jkp_registration_age_max': number;
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
    term: 'Santunan JKM BPU dalam masa tunggu (biaya pemakaman saja)',
    unit: 'rupiah',
    values: [
      {
        from: day('2025-02-24'),
        value: rupiah(10000000),
        source: { law: 'Permenaker 1/2025', article: '97A ayat (2)', url: 'https://media.alkhairaat.id/bpjamsostek-bayarkan-jkm-penuh-setelah-kepesertaan-minimal-3-bulan' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.bpu_jkm_waiting_months': {
    term: 'Masa tunggu manfaat penuh JKM BPU',
    unit: 'months',
    values: [
      {
        from: day('2025-02-24'),
        value: 3,
        source: { law: 'Permenaker 1/2025', article: '97A ayat (2)', url: 'https://realita.co/amp/baca-38410-bpjs-ketenagakerjaan-sosialisasikan-permenaker-1-tahun-2025-ke-mitra-gojek' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Hari mulai berlaku, bulan yang dibayar di muka, dan peserta yang daftar ulang belum pasti. JKK tidak memakai masa tunggu.',
      },
    ],
  },
  'benefits.jht.development_rate': {
    term: 'Hasil pengembangan JHT setahun',
    unit: 'rate of balance per year',
    values: [
      {
        from: day('2016-01-01'),
        until: day('2017-01-01'),
        value: rate(71900),
        source: { law: 'PP 46/2015; Angka tahunan BPJS Ketenagakerjaan', url: 'https://pasardana.id/news/2017/2/8/imbal-hasil-jht-diklaim-lebih-besar-dari-deposito-bank-bumn' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2017-01-01'),
        until: day('2018-01-01'),
        value: rate(78200),
        source: { law: 'PP 46/2015; Angka tahunan menurut BPJS Watch', url: 'https://jagatbisnis.com/2021/02/15/buruh-khawatir-dananya-di-bpjs-ketenagakerjaan-raib/' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Deret BPJS Watch, Februari 2021; tidak terlihat dalam teks BPJS Ketenagakerjaan, tetapi angka 2016 dan 2020 di deret itu sama dengan angka BPJS.',
      },
      {
        from: day('2018-01-01'),
        until: day('2019-01-01'),
        value: rate(62600),
        source: { law: 'PP 46/2015; Angka tahunan menurut BPJS Watch', url: 'https://jagatbisnis.com/2021/02/15/buruh-khawatir-dananya-di-bpjs-ketenagakerjaan-raib/' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Deret BPJS Watch, Februari 2021; tidak terlihat dalam teks BPJS Ketenagakerjaan, tetapi angka 2016 dan 2020 di deret itu sama dengan angka BPJS.',
      },
      {
        from: day('2019-01-01'),
        until: day('2020-01-01'),
        value: rate(60600),
        source: { law: 'PP 46/2015; Angka tahunan menurut BPJS Watch', url: 'https://jagatbisnis.com/2021/02/15/buruh-khawatir-dananya-di-bpjs-ketenagakerjaan-raib/' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Deret BPJS Watch, Februari 2021; tidak terlihat dalam teks BPJS Ketenagakerjaan, tetapi angka 2016 dan 2020 di deret itu sama dengan angka BPJS.',
      },
      {
        from: day('2020-01-01'),
        until: day('2021-01-01'),
        value: rate(56300),
        source: { law: 'PP 46/2015; Angka tahunan BPJS Ketenagakerjaan', url: 'https://kabarpriangan.pikiran-rakyat.com/ekonomi-bisnis/pr-1481342064/walau-pandemi-peserta-bpjs-ketenagakerjaan-tetap-peroleh-imbal-hasil-di-atas-deposito?page=3' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jht.full_age': {
    term: 'Usia pembayaran penuh JHT',
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
    term: 'Bagian saldo JHT yang boleh diambil sebelum usia pensiun',
    unit: 'rate of balance',
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
    term: 'Masa kepesertaan terendah untuk JHT sebagian',
    unit: 'years',
    values: [
      {
        from: day('2015-07-01'),
        value: 10,
        source: { law: 'PP 46/2015; Permenaker 4/2022' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Hanya satu dari kedua keperluan, dan hanya sekali.',
      },
    ],
  },
  'benefits.jht.wait_months': {
    term: 'Masa tunggu JHT setelah mengundurkan diri atau PHK',
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 1,
        source: { law: 'PP 60/2015; Permenaker 4/2022' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Satu bulan sejak berhenti bekerja dan belum bekerja lagi; teks pasalnya belum dibaca.',
      },
    ],
  },
  'benefits.jkk.aid_limit': {
    term: 'Batas biaya alat pengganti',
    unit: 'rupiah',
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
        note: 'Dari ingatan, teksnya belum terbaca.',
      },
    ],
  },
  'benefits.jkk.berkala': {
    term: 'Santunan berkala JKK, dibayar sekaligus',
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(4800000),
        source: { law: 'PP 44/2015 Lampiran III', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: '24 kali Rp200.000.',
      },
      {
        from: day('2019-12-02'),
        value: rupiah(12000000),
        source: { law: 'PP 82/2019 Lampiran III', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: '24 kali Rp500.000.',
      },
    ],
  },
  'benefits.jkk.care_rate': {
    term: 'Biaya perawatan dan pengobatan JKK',
    unit: 'rate of cost',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(1000000),
        source: { law: 'PP 44/2015', article: '25 dan Lampiran III', url: 'https://star.grid.id/amp/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Semua biaya sesuai kebutuhan medis; di fasilitas yang tidak bekerja sama diganti kepada yang membayar.',
      },
    ],
  },
  'benefits.jkk.death_rate': {
    term: 'Santunan kematian JKK',
    unit: 'rate of 80 monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(600000),
        source: { law: 'PP 44/2015 Lampiran III', url: 'https://star.gridtechno.com/read/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini?page=2' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Paling sedikit sebesar santunan kematian JKM.',
      },
    ],
  },
  'benefits.jkk.disability_rate_graded': {
    term: 'Persentase cacat per tingkat',
    unit: 'rate of 80 monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'hearing_loss_both_per_10db': rate(60000),
          'hearing_loss_one_per_10db': rate(30000),
          'sight_loss_per_10_percent': rate(70000),
          'visual_field_per_10_percent': rate(70000),
        },
        source: { law: 'PP 44/2015 Lampiran III', url: 'https://www.seputarpabrik.com/2018/12/mengetahui-besarnya-uang-santunan-cacat.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Untuk setiap 10 desibel atau setiap 10 persen yang hilang.',
      },
    ],
  },
  'benefits.jkk.disability_rate_recalled': {
    term: 'Persentase cacat menurut tabel',
    unit: 'rate of 80 monthly wages',
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
        note: 'Baris ini dari ingatan; teks lampiran belum terbaca. Bagi yang kidal, kanan dan kiri bertukar.',
      },
    ],
  },
  'benefits.jkk.disability_rate': {
    term: 'Persentase cacat menurut tabel',
    unit: 'rate of 80 monthly wages',
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
        source: { law: 'PP 44/2015 Lampiran III', url: 'https://www.seputarpabrik.com/2018/12/mengetahui-besarnya-uang-santunan-cacat.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Bagi yang kidal, kanan dan kiri bertukar.',
      },
    ],
  },
  'benefits.jkk.home_care_limit': {
    term: 'Batas biaya perawatan di rumah',
    unit: 'rupiah',
    values: [
      {
        from: day('2019-12-02'),
        value: rupiah(20000000),
        source: { law: 'PP 82/2019 Lampiran III', url: 'https://kompasiana.com/fery50973/5e06b527d541df54516f0074/manfaat-bp-jamsostek-ditambah-sudah-sepatutnya-para-peserta-gembira?page=all' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.home_care_months': {
    term: 'Batas lama perawatan di rumah',
    unit: 'months',
    values: [
      {
        from: day('2019-12-02'),
        value: 12,
        source: { law: 'PP 82/2019 Lampiran III', url: 'https://kompasiana.com/fery50973/5e06b527d541df54516f0074/manfaat-bp-jamsostek-ditambah-sudah-sepatutnya-para-peserta-gembira?page=all' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Paling lama 1 tahun.',
      },
    ],
  },
  'benefits.jkk.partial_disability_limit': {
    term: 'Batas jumlah beberapa cacat sebagian',
    unit: 'rate of 80 monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(700000),
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Beberapa cacat dijumlahkan, paling banyak sebesar cacat total tetap; teksnya belum terbaca.',
      },
    ],
  },
  'benefits.jkk.pemakaman': {
    term: 'Biaya pemakaman JKK',
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(3000000),
        source: { law: 'PP 44/2015 Lampiran III', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: rupiah(10000000),
        source: { law: 'PP 82/2019 Lampiran III', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.prosthesis_rate': {
    term: 'Batas orthosis dan prothesis',
    unit: 'rate of hospital standard price',
    values: [
      {
        from: day('2019-12-02'),
        value: rate(1400000),
        source: { law: 'PP 82/2019 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Dari harga standar rumah sakit pusat rehabilitasi pemerintah; dari ingatan, teksnya belum terbaca.',
      },
    ],
  },
  'benefits.jkk.scalp_rate': {
    term: 'Persentase cacat terkelupasnya kulit kepala',
    unit: 'rate of 80 monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'min': rate(100000),
          'max': rate(300000),
        },
        source: { law: 'PP 44/2015 Lampiran III', url: 'https://www.seputarpabrik.com/2018/12/mengetahui-besarnya-uang-santunan-cacat.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Dokter penasihat menentukan di antara keduanya.',
      },
    ],
  },
  'benefits.jkk.stmb_days_month': {
    term: 'Hari dalam sebulan untuk STMB harian',
    unit: 'days',
    values: [
      {
        from: day('2015-07-01'),
        value: 30,
        source: { law: 'PP 44/2015 Lampiran III' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Sisa hari dihitung upah dibagi 30; pembagi ini belum terbaca dalam teks.',
      },
    ],
  },
  'benefits.jkk.stmb_rate': {
    term: 'Santunan sementara tidak mampu bekerja (STMB)',
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
        note: 'Enam bulan pertama 100, enam bulan kedua 75, selanjutnya 50 persen; langkah tengah dari ingatan, teksnya belum terbaca.',
      },
      {
        from: day('2019-12-02'),
        value: [
          { from: 0, value: rate(1000000) },
          { from: 12, value: rate(500000) },
        ],
        source: { law: 'PP 82/2019 Lampiran III', url: 'https://jabarekspres.com/berita/2023/05/30/tingkatkan-kepatuhan-pelaksanaan-program-bpjs-ketenagakerjaan-bandung-suci-gelar-sosialisasi-terhadap-smp-swasta/2' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Dua belas bulan pertama 100 persen, selanjutnya 50 persen sampai sembuh.',
      },
    ],
  },
  'benefits.jkk.total_disability_rate': {
    term: 'Santunan cacat total tetap JKK',
    unit: 'rate of 80 monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(700000),
        source: { law: 'PP 44/2015 Lampiran III', url: 'https://bekasi.inews.id/read/610135/320000-ojol-jadi-peserta-bpjs-ketenagakerjaan-dapat-santunan-hingga-tunjangan-kematian' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.transport_limit': {
    term: 'Batas biaya pengangkutan JKK per moda',
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'land': rupiah(1000000),
          'sea': rupiah(1500000),
          'air': rupiah(2500000),
        },
        source: { law: 'PP 44/2015 Lampiran III', url: 'https://megapolitan.antaranews.com/berita/180837/ahli-waris-pengemudi-ojek-daring-terima-santunan-bpjamsostek' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: {
          'land': rupiah(5000000),
          'sea': rupiah(2000000),
          'air': rupiah(10000000),
        },
        source: { law: 'PP 82/2019 Lampiran III', url: 'https://star.grid.id/amp/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.unregistered_employer_owes': {
    term: 'Pemberi kerja yang belum mendaftarkan pekerja menanggung manfaat JKK',
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'PP 44/2015', url: 'https://www.radardepok.com/ekbis-hiburan/amp/94612723323/bpjs-ketenagakerjaan-depok-berikan-santunan-kematian-rp42-juta-ke-guru-kecelakaan-bus-di-subang' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'JKK mengikuti pekerjaan tempat kecelakaan terjadi; kepesertaan lain hanya membayar JKM.',
      },
    ],
  },
  'benefits.jkk.wage_multiple': {
    term: 'Pengali upah santunan JKK',
    unit: 'monthly wages',
    values: [
      {
        from: day('2015-07-01'),
        value: 80,
        source: { law: 'PP 44/2015 Lampiran III', url: 'https://star.gridtechno.com/read/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini?page=2' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkk.work_accident': {
    term: 'Keadaan yang termasuk kecelakaan kerja',
    unit: 'permission',
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
        source: { law: 'Permenaker 5/2021', article: '7 ayat (1) dan (2)', url: 'https://id.scribd.com/presentation/637616344/Permen-5-Tahun-2021' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Harus ada luka badan karena suatu kejadian. Meninggal mendadak: batas waktunya belum terbaca. Hilang di laut: menunggu keterangan instansi pencarian.',
      },
    ],
  },
  'benefits.jkm.berkala': {
    term: 'Santunan berkala JKM, dibayar sekaligus',
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(4800000),
        source: { law: 'PP 44/2015', article: '34', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: '24 kali Rp200.000.',
      },
      {
        from: day('2019-12-02'),
        value: rupiah(12000000),
        source: { law: 'PP 82/2019', article: '34', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: '24 kali Rp500.000.',
      },
    ],
  },
  'benefits.jkm.burial_each_membership': {
    term: 'Biaya pemakaman JKM dibayar untuk setiap kepesertaan',
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'no',
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Menurut kasus yang terbit sebelum Desember 2019: kepesertaan kedua dibayar tanpa biaya pemakaman. Pasalnya belum terbaca.',
      },
      {
        from: day('2019-12-02'),
        value: 'yes',
        source: { law: 'PP 82/2019', url: 'https://babel.antaranews.com/berita/359439/santunan-kematian-rp84-juta-dari-bpjs-ketenagakerjaan-diserahkan-untuk-pekerja-di-desa-kurau' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Menurut kasus yang terbit tahun 2023: dua kepesertaan, dua kali Rp42 juta. Pasalnya belum terbaca.',
      },
      {
        from: day('2025-02-24'),
        value: 'no',
        source: { law: 'Permenaker 1/2025', article: '101', url: 'https://realita.co/amp/baca-38410-bpjs-ketenagakerjaan-sosialisasikan-permenaker-1-tahun-2025-ke-mitra-gojek' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Menurut keterangan kantor cabang: santunan dan berkala dari setiap pemberi kerja, biaya pemakaman satu kali. Teks pasal dan hari mulai berlaku belum terbaca.',
      },
    ],
  },
  'benefits.jkm.pemakaman': {
    term: 'Biaya pemakaman JKM',
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(3000000),
        source: { law: 'PP 44/2015', article: '34', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: rupiah(10000000),
        source: { law: 'PP 82/2019', article: '34', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkm.santunan': {
    term: 'Santunan kematian JKM',
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(16200000),
        source: { law: 'PP 44/2015', article: '34', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: rupiah(20000000),
        source: { law: 'PP 82/2019', article: '34', url: 'http://online.flipbuilder.com/plcl/olwu/files/basic-html/page18.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkm.waiting_restart': {
    term: 'Masa tunggu JKM BPU dimulai lagi setelah daftar ulang',
    unit: 'permission',
    values: [
      {
        from: day('2025-02-24'),
        value: 'unconfirmed',
        source: { law: 'Permenaker 1/2025', article: '97A ayat (2)', url: 'https://realita.co/amp/baca-38410-bpjs-ketenagakerjaan-sosialisasikan-permenaker-1-tahun-2025-ke-mitra-gojek' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Belum pasti apakah peserta yang daftar ulang dianggap baru; dihitung sebagai peserta baru.',
      },
    ],
  },
  'benefits.jkp.arrears_months_closed': {
    term: 'Tunggakan pemberi kerja pailit atau tutup yang tetap dibayar BPJS Ketenagakerjaan (JKP)',
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
    term: 'Tunggakan pemberi kerja yang tetap dibayar BPJS Ketenagakerjaan lebih dahulu (JKP)',
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
    term: 'Manfaat uang tunai JKP menurut bulan manfaat',
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
        note: 'Aturan pada hari PHK yang dipakai; peralihan bagi yang di-PHK sebelum 7 Februari 2025 belum dibaca.',
      },
    ],
  },
  'benefits.jkp.claim_months': {
    term: 'Batas waktu pengajuan JKP sejak PHK',
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
        source: { law: 'PP 6/2025', article: '40', url: 'https://indonesia.jatimtimes.com/amp/baca/337498/20250518/072600/korban-phk-bisa-dapat-60-persen-gaji-selama-6-bulan-ini-syaratnya' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jkp.claims_max': {
    term: 'Jumlah klaim JKP selama masa kerja',
    unit: 'JKP claims',
    values: [
      {
        from: day('2021-02-02'),
        value: 3,
        source: { law: 'PP 37/2021', url: 'https://finance.detik.com/moneter/d-5947278/bos-bpjamsostek-jawab-polemik-jht-hingga-perbandingan-dengan-jkp/2' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Menurut direktur BPJS Ketenagakerjaan, Februari 2022; apakah PP 6/2025 tetap memakainya belum dibaca.',
      },
    ],
  },
  'benefits.jkp.months_consecutive': {
    term: 'Bulan iuran berturut-turut terendah sebelum PHK',
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
    term: 'Jumlah bulan paling banyak manfaat uang tunai JKP',
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
    term: 'Bulan iuran terendah dalam masa hitung sebelum PHK',
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
    term: 'Masa hitung bulan iuran sebelum PHK',
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
  'benefits.jkp.training_max': {
    term: 'Biaya satuan pelatihan kerja JKP, dibayar kepada lembaga pelatihan',
    unit: 'rupiah',
    values: [
      {
        from: day('2021-02-02'),
        value: rupiah(1000000),
        source: { law: 'PMK 148/2021', url: 'https://nasional.kontan.co.id/news/korban-phk-dapat-biaya-pelatihan-rp-24-juta-dari-program-jkp' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Hari pertama diambil dari PP 37/2021.',
      },
      {
        from: day('2025-04-14'),
        value: rupiah(2400000),
        source: { law: 'PMK 26/2025', article: '31 ayat (3)', url: 'https://nasional.kontan.co.id/news/korban-phk-dapat-biaya-pelatihan-rp-24-juta-dari-program-jkp' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Ditandatangani 14 April 2025; hari pengundangannya belum pasti.',
      },
    ],
  },
  'benefits.jp.accrual_rate': {
    term: 'Manfaat pensiun tiap tahun masa iur',
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
  'benefits.jp.density_min': {
    term: 'Kepadatan iuran terendah bila meninggal atau cacat total sebelum 15 tahun',
    unit: 'rate of the months since registration',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(800000),
        source: { law: 'Permenaker 29/2015', article: '26', url: 'https://www.pasal.id/peraturan/permen/permenaker-no-29-tahun-2015/koreksi/10460148' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Bulan dibayar dibagi bulan kepesertaan; cara menghitung bulan yang dilunasi kemudian belum dibaca.',
      },
    ],
  },
  'benefits.jp.limits': {
    term: 'Manfaat pensiun terendah dan tertinggi sebulan',
    unit: 'rupiah per month',
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
        source: { law: 'PP 45/2015', article: '18', url: 'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html' },
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
        note: 'Diingat; mulai Maret 2017 sudah diumumkan.',
      },
      {
        from: day('2018-03-01'),
        value: {
          'min': rupiah(331000),
          'max': rupiah(3971400),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Diingat; bulan mulai disamakan dengan 2016, 2017, dan 2024.',
      },
      {
        from: day('2019-03-01'),
        value: {
          'min': rupiah(341400),
          'max': rupiah(4095700),
        },
        source: { law: 'PP 45/2015', article: '18', url: 'https://solo.tribunnews.com/amp/2019/03/06/bpjs-ketenagakerjaan-sempurnakan-program-jaminan-pensiun' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Terendah sudah diumumkan, tertinggi diingat; bulan mulai disamakan dengan tahun lain.',
      },
      {
        from: day('2020-03-01'),
        value: {
          'min': rupiah(350700),
          'max': rupiah(4207200),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Diingat; bulan mulai disamakan dengan tahun lain.',
      },
      {
        from: day('2021-03-01'),
        value: {
          'min': rupiah(356600),
          'max': rupiah(4277900),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Diingat; bulan mulai disamakan dengan tahun lain.',
      },
      {
        from: day('2022-03-01'),
        value: {
          'min': rupiah(363300),
          'max': rupiah(4357900),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Diingat; bulan mulai disamakan dengan tahun lain.',
      },
      {
        from: day('2023-03-01'),
        value: {
          'min': rupiah(383400),
          'max': rupiah(4598100),
        },
        source: { law: 'PP 45/2015', article: '18', url: 'https://jatim.suaraindonesia.co.id/news/advertorial/662fb085ccb43/Batasan-Upah-JP-Naik-Manfaat-Bagi-Peserta-BPJamsostek-Ikut-Meningkat' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Bulan mulai disamakan dengan 2016, 2017, dan 2024.',
      },
      {
        from: day('2024-03-01'),
        value: {
          'min': rupiah(393500),
          'max': rupiah(4718200),
        },
        source: { law: 'PP 45/2015', article: '18', url: 'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Terendah sudah diumumkan; tertinggi dihitung dari angka 2023 dan inflasi.',
      },
      {
        from: day('2025-03-01'),
        value: {
          'min': rupiah(399700),
          'max': rupiah(4792300),
        },
        source: { law: 'PP 45/2015', article: '18' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Bulan mulai disamakan dengan tahun lain.',
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
    term: 'Masa kepesertaan terendah bila meninggal atau cacat total sebelum 15 tahun',
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'death': 12,
          'total_disability': 1,
        },
        source: { law: 'Permenaker 29/2015', article: '26', url: 'https://www.pasal.id/peraturan/permen/permenaker-no-29-tahun-2015/koreksi/10460148' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Masa iur lalu dihitung 15 tahun; itu dibaca untuk kematian saja, untuk cacat total belum.',
      },
    ],
  },
  'benefits.jp.months_min': {
    term: 'Masa iur terendah untuk pensiun bulanan',
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 180,
        source: { law: 'PP 45/2015', article: '19', url: 'http://archives.jamsosindonesia.com/identitas/manfaat_pensiun_lanjutan' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.jp.survivor_rate': {
    term: 'Bagian ahli waris dari manfaat pensiun',
    unit: 'rate of the pension',
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
        note: 'Angkanya diingat; urutan orang dan akhir haknya terkonfirmasi.',
      },
    ],
  },
  'benefits.pmi.abroad_limit': {
    term: 'Batas manfaat JKK PMI di negara tujuan',
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: {
          'medical_abroad': rupiah(50000000),
          'proven_rape': rupiah(50000000),
        },
        source: { law: 'Permenaker 4/2023', article: 'lampiran' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Perawatan, tiap kasus, hanya kelebihan di atas asuransi setempat. Hari mulai berlaku belum pasti.',
      },
    ],
  },
  'benefits.pmi.death_after': {
    term: 'Santunan kematian PMI setelah bekerja menurut bagiannya',
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: {
          'death_benefit': rupiah(20000000),
          'periodic': rupiah(12000000),
          'burial': rupiah(10000000),
        },
        source: { law: 'Permenaker 4/2023', url: 'https://www.radarbangka.co.id/berita/read/874/bpjs-ketenagakerjaan-surakarta-serahkan-santunan-kepada-ahli-waris-pmi' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Menurut satu kasus di Surakarta (2024): 20 juta, 12 juta, dan 10 juta. Hari mulai berlaku belum pasti.',
      },
    ],
  },
  'benefits.pmi.death_before': {
    term: 'Santunan kematian PMI sebelum bekerja menurut bagiannya',
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: {
          'death_benefit': rupiah(20000000),
          'periodic': rupiah(12000000),
          'burial': rupiah(10000000),
        },
        source: { law: 'Permenaker 4/2023', url: 'https://www.radarbangka.co.id/berita/read/874/bpjs-ketenagakerjaan-surakarta-serahkan-santunan-kepada-ahli-waris-pmi' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Teks belum dibaca; disamakan dengan masa setelah bekerja.',
      },
    ],
  },
  'benefits.pmi.death_during': {
    term: 'Santunan kematian PMI selama bekerja, karena kerja maupun bukan',
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: rupiah(85000000),
        source: { law: 'Permenaker 4/2023', article: 'lampiran', url: 'https://manado.antaranews.com/berita/288317/bpjamsostek-sulut-beri-santunan-kematian-pekerja-migran-indonesia-rp133-juta' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Beasiswa anak dihitung tersendiri. Hari mulai berlaku diingat, bulannya belum pasti.',
      },
    ],
  },
  'benefits.pmi.failed_departure': {
    term: 'Bantuan PMI gagal berangkat',
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: rupiah(7500000),
        source: { law: 'Permenaker 4/2023', article: 'lampiran' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Dari bahan pelatihan (rizkynindra/chatbot-bpjstk-core-knowledge di huggingface.co); lampiran belum dibaca.',
      },
    ],
  },
  'benefits.pmi.phase_months': {
    term: 'Lama perlindungan PMI di luar masa bekerja',
    unit: 'months',
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
        note: 'Paling lama. Hari mulai berlaku belum pasti.',
      },
    ],
  },
  'benefits.scholarship.amount_yearly': {
    term: 'Beasiswa pendidikan anak setahun',
    unit: 'rupiah per year',
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
        source: { law: 'PP 82/2019', article: '25 dan 34', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.children': {
    term: 'Jumlah anak penerima beasiswa paling banyak',
    unit: 'children',
    values: [
      {
        from: day('2015-07-01'),
        value: 1,
        source: { law: 'PP 44/2015', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: 2,
        source: { law: 'PP 82/2019', article: '25 dan 34', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.end_age': {
    term: 'Beasiswa berakhir pada usia',
    unit: 'years of age',
    values: [
      {
        from: day('2019-12-02'),
        value: 23,
        source: { law: 'PP 82/2019', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Sampai 23 tahun, menikah, atau bekerja. Sumbernya lemah: teks umum dan UU 40/2004 pasal 41 untuk JP; pasal PP belum terbaca.',
      },
    ],
  },
  'benefits.scholarship.jkm_contribution_months': {
    term: 'Masa iur paling singkat untuk beasiswa JKM',
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 60,
        source: { law: 'PP 44/2015', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Lima tahun, dari ingatan; teksnya belum terbaca.',
      },
      {
        from: day('2019-12-02'),
        value: 36,
        source: { law: 'PP 82/2019', article: '34', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Tiga tahun.',
      },
    ],
  },
  'benefits.scholarship.limit_child': {
    term: 'Batas beasiswa seorang anak',
    unit: 'rupiah',
    values: [
      {
        from: day('2019-12-02'),
        value: rupiah(87000000),
        source: { law: 'PP 82/2019', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.limit_total': {
    term: 'Batas beasiswa seorang peserta',
    unit: 'rupiah',
    values: [
      {
        from: day('2019-12-02'),
        value: rupiah(174000000),
        source: { law: 'PP 82/2019', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.lump_sum': {
    term: 'Beasiswa pendidikan anak sekaligus, satu anak',
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        until: day('2019-12-02'),
        value: rupiah(12000000),
        source: { law: 'PP 44/2015', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'benefits.scholarship.months_consecutive': {
    term: 'Masa iur beasiswa JKM harus berturut-turut',
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'unconfirmed',
        source: { law: 'PP 82/2019', article: '34' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Seorang pejabat menyebut berturut-turut; teksnya belum terbaca.',
      },
    ],
  },
  'benefits.scholarship.years': {
    term: 'Lama beasiswa paling panjang per jenjang',
    unit: 'years',
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
        source: { law: 'PP 82/2019', article: '25 dan 34', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'TK dan SD bersama paling lama 8 tahun.',
      },
    ],
  },
  'contributions.bpu_bracket_basis': {
    term: 'Dasar iuran BPU menurut penghasilan sebulan',
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
        note: 'Lampiran menyisakan celah Rp1.000 antara dua golongan (misalnya 1.099.001 sampai 1.099.999); penghasilan di celah itu dihitung dengan golongan di bawahnya. Pembacaan ini dari kami.',
      },
    ],
  },
  'contributions.bpu_due_day': {
    term: 'Tanggal jatuh tempo iuran BPU',
    unit: 'day of contribution month',
    values: [
      {
        from: day('2015-07-01'),
        value: 15,
        source: { law: 'PP 44/2015', url: 'https://keuangan.kontan.co.id/news/siapa-yang-bayar-iuran-jkk-bpjs-ketenagakerjaan-ini-jawabannya?page=3' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Bila jatuh pada hari libur, hari kerja berikutnya. Tidak ada denda.',
      },
    ],
  },
  'contributions.bpu_jht_rate': {
    term: 'Tarif iuran JHT BPU',
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
    term: 'Tarif iuran JKK BPU',
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
    term: 'Iuran JKM BPU',
    unit: 'rupiah per month',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(6800),
        source: { law: 'PP 44/2015', article: '18', url: 'https://jdih.situbondokab.go.id' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_relief_covid': {
    term: 'Keringanan iuran JKK dan JKM BPU masa Covid-19',
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: rate(10000),
        source: { law: 'PP 49/2020', article: '9', url: 'https://www.pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991934' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.bpu_relief_other': {
    term: 'Keringanan iuran JKK dan JKM BPU di luar sektor transportasi',
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2026-04'),
        until: month('2027-01'),
        value: rate(500000),
        source: { law: 'PP 50/2025', url: 'https://jateng.antaranews.com/berita/619022/pemerintah-diskon-50-persen-iuran-bpjs-ketenagakerjaan-bagi-pekerja-bpu' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Manfaat tidak berkurang.',
      },
    ],
  },
  'contributions.bpu_relief_payer': {
    term: 'Hak atas keringanan PP 50/2025 menurut pembayar',
    unit: 'permission',
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
        source: { law: 'PP 50/2025', article: '3 sampai 5', url: 'https://babeindonesia.com/read/6571272/pemerintah-beri-potongan-50-persen-pada-iuran-jkk-jkm-pekerja-informal' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Iuran yang dibayar APBN atau APBD tidak mendapat keringanan; DBH dihitung sebagai APBD (pembacaan kami). Dana desa, ADD, CSR, dan donatur tidak disebut dalam ringkasan yang terbaca; sampai teks PP dibaca, keringanan tidak dihitung.',
      },
    ],
  },
  'contributions.bpu_relief_transport': {
    term: 'Keringanan iuran JKK dan JKM BPU sektor transportasi',
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2026-01'),
        until: month('2027-04'),
        value: rate(500000),
        source: { law: 'PP 50/2025', article: '3 dan 4', url: 'https://www.cnbcindonesia.com/market/20260204140501-17-708135/prabowo-beri-diskon-50-iuran-jkk-jkm-pekerja-informal-ojol-termasuk/amp' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Pengemudi dan kurir, daring maupun pangkalan. Manfaat tidak berkurang.',
      },
    ],
  },
  'contributions.construction_jkk_rate': {
    term: 'Tarif JKK jasa konstruksi menurut nilai kontrak',
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
        source: { law: 'PP 44/2015', article: '54', url: 'https://star.grid.id/read/453670457/cek-besar-iuran-jaminan-kecelakaan-kerja-bpjs-ketenagakerjaan-penerima-upah-bukan-penerima-upah-dan-jasa-konstruksi?page=3' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Nilai kontrak tanpa PPN. Nomor pasal dari ingatan.',
      },
    ],
  },
  'contributions.construction_jkm_rate': {
    term: 'Tarif JKM jasa konstruksi menurut nilai kontrak',
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
        source: { law: 'PP 44/2015', article: '55', url: 'https://star.grid.id/read/453624938/beda-dengan-pu-dan-bpu-ini-penghitungan-iuran-untuk-pekerja-konstruksi-bpjs-ketenagakerjaan?page=all' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Nilai kontrak tanpa PPN.',
      },
    ],
  },
  'contributions.construction_wage_rate': {
    term: 'Tarif jasa konstruksi bila upah diketahui',
    unit: 'rate of monthly wage',
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'JKK': rate(17400),
          'JKM': rate(3000),
        },
        source: { law: 'PP 44/2015', url: 'https://star.grid.id/read/453670457/cek-besar-iuran-jaminan-kecelakaan-kerja-bpjs-ketenagakerjaan-penerima-upah-bukan-penerima-upah-dan-jasa-konstruksi?page=3' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.enterprise_capital': {
    term: 'Batas modal usaha menurut skala',
    unit: 'rupiah',
    values: [
      {
        from: day('2021-02-02'),
        value: {
          'micro': rupiah(1000000000),
          'small': rupiah(5000000000),
        },
        source: { law: 'PP 7/2021', url: 'https://github.com/hibahtiar/jaga-pekerja' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.enterprise_sales': {
    term: 'Batas penjualan setahun menurut skala',
    unit: 'rupiah per year',
    values: [
      {
        from: day('2021-02-02'),
        value: {
          'micro': rupiah(2000000000),
          'small': rupiah(15000000000),
        },
        source: { law: 'PP 7/2021', url: 'https://github.com/hibahtiar/jaga-pekerja' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.jkp_during_jkk_relief': {
    term: 'Pemindahan iuran JKK ke JKP selama keringanan padat karya',
    unit: 'permission',
    values: [
      {
        from: month('2025-02'),
        until: month('2026-02'),
        value: 'unconfirmed',
        source: { law: 'PP 7/2025', article: '10' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Teks pasal 10 belum dibaca: kelompok 1 hanya membayar 0,12 persen, kurang dari 0,14 persen yang dipindahkan. Bagian yang tinggal di JKK tidak dihitung.',
      },
    ],
  },
  'contributions.jkp_rate': {
    term: 'Tarif iuran JKP menurut asalnya',
    unit: 'rate of monthly wage',
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
        source: { law: 'PP 6/2025', article: '11', url: 'https://tirto.id/prabowo-jamin-korban-phk-kini-dapat-60-gaji-selama-6-bulan-g8lL' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Bulan iuran memakai susunan yang berlaku pada tanggal 1 bulan itu (pembacaan kami): Februari 2025 masih susunan lama.',
      },
    ],
  },
  'contributions.jkp_wage_ceiling': {
    term: 'Batas atas upah JKP',
    unit: 'rupiah per month',
    values: [
      {
        from: day('2021-02-02'),
        value: rupiah(5000000),
        source: { law: 'PP 37/2021; PP 6/2025', article: '21', url: 'https://statusternate.com/2025/02/15/presiden-prabowo-keluarkan-aturan-baru-korban-phk-wajib-terima-60-gaji-selama-6-bulan/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.jp_end_age': {
    term: 'Usia pensiun, akhir kewajiban iuran JP',
    unit: 'years of age',
    values: [
      {
        from: day('2015-07-01'),
        value: 56,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-01-01'),
        value: 57,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2022-01-01'),
        value: 58,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2025-01-01'),
        value: 59,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2028-01-01'),
        value: 60,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2031-01-01'),
        value: 61,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2034-01-01'),
        value: 62,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2037-01-01'),
        value: 63,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2040-01-01'),
        value: 64,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2043-01-01'),
        value: 65,
        source: { law: 'PP 45/2015', article: '15 ayat (1) sampai (3)', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.labour_intensive_industry': {
    term: 'Industri padat karya yang mendapat keringanan JKK',
    unit: 'permission',
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
        source: { law: 'PP 7/2025; PP 36/2025', url: 'https://cuplikandunia.info/prabowo-sah-perpanjang-diskon-iuran-jkk-tapi-terlambat-bayar-denda-2-98710.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.labour_intensive_min_workers': {
    term: 'Jumlah pekerja paling sedikit untuk keringanan padat karya',
    unit: 'workers',
    values: [
      {
        from: month('2025-02'),
        until: month('2026-02'),
        value: 50,
        source: { law: 'PP 7/2025; PP 36/2025', url: 'https://cuplikandunia.info/prabowo-sah-perpanjang-diskon-iuran-jkk-tapi-terlambat-bayar-denda-2-98710.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pmi_before': {
    term: 'Iuran JKK dan JKM PMI sebelum bekerja melalui perusahaan penempatan',
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: rupiah(37500),
        source: { law: 'Permenaker 4/2023', article: '18', url: 'https://pasal.id/peraturan/permen/Permenaker-no-4-tahun-2023/koreksi/9656301' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Paling lama 5 bulan. PMI perseorangan tidak membayar bagian ini. Bulan mulai berlaku (Februari 2023) belum terkonfirmasi.',
      },
    ],
  },
  'contributions.pmi_extra_month': {
    term: 'Iuran JKK dan JKM PMI setiap bulan tambahan',
    unit: 'rupiah per month',
    values: [
      {
        from: day('2023-02-22'),
        value: rupiah(13500),
        source: { law: 'Permenaker 4/2023', article: '18', url: 'https://pasal.id/peraturan/permen/Permenaker-no-4-tahun-2023/koreksi/9656301' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Bulan mulai berlaku (Februari 2023) belum terkonfirmasi.',
      },
    ],
  },
  'contributions.pmi_package': {
    term: 'Iuran JKK dan JKM PMI selama dan setelah bekerja menurut bulan kontrak',
    unit: 'rupiah',
    values: [
      {
        from: day('2023-02-22'),
        value: {
          '6': rupiah(108000),
          '12': rupiah(189000),
          '24': rupiah(332500),
        },
        source: { law: 'Permenaker 4/2023', article: '18', url: 'https://pasal.id/peraturan/permen/Permenaker-no-4-tahun-2023/koreksi/9656301' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Bulan mulai berlaku (Februari 2023) belum terkonfirmasi.',
      },
    ],
  },
  'contributions.programs_medium_or_large': {
    term: 'Program wajib usaha menengah dan besar',
    unit: 'permission',
    values: [
      {
        from: day('2014-01-01'),
        value: {
          'JKK': 'yes',
          'JKM': 'yes',
          'JHT': 'yes',
          'JP': 'yes',
        },
        source: { law: 'Perpres 109/2013', article: '6 ayat (3)', url: 'https://github.com/hibahtiar/jaga-pekerja' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Program lebih banyak dari yang wajib diperbolehkan. JKP tidak diatur di sini.',
      },
    ],
  },
  'contributions.programs_micro': {
    term: 'Program wajib usaha mikro',
    unit: 'permission',
    values: [
      {
        from: day('2014-01-01'),
        value: {
          'JKK': 'yes',
          'JKM': 'yes',
          'JHT': 'no',
          'JP': 'no',
        },
        source: { law: 'Perpres 109/2013', article: '6 ayat (3)', url: 'https://github.com/hibahtiar/jaga-pekerja' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Program lebih banyak dari yang wajib diperbolehkan. JKP tidak diatur di sini.',
      },
    ],
  },
  'contributions.programs_small': {
    term: 'Program wajib usaha kecil',
    unit: 'permission',
    values: [
      {
        from: day('2014-01-01'),
        value: {
          'JKK': 'yes',
          'JKM': 'yes',
          'JHT': 'yes',
          'JP': 'no',
        },
        source: { law: 'Perpres 109/2013', article: '6 ayat (3)', url: 'https://github.com/hibahtiar/jaga-pekerja' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Program lebih banyak dari yang wajib diperbolehkan. JKP tidak diatur di sini.',
      },
    ],
  },
  'contributions.pu_due_day_covid': {
    term: 'Tanggal jatuh tempo iuran Penerima Upah masa Covid-19',
    unit: 'day of the next month',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: 30,
        source: { law: 'PP 49/2020', article: '4', url: 'https://online.flipbuilder.com/plcl/yyuc/files/basic-html/page105.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Iuran Januari 2021 jatuh tempo pada hari terakhir Februari 2021 (pembacaan kami).',
      },
    ],
  },
  'contributions.pu_due_day': {
    term: 'Tanggal jatuh tempo iuran Penerima Upah',
    unit: 'day of the next month',
    values: [
      {
        from: day('2015-07-01'),
        value: 15,
        source: { law: 'PP 44/2015', url: 'https://keuangan.kontan.co.id/news/siapa-yang-bayar-iuran-jkk-bpjs-ketenagakerjaan-ini-jawabannya?page=3' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Bila jatuh pada hari libur, hari kerja berikutnya.',
      },
    ],
  },
  'contributions.pu_jht_rate': {
    term: 'Tarif iuran JHT Penerima Upah',
    unit: 'rate of monthly wage',
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'employer': rate(37000),
          'worker': rate(20000),
        },
        source: { law: 'PP 46/2015', article: '16', url: 'https://bungko.desa.id/baca/14948/2024/potongan-gaji-untuk-bpjs-ketenagakerjaan-berapa-persennya-dan-bagaimana-cara-menghitungnya/3' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jkk_rate': {
    term: 'Tarif iuran JKK Penerima Upah per kelompok risiko',
    unit: 'rate of monthly wage',
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
        source: { law: 'PP 44/2015', article: '16 dan Lampiran I (diganti PP 82/2019)', url: 'https://makassar.tribunnews.com/2020/09/08/resmi-presiden-jokowi-turunkan-iuran-bpjs-ketenagakerjaan-kapan-mulai-berlaku?page=3' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jkk_relief_labour_intensive': {
    term: 'Tarif iuran JKK industri padat karya tertentu',
    unit: 'rate of monthly wage',
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
        source: { law: 'PP 7/2025', article: '4', url: 'https://radarlambar.bacakoran.co/amp/34265/prabowo-perpanjang-diskon-50-persen-iuran-jkk-buruh-industri-padat-karya' },
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
        source: { law: 'PP 36/2025', article: '10A', url: 'https://www.wmhg.org/ekonomi/bisnis/prabowo-perpanjang-keringanan-iuran-jkk-bpjs-ketenagakerjaan-hingga-januari-2026-2' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Perpanjangan sesudah Januari 2026 tidak ditemukan.',
      },
    ],
  },
  'contributions.pu_jkm_rate': {
    term: 'Tarif iuran JKM Penerima Upah',
    unit: 'rate of monthly wage',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(3000),
        source: { law: 'PP 44/2015', article: '18', url: 'https://star.grid.id/read/453624938/beda-dengan-pu-dan-bpu-ini-penghitungan-iuran-untuk-pekerja-konstruksi-bpjs-ketenagakerjaan?page=all' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jp_ceiling_step': {
    term: 'Kelipatan pembulatan ke bawah batas upah JP',
    unit: 'rupiah',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(100),
        source: { law: 'PP 45/2015', article: '29 ayat (3) dan (4)', url: 'https://jimmybudhi.com/batasan-upah-jaminan-pensiun-tahun-2020/' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Pembulatan ke bawah disimpulkan dari dua belas angka yang terbit; selalu pakai angka yang terbit.',
      },
    ],
  },
  'contributions.pu_jp_deferral_covid': {
    term: 'Bagian iuran JP yang tetap dibayar selama penundaan Covid-19',
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: rate(10000),
        source: { law: 'PP 49/2020', article: '17', url: 'https://pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991928' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Hanya usaha menengah dan besar yang permohonannya diterima; 99 persen ditunda dan dilunasi 15 Mei 2021 sampai 15 April 2022.',
      },
    ],
  },
  'contributions.pu_jp_rate': {
    term: 'Tarif iuran JP',
    unit: 'rate of monthly wage',
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'employer': rate(20000),
          'worker': rate(10000),
        },
        source: { law: 'PP 45/2015', article: '28', url: 'https://tanjungpinang.pikiran-rakyat.com/news/pr-3687895559/batasan-upah-jp-menjadi-rp-10042300-manfaat-bagi-peserta-ikut-meningkat' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_jp_wage_ceiling': {
    term: 'Batas upah tertinggi iuran JP',
    unit: 'rupiah per month',
    values: [
      {
        from: day('2015-07-01'),
        value: rupiah(7000000),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2016-03-01'),
        value: rupiah(7335300),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2017-03-01'),
        value: rupiah(7703500),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2018-03-01'),
        value: rupiah(8094000),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-03-01'),
        value: rupiah(8512400),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2020-03-01'),
        value: rupiah(8939700),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29', url: 'https://jimmybudhi.com/batasan-upah-jaminan-pensiun-tahun-2020/' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2021-03-01'),
        value: rupiah(8754600),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Surat B/0246/022021; angka dari kode hitung iuran yang terbuka, cocok dengan rumus pasal 29.',
      },
      {
        from: day('2022-03-01'),
        value: rupiah(9077600),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Angka dari kode hitung iuran yang terbuka, cocok dengan rumus pasal 29.',
      },
      {
        from: day('2023-03-01'),
        value: rupiah(9559600),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29', url: 'https://jatim.suaraindonesia.co.id/news/advertorial/662fb085ccb43/Batasan-Upah-JP-Naik-Manfaat-Bagi-Peserta-BPJamsostek-Ikut-Meningkat' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2024-03-01'),
        value: rupiah(10042300),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29', url: 'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2025-03-01'),
        value: rupiah(10547400),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Angka dari kode hitung iuran yang terbuka dengan uji bertanggal.',
      },
      {
        from: day('2026-03-01'),
        value: rupiah(11086300),
        source: { law: 'PP 45/2015 dan edaran tahunan BPJS Ketenagakerjaan', article: '29' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Edaran B/1226/022026 tanggal 25 Februari 2026. Halaman yang masih memuat 10.547.400 sudah usang. Sejak Maret 2027 angka ini dipakai sebagai perkiraan sampai batas baru terbit.',
      },
    ],
  },
  'contributions.pu_late_fine_covid': {
    term: 'Denda keterlambatan iuran Penerima Upah masa Covid-19',
    unit: 'rate of contribution due per month',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: rate(5000),
        source: { law: 'PP 49/2020', article: '23 ayat (1)', url: 'https://online.flipbuilder.com/plcl/yyuc/files/basic-html/page105.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_late_fine_labour_intensive': {
    term: 'Denda keterlambatan iuran industri padat karya tertentu',
    unit: 'rate of contribution due per month',
    values: [
      {
        from: month('2025-02'),
        until: month('2025-08'),
        value: rate(5000),
        source: { law: 'PP 7/2025; PP 36/2025', article: '11', url: 'https://cuplikandunia.info/prabowo-sah-perpanjang-diskon-iuran-jkk-tapi-terlambat-bayar-denda-2-98710.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Dengan PP 36/2025 kembali 2 persen sejak bulan iuran Agustus 2025.',
      },
    ],
  },
  'contributions.pu_late_fine': {
    term: 'Denda keterlambatan iuran Penerima Upah',
    unit: 'rate of contribution due per month',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(20000),
        source: { law: 'PP 44/2015; PP 45/2015; PP 46/2015', url: 'https://keuangan.kontan.co.id/news/siapa-yang-bayar-iuran-jkk-bpjs-ketenagakerjaan-ini-jawabannya?page=3' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Ditanggung pemberi kerja sendiri, dibayar bersama iuran berikutnya.',
      },
    ],
  },
  'contributions.pu_late_started_month': {
    term: 'Bulan keterlambatan yang baru berjalan dihitung penuh',
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Cara menghitung bulan keterlambatan belum dibaca dalam peraturan.',
      },
    ],
  },
  'contributions.pu_payment_oldest_first': {
    term: 'Pembayaran melunasi bulan iuran yang tertua lebih dahulu',
    unit: 'permission',
    values: [
      {
        from: day('2022-01-01'),
        value: 'yes',
        source: { law: 'Proses bisnis kepesertaan BPJS Ketenagakerjaan, halaman 19 (buku pedoman, bukan peraturan)', url: 'http://online.flipbuilder.com/bcgyr/dubq/files/basic-html/page19.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Sebulan lunas pada hari angsuran terakhirnya. Kelebihan diperhitungkan dengan bulan berikutnya atau denda. Tanggal buku pedoman tidak diketahui; hari mulai hanya anggapan.',
      },
    ],
  },
  'contributions.pu_relief_covid': {
    term: 'Keringanan iuran JKK dan JKM Penerima Upah masa Covid-19',
    unit: 'rate of normal contribution due',
    values: [
      {
        from: month('2020-08'),
        until: month('2021-02'),
        value: rate(10000),
        source: { law: 'PP 49/2020', article: '9', url: 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page111.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.pu_wage_daily_days': {
    term: 'Upah sebulan untuk upah harian',
    unit: 'days of the daily wage',
    values: [
      {
        from: day('2015-07-01'),
        value: 25,
        source: { law: 'PP 44/2015; PP 46/2015; Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022', url: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Satu kasus konstruksi tahun 2018 hanya cocok dengan 30 hari; untuk iuran tetap 25.',
      },
    ],
  },
  'contributions.pu_wage_minimum': {
    term: 'Upah minimum menjadi dasar iuran terendah',
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'PP 44/2015; Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022', url: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'UMK, bila tidak ada UMP. Lebih rendah hanya bila peraturan membolehkan upah minimum yang lebih rendah bagi pekerja itu.',
      },
    ],
  },
  'contributions.pu_wage_piece_months': {
    term: 'Bulan yang dirata-ratakan untuk upah borongan atau satuan',
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'piece': 3,
          'piece_weather': 12,
        },
        source: { law: 'PP 44/2015; PP 46/2015; Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022', url: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'contributions.sanction_fine': {
    term: 'Denda administratif pemberi kerja',
    unit: 'rate of contribution due per month',
    values: [
      {
        from: day('2013-12-24'),
        value: rate(1000),
        source: { law: 'PP 86/2013', url: 'https://economy.okezone.com/amp/2022/11/05/320/2701442/ini-sanksi-bagi-perusahaan-yang-tidak-daftarkan-karyawannya-ke-bpjs-ketenagakerjaan?page=2' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Dikenakan setelah dua teguran tertulis, dibayar dalam 30 hari; berbeda dengan denda keterlambatan 2 persen.',
      },
    ],
  },
  'eligibility.accident_report_hours': {
    term: 'Batas lapor kecelakaan kerja tahap I',
    unit: 'hours',
    values: [
      {
        from: day('2015-07-01'),
        value: 48,
        source: { law: 'Permenaker 5/2021; Permenaker 1/2025', article: '8 ayat (2)', url: 'https://pasal.id/en/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439634' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Sejak kecelakaan atau diagnosis penyakit akibat kerja; kepada BPJS Ketenagakerjaan dan dinas tenaga kerja.',
      },
    ],
  },
  'eligibility.accident_report_late': {
    term: 'Pemberi kerja menanggung dahulu manfaat JKK bila terlambat lapor',
    unit: 'permission',
    values: [
      {
        from: day('2025-02-24'),
        value: 'yes',
        source: { law: 'Permenaker 1/2025', article: '8 ayat (2a) sampai (2c)', url: 'https://pasal.id/en/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439634' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Diganti BPJS Ketenagakerjaan setelah dilaporkan. Hari mulai berlaku belum pasti.',
      },
    ],
  },
  'eligibility.bpu_grace_months': {
    term: 'Masa tenggang tunggakan iuran BPU',
    unit: 'months',
    values: [
      {
        from: day('2022-07-01'),
        value: 3,
        source: { law: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022', url: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page59.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Lebih dari 3 bulan berturut-turut tanpa iuran, kepesertaan berakhir dan harus daftar ulang.',
      },
    ],
  },
  'eligibility.bpu_registration_age_max': {
    term: 'Batas usia pendaftaran BPU',
    unit: 'years of age',
    values: [
      {
        from: day('2021-04-01'),
        value: 65,
        source: { law: 'Permenaker 5/2021', url: 'https://bengkulu.antaranews.com/berita/352152/pemkab-mukomuko-bagikan-1616-kartu-bpjs-ketenagakerjaan' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Belum mencapai 65 tahun saat didaftarkan dan membayar pertama kali; apakah hari ulang tahun ke-65 masih termasuk, belum pasti. Yang sudah terdaftar boleh meneruskan.',
      },
    ],
  },
  'eligibility.bpu_registration_age_min': {
    term: 'Usia terendah pendaftaran BPU',
    unit: 'years of age',
    values: [
      {
        from: day('2021-04-01'),
        value: 18,
        source: { law: 'Aturan program daerah (18 sampai 65 tahun)', url: 'https://insightkaltim.com/?p=13398' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Kebiasaan daerah; tidak ditemukan dalam peraturan nasional, tanggal mulainya pun tidak.',
      },
    ],
  },
  'eligibility.claim_documents_jht': {
    term: 'Berkas klaim JHT',
    unit: 'permission',
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
        note: 'NPWP hanya di atas batas saldo.',
      },
    ],
  },
  'eligibility.claim_documents_jkk': {
    term: 'Berkas klaim JKK',
    unit: 'permission',
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
        note: 'Laporan polisi hanya untuk kecelakaan lalu lintas.',
      },
    ],
  },
  'eligibility.claim_documents_jkm': {
    term: 'Berkas klaim JKM',
    unit: 'permission',
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
        note: 'Daftar yang diminta kantor cabang; pasalnya tidak disebut.',
      },
    ],
  },
  'eligibility.claim_documents_jkp': {
    term: 'Berkas klaim JKP',
    unit: 'permission',
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
        note: 'Daftar yang diminta BPJS Ketenagakerjaan; pasalnya tidak disebut.',
      },
    ],
  },
  'eligibility.claim_documents_scholarship': {
    term: 'Berkas klaim beasiswa',
    unit: 'permission',
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
        note: 'Setiap tahun dengan surat sekolah yang baru.',
      },
    ],
  },
  'eligibility.claim_expiry_years': {
    term: 'Kedaluwarsa klaim JKK dan JKM',
    unit: 'years',
    values: [
      {
        from: day('2015-07-01'),
        value: 2,
        source: { law: 'PP 44/2015', article: '26', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
      {
        from: day('2019-12-02'),
        value: 5,
        source: { law: 'PP 82/2019', article: '26', url: 'https://apahabar.com/2019/12/bp-jamsostek-naikkan-santunan-kematian-jadi-rp-20-juta/' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Menurut hari kejadian; peralihan bagi kejadian sebelum 2 Desember 2019 belum dibaca.',
      },
    ],
  },
  'eligibility.foreigner_months': {
    term: 'Masa kerja tenaga kerja asing sebelum wajib menjadi peserta',
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
  'eligibility.heir_order': {
    term: 'Urutan ahli waris',
    unit: 'order of heirs',
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
        source: { law: 'PP 44/2015', article: '37 ayat (5) dan 40 ayat (2)', url: 'https://pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Golongan pertama yang ada. Di dalam satu golongan peraturan ini tidak membagi.',
      },
    ],
  },
  'eligibility.heir_will_deed': {
    term: 'Wasiat harus berupa akta notaris',
    unit: 'permission',
    values: [
      {
        from: day('2025-02-24'),
        value: 'yes',
        source: { law: 'Permenaker 1/2025', article: '79 ayat (2a) dan (2b)', url: 'https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439674' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Dibaca untuk jasa konstruksi saja; hari mulai berlaku belum pasti.',
      },
    ],
  },
  'eligibility.jht_tax_number_above': {
    term: 'Saldo JHT yang di atasnya NPWP diminta',
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
    term: 'Batas usia pendaftaran JKP (belum mencapai)',
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
  'eligibility.payment_days': {
    term: 'Batas waktu pembayaran manfaat setelah berkas lengkap',
    unit: 'working days',
    values: [
      {
        from: day('2015-07-01'),
        value: {
          'JKM': 3,
          'JKK': 7,
        },
        source: { law: 'PP 44/2015', article: '37 dan 40', url: 'https://pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480' },
        checked: { on: day('2026-11-21'), confirmed: true },
      },
    ],
  },
  'eligibility.payment_late_rate': {
    term: 'Ganti rugi BPJS Ketenagakerjaan bila manfaat terlambat dibayar',
    unit: 'rate of sum per day late',
    values: [
      {
        from: day('2015-07-01'),
        value: rate(10000),
        source: { law: 'PP 44/2015', article: '37 dan 40', url: 'https://pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Hari keterlambatan dihitung menurut kalender; pembacaan ini dari kami.',
      },
    ],
  },
  'funding.add': {
    term: 'Siapa yang boleh dibiayai Alokasi Dana Desa (ADD)',
    unit: 'permission',
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
        source: { law: 'Permendagri 20/2018', article: '19 ayat (4)', url: 'https://surabaya.inews.id/read/176120/kemendagri-canangkan-jaminan-sosial-1-desa-100-pekerja-rentan-bpjamsostek-surabaya-perak-kami-siap' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Kepala desa dan perangkat sebagai bagian penghasilannya; pekerja rentan menurut imbauan 1 desa 100 pekerja rentan (2022). Hari mulai berlaku belum dibaca.',
      },
    ],
  },
  'funding.apbd': {
    term: 'Siapa yang boleh dibiayai APBD',
    unit: 'permission',
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
        note: 'Bukan orang yang iurannya sudah dibayar pemberi kerja atau anggaran lain. Rincian belanja dalam pedoman APBD 2025 dan 2026 belum dibaca. Perangkat desa dibiayai lewat ADD.',
      },
    ],
  },
  'funding.apbn': {
    term: 'Siapa yang boleh dibiayai APBN',
    unit: 'permission',
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
        note: 'Program kementerian untuk nelayan, petani, dan pendamping; golongan lain belum pasti.',
      },
    ],
  },
  'funding.branch_credit_months': {
    term: 'Bulan iuran agar kepesertaan yang didanai dihitung penuh oleh kantor cabang',
    unit: 'months',
    values: [
      {
        from: day('2022-07-01'),
        value: 6,
        source: { law: 'Proses bisnis kepesertaan BPJS Ketenagakerjaan, halaman 67 (ukuran kinerja, bukan peraturan)', url: 'http://online.flipbuilder.com/bcgyr/dubq/files/basic-html/page67.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Di bawah 6 bulan, dana pemerintah dan desa dihitung sebanding; CSR perusahaan dihitung nol. Tanggal mulai ukuran ini tidak diketahui.',
      },
    ],
  },
  'funding.csr': {
    term: 'Siapa yang boleh dibiayai CSR/TJSL',
    unit: 'permission',
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
        note: 'Pekerja rentan (GN Lingkaran, SERTAKAN).',
      },
    ],
  },
  'funding.dana_desa_ban': {
    term: 'Larangan iuran Jamsostek dari Dana Desa',
    unit: 'permission',
    values: [
      {
        from: day('2026-01-01'),
        until: day('2027-01-01'),
        value: {
          'village_official': 'no',
        },
        source: { law: 'Permendes PDT 16/2025', url: 'https://tosari.kendalkab.go.id/kabardetail/Tzl2NHBldWZWY3dZVjJXSXBiaElDdz09/8-larangan-penggunaan-dana-desa-tahun-2026.html' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Kepala desa, perangkat desa, dan anggota BPD; kesehatan maupun ketenagakerjaan.',
      },
    ],
  },
  'funding.dana_desa': {
    term: 'Siapa yang boleh dibiayai Dana Desa',
    unit: 'permission',
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
        note: 'Izin untuk pekerja padat karya dan pekerja desa lain masih dibahas sejak Februari 2026; peraturan lama melarangnya juga untuk warga.',
      },
    ],
  },
  'funding.dbh_cht': {
    term: 'Siapa yang boleh dibiayai DBH CHT',
    unit: 'permission',
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
        note: 'Buruh tani tembakau dan cengkih serta buruh pabrik rokok; pekerja rentan lain hanya bila ditetapkan bupati. Hari mulai berlaku belum dibaca.',
      },
    ],
  },
  'funding.dbh_sawit': {
    term: 'Siapa yang boleh dibiayai DBH Sawit',
    unit: 'permission',
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
        source: { law: 'PMK 91/2023', article: '16 ayat (5) huruf e', url: 'https://radarbengkulu.disway.id/read/661194/gerindra-mukomuko-minta-pemerintah-kaji-dbh-sawit-untuk-bpjs-warga-pemanen-dan-pelangsir-sawit' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Hanya pekerja perkebunan sawit yang belum terlindungi, dari bagian 20 persen. Perubahan 2024 sampai 2026 belum dibaca.',
      },
    ],
  },
  'funding.donor': {
    term: 'Siapa yang boleh dibiayai donatur',
    unit: 'permission',
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
        note: 'Pekerja rentan (GN Lingkaran, SERTAKAN).',
      },
    ],
  },
  'funding.self': {
    term: 'Siapa yang membayar iuran BPU sendiri',
    unit: 'permission',
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
        note: 'Peserta BPU. Penerima Upah dibayar pemberi kerjanya.',
      },
    ],
  },
  'status.construction_late': {
    term: 'Kecelakaan sebelum proyek didaftarkan ikut dilindungi',
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
    term: 'Masa pemeliharaan proyek ikut dilindungi',
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'Keterangan kantor cabang (mediakaltim, 19 Februari 2024)' },
        checked: { on: day('2026-11-21'), confirmed: true },
        note: 'Keterangan kantor cabang; tanggal mulainya tidak diketahui.',
      },
    ],
  },
  'status.pu_arrears_months': {
    term: 'Tunggakan pemberi kerja yang tetap dibayar BPJS Ketenagakerjaan lebih dahulu (JKK)',
    unit: 'months',
    values: [
      {
        from: day('2015-07-01'),
        value: 3,
        source: { law: 'PP 44/2015' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Dipastikan hanya untuk JKP (PP 37/2021 pasal 39); pasal JKK tentang tunggakan belum dibaca.',
      },
    ],
  },
  'status.pu_arrears_wait': {
    term: 'Klaim JHT dan JKM menunggu pelunasan tunggakan pemberi kerja',
    unit: 'permission',
    values: [
      {
        from: day('2015-07-01'),
        value: 'yes',
        source: { law: 'Kebiasaan kantor cabang (Merauke, 11 Oktober 2023)' },
        checked: { on: day('2026-11-21'), confirmed: false },
        note: 'Keterangan kantor cabang, bukan peraturan.',
      },
    ],
  },
};
