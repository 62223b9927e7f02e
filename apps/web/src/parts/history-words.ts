// What the steps of claims and employers' cases are called where they are listed; a step of a newer server
// stands as its code.

import type { TextKey } from '../text/text.ts';

const steps: Readonly<Record<string, TextKey>> = {
  open: 'step_open',
  paper: 'step_paper',
  heir: 'step_heirs',
  heirs: 'step_heirs',
  child: 'step_child',
  year_claim: 'step_year',
  account_propose: 'step_account',
  account_confirm: 'step_account_confirm',
  account_reject: 'step_account_reject',
  file: 'claim_move_file',
  return: 'claim_move_return',
  complete: 'claim_move_complete',
  refuse: 'claim_move_refuse',
  appeal: 'claim_move_appeal',
  uphold: 'claim_move_uphold',
  mark_payment: 'claim_move_mark_payment',
  unmark_payment: 'claim_move_unmark_payment',
  confirm_payment: 'claim_move_confirm_payment',
  withdraw: 'claim_move_withdraw',
  lapse: 'claim_move_lapse',
  clarify: 'case_move_clarify',
  confirm: 'case_move_confirm',
  dismiss: 'step_dismiss',
  letter: 'step_letter',
  sent: 'step_sent',
  letter1: 'case_move_letter1',
  letter2: 'case_move_letter2',
  instalments: 'case_move_instalments',
  default: 'case_move_default',
  invite: 'case_move_invite',
  commit: 'case_move_commit',
  sue: 'case_move_sue',
  kpknl: 'case_move_kpknl',
  settle: 'case_move_settle',
  close: 'case_move_close',
  batch: 'step_batch',
  release: 'step_release',
  withdraw_pack: 'step_withdraw_pack',
  payment: 'step_payment',
  payment_confirm: 'step_payment_confirm',
  link: 'step_answer_link',
  family_link: 'step_family_link',
  family_opened: 'step_family_opened',
  answer: 'step_answer',
};

export function stepText(kind: string): TextKey | undefined {
  return steps[kind];
}
