// Clock: the only place where the time of the machine is read. Everything else takes it as an
// argument, so that a report for a given day is the same on every machine and on every run.

import { type Day, day } from '@payung/values';

/** WIB, WITA and WIT. */
export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

export interface Clock {
  /** UTC instant, `2026-11-21T03:44:55.123Z`. */
  now(): string;
  /** The calendar day in an Indonesian zone: 23.30 UTC is already tomorrow in Gorontalo. */
  today(zone: Zone): Day;
  /** For measuring durations; never goes back. */
  monotonicMs(): number;
}

// No zone of Indonesia has summer time, and none has changed since 1988.
const hoursAheadOfUtc: Readonly<Record<Zone, number>> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/** A clock on top of any source of milliseconds: tests hand in a fixed one. */
export function clockFrom(source: { epochMs: () => number; monotonicMs: () => number }): Clock {
  return {
    now: () => new Date(source.epochMs()).toISOString(),
    today: (zone) => {
      const local = new Date(source.epochMs() + hoursAheadOfUtc[zone] * 3_600_000);
      return day(local.toISOString().slice(0, 10));
    },
    monotonicMs: source.monotonicMs,
  };
}

export const systemClock: Clock = clockFrom({
  epochMs: () => Date.now(),
  monotonicMs: () => performance.now(),
});
