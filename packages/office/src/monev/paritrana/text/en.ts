// All words of the Paritrana sheet in English.

import type { ParitranaText } from './words.ts';

export const en: ParitranaText = {
  title: 'Paritrana sheet',
  subtitle: 'Criteria {scheme}, year {year}. Own assessment on {day}.',
  unofficial: 'Own assessment; criteria and weights of the region’s table, not official weights',
  lead: 'Own score {points} of 100; {gap} missing.',
  next: 'Cheapest step: {what} ({criterion}), {points} points more for {cost}.',
  noStep: 'The table of scores names no step.',
  criteria: 'Criteria',
  criteriaCaption: 'Weight, own score and what is missing',
  steps: 'Next steps',
  stepsCaption: 'By rupiah for a point, the cheapest first',
  strangers: 'Scores of criteria the scheme does not have: {ids}.',
  unconfirmed: '[U] not confirmed',
  footer: 'Scheme {scheme} {year}',
  columns: {
    criterion: 'Criterion',
    weight: 'Weight',
    score: 'Score',
    points: 'Points',
    gap: 'Missing',
    source: 'Source of the weight',
    step: 'Step',
    raises: 'Adds (points)',
    cost: 'Cost',
    costByPoint: 'Cost by point',
  },
  signature: ['Assessed by,', '', '', '(……………………………)'],
};
