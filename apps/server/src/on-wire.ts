// From what the program knows to what may leave it: the schemas are closed, so a field that is not
// written down in them stays here. Codes travel with their words in the reader's language.

import { definitionName, findDefinition, type Summary } from '@payung/office';
import type { Language } from '@payung/values';
import type { RunState } from './options.ts';
import { planOnWire } from './plan-words.ts';
import { type RunWire, runSchema } from './wire/run.ts';
import { type SummaryWire, summarySchema } from './wire/summary.ts';

export function runOnWire(state: RunState): RunWire {
  if (state.state !== 'finished') return runSchema.parse(state);
  const { asOf, roomDigest, measured } = state.summary;
  return { state: 'finished', asOf, roomDigest, seconds: measured.seconds };
}

export function summaryOnWire(summary: Summary, language: Language): SummaryWire {
  const whole: SummaryWire = {
    ...summary,
    plan: planOnWire(summary.plan, language),
    words: wordsOf(summary, language),
  };
  return summarySchema.parse(whole);
}

function wordsOf(summary: Summary, language: Language): SummaryWire['words'] {
  const ids = [...new Set(summary.coverage.map(({ definition }) => definition))];
  return {
    definitions: Object.fromEntries(ids.map((id) => [id, definitionWords(id, language)])),
  };
}

function definitionWords(id: string, language: Language) {
  const definition = findDefinition(id);
  if (definition === undefined) return { name: definitionName(id, language) };
  const { name, formula, usedBy, source } = definition;
  return { name: name[language], formula: formula[language], usedBy, source };
}
