// The words of headings: which field a heading names, in the many ways offices write it.

import type { FieldName } from '../list.ts';

export type HeadingMeaning = { readonly field: FieldName; readonly confidence: number };

/** `Tgl. Lahir*` → `TGL LAHIR`: upper case, letters and digits, single spaces. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9#]+/g, ' ')
    .trim();
}

/** Headings that mean one field and nothing else. */
const exact: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  number: ['NO', 'NR', 'NOMOR', 'NO URUT', 'NOMOR URUT', 'NOURUT', '#', 'URUT'],
  nik: [
    ...[
      'NIK',
      'NO NIK',
      'NOMOR NIK',
      'NIK KTP',
      'KTP',
      'NO KTP',
      'NOMOR KTP',
      'NOKTP',
      'NO KTP EL',
    ],
    ...['NO IDENTITAS', 'NOMOR IDENTITAS', 'NIKPPNPN', 'N I K', 'NOMOR INDUK KEPENDUDUKAN'],
    ...['NO INDUK KEPENDUDUKAN', 'NIK NO KTP', 'NO NIK KTP', 'NOMOR NIK KTP', 'NIK PEMILIK'],
  ],
  name: [
    ...['NAMA', 'NAMA LENGKAP', 'NAMA LENGKAP DAN GELAR', 'NAMA PESERTA', 'NAMA TK', 'NMPPPNPN'],
    ...['NAMA TENAGA KERJA', 'NAMA PEKERJA', 'NAMA PEMILIK', 'NAME', 'NAMALENGKAP', 'NAMA KTP'],
    ...['NAMA SESUAI KTP', 'NAMA LENGKAP SESUAI KTP', 'NM', 'NAMA WARGA', 'NAMA ANGGOTA'],
    ...['NAMA PETANI', 'NAMA NELAYAN', 'NAMA PENERIMA', 'NAMA CALON PESERTA', 'NAMA ORANG'],
  ],
  name_first: ['NAMA DEPAN'],
  name_middle: ['NAMA TENGAH'],
  name_last: ['NAMA BELAKANG'],
  birth: [
    ...['TGL LAHIR', 'TANGGAL LAHIR', 'TTL', 'TMPT TGL LAHIR', 'TEMPAT TANGGAL LAHIR', 'TGLLAHIR'],
    ...['TEMPAT TGL LAHIR', 'TEMPAT DAN TANGGAL LAHIR', 'TEMPAT DAN TGL LAHIR', 'DOB', 'LAHIR'],
    ...['TAHUN LAHIR', 'THN LAHIR', 'TGL LHR', 'TANGGAL BULAN TAHUN LAHIR', 'TEMP TGL LAHIR'],
    ...['TGL BLN THN LAHIR', 'BIRTH DATE', 'DATE OF BIRTH', 'TANGGALLAHIR'],
  ],
  birth_day: ['HARI LAHIR', 'TGL LAHIR HARI'],
  birth_month: ['BULAN LAHIR', 'BLN LAHIR'],
  birth_place: ['TEMPAT LAHIR', 'TMP LAHIR', 'TMPT LAHIR', 'KOTA LAHIR'],
  age: ['UMUR', 'USIA', 'UMUR TAHUN', 'USIA TAHUN', 'UMUR THN'],
  sex: [
    ...['JK', 'J K', 'L P', 'LP', 'P L', 'LK PR', 'JENIS KELAMIN', 'KELAMIN', 'KODE JK', 'JENKEL'],
    ...[
      'SEX',
      'GENDER',
      'JNS KELAMIN',
      'JENIS KELAMIN L P',
      'JK L P',
      'LAKI LAKI PEREMPUAN',
      'KEL',
    ],
  ],
  sex_man: ['LAKI LAKI TANDA'],
  sex_woman: ['PEREMPUAN TANDA'],
  hamlet: ['DUSUN', 'LINGKUNGAN', 'DUSUN LINGKUNGAN', 'NAMA DUSUN', 'JALAN', 'JLN', 'KAMPUNG RT'],
  rt: ['RT', 'NO RT'],
  rw: ['RW', 'NO RW'],
  village: [
    ...[
      'DESA',
      'KELURAHAN',
      'DESA KELURAHAN',
      'KELURAHAN DESA',
      'DESA KEL',
      'KEL DESA',
      'NAMA DESA',
    ],
    ...['ALAMAT DESA', 'KAMPUNG', 'DESA DOMISILI', 'NAMA DESA KELURAHAN', 'GAMPONG', 'NAGARI'],
    ...['ALAMAT DESA KELURAHAN', 'DESA ALAMAT', 'NAMA KELURAHAN', 'ASAL DESA'],
  ],
  regency: ['KABUPATEN', 'KAB', 'KABUPATEN KOTA', 'KAB KOTA', 'KOTA KAB', 'KOTA KABUPATEN', 'KOTA'],
  district: ['KECAMATAN', 'KEC', 'NAMA KECAMATAN', 'DISTRIK'],
  address: [
    ...['ALAMAT', 'ALAMAT LENGKAP', 'ALAMAT RUMAH', 'ALAMAT KTP', 'ALAMAT DOMISILI', 'DOMISILI'],
    ...['ALAMAT SESUAI KTP', 'TEMPAT TINGGAL', 'ALAMAT TINGGAL'],
  ],
  occupation: [
    ...['PEKERJAAN', 'JENIS PEKERJAAN', 'PROFESI', 'MATA PENCAHARIAN', 'JENIS USAHA', 'TUGAS'],
    ...[
      'PEKERJAAN UTAMA',
      'BIDANG USAHA',
      'JABATAN',
      'USAHA',
      'PEKERJAAN USAHA',
      'STATUS PEKERJAAN',
    ],
  ],
  workplace: [
    ...['UNIT KERJA', 'PERUSAHAAN', 'NAMA PERUSAHAAN', 'PROYEK', 'NAMA PROYEK', 'INSTANSI', 'OPD'],
    ...['KELOMPOK TANI', 'KELOMPOK', 'NAMA KELOMPOK', 'TEMPAT KERJA', 'TEMPAT BEKERJA', 'SKPD'],
    ...['LOKASI PEKERJAAN', 'LOKASI BEKERJA', 'JENIS ALAT TANGKAP', 'ALAT TANGKAP', 'NAMA KAPAL'],
    ...['NAMA USAHA', 'NAMA TOKO', 'POKTAN'],
  ],
  phone: [
    ...['NO HP', 'HP', 'NOMOR HP', 'NO TELP', 'NO TELEPON', 'TELEPON', 'TELP', 'NO HANDPHONE'],
    ...[
      'HANDPHONE',
      'NO WA',
      'WA',
      'KONTAK',
      'NO HP WA',
      'NOMOR TELEPON',
      'NOMOR HANDPHONE',
      'NOHP',
    ],
  ],
  kk: ['KK', 'NO KK', 'NOMOR KK', 'NO KARTU KELUARGA', 'NOMOR KARTU KELUARGA', 'NOKK'],
  kpj: [
    ...[
      'KPJ',
      'NO KPJ',
      'NOMOR KPJ',
      'NO REF',
      'NO REFERENSI',
      'NO BPJS TK',
      'NO BPJSTK',
      'NOMOR PESERTA',
    ],
    ...['NO PESERTA', 'NO KARTU PESERTA', 'NO BPJS KETENAGAKERJAAN'],
  ],
  segment: ['SEGMEN', 'SEGMEN KEPESERTAAN', 'SEGMEN PESERTA', 'JENIS KEPESERTAAN'],
  status: ['STATUS KEPESERTAAN', 'STATUS PESERTA', 'STATUS KEPESERTAAN BPJS'],
  start: ['TGL KEPESERTAAN', 'TANGGAL KEPESERTAAN', 'TGL DAFTAR', 'TGL KEPESERTAAN1'],
  npp: ['NPP', 'NO NPP'],
  wage: [
    ...['UPAH', 'GAJI', 'PENGHASILAN', 'UPAH BULANAN', 'PENDAPATAN', 'JUMLAH UPAH', 'HONOR'],
    ...[
      'PENGHASILAN PER BULAN',
      'RATA RATA PENGHASILAN',
      'UPAH SEBULAN',
      'GAJI POKOK',
      'HONORARIUM',
    ],
  ],
  note: ['KET', 'KETERANGAN', 'CATATAN'],
};

