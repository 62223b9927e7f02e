// What the law gives by the facts of a claim. Facts come as they were written; each rule reads its own
// and tells what does not fit, by its key and article.

import {
  aidBenefit,
  careBenefit,
  findBpuJkmWaiting,
  jhtClaim,
  jkkDeathBenefit,
  jkmBenefit,
  jkpCash,
  jkpEligibility,
  jpPension,
  occupationalDisease,
  partialDisabilityBenefit,
  pmiBenefit,
  type Step,
  scholarshipPotential,
  scholarshipRight,
  severalEmployments,
  stmbBenefit,
  totalDisabilityBenefit,
  transportBenefit,
} from '@payung/law';
import {
  type Day,
  failed,
  isDay,
  issue,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
  sumRupiah,
} from '@payung/values';
import type { ClaimCause } from '../claim.ts';
import type { Condition, Expectation, PartName } from './expectation.ts';

type Written = Readonly<Record<string, unknown>>;
/** Fakta klaim, as JSON holds them. */
export type ClaimFacts = Written & { readonly cause: ClaimCause };

type Part = { readonly part: PartName; readonly amount: Rupiah };
type Sum = { readonly parts: readonly Part[]; readonly steps: readonly Step[] };
type Found = Sum & {
  readonly eventOn: Day;
  readonly potential?: Expectation['potential'];
  readonly conditions?: readonly Condition[];
};

const none = { amount: rupiah(0), children: [], steps: [] } as const;
const accidentKeys = ['accidentOn', 'wageMonthly'];
const jkpKeys = [
  'cause',
  'dismissedOn',
  'claimedOn',
  'birth',
  'registeredOn',
  'indonesian',
  'programsComplete',
  'contributionMonths',
  'earlierClaims',
  'worksAgain',
];

const injuryKeys = [
  ...accidentKeys,
  'reportedOn',
  'traffic',
  'stmb',
  'injuries',
  'leftHanded',
  'transport',
  'care',
  'aids',
];
/** The facts each cause knows; another is refused, not ignored. The law knows those of `ask`. */
const known: Readonly<Record<ClaimCause, readonly string[]>> = {
  death: ['deathOn', 'memberships', 'children', 'contributionMonths', 'consecutiveMonths'],
  work_death: [...accidentKeys, 'reportedOn', 'traffic', 'deathOn', 'children', 'employments'],
  accident: injuryKeys,
  disease: [...injuryKeys, 'employmentEndedOn'],
  total_disability: [...injuryKeys.filter((key) => key !== 'injuries'), 'children'],
  old_age: ['ask'],
  pension: ['ask'],
  job_loss: ['ask', 'wageMonthly'],
  pmi: ['ask', 'children'],
};

/**
 * Perkiraan manfaat.
 *
 * @example expectClaim({ cause: 'death', deathOn: '2026-07-01', memberships: [{ segment: 'PU' }] }) // { ok: true, value: { expected: 42000000, … }, … }
 */
export function expectClaim(facts: ClaimFacts): Parsed<Expectation> {
  const strange = Object.keys(facts).filter(
    (key) => key !== 'cause' && !known[facts.cause].includes(key),
  );
  const [first, ...more] = strange.map((key) => issue('law_fact_unknown', { key, law: '' }));
  if (first !== undefined) return failed(first, ...more);
  const found = byCause(facts);
  if (!found.ok) return found;
  const { eventOn, parts, steps, potential = none, conditions = [] } = found.value;
  return parsed(
    {
      eventOn,
      expected: sumRupiah(parts.map(({ amount }) => amount)),
      parts,
      steps,
      potential,
      conditions,
      unconfirmed: [...steps, ...potential.steps].some((step) => !step.confirmed),
    },
    found.issues,
  );
}

function byCause(facts: ClaimFacts): Parsed<Found> {
  switch (facts.cause) {
    case 'death':
      return death(facts);
    case 'work_death':
      return workDeath(facts);
    case 'accident':
      return injured(facts, 'partial');
    case 'disease':
      return disease(facts);
    case 'total_disability':
      return totallyDisabled(facts);
    case 'old_age':
      return oldAge(facts);
    case 'pension':
      return pension(facts);
    case 'job_loss':
      return jobLoss(facts);
    case 'pmi':
      return pmi(facts);
    default:
      return facts.cause satisfies never;
  }
}

