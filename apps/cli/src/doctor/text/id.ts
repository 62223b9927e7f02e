// All words of `payung doctor` in Indonesian.

import type { Check, Grade } from '../finding.ts';

export type DoctorText = {
  readonly help: string;
  readonly tenantInvalid: string;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly checks: Readonly<Record<Check, Readonly<Record<Grade, string>>>>;
};

const space = 'Sisa ruang di folder data: {mebibytes} MiB';
const secret = 'Sandi basis data di DATABASE_URL';

export const id: DoctorText = {
  help: `payung doctor: memeriksa keadaan pemasangan

Pakai:
  payung doctor --tenant 75.02 [--json] [--lang id|en]
      Melihat ruang disk, akun sistem, kunci, sandi basis data, basis data, admin, jejak, ujung jejak
      yang disimpan, umur cadangan, antrean, dan izin data. Tidak mengubah data. Boleh dijalankan selagi server berjalan.

Kode keluar: 0 tidak ada yang salah, 3 ada yang harus dibetulkan, 2 ditolak.`,
  tenantInvalid: 'Sebutkan daerahnya: --tenant 75.02 (tertulis “{value}”).',
  grades: { well: 'baik ', watch: 'awas ', wrong: 'salah' },
  checks: {
    space: {
      well: `${space}.`,
      watch: `${space}; tambah sebelum habis.`,
      wrong: `${space}; hampir penuh, penulisan akan gagal. Tambah sekarang.`,
    },
    account: {
      well: 'Dijalankan sebagai pengguna biasa.',
      watch: 'Dijalankan sebagai root; pakai pengguna biasa.',
      wrong: 'Dijalankan sebagai root; pakai pengguna biasa.',
    },
    keys: {
      well: 'Kunci NIK ada dan hanya terbaca pemiliknya.',
      watch: 'Periksa kunci NIK: {files}.',
      wrong:
        'Kunci NIK hilang atau terbaca orang lain: {files}. Pulihkan dari cadangan, tutup modenya.',
    },
    secret: {
      well: `${secret} bukan sandi bawaan.`,
      watch: `${secret} perlu diperiksa.`,
      wrong: `${secret} adalah sandi bawaan atau kosong; ganti.`,
    },
    database: {
      well: 'PostgreSQL {version} menjawab; hak akses terpisah.',
      watch: 'PostgreSQL {version} menjawab; perhatikan: {notices}.',
      wrong: 'PostgreSQL {version}: {notices}.',
    },
    admin: {
      well: '{count} admin memegang peran yang berlaku.',
      watch: 'Hanya {count} admin; persetujuan orang kedua memerlukan dua.',
      wrong: 'Tidak ada admin; jalankan payung serve --first-admin NAMA.',
    },
    trail: {
      well: 'Jejak utuh: {entries} catatan.',
      watch: 'Periksa jejak pada catatan {entries}.',
      wrong: 'Jejak berubah pada catatan {entries}; jalankan payung audit verify.',
    },
    head: {
      well: 'Ujung jejak terbaru berumur {hours} jam.',
      watch:
        'Ujung jejak terbaru berumur {hours} jam; jalankan payung audit head dan simpan di luar.',
      wrong: 'Ujung jejak terbaru berumur {hours} jam.',
    },
    backup: {
      well: 'Cadangan terbaru berumur {hours} jam.',
      watch: 'Cadangan terbaru berumur {hours} jam; buat tiap hari: payung backup.',
      wrong: 'Cadangan terbaru berumur {hours} jam. Buat sekarang: payung backup --help.',
    },
    queue: {
      well: '{count} pekerjaan menunggu atau berjalan.',
      watch:
        '{count} pekerjaan menunggu atau berjalan, {old} lebih dari satu jam; lihat log server.',
      wrong: '{count} pekerjaan menunggu atau berjalan, {old} lebih dari satu jam.',
    },
    permits: {
      well: '{count} kumpulan data punya izin yang berlaku.',
      watch: 'Izin data: tertutup {closed}; berakhir dalam 30 hari {soon}. Catat izin yang baru.',
      wrong: 'Izin data: tertutup {closed}; berakhir dalam 30 hari {soon}. Catat izin yang baru.',
    },
  },
};
