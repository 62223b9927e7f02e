// The catalogue of claims: one shape, two languages.

import { claimDocumentText } from '@payung/law';
import { formatRupiah, type Language } from '@payung/values';
import type { ClaimAlert } from '../alerts.ts';
import type { Condition } from '../expect/expectation.ts';
import type { ClaimRefused } from '../refusal.ts';
import { en } from './en.ts';
import { filled } from './filled.ts';
import { id } from './id.ts';
import type { ClaimWords } from './words.ts';

const catalogues: Readonly<Record<Language, ClaimWords>> = { id, en };

export function claimWords(language: Language): ClaimWords {
  return catalogues[language];
}

/** @example claimRefusalText({ outcome: 'refused', code: 'same_person', data: {} }) // 'Orang kedua …' */
export function claimRefusalText({ code, data }: ClaimRefused, language: Language = 'id'): string {
  const papers = String(data['papers'] ?? '')
    .split(', ')
    .map((each) => paperName(each, language))
    .join('; ');
  return filled(catalogues[language].refusals[code], { ...data, papers });
}

function paperName(document: string, language: Language): string {
  const named = claimDocumentsByName(language);
  return named.get(document) ?? document;
}

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
] as const;

/** Every document of the law by its name, for those who type it. */
export const claimDocumentNames: readonly string[] = documents;

function claimDocumentsByName(language: Language): ReadonlyMap<string, string> {
  return new Map<string, string>(
    documents.map((each) => [each, claimDocumentText(each, language)]),
  );
}

export function claimAlertText(alert: ClaimAlert, language: Language = 'id'): string {
  const { compensation } = alert;
  return filled(catalogues[language].alerts[alert.code], {
    ...alert,
    compensation: compensation === undefined ? undefined : formatRupiah(compensation),
  });
}

export function conditionText(condition: Condition, language: Language = 'id'): string {
  return filled(catalogues[language].conditions[condition.code], condition);
}
