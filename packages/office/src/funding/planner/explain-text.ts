// Puts the explanation of one person into sentences, Indonesian first.

import { addMonths, formatCount, formatRupiah, type Language } from '@payung/values';
import { exclusionText } from '../note-text.ts';
import type { PersonExplanation } from './explain.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';
import type { PlannerText } from './text/words.ts';

const catalogues: Readonly<Record<Language, PlannerText>> = { id, en };
/** As much of the draw number as anybody reads out. */
const drawDigits = 12;

/** @example explanationLines(explainPerson(request, plan, 'P000017')) // ['Masuk rencana.', …] */
export function explanationLines(
  explanation: PersonExplanation,
  language: Language = 'id',
): readonly string[] {
  const text = catalogues[language];
  if (explanation.verdict === 'unknown') return [text.unknown];
  if (explanation.verdict === 'excluded') {
    return [fill(text.excluded, { reason: exclusionText(explanation.reason, language) })];
  }
  const { stretches, priorityClass, classes, alike, alikePaid, place, draw, funds } = explanation;
  return [
    text[explanation.verdict],
    ...stretches.map(({ months, fund, amountPerMonth }) =>
      fill(text.stretch, {
        from: months.from,
        last: addMonths(months.until, -1),
        fund,
        amount: formatRupiah(amountPerMonth),
      }),
    ),
    text.rules[explanation.rule],
    fill(text.priorityClass, { class: formatCount(priorityClass), classes: formatCount(classes) }),
    fill(text.alike, { alike: formatCount(alike), paid: formatCount(alikePaid) }),
    fill(text.place, { place: formatCount(place), draw: draw.slice(0, drawDigits) }),
    ...funds.map(({ fund, verdict }) => fill(text.fund, { fund, verdict: text.funds[verdict] })),
  ];
}

function fill(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '—');
}
