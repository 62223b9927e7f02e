// Words of annex, public list and addendum in Indonesian.

export const id = {
  title: 'Lampiran keputusan',
  addendumTitle: 'Lampiran perubahan keputusan',
  lead: 'Daftar penerima bantuan iuran jaminan sosial ketenagakerjaan',
  numberAndDay: 'Nomor {number}, tanggal {day}',
  amends: 'Mengubah keputusan nomor {number} (sidik {head})',
  masked: 'NIK disamarkan. Lampiran lengkap hanya untuk penanda tangan dan kantor cabang.',
  whole: 'Memuat NIK lengkap: simpan tertutup, jangan disebarkan.',
  head: 'Sidik daftar (SHA-256): {head}',
  headNote:
    'Satu huruf saja berubah, sidik ini tidak lagi cocok. Periksa dengan: payung decision verify.',
  byVillage: 'Jumlah menurut desa/kelurahan',
  byFund: 'Jumlah menurut sumber dana',
  total: 'Jumlah',
  sheet: 'Lampiran',
  page: 'Halaman {page} dari {pages}',
  villageUnknown: 'tidak diketahui',
  nobody: 'kosong',
  columns: {
    row: 'No.',
    nik: 'NIK',
    name: 'Nama',
    birth: 'Tanggal lahir',
    village: 'Desa/kelurahan',
    occupation: 'Pekerjaan',
    fund: 'Dana',
    months: 'Bulan',
    cost: 'Iuran sebulan',
    amount: 'Jumlah',
    people: 'Orang',
    personMonths: 'Orang-bulan',
    reason: 'Alasan',
    leaves: 'Keluar',
    takes: 'Pengganti',
    from: 'Sejak',
  },
  reasons: {
    died: 'meninggal',
    moved: 'pindah',
    became_pu: 'menjadi pekerja penerima upah',
    refused: 'menolak',
    over_age: 'melewati batas usia',
    already_participant: 'sudah peserta',
    objection: 'sanggahan diterima',
  },
  rest: { taken: '', vacant: 'tempat kosong', returned: 'kembali ke dana' },
  publicTitle: 'Daftar sementara untuk masa sanggah: {village}',
  publicLead:
    'Masa sanggah {from} sampai {until}. Sampaikan keberatan kepada kantor desa/kelurahan atau Dinas dengan menyebut nomor baris.',
};

export type DecisionText = typeof id;
