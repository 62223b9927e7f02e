// Alat bantu dan alat ganti: prosthesis and orthosis up to 140 percent of the standard price of the
// public rehabilitation hospital, dentures, hearing aid and glasses up to a sum. PP 82/2019 Annex
// III from memory: every figure here is marked unconfirmed.

import { applyRate, type Day, formatRate, type Rupiah } from '@payung/values';
import { type Explained, type Step, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import { checkAmount, checkChoice, checkDay, lesser, requireFacts } from '../benefit.ts';

const limitedAids = ['dentures', 'hearing_aid', 'glasses'] as const;
const fittedAids = ['prosthesis', 'orthosis'] as const;

/** What was bought; cost and hospital price in rupiah. */
export type AidFacts = { readonly accidentOn: Day; readonly cost: Rupiah } & (
  | { readonly aid: (typeof limitedAids)[number] }
  | { readonly aid: (typeof fittedAids)[number]; readonly standardPrice: Rupiah }
);

/**
 * The cost up to the limit.
 *
 * @example aidBenefit({ accidentOn: day('2026-07-01'), aid: 'glasses', cost: rupiah(1_500_000) }).value // 1000000
 */
export function aidBenefit(facts: AidFacts): Explained<Rupiah> {
  requireFacts(
    checkDay('accidentOn', facts.accidentOn, 'benefits.jkk.aid_limit'),
    checkChoice('aid', facts.aid, [...limitedAids, ...fittedAids]),
    checkAmount('cost', facts.cost),
    fittedAids.some((aid) => aid === facts.aid)
      ? checkAmount('standardPrice', 'standardPrice' in facts ? facts.standardPrice : 0, 1)
      : undefined,
  );
  const limit = limitOf(facts);
  return { value: lesser(facts.cost, limit.value), steps: [limit.step] };
}

function limitOf(facts: AidFacts): { value: Rupiah; step: Step } {
  if ('standardPrice' in facts) {
    const rate = getParameter('benefits.jkk.prosthesis_rate', facts.accidentOn);
    const value = applyRate(facts.standardPrice, rate.value);
    return { value, step: stepOf(rate, formatRate(rate.value)) };
  }
  const limits = getParameter('benefits.jkk.aid_limit', facts.accidentOn);
  const value = limits.value[facts.aid];
  return { value, step: stepOf(limits, value) };
}
