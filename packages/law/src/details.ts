// What is said about figures and rules beside the calculation: where a law can be read, what the
// user must know of a figure, a rule in one sentence and in signs. A page loads it, a calculation not.

import type { FigureDetail, RuleText } from './detail.ts';
import type { FigureStep } from './explained.ts';
import { figureDetails, ruleTexts } from './generated/details.ts';
import type { ParameterId } from './parameter-id.ts';

export type { FigureDetail, RuleText } from './detail.ts';

/**
 * Address and note of the value of a figure that begins on a day.
 *
 * @example findFigureDetail('benefits.jkm.santunan', '2019-12-02')?.url?.startsWith('http') // true
 */
export function findFigureDetail(id: ParameterId, from: string): FigureDetail | undefined {
  return figureDetails[id]?.find((each) => each.from === from);
}

/** Address and note of a step; none of an assumption, which no law says. */
export function findStepDetail(step: FigureStep): FigureDetail | undefined {
  return step.assumed ? undefined : findFigureDetail(step.parameter, step.from);
}

/**
 * Sentence and formula of a rule; throws on an id no rule has.
 *
 * @example ruleText('contributions.sanction_fine').formula // 'contributionDue × r_sanction × months'
 */
export function ruleText(id: string): RuleText {
  const found = ruleTexts[id];
  if (found === undefined) throw new RangeError(`No rule ${id}`);
  return found;
}
