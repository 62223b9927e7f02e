// Indonesian words of the report.

import type { ReportText } from './words.ts';

export const id: ReportText = {
  title: 'Perlindungan jaminan sosial ketenagakerjaan',
  subtitle: 'Laporan posisi, daftar pekerja, dan rencana · data per {date}',
  sample: 'DATA CONTOH · angka di laporan ini rekaan, bukan angka resmi',
  page: 'Halaman {page} dari {pages}',
  footer: '{tenant} · data per {date} · Payung {version}',
  lead: {
    covered: 'Per {date}, {part} dari {base} pekerja di {tenant} terlindungi Jamsostek: {percent}.',
    noBase:
      'Per {date}, {part} orang di {tenant} terlindungi Jamsostek. Penyebutnya belum diisi, jadi cakupan belum dapat dihitung.',
    missing: 'Untuk mencapai target {target} tahun {year} masih kurang {gap} orang.',
    reached: 'Target {target} tahun {year} sudah tercapai.',
    plan: 'Dari {unprotected} orang di daftar yang belum terlindungi, dana yang ada melindungi {people} orang.',
  },
  card: {
    coverage: { label: 'Cakupan', hint: '{definition}, {year}' },
    unprotected: { label: 'Belum terlindungi', hint: 'orang di daftar, dari {persons} orang' },
    planned: { label: 'Akan dilindungi', hint: '{amount} dari {funds} sumber dana' },
    waiting: { label: 'Daftar tunggu', hint: 'memenuhi syarat, dana belum cukup' },
  },
  coverage: {
    heading: 'Posisi cakupan',
    intro:
      'Tidak ada satu penyebut yang baku. Setiap persentase di bawah ini berdiri di atas penyebutnya sendiri dan tidak boleh dijumlahkan atau dibandingkan silang.',
    none: 'Belum ada penyebut untuk wilayah ini. Isi dasar.csv agar cakupan dapat dihitung.',
    counts: '{part} dari {base} pekerja',
    baseLine: 'Penyebut tahun {year}: {source}',
    partLine: 'Pembilang: orang dengan kepesertaan aktif per {date}, dari {source}',
    aboveBase:
      'Di atas penyebut. Wajar bila peserta tercatat di tempat kerja dan penduduk di tempat tinggal; angka ditampilkan apa adanya.',
    target: 'Target {scale} {year}: {percent}',
    gap: 'kurang {people} orang',
    reached: 'sudah tercapai',
    inferred:
      'Pasangan target dan penyebut adalah simpulan kami, belum ada ketentuan yang menyebutnya [belum terkonfirmasi].',
    noTarget: 'Tidak ada target yang dinyatakan di atas penyebut ini.',
    otherYear: 'dihitung di atas penyebut {year}',
    barAlt: '{name}: cakupan {percent} dari {base} pekerja. {targets}',
  },
  lists: {
    heading: 'Daftar pekerja yang masuk',
    intro:
      '{lists} daftar berisi {data} baris data. Setiap baris ada di salah satu dari empat kolom: diterima, digabung dengan baris orang yang sama, ditahan untuk ditinjau, atau ditolak.',
    sum: '{data} data = {accepted} diterima + {merged} digabung + {held} ditahan + {rejected} ditolak. {ignored} baris lain adalah judul, kepala tabel, jumlah, atau kosong.',
    head: {
      list: 'Daftar',
      data: 'Data',
      accepted: 'Diterima',
      merged: 'Digabung',
      held: 'Ditahan',
      rejected: 'Ditolak',
      usableNik: 'NIK layak',
      problem: 'Masalah terbanyak',
    },
    total: 'Jumlah',
    problem: '{rows} baris: {text}',
    finding: '{lists} daftar: {problem} {remedy}',
    noProblem: '—',
    repair:
      'Untuk setiap daftar ada berkas perbaikan yang dapat dikirim kembali ke pengirimnya: sel bermasalah diberi warna, dengan kolom yang menyebut apa yang harus diperbaiki.',
    caption: 'Isi dan mutu setiap daftar',
  },
  links: {
    heading: 'Siapa yang sudah terlindungi',
    intro:
      'Setiap baris dicocokkan dengan daftar peserta dan dengan daftar lain. {persons} orang berbeda ditemukan; {unprotected} di antaranya belum terlindungi.',
    accuracy:
      'Hitungan orang bersandar pada pencocokan. Menurut perkiraan model itu sendiri, tanpa contoh yang diketahui jawabannya: {precision} dari pasangan yang dinyatakan satu orang memang satu orang, dan {recall} dari semua pasangan seperti itu ditemukan. {review} baris menunggu keputusan petugas. Model: {model}.',
    rowAccuracy:
      'Hitungan orang bersandar pada pencocokan. Menurut perkiraan model itu sendiri, tanpa contoh yang diketahui jawabannya: {precision} dari {linked} baris yang dinyatakan peserta memang benar, {recall} dari semua baris peserta ditemukan, dan kira-kira {missed} baris yang dinyatakan baru sebenarnya sudah peserta. {review} baris menunggu keputusan petugas. Model: {model}.',
    drift:
      'Daftar kali ini berbeda dari daftar asal model dalam hal: {comparisons}. Periksa contoh pasangannya sebelum angka dipakai.',
    comparison: {
      nik: 'NIK',
      name: 'nama',
      birth: 'tanggal lahir',
      sex: 'jenis kelamin',
      place: 'tempat tinggal',
      mother: 'nama ibu',
      phone: 'nomor telepon',
      family_card: 'nomor KK',
    },
    head: { status: 'Status', meaning: 'Artinya', rows: 'Baris', share: 'Bagian' },
    status: {
      peserta_aktif: { label: 'Peserta aktif', meaning: 'sudah terlindungi' },
      peserta_nonaktif: {
        label: 'Peserta nonaktif',
        meaning: 'pernah terdaftar, perlindungannya berhenti',
      },
      baru: { label: 'Baru', meaning: 'belum ada di daftar peserta' },
      tinjau: { label: 'Tinjau', meaning: 'mungkin orang yang sama; petugas harus memutuskan' },
      tidak_sah: { label: 'Tidak sah', meaning: 'tidak dapat diolah sebelum diperbaiki' },
    },
    caption: 'Baris data menurut status',
  },
  plan: {
    heading: 'Rencana perlindungan per sumber dana',
    intro:
      'Program {programs}, mulai {start}. Satu orang dibayar oleh satu sumber dana dalam satu bulan.',
    none: 'Tidak ada sumber dana di ruang data ini.',
    head: {
      fund: 'Sumber dana',
      ceiling: 'Pagu',
      months: 'Bulan',
      monthly: 'Iuran sebulan',
      people: 'Orang',
      amount: 'Terpakai',
      left: 'Sisa',
      unfilled: 'Tempat kosong',
    },
    months: '{months} bulan sejak {from}',
    total: 'Jumlah',
    caption: 'Rencana per sumber dana',
    chart: 'Orang yang terlindungi oleh rencana ini, per bulan',
    chartAlt: 'Grafik batang orang terlindungi per bulan. {reading}',
    chartEnd: 'berakhir',
    cliff: 'Setelah {month}, perlindungan {people} orang berakhir.',
    ends: 'Setelah {month} seluruh rencana berakhir; tanpa dana lanjutan {people} orang kehilangan perlindungan.',
    unfilled:
      '{places} tempat sudah ada dananya tetapi belum ada nama yang memenuhi syarat: carikan namanya, atau alihkan dananya.',
    sum: '{planned} akan dilindungi + {waiting} menunggu dana + {excluded} tidak masuk rencana = {all} orang belum terlindungi.',
    excluded: 'Tidak masuk rencana',
    excludedLine: '{people} orang: {reason}',
    notes: 'Catatan rencana',
  },
  law: {
    heading: 'Dasar angka',
    intro: 'Angka hukum yang dipakai untuk menghitung iuran, dengan pasal dan tanggal berlakunya.',
    head: { figure: 'Angka', value: 'Nilai', source: 'Dasar', since: 'Berlaku sejak' },
    unconfirmed: 'belum terkonfirmasi',
    someUnconfirmed:
      'Angka bertanda “belum terkonfirmasi” diambil dari praktik atau kutipan; naskah aturannya belum kami baca. Pastikan sebelum dipakai dalam keputusan.',
    article: 'pasal',
    permission: { yes: 'ya', no: 'tidak', unconfirmed: 'belum pasti' },
    usedBy: 'Dipakai untuk: {funds}',
    caption: 'Angka hukum yang dipakai',
  },
  method: {
    heading: 'Definisi, sumber, dan cara hitung',
    definitions: 'Definisi cakupan yang dipakai',
    head: { name: 'Definisi', formula: 'Rumus', usedBy: 'Dipakai oleh', source: 'Sumber' },
    caption: 'Definisi cakupan dan sumbernya',
    notes: [
      'Peserta aktif dihitung per orang: satu orang dengan dua kartu dihitung satu kali.',
      'Persentase dihitung dengan bilangan bulat, dibulatkan ke dua angka desimal, dan tidak dipotong di 100 %.',
      'Uang dihitung dalam rupiah penuh; pagu = terpakai + sisa untuk setiap sumber dana.',
      'NIK tidak dicetak di laporan ini. Angka dan nama di dalamnya tetap data Pemda: bagikan hanya kepada yang berhak.',
    ],
    files: 'Berkas sumber',
    participants: '{file}: {data} catatan peserta, {active} di antaranya aktif; {persons} orang',
    digest: 'Sidik jari ruang data (SHA-256): {digest}',
    versions: 'Versi: {versions}',
  },
  month: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  shortMonth: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  scale: { million: 'juta', billion: 'miliar', trillion: 'triliun' },
};
