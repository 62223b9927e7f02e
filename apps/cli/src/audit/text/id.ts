// All words of `payung audit` in Indonesian.

export const id = {
  help: `payung audit: jejak semua perubahan, berantai dan tidak dapat diubah diam-diam

Pakai:
  payung audit verify --tenant 75.02 [--heads UJUNG.jsonl --key KUNCI-UMUM.pem] [--lang id|en]
      Menghitung ulang seluruh rantai di luar basis data. --heads: ujung bertanda tangan yang disimpan
      di tempat lain (surel pemeriksa, laporan); tanpa itu dipakai yang ada di folder data.
  payung audit head --tenant 75.02
      Menandatangani ujung jejak sekarang dan mencetaknya untuk disimpan di tempat lain. Saat
      payung serve berjalan, ini dilakukan setiap jam.

Kode keluar: 0 utuh, 3 jejak berubah, 2 ditolak.`,
  tenantInvalid: 'Sebutkan daerahnya: --tenant 75.02 (tertulis “{value}”).',
  actionUnknown: 'Perintah “audit {value}” tidak dikenal; pakai verify atau head.',
  keyMissing: '--heads dan --key dipakai bersama.',
  headUnreadable: 'baris {row} bukan ujung jejak',
  headForged: 'tanda tangan baris {row} tidak cocok dengan kunci',
  headForeign: 'baris {row} adalah ujung jejak daerah lain',
  noKey: 'kunci umum tidak terbaca di {path}',
  noHeads: 'ujung jejak tidak terbaca di {path}',
  whole: 'Utuh: {entries} catatan, dicocokkan dengan {heads} ujung yang disimpan.',
  empty: 'Belum ada catatan.',
  broken: {
    missing: 'Jejak berubah: catatan nomor {id} tidak ada.',
    changed: 'Jejak berubah: isi catatan nomor {id} bukan seperti saat ditulis.',
    unlinked: 'Jejak berubah: catatan nomor {id} tidak menyambung ke catatan sebelumnya.',
    head_differs: 'Jejak berubah: catatan nomor {id} berbeda dari ujung yang disimpan.',
  },
  unkept: 'Tanpa ujung yang disimpan, potongan di akhir jejak tidak dapat terlihat.',
};

export type AuditText = typeof id;
