// Terms of a fund in one plan: the months it pays, what one person costs in each of them, and whom
// the law lets it pay for. The law is asked here and nowhere else in `funding`.

import {
  type BpuContribution,
  type BpuProgram,
  bpuContribution,
  bpuRegistrationAge,
  type Explained,
  mayPay,
  type Payee,
  type PayPermission,
  payees,
} from '@payung/law';
import { addMonths, addRupiah, firstDay, type Month, monthsOf, type Rupiah } from '@payung/values';
import { type Candidate, exclusionOfWork, payeeOf, type Start } from './candidate.ts';
import type { Fund } from './fund.ts';
import { lawAnswer } from './law-answer.ts';
import { livesIn } from './place-of-home.ts';

/** PP 50/2025 gives drivers and couriers other months than the rest. */
export const sectors = ['general', 'transport'] as const;
export type Sector = (typeof sectors)[number];

export type FundTerms = {
  readonly fund: Fund;
  readonly from: Month;
  readonly until: Month;
  readonly months: readonly Month[];
  readonly start: Start;
  /** Contribution in the first month, outside transport. */
  readonly monthly: BpuContribution;
  /** Contribution of one person in each of `months`, and over all of them. */
  readonly costs: Readonly<Record<Sector, readonly Rupiah[]>>;
  readonly perPerson: Readonly<Record<Sector, Rupiah>>;
  readonly permissions: ReadonlyMap<Payee, Explained<PayPermission>>;
};

export function termsOf(
  fund: Fund,
  plan: { readonly start: Month; readonly programs: readonly BpuProgram[] },
): FundTerms {
  const from = fund.from > plan.start ? fund.from : plan.start;
  const end = addMonths(fund.from, fund.months);
  const until = end > from ? end : from;
  const months = monthsOf({ from, until });
  const costs = {
    general: months.map((month) => contribution(fund, month, 'general', plan.programs).value),
    transport: months.map((month) => contribution(fund, month, 'transport', plan.programs).value),
  };
  return {
    fund,
    from,
    until,
    months,
    start: startOf(from),
    monthly: contribution(fund, from, 'general', plan.programs),
    costs,
    perPerson: { general: addRupiah(...costs.general), transport: addRupiah(...costs.transport) },
    permissions: new Map(payees.map((payee) => [payee, permissionOver(fund, payee, months)])),
  };
}

export function startOf(month: Month): Start {
  const on = firstDay(month);
  return { on, limits: lawAnswer(bpuRegistrationAge({ on })).value };
}

export function sectorOf(candidate: Candidate): Sector {
  return candidate.occupation === 'OJEK_SOPIR' ? 'transport' : 'general';
}

/** Whether the fund is meant for this person, by its own earmark alone. */
export function isMeantFor({ earmark }: Fund, candidate: Candidate): boolean {
  return isMeantWork(earmark, candidate) && isWithinLimits(earmark, candidate);
}

function isMeantWork(earmark: Fund['earmark'], { occupation }: Candidate): boolean {
  switch (earmark.kind) {
    case 'all':
      return true;
    case 'vulnerable':
      return exclusionOfWork(occupation) === undefined;
    case 'occupation':
      return occupation !== undefined && earmark.codes.includes(occupation);
    default:
      return earmark satisfies never;
  }
}

/** What nobody told of a person keeps him outside a fund that asks for it. */
export function isWithinLimits(
  { places, deciles, lists }: Fund['earmark'],
  candidate: Candidate,
): boolean {
  const { decile = 0 } = candidate;
  return (
    (places === undefined || livesIn(places, candidate.village)) &&
    (deciles === undefined || (decile >= deciles.min && decile <= deciles.max)) &&
    (lists === undefined || (candidate.lists ?? []).some((list) => lists.includes(list)))
  );
}

/** Limits part people of one occupation: where no fund has any, nobody need be asked. */
export function hasLimits({ earmark }: Fund): boolean {
  return [earmark.places, earmark.deciles, earmark.lists].some((limit) => limit !== undefined);
}

/** The law's answer for this person over all the months the fund pays. */
export function permissionFor(terms: FundTerms, candidate: Candidate): PayPermission {
  const payee = payeeOf(candidate.occupation);
  return payee === undefined ? 'no' : (terms.permissions.get(payee)?.value ?? 'no');
}

function contribution(
  fund: Fund,
  month: Month,
  sector: Sector,
  programs: readonly BpuProgram[],
): BpuContribution {
  return lawAnswer(
    bpuContribution({
      programs,
      month,
      payer: fund.source,
      transportSector: sector === 'transport',
    }),
  );
}

/** A rule may change within the window: one month that is forbidden forbids the whole. */
function permissionOver(
  fund: Fund,
  payee: Payee,
  months: readonly Month[],
): Explained<PayPermission> {
  const answers = months.map((month) =>
    lawAnswer(mayPay({ source: fund.source, payee, on: firstDay(month) })),
  );
  return (
    answers.find((each) => each.value === 'no') ??
    answers.find((each) => each.value === 'unconfirmed') ??
    answers[0] ?? { value: 'no', steps: [] }
  );
}