const byHeading = new Map<string, FieldName>();
for (const [field, headings] of Object.entries(exact)) {
  for (const heading of headings) byHeading.set(heading, field as FieldName);
}

/** Looser patterns, tried in order when no exact heading fits. */
const loose: readonly (readonly [RegExp, FieldName, number])[] = [
  [/\b(NIK|NO(MOR)? KTP)\b(?!.*(IBU|AYAH|SUAMI|ISTRI|WARIS|PASANGAN))/, 'nik', 0.9],
  [/\bKARTU KELUARGA\b|\bKK\b(?!.*NAMA)/, 'kk', 0.8],
  [/^(TGL|TANGGAL|TTL).*LAHIR|LAHIR.*(TGL|TANGGAL)|TEMPAT.*(TGL|TANGGAL).*LAHIR/, 'birth', 0.9],
  [/^(TEMPAT|KOTA|KAB\w*) LAHIR/, 'birth_place', 0.9],
  [/\bKELAMIN\b|^JK\b|\bJK$/, 'sex', 0.9],
  [
    /^NAMA (?!(DESA|KEL|KEC|DUSUN|KAB|PROV|IBU|AYAH|ORANG|SUAMI|ISTRI|PASANGAN|AHLI|USAHA|PERUSAHAAN|KELOMPOK|PROYEK|BANK|REK|KAPAL|TOKO|INSTANSI|UNIT|SEKOLAH|KEPALA|PT|BADAN|ALAT|PEKERJAAN|PROGRAM|KOTA|PASAR|WALI|SAKSI|PEMBERI|PENANGGUNG|PETUGAS|LINGKUNGAN|KEGIATAN|JALAN|MAJIKAN|ANAK|PANGGILAN|MASJID|KETUA|OPD|DINAS))/,
    'name',
    0.85,
  ],
  [/\b(DESA|KELURAHAN)\b/, 'village', 0.8],
  [/\bKECAMATAN\b/, 'district', 0.8],
  [/^ALAMAT\b/, 'address', 0.7],
  [/\b(PEKERJAAN|PROFESI)\b/, 'occupation', 0.8],
  [/^JENIS$/, 'occupation', 0.6],
  [/\b(HP|TELP|TELEPON|HANDPHONE|WHATSAPP)\b/, 'phone', 0.8],
  [/\bKPJ\b/, 'kpj', 0.8],
  [/^(UMUR|USIA)\b/, 'age', 0.8],
  [/^(UPAH|GAJI|PENGHASILAN|PENDAPATAN|HONOR)\b|\b(PENGHASILAN|PENDAPATAN)\b/, 'wage', 0.8],
];

