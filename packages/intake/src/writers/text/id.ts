// Words of the repair workbook in Indonesian.

import type { RepairTexts } from './repair-catalogue.ts';

export const id: RepairTexts = {
  listSheet: 'Daftar',
  guideSheet: 'Cara memperbaiki',
  toRepair: 'Yang perlu diperbaiki',
  rejected: 'Baris ini belum dapat dipakai.',
  held: 'Baris ini ditahan sampai ada keputusan.',
  skipped: {
    title: '',
    blank: '',
    header: '',
    column_numbers: 'Dilewati: baris nomor kolom.',
    section: 'Dilewati: baris judul bagian.',
    total: 'Dilewati: baris jumlah.',
    signature: 'Dilewati: tanda tangan.',
  },
  counts: '{rows} baris diperiksa; {repair} baris perlu diperbaiki.',
  nothing: 'Tidak ada yang perlu diperbaiki.',
  steps: [
    'Lembar-lembar sebelum ini berisi daftar Anda sendiri, dengan urutan yang sama.',
    'Sel merah harus diperbaiki; sel kuning perlu diperiksa.',
    'Kolom “Yang perlu diperbaiki” di ujung kanan menjelaskan setiap baris.',
    'Perbaiki langsung di selnya, simpan, lalu kirim kembali berkas ini.',
    'Baris boleh diurutkan, ditambah, atau dihapus; jangan hapus kolom dan lembar yang tersembunyi.',
    'NIK diketik sebagai teks 16 angka; kolomnya sudah disiapkan sebagai Teks.',
  ],
  headings: {
    number: 'No',
    problem: 'Masalah',
    rows: 'Jumlah baris',
    remedy: 'Cara memperbaiki',
    example: 'Contoh baris',
  },
  wholeFile: 'seluruh berkas',
};
