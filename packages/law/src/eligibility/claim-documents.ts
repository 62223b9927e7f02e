// Berkas klaim: what a claim must bring, and what is missing of it (Permenaker 5/2021, Permenaker
// 4/2022, PP 82/2019, PP 6/2025). Police report for traffic accidents, tax number for large JHT.

import { type Day, type Parsed, parsed, type Rupiah } from '@payung/values';
import { choiceFaults, dayFaults, wholeFaults } from '../contributions/input-fault.ts';
import { type Explained, type Step, stepOf } from '../explained.ts';
import type { Figures } from '../generated/parameters.ts';
import { getParameter } from '../parameter.ts';

const listOf = {
  JKM: 'eligibility.claim_documents_jkm',
  SCHOLARSHIP: 'eligibility.claim_documents_scholarship',
  JKK: 'eligibility.claim_documents_jkk',
  JHT: 'eligibility.claim_documents_jht',
  JKP: 'eligibility.claim_documents_jkp',
} as const;
export type ClaimKind = keyof typeof listOf;
export const claimKinds = ['JKM', 'SCHOLARSHIP', 'JKK', 'JHT', 'JKP'] as const;

/** A document of a claim; `claimDocumentText` names it. */
export type ClaimDocument = {
  [Kind in ClaimKind]: keyof Figures[(typeof listOf)[Kind]];
}[ClaimKind];

export type ClaimDocumentsInput = {
  readonly claim: ClaimKind;
  readonly on: Day;
  readonly have: readonly ClaimDocument[];
  /** JHT: the sum claimed. */
  readonly amount?: Rupiah;
  /** JKK: an accident on the road. */
  readonly traffic?: boolean;
};

export type ClaimDocuments = {
  readonly required: readonly ClaimDocument[];
  readonly missing: readonly ClaimDocument[];
};

/**
 * Berkas yang diminta dan yang masih kurang.
 *
 * @example claimDocuments({ claim: 'JHT', on, have: ['participant_card'], amount: rupiah(1_000_000) })
 */
export function claimDocuments(input: ClaimDocumentsInput): Parsed<Explained<ClaimDocuments>> {
  const { claim, on, have, amount } = input;
  const faults = choiceFaults('claim', claim, claimKinds);
  if (faults.length === 0) faults.push(...dayFaults('on', on, listOf[claim]));
  if (claim === 'JHT') faults.push(...wholeFaults('amount', amount ?? Number.NaN, { min: 0 }));
  if (faults.length > 0) return { ok: false, issues: faults };
  const list = getParameter(listOf[claim], on);
  const taxAbove = getParameter('eligibility.jht_tax_number_above', on);
  const listed = documents.filter((each) => Object.hasOwn(list.value, each));
  const required = listed.filter(
    (each) =>
      (each !== 'tax_number' || (amount ?? 0) > taxAbove.value) &&
      (each !== 'police_report' || input.traffic === true),
  );
  const steps: readonly Step[] = [
    stepOf(list, 'yes'),
    ...(claim === 'JHT' ? [stepOf(taxAbove, taxAbove.value)] : []),
  ];
  const missing = required.filter((each) => !have.includes(each));
  return parsed({ value: { required, missing }, steps });
}

/** In the order a clerk asks for them. */
const documents = [
  'form',
  'participant_card_or_nik',
  'participant_card',
  'identities',
  'family_card',
  'death_certificate',
  'heir_statement',
  'marriage_book_or_birth_certificate',
  'school_letter',
  'child_identity',
  'birth_certificate',
  'accident_report_1',
  'accident_report_2',
  'doctor_letter',
  'receipts',
  'police_report',
  'work_end_proof',
  'dismissal_proof',
  'dismissal_report',
  'job_search_commitment',
  'bank_account',
  'tax_number',
] as const satisfies readonly ClaimDocument[];