/**
 * Headings of things a worker list may hold besides: their columns are never taken for another's
 * by content. A bank account, a tax number or the NIK of an heir has sixteen digits too.
 */
const others = new RegExp(
  [
    /\b(REK|REKENING|NOREK|BANK|NPWP|PASPOR|PASSPORT|EMAIL|E MAIL|NIP|NIPPPK|NUPTK|SIM|BPJS)\b/,
    /\b(IBU|AYAH|SUAMI|ISTRI|PASANGAN|WARIS|ORANG TUA|ANAK|WALI|SAKSI|KEPALA KELUARGA)\b/,
    /\b(AGAMA|PENDIDIKAN|KAWIN|NIKAH|PERKAWINAN|GOLONGAN DARAH|GOL DARAH|DARAH|HUBUNGAN)\b/,
    /\b(KABUPATEN|KAB|PROVINSI|PROV|KODE POS|KODEPOS|NEGARA|KEWARGANEGARAAN)\b/,
    /\b(TTD|TANDA TANGAN|PARAF|FOTO|SK|TMT|MASA LAKU|MULAI|AKHIR|KONTRAK|DESIL|IDSEMESTA|DTKS)\b/,
    /\b(TGL|TANGGAL) (SK|TERBIT|MASUK|INPUT|DAFTAR|MULAI|AKHIR|MENINGGAL|KEJADIAN)\b/,
  ]
    .map((each) => each.source)
    .join('|'),
);

/**
 * Whether a heading names something that is no field of a person of the list.
 *
 * @example isOtherHeading('No. Rekening') // true
 */
export function isOtherHeading(heading: string): boolean {
  const key = headingKey(heading);
  return !byHeading.has(key) && others.test(key);
}

/**
 * The field a heading names.
 *
 * @example headingMeaning('Tgl. Lahir') // { field: 'birth', confidence: 1 }
 */
export function headingMeaning(heading: string): HeadingMeaning | undefined {
  const key = headingKey(heading);
  if (key === '') return undefined;
  const field = byHeading.get(key);
  if (field !== undefined) return { field, confidence: 1 };
  if (others.test(key)) return undefined;
  for (const [pattern, meaning, confidence] of loose) {
    if (pattern.test(key)) return { field: meaning, confidence };
  }
  return undefined;
}
