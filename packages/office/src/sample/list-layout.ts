// How each office lays out its file: headings, divider, forms of dates and sexes, and the words it
// writes for the work. Modelled on the layouts intake was built for (file-formats).

import type { ListKind, ListRecipe } from './list-recipe.ts';
import { Random } from './random.ts';
import type { SampleOccupation } from './words/occupations.ts';

/** What stands in a column. */
export type Field = 'no' | 'nik' | 'name' | 'birth' | 'sex' | 'village' | 'work';

export const dateForms = [
  'dashes',
  'slashes',
  'dots',
  'short_year',
  'month_name',
  'short_month',
  'iso',
  'compact',
  'serial',
  'with_place',
] as const;
export type DateForm = (typeof dateForms)[number];

export type ListLayout = {
  readonly format: 'csv' | 'xlsx';
  readonly divider: ',' | ';';
  /** The byte order mark spreadsheet programs put before UTF-8. */
  readonly marked: boolean;
  readonly columns: readonly (readonly [Field, heading: string])[];
  readonly date: DateForm;
  readonly sex: readonly [man: string, woman: string];
  readonly letters: 'upper' | 'title';
  readonly work: (occupation: SampleOccupation, random: Random) => string;
};

type Plan = Omit<ListLayout, 'work' | 'columns'> & {
  /** In the order no, nik, name, birth, sex, village, work unless `order` says otherwise. */
  readonly headings: string;
  readonly order?: readonly Field[];
  /** Absent = the occupation itself. */
  readonly words?: readonly string[];
};

const usualOrder = ['no', 'nik', 'name', 'birth', 'sex', 'village', 'work'] as const;
const csv = { format: 'csv', divider: ',', marked: false } as const;

const plans: Readonly<Record<Exclude<ListKind, 'desa'>, Plan>> = {
  dinas_pertanian_petani: {
    ...csv,
    format: 'xlsx',
    headings: 'No|NIK|Nama Petani|Tgl Lahir|JK|Alamat (Desa)|Kelompok Tani',
    date: 'dashes',
    sex: ['L', 'P'],
    letters: 'upper',
    words: ['Harapan Baru', 'Maju Bersama', 'Sumber Rejeki', 'Tunas Muda'],
  },
  dinas_perikanan_nelayan: {
    ...csv,
    format: 'xlsx',
    headings: 'NO.|NAMA NELAYAN|NO KTP|TEMPAT/TGL LAHIR|L/P|DESA|JENIS ALAT TANGKAP',
    order: ['no', 'name', 'nik', 'birth', 'sex', 'village', 'work'],
    date: 'month_name',
    sex: ['Laki-laki', 'Perempuan'],
    letters: 'title',
    words: ['Pancing ulur', 'Jaring insang', 'Bagan', 'Pukat'],
  },
  disperindag_umkm: {
    ...csv,
    headings: 'no|nik_pemilik|nama_pemilik|tanggal_lahir|jenis_kelamin|kelurahan_desa|jenis_usaha',
    date: 'slashes',
    sex: ['L', 'P'],
    letters: 'upper',
    words: ['Kios', 'Kuliner', 'Kerajinan', 'Jasa jahit'],
  },
  dinsos_pekerja_rentan: {
    ...csv,
    headings: 'NO|NIK|NAMA|TGL_LAHIR|JENIS_KELAMIN|NAMA_DESA|PEKERJAAN',
    date: 'iso',
    sex: ['L', 'P'],
    letters: 'upper',
  },
  bkpsdm_non_asn: {
    ...csv,
    marked: true,
    headings: 'No|NIK|Nama Lengkap dan Gelar|Tanggal Lahir|Jenis Kelamin|Alamat|Unit Kerja',
    date: 'dashes',
    sex: ['Laki-laki', 'Perempuan'],
    letters: 'title',
    words: ['Dinas Kesehatan', 'Sekretariat Daerah', 'Satpol PP', 'Dinas Pendidikan'],
  },
  pupr_buruh_konstruksi: {
    ...csv,
    divider: ';',
    marked: true,
    headings: 'No|Nama|NIK|Tgl Lahir|JK|Alamat|Proyek',
    order: ['no', 'name', 'nik', 'birth', 'sex', 'village', 'work'],
    date: 'short_year',
    sex: ['L', 'P'],
    letters: 'title',
    words: ['Drainase', 'Jalan lingkar', 'Gedung sekolah'],
  },
  dishub_ojek_sopir: {
    ...csv,
    headings: 'No|NIK|Nama Pengemudi|Tgl. Lahir|LK/PR|Alamat|Jenis',
    date: 'slashes',
    sex: ['LK', 'PR'],
    letters: 'title',
    words: ['Bentor', 'Truk', 'Ojek', 'Mikrolet'],
  },
  kesra_imam_guru_ngaji: {
    ...csv,
    marked: true,
    headings: 'No|NIK|Nama|Tempat Tanggal Lahir|JK|Desa/Kel|Tugas',
    date: 'with_place',
    sex: ['L', 'P'],
    letters: 'title',
    words: ['Imam', 'Guru ngaji', 'Pegawai syara'],
  },
  csr_bantuan_iuran: {
    ...csv,
    divider: ';',
    marked: true,
    headings: 'No|NIK|Nama|Tgl Lahir|Kode JK|Desa|Perusahaan',
    date: 'serial',
    sex: ['1', '2'],
    letters: 'upper',
    words: ['PT A', 'PT B', 'CV C'],
  },
  desa_rekap_kabupaten: {
    ...csv,
    divider: ';',
    marked: true,
    headings: 'No|NIK|Nama|Tanggal Lahir|L/P|Desa|Pekerjaan',
    date: 'dashes',
    sex: ['L', 'P'],
    letters: 'upper',
  },
};

const villageHeadings = 'No|NIK|Nama|Tgl Lahir|L/P|Alamat|Pekerjaan';

/** Above this a workbook would pass a million rows or fill the memory: the list is a CSV. */
const workbookPeopleMax = 300_000;

/** The layout of a list; villages each have their own, drawn from the seed. */
export function layoutOf(recipe: ListRecipe, seed: number, people: number): ListLayout {
  const plan = recipe.kind === 'desa' ? villagePlan(recipe.name, seed) : plans[recipe.kind];
  const headings = plan.headings.split('|');
  const { order = usualOrder, words, format, ...rest } = plan;
  return {
    ...rest,
    format: people > workbookPeopleMax ? 'csv' : format,
    columns: order.map((field, index) => [field, headings[index] ?? field] as const),
    work: (occupation, random) =>
      words === undefined ? occupationWords(occupation, plan.letters) : random.pick(words),
  };
}

function villagePlan(name: string, seed: number): Plan {
  const random = new Random(seed, 6, Number(name.slice(5, 15)));
  return {
    format: random.chance(0.3) ? 'xlsx' : 'csv',
    divider: random.pick([',', ';'] as const),
    marked: random.chance(0.6),
    headings: villageHeadings,
    date: random.pick(['slashes', 'short_year', 'dots', 'month_name', 'dashes', 'serial'] as const),
    sex: random.pick([
      ['L', 'P'],
      ['LK', 'PR'],
      ['Laki-laki', 'Perempuan'],
    ] as const),
    letters: random.pick(['upper', 'title'] as const),
  };
}

function occupationWords(occupation: SampleOccupation, letters: 'upper' | 'title'): string {
  if (letters === 'upper') return occupation;
  return occupation
    .toLowerCase()
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}
