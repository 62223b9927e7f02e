// What every result of the law promises of its steps, for the tests of all rules.

import { type Rupiah, rate, rupiah } from '@payung/values';
import {
  type Explained,
  type FigureStep,
  type GivenStep,
  rateOf,
  type Step,
  stepsTotal,
} from './explained.ts';
import type { Parameter } from './figure.ts';
import { parameters } from './generated/parameters.ts';
import type { ParameterId } from './parameter-id.ts';
import { isPermission, units } from './unit.ts';

/**
 * What is wrong with the steps: a step without law, an amount that its own figure does not give, or
 * amounts that do not add up to the result. Empty: all is well.
 */
export function stepFaults({ value, steps }: Explained<unknown>): readonly string[] {
  const total = stepsTotal(steps);
  return [
    ...steps.flatMap(faultOf),
    ...(total !== undefined && total !== value ? [`steps add up to ${total}, not ${value}`] : []),
  ];
}

function faultOf(step: Step): readonly string[] {
  if (step.kind === 'given') {
    const named = [step.fact, step.label.id, step.label.en].every((text) => text?.length > 0);
    return [
      ...(named ? [] : [`${step.fact} has no name or label`]),
      ...(isTaken(step) ? [] : [`${step.fact} does not give ${step.amount}`]),
    ];
  }
  return [
    ...(step.source.law === '' ? [`${step.parameter} has no law`] : []),
    ...(step.label.id === '' || step.label.en === '' ? [`${step.parameter} has no term`] : []),
    ...(isWorkedOut(step) ? [] : [`${step.parameter} does not give ${step.amount}`]),
    ...(isOfItsUnit(step) ? [] : [`${step.parameter} is no ${step.unit}: ${step.value}`]),
    ...(isNamed(step) ? [] : [`${step.parameter} does not say which row was used`]),
  ];
}

function isOfItsUnit({ value, unit }: FigureStep): boolean {
  return units[unit] === 'permission'
    ? typeof value === 'string' && isPermission(value)
    : typeof value === 'number';
}

function isNamed({ parameter, row }: FigureStep): boolean {
  // The physician decides between the two limits: no row of the table.
  if (parameter === 'benefits.jkk.scalp_rate') return true;
  return findNames(parameter) === undefined || row !== undefined;
}

function findNames(id: ParameterId): object | undefined {
  const { names }: Parameter<unknown> = parameters[id];
  return names;
}

function isTaken({ value, base, times, amount }: GivenStep): boolean {
  return base === undefined || rateOf(base, rate(Number(value)), times) === amount;
}

/** Within a rupiah: a rule may round several steps once, together. */
function isWorkedOut(step: FigureStep): boolean {
  if (step.amount === undefined) return true;
  const given = givenBy(step);
  if (given === undefined) return true;
  const expected = step.adjusts ? given - (step.base ?? given - step.amount) : given;
  return Math.abs(expected - step.amount) <= 1;
}

function givenBy({ value, unit, base, times }: FigureStep): Rupiah | undefined {
  if (typeof value === 'string') return undefined;
  const often = times ?? { part: 1, whole: 1 };
  switch (units[unit]) {
    case 'rate':
      return base === undefined ? undefined : rateOf(base, rate(value), often);
    case 'rupiah':
      return rateOf(rupiah(value), rate(1_000_000), often);
    case 'count':
      return base === undefined ? undefined : rateOf(rupiah(base * value), rate(1_000_000), often);
    case 'permission':
      return undefined;
    default:
      return units[unit] satisfies never;
  }
}
