// What every event of a claim or a case carries, and the two logs there are.

import type { Day } from '@payung/values';

export type LogName = 'claim_event' | 'case_event';

/** What every request carries. */
export type EventRequest = {
  /** The day it happened, by the paper or by who says so. */
  readonly day: Day;
  /** By the clock of whoever asks: nothing is dated ahead. */
  readonly today: Day;
  readonly reason: string;
  /** Kunci kiriman ulang: chosen by the caller, one for each thing he wants done. */
  readonly key?: string;
};
