// Candidate: a person whom a fund could pay for, with what rules of priority and earmarks ask of him,
// and why he may not be paid for at all.

import type { OccupationCode } from '@payung/intake';
import type { AgeLimits, Payee } from '@payung/law';
import { ageYears, type Day, dayParts } from '@payung/values';
import type { Candidate as RegisterCandidate } from '../registry/index.ts';

/**
 * Calon penerima. `peserta_aktif`: protected now, by months that end. What nobody told is absent: no
 * rule that asks for it puts him first, no earmark of it means him.
 */
export type Candidate = Omit<RegisterCandidate, 'status'> & {
  readonly status: RegisterCandidate['status'] | 'peserta_aktif';
  /** Desil kesejahteraan, 1 the poorest. */
  readonly decile?: number;
  /** Penyandang disabilitas. */
  readonly disabled?: boolean;
  /** Pencari nafkah tunggal of his household. */
  readonly soleEarner?: boolean;
  /** Whether anybody else of his family card is protected. */
  readonly familyProtected?: boolean;
  /** Files of the room he stands on. */
  readonly lists?: readonly string[];
};

/** In the order in which they are looked for; a person has the first that fits. */
export const exclusionReasons = [
  'tidak_bekerja',
  'asn',
  'non_asn',
  'aparat_desa',
  'karyawan',
  'tanpa_nik',
  'tanpa_tanggal_lahir',
  'di_bawah_usia',
  'melewati_usia',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** Kinds of workers the fund rules know; nobody pays for who does not work. */
const payeeOfOccupation: Readonly<Record<OccupationCode, Payee | undefined>> = {
  PETANI: 'vulnerable_worker',
  NELAYAN: 'vulnerable_worker',
  PETERNAK: 'vulnerable_worker',
  PEKEBUN_SAWIT: 'palm_worker',
  BURUH_SAWIT: 'palm_worker',
  PEDAGANG_UMKM: 'vulnerable_worker',
  BURUH_BANGUNAN: 'vulnerable_worker',
  PRT: 'vulnerable_worker',
  OJEK_SOPIR: 'vulnerable_worker',
  ROHANIWAN: 'vulnerable_worker',
  PENAMBANG: 'vulnerable_worker',
  NON_ASN: 'non_asn',
  APARAT_DESA: 'village_official',
  ASN: 'asn',
  KARYAWAN: 'employee',
  TIDAK_BEKERJA: undefined,
  LAINNYA: 'vulnerable_worker',
};

/** An employer, the office or ADD pays for these: they are Penerima Upah, not vulnerable workers. */
const exclusionOfPayee: Readonly<Partial<Record<Payee, ExclusionReason>>> = {
  asn: 'asn',
  non_asn: 'non_asn',
  village_official: 'aparat_desa',
  employee: 'karyawan',
};

/**
 * The kind of worker, undefined for somebody who does not work. An unknown occupation counts as a
 * vulnerable worker: the list he stands on says so, and the plan counts such people in a note.
 */
export function payeeOf(occupation: string | undefined): Payee | undefined {
  return occupation !== undefined && isKnownOccupation(occupation)
    ? payeeOfOccupation[occupation]
    : 'vulnerable_worker';
}

/** Penerima Upah or not working: no plan of BPU contributions can pay for this occupation. */
export function exclusionOfWork(occupation: string | undefined): ExclusionReason | undefined {
  const payee = payeeOf(occupation);
  return payee === undefined ? 'tidak_bekerja' : exclusionOfPayee[payee];
}

/** A start of protection: its first day and the age limits in force on it. */
export type Start = { readonly on: Day; readonly limits: AgeLimits };

/** `starts`, earliest first, are those of the funds: a fund that starts later may fit an age. */
export function exclusionOf(
  candidate: Candidate,
  starts: readonly Start[],
): ExclusionReason | undefined {
  const byWork = exclusionOfWork(candidate.occupation);
  if (byWork) return byWork;
  if (!candidate.hasNik) return 'tanpa_nik';
  if (candidate.birth === undefined) return 'tanpa_tanggal_lahir';
  const { birth } = candidate;
  if (starts.some((start) => isOfAge(birth, start))) return undefined;
  return starts.every((start) => ageYears(birth, start.on) < start.limits.min)
    ? 'di_bawah_usia'
    : 'melewati_usia';
}

export function isOfAge(birth: Day, { on, limits }: Start): boolean {
  const age = ageYears(birth, on);
  return age >= limits.min && age < limits.max;
}

/** Births of whom `isOfAge` is true: after `after`, up to `until`, as text that sorts with days. */
export type BirthSpan = { readonly after: string; readonly until: string };

export function birthsOfAge({ on, limits }: Start): BirthSpan {
  return { after: birthdayBefore(on, limits.max), until: birthdayBefore(on, limits.min) };
}

/** Who was born then or earlier has so many full years; 29 February may stand in a year without one. */
function birthdayBefore(on: Day, years: number): string {
  return `${String(dayParts(on).year - years).padStart(4, '0')}${on.slice(4)}`;
}

/** An inexact birth date within a year of a limit: the verdict could turn. */
export function isNearAgeLimit(birth: Day, { on, limits }: Start): boolean {
  const age = ageYears(birth, on);
  return [limits.min - 1, limits.min, limits.max - 1, limits.max].includes(age);
}

export function isKnownOccupation(text: string): text is OccupationCode {
  return Object.hasOwn(payeeOfOccupation, text);
}
