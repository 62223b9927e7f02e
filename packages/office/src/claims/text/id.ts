// All words of claims in Indonesian.

import type { ClaimWords } from './words.ts';

export const id: ClaimWords = {
  refusals: {
    role_may_not: 'Peran {role} tidak berhak atas tindakan ini. Mintalah verifikator Pemda.',
    key_reused:
      'Kunci {key} sudah dipakai untuk permintaan yang berbeda. Pakai kunci baru, atau kirim ulang permintaan yang sama persis.',
    day_ahead: 'Tanggal {day} belum tiba; hari ini {today}. Perbaiki tanggalnya.',
    person_unknown: 'Orang nomor {person} tidak ada di register. Muat dahulu daftarnya.',
    claim_unknown: 'Klaim nomor {claim} tidak ada di wilayah Anda.',
    claim_known:
      'Peristiwa ini sudah diklaim sebagai klaim nomor {claim}. Lanjutkan klaim itu, atau cabut dahulu.',
    claim_closed: 'Klaim nomor {claim} sudah pada tahap {state}; ini tidak dapat diubah lagi.',
    facts_unfit: 'Fakta klaim tidak dapat dihitung: {detail}',
    step_unfit: 'Langkah {move} tidak dapat diambil dari tahap {state}.',
    day_before: 'Tanggal {day} mendahului {after}. Perbaiki tanggalnya.',
    papers_missing: 'Berkas belum lengkap: {papers}. Catat berkasnya, lalu ajukan lagi.',
    paper_unknown:
      'Berkas nomor {paper} tidak ada pada klaim ini, atau bukan berkas yang diminta langkah ini.',
    paper_type: 'Berkas harus PDF, JPG, atau PNG; isinya bukan salah satu dari itu. Pindai ulang.',
    paper_size: 'Berkas {bytes} bita melebihi batas {most} bita. Perkecil pindaiannya.',
    receiver_missing: 'Penerima belum disebut. Catat ahli waris atau peserta sendiri.',
    receiver_unknown: 'Penerima nomor {heir} tidak ada pada klaim ini.',
    receiver_order:
      'Menurut urutan ahli waris yang berhak: {entitled}; {relation} tidak termasuk. Di luar urutan diperlukan penetapan pengadilan (catat berkas court_order).',
    claim_expired:
      'Hak klaim kedaluwarsa sesudah {last} (PP 82/2019 ps. 26). Klaim tidak dapat diajukan lagi.',
    not_expired: 'Hak klaim belum kedaluwarsa (hari terakhir {last}).',
    same_person: 'Orang kedua harus orang lain.',
    account_pending: 'Ada rekening yang belum diputuskan. Putuskan dahulu.',
    account_waiting:
      'Rekening baru berlaku mulai {from}; pembayaran ditandai sesudahnya (masa tunggu tiga hari kerja).',
    account_unknown: 'Usulan rekening nomor {account} tidak ada atau sudah diputuskan.',
    account_name:
      'Nama pemilik rekening tidak sama dengan nama penerima nomor {heir}. Periksa buku tabungannya.',
    account_paper:
      'Penggantian rekening memerlukan berkas. Catat berkasnya dahulu dan sebutkan nomornya.',
    article_missing: 'Penolakan harus menyebut pasalnya.',
    amount_missing: 'Sebutkan jumlah yang dibayar.',
    child_unknown: 'Anak nomor {child} tidak ada pada klaim ini.',
    children_max: 'Beasiswa untuk paling banyak {most} anak (PP 82/2019).',
    scholarship_none: 'Klaim ini tidak memberi hak beasiswa.',
    year_known: 'Tahun ajaran {schoolYear} anak nomor {child} sudah diajukan.',
    year_unknown: 'Tahun ajaran {schoolYear} anak nomor {child} belum diajukan.',
    year_unfit: 'Langkah ini tidak dapat diambil pada tahap {state}.',
    year_ended: 'Anak nomor {child} tidak berhak lagi untuk tahun ini: {why}.',
    link_unknown:
      'Tautan atau kodenya tidak berlaku: salah tulis, sudah dipakai pada hari lain, sudah lewat waktunya, atau diganti. Minta yang baru kepada kantor yang memberikannya.',
    holiday_known: 'Tanggal {day} sudah tercatat sebagai hari libur.',
    holiday_unknown:
      'Tanggal {day} bukan hari libur yang ditetapkan daerah; tidak ada yang dicabut.',
    holiday_weekend: 'Tanggal {day} hari Sabtu atau Minggu; memang bukan hari kerja.',
  },
  causes: {
    death: 'Meninggal dunia bukan karena kerja',
    work_death: 'Meninggal dunia karena kecelakaan kerja',
    accident: 'Kecelakaan kerja',
    disease: 'Penyakit akibat kerja',
    total_disability: 'Cacat total tetap',
    old_age: 'Jaminan Hari Tua',
    pension: 'Jaminan Pensiun',
    job_loss: 'Kehilangan pekerjaan',
    pmi: 'Pekerja migran',
  },
  states: {
    open: 'dibuka',
    filed: 'diajukan',
    returned: 'dikembalikan, berkas kurang',
    complete: 'berkas lengkap',
    refused: 'ditolak',
    appealed: 'keberatan diajukan',
    dismissed: 'keberatan ditolak',
    marked: 'ditandai dibayar, menunggu orang kedua',
    paid: 'dibayar',
    withdrawn: 'dicabut',
    lapsed: 'kedaluwarsa',
  },
  parts: {
    santunan: 'Santunan',
    berkala: 'Santunan berkala, sekaligus',
    pemakaman: 'Biaya pemakaman',
    stmb: 'Santunan sementara tidak mampu bekerja',
    partial_disability: 'Santunan cacat sebagian',
    care: 'Perawatan dan pengobatan',
    aid: 'Alat bantu',
    land: 'Pengangkutan darat, sungai, danau',
    sea: 'Pengangkutan laut',
    air: 'Pengangkutan udara',
    balance: 'Saldo JHT',
    pension_monthly: 'Pensiun sebulan',
    pension_lump_sum: 'Jaminan Pensiun sekaligus',
    cash_months: 'Uang tunai JKP, semua bulan',
    death: 'Santunan kematian',
    death_benefit: 'Santunan kematian',
    periodic: 'Santunan berkala',
    burial: 'Biaya pemakaman',
    jht_balance: 'Saldo JHT',
    medical_abroad: 'Perawatan di luar negeri',
    proven_rape: 'Bantuan korban pemerkosaan',
    failed_departure: 'Bantuan gagal berangkat',
  },
  conditions: {
    jkm_waiting:
      'Meninggal dalam {detail} bulan pertama kepesertaan BPU: hanya biaya pemakaman (Permenaker 1/2025 ps. 97A ayat (2)).',
    scholarship_months: 'Masa iur untuk beasiswa: {met}.',
    employer_owes:
      'Pemberi kerja tempat kecelakaan tidak mendaftarkan: ia sendiri menanggung jumlah ini. Kepesertaan lain yang membayar JKM: {detail}.',
    nobody_owes:
      'Kecelakaan di pekerjaan sendiri yang tidak didaftarkan: tidak ada yang menanggung JKK. Kepesertaan lain yang membayar JKM: {detail}.',
    disease_after_work: 'Diagnosis sesudah berhenti bekerja dijamin sampai {on}.',
    jht_not_yet: 'JHT belum dapat diambil ({detail}); dapat mulai {on}.',
    jkp_obstacle: 'Syarat JKP belum terpenuhi: {detail}.',
    jkp_claim_until: 'JKP diajukan paling lambat {on}.',
  },
  alerts: {
    death_unclaimed:
      'Orang nomor {person} meninggal terlindungi ({since}), {days} hari tanpa klaim. Hubungi keluarganya.',
    place_of_dead:
      'Tempat pada keputusan {decision} masih atas nama orang nomor {person} yang meninggal. Buat perubahan keputusan.',
    payment_overdue:
      'Klaim {claim}: seharusnya dibayar paling lambat {lastDay}; terlambat {days} hari, ganti rugi {compensation}.',
    payment_unconfirmed: 'Klaim {claim}: pembayaran ditandai {since}, menunggu orang kedua.',
    expiring: 'Klaim {claim}: hak kedaluwarsa {lastDay}, {days} hari lagi.',
    report_late: 'Klaim {claim}: laporan kecelakaan melewati {lastDay} (2 x 24 jam).',
    account_pending: 'Klaim {claim}: rekening diusulkan {since}, belum diputuskan.',
    flagged: 'Klaim {claim}: rekening diganti sesudah klaim diajukan. Periksa.',
    returned_waiting: 'Klaim {claim}: dikembalikan {since}, berkas ditunggu {days} hari.',
    scholarship_due: 'Klaim {claim}: beasiswa anak nomor {child} tahun ini belum diajukan.',
  },
  ownDocuments: {
    work_statement: 'Surat keterangan sungguh bekerja, bertanggal sebelum peristiwa',
    court_order: 'Penetapan pengadilan tentang ahli waris',
    will_deed: 'Akta wasiat notaris',
    other: 'Berkas lain',
  },
  relations: {
    self: 'peserta',
    widow: 'janda',
    widower: 'duda',
    child: 'anak',
    parent: 'orang tua',
    grandchild: 'cucu',
    grandparent: 'kakek atau nenek',
    sibling: 'saudara kandung',
    parent_in_law: 'mertua',
    will: 'penerima wasiat',
  },
  slip: {
    title: 'Klaim {programme} nomor {claim}',
    receiver: 'Penerima: {name} ({relation})',
    state: 'Tahap: {state}',
    expected: 'Perkiraan bagian Anda: {amount}. Belum dibayar.',
    paid: 'Dibayar kepada Anda: {amount} pada {day}.',
    account: 'Rekening: {bank} {number}',
    warning:
      'Uang ini hak Anda seluruhnya. Jangan serahkan buku tabungan, kartu, atau PIN kepada siapa pun; tidak ada biaya pengurusan.',
  },
};
