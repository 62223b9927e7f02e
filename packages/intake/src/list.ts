// The vocabulary of a list that was read: people, rows and their fate, columns, survey. Every
// record of a file becomes exactly one ListRow, in the order of the file.

import type { Day, Issue, Nik, Segment, Sex } from '@payung/values';
import type { ListFormat } from './readers/record.ts';

/**
 * Kelompok pekerjaan: what a written occupation is sorted into. Not an official classification
 * (KBJI); it is just fine enough for earmarked funds and the ecosystems of the branch office.
 */
export const occupationCodes = [
  'PETANI',
  'NELAYAN',
  'PETERNAK',
  'PEKEBUN_SAWIT',
  'BURUH_SAWIT',
  'PEDAGANG_UMKM',
  'BURUH_BANGUNAN',
  'PRT',
  'OJEK_SOPIR',
  'ROHANIWAN',
  'PENAMBANG',
  'NON_ASN',
  'APARAT_DESA',
  'ASN',
  'KARYAWAN',
  'TIDAK_BEKERJA',
  'LAINNYA',
] as const;
export type OccupationCode = (typeof occupationCodes)[number];

/** What a column can mean: of a person first, of the participants' file last. */
export const fieldNames = [
  'number',
  'nik',
  'name',
  'name_first',
  'name_middle',
  'name_last',
  'birth',
  'birth_place',
  'age',
  'sex',
  'village',
  'district',
  'address',
  'occupation',
  'workplace',
  'phone',
  'kk',
  'kpj',
  'segment',
  'status',
  'start',
  'npp',
  'wage',
  'note',
] as const;
export type FieldName = (typeof fieldNames)[number];

/**
 * Kerusakan NIK. `none` and `cosmetic` (spaces, dots, apostrophe) lose nothing; `letter` was
 * cleaned and is flagged; every other class leaves the NIK unusable as an exact key.
 */
export const nikDamages = [
  'none',
  'cosmetic',
  'letter',
  'precision_lost',
  'scientific',
  'length',
  'dummy',
  'invalid',
  'missing',
] as const;
export type NikDamage = (typeof nikDamages)[number];

/** How much of a birth date the list really gave: a default day (01-01) is only a year. */
export type BirthPrecision = 'day' | 'default_day' | 'year' | 'age';

/** Orang pada daftar: what one row says of one person, as read; nothing is filled in. */
export type ListedPerson = {
  /** Only when usable as an exact key: valid after silent or flagged cleaning. */
  readonly nik?: Nik;
  /** The digits that are there, also of an unusable NIK; never of a dummy or scientific one. */
  readonly nikDigits?: string;
  readonly nikDamage: NikDamage;
  /** As written, trimmed. Empty only in a rejected row. */
  readonly name: string;
  readonly birth?: { readonly day: Day; readonly precision: BirthPrecision };
  /** What the NIK says where the list is silent; never evidence beside that same NIK. */
  readonly birthFromNik?: Day;
  readonly sex?: Sex;
  readonly sexFromNik?: Sex;
  /** `code`: Kemendagri code without dots, 10 digits, when the name is sure enough. */
  readonly village?: { readonly written: string; readonly code?: string };
  readonly occupation?: { readonly written: string; readonly code?: OccupationCode };
  readonly phone?: string;
  readonly kpj?: string;
  readonly kk?: string;
};

/** Records that are no people: they are counted and named, never dropped. */
export const ignoredKinds = [
  'title',
  'blank',
  'header',
  'column_numbers',
  'section',
  'total',
  'signature',
] as const;
export type IgnoredKind = (typeof ignoredKinds)[number];

/**
 * `rejected` = cannot be worked on at all: no name, or nothing to tell the person by. All other
 * people are `accepted` here; merged and held are decided after linkage.
 */
export type ListRow = {
  /** Record ordinal of a CSV or row number of a sheet; the first is 1. */
  readonly row: number;
  readonly sheet?: string;
  /** As written. */
  readonly cells: readonly string[];
  readonly issues: readonly Issue[];
} & (
  | { readonly disposition: 'ignored'; readonly ignoredAs: IgnoredKind }
  | { readonly disposition: 'accepted' | 'rejected'; readonly person: ListedPerson }
);

/** Status kepesertaan: AKTIF, NONAKTIF, NONAKTIF-MENINGGAL. */
export type ParticipantStatus = 'active' | 'inactive' | 'dead';

/** Peserta: what only the branch office's file knows. */
export type Participant = {
  readonly kpj: string;
  readonly segment?: Segment;
  readonly status: ParticipantStatus;
  readonly start?: Day;
  readonly npp?: string;
};

/** A row of the branch office's participants file; `participant` is absent where ignored or rejected. */
export type ParticipantRow = ListRow & { readonly participant?: Participant };

/** Kolom: what stands under one heading. */
export type Column = {
  /** 0 = first column. */
  readonly index: number;
  readonly heading: string;
  readonly field?: FieldName;
  /** 0 to 1: how sure the meaning is. Below 0.6 a column is left without meaning, with an issue. */
  readonly confidence: number;
};

/** Which of day and month stands first in dates like 03/04/1990. */
export type DateOrder = 'dmy' | 'mdy';

/**
 * By the mark between the numbers ('/', '-', '.'), since one column often has several hands.
 * `sure` is false when both orders stand there: what fits both is then flagged.
 */
export type DateOrders = ReadonlyMap<string, { readonly order: DateOrder; readonly sure: boolean }>;

/**
 * Decisions about whole columns, made once before rows are read. Held in maps and sets on
 * purpose: they contain NIKs and must not slip into a JSON file.
 */
export type Readings = {
  /** The NIK column lost its last digits in a spreadsheet: a final 0 proves nothing. */
  readonly nikPrecisionLost: boolean;
  /** Digits that stand on several rows with unlike names, with the number of those rows. */
  readonly sharedNiks: ReadonlyMap<string, number>;
  readonly dateOrders: DateOrders;
  /** Written code (upper case) → sex, as far as this column settles it. */
  readonly sexCodes: ReadonlyMap<string, Sex>;
};

/** What the first pass over a list found out; readList goes by it, people can correct it. */
export type ListSurvey = {
  readonly format: ListFormat;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Row number of the (last) heading row. */
  readonly headerRow: number;
  /** All heading rows: one, or two joined. */
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  readonly width: number;
  /** Stated by the file's name or title because no column states it. */
  readonly constants: { readonly occupation?: OccupationCode; readonly village?: string };
  /** Kemendagri code of the village or kecamatan that sent the list, when its name carries it. */
  readonly sender?: string;
  readonly readings: Readings;
  /** Findings about the whole file. */
  readonly issues: readonly Issue[];
};

/** Tanggal data dan wilayah: ages are reckoned and villages looked up by them. */
export type ReadOptions = {
  readonly asOf: Day;
  /** Tenant: Kemendagri code without dots, e.g. '7502'. */
  readonly region: string;
  readonly signal?: AbortSignal;
};

/** Berkas: where it lies, and the name its sender gave it. */
export type ListFile = { readonly path: string; readonly name: string };
