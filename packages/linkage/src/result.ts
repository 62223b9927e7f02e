// What linkage answers: for each list row a person number, a status and the reasons for it.

import type { Reason } from './reason-codes.ts';

/**
 * Status hasil pencocokan: peserta aktif (do not register), peserta nonaktif (reactivate), baru
 * (register), tinjau (a person decides), tidak sah (the row could not be worked on; set by the
 * caller, never by `link`).
 */
export const linkStatuses = [
  'peserta_aktif',
  'peserta_nonaktif',
  'baru',
  'tinjau',
  'tidak_sah',
] as const;
export type LinkStatus = (typeof linkStatuses)[number];

export type RowLink = {
  readonly key: string;
  /** 1, 2, … by first appearance in the rows. Rows and participants of one person share it. */
  readonly person: number;
  readonly status: Exclude<LinkStatus, 'tidak_sah'>;
  /** The linked participant; with `tinjau` the one to compare with, if there is one. */
  readonly kpj?: string;
  /** With `tinjau`, where the doubt is about another row: its key. */
  readonly compareWith?: string;
  /**
   * Probability, 0 to 1, four places, that the row is the participant of `kpj` or the person of
   * `compareWith`; without either, that it is the best candidate of the register.
   */
  readonly probability: number;
  readonly reasons: readonly Reason[];
  /** Key of the first row of the same list that is this person. */
  readonly repeatOf?: string;
};

export type StepReport = {
  readonly name: string;
  readonly rows: number;
  readonly seconds: number;
};

export type LinkResult = {
  /** In the order of the input rows. */
  readonly links: readonly RowLink[];
  readonly persons: number;
  /** Participant key → person number. */
  readonly participantPersons: ReadonlyMap<string, number>;
  readonly steps: readonly StepReport[];
  /** Name and version of the model that decided. */
  readonly model: string;
};
