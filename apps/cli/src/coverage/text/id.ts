// Words of `payung coverage` in Indonesian.

export const id = {
  help: `payung coverage: cakupan dari spells kepesertaan, dengan penyebut, target, dan asalnya

Pemakaian:
  payung coverage --spells BERKAS [--region 75.02] [--by kabupaten,segmen] [--definition ucj]
      [--at 2026-06] [--bases dasar.csv] [--targets target.csv] [--indicators indikator.csv]
      [--region-kind domicile|workplace|nik_region] [--remit 75.02] [--json|--csv|--parquet BERKAS]
      Orang dihitung sekali di setiap angka. BERKAS: Parquet, CSV, atau folder berkas Parquet.
      --by: provinsi kabupaten kecamatan desa segmen sektor kelamin umur pembayar program bulan
      --remit: wilayah yang boleh dilihat rinci; di luarnya angka di bawah 5 disembunyikan.
  payung coverage --snapshot ID [--json|--csv]
      Membuka lagi jawaban yang dulu: isinya sama sampai byte terakhir.
  payung coverage explain …
      Rumus, masukan, tanggal, dan berkas di balik angka itu.
  payung coverage forecast … [--months 12] [--event 2026-08:-5000:APBD berakhir]
      [--add 5000x6] [--lose-pu 3]
      Prakiraan per bulan, galatnya pada bulan yang ditahan, dan bulan target tercapai.
  payung coverage definitions [--json]
      Daftar indikator: rumus, pembilang, penyebut, pemilik, sumber.
  payung coverage published …
      Angka yang pernah diterbitkan, dan pertentangan di antaranya.`,
  spellsMissing: 'Sebutkan berkas spells: --spells BERKAS. Lihat: payung coverage --help',
  axisUnknown: 'Bagian “{value}” tidak dikenal; pilih dari {expected}.',
  indicatorUnknown: 'Indikator “{value}” tidak dikenal; yang ada: {expected}.',
  monthInvalid: 'Bulan “{value}” tidak terbaca; tulis misalnya 2026-06.',
  kindInvalid: 'Jenis wilayah “{value}” tidak dikenal; pilih {expected}.',
  eventInvalid: '“{value}” tidak terbaca; tulis misalnya {expected}.',
  countInvalid: 'Jumlah “{value}” tidak terbaca; tulis bilangan bulat di atas nol.',
  outputsTwo: 'Pilih satu bentuk keluaran: --json, --csv, atau --parquet.',
  snapshotUnknown: 'jawaban {value}',
  title: '{name}, {at}, {region}',
  allRegions: 'semua wilayah',
  noBase: 'penyebut belum dinyatakan',
  hidden: 'disembunyikan',
  total: 'Seluruhnya',
  people: 'orang',
  of: 'dari {count} ({definition} {year}; {source})',
  target: 'target {year} {percent}: kurang {gap} orang, {points} poin [{source}]',
  inferred: 'disimpulkan, belum dikonfirmasi',
  unconfirmed: 'belum dikonfirmasi',
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
};

export type CoverageWords = typeof id;
