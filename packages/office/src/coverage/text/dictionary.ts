// The data dictionary of the export: what each column of each file and view means, Indonesian first.

export type DictionaryRow = {
  readonly berkas: string;
  readonly kolom: string;
  readonly jenis: string;
  readonly arti: string;
  readonly meaning: string;
};

function row(
  berkas: string,
  kolom: string,
  jenis: string,
  words: readonly [arti: string, meaning: string],
): DictionaryRow {
  const [arti, meaning] = words;
  return { berkas, kolom, jenis, arti, meaning };
}

const region = [
  'kode Kemendagri tanpa titik; kosong = tidak diketahui',
  'Kemendagri code without dots; empty = not known',
] as const;
const people = ['orang, masing-masing satu kali', 'persons, each once'] as const;
const month = [
  'bulan TTTT-BB, dihitung pada akhirnya',
  'month YYYY-MM, counted at its end',
] as const;

export const dictionary: readonly DictionaryRow[] = [
  row('sel', 'wilayah', 'teks', region),
  row('sel', 'kelamin', 'teks', ['L, P, atau kosong', 'L male, P female, or empty']),
  row('sel', 'umur', 'teks', [
    'kelompok umur pada akhir bulan, tahun penuh',
    'age band at the end of the month, full years',
  ]),
  row('sel', 'keanggotaan', 'bilangan', [
    'himpunan kepesertaan yang dipegang; lihat berkas keanggotaan',
    'set of memberships held; see keanggotaan',
  ]),
  row('sel', 'bulan', 'teks', [
    'bulan masuk atau keluar; yang sudah ada sebelumnya masuk pada bulan pertama',
    'month of entering or leaving; who was there before enters in the first',
  ]),
  row('sel', 'perubahan', 'bilangan', [
    'orang yang masuk (+) atau keluar (−); jumlah sampai suatu bulan = yang ada di bulan itu',
    'persons entering (+) or leaving (−); the sum up to a month is who is there',
  ]),
  row('keanggotaan', 'keanggotaan', 'bilangan', ['nomor himpunan', 'number of the set']),
  row('keanggotaan', 'segmen', 'teks', ['PU, BPU, JAKON, PMI', 'PU, BPU, JAKON, PMI']),
  row('keanggotaan', 'ekosistem', 'teks', ['ekosistem pekerjaan', 'sector of work']),
  row('keanggotaan', 'pembayar', 'teks', ['siapa membayar iuran', 'who pays the contribution']),
  row('keanggotaan', 'program', 'teks', ['JKK, JKM, JHT, JP, JKP', 'JKK, JKM, JHT, JP, JKP']),
  row('bulan', 'bulan', 'teks', month),
  row('peserta', 'wilayah', 'teks', region),
  row('peserta', 'bulan', 'teks', month),
  row('peserta', 'orang', 'bilangan', people),
  row('peserta_wilayah', 'wilayah', 'teks', region),
  row('peserta_wilayah', 'tingkat', 'bilangan', [
    'banyaknya angka kode: 2 provinsi, 4 kabupaten, 6 kecamatan, 10 desa',
    'digits of the code: 2 province, 4 kabupaten, 6 kecamatan, 10 desa',
  ]),
  row('peserta_wilayah', 'bulan', 'teks', month),
  row('peserta_wilayah', 'orang', 'bilangan', people),
  row('peserta_segmen', 'segmen', 'teks', ['PU, BPU, JAKON, PMI', 'PU, BPU, JAKON, PMI']),
  row('peserta_segmen', 'orang', 'bilangan', [
    'orang; yang memegang dua segmen terhitung di keduanya',
    'persons; who holds two segments counts in both',
  ]),
  row('peserta_pembayar', 'pembayar', 'teks', [
    'siapa membayar iuran',
    'who pays the contribution',
  ]),
  row('peserta_pembayar', 'orang', 'bilangan', [
    'orang; yang dibayar dua pihak terhitung di keduanya',
    'persons; who is paid for by two counts in both',
  ]),
];

/** Head of the file of views. */
export const viewsHead = `-- Tampilan atas berkas ekspor cakupan; arti tiap kolom ada di kamus.csv.
-- Jalankan di folder ini, misalnya dengan DuckDB: duckdb cakupan.duckdb < tampilan.sql
`;
