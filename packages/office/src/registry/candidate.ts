// A person whom a fund could protect, as the register knows him.

import type { Day } from '@payung/values';

export type Candidate = {
  readonly person: number;
  readonly status: 'baru' | 'peserta_nonaktif';
  readonly birth?: Day;
  readonly birthExact: boolean;
  readonly occupation?: string;
  readonly hasNik: boolean;
  readonly village?: string;
};
