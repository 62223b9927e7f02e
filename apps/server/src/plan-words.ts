// The plan with its words: notes, reasons and steps of the law as sentences in the reader's language.

import { fundSourceText, stepText } from '@payung/law';
import { exclusionText, type PlanSummary, planNoteText } from '@payung/office';
import type { Language } from '@payung/values';
import { safeData } from './wire/issue.ts';
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
      text: exclusionText(reason, language),
    })),
    notes: plan.notes.map((note) => {
      const data = safeData.parse(note.data);
      return { code: note.code, data, text: planNoteText({ code: note.code, data }, language) };
    }),
  };
}
