// Santunan cacat sebagian: anatomis = percent of the table x 80 monthly wages, fungsi = loss x that.
// Several injuries are summed up to 70 percent (unread). PP 44/2015 Annex III, kept by PP 82/2019.

import { formatRate, type Rate, type Rupiah, rate } from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import { factIssue, requireFacts } from '../benefit.ts';
import { checkInjury, type Injury, injuryRate } from './injury-rate.ts';
import { type AccidentFacts, checkAccident, wageMultiple } from './wage-multiple.ts';

export type PartialDisabilityFacts = AccidentFacts & {
  readonly injuries: readonly Injury[];
  readonly leftHanded?: boolean;
};

/** The rates of the injuries in the order given, and their sum after the limit. */
export type PartialDisability = Explained<Rupiah> & {
  readonly injuries: readonly Rate[];
  readonly rate: Rate;
};

/**
 * Rupiah for the participant.
 * One big toe lost at a basis of 1,000,000: 5 % x 80 x 1,000,000 = 4000000
 */
export function partialDisabilityBenefit(facts: PartialDisabilityFacts): PartialDisability {
  const { accidentOn, injuries, leftHanded = false } = facts;
  requireFacts(
    ...checkAccident(facts),
    injuries.length > 0 ? undefined : factIssue('injuries', 0, '≥ 1'),
  );
  requireFacts(...injuries.map((each, at) => checkInjury(`injuries[${at}]`, each, accidentOn)));
  const rates = injuries.map((each) => injuryRate(each, accidentOn, leftHanded));
  const together = rate(rates.reduce((sum, each) => sum + each.value, 0));
  const limit = getParameter('benefits.jkk.partial_disability_limit', accidentOn);
  const counted = together > limit.value ? limit.value : together;
  const amount = wageMultiple(facts, counted);
  const several = injuries.length > 1 || together > limit.value;
  return {
    value: amount.value,
    injuries: rates.map((each) => each.value),
    rate: counted,
    steps: [
      ...rates.flatMap((each) => each.steps),
      ...(several ? [stepOf(limit, formatRate(limit.value))] : []),
      ...amount.steps,
    ],
  };
}
