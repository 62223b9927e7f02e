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
  payung intake BERKAS [--name NAMA] [--tenant 75.02] [--as-of TANGGAL] [--profile PROFIL]
      [--rows all|none|problems] [--repair BERKAS.xlsx] [--doubt-nik] [--json] [--lang id|en]
      Memeriksa satu daftar baris demi baris; kode keluar 3 bila berkas ditolak. --repair menulis
      berkas perbaikan untuk pengirimnya; berkas itu, sesudah dibetulkan, diperiksa lagi di sini.
      --doubt-nik menjadikan catatan nik_unproven peringatan (untuk pemadanan ke Dukcapil).
  payung coverage --tenant 75.02 | --room RUANG | --spells BERKAS [--region 75.02] [--by BAGIAN] [--definition ucj] [--at BULAN]
  payung coverage explain | forecast | ranking | targets | gap | trend | credit | export …
      Cakupan dari register, ruang data, atau berkas; peringkat, target, prakiraan, dan asal tiap
      angka; lihat payung coverage --help.
  payung sample --nation N --out FOLDER [--seed 1]
      Peserta rekaan senegara sebagai berkas Parquet, untuk mencoba ukuran nasional.
  payung coverage published [--region 75] [--lang id|en] [--json]
      Angka cakupan yang pernah diterbitkan, penyebut tersirat, dan pertentangannya.
  payung registry load BERKAS | rollback NOMOR | movement | correct | close
      Register dengan riwayat: memuat, membatalkan, menjelaskan pergerakan; lihat payung registry --help.
  payung plan RUANG --scenario BERKAS --out FOLDER
  payung plan compare | explain …
      Rencana per bulan yang terbukti terbaik, skenario berdampingan, dan mengapa seseorang masuk;
      lihat payung plan --help.
  payung decision freeze RENCANA.json | addendum PERUBAHAN.json | verify NOMOR
      Keputusan (SK): daftar beku dengan sidiknya, lampiran, perubahan; lihat payung decision --help.
  payung monev open | freeze | obstacle | promise | minutes | next …
      Rapat Monev: bahan beku, kendala, komitmen, notulen; lihat payung monev --help.
  payung agreements add | end | regulation | duty | list …
      KSO, MoU, PKS, regulasi daerah, tugas Inpres 2/2021; lihat payung agreements --help.
  payung paritrana sheet … --out FOLDER
      Lembar Paritrana: nilai sendiri dan langkah termurah; lihat payung paritrana --help.
  payung report region … --out FOLDER
      Lembar A4 per wilayah dan teks WhatsApp; lihat payung report --help.
  payung report period | verify | list … --out FOLDER
      Laporan berkala beku: PDF, DOCX, XLSX, dan teks WhatsApp; lihat payung report --help.
  payung send build | reply | repair | pay …
      Berkas untuk kantor cabang dan balasannya; lihat payung send --help.
  payung calendar months | people …
  payung flags raise | list | close | seed | draw | visits …
      Siapa berakhir kapan; tanda untuk diperiksa dan undian kunjungan; lihat --help masing-masing.
  payung claim open | paper | heirs | move | show | board | alerts …
      Klaim dan manfaat keluarga; lihat payung claim --help.
  payung compliance detect | list | move | letter | batch | release | pack | recovery …
      Kepatuhan pemberi kerja sampai pemulihan; lihat payung compliance --help.
  payung law contributions|benefits|status|eligibility|may-pay|compliance|explain [BERKAS]
  payung law rules | parameters [ANGKA] | changes --since TANGGAL
      Menghitung menurut hukum Jamsostek, dengan pasal dan tanggalnya; lihat payung law --help.
  payung link --left A.csv [--right B.csv] --out FOLDER [--model worker|MODEL.yaml]
  payung link explain KIRI KANAN --out FOLDER
      Siapa orang yang sama di satu atau dua daftar, tanpa contoh berlabel; lihat payung link --help.
  payung sample --people JUMLAH --seed BENIH --out FOLDER
      Ruang data rekaan sebesar yang diminta, dengan kuncinya; lihat payung sample --help.
  payung serve --tenant 75.02 --origin ALAMAT [--first-admin NAMA]
  payung audit verify | head …
  payung doctor --tenant 75.02
  payung backup key | --out BERKAS --key KUNCI
  payung restore BERKAS --key KUNCI [--verify]
  payung upgrade
      Server untuk banyak kantor dengan akun, jejak yang dapat diperiksa, keadaan pemasangan;
      lihat payung serve --help.
  payung --version

