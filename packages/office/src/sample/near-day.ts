// Days close to a birth date, as slips of the pen and corrections give them.

import { type Day, dayOf, dayParts, daysInMonth } from '@payung/values';
import type { Random } from './random.ts';

/** Another day of the same month. */
export function dayInMonth(birth: Day, random: Random): Day {
  const { year, month, day } = dayParts(birth);
  const other = random.between(1, daysInMonth(year, month) - 1);
  return dayOf(year, month, other >= day ? other + 1 : other) ?? birth;
}

/** The same day of another month, as far as every month has it. */
export function otherMonth(birth: Day, random: Random): Day {
  const { year, month, day } = dayParts(birth);
  const other = random.between(1, 11);
  return dayOf(year, other >= month ? other + 1 : other, Math.min(day, 28)) ?? birth;
}

/** A date that was corrected: day, month or year was another. */
export function anotherDay(birth: Day, random: Random): Day {
  const kind = random.unit();
  if (kind < 0.5) return dayInMonth(birth, random);
  if (kind < 0.8) return otherMonth(birth, random);
  const { year, month, day } = dayParts(birth);
  return dayOf(year + random.pick([-2, -1, 1, 2]), month, Math.min(day, 28)) ?? birth;
}
