// Words of files for people in Indonesian.

import type { FileTexts } from './files-catalogue.ts';

export const filesId: FileTexts = {
  notOfficial: [
    'Susunan kolom berkas ini dibuat dari profil yang dapat diubah.',
    'Ini BUKAN templat resmi BPJS Ketenagakerjaan; templat resminya belum diketahui.',
    'Mintalah templat yang berlaku ke kantor cabang sebelum mengirim.',
  ],
  notOfficialShort: 'bukan templat resmi',
  noteSheet: 'Keterangan',
  listSheet: 'Daftar',
};
