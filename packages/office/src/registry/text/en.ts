// All words of the register in English.

import type { RegistryTexts } from './words.ts';

export const en: RegistryTexts = {
  causes: {
    new: 'new participant',
    entered_late: 'entered late, from an earlier month on',
    re_entered: 'active again',
    moved_segment: 'moved to another segment',
    died: 'died',
    became_pppk: 'non-ASN became PPPK',
    election_ended: 'election contract ended',
    lapsed: 'stopped paying (BPU)',
    ended: 'membership ended',
    removed: 'no longer in the file',
  },
};
