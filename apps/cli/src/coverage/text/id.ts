// Words of `payung coverage` in Indonesian.

export const id = {
  help: `payung coverage: cakupan kepesertaan dengan penyebut, target, dan asalnya

Pemakaian:
  payung coverage SUMBER [--region 75.02] [--by kabupaten,segmen] [--definition ucj]
      [--at 2026-06] [--bases dasar.csv] [--targets target.csv] [--indicators indikator.csv]
      [--region-kind domicile|workplace|nik_region] [--remit 75.02] [--json|--csv|--parquet BERKAS]
      Orang dihitung sekali di setiap angka.
      SUMBER, salah satu:
        --tenant 75.02   register daerah itu; bulan yang sudah ditutup dibaca seperti waktu ditutup
        --room FOLDER    register daerah ruang data itu, dengan penyebut dan target dari ruang data
        --spells BERKAS  Parquet, CSV, atau folder berkas Parquet
      --by: provinsi kabupaten kecamatan desa segmen sektor kelamin umur pembayar program bulan
      --remit: wilayah yang boleh dilihat rinci; di luarnya angka di bawah 5 disembunyikan.
  payung coverage --snapshot ID [--json|--csv]
      Membuka lagi jawaban yang dulu, jenis apa pun: isinya sama sampai byte terakhir.
  payung coverage explain SUMBER … [--rows 20]
      Rumus, masukan, tanggal, dan orang di balik angka itu (NIK disamarkan) dengan berkas dan baris.
  payung coverage ranking SUMBER [--by kabupaten] [--against 2025-06]
      [--order coverage|progress|distance|uncovered] [--categories kategori.csv] [--json|--csv]
      Peringkat wilayah di bawah --region pada satu bulan, dan perubahannya.
  payung coverage trend SUMBER [--months 12] [--json|--csv]
      Bulan demi bulan, atas penyebut masing-masing dan atas satu penyebut.
  payung coverage targets SUMBER [--by kabupaten,segmen] [--rule gap|base|manual] [--manual surat.csv]
      [--target 250000] [--json|--csv]
      Target dibagi ke wilayah di bawahnya: menurut penyebut, kekurangan, atau surat.
  payung coverage credit SUMBER [--from 2026-01] [--json|--csv]
      Bulan terbayar oleh pihak lain: enam bulan atau lebih dihitung penuh (ukuran kantor cabang).
  payung coverage gap --tenant 75.02 --region 75.02 --bases dasar.csv --targets target.csv
      [--months 12] [--json|--csv]
      Kekurangan ke target dalam orang, poin, dan rupiah, dan siapa yang menutupnya: yang sudah
      terdaftar tetapi belum terlindungi, ekosistem demi ekosistem.
  payung coverage forecast SUMBER [--months 12] [--event "2026-08:-5000:APBD berakhir"]
      [--add 5000x6] [--lose-pu 3] [--json]
      Prakiraan per bulan, galatnya pada bulan yang ditahan, dan bulan target tercapai.
  payung coverage export SUMBER --out FOLDER
      Sel kubus sebagai Parquet, tampilan SQL, dan kamus data.
  payung coverage definitions [--json]
      Daftar indikator: rumus, pembilang, penyebut, pemilik, sumber.
  payung coverage published …
      Angka yang pernah diterbitkan, dan pertentangan di antaranya.`,
  sourceMissing:
    'Sebutkan sumbernya: --tenant 75.02, --room FOLDER, atau --spells BERKAS. Lihat: payung coverage --help',
  sourcesTwo: 'Pilih satu sumber: --tenant, --room, --spells, atau --snapshot.',
  outMissing: 'Sebutkan folder keluaran: --out FOLDER.',
  registerEmpty: 'Register {tenant} belum berisi berkas peserta. Muat dahulu: {load}',
  orderInvalid: 'Urutan “{value}” tidak dikenal; pilih {expected}.',
  ruleInvalid: 'Aturan pembagian “{value}” tidak dikenal; pilih {expected}.',
  manualMissing: 'Aturan manual memerlukan --manual BERKAS, dan hanya aturan itu.',
  noParquet: 'Hanya payung coverage sendiri yang dapat ditulis sebagai Parquet.',
  exportOutside: 'Ekspor hanya untuk wilayah yang boleh Anda lihat rinci (--remit).',
  exported: 'Tertulis di {out} (jawaban {id}).',
  axisUnknown: 'Bagian “{value}” tidak dikenal; pilih dari {expected}.',
  indicatorUnknown: 'Indikator “{value}” tidak dikenal; yang ada: {expected}.',
  monthInvalid: 'Bulan “{value}” tidak terbaca; tulis misalnya 2026-06.',
  kindInvalid: 'Jenis wilayah “{value}” tidak dikenal; pilih {expected}.',
  eventInvalid: '“{value}” tidak terbaca; tulis misalnya {expected}.',
  countInvalid: 'Jumlah “{value}” tidak terbaca; tulis bilangan bulat di atas nol.',
  outputsTwo: 'Pilih satu bentuk keluaran: --json, --csv, atau --parquet.',
  title: '{name}, {at}, {region}',
  allRegions: 'semua wilayah',
  hidden: 'disembunyikan',
  total: 'Seluruhnya',
  people: 'orang',
  of: 'dari {count} ({definition} {year}; {source})',
  target: 'target {year} {percent}: kurang {gap} orang, {points} poin [{source}]',
  inferred: 'disimpulkan, belum dikonfirmasi',
  unconfirmed: 'belum dikonfirmasi',
  regionUnknown: 'Di luar angka ini: {people} orang yang wilayahnya tidak diketahui.',
  snapshot: 'Jawaban {id}',
  hiddenNote:
    'Angka di bawah {below} di luar wilayah Anda disembunyikan, beserta angka yang dapat membukanya.',
  formula: 'Rumus: {formula}',
  owner: 'Pemilik: {owner}',
  source: 'Sumber: {source}{mark}',
  counted: 'Dihitung: {rule}',
  everyone: 'setiap orang dengan kepesertaan aktif',
  rule: { segments: 'segmen', sectors: 'sektor', payers: 'pembayar', programmes: 'program' },
  regionKind: 'Wilayah menurut: {kind}',
  kinds: { domicile: 'domisili', workplace: 'tempat kerja', nik_region: 'kode dalam NIK' },
  inputs: 'Masukan:',
  input: '  {name}  sha256 {sha256}',
  program: '  program  sha256 {sha256}',
  noForecast: 'Prakiraan memerlukan paling sedikit {least} bulan berurutan yang ada orangnya.',
  forecastTitle: 'Prakiraan {name}, {region}, dari {at}',
  method:
    'Cara: {method}; galat rata-rata {people} orang ({percent}) pada {checked} bulan yang ditahan.',
  methods: {
    last: 'tetap seperti bulan terakhir',
    drift: 'perubahan rata-rata setengah tahun',
    damped: 'perubahan yang mereda',
  },
  others: 'Cara lain: {list}',
  month: '{month}  {people}  ({low} sampai {high}){mark}',
  notRenewed: '; jalur bila tidak ada yang diperpanjang: {people}',
  reached: 'Target {target} orang tercapai {month}.',
  notReached:
    'Target {target} orang tidak tercapai dalam {months} bulan; perlu {needed} orang lagi setiap bulan.',
  event: 'Diketahui: {month} {people} orang, {cause}',
  addCause: 'andaikan ditambah',
  loseCause: 'andaikan PU berkurang {percent} %',
  axes: {
    region: 'wilayah',
    sex: 'kelamin',
    band: 'umur',
    segment: 'segmen',
    sector: 'sektor',
    payer: 'pembayar',
    programme: 'program',
    month: 'bulan',
  },
  none: 'tidak diketahui',
  rest: ', bagiannya tidak diketahui',
  open: 'sekarang',
  register: 'Register {tenant} seperti diketahui sampai perubahan nomor {change}.',
  registerClosed:
    'Register {tenant}: bulan {month} sudah ditutup dan dibaca seperti waktu ditutup (perubahan nomor {change}).',
  rows: 'Orang di balik angka {at}: {people}; ditampilkan {shown}.',
  row: '  orang nomor {person}, {region}: {by}',
  rowSource: '    NIK {nik}, KPJ {kpj}, {from} sampai {until}; {place}{assumed}',
  rowPlace: '{file} baris {row}',
  rowChange: 'perubahan nomor {change}',
  assumed: '; diandaikan: {list}',
  orders: {
    coverage: 'cakupan',
    progress: 'kemajuan',
    distance: 'jarak ke target',
    uncovered: 'orang yang belum terlindungi',
  },
  rankingHead: 'Urut menurut {order}; dibandingkan dengan {against}.',
  rankingRow:
    '  {rank}. {name}  {percent}  ({people} dari {base}){category}{change}{points}{target}',
  scheme: '  Kategori menurut skema {id} {year} ({source}); tidak ada skema yang resmi.',
  rankChange: '; peringkat {places}',
  points: '; {points} poin',
  pointsToTarget: '; terhadap target {points} poin',
  rankless: '  –  {name}: {people} orang, penyebut belum dinyatakan',
  trendHead: 'Penyebut tetap: {count} ({definition}; {source}).',
  trendNoBase: 'Penyebut belum dinyatakan: hanya orang.',
  trendConstant: '  (penyebut tetap {percent})',
  trendBase: '  [karena orang {people} poin, karena penyebut berganti {base} poin]',
  oneState:
    'Semua bulan dihitung dari keadaan register yang satu itu; angka saat sebuah bulan ditutup dapat berbeda.',
  oneStateFiles: 'Semua bulan dihitung dari berkas yang sama: {files}.',
  rules: {
    base: 'sebanding dengan penyebut',
    gap: 'sebanding dengan yang belum terlindungi',
    manual: 'menurut surat',
  },
  targetHead: 'Dibagi {rule}; target dari: {origin}.',
  targetAsked: 'disebut dalam perintah',
  targetRow: '{indent}{name}  {target} orang; sudah {people}, kurang {gap}',
  targetSum: 'Jumlah bagian sama dengan keseluruhan di setiap tingkat.',
  targetSegments:
    'Bagian per segmen menurut {region} untuk {parts} wilayah [disimpulkan]: {sources}.',
  letter: 'Surat: {letter}',
  gapNeedsRegister:
    'Siapa yang menutup kekurangan dibaca dari register: pakai --tenant atau --room.',
  gapTarget: 'Target {year} {percent} [{source}]: kurang {people} orang ({points} poin).',
  gapCost: 'Iuran JKK dan JKM golongan terendah {monthly} sebulan; untuk {months} bulan {cost}.',
  gapListed: 'Sudah terdaftar, belum terlindungi:',
  gapRow: '  {sector}  {people} orang, menutup {closes}; sisa kekurangan {left}',
  gapLeft: 'Sesudah semua yang terdaftar masih kurang {left} orang.',
  creditTitle: 'Bulan terbayar oleh pihak lain, {region}, {from} sampai {at}',
  creditNone: '  Tidak ada yang dibayar oleh pihak lain.',
  creditRow: '  {payer}  {people} orang, diakui {credited} ({parts} bulan dari {of} per orang)',
  creditNote:
    'Ukuran kantor cabang (di bawah enam bulan sebanding, CSR nol); bukan aturan undang-undang dan bukan cakupan.',
};

export type CoverageWords = typeof id;
