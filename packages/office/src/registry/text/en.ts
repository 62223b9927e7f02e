// All words of the register in English.

import type { RegistryTexts } from './words.ts';

export const en: RegistryTexts = {
  refusals: {
    needs_whole_tenant:
      'Your rights end at area {area}; this needs the rights of the whole regency. Ask an officer of the regency.',
    same_file_other_month:
      'The same file was loaded for {month}. Check its month, or roll that load back first.',
    older_file:
      'A file of {month} is older than the participants file of {latest} that is loaded. Roll the newer one back first, then load them in order.',
    month_closed:
      'The month {month} is closed. Changes enter only as a correction, with a reason and a second person’s approval.',
    month_not_over: 'The month {month} is not over and cannot be closed yet.',
    already_closed: 'The month {month} is closed already.',
    approver_is_actor: 'A correction is approved by somebody else.',
    batch_unknown: 'There is no batch number {batch}.',
    batch_undone: 'Batch number {batch} was rolled back before.',
    others_depend:
      'Changes number {changes} rest on batch number {batch}. Roll those back first, or all of them at once.',
    not_a_participants_file:
      'Batch number {batch} is no monthly participants file, so it has no movement.',
    order_of_months:
      'The first file ({before}) must be of an earlier month than the second ({after}).',
    person_unknown: 'There is no person number {person} in the register.',
    already_merged: 'Person number {person} is merged with somebody already.',
    not_merged: 'Person number {person} is not merged.',
    many_would_end:
      'This file would end {ended} of {open} running memberships, more than is usual in one month. Check whether the file is whole. If it is a part, load it with --part; if it is right, with --confirm.',
    membership_unknown: 'That person has no membership with this KPJ and NPP. Check both.',
    nik_of_another:
      'That NIK belongs to person number {person}. Merge them if they are one; if not, check the NIK.',
    end_before_start:
      'The membership cannot end in {until}, before it begins in {from}. Check the month.',
    dead_already: 'The death of person number {person} is recorded already.',
  },
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