Lingkungan:
  PAYUNG_HOME    folder data (bawaan: .payung di folder program)
  DATABASE_URL   server PostgreSQL 15 atau lebih baru; kosong = server bawaan`,
  unknownCommand: 'Perintah “{command}” tidak dikenal.',
  unknownOption: 'Pilihan tidak dapat dibaca: {detail}.',
  roomMissing: 'Sebutkan folder ruang data: payung run RUANG --out FOLDER.',
  outMissing: 'Sebutkan folder hasil: --out FOLDER.',
  listMissing: 'Sebutkan berkas daftar: payung intake BERKAS.',
  rowsInvalid: 'Pilihan baris “{value}” tidak dikenal; pakai all, none, atau problems.',
  listHeadline:
    '{data} baris data: {accepted} diterima, {rejected} ditolak, {merged} digabung, {held} ditahan; {ignored} baris bukan orang.',
  returnedLine:
    'Berkas perbaikan yang kembali: {changed} baris dibetulkan, {untouched} tetap, {added} baru, {removed} tidak ada lagi.',
  problemLine: '{rows} baris {as} (misalnya {place}): {message}',
  problemKinds: {
    reason: 'belum dapat diterima',
    warning: 'perlu diperiksa',
    note: 'dapat dipadankan',
  },
  listProblems: {
    nik_shared_by_different_people: {
      problem: 'Satu NIK dipakai beberapa orang yang berbeda.',
      remedy:
        'Cocokkan tiap orang dengan KTP-el masing-masing; jangan pakai NIK kepala keluarga atau nomor KK.',
    },
    out_of_scope: {
      problem: 'Menurut daftar ini orangnya sudah meninggal, atau bukan sasaran kiriman ini.',
      remedy: 'Hapus barisnya, atau betulkan namanya bila ia masih hidup.',
    },
    conflict_value: {
      problem: 'Orang ini tercatat dua kali, dan isi kedua barisnya berbeda.',
      remedy: 'Pastikan isi yang benar, lalu hapus salah satu barisnya.',
    },
  },
  repair: { dead: 'bertanda meninggal (ALM)', several: 'beberapa' },
  repairWritten: 'Berkas perbaikan: {path}',
  repairExists: 'Berkas {path} sudah ada dan tidak ditimpa. Sebutkan nama lain untuk --repair.',
  repairOfMany:
    '--repair hanya untuk satu daftar; arsip ini memuat {count}. Keluarkan dulu daftarnya dari arsip.',
  languageInvalid: 'Bahasa “{value}” tidak dikenal; pakai id atau en.',
  dayInvalid: 'Tanggal “{value}” tidak terbaca; tulis misalnya 2026-06-30.',
  portInvalid: 'Port “{value}” tidak terbaca; tulis angka 1 sampai 65535.',
  nationInvalid: 'Jumlah “{value}” tidak terbaca; tulis bilangan bulat dari 1 sampai 300000000.',
  nationProgress: '{done} dari {of} kabupaten/kota',
  nationMade: '{people} orang karangan di {kabupaten} kabupaten/kota, {seconds} detik: {out}',
  regionInvalid: 'Kode wilayah “{value}” tidak dikenal; tulis misalnya 75 atau 75.02.',
  law: {
    help: `payung law: menghitung menurut hukum Jamsostek, dengan pasal dan tanggalnya

