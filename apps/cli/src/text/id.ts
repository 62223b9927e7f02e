// All words of the command line in Indonesian.

export const id = {
  help: `payung — pelindungan jaminan sosial ketenagakerjaan untuk setiap pekerja di daerah

Pakai:
  payung run RUANG --out FOLDER [--as-of TANGGAL] [--lang id|en] [--json]
      Membaca ruang data (folder berisi payung.yaml), lalu menulis ringkasan.json, tautan.csv,
      belum-terlindungi.csv, rencana.csv, perbaikan/*.xlsx dan laporan.pdf ke FOLDER.
  payung start [--room RUANG] [--port 8420] [--lang id|en]
      Menjalankan pekerjaan utama pada ruang data (bawaan: samples/contoh-boalemo), lalu
      membuka halaman hasil di komputer ini.
  payung coverage published [--region 75] [--lang id|en] [--json]
      Angka cakupan yang pernah diterbitkan, penyebut tersirat, dan pertentangannya.
  payung --version

Lingkungan:
  PAYUNG_HOME    folder data (bawaan: .payung di folder program)
  DATABASE_URL   server PostgreSQL 15 atau lebih baru; kosong = server bawaan`,
  unknownCommand: 'Perintah “{command}” tidak dikenal.',
  unknownOption: 'Pilihan tidak dapat dibaca: {detail}.',
  roomMissing: 'Sebutkan folder ruang data: payung run RUANG --out FOLDER.',
  outMissing: 'Sebutkan folder hasil: --out FOLDER.',
  languageInvalid: 'Bahasa “{value}” tidak dikenal; pakai id atau en.',
  dayInvalid: 'Tanggal “{value}” tidak terbaca; tulis misalnya 2026-06-30.',
  portInvalid: 'Port “{value}” tidak terbaca; tulis angka 1 sampai 65535.',
  regionInvalid: 'Kode wilayah “{value}” tidak dikenal; tulis misalnya 75 atau 75.02.',
  steps: {
    read: 'Membaca berkas',
    validate: 'Memeriksa baris',
    link: 'Mencocokkan dengan peserta dan antar daftar',
    load: 'Menyimpan ke basis data',
    coverage: 'Menghitung cakupan',
    plan: 'Menyusun rencana dana',
    report: 'Menulis laporan dan berkas',
  },
  counts: {
    read: '{count} berkas',
    validate: '{count} baris',
    link: '{count} catatan',
    load: '{count} baris',
    coverage: '{count} penyebut',
    plan: '{count} orang',
    report: '{count} berkas',
  },
  database: {
    binaries: 'Menyiapkan server basis data …',
    initdb: 'Membuat basis data (sekali saja) …',
    adopt: 'Memakai server basis data yang masih berjalan …',
    start: 'Menjalankan server basis data …',
    migrate: 'Menyiapkan tabel …',
    ready: 'Basis data siap.',
  },
  notices: {
    role_per_transaction:
      'Catatan: pengguna DATABASE_URL tidak boleh membuat pengguna; hak aplikasi diambil per transaksi.',
    owner_works_as_app:
      'Catatan: pengguna DATABASE_URL adalah pemilik tabel. Buat pengguna tersendiri untuk pemakaian sehari-hari.',
    key_mode_repaired:
      'Catatan: izin berkas kunci terlalu longgar dan sudah diperketat; periksa siapa yang sempat membacanya.',
  },
  buildingWeb: 'Menyiapkan halaman …',
  seconds: '{seconds} dtk',
  finished: 'Selesai dalam {seconds} detik. Hasil di {out}',
  kept: 'Ruang data tidak berubah; hasil terakhir dipakai ({out}).',
  headline:
    '{data} baris data dari {lists} daftar: {accepted} diterima, {merged} digabung, {held} ditahan, {rejected} ditolak. {persons} orang; {unprotected} belum terlindungi.',
  coverageLine: 'Cakupan {percent} ({part} dari {base}; {definition} {year})',
  planLine: 'Rencana: {people} orang, {months} orang-bulan, {amount}; {waiting} orang menunggu.',
  refusedLists: 'Daftar yang tidak dapat dibaca:',
  address: 'Buka di peramban: {url}',
  stop: 'Tekan Ctrl-C untuk berhenti.',
  stopping: 'Menghentikan …',
  stopped: 'Berhenti. Data tersimpan di {home}',
  asRoot:
    'Catatan: Payung dijalankan sebagai root. Untuk pemakaian sehari-hari pakai pengguna biasa.',
  failedRun: 'Pekerjaan utama tidak selesai:',
  error: 'payung',
};

export type Text = typeof id;
