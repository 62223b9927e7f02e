// All words of `payung plan` in Indonesian.

export const id = {
  help: `payung plan: siapa dilindungi, bulan mana, oleh dana mana, terbukti terbaik

Pakai:
  payung plan RUANG --scenario BERKAS --out FOLDER [--before RENCANA.csv] [--json] [--lang id|en]
      Menyusun rencana per bulan dan menulis rencana-bulan.csv, keputusan.json (bahan payung decision freeze;
      isi dulu "document" tiap dana), dan rencana.json ke FOLDER.
      --before: rencana-bulan.csv sebelumnya; yang baru menyimpang hanya bila ada gunanya.
  payung plan compare RUANG --scenario BERKAS --scenario BERKAS … [--deaths TABEL.csv] [--out FOLDER] [--json]
      Membandingkan skenario dalam satu tabel; dengan --out juga banding.json dan banding.svg.
      Dengan --deaths TABEL.csv juga perkiraan santunan JKM (umur_dari, umur_sampai,
      meninggal_per_seribu, sumber, terkonfirmasi).
  payung plan explain RUANG ORANG --scenario BERKAS [--json]
      Mengapa orang ini, mengapa bukan yang itu; ORANG misalnya P000017.

Skenario (YAML): nama, bulan, bibit wajib; lainnya menurut ruang data:
  nama: 12 bulan
  mulai: 2026-07
  bulan: 12
  program: [JKK, JKM]
  urutan: [belum_terlindungi, desil:1-4, 'pekerjaan:NELAYAN|BURUH_BANGUNAN', usia:40-64]
  ukuran: orang_bulan          # orang_bulan | orang | 2026-12 (bulan sasaran)
  bulan_minimum: 6
  tujuan: [keep, priority, person_months, unbroken, unchanged, steady]
  dana: { csr-bank: { pakai: tidak }, apbd-kab: { pagu_idr: 500000000 } }
  bibit: berita acara 12/2026  # ditetapkan dan dicatat sebelum undian

Kode keluar: 0 selesai, 2 ditolak, 130 dihentikan.`,
  roomMissing: 'Sebutkan folder ruang data: payung plan RUANG --scenario BERKAS --out FOLDER.',
  scenarioMissing: 'Sebutkan skenarionya: --scenario BERKAS.',
  scenariosFew: 'Sebutkan dua sampai empat skenario: --scenario A.yaml --scenario B.yaml.',
  scenarioOne: 'Sebutkan satu skenario saja; untuk beberapa, pakai payung plan compare.',
  outMissing: 'Sebutkan folder hasil: --out FOLDER.',
  personMissing: 'Sebutkan orangnya: payung plan explain RUANG P000017 --scenario BERKAS.',
  solving: 'Menghitung rencana: tujuan {goal} dari {goals}',
  headline:
    '{name}: {people} orang, {months} orang-bulan, {amount}; {waiting} menunggu, {excluded} tidak memenuhi syarat.',
  proven:
    'Terbukti terbaik (selisih {gap}) dalam {seconds} detik: {cells} kelompok, cara {method}.',
  unproven:
    'BELUM terbukti terbaik: selisih {gap} sesudah {seconds} detik ({cells} kelompok, cara {method}).',
  methods: {
    linear: 'program linear',
    repaired: 'program linear, dibulatkan ke orang utuh',
    integer: 'program bilangan bulat',
    greedy: 'urutan sederhana (pemecah menyerah)',
  },
  goal: '  {goal}: {value} dari paling banyak {bound}',
  goalOfFew: '  {goal}: {value} dari paling sedikit {bound}',
  goals: {
    keep: 'bulan tanpa putus bagi yang kini terlindungi',
    priority: 'kelas prioritas {class}',
    total: 'ukuran seluruhnya',
    person_months: 'orang-bulan seluruhnya',
    unbroken: 'awal perlindungan',
    unchanged: 'sama dengan rencana sebelumnya',
    steady: 'awal pembayaran oleh satu dana',
  },
  fund: '  {fund}: {people} orang, {months} orang-bulan, {amount}; sisa {left}',
  month: '  {month}: {people} orang, {amount}',
  notInRegister:
    '{people} orang dalam rencana belum ada di register, maka belum dapat ditetapkan: muat dulu daftarnya dengan payung registry load.',
  written: 'Hasil ada di {out}.',
  table: {
    people: 'Orang',
    personMonths: 'Orang-bulan',
    amount: 'Iuran',
    amountMonthlyMost: 'Iuran bulan termahal',
    cliff: 'Jurang: orang keluar sekaligus',
    left: 'Sisa dana',
    leftInDecember: 'Sisa dana akhir Desember',
    deaths: 'Perkiraan orang meninggal',
    benefits: 'Perkiraan santunan JKM',
    waiting: 'Menunggu dana',
    branchCredit: 'Kredit kantor cabang',
    fullBenefitMonths: 'Orang-bulan dengan JKM penuh',
    coverage: 'Cakupan {definition} {year}, tertinggi',
    coverageLast: 'Cakupan {definition} {year}, bulan terakhir',
    proven: 'Terbukti terbaik',
  },
  unconfirmed: '[belum terkonfirmasi]',
  yes: 'ya',
  no: 'tidak',
  afterMonth: '{people} (sesudah {month})',
  chartTitle: 'Orang yang dilindungi rencana, bulan demi bulan',
  chartSource: 'Payung, perkiraan rencana; cakupan lain dianggap tetap.',
};

export type PlanText = typeof id;
