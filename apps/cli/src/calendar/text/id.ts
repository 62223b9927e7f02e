// All words of `payung calendar` in Indonesian.

export const id = {
  help: `payung calendar: siapa berakhir kapan, siapa menunggak, siapa terlindungi bulan ini

Pakai:
  payung calendar months --tenant 75.02 [--as-of HARI] [--json]
      Bulan demi bulan: terlindungi, berisiko, hilang; lalu peringatan 90, 60, 30, dan 7 hari
      sebelum perlindungan berakhir, per dana dan desa.
  payung calendar people --tenant 75.02 --until HARI [--as-of HARI] [--json]
      Nomor orang yang perlindungannya berakhir sampai hari itu, untuk perpanjangan.

Kode keluar: 0 selesai, 2 ditolak.`,
  actionUnknown: 'Perintah “calendar {value}” tidak dikenal; pakai months atau people.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02.',
  empty: 'Belum ada keputusan dengan tempat berbayar.',
  month:
    '{month}: terlindungi {covered}, berisiko {atRisk}, hilang {lost}, belum terdaftar {waiting}, mendatang {ahead}; mulai {starts}, berakhir {ends}, iuran {amount}',
  ending:
    '  {days} hari: {people} orang berakhir {endsOn} (dana {fund}, desa {village}). Siapkan dana lanjutan.',
  arrears: '  Menunggak: {people} orang, bayar paling lambat {day} (dana {fund}, desa {village}).',
  late: '  Terlambat dibayar: {people} orang (dana {fund}, desa {village}). Minta koreksi iuran ke kantor cabang.',
  quiet: '  Tidak ada yang berakhir dalam 90 hari, tidak ada tunggakan.',
  people: '{count} orang berakhir sampai {until}:',
  person: '  orang {person}: {endsOn}, dana {fund}, desa {village}',
};

export type CalendarText = typeof id;
