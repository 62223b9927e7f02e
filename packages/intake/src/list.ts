// The vocabulary of a list that was read: people, rows and their fate, columns, survey. Every
// record of a file becomes exactly one ListRow, in the order of the file.

import type { Day, Issue, Nik, Parsed, Rupiah, Segment, Sex } from '@payung/values';
import type { NikHabits } from './fields/nik-habits.ts';
import type { ListFormat, Opened } from './readers/record.ts';

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
  'birth_day',
  'birth_month',
  'birth_year',
  'birth_place',
  'age',
  'sex',
  'sex_man',
  'sex_woman',
  'village',
  'district',
  'regency',
  'address',
  'hamlet',
  'rt',
  'rw',
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
  /** Kecamatan as written, or by its section or the place of the sender. */
  readonly district?: { readonly written: string; readonly code?: string };
  /** As written, with hamlet, RT and RW of their own columns behind it. */
  readonly address?: { readonly written: string; readonly rt?: string; readonly rw?: string };
  readonly birthPlace?: string;
  readonly occupation?: { readonly written: string; readonly code?: OccupationCode };
  /** Upah sebulan; absent when not stated or unreadable. */
  readonly wageMonthly?: Rupiah;
  /** The name carries a mark of the dead (ALM). */
  readonly deceased?: true;
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
 * people are `accepted` here, for linkage; `assessList` judges each row for registration.
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
  readonly dateOrders: DateOrders;
  /** Written code (upper case) → sex, as far as this column settles it. */
  readonly sexCodes: ReadonlyMap<string, Sex>;
  /** Columns where a blank cell means the value above: written once for a group of rows. */
  readonly downwards: ReadonlySet<FieldName>;
};

/** What only all NIKs of the file together tell, over all its tables. */
export type Repeats = {
  /** Digits that stand beside unlike names, with the number of unlike names. */
  readonly sharedNiks: ReadonlyMap<string, number>;
  /** Digits on several rows: all names can be one person's, or they cannot. */
  readonly repeatedNiks: ReadonlyMap<string, 'same' | 'unlike'>;
  /** Keys of name and birth date that stand on several rows (`personKey`). */
  readonly repeatedPeople: ReadonlySet<number>;
  /** What the NIKs of the file have in common; absent where they are too few. */
  readonly habits?: NikHabits;
};

/** Tabel: one heading and the rows below it; a sheet may hold several, a CSV too. */
export type TableSurvey = {
  readonly sheet?: string;
  /** First row that belongs to this table (titles above the first heading included). */
  readonly from: number;
  /** Row number of the (last) heading row; 0 = the sheet goes on without a heading of its own. */
  readonly headerRow: number;
  /** All heading rows: one, or several joined. */
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  readonly width: number;
  /** Stated by the file's or sheet's name or title because no column states it. */
  readonly constants: { readonly occupation?: OccupationCode; readonly village?: string };
  /** Kemendagri code of the village or kecamatan that sent the list, when its name carries it. */
  readonly sender?: string;
  readonly readings: Readings;
  /** Fields that stand in the table but could not be told apart: asked, not guessed. */
  readonly asked: readonly FieldName[];
  /** What of the profile these headings were known by. */
  readonly known?: KnownLayout;
};

/** What the first pass over a list found out; readList goes by it, people can correct it. */
export type ListSurvey = TableSurvey & {
  readonly format: ListFormat;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly bytes: number;
  readonly sha256: string;
  /** All tables in the order of the file; the first is also the survey's own. */
  readonly tables: readonly TableSurvey[];
  /** Sheets of the workbook in order; none for a CSV. */
  readonly sheets: readonly string[];
  readonly repeats: Repeats;
  /** Findings about the whole file. */
  readonly issues: readonly Issue[];
};

/** Satu pembetulan: in cells of this field that say exactly `from`, `to` is read. */
export type Correction = { readonly field: FieldName; readonly from: string; readonly to: string };

/**
 * Kolom yang sudah ditentukan: what a person said of all tables under exactly these headings. Headings that
 * differ in a single word are others, and are guessed anew.
 */
export type KnownLayout = {
  /** Keys (`headingKey`) of the headings in their order; '' where one is blank. */
  readonly headings: readonly string[];
  /** The meaning of each column; null = it is left aside. */
  readonly fields: readonly (FieldName | null)[];
  /** Texts for fields without a column of their own. */
  readonly constants?: Readonly<Partial<Record<FieldName, string>>>;
};

/** Profil pengirim. Headings stand as keys (`headingKey`); null = the column is left aside. */
export type Profile = {
  readonly sender?: string;
  readonly columns?: Readonly<Record<string, FieldName | null>>;
  readonly dateOrder?: DateOrder;
  /** Texts for fields without a column of their own: `{ "village": "Bajo" }`. */
  readonly constants?: Readonly<Partial<Record<FieldName, string>>>;
  readonly corrections?: readonly Correction[];
  /** Of two that fit the later one is meant. They go before `columns` and `constants`. */
  readonly layouts?: readonly KnownLayout[];
  /** Sheets that list nobody, whatever stands on them: their rows are counted as ignored. */
  readonly leftSheets?: readonly string[];
};

/** Tanggal data dan wilayah: ages are reckoned and villages looked up by them. */
export type ReadOptions = {
  readonly asOf: Day;
  /** Tenant: Kemendagri code without dots, e.g. '7502'. */
  readonly region: string;
  readonly signal?: AbortSignal;
  /** What is known of this sender's lists. */
  readonly profile?: Profile;
  /**
   * Ragukan NIK: every NIK that one wrong digit may have made and nothing in its row supports
   * (`nik_unproven`), right ones too, is a warning instead of a note: the rows to hold against the civil
   * registry.
   */
  readonly doubtNik?: boolean;
};

/** Berkas: where it lies, and the name its sender gave it. */
export type ListFile = { readonly path: string; readonly name: string };

/** Daftar yang sudah dibuka: by this process or by one of its own, alone or out of an archive. */
export type ListSource = { readonly name: string; readonly opened: Parsed<Opened> };
