// What a meeting can decide from the report alone: each question with its figure, the dearest first.

import { type Day, formatCount, formatRupiah, type Language, rupiah } from '@payung/values';
import { undertakingDecisions } from '../agreements/index.ts';
import type { Commitment } from '../commitment.ts';
import { dayText, filled } from '../text/catalogue.ts';
import type { PeriodSnapshot } from './snapshot.ts';
import { periodText } from './text/catalogue.ts';

/** Lewat batas: its day has passed and nobody said how it ended. */
export function isOverdue({ due, outcome }: Commitment, on: Day): boolean {
  return outcome === undefined && due < on;
}

/** Ends that still can be met at a meeting. */
const urgentDays = 30;

/** Yang perlu diputuskan. */
export function decisionsOf(snapshot: PeriodSnapshot, language: Language): readonly string[] {
  const text = periodText(language).decide;
  const { coverage, protection, promises, funds, compliance, day, undertakings } = snapshot;
  const { base, targets } = coverage.bySegment.total;
  const target = targets?.find(({ gapPeople }) => gapPeople > 0);
  const on = (value: Day) => dayText(value, language);
  const waiting = compliance.states
    .filter(({ state }) => state === 'letter2' || state === 'defaulted')
    .reduce((sum, { cases }) => sum + cases, 0);
  return [
    ...(base === undefined ? [text.base] : []),
    ...(target === undefined
      ? []
      : [filled(text.gap, { people: formatCount(target.gapPeople), year: target.year })]),
    ...protection.inArrears.map(({ people, fund, lastDayToPay }) =>
      filled(text.arrears, { people: formatCount(people), fund, day: on(lastDayToPay) }),
    ),
    ...protection.ending
      .filter(({ days }) => days <= urgentDays)
      .map(({ people, fund, endsOn }) =>
        filled(text.ending, { people: formatCount(people), fund, day: on(endsOn) }),
      ),
    ...protection.paidTooLate.map(({ people, fund }) =>
      filled(text.late, { people: formatCount(people), fund }),
    ),
    ...promises
      .filter((each) => isOverdue(each, day))
      .map(({ meeting, number, who, due }) =>
        filled(text.overdue, { number: `${meeting}.${number}`, who, day: on(due) }),
      ),
    ...(waiting === 0 ? [] : [filled(text.skk, { cases: formatCount(waiting) })]),
    ...funds
      .filter(({ ceiling, free }) => ceiling !== null && free > 0)
      .map(({ name, free }) =>
        filled(text.free, { fund: name, amount: formatRupiah(rupiah(free)) }),
      ),
    ...undertakingDecisions(undertakings, { on: day, language }),
  ];
}
