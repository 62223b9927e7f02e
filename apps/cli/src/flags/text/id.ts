// All words of `payung flags` in Indonesian.

export const id = {
  help: `payung flags: tanda untuk diperiksa orang, dan undian kunjungan rumah

Pakai:
  payung flags raise --tenant 75.02 [--facts BERKAS.json] [--json]
      Mencari tanda pada semua orang yang tempatnya dibayari. Tanda tidak menolak siapa pun.
      BERKAS.json: [{ "person": 12, "civil": "unknown", "phone": "kunci" }]
  payung flags list --tenant 75.02 [--json]
  payung flags close TANDA --tenant 75.02 --verdict confirmed|cleared --why ALASAN [--json]
      Menutup tanda sesudah diperiksa: terbukti (confirmed) atau tidak (cleared).
  payung flags seed BERKAS --tenant 75.02 --share PERSEN [--json]
      Menetapkan bibit undian kunjungan SEBELUM daftar dibekukan; hanya sidiknya yang disimpan.
  payung flags draw UNDIAN NOMOR BERKAS --tenant 75.02 [--json]
      Mengundi, sekali, dari daftar keputusan NOMOR dengan bibit dalam BERKAS.
  payung flags visits UNDIAN --tenant 75.02 [--json]
      Daftar kunjungan, dengan undian diulang untuk membuktikannya.

Kode keluar: 0 selesai, 2 ditolak atau undian tidak berulang sama.`,
  actionUnknown:
    'Perintah “flags {value}” tidak dikenal; pakai raise, list, close, seed, draw, atau visits.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02.',
  flagInvalid: 'Nomor tanda “{value}” tidak terbaca; tulis misalnya 3.',
  drawInvalid: 'Nomor undian “{value}” tidak terbaca; tulis misalnya 1.',
  drawMissing: 'Sebutkan keputusan dan berkas bibitnya: payung flags draw UNDIAN NOMOR BERKAS.',
  seedMissing: 'Sebutkan berkas yang memuat bibit: payung flags seed BERKAS --share 2.',
  shareInvalid: 'Bagian “{value}” tidak terbaca; tulis persen, misalnya --share 2.',
  verdictInvalid: 'Putusan “{value}” tidak dikenal; pakai --verdict confirmed atau cleared.',
  whyMissing: 'Sebutkan alasannya: --why ALASAN.',
  fileInvalid: 'Berkas {file} tidak terbaca: {detail}. Perbaiki bagian itu.',
  reasonRaise: 'mencari tanda dari baris perintah',
  reasonClose: 'menutup tanda dari baris perintah',
  reasonSeed: 'menetapkan bibit kunjungan dari baris perintah',
  reasonDraw: 'mengundi kunjungan dari baris perintah',
  none: 'Tidak ada tanda.',
  flag: 'Tanda {flag}, orang {person}: {sign} [{outcome}]',
  open: 'belum diperiksa',
  verdicts: { confirmed: 'terbukti', cleared: 'tidak terbukti' },
  raised: '{signs} tanda ditemukan, {fresh} baru. Periksa dengan payung flags list.',
  closed: 'Tanda {flag} ditutup: {verdict}.',
  fixed: 'Undian nomor {draw}; sidik bibit {digest}. Catat keduanya dalam berita acara.',
  drawn: 'Undian {draw}: {count} kunjungan: orang {people}',
  repeats: 'Undian diulang: hasilnya sama.',
  repeatsNot:
    'Undian diulang: hasilnya BERBEDA. Daftar kunjungan tidak dapat dipertanggungjawabkan.',
};

export type FlagsText = typeof id;