Pakai:
  payung law contributions [BERKAS] [--rule ATURAN] [--json] [--set ANGKA=NILAI] [--reform BERKAS]
      Menghitung iuran. Masukan: satu objek JSON, larik, atau NDJSON (satu objek sebaris), dari
      BERKAS atau masukan standar. Tiap objek menyebut aturannya ("rule": "bpu_contribution") dan
      fakta-faktanya; --rule berlaku bagi yang tidak menyebut.
  payung law benefits | status | eligibility | may-pay | compliance [BERKAS] …
      Begitu pula manfaat, status kepesertaan, hak dan tenggat, siapa boleh membayar, sanksi.
  payung law explain [BERKAS] …
      Aturan mana pun, dengan kalimat, rumus, dan dasar hukumnya.
  payung law contributions --schema
      JSON Schema masukan dan keluaran; berlaku juga untuk perintah lain di atas.
  payung law rules [--json]
      Aturan yang dikenal.
  payung law parameters [ANGKA] [--at TANGGAL] [--json]
      Angka hukum dengan masa berlakunya. Tanda [U]: teks hukumnya belum dibaca.
  payung law changes --since TANGGAL [--json]
      Angka yang mulai atau berakhir sejak tanggal itu, dan angka sebelumnya.

Pilihan:
  --json                 keluaran JSON, dalam bentuk yang sama dengan masukan
  --set ANGKA=NILAI      pengandaian; untuk tabel --set ANGKA.BARIS=NILAI; boleh berulang
  --reform BERKAS        pengandaian dari berkas JSON
  --lang id|en           bahasa

Kode keluar: 0 semua terhitung, 2 perintah tidak terbaca, 3 ada yang ditolak, 130 dihentikan.`,
    sinceMissing: 'Sebutkan tanggalnya: payung law changes --since 2026-01-01.',
    inputMissing:
      'Tidak ada masukan. Beri objek JSON: payung law contributions BERKAS, atau lewat masukan standar.',
    typeInput: 'Ketik masukan JSON, lalu Ctrl-D.',
    fileUnreadable: 'Berkas tidak dapat dibaca',
    reformNotJson: 'berkas pengandaian bukan JSON',
    notJson: 'bukan JSON yang utuh: {start}',
    thousands:
      '{key} tertulis {value}; dalam JSON titik berarti pecahan. Tulis {instead} tanpa titik',
    tooDeep: 'bersarang lebih dari {limit} lapis',
    lineTooLong: 'satu baris lebih dari {limit} MB',
    arrayTooLong: 'Larik lebih dari {limit} MB. Tulis satu objek sebaris (NDJSON), tanpa [ dan ].',
    parameterUnknown: 'Angka “{id}” tidak dikenal. Yang terdekat: {names}.',
    row: 'Baris {row}',
    nothingAsked: 'Tidak terbaca',
    refused: 'Tidak dihitung.',
    formula: 'Rumus: {formula}',
    right: 'Dasar: {right}',
    result: 'Hasil',
    checkedOn: 'Diperiksa terhadap hukum pada {on}',
    assuming: 'Pengandaian, bukan hukum yang berlaku: {override}',
    counts: '{answered} terhitung, {refused} ditolak.',
    progress: 'Menghitung: {count}',
    yes: 'ya',
    no: 'tidak',
    unconfirmed: 'belum pasti',
    rows: '{count} baris',
    notInForce: 'tidak berlaku pada tanggal ini',
    noValueAt: '  Tidak ada nilai yang berlaku pada {at}.',
    noChanges: 'Tidak ada angka yang mulai atau berakhir sejak {since}.',
    readAt: 'dibaca di: {url}',
    note: 'catatan: {note}',
    before: 'sebelumnya {value}',
    none: 'tidak ada',
    ends: 'berakhir',
    same: 'angka tetap, dasar hukumnya berganti',
    since: 'berlaku sejak {from}',
    period: 'berlaku {from} sampai sebelum {until}',
    stepFrom: 'mulai {from}',
  },
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
  showcase: 'menyiapkan contoh rapat Monev dan laporan dari register contoh',
  showcaseDone:
    'Contoh rapat, notulen, laporan bertanda tangan, siaran pers, dan lembar Paritrana: {count} berkas di {out}/monev',
  kept: 'Ruang data tidak berubah; hasil terakhir dipakai ({out}).',
  headline:
    '{data} baris data dari {lists} daftar: {accepted} diterima, {merged} digabung, {held} ditahan, {rejected} ditolak. {persons} orang; {unprotected} belum terlindungi.',
  coverageLine: 'Cakupan {percent} ({part} dari {base}; {definition} {year})',
  planLine:
    'Rencana: {people} orang, {months} orang-bulan, {amount}; {waiting} orang menunggu, {excluded} tidak masuk rencana (alasannya di laporan.pdf).',
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
