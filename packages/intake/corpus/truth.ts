// What is true of a file before it has bytes: the outcome of the whole and the fate of every
// record, in the words of the design document on safety, section 5.

/** What a record becomes. */
export type Disposition = 'accepted' | 'rejected' | 'merged' | 'held' | 'ignored';

/** The facts of a worker, as `payung intake --json` names them. */
export const fields = [
  'nik',
  'nama',
  'tempat_lahir',
  'tanggal_lahir',
  'jenis_kelamin',
  'pekerjaan',
  'upah',
  'alamat',
  'desa',
  'kecamatan',
  'hp',
] as const;
export type Field = (typeof fields)[number];

/** Several texts: the documents allow each of them; null: no value. */
export type Expected = string | null | readonly (string | null)[];
export type Values = Readonly<Partial<Record<Field, Expected>>>;

/** What is expected of a record, wherever it stands. */
export type Fate = {
  /** Several: the documents leave it open. */
  readonly disposition: Disposition | readonly Disposition[];
  /** Words that must stand among the reasons. */
  readonly reasons?: readonly string[];
  /** Words that must stand among the warnings. */
  readonly warnings?: readonly string[];
  /** Words of which one must be told, as a reason or as a warning. */
  readonly told?: readonly string[];
  /** Words that may be told and need not. */
  readonly may?: readonly string[];
  readonly values?: Values;
};

export type RowTruth = Fate & {
  readonly row: number;
  readonly sheet?: string;
  /** A record without content: programs may leave it out of a workbook. */
  readonly blank?: true;
};

export type Import = {
  readonly outcome: 'import';
  readonly rows: readonly RowTruth[];
  /** Words told of one of the rows, whichever. */
  readonly somewhere?: readonly { word: string; rows: readonly number[] }[];
};
export type Refusal = { readonly outcome: 'refuse'; readonly refusal: readonly string[] };
/** Only that the file is answered, within the limits of time and memory. */
export type Answer = { readonly outcome: 'answer' };
export type Truth = Import | Refusal | Answer;

/** One folder of the corpus. */
export type Case = {
  readonly name: string;
  /** What this file is about, and by which document its truth is so. */
  readonly about: string;
  /** The file's own name in the folder. */
  readonly file: string;
  /** The name it was sent under, where it could not be a file name here. */
  readonly sentAs?: string;
  /** The first is what should happen; the others are allowed by the documents too. */
  readonly truths: readonly Truth[];
  readonly bytes: Uint8Array | (() => Uint8Array);
  /** Too large to keep: made when the test runs. `length` grows it by a hole at its end. */
  readonly atTestTime?: true;
  readonly length?: number;
  /** Turned into this format by the outside office program; the bytes are the workbook before. */
  readonly office?: 'xls' | 'ods';
  /** For the outside oracle: what each sheet should show. */
  readonly shown?: readonly { name: string; grid: readonly (readonly string[])[] }[];
};

/** The case as it is written beside its file. */
export function caseText(each: Case): string {
  const { name, about, file, sentAs, truths, atTestTime } = each;
  const head = { name, about, file, ...(sentAs === undefined ? {} : { sentAs }) };
  return `${pretty({ ...head, ...(atTestTime ? { atTestTime } : {}), truths }, 0, 0)}\n`;
}

// The layout of the project's formatter: one line where it fits, else one part a line.
function pretty(value: unknown, room: number, depth: number): string {
  const flat = inline(value);
  if (typeof value !== 'object' || value === null) return flat;
  if (depth > 0 && flat.length <= room) return flat;
  const [pad, end] = ['  '.repeat(depth + 1), '  '.repeat(depth)];
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Object.entries(value);
  const written = parts.map(([key, each], at) => {
    const label = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    const comma = at < parts.length - 1 ? 1 : 0;
    return pad + label + pretty(each, 100 - pad.length - label.length - comma, depth + 1);
  });
  return `${open}\n${written.join(',\n')}\n${end}${close}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${inline(each)}`,
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
