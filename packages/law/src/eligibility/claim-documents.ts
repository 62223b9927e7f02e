// Berkas klaim: what a claim must bring, and what is missing of it (Permenaker 5/2021, Permenaker
// 4/2022, PP 82/2019, PP 6/2025). Police report for traffic accidents, tax number for large JHT.

import { type Explained, stepOf } from '../explained.ts';
import { choice, flag, listOf, may, money, need, onDay, type TypeOf, variants } from '../facts.ts';
import type { Figures } from '../generated/parameters.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

const lists = {
  JKM: 'eligibility.claim_documents_jkm',
  SCHOLARSHIP: 'eligibility.claim_documents_scholarship',
  JKK: 'eligibility.claim_documents_jkk',
  JHT: 'eligibility.claim_documents_jht',
  JKP: 'eligibility.claim_documents_jkp',
} as const;
export type ClaimKind = keyof typeof lists;
export const claimKinds = ['JKM', 'SCHOLARSHIP', 'JKK', 'JHT', 'JKP'] as const;

/** A document of a claim; `claimDocumentText` names it. */
export type ClaimDocument = {
  [Kind in ClaimKind]: keyof Figures[(typeof lists)[Kind]];
}[ClaimKind];

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

const facts = variants(
  'claim',
  { id: 'Jenis klaim', en: 'Kind of claim' },
  {
    JKM: { on: dayOf('JKM') },
    SCHOLARSHIP: { on: dayOf('SCHOLARSHIP') },
    JKK: {
      on: dayOf('JKK'),
      traffic: may('Kecelakaan lalu lintas', 'Accident on the road', flag()),
    },
    JHT: {
      on: dayOf('JHT'),
      amount: need('Jumlah JHT yang diklaim', 'Sum of JHT claimed', money({ least: 0 })),
    },
    JKP: { on: dayOf('JKP') },
  },
  { have: need('Berkas yang sudah ada', 'Documents at hand', listOf(choice(documents))) },
);
export type ClaimDocumentsInput = TypeOf<typeof facts>;

export type ClaimDocuments = {
  readonly required: readonly ClaimDocument[];
  readonly missing: readonly ClaimDocument[];
};

/**
 * Berkas yang diminta dan yang masih kurang.
 *
 * @example
 * claimDocuments({ claim: 'JKK', on: day('2026-05-01'), have: ['accident_report_1', 'accident_report_2', 'doctor_letter'] })
 * // { ok: true, value: { value: { missing: ['receipts'], … }, … }, … }
 */
export const claimDocuments = rule({
  id: 'eligibility.claim_documents',
  term: { id: 'Berkas klaim', en: 'Documents of a claim' },
  sources: [
    { law: 'Permenaker 5/2021' },
    { law: 'Permenaker 4/2022' },
    { law: 'PP 82/2019' },
    { law: 'PP 6/2025' },
  ],
  facts,
  decide: (input): Explained<ClaimDocuments> => {
    const list = getParameter(lists[input.claim], input.on);
    const limit = findTaxLimit(input);
    const required = documents.filter(
      (each) => Object.hasOwn(list.value, each) && isAsked(each, input, limit),
    );
    return {
      value: { required, missing: required.filter((each) => !input.have.includes(each)) },
      steps: [
        ...required.map((row) => stepOf(list, 'yes', { row })),
        ...(limit === undefined ? [] : [stepOf(limit, limit.value)]),
      ],
    };
  },
});

type TaxLimit = ReturnType<typeof findTaxLimit>;

/** Of JHT only. */
function findTaxLimit({ claim, on }: ClaimDocumentsInput) {
  return claim === 'JHT' ? getParameter('eligibility.jht_tax_number_above', on) : undefined;
}

function isAsked(document: ClaimDocument, input: ClaimDocumentsInput, limit: TaxLimit): boolean {
  if (document === 'police_report') return 'traffic' in input && input.traffic === true;
  if (document !== 'tax_number') return true;
  return limit !== undefined && 'amount' in input && input.amount > limit.value;
}

function dayOf(kind: ClaimKind) {
  return need('Tanggal klaim', 'Day of the claim', onDay(lists[kind]));
}
