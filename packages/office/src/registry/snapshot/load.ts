// What one run of the main job hands to the register: lists, rows, persons and participants.

import type { Day, Month, Nik, Segment, Sex } from '@payung/values';

export type RowDisposition = 'accepted' | 'rejected' | 'merged' | 'held' | 'ignored';

export type RowLoad = {
  readonly row: number;
  readonly sheet?: string;
  /** As written; kept sealed, since lists carry NIKs in any column. */
  readonly cells: readonly string[];
  readonly disposition: RowDisposition;
  readonly status?: string;
  readonly person?: number;
  readonly kpj?: string;
  readonly probability?: number;
  readonly reasons: readonly string[];
  readonly repeatOf?: number;
};

/** Satu kiriman: one list, or the participants file, with every record of it. */
export type BatchLoad = {
  readonly kind: 'workers' | 'participants';
  readonly file: string;
  readonly sha256: string;
  readonly counts: {
    readonly records: number;
    readonly ignored: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly merged: number;
    readonly held: number;
  };
  readonly rows: readonly RowLoad[];
};

export type PersonLoad = {
  readonly number: number;
  readonly status: string;
  readonly name: string;
  readonly nik?: Nik;
  readonly birth?: Day;
  readonly birthExact: boolean;
  readonly sex?: Sex;
  readonly villageCode?: string;
  readonly villageWritten?: string;
  readonly occupation?: string;
};

export type ParticipantLoad = {
  readonly row: number;
  readonly person: number;
  readonly kpj: string;
  readonly status: 'active' | 'inactive' | 'dead';
  readonly name: string;
  readonly nik?: Nik;
  readonly birth?: Day;
  readonly sex?: Sex;
  readonly segment?: Segment;
  readonly start?: Day;
  readonly npp?: string;
};

export type RunLoad = {
  /** Digest of what was read and of the program that read it. */
  readonly digest: string;
  readonly asOf: Day;
  readonly batches: readonly BatchLoad[];
  readonly persons: readonly PersonLoad[];
  readonly participants: readonly ParticipantLoad[];
};

export type PlanMonthLoad = {
  readonly person: number;
  readonly month: Month;
  readonly fund: string;
  readonly amount: number;
};
