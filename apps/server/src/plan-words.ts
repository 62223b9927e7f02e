// The plan with its words: notes, reasons and steps of the law as sentences in the reader's
// language. A code without words (of a newer program) is shown by its name, never dropped.

import { fundSourceText, stepText } from '@payung/law';
import {
  type ExclusionReason,
  exclusionText,
  type PlanNote,
  type PlanSummary,
  planNoteText,
} from '@payung/office';
import type { Language } from '@payung/values';
import type { SummaryWire } from './wire/summary.ts';

export function planOnWire(plan: PlanSummary, language: Language): SummaryWire['plan'] {
  return {
    ...plan,
    funds: plan.funds.map((fund) => ({
      ...fund,
      sourceText: fundSourceText(fund.source, language),
      steps: fund.steps.map((step) => ({ ...step, text: stepText(step, language) })),
    })),
    excluded: plan.excluded.map(({ reason, people }) => ({
      reason,
      people,
      text: isExclusion(reason) ? exclusionText(reason, language) : reason,
    })),
    notes: plan.notes.map(({ code, data }) => ({
      code,
      data,
      text: isNoteCode(code) ? planNoteText({ code, data }, language) : code,
    })),
  };
}

// The compiler keeps both lists complete.
const noteCodes: Readonly<Record<PlanNote['code'], true>> = {
  order: true,
  start_past: true,
  jkm_waiting: true,
  age_min_unconfirmed: true,
  occupation_unknown: true,
  birth_inexact: true,
  fund_over: true,
  earmark_paid_elsewhere: true,
  law_forbids: true,
  law_unconfirmed: true,
  figure_unconfirmed: true,
  contribution_varies: true,
  jkm_waiting_whole: true,
  below_branch_credit: true,
  unfilled: true,
  protection_ends: true,
};
const exclusionReasons: Readonly<Record<ExclusionReason, true>> = {
  tidak_bekerja: true,
  asn: true,
  non_asn: true,
  aparat_desa: true,
  karyawan: true,
  tanpa_nik: true,
  tanpa_tanggal_lahir: true,
  di_bawah_usia: true,
  melewati_usia: true,
};

function isNoteCode(code: string): code is PlanNote['code'] {
  return Object.hasOwn(noteCodes, code);
}

function isExclusion(reason: string): reason is ExclusionReason {
  return Object.hasOwn(exclusionReasons, reason);
}
