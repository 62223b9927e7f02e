// Judges a whole list for registration, row by row: what was read, who stands twice, and what
// becomes of each record. Every record ends in exactly one of accepted, rejected, merged, held and
// ignored (safety.md R01); counts are kept while rows go by, never rows.

import { dayParts, type Issue } from '@payung/values';
import type {
  IgnoredKind,
  ListedPerson,
  ListFile,
  ListRow,
  ListSource,
  ListSurvey,
  ReadOptions,
} from './list.ts';
import { readSource } from './read.ts';
import { openSource } from './readers/index.ts';
import { ownText, personKey } from './repeats.ts';
import { type RowValues, rowValues } from './row-values.ts';
import { usableNik, verdictOf } from './verdict.ts';
import type { Disposition, RowNote, RowReason, RowWarning } from './words.ts';

export type { RowCounts } from './counts.ts';

/** Baris yang sudah dinilai. */
export type AssessedRow = {
  readonly row: number;
  readonly sheet?: string;
  readonly disposition: Disposition;
  readonly ignoredAs?: IgnoredKind;
  readonly reasons: readonly RowReason[];
  readonly warnings: readonly RowWarning[];
  readonly notes: readonly RowNote[];
  /** The earlier row of the same person (merged, or possibly the same). */
  readonly sameAs?: RowPlace;
  readonly values?: RowValues;
  /** As written. */
  readonly cells: readonly string[];
  readonly issues: readonly Issue[];
};

/** `file`: where lists are judged together, the list it stands in. */
export type RowPlace = { readonly row: number; readonly sheet?: string; readonly file?: string };

/**
 * Menilai daftar: each record once, in the order of the file.
 *
 * @example for await (const rows of assessList(file, survey, options)) rows[0]?.disposition // …
 */
export async function* assessList(
  file: ListFile,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly AssessedRow[]> {
  const opened = await openSource(file);
  yield* assessSource({ name: file.name, opened }, survey, options);
}

/**
 * The same for a list that was opened elsewhere. `beside` remembers the people of the lists that were
 * sent together and judged before, each under its `file` (`surveyBeside` is the survey to go by then).
 */
export async function* assessSource(
  source: ListSource,
  survey: ListSurvey,
  options: ReadOptions,
  beside: Beside = { seen: peopleSeen() },
): AsyncGenerator<readonly AssessedRow[]> {
  const assess = rowAssessor(survey, options, beside);
  for await (const read of readSource(source, survey, options)) {
    yield read.map(({ row }) => assess(row));
  }
}

/** What is kept of a first row: its place and what a second one is compared by, in one text. */
type First = { readonly place: RowPlace; readonly told: string };

/** First rows of people who stand several times: of one list, or of several sent together. */
export type PeopleSeen = {
  readonly firstOfNik: Map<string, First>;
  readonly firstOfPerson: Map<number, { place: RowPlace; nik: string | undefined }>;
};

/** What lists that were sent together share, and the name of the one that is judged. */
export type Beside = { readonly seen: PeopleSeen; readonly file?: string };

export function peopleSeen(): PeopleSeen {
  return { firstOfNik: new Map(), firstOfPerson: new Map() };
}

/** Of a record that is nobody nothing is told. */
const untold = { reasons: [], warnings: [], notes: [] } as const;

function rowAssessor(
  survey: ListSurvey,
  options: ReadOptions,
  beside: Beside,
): (row: ListRow) => AssessedRow {
  const { repeatedNiks, repeatedPeople } = survey.repeats;
  const { seen, ...inFile } = beside;
  const { firstOfNik, firstOfPerson } = seen;

  const earlierPerson = (person: ListedPerson, place: RowPlace): RowPlace | undefined => {
    const { birth, name } = person;
    if (birth === undefined || birth.precision === 'age' || birth.precision === 'year') return;
    if (repeatedPeople.size === 0) return undefined;
    const { year, month, day } = dayParts(birth.day);
    const key = personKey(name, `${year % 100}-${month}-${day}`);
    if (key === undefined || !repeatedPeople.has(key)) return undefined;
    const nik = usableNik(person);
    const first = firstOfPerson.get(key);
    if (first === undefined) {
      firstOfPerson.set(key, { place, nik: nik === undefined ? undefined : ownText(nik) });
      return undefined;
    }
    return nik !== undefined && first.nik === nik ? undefined : first.place;
  };

  return (row) => {
    const { cells, issues } = row;
    const place = row.sheet === undefined ? { row: row.row } : { row: row.row, sheet: row.sheet };
    if (row.disposition === 'ignored') return { ...place, ...row, ...untold };
    const { person } = row;
    const nik = usableNik(person);
    const repeat = nik === undefined ? undefined : repeatedNiks.get(nik);
    const verdict = verdictOf(row, repeat === 'unlike' ? 'unlike' : 'alone');
    const values = rowValues(person, options.asOf);
    const judged = { ...place, ...verdict, values, cells, issues };
    if (repeat === 'same' && nik !== undefined && verdict.disposition === 'accepted') {
      const first = firstOfNik.get(nik);
      const told = toldOf(values, person);
      if (first !== undefined) return merged(judged, first, told);
      firstOfNik.set(ownText(nik), { place: { ...inFile, ...place }, told: ownText(told) });
    }
    const earlier = earlierPerson(person, { ...inFile, ...place });
    if (earlier === undefined) return judged;
    const warnings: readonly RowWarning[] = [...verdict.warnings, 'possible_duplicate'];
    return { ...judged, warnings, sameAs: earlier };
  };
}

/** Fields that one person has once; names are written in many ways and do not conflict. */
const conflicting: readonly (keyof RowValues)[] = [
  'tanggal_lahir',
  'jenis_kelamin',
  'upah',
  'pekerjaan',
  'hp',
];
const between = '\u001f';

function toldOf(values: RowValues, person: ListedPerson): string {
  const village = person.village?.code ?? person.village?.written ?? '';
  return [village, ...conflicting.map((field) => values[field] ?? '')].join(between).toUpperCase();
}

function merged(row: AssessedRow, first: First, told: string): AssessedRow {
  const [before, now] = [first.told.split(between), told.split(between)];
  const conflict = now.some((value, at) => {
    const other = before[at] ?? '';
    return value !== '' && other !== '' && value !== other;
  });
  const warnings: readonly RowWarning[] = conflict
    ? [...row.warnings, 'conflict_value']
    : row.warnings;
  return { ...row, disposition: 'merged', warnings, sameAs: first.place };
}
