// What is handed to the register: one file with every record of it and its fate, people already
// validated and, where it is a list of workers, already linked.

import type { Day, Month, Nik, Program, Segment, Sex } from '@payung/values';
import type { Leaving } from './leaving.ts';

/**
 * `participants`: the branch office's monthly file; it names every participant, and it is right about
 * who somebody is. `workers`: a list of an office or a village; it knows where people live and what
 * they do.
 */
export const batchKinds = ['participants', 'workers'] as const;
export type BatchKind = (typeof batchKinds)[number];

/** Pembayar iuran: the worker, his employer, or a fund. */
export const payers = [
  'own',
  'employer',
  'apbd_kab',
  'apbd_prov',
  'apbn',
  'add',
  'dana_desa',
  'dbh_sawit',
  'dbh_cht',
  'csr',
  'donor',
] as const;
export type Payer = (typeof payers)[number];

export type BatchFile = {
  readonly kind: BatchKind;
  readonly name: string;
  readonly sha256: string;
  /** The month the file speaks of. */
  readonly month: Month;
  /** Whether who is not named has left. False for a part of a participants file. */
  readonly whole: boolean;
  /** The list whose held rows these are, decided by now: it is not taken back without them. */
  readonly restsOn?: number;
};

/** Kepesertaan as one record of the participants file tells it. */
export type LoadMembership = {
  readonly kpj: string;
  readonly npp?: string;
  readonly status: 'active' | 'inactive' | 'dead';
  readonly segment?: Segment;
  readonly start?: Day;
  /** The first month not paid. */
  readonly paidUntil?: Month;
  readonly payer?: Payer;
  readonly programs?: readonly Program[];
};

export type LoadPerson = {
  /** Number in the register, where linkage found the person there. */
  readonly known?: number;
  /** Rows of this file with one number are one person, who is not in the register yet. */
  readonly group?: number;
  readonly name: string;
  readonly nik?: Nik;
  readonly birth?: Day;
  readonly birthExact: boolean;
  readonly sex?: Sex;
  /** Kemendagri code of the desa where he lives. */
  readonly domicile?: string;
  readonly domicileWritten?: string;
  readonly workplace?: string;
  readonly occupation?: string;
  readonly sector?: string;
  readonly membership?: LoadMembership;
};

export type Mention = { readonly nik?: Nik; readonly kpj?: string };

/** One record of the file. `row` counts as the clerk counts. */
export type LoadRow = {
  readonly row: number;
  readonly sheet?: string;
  readonly reasons: readonly string[];
} & (
  | { readonly disposition: 'ignored' }
  /** `mentions`: who it seems to be about; he is not held for gone because the row was refused. */
  | { readonly disposition: 'rejected' | 'held'; readonly mentions?: Mention }
  /** A second record of one person is `merged` by the register itself. */
  | { readonly disposition: 'accepted'; readonly person: LoadPerson }
);

export type LoadRows = AsyncIterable<readonly LoadRow[]> | Iterable<readonly LoadRow[]>;

/** Every record of the file: records = ignored + accepted + rejected + merged + held. */
export type BatchCounts = {
  readonly records: number;
  readonly ignored: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly merged: number;
  readonly held: number;
};

/** A field whose value the file changed: how many people, and the first few of them. */
export type FieldChange = {
  readonly field: string;
  readonly people: number;
  readonly examples: readonly {
    readonly person: number;
    readonly row: number;
    readonly old: string | null;
    readonly new: string | null;
  }[];
};

/** Akibat: what the file did, or would do, to the register. Accepted = new + changed + same. */
export type BatchEffect = {
  readonly counts: BatchCounts;
  readonly people: { readonly new: number; readonly changed: number; readonly same: number };
  readonly memberships: Readonly<Record<MembershipAct, number>>;
  readonly deaths: number;
  readonly fields: readonly FieldChange[];
  /** Why rows were held by the register itself. */
  readonly heldFor: Readonly<Record<string, number>>;
  /** New memberships that began in a month that is closed: they cannot change its figures. */
  readonly intoClosedMonths: number;
  /** Memberships that ran before, and how many of them end: many at once need a person to say so. */
  readonly leaving: Leaving;
};

/** What one record, or the lack of one, does to a membership. */
const membershipActs = [
  'open',
  'known_ended',
  'same',
  'paid',
  'terms',
  'end',
  'reopen',
  'absent',
  'moved',
] as const;
export type MembershipAct = (typeof membershipActs)[number];
