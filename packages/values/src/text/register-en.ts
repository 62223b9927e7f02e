// Texts of the register's refusals in English.

import type { RegisterIssueCatalogue } from './catalogue.ts';

export const register: RegisterIssueCatalogue = {
  register_needs_whole_tenant: {
    problem: 'Your rights end at area {area}; this needs the rights of the whole regency.',
    remedy: 'Ask an officer of the regency.',
  },
  register_same_file_other_month: {
    problem: 'The same file was loaded for {month}.',
    remedy: 'Check its month, or roll that load back first.',
  },
  register_older_file: {
    problem: 'A file of {month} is older than the participants file of {latest} that is loaded.',
    remedy: 'Roll the newer one back first, then load them in order.',
  },
  register_month_closed: {
    problem: 'The month {month} is closed.',
    remedy: 'Enter the change as a correction, with a reason and a second person’s approval.',
  },
  register_month_not_over: {
    problem: 'The month {month} is not over and cannot be closed yet.',
    remedy: 'Close it after its last day.',
  },
  register_already_closed: {
    problem: 'The month {month} is closed already.',
    remedy: 'There is nothing to do.',
  },
  register_approver_is_actor: {
    problem: 'The correction is approved by the person who makes it.',
    remedy: 'Ask somebody else to approve it.',
  },
  register_batch_unknown: {
    problem: 'There is no batch number {batch}.',
    remedy: 'Check the number.',
  },
  register_batch_undone: {
    problem: 'Batch number {batch} was rolled back before.',
    remedy: 'There is nothing to do.',
  },
  register_others_depend: {
    problem: 'Changes number {changes} rest on batch number {batch}.',
    remedy: 'Roll those back first, or all of them at once.',
  },
  register_not_a_participants_file: {
    problem: 'Batch number {batch} is no monthly participants file, so it has no movement.',
    remedy: 'Choose a batch that is a participants file.',
  },
  register_order_of_months: {
    problem: 'The first file ({before}) is not of an earlier month than the second ({after}).',
    remedy: 'Name the file of the earlier month first.',
  },
  register_person_unknown: {
    problem: 'There is no person number {person} in the register.',
    remedy: 'Check the number.',
  },
  register_already_merged: {
    problem: 'Person number {person} is merged with somebody already.',
    remedy: 'Undo that merge first if it is wrong.',
  },
  register_not_merged: {
    problem: 'Person number {person} is not merged.',
    remedy: 'There is nothing to undo.',
  },
  register_dead_already: {
    problem: 'The death of person number {person} is recorded already.',
    remedy: 'Check the number, or correct what is recorded.',
  },
  register_many_would_end: {
    problem:
      'This file would end {ended} of {open} running memberships, more than is usual in one month.',
    remedy:
      'Check whether the file is whole. If it is a part, load it with --part; if it is right, with --confirm.',
  },
  register_membership_unknown: {
    problem: 'That person has no membership with this KPJ and NPP.',
    remedy: 'Check both.',
  },
  register_nik_of_another: {
    problem: 'That NIK belongs to person number {person}.',
    remedy: 'Merge them if they are one; if not, check the NIK.',
  },
  register_end_before_start: {
    problem: 'The membership cannot end in {until}, before it begins in {from}.',
    remedy: 'Check the month.',
  },
  register_nik_unknown: {
    problem: 'No NIK is recorded for person number {person}.',
    remedy: 'Add it from the identity card by a correction.',
  },
};
