// Indonesian words of coverage: metrics, segments, findings and the table of published figures.

import type { CoverageText } from './words.ts';

export const id: CoverageText = {
  metric: {
    active_participants: 'Peserta aktif',
    eligible_workers: 'Penyebut (pekerja)',
    unprotected_workers: 'Belum terlindungi',
    coverage_pct: 'Cakupan',
    coverage_change_points: 'Perubahan cakupan',
    coverage_commitment_pct: 'Komitmen cakupan',
    other_regencies_below_pct: 'Kabupaten/kota lain di bawah',
    rank: 'Peringkat',
    regencies_in_category: 'Kabupaten/kota dalam kategori',
    target_pct: 'Target cakupan',
    target_workers: 'Target pekerja',
    target_gap_workers: 'Selisih ke target',
    target_growth_pct: 'Target pertumbuhan',
    vulnerable_funded_workers: 'Pekerja rentan didanai',
    vulnerable_listed_workers: 'Pekerja rentan didata',
    proposed_workers: 'Pekerja diusulkan',
    months_funded: 'Lama didanai',
    months_aimed: 'Lama yang diupayakan',
    budget_idr: 'Anggaran',
    claims_cases: 'Klaim',
    claims_families: 'Keluarga penerima santunan',
    claims_paid_idr: 'Klaim dibayar',
    benefit_idr: 'Manfaat',
    scholarship_idr: 'Beasiswa dibayar',
    scholarship_children: 'Penerima beasiswa',
    arrears_idr: 'Tunggakan',
    arrears_recovered_idr: 'Tunggakan dipulihkan',
    skk_count: 'Surat kuasa khusus (SKK)',
    employers: 'Pemberi kerja',
    employers_in_arrears: 'Pemberi kerja menunggak',
    employers_inspected: 'Pemberi kerja diperiksa',
    eligible_projects: 'Proyek',
    population: 'Penduduk',
    labour_force: 'Angkatan kerja',
    employed: 'Penduduk bekerja',
    poverty_pct: 'Kemiskinan',
    poverty_target_pct: 'Target kemiskinan',
    poverty_fall_points: 'Penurunan kemiskinan',
  },
  unit: {
    people: '',
    children: 'anak',
    families: 'keluarga',
    months: 'bulan',
    cases: 'kasus',
    letters: 'surat',
    employers: '',
    projects: 'proyek',
    regencies: 'wilayah',
    points: 'poin',
  },
  level: {
    national: 'nasional',
    province: 'provinsi',
    regency: 'kabupaten',
    city: 'kota',
    branch: 'cabang BPJS Ketenagakerjaan',
    kanwil: 'kantor wilayah BPJS Ketenagakerjaan',
  },
  placement: {
    area: 'bukan wilayah administrasi',
    ambiguous: 'nama ini cocok dengan lebih dari satu wilayah',
    unknown: 'nama ini tidak ada di daftar Kemendagri',
  },
  exactness: {
    about: 'sekitar',
    rounded: 'dibulatkan',
    at_least: 'lebih dari',
    at_most: 'paling banyak',
  },
  head: {
    date: 'Tanggal',
    segment: 'Segmen',
    percent: 'Cakupan',
    heads: 'Peserta aktif',
    base: 'Penyebut',
    source: 'Sumber',
    other: 'Angka lain',
    findings: 'Temuan',
  },
  word: { all: 'semua', undated: 'tanpa tanggal', computed: 'dihitung', rankOf: 'dari', none: '—' },
  month: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  severity: { contradiction: 'Pertentangan', warning: 'Perlu diperiksa', note: 'Catatan' },
  finding: {
    same_heads_two_percentages:
      'Jumlah peserta praktis sama ({1} dan {3}), tetapi cakupannya {2} dan {4}: dua penyebut berbeda dipakai, sekitar {baseA} dan {baseB} pekerja.',
    two_values: 'Dua angka untuk hal yang sama: {1} dan {2}.',
    quotient_mismatch:
      'Tercetak {1}, padahal {2} dibagi {3} adalah {computed%}: salah satu dari ketiganya keliru.',
    gap_mismatch:
      'Tercetak {1}, padahal angka lain pada waktu itu ({rest}) memberi sekitar {expected}.',
    parts_exceed_total:
      'Jumlah segmen ({sum}) melebihi jumlah seluruhnya ({1}) sebanyak {difference}.',
    parts_below_total:
      'Jumlah segmen ({sum}) kurang {difference} dari jumlah seluruhnya ({1}); mungkin ada segmen yang tidak disebut.',
    target_below_coverage:
      'Target {1} lebih rendah daripada cakupan yang sudah dicapai, {2}: kemungkinan salah letak koma.',
    funded_above_base:
      'Pekerja rentan yang didanai, {1}, lebih banyak daripada pekerja yang menjadi penyebutnya, {2}.',
    above_base:
      'Cakupan {1} di atas penyebut; wajar bila peserta tercatat di tempat kerja dan penduduk di tempat tinggal. Ditampilkan apa adanya.',
    base_changed:
      'Penyebut berubah dari {from} {fromOrigin} menjadi {to} {toOrigin} ({change}): persentase sebelum dan sesudahnya tidak dapat dibandingkan langsung.',
    percent_fell_heads_rose:
      'Cakupan turun dari {1} menjadi {3}, padahal peserta naik dari {2} menjadi {4}: yang berubah adalah penyebutnya.',
    digits_swapped:
      'Dua angka untuk hal yang sama: {1} dan {2}; yang satu adalah yang lain dengan angka tertukar atau hilang.',
    ratio_not_of_heads:
      'Tercetak {1}, padahal jumlah orang dalam teks yang sama memberi {computed%}.',
    remainder_mismatch: 'Cakupan {1} menyisakan {expected%}, padahal tercetak sisa {printed%}.',
    gap_against_whole:
      'Tercetak selisih {1}: itu selisih ke 100 %, bukan ke target ({2}), yang memberi sekitar {expected}.',
    target_printed_as_gap:
      'Tercetak {1} belum terlindungi: itu target ({2} dari {4} = {target}), bukan selisih; penyebut dikurangi peserta ({3}) memberi sekitar {expected}.',
    potential_as_participants:
      'Tercetak sebagai peserta per segmen ({1}; {rest}): jumlahnya {sum}, padahal seluruh peserta sekitar {heads}. Yang tercetak adalah potensi.',
    one_count_two_segments:
      'Jumlah yang sama, {1}, tercetak untuk dua segmen; salah satunya keliru.',
    fall_called_rise: 'Angka berikutnya {percent%} disebut melampaui {1}, padahal lebih rendah.',
    not_the_highest:
      '{1} disebut tertinggi, padahal {2} lebih tinggi, paling lama {months} bulan berselang.',
    not_the_lowest:
      '{1} disebut terendah, padahal {2} lebih rendah, paling lama {months} bulan berselang.',
    impossible_change:
      'Dari {1} menjadi {2} dalam waktu yang singkat: perubahan sebesar itu memerlukan sebab, atau dasarnya berbeda.',
  },
};
