// What each event of a claim asks, made from the rules of the law: a fact added there is asked here at once.
// The server works the claim out and says which fact does not fit.

import {
  accidentReport,
  careBenefit,
  type FactPart,
  jhtClaim,
  jkkDeathBenefit,
  jkpCash,
  jkpEligibility,
  jpPension,
  occupationalDisease,
  partialDisabilityBenefit,
  pmiBenefit,
  scholarshipPotential,
  stmbBenefit,
  transportBenefit,
} from '@payung/law';
import type { ClaimWire } from '@payung/server/wire';
import { type Answers, given } from '../law/facts.ts';

export type ClaimCause = ClaimWire['cause'];
type Part = FactPart;
type Asking = { readonly facts: { readonly parts?: readonly Part[] } };

export const claimCauses: readonly ClaimCause[] = [
  ...(['death', 'work_death', 'accident', 'disease', 'total_disability'] as const),
  ...(['old_age', 'pension', 'job_loss', 'pmi'] as const),
];

/** Parts that are asked only where they happened. */
export const extras = ['stmb', 'care', 'transport'] as const;
export type Extra = (typeof extras)[number];

export type Questions = {
  /** The day of death is asked by itself. */
  readonly hasDeath: boolean;
  readonly own: readonly Part[];
  /** Facts of one rule that answers for the whole event. */
  readonly ask: readonly Part[];
  readonly extras: readonly Extra[];
};

function partsOf({ facts }: Asking, only?: readonly string[]): readonly Part[] {
  const parts = facts.parts ?? [];
  return only === undefined ? parts : parts.filter(({ key }) => only.includes(key));
}

function maybe(parts: readonly Part[]): readonly Part[] {
  return parts.map((part) => ({ ...part, required: false }));
}

const accident = partsOf(jkkDeathBenefit, ['accidentOn', 'wageMonthly']);
const reported = maybe(partsOf(accidentReport, ['reportedOn']));
const children = maybe(partsOf(scholarshipPotential, ['children']));
const injuries = maybe(partsOf(partialDisabilityBenefit, ['injuries', 'leftHanded']));

const none: Questions = { hasDeath: false, own: [], ask: [], extras: [] };

export function questionsOf(cause: ClaimCause): Questions {
  switch (cause) {
    case 'death':
      return { ...none, hasDeath: true, own: children };
    case 'work_death':
      return { ...none, hasDeath: true, own: [...accident, ...reported, ...children] };
    case 'accident':
      return { ...none, own: [...accident, ...reported, ...injuries], extras };
    case 'disease': {
      const ended = maybe(partsOf(occupationalDisease, ['employmentEndedOn']));
      return { ...none, own: [...accident, ...reported, ...ended, ...injuries], extras };
    }
    case 'total_disability':
      return { ...none, own: [...accident, ...reported, ...children], extras };
    case 'old_age':
      return { ...none, ask: partsOf(jhtClaim) };
    case 'pension':
      return { ...none, ask: partsOf(jpPension) };
    case 'job_loss':
      return { ...none, own: partsOf(jkpCash, ['wageMonthly']), ask: partsOf(jkpEligibility) };
    case 'pmi':
      return { ...none, own: children, ask: partsOf(pmiBenefit) };
    default:
      return cause satisfies never;
  }
}

export function extraParts(extra: Extra): readonly Part[] {
  switch (extra) {
    case 'stmb':
      return partsOf(stmbBenefit, ['from', 'until', 'employerPaidWage']);
    case 'care':
      return partsOf(careBenefit, ['cost', 'cooperatingFacility']);
    case 'transport':
      return partsOf(transportBenefit, ['costs']).flatMap(({ fact }) => fact.parts ?? []);
    default:
      return extra satisfies never;
  }
}

export type Told = {
  readonly own: Answers;
  readonly ask: Answers;
  readonly extras: Readonly<Partial<Record<Extra, Answers>>>;
};

/** As the server takes them: only what was answered. */
export function factsOf(cause: ClaimCause, { own, ask, extras: more }: Told): Answers {
  const { stmb, care, transport } = more;
  const asked = questionsOf(cause).ask.length === 0 ? {} : { ask: jobLossAsk(cause, given(ask)) };
  return {
    cause,
    ...given(own),
    ...asked,
    ...(stmb === undefined ? {} : { stmb: given(stmb) }),
    ...(care === undefined ? {} : { care: [given(care)] }),
    ...(transport === undefined ? {} : { transport: given(transport) }),
  };
}

/** No month paid is an answer too, and the rule wants to hear it. */
function jobLossAsk(cause: ClaimCause, ask: Answers): Answers {
  return cause === 'job_loss' ? { contributionMonths: [], ...ask } : ask;
}
