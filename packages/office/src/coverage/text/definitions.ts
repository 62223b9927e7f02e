// Definitions of the coverage base: what "UCJ" is divided by, who says so, and where it is written.
// There is no single base (practice.md 0.1); the user chooses, and every figure prints its choice.

/** Skala target: UCJ (Kemendagri) and RPJMN/RKP run in parallel and are never mixed on one axis. */
export type TargetScale = 'UCJ' | 'RPJMN';

export type Definition = {
  readonly id: string;
  readonly name: { readonly id: string; readonly en: string };
  /** In words: numerator over denominator. */
  readonly formula: { readonly id: string; readonly en: string };
  readonly usedBy: string;
  readonly source: string;
  /** Scale whose targets we set beside this base. Our inference [I]: no decree found says so. */
  readonly scale?: TargetScale;
};

const numerator = { id: 'peserta aktif (orang, bukan kartu)', en: 'active participants (persons)' };

function definition(
  id: string,
  name: Definition['name'],
  base: Definition['name'],
  origin: { usedBy: string; source: string; scale?: TargetScale },
): Definition {
  const formula = {
    id: `${numerator.id} ÷ ${base.id} × 100`,
    en: `${numerator.en} ÷ ${base.en} × 100`,
  };
  return { id, name, formula, ...origin };
}

export const definitions: readonly Definition[] = [
  definition(
    'angkatan_kerja_di_luar_asn_tni_polri',
    {
      id: 'Angkatan kerja di luar ASN, TNI, Polri',
      en: 'Labour force without civil servants, army, police',
    },
    {
      id: 'angkatan kerja di luar ASN, TNI, dan Polri',
      en: 'labour force without civil servants, army and police',
    },
    {
      usedBy: 'Kota Kendari, Kabupaten Konawe (2025)',
      source: 'sultra.antaranews.com/berita/510573; persadakita.id (Konawe, April 2025)',
      scale: 'UCJ',
    },
  ),
  definition(
    'penduduk_bekerja',
    { id: 'Penduduk bekerja', en: 'Employed population' },
    {
      id: 'penduduk yang bekerja (BPS, Sakernas)',
      en: 'employed people (BPS labour force survey)',
    },
    {
      usedBy: 'Bali (2025); RPJMN 2025-2029 membagi dengan semua penduduk bekerja [I]',
      source: 'bali.antaranews.com/berita/376813; ayonusa.com (skala RPJMN)',
      scale: 'RPJMN',
    },
  ),
  definition(
    'eligible',
    { id: 'Pekerja yang seharusnya terlindungi (eligible)', en: 'Eligible workers' },
    { id: 'pekerja eligible menurut BPJS Ketenagakerjaan', en: 'workers eligible for BPJS TK' },
    {
      usedBy: 'BPJS Ketenagakerjaan: 40 juta dari 99 juta pekerja (Agustus 2025)',
      source: 'kutipan.co (Lampung, Agustus 2025)',
      scale: 'UCJ',
    },
  ),
  definition(
    'potensi_pekerja',
    { id: 'Potensi pekerja (data BPS)', en: 'Potential workers (BPS data)' },
    { id: 'potensi pekerja menurut data BPS', en: 'potential workers by BPS data' },
    { usedBy: 'Lampung (2024)', source: 'lampost.co (24 September 2024)', scale: 'UCJ' },
  ),
  definition(
    'angkatan_kerja_17_65',
    { id: 'Angkatan kerja 17–65 tahun', en: 'Labour force aged 17 to 65' },
    { id: 'angkatan kerja 17–65 tahun', en: 'labour force aged 17 to 65' },
    { usedBy: 'Papua Barat (2023)', source: 'antaranews.com/berita/3703959' },
  ),
  definition(
    'angkatan_kerja_bekerja',
    { id: 'Angkatan kerja yang bekerja', en: 'Labour force at work' },
    { id: 'angkatan kerja yang bekerja', en: 'labour force at work' },
    { usedBy: 'Sulawesi Tengah (2021)', source: 'Sulteng Raya, 13 Juni 2021 (artikel 002)' },
  ),
  definition(
    'pekerja_bpu',
    { id: 'Semesta pekerja bukan penerima upah', en: 'All self-employed workers (BPU)' },
    {
      id: 'semesta pekerja bukan penerima upah (BPU)',
      en: 'all workers who receive no wage (BPU)',
    },
    {
      usedBy: 'Bappenas, indikator 06.02.021 (SDG 8.8.1.(a))',
      source: 'KEP.26A/M.PPN/HK/05/2025',
    },
  ),
  definition(
    'pekerja_rentan',
    { id: 'Pekerja rentan', en: 'Vulnerable workers' },
    { id: 'pekerja rentan menurut daerah', en: 'vulnerable workers as the region counts them' },
    {
      usedBy: 'RPJMD beberapa daerah (Aceh Barat), baris kedua [U]',
      source: 'RPJMD Aceh Barat; tiap daerah menetapkan sendiri siapa yang rentan',
    },
  ),
  definition(
    'pekerja_formal',
    { id: 'Pekerja formal', en: 'Formal workers' },
    { id: 'pekerja formal (BPS)', en: 'formal workers (BPS)' },
    {
      usedBy: 'Aceh, Papua Barat, Kutai Timur',
      source:
        'aceh.tribunnews.com/nanggroe/992722; planet.merdeka.com (Papua Barat); kutaitimurkab.go.id (29 Juli 2025)',
    },
  ),
  definition(
    'pekerja_informal',
    { id: 'Pekerja informal', en: 'Informal workers' },
    { id: 'pekerja informal (BPS)', en: 'informal workers (BPS)' },
    {
      usedBy: 'Aceh, Papua Barat, Kutai Timur',
      source:
        'aceh.tribunnews.com/nanggroe/992722; planet.merdeka.com (Papua Barat); kutaitimurkab.go.id (29 Juli 2025)',
    },
  ),
];
