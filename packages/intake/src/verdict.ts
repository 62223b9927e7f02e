// Judges one row of people for registration: accepted, rejected or held, with its reasons and
// warnings in the closed vocabulary (`words.ts`). Linkage works on more rows than may be
// registered; what only a person can decide is held, what the sender must mend is rejected.

import { type Issue, isNik, issue } from '@payung/values';
import type { ListedPerson, ListSurvey } from './list.ts';
import {
  isNote,
  isReason,
  isWarning,
  type RowNote,
  type RowReason,
  type RowWarning,
} from './words.ts';

export type Verdict = {
  readonly disposition: 'accepted' | 'rejected' | 'held';
  readonly reasons: readonly RowReason[];
  readonly warnings: readonly RowWarning[];
  readonly notes: readonly RowNote[];
};

/** What the file as a whole says of the row's NIK. */
export type NikStanding = 'alone' | 'unlike';

/** Reasons that a person with the papers at hand can settle; all others go back to the sender. */
const decidable: ReadonlySet<RowReason> = new Set<RowReason>([
  'nik_shared_by_different_people',
  'nik_dob_mismatch',
  'nik_sex_mismatch',
  'dob_ambiguous',
  'age_out_of_range',
  'out_of_scope',
  'mapping_unsure',
]);

/** Reasons that already say why there is no NIK. */
const unread: ReadonlySet<RowReason> = new Set<RowReason>([
  'mapping_unsure',
  'cell_error',
  'formula_without_value',
  'control_char',
  'cell_too_long',
]);

/** What is seen of a row: the person as read, and the issues found on the way. */
export type Judged = { readonly person: ListedPerson; readonly issues: readonly Issue[] };

export function verdictOf(row: Judged, standing: NikStanding): Verdict {
  const reasons = new Set<RowReason>();
  const warnings = new Set<RowWarning>();
  const notes = new Set<RowNote>();
  const usable = usableNik(row.person) !== undefined;
  for (const found of row.issues) {
    const role = roleOf(found, { person: row.person, issues: row.issues, usable });
    if (role === undefined) continue;
    if (role.as === 'reason') reasons.add(role.word);
    else if (role.as === 'warning') warnings.add(role.word);
    else notes.add(role.word);
  }
  if (usable) for (const word of filledFromNik(row.person)) warnings.add(word);
  if (standing === 'unlike') reasons.add('nik_shared_by_different_people');
  if (row.person.deceased) reasons.add('out_of_scope');
  // A list without a column of NIKs says of nobody that his is missing; each row still lacks it.
  const explained = [...reasons].some((each) => each.startsWith('nik_') || unread.has(each));
  if (!usable && !explained) {
    reasons.add('nik_missing');
  }
  const all = [...reasons];
  const held = all.length > 0 && all.every((reason) => decidable.has(reason));
  return {
    disposition: all.length === 0 ? 'accepted' : held ? 'held' : 'rejected',
    reasons: all,
    warnings: [...warnings].filter((word) => !reasons.has(word as RowWarning & RowReason)),
    notes: [...notes],
  };
}

/**
 * The NIK of a row as far as it may be registered: sixteen sound digits. A birth date or sex that
 * disagrees does not take it away, since a NIK never changes (PP 40/2019 art. 30(2)).
 */
export function usableNik(person: ListedPerson): string | undefined {
  if (person.nik !== undefined) return person.nik;
  const { nikDigits } = person;
  return nikDigits !== undefined && isNik(nikDigits) ? nikDigits : undefined;
}

/** What the row's values take from the NIK because the list says nothing, or nothing readable. */
function filledFromNik(person: ListedPerson): readonly RowWarning[] {
  const precision = person.birth?.precision;
  const dated = precision === 'day' || precision === 'default_day';
  return [
    ...(dated ? [] : (['dob_from_nik'] as const)),
    ...(person.sex === undefined ? (['sex_from_nik'] as const) : []),
  ];
}

type Role =
  | { readonly as: 'reason'; readonly word: RowReason }
  | { readonly as: 'warning'; readonly word: RowWarning }
  | { readonly as: 'note'; readonly word: RowNote };

type Facts = Judged & { readonly usable: boolean };

function roleOf(found: Issue, facts: Facts): Role | undefined {
  const { code } = found;
  switch (code) {
    case 'nik_dob_mismatch':
    case 'nik_sex_mismatch':
      return { as: isSomebodyElse(facts.issues) ? 'reason' : 'warning', word: code };
    case 'nik_is_family_card':
      return { as: 'reason', word: 'nik_dob_mismatch' };
    case 'nik_shared_by_different_people':
      return { as: 'reason', word: code };
    // The NIK knows the day where the cell does not.
    case 'dob_invalid':
      return { as: facts.usable ? 'warning' : 'reason', word: code };
    case 'dob_ambiguous':
      return { as: 'reason', word: code };
    // A code the column does not settle is read from the NIK; a word that is no sex must be mended.
    case 'sex_invalid':
      return /^\s*[\dMPW]\s*$/i.test(String(found.data['text'])) && facts.usable
        ? { as: 'warning', word: 'sex_from_nik' }
        : { as: 'reason', word: code };
    case 'age_out_of_range':
      return { as: isNoWorker(found) ? 'reason' : 'warning', word: code };
    // Where it costs only one value of a person who is told by others, the value is missing.
    case 'cell_error':
      return found.severity === 'error' ? { as: 'reason', word: code } : undefined;
    case 'nik_region_unknown':
    case 'mapping_unsure':
    case 'cell_too_long':
      return { as: 'reason', word: code };
    default:
      return plainRole(found);
  }
}

/** Most codes are one or the other; where they can be both, the gravity of the finding says which. */
function plainRole(found: Issue): Role | undefined {
  const { code, severity } = found;
  if (isReason(code) && (severity === 'error' || !isWarning(code))) {
    return { as: 'reason', word: code };
  }
  if (severity === 'note' && isNote(code)) return { as: 'note', word: code };
  return isWarning(code) ? { as: 'warning', word: code } : undefined;
}

/** Neither the birth date nor the sex is that of the NIK: it may be another's number. */
function isSomebodyElse(issues: readonly Issue[]): boolean {
  const date = issues.find((each) => each.code === 'nik_dob_mismatch');
  const sex = issues.some((each) => each.code === 'nik_sex_mismatch');
  return date?.severity === 'error' && sex;
}

/**
 * Nobody below 13 may work at all (UU 13/2003 art. 69), nobody is registered at over a hundred:
 * the date or the row is wrong. Between, the age only bars some programmes and warns.
 */
const workerMin = 13;
const workerMax = 100;

function isNoWorker(found: Issue): boolean {
  const age = Number(found.data['age']);
  return age < workerMin || age > workerMax;
}

/**
 * Whether a list can be registered from at all. Linkage works on a list without NIKs; here every
 * row of it would be rejected for the same reason, so the file is refused with one.
 */
export function registrationRefusal(survey: ListSurvey): Issue | undefined {
  const hasNik = survey.tables.some(
    (table) =>
      table.asked.includes('nik') || table.columns.some((column) => column.field === 'nik'),
  );
  return hasNik ? undefined : issue('missing_required_column', { columns: 'NIK' });
}
