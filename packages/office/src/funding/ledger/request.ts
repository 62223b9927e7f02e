// What is asked of the ledger: acts and funds, as types.

import type { FundSource } from '@payung/law';
import type { Month, Rupiah } from '@payung/values';

export type ActKind =
  | 'fund'
  | 'post'
  | 'reserve'
  | 'release'
  | 'freeze'
  | 'addendum'
  | 'objection'
  | 'objection_outcome'
  | 'send'
  | 'reply'
  | 'repair'
  | 'pay'
  | 'flag'
  | 'flag_outcome'
  | 'fix_seed'
  | 'draw';

/** What every request carries. */
export type ActRequest = {
  readonly reason: string;
  /** Kunci kiriman ulang: chosen by the caller, one for each thing he wants done. */
  readonly key?: string;
  /** The second person, where two have to agree. */
  readonly approvedBy?: string;
};

/** Sumber dana with its period `[from, until)` and its earmark as the planner wrote it. */
export type FundRecord = {
  readonly fund: string;
  readonly name: string;
  readonly source: FundSource;
  readonly ceiling: Rupiah;
  readonly from: Month;
  readonly until: Month;
  readonly earmark: unknown;
  /** At most this much for one contribution month. */
  readonly monthCeiling?: Rupiah;
  /** DPA, Perkada, PKS or letter of the donor. */
  readonly document: string;
};
