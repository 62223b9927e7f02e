// All words of `payung registry` in English.

import type { RegistryText } from './id.ts';

export const en: RegistryText = {
  help: `payung registry: the register of workers and participants, with its history

Usage:
  payung registry load FILE --tenant 75.02 --month 2026-06 [--kind participants|workers]
      [--part] [--dry-run] [--confirm] [--reason REASON] [--approved-by NAME] [--json]
      [--lang id|en]
      Loads one file, whole or not at all. The same file is loaded once.
      --kind     participants (default): the branch office's monthly file; workers: a list of an
                 office or a village
      --part     the participants file is incomplete: who is not named has not left
      --dry-run  only shows the effect
      --confirm  the file is whole although it ends unusually many memberships
      --approved-by  the second person behind a correction of a closed month
  payung registry load --room FOLDER [--month 2026-06] [--confirm] [--reason REASON] [--json]
      Loads the participants file of a data room, then each of its lists.
  payung registry rollback NUMBER --tenant 75.02 --reason REASON [--cascade] [--approved-by NAME]
      [--json]
      Takes a batch back. --cascade: and every change that rests on it.
  payung registry movement [BEFORE AFTER] --tenant 75.02 [--people] [--json]
      Explains the difference of two monthly participants files (default: the newest two), person
      by person.
  payung registry correct PERSON --tenant 75.02 --set field=value … --reason REASON
      [--from 2026-06] [--kpj KPJ] [--npp NPP] [--approved-by NAME] [--json]
      Corrects one person (nama, lahir, kelamin), his life from a month on (domisili, tempat_kerja,
      pekerjaan, ekosistem) or one membership (segmen, pembayar, mulai, dibayar_sampai, berakhir with
      sebab=inactive|election_ended|became_pppk|removed). What was believed before stays readable.
  payung registry close 2026-06 --tenant 75.02 --reason REASON [--json]
      Closes a month: its figures do not move again.

Exit codes: 0 done, 2 refused, 130 stopped.`,
  fileMissing: 'Name the file: payung registry load FILE --tenant 75.02 --month 2026-06.',
  tenantMissing: 'Name the region: --tenant 75.02.',
  monthInvalid: 'The month “{value}” cannot be read; write for example --month 2026-06.',
  kindInvalid: 'There is no kind of file “{value}”; use participants or workers.',
  batchInvalid: 'The batch number “{value}” cannot be read; write for example 12.',
  reasonMissing: 'Give the reason: --reason "wrong file".',
  actionUnknown:
    'There is no command “registry {value}”; use load, rollback, movement, correct or close.',
  personMissing: 'Name one person by number or id: payung registry correct 12 --tenant 75.02 …',
  fieldInvalid:
    'The correction “{value}” cannot be read; write for example --set domisili=7502012001 --from 2026-06.',
  fieldUnknown: 'There is no field “{value}”; use {expected}.',
  needsConfirmation:
    'Note: {ended} of {open} running memberships would end. The load will ask for --confirm.',
  roomFile: '{file}:',
  corrected: 'Correction stored as change number {change} (person number {person}).',
  closed: 'The month {month} is closed: {people} people covered. Digest {digest}',
  defaultReason: 'file loaded from the command line',
  progress: { stage: 'Reading: {count} rows', merge: 'Merging …', check: 'Checking the sums …' },
  loaded: 'Batch number {batch} is stored.',
  rehearsed: 'Dry run: nothing was stored.',
  alreadyThere: 'This file is loaded as batch number {batch}; nothing has changed.',
  rows: '{records} rows: {accepted} accepted, {merged} merged, {held} held, {rejected} rejected, {ignored} no people.',
  people: 'People: {new} new, {changed} changed, {same} the same.',
  memberships:
    'Memberships: {open} new, {reopen} active again, {terms} with another segment or payer, {moved} moved, {end} ended, {absent} no longer named; {deaths} new deaths.',
  field: '  {field}: {people} people, for example row {row}: {old} → {new}',
  heldFor: '  held because {reason}: {count} rows',
  intoClosedMonths:
    'Note: {count} new memberships begin in a closed month; the figures of that month do not move.',
  rolledBack: 'Taken back: batch or change number {undone}.',
  fewFiles: 'There are not yet two participants files of different months.',
  movement: 'Active participants {beforeMonth}: {before}; {afterMonth}: {after} ({difference}).',
  person: '  person number {person}: {cause}',
  fields: {
    nik: 'NIK',
    name: 'name',
    birth: 'birth date',
    sex: 'sex',
    domicile: 'domicile',
    workplace: 'workplace',
    occupation: 'occupation',
    sector: 'sector',
  },
  held: {
    nik_and_kpj_disagree: 'NIK and KPJ lead to two people',
    kpj_of_several: 'several people share one KPJ',
    person_unknown: 'the person is not in the register',
    dead_in_register: 'the death is recorded',
    older_than_register: 'newer data say otherwise',
  },
};
