// The day an age is reached, as `ageYears` counts it.

import { addDays, addMonthsToDay, ageYears, type Day } from '@payung/values';

/** Born on 29 February: a year is full on 1 March of common years. */
export function birthday(birth: Day, age: number): Day {
  const on = addMonthsToDay(birth, age * 12);
  return ageYears(birth, on) < age ? addDays(on, 1) : on;
}
