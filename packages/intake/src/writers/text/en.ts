// Words of the repair workbook in English.

import type { RepairTexts } from './repair-catalogue.ts';

export const en: RepairTexts = {
  listSheet: 'List',
  guideSheet: 'How to repair',
  toRepair: 'What to repair',
  rejected: 'This row cannot be used yet.',
  held: 'This row waits for a decision.',
  skipped: {
    title: '',
    blank: '',
    header: '',
    column_numbers: 'Skipped: row of column numbers.',
    section: 'Skipped: section heading.',
    total: 'Skipped: total row.',
    signature: 'Skipped: signature.',
  },
  counts: '{rows} rows checked; {repair} rows need repair.',
  nothing: 'Nothing needs repair.',
  steps: [
    'The sheets before this one are your own list, in the same order.',
    'Red cells must be repaired; yellow cells should be checked.',
    'The column “What to repair” at the far right explains each row.',
    'Repair the cells themselves, save, and send this file back.',
    'Rows may be sorted, added or deleted; leave the hidden column and the hidden sheet.',
    'Type each NIK as text of 16 digits; its column is already set to Text.',
  ],
  headings: {
    number: 'No',
    problem: 'Problem',
    rows: 'Rows',
    remedy: 'How to repair',
    example: 'Example row',
  },
  wholeFile: 'whole file',
};
