// A person whom a fund could protect, as the register knows him.

import type { Day } from '@payung/values';

export type Candidate = {
  /** Number of the person as linkage gave it. */
  readonly person: number;
  readonly status: 'baru' | 'peserta_nonaktif';
  readonly birth?: Day;
  /** False when only the year, an age or a default day is behind `birth`. */
  readonly birthExact: boolean;
  readonly occupation?: string;
  readonly hasNik: boolean;
  readonly village?: string;
};
