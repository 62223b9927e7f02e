// The register of coverage indicators that come with Payung: what is counted, over which base, who
// says so. None is the official reading of another; a region adds its own in a table.

import type { NumeratorRule } from '../cube/membership.ts';
import type { TargetScale } from './definitions.ts';

/** C: written in the source named; I: our inference; U: not confirmed. */
export type Mark = 'C' | 'I' | 'U';

/** Indikator cakupan: numerator, bases it may be divided by, scale of its targets, source. */
export type Indicator = {
  readonly id: string;
  readonly name: { readonly id: string; readonly en: string };
  readonly formula: { readonly id: string; readonly en: string };
  readonly rule: NumeratorRule;
  /** Definitions of base it is divided by; the first a region states is taken. */
  readonly bases: readonly string[];
  readonly scale?: TargetScale;
  readonly owner: string;
  readonly source: string;
  /** Code of the indicator where one is written. */
  readonly code?: string;
  readonly mark: Mark;
};

/** Who pays for others: an office, a village, a company for people it does not employ. */
export const funders: readonly string[] = [
  'apbd_kab',
  'apbd_prov',
  'apbn',
  'dana_desa',
  'dbh_sawit',
  'dbh_cht',
  'csr',
];

export const indicators: readonly Indicator[] = [
  {
    id: 'ucj',
    name: {
      id: 'Universal Coverage Jamsostek (UCJ)',
      en: 'Universal Coverage Jamsostek (UCJ)',
    },
    formula: {
      id: 'peserta aktif PU + BPU + Jasa Konstruksi + PMI (orang) ÷ pekerja yang menjadi penyebut × 100',
      en: 'active participants PU + BPU + construction + PMI (persons) ÷ workers of the base × 100',
    },
    rule: {},
    bases: [
      'angkatan_kerja_di_luar_asn_tni_polri',
      'eligible',
      'potensi_pekerja',
      'angkatan_kerja_17_65',
      'angkatan_kerja_bekerja',
    ],
    scale: 'UCJ',
    owner: 'Kemendagri, Ditjen Bina Pembangunan Daerah',
    source: 'surat 500.11.2/9602/Bangda (2025); kode indikator semua pekerja tidak ditemukan',
    mark: 'U',
  },
  {
    id: 'rpjmn',
    name: {
      id: 'Cakupan Kepesertaan Jaminan Sosial Ketenagakerjaan (RPJMN/RKP)',
      en: 'Coverage of employment social security (RPJMN/RKP)',
    },
    formula: {
      id: 'peserta aktif (orang) ÷ penduduk bekerja × 100',
      en: 'active participants (persons) ÷ employed population × 100',
    },
    rule: {},
    bases: ['penduduk_bekerja'],
    scale: 'RPJMN',
    owner: 'Bappenas',
    source: 'RPJMN 2025-2029; pembagi disimpulkan dari angkanya',
    mark: 'I',
  },
  {
    id: 'bpu_jkk_jkm',
    name: {
      id: 'Peserta BPU dalam JKK dan JKM',
      en: 'BPU participants in JKK and JKM',
    },
    formula: {
      id: 'peserta aktif BPU dalam JKK dan JKM ÷ semesta pekerja BPU × 100',
      en: 'active BPU participants in JKK and JKM ÷ all BPU workers × 100',
    },
    rule: { segments: ['BPU'], programmes: ['JKK', 'JKM'] },
    bases: ['pekerja_bpu'],
    owner: 'Bappenas',
    source: 'KEP.26A/M.PPN/HK/05/2025; SDG 8.8.1.(a)',
    code: '06.02.021',
    mark: 'C',
  },
  {
    id: 'rentan',
    name: {
      id: 'Cakupan Kepesertaan bagi Pekerja Rentan',
      en: 'Coverage of vulnerable workers',
    },
    formula: {
      id: 'peserta BPU yang iurannya dibayar pemerintah, desa, atau CSR ÷ pekerja rentan × 100',
      en: 'BPU participants paid by government, village or CSR ÷ vulnerable workers × 100',
    },
    rule: { segments: ['BPU'], payers: funders, programmes: ['JKK', 'JKM'] },
    bases: ['pekerja_rentan'],
    owner: 'daerah, baris kedua RPJMD',
    source: 'RPJMD beberapa daerah (Aceh Barat); pembilang disimpulkan',
    mark: 'I',
  },
  {
    id: 'formal',
    name: { id: 'Cakupan pekerja formal', en: 'Coverage of formal workers' },
    formula: {
      id: 'peserta aktif PU + Jasa Konstruksi (orang) ÷ pekerja formal × 100',
      en: 'active participants PU + construction (persons) ÷ formal workers × 100',
    },
    rule: { segments: ['PU', 'JAKON'] },
    bases: ['pekerja_formal'],
    owner: 'daerah',
    source: 'Aceh, Papua Barat, Kutai Timur (2023-2025); bahwa Jasa Konstruksi ikut disimpulkan',
    mark: 'I',
  },
  {
    id: 'informal',
    name: { id: 'Cakupan pekerja informal', en: 'Coverage of informal workers' },
    formula: {
      id: 'peserta aktif BPU (orang) ÷ pekerja informal × 100',
      en: 'active participants BPU (persons) ÷ informal workers × 100',
    },
    rule: { segments: ['BPU'] },
    bases: ['pekerja_informal'],
    owner: 'daerah',
    source: 'Aceh, Papua Barat, Kutai Timur (2023-2025)',
    mark: 'I',
  },
];
