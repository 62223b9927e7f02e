// The dated figures of the law in lines for people; what was not seen in the law's own text is marked
// [U] besides being said.

import { citationText, type FigureStep, figureText, stepText } from '@payung/law';
import { formatCount, type Language, type Wording } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { type Change, type DatedFigure, type FigureHistory, figureSteps } from './figures.ts';

/** One line a figure: its value, or how many rows it has. */
export function figureLine(
  figure: FigureHistory,
  dated: DatedFigure | undefined,
  language: Language,
): string {
  const text = textIn(language);
  if (dated === undefined) return `  ${figure.term[language]}: ${text.law.notInForce}`;
  const steps = figureSteps(figure, dated, stepName);
  const [only] = steps;
  if (steps.length === 1 && only) return `  ${mark(only)}${stepText(only, language)}`;
  const rows = fill(text.law.rows, { count: formatCount(steps.length) });
  const sign = steps.every((each) => each.confirmed) ? '' : unseen;
  return `  ${sign}${figure.term[language]}: ${rows} (${rightOf(dated, language)})`;
}

/** All of one value: dates and article, its rows, where it can be read, what must be known. */
export function figureLines(
  figure: FigureHistory,
  dated: DatedFigure,
  language: Language,
): readonly string[] {
  const text = textIn(language);
  const { checked, url, note } = dated;
  return [
    `  ${rightOf(dated, language)}`,
    ...figureSteps(figure, dated, stepName).map((step) => `    ${rowText(step, language)}`),
    ...(url === undefined ? [] : [`    ${fill(text.law.readAt, { url })}`]),
    ...(note === undefined ? [] : [`    ${fill(text.law.note, { note: note[language] })}`]),
    `    ${fill(text.law.checkedOn, { on: checked.on })}`,
  ];
}

/** A change with its law and what was before; of a table only the rows that changed. */
export function changeLines(change: Change, language: Language): readonly string[] {
  const { figure, dated, before, kind } = change;
  const text = textIn(language);
  const now = kind === 'ends' ? [] : figureSteps(figure, dated, stepName);
  const old = before === undefined ? [] : figureSteps(figure, before, stepName);
  const changed = now.filter((step) => sameRow(old, step)?.value !== step.value);
  const gone = old.filter((step) => sameRow(now, step) === undefined);
  return [
    `  ${figure.term[language]} (${figure.id})`,
    `    ${kind === 'ends' ? citationText(dated.source, language) : rightOf(dated, language)}`,
    ...changed.map((step) => {
      const was = sameRow(old, step);
      const value = was === undefined ? text.law.none : figureText(was, language);
      return `    ${rowText(step, language)}; ${fill(text.law.before, { value })}`;
    }),
    ...gone.map((step) => `    ${text.law.ends}: ${rowText(step, language)}`),
    // The number stays and the law under it changes.
    ...(changed.length + gone.length === 0 ? [`    ${text.law.same}`] : []),
  ];
}

function sameRow(steps: readonly FigureStep[], step: FigureStep): FigureStep | undefined {
  return steps.find((each) => each.row?.id === step.row?.id);
}

/** Article and dates. */
function rightOf({ source, from, until }: DatedFigure, language: Language): string {
  const { since, period } = textIn(language).law;
  const dates = fill(until === undefined ? since : period, { from, until: until ?? '' });
  return `${dates}, ${citationText(source, language)}`;
}

function rowText(step: FigureStep, language: Language): string {
  const row = step.row === undefined ? '' : `${step.row[language]}: `;
  return `${mark(step)}${row}${figureText(step, language)}`;
}

const unseen = '[U] ';

function mark(step: FigureStep): string {
  return step.confirmed ? '' : unseen;
}

function stepName(from: number): Wording {
  const filled = (language: Language) =>
    fill(textIn(language).law.stepFrom, { from: formatCount(from) });
  return { id: filled('id'), en: filled('en') };
}
