// Assignment: one stretch of months of one person that one fund pays. What a planner hands to the
// ledger and the decision; a person may have several, never two over one month.

import type { BpuProgram } from '@payung/law';
import type { Month, Period, Rupiah } from '@payung/values';

/** Penugasan iuran: `until` is exclusive; a stretch ends where payer or amount changes. */
export type Assignment = {
  /** The person's key as the caller gave it to the planner. */
  readonly person: string;
  /** In the order of the law: JKK, JKM, JHT. */
  readonly programmeSet: readonly BpuProgram[];
  readonly fund: string;
  readonly months: Required<Period<Month>>;
  /** Contribution of one month of this stretch, all programmes together. */
  readonly amountPerMonth: Rupiah;
};
