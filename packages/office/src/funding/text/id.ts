// Words of the funding plan in Indonesian.

import type { FundingTexts } from './words.ts';

export const id: FundingTexts = {
  notes: {
    proven:
      'Terbukti terbaik (selisih {gap}): tidak ada rencana lain yang lebih baik menurut urutan tujuan yang dipilih.',
    unproven:
      'BELUM terbukti terbaik: rencana lain bisa lebih baik, paling banyak {gap} pada satu tujuan.',
    order: 'Urutan penerima: {rules}.',
    draw: 'Bibit undian: {seed}. Tetapkan dalam berita acara sebelum undian (payung.yaml, plan.seed).',
    start_past:
      'Rencana mulai {start}, sebelum tanggal data ({asOf}). Perlindungan BPU baru mulai setelah didaftarkan dan dibayar; bulan yang lewat tidak dapat dibeli.',
    jkm_waiting:
      'Meninggal dalam {months} bulan pertama kepesertaan hanya mendapat {amount:rupiah} (biaya pemakaman), bukan santunan penuh ({law}). JKK berlaku sejak hari pertama.',
    age_min_unconfirmed:
      'Batas bawah usia {age} tahun adalah kebiasaan daerah, belum terkonfirmasi dalam peraturan nasional; {people} orang tidak masuk rencana karenanya.',
    occupation_unknown:
      '{people} orang dalam rencana belum jelas pekerjaannya. Minta surat keterangan bekerja dari desa sebelum SK ditetapkan.',
    birth_inexact:
      '{people} orang dalam rencana tanggal lahirnya tidak pasti; untuk {nearLimit} orang pada daftar batas usia bisa berubah. Periksa KTP.',
    several_payers:
      '{people} orang dibayari lebih dari satu dana, bergantian: satu dana untuk tiap bulan.',
    facts_unmatched:
      'Keadaan {people} orang diketahui, tetapi mereka tidak ada di daftar mana pun di ruang data ini: tambahkan ke daftar, atau periksa NIK-nya.',
    fund_over: 'Dana {name} sudah berakhir sebelum rencana mulai ({start}); tidak dipakai.',
    fund_later: 'Dana {name} baru mulai {from}, sesudah rencana berakhir; tidak dipakai.',
    fund_too_small:
      'Pagu dana {name} ({amount:rupiah}) kurang dari iuran satu orang sebulan ({monthly:rupiah}); tidak dipakai.',
    earmark_paid_elsewhere:
      'Peruntukan dana {name} menyebut {occupations}. Mereka tidak didaftarkan sebagai BPU: iurannya ditanggung pemberi kerja, instansi, atau ADD, atau mereka tidak bekerja.',
    law_forbids:
      'Dana {name} tidak boleh membayar {people} orang yang masuk peruntukannya ({law}).',
    law_unconfirmed:
      'Apakah dana {name} boleh membayar {people} orang dalam rencana, belum terkonfirmasi ({law}). Mintalah pendapat bagian hukum.',
    figure_unconfirmed: 'Dana {name}: {label} belum terkonfirmasi ({law}).',
    contribution_varies:
      'Dana {name}: iuran per orang tidak sama sepanjang masa, {least:rupiah} sampai {most:rupiah} sebulan.',
    jkm_waiting_whole:
      '{people} orang dilindungi paling lama {waiting} bulan: seluruhnya jatuh dalam masa tunggu JKM, ahli waris hanya mendapat {amount:rupiah}.',
    below_branch_credit:
      'Dana {name} hanya {months} bulan; kantor cabang menghitung penuh sejak {needed} bulan (di bawahnya sebanding, untuk CSR nol).',
    unfilled:
      'Dana {name} masih cukup untuk {places} tempat ({amount:rupiah}), tetapi tidak ada nama yang memenuhi syarat.',
    unfilled_months:
      'Dana {name} bersisa {amount:rupiah}, cukup untuk {months} orang-bulan, tanpa nama yang dapat menerimanya menurut skenario ini.',
    protection_ends:
      'Perlindungan {people} orang berakhir dengan bulan {last}. Lewat {grace} bulan tanpa iuran, kepesertaan berakhir dan masa tunggu dapat mulai lagi.',
  },
  exclusions: {
    tidak_bekerja: 'tidak bekerja: Jamsostek hanya untuk pekerja',
    asn: 'ASN: dilindungi lewat Taspen',
    non_asn: 'pegawai non-ASN: iuran ditanggung instansinya sebagai pemberi kerja',
    aparat_desa: 'kepala atau perangkat desa: iuran ditanggung lewat ADD',
    karyawan: 'karyawan: iuran ditanggung pemberi kerjanya',
    tanpa_nik: 'NIK belum ada atau belum sah: tidak dapat didaftarkan',
    tanpa_tanggal_lahir: 'tanggal lahir tidak diketahui: usia tidak dapat diperiksa',
    di_bawah_usia: 'belum cukup usia untuk didaftarkan',
    melewati_usia: 'melewati batas usia pendaftaran',
  },
  priorities: {
    belum_terlindungi: 'yang belum pernah menjadi peserta lebih dulu',
    nonaktif_lebih_dulu: 'peserta nonaktif lebih dulu',
    usia_tertua_lebih_dulu: 'yang tertua lebih dulu',
    usia_termuda_lebih_dulu: 'yang termuda lebih dulu',
    pekerjaan_jelas_lebih_dulu: 'yang jelas pekerjaannya lebih dulu',
    tanggal_lahir_pasti_lebih_dulu: 'yang pasti tanggal lahirnya lebih dulu',
    desil_terendah_lebih_dulu: 'desil terendah lebih dulu',
    disabilitas_lebih_dulu: 'penyandang disabilitas lebih dulu',
    nafkah_tunggal_lebih_dulu: 'pencari nafkah tunggal lebih dulu',
    keluarga_belum_terlindungi_lebih_dulu: 'yang sekeluarga belum ada yang terlindungi lebih dulu',
    undian: 'bila sama, undian dengan bibit yang dicatat',
  },
  figureRules: {
    desil: 'desil {figure} lebih dulu',
    usia: 'usia {figure} tahun lebih dulu',
    pekerjaan: 'pekerjaan {figure} lebih dulu',
    wilayah: 'warga {figure} lebih dulu',
  },
  earmarkLimits: {
    places: 'wilayah {figure}',
    deciles: 'desil {figure}',
    lists: 'daftar {figure}',
  },
  earmarks: { all: 'semua', vulnerable: 'pekerja rentan', occupation: 'pekerjaan: {codes}' },
};
