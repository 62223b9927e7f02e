// Words of files for people in English.

import type { FileTexts } from './files-catalogue.ts';

export const filesEn: FileTexts = {
  notOfficial: [
    'The columns of this file come from a profile that can be edited.',
    'This is NOT an official template of BPJS Ketenagakerjaan; none is known.',
    'Ask the branch office for the one in force before sending.',
  ],
  notOfficialShort: 'not an official template',
  noteSheet: 'Note',
  listSheet: 'List',
};
