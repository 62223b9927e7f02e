// Criteria and weights of the Paritrana Award as dated data of the region: weights and the village table are
// not published (practice.md 2.6), so no scheme ships, and none is ever called official.

import { type Issue, issue, type Parsed, parsed, parseRupiah, type Rupiah } from '@payung/values';

/** C: written in the source that is named; U: not confirmed. */
export type SchemeMark = 'C' | 'U';

export type Criterion = {
  readonly id: string;
  readonly name: string;
  /** Bobot in percent. */
  readonly weight: number;
  readonly mark: SchemeMark;
  readonly source: string;
};

/** Kriteria of one year; the weights sum to 100. */
export type ParitranaScheme = {
  readonly id: string;
  readonly year: number;
  readonly criteria: readonly Criterion[];
};

/** Langkah: what would raise the score of a criterion by so much, and what it costs. */
export type ScoreStep = { readonly what: string; readonly cost: Rupiah; readonly gain: number };

/** Nilai sendiri, 0 to 100, and what shows it. */
export type OwnScore = {
  readonly criterion: string;
  readonly score: number;
  readonly evidence: string;
  readonly steps: readonly ScoreStep[];
};

export const schemeColumns = ['skema', 'tahun', 'kriteria', 'nama', 'bobot', 'tanda', 'sumber'];
export const scoreColumns = ['kriteria', 'nilai', 'bukti', 'langkah', 'biaya', 'naik'];

type Row = { readonly row: number; readonly cells: Readonly<Record<string, string>> };
type Expected = readonly (readonly [column: string, isGood: boolean, example: string])[];

/** One scheme of one year; a table of several, or whose weights do not sum to 100, is refused. */
export function parseScheme(
  rows: readonly Row[],
  file: string,
): Parsed<readonly ParitranaScheme[]> {
  const issues: Issue[] = [];
  const criteria = rows.map((row) => {
    const cell = cellsOf(row);
    const isRead = check(row, file, issues, [
      ['skema', cell('skema') !== '', 'provinsi'],
      ['tahun', /^(19|20)\d{2}$/.test(cell('tahun')), '2026'],
      ['kriteria', /^[a-z_]+$/.test(cell('kriteria')), 'regulasi'],
      ['nama', cell('nama') !== '', 'Regulasi daerah'],
      ['bobot', /^\d{1,3}$/.test(cell('bobot')), '20'],
      ['tanda', markOf(cell('tanda')) !== undefined, 'C, U'],
      ['sumber', cell('sumber') !== '', 'surat …'],
    ]);
    const mark = markOf(cell('tanda'));
    if (!isRead || mark === undefined) return undefined;
    const criterion: Criterion = {
      ...{ id: cell('kriteria'), name: cell('nama'), weight: Number(cell('bobot')), mark },
      source: cell('sumber'),
    };
    return { scheme: cell('skema'), year: Number(cell('tahun')), criterion };
  });
  const read = criteria.filter((each) => each !== undefined);
  const [first] = read;
  if (first === undefined || issues.length > 0) return parsed([], issues);
  const { scheme, year } = first;
  const sum = read.reduce((all, { criterion }) => all + criterion.weight, 0);
  const ids = new Set(read.map(({ criterion }) => criterion.id));
  const isOne = read.every((each) => each.scheme === scheme && each.year === year);
  check(
    { row: 1, cells: { bobot: String(sum), kriteria: `${ids.size}`, skema: scheme } },
    file,
    issues,
    [
      ['bobot', sum === 100, '100'],
      ['kriteria', ids.size === read.length, String(read.length)],
      ['skema', isOne, `${scheme} ${year}`],
    ],
  );
  const found = { id: scheme, year, criteria: read.map(({ criterion }) => criterion) };
  return parsed(issues.length > 0 ? [] : [found], issues);
}

/** Rows of one criterion together: its score once, each row a step more. */
export function parseScores(rows: readonly Row[], file: string): Parsed<readonly OwnScore[]> {
  const issues: Issue[] = [];
  const read = rows.flatMap((row) => {
    const cell = cellsOf(row);
    const cost = parseRupiah(cell('biaya') === '' ? '0' : cell('biaya'));
    const isStep = cell('langkah') !== '';
    const isRead = check(row, file, issues, [
      ['kriteria', /^[a-z_]+$/.test(cell('kriteria')), 'regulasi'],
      ['nilai', isPercent(cell('nilai')), '0 … 100'],
      ['bukti', cell('bukti') !== '', 'Perbup 12/2025'],
      ['biaya', cost.ok && cost.value >= 0, '50000000'],
      ['naik', !isStep || (isPercent(cell('naik')) && Number(cell('naik')) > 0), '20'],
    ]);
    if (!isRead || !cost.ok) return [];
    const step = { what: cell('langkah'), cost: cost.value, gain: Number(cell('naik')) };
    return [
      {
        ...{ criterion: cell('kriteria'), score: Number(cell('nilai')), evidence: cell('bukti') },
        ...{ steps: isStep ? [step] : [], row },
      },
    ];
  });
  const scores = [...Map.groupBy(read, ({ criterion }) => criterion).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    for (const { row, score } of group) {
      check(row, file, issues, [['nilai', score === first.score, String(first.score)]]);
    }
    const { criterion, score, evidence } = first;
    return [{ criterion, score, evidence, steps: group.flatMap(({ steps }) => steps) }];
  });
  return parsed(scores, issues);
}

function cellsOf({ cells }: Row): (column: string) => string {
  return (column) => (cells[column] ?? '').trim();
}

function markOf(text: string): SchemeMark | undefined {
  return text === 'C' || text === 'U' ? text : undefined;
}

function isPercent(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= 100;
}

/** An issue for each column that is not as expected; whether there was none. */
function check(row: Row, file: string, issues: Issue[], expected: Expected): boolean {
  const bad = expected.filter(([, isGood]) => !isGood);
  for (const [column, , example] of bad) {
    const data = { value: cellsOf(row)(column), key: column, expected: example };
    issues.push(issue('room_value_invalid', data, { at: { file, row: row.row, column } }));
  }
  return bad.length === 0;
}
