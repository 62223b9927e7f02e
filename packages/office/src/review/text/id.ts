// Indonesian words of the review.

import type { ReviewText } from './words.ts';

export const id: ReviewText = {
  refusals: {
    item_unknown: 'Pasangan ini tidak ada, atau di luar wilayah Anda.',
    changed_meanwhile: 'Pasangan ini baru saja dijawab orang lain. Muat lagi, lalu jawab.',
    already_settled: 'Pasangan ini sudah diputuskan.',
    answered_by_you: 'Anda sudah menjawab pasangan ini. Urungkan dulu jawaban Anda.',
    head_needed:
      'Para pemeriksa berbeda pendapat. Verifikator untuk seluruh wilayah yang memutuskan.',
    nothing_to_take_back: 'Tidak ada jawaban Anda pada pasangan ini.',
    candidate_unknown: 'Pilih salah satu calon yang tampil.',
    register_declined: 'Register menolak: {why}',
  },
};
