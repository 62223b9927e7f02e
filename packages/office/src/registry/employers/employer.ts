// An employer as the register keeps it.

import type { Payer } from '../batch/batch.ts';

/** Kode wadah of the branch: SC company, SB bank, SG government, SD, SA and SL village. */
const wadahCodes = ['SC', 'SB', 'SG', 'SD', 'SA', 'SL'] as const;

export type Employer = {
  /** Nomor pendaftaran perusahaan, or that of the group. */
  readonly npp: string;
  readonly name?: string;
  readonly wadah?: (typeof wadahCodes)[number];
  /** Perangkat daerah that answers for it. */
  readonly opd?: string;
  /** Who pays the contributions; counts from the next file on. */
  readonly payer?: Payer;
  /** Perjanjian kerja sama (PKS) the group rests on. */
  readonly agreement?: string;
};
