// Runs the YAML cases of the contribution rules: input keys in snake case, `output` a part of the
// result, or `refused` with the fields that are at fault.

import { type Day, day, isProgram, month, type Parsed, rate } from '@payung/values';
import { expect } from 'vitest';
import type { Explained, Step } from '../explained.ts';
import { constructionByValue, constructionByWages } from './construction.ts';
import { bpuDueDay, puDueDay } from './due-day.ts';
import { enterpriseSize, enterpriseSizes, mandatoryPrograms } from './enterprise-programs.ts';
import { nextJpCeiling } from './jp-ceiling.ts';
import { jpEnd } from './jp-end.ts';
import { puLateFine } from './late-fine.ts';
import { puSettle } from './payment.ts';
import { pmiContractMonths, pmiContribution, pmiPlacements } from './pmi-contribution.ts';
import { puContribution } from './pu-contribution.ts';
import { type LabourIntensive, labourIntensiveIndustries } from './pu-jkk-rate.ts';
import { type PuPay, puWageBasis } from './pu-wage.ts';
import { sanctionFine } from './sanction-fine.ts';

type Case = { readonly input: Readonly<Record<string, unknown>>; readonly output: unknown };
type Input = Case['input'];

export const contributionRuns: Readonly<Record<string, (each: Case) => void>> = {
  'contributions/pu-contribution.yaml': checked((input) =>
    puContribution({
      month: monthOf(input),
      programs: Array.isArray(input['programs']) ? input['programs'].filter(isProgram) : [],
      wageMonthly: number(input, 'wage_monthly'),
      riskClass: input['risk_class'] === undefined ? 1 : number(input, 'risk_class'),
      jpDeferralGranted: input['jp_deferral_granted'] === true,
      ...labourIntensive(input),
    }),
  ),
  'contributions/pu-wage.yaml': checked((input) =>
    puWageBasis({
      month: monthOf(input),
      ...payOf(input),
      ...optional(input, 'minimum_monthly', 'minimumMonthly'),
      lowerMinimumAllowed: input['lower_minimum_allowed'] === true,
    }),
  ),
  'contributions/enterprise-programs.yaml': checked((input) => {
    const on = dayOf(input, 'on');
    const size = input['size'];
    if (size !== undefined) return mandatoryPrograms(one(enterpriseSizes, size), on);
    return enterpriseSize({
      on,
      ...optional(input, 'capital', 'capital'),
      ...optional(input, 'sales_yearly', 'salesYearly'),
    });
  }),
  'contributions/due-day.yaml': checked((input) => {
    const due = input['segment'] === 'BPU' ? bpuDueDay : puDueDay;
    return due(monthOf(input), holidaysOf(input));
  }),
  'contributions/late-fine.yaml': checked((input) =>
    puLateFine({
      month: monthOf(input),
      contributionDue: number(input, 'contribution_due'),
      paidOn: dayOf(input, 'paid_on'),
      holidays: holidaysOf(input),
      ...labourIntensive(input),
    }),
  ),
  'contributions/sanction-fine.yaml': checked((input) =>
    sanctionFine({
      on: dayOf(input, 'on'),
      contributionDue: number(input, 'contribution_due'),
      months: number(input, 'months'),
    }),
  ),
  'contributions/construction.yaml': checked((input) =>
    input['contract_value'] === undefined
      ? constructionByWages({
          month: monthOf(input),
          wagesMonthly: number(input, 'wages_monthly'),
        })
      : constructionByValue({
          on: dayOf(input, 'on'),
          contractValue: number(input, 'contract_value'),
        }),
  ),
  'contributions/pmi-contribution.yaml': checked((input) =>
    pmiContribution({
      on: dayOf(input, 'on'),
      placement: one(pmiPlacements, input['placement']),
      contractMonths: one(pmiContractMonths, input['contract_months']),
      ...optional(input, 'extra_months', 'extraMonths'),
    }),
  ),
  'contributions/jp-end.yaml': checked((input) => jpEnd(dayOf(input, 'birth'))),
  'contributions/payment.yaml': checked((input) =>
    puSettle({
      paidOn: dayOf(input, 'paid_on'),
      payment: number(input, 'payment'),
      arrears: list(input['arrears']).map((each) => ({
        month: month(String(Object(each).month)),
        due: Number(Object(each).due),
      })),
    }),
  ),
  'contributions/jp-ceiling.yaml': checked((input) =>
    nextJpCeiling({
      on: dayOf(input, 'on'),
      ceiling: number(input, 'ceiling'),
      growth: rate(number(input, 'growth_ppm')),
    }),
  ),
};

type Result = Explained<unknown> & {
  readonly parts?: readonly {
    readonly program: string;
    readonly payer: string;
    readonly amountMonthly: number;
  }[];
};

function checked(run: (input: Input) => Parsed<Result>): (each: Case) => void {
  return ({ input, output }) => {
    const result = run(input);
    if (!result.ok) {
      const refused = result.issues.map((each) => each.data['key']);
      expect({ refused }).toEqual(output);
      return;
    }
    expect(result.value.steps.length > 0 || input['pay'] !== undefined).toBe(true);
    expect(shown(result.value)).toMatchObject(Object(output));
  };
}

function shown({ parts = [], steps, ...rest }: Result): object {
  return {
    ...Object.fromEntries(
      parts.map((part) => [
        part.program === 'JHT' || part.program === 'JP'
          ? `${part.program}_${part.payer}`
          : part.program,
        part.amountMonthly,
      ]),
    ),
    ...rest,
    unconfirmed: steps.filter((step) => !step.confirmed).map((step) => step.parameter),
    figures: steps.map((step: Step) => step.value),
  };
}

function labourIntensive(input: Input): { labourIntensive?: LabourIntensive } {
  if (input['industry'] === undefined) return {};
  const industry = one(labourIntensiveIndustries, input['industry']);
  return { labourIntensive: { industry, workers: number(input, 'workers') } };
}

function payOf(input: Input): PuPay {
  switch (input['pay']) {
    case 'monthly':
      return {
        pay: 'monthly',
        basic: number(input, 'basic'),
        ...optional(input, 'fixed_allowances', 'fixedAllowances'),
      };
    case 'daily':
      return { pay: 'daily', wageDaily: number(input, 'wage_daily') };
    case 'piece':
    case 'piece_weather':
      return { pay: input['pay'], wagesMonthly: list(input['wages_monthly']).map(Number) };
    case 'unset':
      return { pay: 'unset' };
    default:
      throw new Error(`pay ${String(input['pay'])}`);
  }
}

function optional<Key extends string>(
  input: Input,
  written: string,
  key: Key,
): { readonly [K in Key]?: number } {
  const found: { [K in Key]?: number } = {};
  if (input[written] !== undefined) found[key] = number(input, written);
  return found;
}

function number(input: Input, key: string): number {
  return Number(input[key]);
}

function monthOf(input: Input) {
  return month(String(input['month']));
}

function dayOf(input: Input, key: string): Day {
  return day(String(input[key]));
}

function holidaysOf(input: Input): ReadonlySet<Day> {
  return new Set(list(input['holidays']).map((each) => day(String(each))));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function one<T>(known: readonly T[], written: unknown): T {
  const found = known.find((each) => each === written);
  if (found === undefined) throw new Error(`unknown ${String(written)}`);
  return found;
}