/** JKM, and scholarships where the months of contributions suffice. */
function death(facts: Written): Parsed<Found> {
  const jkm = jkmBenefit.ask(pick(facts, ['deathOn', 'memberships']));
  if (!jkm.ok) return jkm;
  const eventOn = dayIn(facts, 'deathOn');
  const waiting = jkm.value.steps.some(
    (step) => step.kind === 'figure' && step.parameter === 'benefits.bpu_jkm_waiting_amount',
  );
  const months = findBpuJkmWaiting(eventOn)?.value.months;
  const conditions: Condition[] = waiting
    ? [{ code: 'jkm_waiting', met: 'no', detail: String(months ?? '') }]
    : [];
  if (!hasChildren(facts)) return parsed({ ...jkm.value, eventOn, conditions }, jkm.issues);
  const right = scholarshipRight.ask({
    program: 'JKM',
    eventOn,
    ...pick(facts, ['contributionMonths', 'consecutiveMonths']),
  });
  if (!right.ok) return right;
  const potential = potentialOf(facts, eventOn);
  if (!potential.ok) return potential;
  const { value: may } = right.value;
  conditions.push({ code: 'scholarship_months', met: may });
  return parsed(
    {
      ...jkm.value,
      eventOn,
      conditions,
      // Unconfirmed is shown with its mark, never counted as a right.
      ...(may === 'yes' ? { potential: potential.value } : {}),
    },
    [...jkm.issues, ...right.issues, ...potential.issues],
  );
}

/** JKK after a death; with several employments the one of the accident decides who owes it. */
function workDeath(facts: Written): Parsed<Found> {
  const { accidentOn, employments } = facts;
  const conditions: Condition[] = [];
  let wage = pick(facts, ['wageMonthly']);
  const before: Step[] = [];
  if (employments !== undefined) {
    const several = severalEmployments.ask({ accidentOn, died: true, employments });
    if (!several.ok) return several;
    wage = { wageMonthly: several.value.wageMonthly };
    before.push(...several.value.steps);
    const { value: debtor, jkmMemberships } = several.value;
    if (debtor !== 'BPJS') {
      const code = debtor === 'employer' ? 'employer_owes' : 'nobody_owes';
      conditions.push({ code, met: 'no', detail: String(jkmMemberships) });
    }
  }
  const jkk = jkkDeathBenefit.ask({ accidentOn, ...wage });
  if (!jkk.ok) return jkk;
  const eventOn = dayIn(facts, facts['deathOn'] === undefined ? 'accidentOn' : 'deathOn');
  const potential = potentialOf(facts, eventOn);
  if (!potential.ok) return potential;
  return parsed(
    {
      parts: jkk.value.parts,
      steps: [...before, ...jkk.value.steps],
      eventOn,
      potential: potential.value,
      conditions,
    },
    [...jkk.issues, ...potential.issues],
  );
}

/** STMB, disability, care, aids and transport: each that was told. */
function injured(facts: Written, disability: 'partial' | 'none'): Parsed<Found> {
  const { accidentOn, wageMonthly, stmb, injuries, transport, care, aids } = facts;
  const base = { accidentOn, wageMonthly };
  const sums: Sum[] = [];
  const issues = [];
  const asked: readonly (readonly [PartName, Parsed<{ value: Rupiah; steps: readonly Step[] }>])[] =
    [
      ...(stmb === undefined
        ? []
        : [['stmb', stmbBenefit.ask({ ...base, ...own(stmb) })] as const]),
      ...(injuries === undefined || disability === 'none'
        ? []
        : [
            [
              'partial_disability',
              partialDisabilityBenefit.ask({ ...base, injuries, ...pick(facts, ['leftHanded']) }),
            ] as const,
          ]),
      ...listed(care).map((each) => ['care', careBenefit.ask({ accidentOn, ...each })] as const),
      ...listed(aids).map((each) => ['aid', aidBenefit.ask({ accidentOn, ...each })] as const),
    ];
  for (const [part, answer] of asked) {
    if (!answer.ok) return answer;
    const { value: amount, steps } = answer.value;
    sums.push({ parts: [{ part, amount }], steps });
    issues.push(...answer.issues);
  }
  if (transport !== undefined) {
    const moved = transportBenefit.ask({ accidentOn, costs: transport });
    if (!moved.ok) return moved;
    sums.push(moved.value);
  }
  if (sums.length === 0 && disability === 'partial') {
    const key = 'stmb, injuries, care, aids, transport';
    return failed(issue('law_fact_missing', { key, law: '', expected: '1' }));
  }
  return parsed({ ...joined(sums), eventOn: dayIn(facts, 'accidentOn') }, issues);
}

function disease(facts: Written): Parsed<Found> {
  const found = injured(facts, 'partial');
  const { employmentEndedOn, accidentOn: diagnosedOn } = facts;
  if (!found.ok || employmentEndedOn === undefined) return found;
  const still = occupationalDisease.ask({ employmentEndedOn, diagnosedOn });
  if (!still.ok) return still;
  const { entitled, value: on, steps } = still.value;
  const met = entitled ? 'yes' : 'no';
  return parsed(
    {
      ...found.value,
      parts: entitled ? found.value.parts : [],
      steps: [...steps, ...(entitled ? found.value.steps : [])],
      conditions: [{ code: 'disease_after_work', met, on }],
    },
    [...found.issues, ...still.issues],
  );
}

