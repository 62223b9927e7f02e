// Potensi beasiswa: what the children could draw over all school years still before them, PP 82/2019
// arts 25 and 34. It is not what is paid: each year is claimed by itself (scholarship-year.ts), and
// the years left may end early by age. Before 2 December 2019: one sum for one child, PP 44/2015.

import { type Day, multiplyRupiah, type Rupiah, rupiah, sumRupiah } from '@payung/values';
import { type Explained, type Step, stepOf } from '../../explained.ts';
import { findParameter, getParameter } from '../../parameter.ts';
import { checkCount, checkDay, lesser, requireFacts } from '../benefit.ts';
import { checkGrade, type Grade, schoolLevels } from './school-level.ts';

export type ScholarshipFacts = {
  /** The day of death or of total disability. */
  readonly eventOn: Day;
  /** The children the family names, at most as many as the law pays for. */
  readonly children: readonly Grade[];
};

export type ScholarshipPotential = Explained<Rupiah> & {
  /** One amount per child, in the order given; they sum to `value`. */
  readonly children: readonly Rupiah[];
};

/**
 * The sum over the school years left, the current one included.
 *
 * @example scholarshipPotential({ eventOn: day('2022-05-19'), children: [{ level: 'SD', year: 5 }] }).value // 78000000
 */
export function scholarshipPotential(facts: ScholarshipFacts): ScholarshipPotential {
  const { eventOn, children } = facts;
  requireFacts(checkDay('eventOn', eventOn, 'benefits.scholarship.children'));
  const most = getParameter('benefits.scholarship.children', eventOn);
  requireFacts(checkCount('children', children.length, { least: 0, most: most.value }));
  const first = stepOf(most, most.value);
  const lumpSum = findParameter('benefits.scholarship.lump_sum', eventOn);
  if (lumpSum) {
    const amounts = children.map(() => lumpSum.value);
    const steps = children.length > 0 ? [first, stepOf(lumpSum, lumpSum.value)] : [first];
    return { value: sumRupiah(amounts), children: amounts, steps };
  }
  requireFacts(...children.map((child, at) => checkGrade(`children[${at}]`, child, eventOn)));
  return yearlyPotential(children, eventOn, first);
}

function yearlyPotential(children: readonly Grade[], on: Day, first: Step): ScholarshipPotential {
  const each = getParameter('benefits.scholarship.limit_child', on);
  const all = getParameter('benefits.scholarship.limit_total', on);
  const explained = children.map((child) => childPotential(child, on));
  const amounts = explained.map((child) => lesser(child.value, each.value));
  const limits = children.length > 0 ? [stepOf(each, each.value), stepOf(all, all.value)] : [];
  return {
    value: lesser(sumRupiah(amounts), all.value),
    children: amounts,
    steps: [first, ...explained.flatMap((child) => child.steps), ...limits],
  };
}

function childPotential(child: Grade, on: Day): Explained<Rupiah> {
  const yearly = getParameter('benefits.scholarship.amount_yearly', on);
  const years = getParameter('benefits.scholarship.years', on);
  const ahead = schoolLevels.slice(schoolLevels.indexOf(child.level));
  const parts = ahead.map((level) => {
    const left = years.value[level] - (level === child.level ? child.year - 1 : 0);
    return {
      amount: multiplyRupiah(yearly.value[level], left),
      steps: [stepOf(yearly, yearly.value[level]), stepOf(years, left)],
    };
  });
  return {
    value: parts.reduce((sum, part) => rupiah(sum + part.amount), rupiah(0)),
    steps: parts.flatMap((part) => part.steps),
  };
}
