// JKK of a worker with several employments: it belongs to the one in which the accident happened
// (rules.md B1.3, by cases). Was he not registered there, that employer owes it, and his other
// memberships bring no JKK: after a death they pay JKM.

import { failed, type Parsed, parsed, type Rupiah } from '@payung/values';
import { wageMonthlyMax } from '../../contributions/wage-limit.ts';
import { type Explained, givenStep, stepOf } from '../../explained.ts';
import {
  choice,
  contradiction,
  flag,
  listOf,
  money,
  need,
  record,
  type TypeOf,
} from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import type { JkkDebtor } from './jkk-debtor.ts';
import { accidentDay } from './wage-multiple.ts';

const employment = record({
  segment: need('Segmen', 'Segment', choice(['PU', 'BPU', 'JAKON'])),
  registered: need('Terdaftar dan aktif', 'Registered and active', flag()),
  accidentHere: need('Kecelakaan terjadi di sini', 'The accident happened here', flag()),
  wageMonthly: need(
    'Upah sebulan; BPU: dasar iuran',
    'Monthly wage; BPU: basis of the bracket',
    money({ most: wageMonthlyMax }),
  ),
});
export type Employment = TypeOf<typeof employment>;

const facts = record({
  accidentOn: accidentDay('benefits.jkk.unregistered_employer_owes'),
  died: need('Meninggal dunia', 'The worker died', flag()),
  employments: need('Pekerjaan', 'Employments', listOf(employment, { least: 1, most: 100 })),
});
export type SeveralEmploymentsFacts = TypeOf<typeof facts>;

/** `nobody`: the accident happened in work of his own that was not registered. */
export type SeveralEmployments = Explained<JkkDebtor | 'nobody'> & {
  /** What the sums of JKK rest on. */
  readonly wageMonthly: Rupiah;
  /** Other active memberships that pay JKM. */
  readonly jkmMemberships: number;
};

/**
 * Who owes JKK, on which wage, and which memberships pay JKM instead.
 *
 * @example
 * severalEmployments({ accidentOn: day('2024-05-11'), died: true, employments: [
 *   { segment: 'PU', registered: false, accidentHere: true, wageMonthly: rupiah(2_000_000) },
 *   { segment: 'PU', registered: true, accidentHere: false, wageMonthly: rupiah(1_000_000) },
 * ] })
 * // { ok: true, value: { value: 'employer', wageMonthly: 2000000, jkmMemberships: 1, … }, … }
 */
export const severalEmployments = rule({
  id: 'benefits.jkk.several_employments',
  term: { id: 'JKK dengan beberapa pekerjaan', en: 'JKK with several employments' },
  sources: [{ law: 'UU 24/2011' }, { law: 'PP 44/2015' }],
  facts,
  decide: (input): Parsed<SeveralEmployments> => {
    const [here, ...others] = input.employments.filter((each) => each.accidentHere);
    return here === undefined || others.length > 0
      ? failed(contradiction('employments', others.length + (here ? 1 : 0), 'accidentHere × 1'))
      : parsed(debtorOf(here, input));
  },
});

function debtorOf(here: Employment, input: SeveralEmploymentsFacts): SeveralEmployments {
  const owes = getParameter('benefits.jkk.unregistered_employer_owes', input.accidentOn);
  const unregistered = here.segment === 'BPU' || owes.value !== 'yes' ? 'nobody' : 'employer';
  const value = here.registered ? 'BPJS' : unregistered;
  const others = input.employments.filter((each) => each.registered && !each.accidentHere);
  const wage = { id: 'Upah yang dipakai', en: 'Wage used' };
  return {
    value,
    wageMonthly: here.wageMonthly,
    jkmMemberships: input.died && value !== 'BPJS' ? others.length : 0,
    steps: [stepOf(owes, owes.value), givenStep('employments.wageMonthly', wage, here.wageMonthly)],
  };
}
