import { expect, test } from 'vitest';
import { clockFrom, systemClock } from './clock.ts';

function clockAt(instant: string) {
  return clockFrom({ epochMs: () => Date.parse(instant), monotonicMs: () => 0 });
}

test.each([
  ['2026-11-21T16:59:59.999Z', '2026-11-21', '2026-11-22', '2026-11-22'],
  ['2026-11-21T15:59:59.999Z', '2026-11-21', '2026-11-21', '2026-11-22'],
  ['2026-12-31T17:00:00.000Z', '2027-01-01', '2027-01-01', '2027-01-01'],
  ['2028-02-28T16:30:00.000Z', '2028-02-28', '2028-02-29', '2028-02-29'],
])('at %s it is %s in Jakarta, %s in Gorontalo and %s in Jayapura', (instant, wib, wita, wit) => {
  const clock = clockAt(instant);
  expect(clock.today('Asia/Jakarta')).toBe(wib);
  expect(clock.today('Asia/Makassar')).toBe(wita);
  expect(clock.today('Asia/Jayapura')).toBe(wit);
});

test('the fixed hours agree with the zone rules of the system all through a year', () => {
  for (let hour = 0; hour < 366 * 24; hour += 7) {
    const epochMs = Date.UTC(2028, 0, 1, hour);
    const clock = clockFrom({ epochMs: () => epochMs, monotonicMs: () => 0 });
    for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const) {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
      expect(clock.today(zone)).toBe(format.format(epochMs));
    }
  }
});

test('an instant is UTC text, and measured time does not go back', () => {
  expect(clockAt('2026-11-21T03:44:55.123Z').now()).toBe('2026-11-21T03:44:55.123Z');
  expect(systemClock.now()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  const before = systemClock.monotonicMs();
  expect(systemClock.monotonicMs()).toBeGreaterThanOrEqual(before);
});
