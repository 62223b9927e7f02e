// Runs the cases of status, claim terms, JHT, JKP and PMI: a case's input is the rule's input in
// snake_case, its output the facts that must come out, or `refused: <fields>`.

import { type Parsed, parseRate } from '@payung/values';
import { expect } from 'vitest';
import { jhtBalance } from '../benefits/jht/balance.ts';
import { jhtClaim } from '../benefits/jht/claim.ts';
import { jkpArrears } from '../benefits/jkp/arrears.ts';
import { jkpCash } from '../benefits/jkp/cash.ts';
import { jkpEligibility } from '../benefits/jkp/eligibility.ts';
import { jpPension } from '../benefits/jp/pension.ts';
import { pmiPhaseMonths } from '../benefits/pmi/phase-months.ts';
import { pmiBenefit } from '../benefits/pmi/pmi-benefit.ts';
import { accidentReport } from '../eligibility/accident-report.ts';
import { claimDocuments } from '../eligibility/claim-documents.ts';
import { claimExpiry } from '../eligibility/claim-expiry.ts';
import { heirs } from '../eligibility/heirs.ts';
import { paymentDeadline } from '../eligibility/payment-deadline.ts';
import { registrationAge } from '../eligibility/registration-age.ts';
import type { Explained } from '../explained.ts';
import { bpuLapse } from './bpu-lapse.ts';
import { bpuStatus } from './bpu-status.ts';
import { constructionStatus } from './construction-status.ts';
import { puStatus } from './pu-status.ts';

type Case = { readonly input: unknown; readonly output: unknown };
type Answer = Parsed<Explained<unknown>>;

export const statusRuns: Readonly<Record<string, (each: Case) => void>> = {
  'benefits/jht/balance.yaml': checked((facts) => jhtBalance(facts)),
  'benefits/jht/claim.yaml': checked((facts) => jhtClaim(facts)),
  'benefits/jkp/arrears.yaml': checked((facts) => jkpArrears(facts)),
  'benefits/jkp/cash.yaml': checked((facts) => jkpCash(facts)),
  'benefits/jkp/eligibility.yaml': checked((facts) => jkpEligibility(facts)),
  'benefits/jp/pension.yaml': checked((facts) => jpPension(facts)),
  'benefits/pmi/phase-months.yaml': checked((facts) => pmiPhaseMonths(facts)),
  'benefits/pmi/pmi-benefit.yaml': checked((facts) => pmiBenefit(facts)),
  'eligibility/accident-report.yaml': checked((facts) => accidentReport(facts)),
  'eligibility/claim-documents.yaml': checked((facts) => claimDocuments(facts)),
  'eligibility/claim-expiry.yaml': checked((facts) => claimExpiry(facts)),
  'eligibility/heirs.yaml': checked((facts) => heirs(facts)),
  'eligibility/payment-deadline.yaml': checked((facts) => paymentDeadline(facts)),
  'eligibility/registration-age.yaml': checked((facts) => registrationAge(facts)),
  'status/bpu-lapse.yaml': checked((facts) => bpuLapse(facts)),
  'status/bpu-status.yaml': checked((facts) => bpuStatus(facts)),
  'status/construction-status.yaml': checked((facts) => constructionStatus(facts)),
  'status/pu-status.yaml': checked((facts) => puStatus(facts)),
};

/** The facts of a case come from YAML: JSON carries them over untyped, the rule checks them. */
function checked(rule: (facts: ReturnType<typeof JSON.parse>) => Answer): (each: Case) => void {
  return ({ input, output }) => {
    const answer = rule(JSON.parse(JSON.stringify(inCamelCase(input))));
    expect(snapshotOf(answer)).toMatchObject(Object(inCamelCase({ output })));
  };
}

function snapshotOf(answer: Answer): unknown {
  if (!answer.ok) {
    const keys = answer.issues.map((each) => String(each.data['key']));
    return { output: { refused: keys.join(', ') } };
  }
  const { value, steps } = answer.value;
  for (const step of steps) expect(step.source.law).not.toBe('');
  const facts = typeof value === 'object' ? value : { answer: value };
  const figures = steps.map((step) => step.parameter);
  return { output: { ...facts, figures, unconfirmed: steps.some((step) => !step.confirmed) } };
}

function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value === 'string') return value.endsWith('%') ? rateOf(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      inCamelCase(each),
    ]),
  );
}

function rateOf(text: string): number {
  const read = parseRate(text);
  if (!read.ok) throw new Error(`Not a rate: ${text}`);
  return read.value;
}
