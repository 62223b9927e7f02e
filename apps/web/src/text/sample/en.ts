// Words of the sample's office in English.

import type { id } from './id.ts';

export const en: Readonly<Record<keyof typeof id, string>> = {
  sample_enter_title: 'Sign in as …',
  sample_enter_lead:
    'The sample office: the whole site with invented people. Choose who you are; one click signs you in, without a password.',
  sample_enter_soon: 'The sample office is being opened …',
  sample_enter_failed: 'The sample office cannot be opened. The reason stands in the terminal.',
  sample_stock_making:
    'What the office holds is being made: {done} of {total} parts. You can sign in already.',
  sample_stock_made: 'The sample office holds everything.',
  sample_key_busy: 'Checking the key …',
  sample_key_lapsed: 'This key was used or is older than a minute. Choose again on the first page.',
  sample_guide_title: 'Start here',
  sample_guide_lead:
    'Five steps from a village list to people whose contribution is paid. Nobody saves what he sent himself: change the person on the way.',
  sample_step_upload: 'Upload a sample list',
  sample_step_upload_text:
    'Village operator: download this list, then send it for the month {month}.',
  sample_step_repair: 'Repair',
  sample_step_repair_text: 'Village operator: mend the cells with problems, then check again.',
  sample_step_link: 'Match',
  sample_step_link_text: 'Payung matches the list with the register; the verifier sees the effect.',
  sample_step_save: 'Save',
  sample_step_save_text: 'Verifier: save into the register.',
  sample_step_fund: 'Fund',
  sample_step_fund_text:
    'Verifier: make a plan and put a decision forward; the fund manager confirms it.',
  sample_step_done: 'done',
  sample_step_todo: 'to do',
  sample_list_download: 'Download {name}',
};
