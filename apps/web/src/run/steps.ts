// The steps of the main job in words, in the order in which they run.

import type { TextKey, TextOf } from '../text/text.ts';

export const stepOrder: readonly string[] = [
  'read',
  'validate',
  'link',
  'load',
  'coverage',
  'plan',
  'report',
];

const stepTexts: Readonly<Record<string, TextKey>> = {
  read: 'step_read',
  validate: 'step_validate',
  link: 'step_link',
  load: 'step_load',
  coverage: 'step_coverage',
  plan: 'step_plan',
  report: 'step_report',
};

/** A step this page does not know is shown under its own name, never hidden. */
export function stepText(step: string, text: TextOf): string {
  const key = stepTexts[step];
  return key === undefined ? step : text(key);
}

/** Steps that are done, the one at work, and those known to follow. */
export function stepsInOrder(done: readonly string[], now: string): readonly string[] {
  const seen = [...new Set([...done, now])];
  const at = stepOrder.indexOf(now);
  const following = stepOrder.slice(at + 1).filter((step) => !seen.includes(step));
  return at < 0 ? seen : [...seen, ...following];
}
