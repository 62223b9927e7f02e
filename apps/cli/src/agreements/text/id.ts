// All words of `payung agreements` in Indonesian.

export const id = {
  help: `payung agreements: perjanjian (KSO, MoU, PKS), regulasi daerah, dan tugas Inpres 2/2021

Pakai:
  payung agreements add --tenant 75.02 --kind mou|pks|kso --reference NOMOR --title JUDUL
      --parties "PIHAK; PIHAK" --scope LINGKUP --from HARI [--ends HARI] [--renews N] [--file BERKAS]
      Mencatat perjanjian; --ends adalah hari terakhirnya, --renews perjanjian yang diperpanjang.
  payung agreements end N --tenant 75.02 --because ALASAN [--day HARI]
      Mengakhiri perjanjian sebelum harinya.
  payung agreements regulation --tenant 75.02 --kind perda|head|decree|circular|village
      --reference NOMOR --title JUDUL --subject ISI --from HARI [--replaces N] [--file BERKAS]
      Mencatat regulasi; dari --file hanya sidiknya yang disimpan.
  payung agreements duty TUGAS --tenant 75.02 --state open|under_way|done --evidence BUKTI
      [--day HARI] [--file BERKAS]
      Mencatat langkah atas tugas Inpres 2/2021, misalnya regent.regulation.
  payung agreements list --tenant 75.02 [--day HARI]
      Semuanya, dengan yang berakhir dalam 90, 30, dan 7 hari.

Semua perintah: [--reason ALASAN] [--lang id|en] [--json]
Kode keluar: 0 selesai, 2 ditolak, 130 dihentikan.`,
  actionUnknown:
    'Perintah “agreements {value}” tidak dikenal; pakai add, end, regulation, duty, atau list.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02.',
  optionMissing: 'Sebutkan {value}.',
  partiesMissing: 'Sebutkan sedikitnya dua pihak: --parties "Disnaker; BPJS TK".',
  kindUnknown: 'Jenis tidak dikenal: {value}.',
  dutyUnknown: 'Tugas tidak dikenal: {value}.',
  stateUnknown: 'Keadaan tidak dikenal: {value}.',
  numberInvalid: 'Nomor “{value}” tidak terbaca; lihat payung agreements list.',
  kept: 'Dicatat dengan nomor {number}.',
  reasons: {
    add: 'mencatat perjanjian dari baris perintah',
    end: 'mengakhiri perjanjian dari baris perintah',
    regulation: 'mencatat regulasi dari baris perintah',
    duty: 'mencatat langkah tugas dari baris perintah',
  },
};

export type AgreementsWords = typeof id;
