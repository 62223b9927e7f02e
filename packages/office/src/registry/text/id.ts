// All words of the register in Indonesian.

import type { RegistryTexts } from './words.ts';

export const id: RegistryTexts = {
  causes: {
    new: 'peserta baru',
    entered_late: 'baru didaftarkan, berlaku sejak bulan sebelumnya',
    re_entered: 'kembali aktif',
    moved_segment: 'pindah segmen',
    died: 'meninggal',
    became_pppk: 'non-ASN menjadi PPPK',
    election_ended: 'kontrak petugas pemilu berakhir',
    lapsed: 'tidak lanjut membayar (BPU)',
    ended: 'kepesertaan berakhir',
    removed: 'tidak lagi ada dalam berkas',
  },
};
