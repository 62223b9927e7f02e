// Words of the plan by months in Indonesian.

import type { PlannerText } from './words.ts';

export const id: PlannerText = {
  unknown: 'Orang ini tidak ada di antara calon penerima (belum terlindungi) pada ruang data ini.',
  excluded: 'Tidak dapat masuk rencana: {reason}.',
  paid: 'Masuk rencana.',
  waiting: 'Belum masuk rencana; menunggu dana.',
  stretch: '  {from} s.d. {last}: dibayar {fund}, {amount} sebulan.',
  priorityClass: 'Urutan prioritas: kelas {class} dari {classes}.',
  alike: 'Orang yang sama dalam semua ketentuan rencana: {alike}; yang dibayar: {paid}.',
  place:
    'Tempatnya di antara mereka: {place}, menurut urutan prioritas lalu undian (nomor undian {draw}).',
  fund: '  {fund}: {verdict}.',
  rules: {
    all_paid: 'Yang menentukan: dana cukup untuk semua orang yang sama ketentuannya.',
    place: 'Yang menentukan: dana cukup untuk sebagian; tempat dalam urutan yang memutuskan.',
    money: 'Yang menentukan: dana yang boleh membayarnya habis untuk yang didahulukan rencana ini.',
    age: 'Yang menentukan: pada bulan-bulan dana tersedia usianya tidak memenuhi syarat pendaftaran.',
    min_months:
      'Yang menentukan: tidak ada dana yang dapat menjamin bulan berturut-turut sebanyak bulan minimum.',
    no_fund: 'Yang menentukan: tidak satu pun dana boleh membayarnya.',
  },
  funds: {
    earmark: 'bukan peruntukannya',
    law: 'dilarang peraturan untuk jenis pekerjaan ini',
    no_month: 'tidak ada bulan dana dalam rencana',
    used_up: 'boleh membayar, tetapi sudah habis',
    left: 'boleh membayar, masih ada sisa',
  },
};
