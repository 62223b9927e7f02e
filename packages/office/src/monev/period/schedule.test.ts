import { type Day, day, month } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, findNextDay, type Schedule, scheduleKinds, scheduleMonths } from './schedule.ts';

const quarterly: Schedule = {
  ...{ kind: 'quarterly', dayOfMonth: 5, isOn: true, since: day('2026-01-06') },
};
const daysUntil = (schedule: Schedule, today: Day) => daysOf(schedule, today).map(({ on }) => on);

test('quarters are those of the calendar, and a day before the switch is not caught up', () => {
  expect(daysOf(quarterly, day('2026-07-05'))).toEqual([
    {
      kind: 'quarterly',
      on: '2026-04-05',
      period: { from: month('2026-01'), until: month('2026-04') },
    },
    {
      kind: 'quarterly',
      on: '2026-07-05',
      period: { from: month('2026-04'), until: month('2026-07') },
    },
  ]);
  expect(daysUntil(quarterly, day('2026-07-04'))).toEqual(['2026-04-05']);
});

test('what is switched off makes nothing and has no next day', () => {
  const off = { ...quarterly, isOn: false };
  expect(daysUntil(off, day('2027-01-01'))).toEqual([]);
  expect(findNextDay(off, day('2026-07-04'))).toBeUndefined();
  expect(findNextDay(quarterly, day('2026-07-05'))).toBe('2026-10-05');
});

test('periods of a schedule follow each other without a gap, however long the server was away', () => {
  const schedules = fc.record({
    kind: fc.constantFrom(...scheduleKinds),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
    isOn: fc.constant(true),
    since: fc.constant(day('2025-03-07')),
  });
  const months = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(schedules, months, (schedule, away) => {
      const year = 2025 + Math.floor((away + 3) / 12);
      const today = day(`${year}-${String(((away + 3) % 12) + 1).padStart(2, '0')}-15`);
      const due = daysOf(schedule, today);
      expect(due.length).toBeLessThanOrEqual(away / scheduleMonths[schedule.kind] + 2);
      due.slice(1).forEach(({ period }, index) => {
        expect(period.from).toBe(due[index]?.period.until);
      });
      const next = findNextDay(schedule, today);
      expect(next !== undefined && next > today).toBe(true);
    }),
  );
});
