// Words of the planted sample in English.

import { id, type ShowcaseWords } from './id.ts';

export const en: ShowcaseWords = {
  reason: 'invented sample',
  title: 'Monev of Inpres 2/2021 (sample)',
  nextTitle: 'Monev of Inpres 2/2021, next meeting (sample)',
  place: 'Bappeda meeting room (sample)',
  agreement: 'Vulnerable workers',
  scope: '5,000 vulnerable workers, 12 months',
  parties: ['Disnakertrans (sample)', 'BPJS Ketenagakerjaan (sample)'],
  regulation: 'Social security of vulnerable workers',
  subject: 'budget',
  fiscal: 'Own revenue fell; the ceiling is too low for all vulnerable workers',
  invalidData: 'Some NIK on the village lists stand twice',
  minutes: 'The Sekda opened.\nThe branch told of coverage; each office told its obstacles.',
  present: ['Sekda (sample)', 'Head of Disnakertrans (sample)', 'Head of branch (sample)'],
  made: { name: 'Sample Verifier', position: 'Head of division, Disnakertrans' },
  signed: { name: 'Sample Secretary', position: 'Regional secretary' },
  commitments: id.commitments,
};
