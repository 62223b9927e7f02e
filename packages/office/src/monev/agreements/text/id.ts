// All words of agreements, regulations and duties in Indonesian.

import type { AgreementsText } from './words.ts';

export const id: AgreementsText = {
  agreementKinds: { mou: 'Nota kesepahaman', pks: 'PKS', kso: 'KSO' },
  regulationKinds: {
    perda: 'Perda',
    head: 'Peraturan kepala daerah',
    decree: 'Keputusan',
    circular: 'Surat edaran',
    village: 'Peraturan desa',
  },
  actors: {
    all: 'Semua penerima instruksi',
    governor: 'Gubernur',
    regent: 'Bupati/wali kota',
    attorney: 'Jaksa Agung',
    coordinator: 'Menko PMK',
    economy: 'Menko Perekonomian',
    home_affairs: 'Menteri Dalam Negeri',
    manpower: 'Menteri Ketenagakerjaan',
    foreign: 'Menteri Luar Negeri',
    finance: 'Menteri Keuangan',
    sectors: 'Menteri dan kepala lembaga lain',
    djsn: 'DJSN',
  },
  duties: {
    'all.steps': 'Mengambil langkah yang perlu untuk optimalisasi Jamsostek sesuai tugasnya',
    'all.money': 'Membiayai pelaksanaan dari APBN, APBD, dan sumber lain yang sah',
    'governor.regulation': 'Menyusun regulasi dan mengalokasikan anggaran',
    'governor.workers':
      'Menjadikan seluruh pekerja aktif: PU, BPU, non-ASN, penyelenggara pemilu di wilayahnya',
    'governor.bumd': 'Menjadikan BUMD beserta anak usahanya peserta aktif',
    'governor.licences': 'Mensyaratkan kepesertaan aktif dalam pelayanan perizinan terpadu',
    'governor.guidance': 'Membina dan mengawasi bupati dan wali kota',
    'regent.regulation': 'Menyusun regulasi dan mengalokasikan anggaran',
    'regent.workers':
      'Menjadikan seluruh pekerja aktif: PU, BPU, non-ASN, penyelenggara pemilu di wilayahnya',
    'regent.bumd': 'Menjadikan BUMD beserta anak usahanya peserta aktif',
    'regent.licences': 'Mensyaratkan kepesertaan aktif dalam pelayanan perizinan terpadu',
    'attorney.enforcement': 'Menegakkan kepatuhan dan hukum atas pemberi kerja dan badan publik',
    'coordinator.report':
      'Mengoordinasikan, mengevaluasi, dan melapor kepada Presiden tiap enam bulan',
    'economy.credit': 'Menjadikan penerima kredit usaha rakyat peserta aktif',
    'home_affairs.regions':
      'Mendorong gubernur, bupati, wali kota menganggarkan dan mengatur; membuka akses data NIK',
    'manpower.supervision': 'Mengawasi pemberi kerja; peserta pelatihan dan pemohon izin aktif',
    'foreign.migrants': 'Menjadikan pekerja migran dan pegawai setempat perwakilan peserta aktif',
    'finance.tax': 'Memadankan data perpajakan dengan kepesertaan',
    'sectors.workers': 'Menjadikan pekerja bidangnya dan pegawai non-ASN peserta aktif',
    'djsn.monitoring': 'Memantau dan mengevaluasi',
  },
  dutyStates: { open: 'belum dimulai', under_way: 'berjalan', done: 'selesai' },
  unconfirmed: '[U] rumusan belum terkonfirmasi',
  standing: {
    running: 'berlaku',
    coming: 'belum mulai',
    followed: 'sudah diperpanjang',
    ending: 'berakhir dalam {days} hari',
    ended: 'sudah berakhir',
  },
  open: 'tanpa batas',
  parts: {
    agreements: 'Perjanjian (KSO, MoU, PKS)',
    regulations: 'Regulasi daerah',
    duties: 'Tugas menurut Inpres 2/2021',
  },
  captions: {
    agreements: 'Perjanjian dengan pihak, lingkup, dan akhirnya',
    regulations: 'Regulasi yang berlaku',
    duties: 'Tugas tiap pihak, keadaan, dan buktinya',
  },
  columns: {
    number: 'No',
    kind: 'Jenis',
    reference: 'Nomor',
    title: 'Judul',
    parties: 'Pihak',
    scope: 'Lingkup',
    ends: 'Sampai',
    standing: 'Keadaan',
    subject: 'Isi',
    from: 'Sejak',
    actor: 'Pelaku',
    duty: 'Tugas',
    state: 'Keadaan',
    evidence: 'Bukti',
  },
  none: {
    agreements: 'Belum ada perjanjian yang dicatat.',
    regulations: 'Belum ada regulasi yang berlaku.',
  },
  dutiesNote: 'Keadaan dicatat daerah sendiri; tanda [U]: rumusan tugas belum terkonfirmasi.',
  decide: {
    ending: '{kind} {reference} ({title}) berakhir {day}: diperpanjang?',
    ended: '{kind} {reference} ({title}) sudah berakhir {day} dan belum diperpanjang.',
    duty: 'Tugas “{duty}” belum dimulai: siapa memulai, kapan?',
    duties:
      'Tugas Inpres 2/2021 yang belum dimulai ada {count}, di antaranya “{duty}”: siapa memulai, kapan?',
  },
};
