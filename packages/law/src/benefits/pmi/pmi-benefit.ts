// Manfaat PMI: Permenaker 4/2023 and its annex. Death during work pays 85 million whatever its
// cause; before work (unconfirmed) and after it the sums of JKM at home. Scholarships apart.

import { type Day, type Parsed, parsed, type Rupiah, rupiah, sumRupiah } from '@payung/values';
import { choiceFaults, dayFaults, fault, wholeFaults } from '../../contributions/input-fault.ts';
import { type Explained, type Step, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';

export const pmiPhases = ['before', 'during', 'after'] as const;
export type PmiPhase = (typeof pmiPhases)[number];

export const pmiEvents = ['death', 'medical_abroad', 'proven_rape', 'failed_departure'] as const;
export type PmiEvent = (typeof pmiEvents)[number];

export type PmiInput = {
  readonly event: PmiEvent;
  readonly phase: PmiPhase;
  readonly on: Day;
  /** `medical_abroad`: what the insurance of that country leaves unpaid, in rupiah. */
  readonly costUninsured?: Rupiah;
};

export type PmiPart = 'death_benefit' | 'periodic' | 'burial' | PmiEvent;
/** The parts sum to `amount`. */
export type PmiBenefit = {
  readonly amount: Rupiah;
  readonly parts: readonly { readonly part: PmiPart; readonly amount: Rupiah }[];
};

/**
 * Manfaat JKK dan JKM PMI.
 *
 * @example pmiBenefit({ event: 'death', phase: 'during', on: day('2025-04-19') }) // { ok: true, value: { value: { amount: 85000000, … }, … }, … }
 */
export function pmiBenefit(input: PmiInput): Parsed<Explained<PmiBenefit>> {
  const { event, phase, on, costUninsured } = input;
  const faults = [
    ...choiceFaults('event', event, pmiEvents),
    ...choiceFaults('phase', phase, pmiPhases),
    ...dayFaults('on', on, 'benefits.pmi.death_during'),
    ...phaseFaults(input),
    ...(event === 'medical_abroad'
      ? wholeFaults('costUninsured', costUninsured ?? Number.NaN, { min: 0 })
      : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  if (event === 'death') return parsed(phase === 'during' ? during(on) : atHome(phase, on));
  if (event === 'failed_departure') {
    const found = getParameter('benefits.pmi.failed_departure', on);
    return parsed(single(event, found.value, stepOf(found, found.value)));
  }
  const limit = getParameter('benefits.pmi.abroad_limit', on);
  const most = limit.value[event];
  const amount = event === 'proven_rape' ? most : Math.min(most, costUninsured ?? 0);
  return parsed(single(event, rupiah(amount), stepOf(limit, most)));
}

/** Care and rape abroad belong to the time of work, a failed departure to the time before it. */
function phaseFaults({ event, phase }: PmiInput) {
  const only = { medical_abroad: 'during', proven_rape: 'during', failed_departure: 'before' };
  const expected = event === 'death' ? phase : only[event];
  return phase === expected ? [] : [fault('phase', phase, expected)];
}

function during(on: Day): Explained<PmiBenefit> {
  const found = getParameter('benefits.pmi.death_during', on);
  return single('death', found.value, stepOf(found, found.value));
}

function atHome(phase: 'before' | 'after', on: Day): Explained<PmiBenefit> {
  const found =
    phase === 'before'
      ? getParameter('benefits.pmi.death_before', on)
      : getParameter('benefits.pmi.death_after', on);
  const parts = (['death_benefit', 'periodic', 'burial'] as const).map((part) => ({
    part,
    amount: found.value[part],
  }));
  return {
    value: { amount: sumRupiah(parts.map((each) => each.amount)), parts },
    steps: parts.map((each) => stepOf(found, each.amount)),
  };
}

function single(part: PmiPart, amount: Rupiah, step: Step): Explained<PmiBenefit> {
  return { value: { amount, parts: [{ part, amount }] }, steps: [step] };
}
