// All words of `payung backup`, `restore` and `upgrade` in Indonesian.

import type { BackupText } from './words.ts';

export const id: BackupText = {
  help: `payung backup, restore, upgrade: cadangan tersandi, pemulihan, naik versi

Pakai:
  payung backup key --out FOLDER
      Membuat sepasang kunci: cadangan-umum.pem untuk server, cadangan-rahasia.pem untuk disimpan di
      LUAR server. Tanpa kunci rahasia, cadangan tidak dapat dibuka siapa pun.
  payung backup --out BERKAS --key cadangan-umum.pem
      Semua daerah dalam satu berkas tersandi, pada satu saat, selagi server berjalan. Kunci NIK ikut
      di dalamnya.
  payung restore BERKAS --key cadangan-rahasia.pem --verify
      Memulihkan ke tempat sementara, mencocokkan jumlah dan sidik tiap tabel dan seluruh jejak, lalu
      menghapusnya. Jalankan tiap minggu.
  payung restore BERKAS --key cadangan-rahasia.pem
      Memulihkan ke folder data (PAYUNG_HOME) atau basis data (DATABASE_URL) yang kosong.
  payung upgrade
      Menaikkan basis data versi lama ke versi ini, langkah demi langkah; yang terputus dilanjutkan.
      Buat cadangan lebih dahulu. Server harus berhenti.

Kode keluar: 0 berhasil, 3 tidak cocok, 2 ditolak.`,
  wrong: 'Perintah “{value}” tidak lengkap atau tidak dikenal; lihat payung backup --help.',
  keyExists: 'di {path} sudah ada kunci; kunci lama tidak ditimpa',
  keyMade:
    'Kunci dibuat. {publicPath} tinggal di server. Pindahkan {privatePath} ke tempat lain (dua salinan luring), lalu hapus dari sini.',
  noKey: 'tidak ada kunci cadangan di {path}',
  keyIsPrivate: '{path} bukan kunci umum cadangan; kunci rahasia tidak boleh berada di server ini',
  keyIsPublic: '{path} bukan kunci rahasia cadangan',
  noFile: 'tidak ada cadangan di {path}',
  fileExists: '{path} sudah ada; cadangan lama tidak ditimpa',
  table: '  {name}: {rows} baris',
  made: 'Cadangan {path}: {tables} tabel, {rows} baris, {mebibytes} MiB, {seconds} detik.',
  unlogged: 'Basis data belum versi ini, jadi cadangan ini tidak dicatat di jejak.',
  wrongKey: 'cadangan ini dikunci untuk kunci {wanted}, bukan kunci yang diberikan',
  damaged: 'cadangan rusak atau terpotong; pakai salinan lain',
  notEmpty: 'basis data tujuan sudah berisi; pemulihan hanya ke tempat kosong',
  differs: 'Tabel {table} keluar berbeda dari isi cadangan. Jangan dipakai.',
  trail: '  jejak {tenant}: utuh, {entries} catatan',
  trailBroken: 'Jejak {tenant} tidak utuh pada catatan {id}.',
  verified:
    'Cocok: {tables} tabel, {rows} baris, jumlah dan sidik sama, jejak utuh; {seconds} detik. Dibuat {at}.',
  restored: 'Dipulihkan: {tables} tabel, {rows} baris; {seconds} detik. Dibuat {at}.',
  migration: '  {name}',
  upgraded: 'Naik versi selesai: {count} langkah, {seconds} detik.',
  upToDate: 'Basis data sudah versi ini.',
  shrunk: 'Tabel {table} berkurang dari {before} menjadi {after} baris. Pulihkan cadangan.',
};
