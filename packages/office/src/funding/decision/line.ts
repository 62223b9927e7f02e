// What a frozen list says, line by line. The order of the keys is part of the bytes and never changes:
// a new key goes to the end, with a new mark of the file.

import type { BpuProgram } from '@payung/law';
import type { Day, Month, Rupiah, Sex } from '@payung/values';

export type Signatory = {
  readonly name: string;
  readonly position: string;
  readonly nip?: string;
};

/** Kepala daftar. `rows` stands first: whoever checks a file counts by it. */
export type ListHeader = {
  readonly rows: number;
  readonly kind: 'original' | 'addendum';
  readonly tenant: string;
  readonly number: string;
  readonly day: Day;
  readonly signatory: string;
  readonly position: string;
  readonly nip: string | null;
  readonly amount: Rupiah;
  /** The list that is changed, and its head. */
  readonly amends: { readonly number: string; readonly head: string } | null;
  /** Random: without the list nobody can guess a line from its digest. */
  readonly salt: string;
};

export type ListedPerson = {
  readonly person: number;
  readonly nik: string;
  readonly name: string;
  readonly birth: Day | null;
  readonly sex: Sex | null;
  readonly village: string | null;
  readonly villageWritten: string | null;
  readonly occupation: string | null;
};

/** Baris keputusan: one place and who takes it. */
export type DecidedLine = {
  readonly row: number;
  readonly place: number;
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly programs: readonly BpuProgram[];
  readonly costMonthly: Rupiah;
} & ListedPerson;

/** Alasan perubahan. */
export const leavingReasons = [
  'died',
  'moved',
  'became_pu',
  'refused',
  'over_age',
  'already_participant',
  'objection',
] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** Baris perubahan: who leaves a place, why, from when, and who takes it. */
export type ChangedLine = {
  readonly row: number;
  readonly place: number;
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly costMonthly: Rupiah;
  readonly reason: LeavingReason;
  /** Null where the place was empty already. */
  readonly leaves: ListedPerson | null;
  readonly takes: ListedPerson | null;
  /** Where nobody takes it: empty, to be filled later, or back to the fund. */
  readonly rest: 'taken' | 'vacant' | 'returned';
};

export function headerText(header: ListHeader): string {
  const { rows, kind, tenant, number, day, signatory, position, nip, amount, amends, salt } =
    header;
  return JSON.stringify({
    rows,
    kind,
    tenant,
    number,
    day,
    signatory,
    position,
    nip,
    amount,
    amends: amends === null ? null : { number: amends.number, head: amends.head },
    salt,
  });
}

export function decidedText(line: DecidedLine): string {
  const { row, place, fund, from, until, programs, costMonthly } = line;
  return JSON.stringify({
    row,
    place,
    ...personKeys(line),
    fund,
    from,
    until,
    programs,
    costMonthly,
  });
}

export function changedText(line: ChangedLine): string {
  const { row, place, fund, from, until, costMonthly, reason, leaves, takes, rest } = line;
  return JSON.stringify({
    row,
    place,
    reason,
    leaves: leaves === null ? null : personKeys(leaves),
    takes: takes === null ? null : personKeys(takes),
    rest,
    fund,
    from,
    until,
    costMonthly,
  });
}

function personKeys(line: ListedPerson): ListedPerson {
  const { person, nik, name, birth, sex, village, villageWritten, occupation } = line;
  return { person, nik, name, birth, sex, village, villageWritten, occupation };
}

// Texts that come back were written by the functions above and their digests checked, or opened from
// a seal that nobody else can make: this is the checked boundary.

export function readHeader(text: string): ListHeader {
  return JSON.parse(text) as ListHeader;
}

export function readDecided(text: string): DecidedLine {
  return JSON.parse(text) as DecidedLine;
}

export function readChanged(text: string): ChangedLine {
  return JSON.parse(text) as ChangedLine;
}
