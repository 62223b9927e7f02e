// FundSource and Payee: who pays a contribution, and for which kind of worker.

/**
 * Sumber dana iuran. APBD of the kabupaten/kota and of the province, APBN, Alokasi Dana Desa,
 * Dana Desa, Dana Bagi Hasil Sawit and Cukai Hasil Tembakau, CSR/TJSL, donors, the worker himself.
 */
export const fundSources = [
  'APBD_KAB',
  'APBD_PROV',
  'APBN',
  'ADD',
  'DANA_DESA',
  'DBH_SAWIT',
  'DBH_CHT',
  'CSR',
  'DONATUR',
  'MANDIRI',
] as const;
export type FundSource = (typeof fundSources)[number];

/** @example isFundSource('APBD_KAB') // true */
export function isFundSource(text: string): text is FundSource {
  return (fundSources as readonly string[]).includes(text);
}

/**
 * Penerima bantuan iuran as the fund rules tell workers apart: pekerja rentan (BPU), pekerja
 * perkebunan sawit, pekerja tembakau dan cengkih, pegawai non-ASN, kepala dan perangkat desa, ASN,
 * karyawan with an employer of their own.
 */
export const payees = [
  'vulnerable_worker',
  'palm_worker',
  'tobacco_worker',
  'non_asn',
  'village_official',
  'asn',
  'employee',
] as const;
export type Payee = (typeof payees)[number];
