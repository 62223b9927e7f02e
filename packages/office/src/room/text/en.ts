// Words of the files of a run in English.

import type { RoomText } from './id.ts';

export const en: RoomText = {
  replaced: 'This row was corrected and counts from the file {file}.',
  rowOfSheet: '{row} of sheet {sheet}',
};
