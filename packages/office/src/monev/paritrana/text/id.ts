// All words of the Paritrana sheet in Indonesian.

import type { ParitranaText } from './words.ts';

export const id: ParitranaText = {
  title: 'Lembar Paritrana',
  subtitle: 'Kriteria {scheme}, tahun {year}. Dinilai sendiri per {day}.',
  unofficial: 'Penilaian sendiri; kriteria dan bobot dari tabel daerah, bukan bobot resmi',
  lead: 'Nilai sendiri {points} dari 100; kurang {gap}.',
  next: 'Langkah termurah: {what} ({criterion}), naik {points} poin dengan {cost}.',
  noStep: 'Belum ada langkah yang dicatat pada tabel nilai.',
  criteria: 'Kriteria',
  criteriaCaption: 'Bobot, nilai sendiri, dan selisihnya',
  steps: 'Langkah berikutnya',
  stepsCaption: 'Diurutkan dari biaya per poin yang termurah',
  strangers: 'Nilai untuk kriteria yang tidak ada pada skema: {ids}.',
  unconfirmed: '[U] belum terkonfirmasi',
  footer: 'Skema {scheme} {year}',
  columns: {
    criterion: 'Kriteria',
    weight: 'Bobot',
    score: 'Nilai',
    points: 'Poin',
    gap: 'Kurang',
    source: 'Sumber bobot',
    step: 'Langkah',
    raises: 'Naik (poin)',
    cost: 'Biaya',
    costByPoint: 'Biaya per poin',
  },
  signature: ['Yang menilai,', '', '', '(……………………………)'],
};
