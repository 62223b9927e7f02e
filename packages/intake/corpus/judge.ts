// Holds an answer of `payung intake … --json` against the truth of a case and names every
// difference in one line each.

import {
  type Disposition,
  type Field,
  fields,
  type Import,
  type RowTruth,
  type Truth,
} from './truth.ts';

/** One row of the answer, as far as the corpus reads it. */
export type AnsweredRow = {
  readonly row: number;
  readonly place: string;
  readonly disposition: string;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
};

export type Answer = {
  readonly outcome: string;
  readonly refusal?: string;
  readonly message: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly AnsweredRow[];
  readonly exitCode: number;
  /** Largest memory of the process, where a process of its own was asked. */
  readonly peakMiB?: number;
};

/** What a refused file may take (safety, section 5). */
const refusedMiB = 512;

/** What differs; empty when one of the truths holds. Of several truths the nearest speaks. */
export function differences(truths: readonly Truth[], answer: Answer): readonly string[] {
  const each = truths.map((truth) => [...differing(truth, answer)]);
  return each.toSorted((one, two) => one.length - two.length)[0] ?? [];
}

function* differing(truth: Truth, answer: Answer): Iterable<string> {
  if (truth.outcome !== 'answer' && truth.outcome !== answer.outcome) {
    const word = truth.outcome === 'refuse' ? ` ${truth.refusal.join('|')}` : '';
    yield `outcome: expected ${truth.outcome}${word}, is ${answer.outcome} ${answer.refusal ?? ''}`;
    return;
  }
  yield* wholeAnswer(answer);
  if (truth.outcome === 'refuse' && !truth.refusal.includes(answer.refusal ?? '')) {
    yield `refusal: expected ${truth.refusal.join('|')}, is ${answer.refusal}`;
  }
  if (truth.outcome === 'import') yield* rowsDiffering(truth, answer);
}

// What holds of every answer: the exit code, a message, counts that add up.
function* wholeAnswer(answer: Answer): Iterable<string> {
  const code = answer.outcome === 'import' ? 0 : 3;
  if (answer.exitCode !== code) yield `exit code: expected ${code}, is ${answer.exitCode}`;
  if (answer.outcome === 'refuse') {
    if (answer.message.trim() === '') yield 'a refusal without a message';
    if ((answer.peakMiB ?? 0) > refusedMiB) yield `memory: ${answer.peakMiB} MiB for a refusal`;
    return;
  }
  const { records, ignored, data, accepted, rejected, merged, held } = answer.counts;
  const sum = count(accepted) + count(rejected) + count(merged) + count(held);
  if (data !== sum) yield `counts: data ${data} is not accepted + rejected + merged + held ${sum}`;
  if (records !== count(data) + count(ignored)) {
    yield `counts: records ${records} is not data ${data} + ignored ${ignored}`;
  }
  for (const word of ['accepted', 'rejected', 'merged', 'held', 'ignored'] as const) {
    const told = answer.rows.filter((row) => row.disposition === word).length;
    const isListed = word !== 'ignored' || told > 0;
    if (isListed && told !== answer.counts[word]) {
      yield `counts: ${word} ${answer.counts[word]}, but ${told} rows say so`;
    }
  }
}

const count = (number: number | undefined) => number ?? Number.NaN;

function* rowsDiffering(truth: Import, answer: Answer): Iterable<string> {
  const left = new Set(answer.rows);
  for (const expected of truth.rows) {
    const row = answer.rows.find((each) => left.has(each) && isAt(each, expected));
    if (row === undefined) {
      if (!mayBeAbsent(expected, answer)) yield `${placeOf(expected)}: no such row in the answer`;
      continue;
    }
    left.delete(row);
    for (const each of rowDiffering(expected, row)) yield `${placeOf(expected)}: ${each}`;
  }
  for (const row of left) {
    if (row.disposition !== 'ignored')
      yield `row ${row.row} ${row.place}: not in the truth, is ${row.disposition}`;
  }
  for (const { word, rows } of truth.somewhere ?? []) {
    const told = answer.rows.some((row) => rows.includes(row.row) && tells(row).includes(word));
    if (!told) yield `rows ${rows.join(', ')}: none of them tells ${word}`;
  }
}

const isAt = (row: AnsweredRow, truth: RowTruth) =>
  row.row === truth.row && (truth.sheet === undefined || row.place.includes(truth.sheet));

// Ignored records need no row of their own when the answer lists none; blank ones never do.
function mayBeAbsent(truth: RowTruth, answer: Answer): boolean {
  const listsIgnored = answer.rows.some((row) => row.disposition === 'ignored');
  return truth.blank === true || (!listsIgnored && allowed(truth).includes('ignored'));
}

const placeOf = (truth: RowTruth) =>
  `row ${truth.row}${truth.sheet === undefined ? '' : ` of ${truth.sheet}`}`;
const allowed = (truth: RowTruth): readonly string[] =>
  [truth.disposition].flat() as readonly Disposition[];
const tells = (row: AnsweredRow) => [...row.reasons, ...row.warnings];

function* rowDiffering(truth: RowTruth, row: AnsweredRow): Iterable<string> {
  if (!allowed(truth).includes(row.disposition)) {
    yield `expected ${allowed(truth).join('|')}, is ${row.disposition} ${tells(row).join(' ')}`;
    return;
  }
  if (row.disposition === 'ignored') return;
  const { reasons = [], warnings = [], told = [], may = [] } = truth;
  for (const word of reasons) if (!row.reasons.includes(word)) yield `reason ${word} is missing`;
  for (const word of warnings) if (!tells(row).includes(word)) yield `warning ${word} is missing`;
  if (told.length > 0 && !told.some((word) => tells(row).includes(word))) {
    yield `none of ${told.join('|')} is told`;
  }
  const known = new Set([...reasons, ...warnings, ...told, ...may]);
  for (const word of row.reasons) if (!known.has(word)) yield `unexpected reason ${word}`;
  // Of a row that is not taken, further warnings do no harm.
  const strict = row.disposition === 'accepted' ? row.warnings : [];
  for (const word of strict) if (!known.has(word)) yield `unexpected warning ${word}`;
  if (row.disposition === 'accepted') yield* valuesDiffering(truth, row);
}

function* valuesDiffering(truth: RowTruth, row: AnsweredRow): Iterable<string> {
  for (const field of fields) {
    const expected = truth.values?.[field];
    if (expected === undefined) continue;
    const one = written(field, row.values[field]);
    const many = [expected].flat() as readonly (string | null)[];
    if (!many.some((each) => written(field, each) === one)) {
      yield `${field}: expected ${many
        .map((each) => each ?? 'nothing')
        .join(' | ')
        .slice(0, 200)}, is ${String(row.values[field]).slice(0, 200)}`;
    }
  }
}

// Blanks, capitals of names and places, the country code of a telephone say nothing different.
function written(field: Field, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  const text = String(value).normalize('NFC').trim();
  if (field === 'nik' || field === 'tanggal_lahir' || field === 'jenis_kelamin') return text;
  if (field === 'upah') return text.replace(/\.0+$/, '');
  if (field === 'hp') return text.replace(/\D/g, '').replace(/^(62|0)+/, '');
  return text.replace(/\s+/g, ' ').toLowerCase();
}