function totallyDisabled(facts: Written): Parsed<Found> {
  const total = totalDisabilityBenefit.ask(pick(facts, accidentKeys));
  if (!total.ok) return total;
  const rest = injured(facts, 'none');
  if (!rest.ok) return rest;
  const potential = potentialOf(facts, rest.value.eventOn);
  if (!potential.ok) return potential;
  return parsed(
    {
      ...joined([total.value, rest.value]),
      eventOn: rest.value.eventOn,
      potential: potential.value,
    },
    [...total.issues, ...rest.issues, ...potential.issues],
  );
}

function oldAge(facts: Written): Parsed<Found> {
  const jht = jhtClaim.ask(facts['ask']);
  if (!jht.ok) return jht;
  const { value: amount, steps, refusal, payableFrom } = jht.value;
  return parsed(
    {
      parts: amount > 0 ? [{ part: 'balance', amount }] : [],
      steps,
      eventOn: dayIn(own(facts['ask']), 'on'),
      conditions:
        refusal === undefined
          ? []
          : [
              {
                code: 'jht_not_yet',
                met: 'no',
                detail: refusal,
                ...(payableFrom === undefined ? {} : { on: payableFrom }),
              },
            ],
    },
    jht.issues,
  );
}

function pension(facts: Written): Parsed<Found> {
  const jp = jpPension.ask(facts['ask']);
  if (!jp.ok) return jp;
  const { value: amount, kind, steps } = jp.value;
  const part = kind === 'monthly' ? 'pension_monthly' : 'pension_lump_sum';
  return parsed(
    { parts: [{ part, amount }], steps, eventOn: dayIn(own(facts['ask']), 'on') },
    jp.issues,
  );
}

/** Nothing is expected where a condition stands in the way; each is named. */
function jobLoss(facts: Written): Parsed<Found> {
  const written = own(facts['ask']);
  const right = jkpEligibility.ask(pick(written, jkpKeys));
  if (!right.ok) return right;
  const eventOn = dayIn(written, 'dismissedOn');
  const cash = jkpCash.ask({ dismissedOn: eventOn, wageMonthly: facts['wageMonthly'] });
  if (!cash.ok) return cash;
  const { entitled, obstacles, claimUntil } = right.value.value;
  const conditions: Condition[] = [
    ...obstacles.map((detail) => ({ code: 'jkp_obstacle', met: 'no', detail }) as const),
    { code: 'jkp_claim_until', met: entitled ? 'yes' : 'no', on: claimUntil },
  ];
  return parsed(
    {
      parts: entitled ? [{ part: 'cash_months', amount: cash.value.value }] : [],
      steps: [...right.value.steps, ...(entitled ? cash.value.steps : [])],
      eventOn,
      conditions,
    },
    [...right.issues, ...cash.issues],
  );
}

function pmi(facts: Written): Parsed<Found> {
  const found = pmiBenefit.ask(facts['ask']);
  if (!found.ok) return found;
  const eventOn = dayIn(own(facts['ask']), 'on');
  const potential = potentialOf(facts, eventOn);
  if (!potential.ok) return potential;
  return parsed(
    { parts: found.value.parts, steps: found.value.steps, eventOn, potential: potential.value },
    [...found.issues, ...potential.issues],
  );
}

function potentialOf(facts: Written, eventOn: Day): Parsed<Expectation['potential']> {
  if (!hasChildren(facts)) return parsed(none);
  const found = scholarshipPotential.ask({ eventOn, children: facts['children'] });
  if (!found.ok) return found;
  const { value: amount, children, steps } = found.value;
  return parsed({ amount, children, steps }, found.issues);
}

function hasChildren({ children }: Written): boolean {
  return children !== undefined && !(Array.isArray(children) && children.length === 0);
}

function joined(sums: readonly Sum[]): Sum {
  return {
    parts: sums.flatMap(({ parts }) => parts),
    steps: sums.flatMap(({ steps }) => steps),
  };
}

function pick(facts: Written, keys: readonly string[]): Written {
  return Object.fromEntries(keys.flatMap((key) => (key in facts ? [[key, facts[key]]] : [])));
}

/** What is no object is left to the rule to refuse. */
function own(written: unknown): Written {
  return typeof written === 'object' && written !== null ? { ...written } : {};
}

function listed(written: unknown): readonly Written[] {
  return Array.isArray(written) ? written.map(own) : written === undefined ? [] : [own(written)];
}

/** The rule has read it as a day before. */
function dayIn(facts: Written, key: string): Day {
  const written = facts[key];
  if (typeof written === 'string' && isDay(written)) return written;
  throw new TypeError(`The law took a fact for a day that is none: ${key}`);
}
