// Potensi beasiswa: what the children could draw over all school years still before them, PP 82/2019
// arts 25 and 34. It is not what is paid: each year is claimed by itself (scholarship-year.ts), and
// the years left may end early by age. Before 2 December 2019: one sum for one child, PP 44/2015.

import {
  type Day,
  failed,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
  subtractRupiah,
  sumRupiah,
} from '@payung/values';
import {
  type Explained,
  givenStep,
  limitStep,
  type Step,
  stepOf,
  sumStep,
} from '../../explained.ts';
import { contradiction, listOf, need, onDay, record, type TypeOf } from '../../facts.ts';
import { findParameter, getParameter, type InForce } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { type Grade, grade, gradeFaults, schoolLevels } from './school-level.ts';

const facts = record({
  // The day of death or of total disability.
  eventOn: need(
    'Tanggal meninggal dunia atau cacat total tetap',
    'Day of death or of total disability',
    onDay('benefits.scholarship.children'),
  ),
  // The children the family names, at most as many as the law pays for.
  children: need('Anak yang diajukan', 'Children named', listOf(grade, { most: 20 })),
});
export type ScholarshipFacts = TypeOf<typeof facts>;

export type ScholarshipPotential = Explained<Rupiah> & {
  /** One amount per child, in the order given; they sum to `value`. */
  readonly children: readonly Rupiah[];
};

/**
 * The sum over the school years left, the current one included.
 *
 * @example
 * scholarshipPotential({ eventOn: day('2022-05-19'), children: [{ level: 'SD', year: 5 }] })
 * // { ok: true, value: { value: 78000000, … }, … }
 */
export const scholarshipPotential = rule({
  id: 'benefits.scholarship.scholarship_potential',
  term: { id: 'Potensi beasiswa', en: 'Potential scholarship' },
  sources: [{ law: 'PP 44/2015' }, { law: 'PP 82/2019', article: '25 dan 34' }],
  facts,
  decide: (input): Parsed<ScholarshipPotential> => {
    const { eventOn, children } = input;
    const most = getParameter('benefits.scholarship.children', eventOn);
    const lumpSum = findParameter('benefits.scholarship.lump_sum', eventOn);
    const years = lumpSum ? [] : children;
    const [first, ...more] = [
      ...(children.length > most.value
        ? [contradiction('children', children.length, `0 .. ${most.value}`)]
        : []),
      ...years.flatMap((child, at) => gradeFaults(child, `children[${at}]`, eventOn)),
    ];
    if (first) return failed(first, ...more);
    const found = lumpSum ? paidOnce(children.length, lumpSum) : paidYearly(children, eventOn);
    return parsed({ ...found, steps: [stepOf(most, most.value), ...found.steps] });
  },
});

function paidOnce(
  children: number,
  sum: InForce<'benefits.scholarship.lump_sum'>,
): ScholarshipPotential {
  const steps = Array.from({ length: children }, () => sumStep(sum, sum.value));
  const amounts = steps.map((step) => step.amount);
  return { value: sumRupiah(amounts), children: amounts, steps };
}

function paidYearly(children: readonly Grade[], on: Day): ScholarshipPotential {
  const worked = children.map((child, at) => childPotential(child, at, on));
  const before = sumRupiah(worked.map((child) => child.value));
  const all = getParameter('benefits.scholarship.limit_total', on);
  const limit = children.length > 0 ? [limitStep(all, all.value, { before })] : [];
  const amounts = upTo(
    all.value,
    worked.map((child) => child.value),
  );
  return {
    value: sumRupiah(amounts),
    children: amounts,
    steps: [...worked.flatMap((child) => child.steps), ...limit],
  };
}

function childPotential(child: Grade, at: number, on: Day): Explained<Rupiah> {
  const yearly = getParameter('benefits.scholarship.amount_yearly', on);
  const years = getParameter('benefits.scholarship.years', on);
  const ahead = schoolLevels.slice(schoolLevels.indexOf(child.level));
  const worked = ahead.map((level) => {
    const all = years.value[level];
    const left = all - (level === child.level ? child.year - 1 : 0);
    const sum = sumStep(yearly, yearly.value[level], { times: left, row: level });
    return { amount: sum.amount, steps: [stepOf(years, all, { row: level }), sum] };
  });
  const before = sumRupiah(worked.map((part) => part.amount));
  const most = getParameter('benefits.scholarship.limit_child', on);
  const label = { id: `Anak ke-${at + 1}`, en: `Child ${at + 1}` };
  const steps: readonly Step[] = [
    givenStep(`children[${at}]`, label, `${child.level} ${child.year}`),
    ...worked.flatMap((part) => part.steps),
    limitStep(most, most.value, { before }),
  ];
  return { value: rupiah(Math.min(before, most.value)), steps };
}

/** In order until the sum is used up. */
function upTo(limit: Rupiah, amounts: readonly Rupiah[]): readonly Rupiah[] {
  let left = limit;
  return amounts.map((amount) => {
    const paid = rupiah(Math.min(amount, left));
    left = subtractRupiah(left, paid);
    return paid;
  });
}
