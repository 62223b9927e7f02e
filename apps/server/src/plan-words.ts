// The plan with its words: notes, reasons and steps of the law as sentences in the reader's language.

import { fundSourceText, type Step, stepText } from '@payung/law';
import { findStepDetail } from '@payung/law/details';
import { exclusionText, type PlanSummary, planNoteText } from '@payung/office';
import type { Language } from '@payung/values';
import { safeData } from './wire/issue.ts';
import type { LawStepWire, SummaryWire } from './wire/summary.ts';

function stepOnWire(step: Step, language: Language): LawStepWire {
  const said = { text: stepText(step, language), confirmed: step.confirmed };
  if (step.kind === 'given') return said;
  const { url, note } = findStepDetail(step) ?? {};
  return {
    ...said,
    source: { ...step.source, ...(url === undefined ? {} : { url }) },
    ...(note === undefined ? {} : { note: note[language] }),
  };
}

export function planOnWire(plan: PlanSummary, language: Language): SummaryWire['plan'] {
  return {
    ...plan,
    funds: plan.funds.map((fund) => ({
      ...fund,
      sourceText: fundSourceText(fund.source, language),
      steps: fund.steps.map((step) => stepOnWire(step, language)),
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
