// Generated from packages/law/parameters by `node tools/law.ts`. Do not edit.

import { day, month, rate, rupiah, type Rate, type Rupiah } from '@payung/values';
import type { Bracket, Parameter } from '../figure.ts';
import type { Permission } from '../unit.ts';

export type Figures = {
  readonly 'benefits.bpu_jkm_waiting_amount': Rupiah;
  readonly 'benefits.bpu_jkm_waiting_months': number;
  readonly 'contributions.bpu_bracket_basis': readonly Bracket<Rupiah>[];
  readonly 'contributions.bpu_due_day': number;
  readonly 'contributions.bpu_jht_rate': Rate;
  readonly 'contributions.bpu_jkk_rate': Rate;
  readonly 'contributions.bpu_jkm_amount': Rupiah;
  readonly 'contributions.bpu_relief_covid': Rate;
  readonly 'contributions.bpu_relief_other': Rate;
  readonly 'contributions.bpu_relief_payer': Readonly<Record<'APBD_KAB' | 'APBD_PROV' | 'APBN' | 'ADD' | 'DANA_DESA' | 'DBH_SAWIT' | 'DBH_CHT' | 'CSR' | 'DONATUR' | 'MANDIRI', Permission>>;
  readonly 'contributions.bpu_relief_transport': Rate;
  readonly 'eligibility.bpu_grace_months': number;
  readonly 'eligibility.bpu_registration_age_max': number;
  readonly 'eligibility.bpu_registration_age_min': number;
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
};
