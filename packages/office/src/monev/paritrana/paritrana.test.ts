import { day, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatsappText } from '../whatsapp.ts';
import { paritranaModel } from './paper.ts';
import { type OwnScore, type ParitranaScheme, parseScheme, parseScores } from './scheme.ts';
import { paritranaScore } from './score.ts';

const scheme: ParitranaScheme = {
  ...{ id: 'rekaan', year: 2026 },
  criteria: [
    { id: 'regulasi', name: 'Regulasi', weight: 25, mark: 'U', source: 'rapat tim' },
    { id: 'cakupan', name: 'Cakupan', weight: 60, mark: 'C', source: 'surat contoh' },
    { id: 'inovasi', name: 'Inovasi', weight: 15, mark: 'U', source: 'rapat tim' },
  ],
};
const step = (what: string, cost: number, gain: number) => ({ what, cost: rupiah(cost), gain });
const scores: readonly OwnScore[] = [
  {
    ...{ criterion: 'regulasi', score: 50, evidence: 'Perbup 12/2025' },
    steps: [step('Perda', 90_000_000, 50), step('SE perizinan', 2_000_000, 20)],
  },
  {
    ...{ criterion: 'cakupan', score: 48, evidence: 'register' },
    steps: [step('500 pekerja rentan', 100_800_000, 10)],
  },
];
const made = { language: 'id', tenantName: 'Boalemo', day: day('2026-12-01') } as const;

function table(lines: readonly string[]) {
  const [head = '', ...rows] = lines;
  return rows.map((line, at) => ({
    row: at + 2,
    cells: Object.fromEntries(
      head.split(';').map((name, cell) => [name, line.split(';')[cell] ?? '']),
    ),
  }));
}

test('the own score, what is missing, and the step that buys a point for the least money', () => {
  const score = paritranaScore(scheme, scores);
  expect([score.points, score.gap]).toEqual([41.3, 58.7]);
  expect(score.steps.map(({ what, points }) => [what, points])).toEqual([
    ['SE perizinan', 5],
    ['Perda', 12.5],
    ['500 pekerja rentan', 6],
  ]);
  const model = paritranaModel(score, made);
  expect(model.lead).toEqual([
    'Nilai sendiri 41,3 dari 100; kurang 58,7.',
    'Langkah termurah: SE perizinan (Regulasi), naik 5 poin dengan Rp2.000.000.',
  ]);
  expect(model.parts[1]?.table?.rows).toEqual([
    ['SE perizinan', 'Regulasi', '5,0', 'Rp2.000.000', 'Rp400.000'],
    ['Perda', 'Regulasi', '12,5', 'Rp90.000.000', 'Rp7.200.000'],
    ['500 pekerja rentan', 'Cakupan', '6,0', 'Rp100.800.000', 'Rp16.800.000'],
  ]);
  expect(model.draft).toContain('bukan bobot resmi');
  expect(model.parts[0]?.table?.rows[0]?.at(-1)).toBe('rapat tim [U] belum terkonfirmasi');
  expect(model.parts[0]?.table?.rows[2]?.[2]).toBe('—');
  for (const line of model.lead) expect(whatsappText(model)).toContain(line);
});

test('points and gap of all criteria sum to the weights, and no step promises more than is missing', () => {
  const own = fc.record({
    score: fc.integer({ min: 0, max: 100 }),
    gain: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(own, own, (one, two) => {
      const given = [one, two].map(({ score, gain }, at) => ({
        ...{ criterion: scheme.criteria[at]?.id ?? '', score, evidence: 'x' },
        steps: [step('langkah', 1_000, gain)],
      }));
      const result = paritranaScore(scheme, given);
      expect(result.points + result.gap).toBeCloseTo(100);
      for (const { criterion, points } of result.steps) {
        const row = result.rows.find(({ id }) => id === criterion.id);
        expect(points).toBeLessThanOrEqual(row?.gap ?? 0);
      }
    }),
  );
});

test('a scheme is read with its sources; weights that do not sum to 100 are refused', () => {
  const head = 'skema;tahun;kriteria;nama;bobot;tanda;sumber';
  const good = parseScheme(
    table([
      head,
      'rekaan;2026;regulasi;Regulasi;40;U;rapat',
      'rekaan;2026;cakupan;Cakupan;60;C;surat',
    ]),
    'skema.csv',
  );
  expect(good).toMatchObject({ ok: true, value: [{ id: 'rekaan', year: 2026 }], issues: [] });
  for (const [line, column] of [
    ['rekaan;2026;regulasi;Regulasi;30;U;rapat', 'bobot'],
    ['rekaan;2026;cakupan;Regulasi;40;U;rapat', 'kriteria'],
    ['lain;2026;regulasi;Regulasi;40;U;rapat', 'skema'],
    ['rekaan;2026;regulasi;Regulasi;40;resmi;rapat', 'tanda'],
    ['rekaan;2026;regulasi;Regulasi;40;U;', 'sumber'],
  ] as const) {
    const bad = parseScheme(
      table([head, line, 'rekaan;2026;cakupan;Cakupan;60;C;surat']),
      'skema.csv',
    );
    expect(
      bad.issues.map(({ at }) => at.column),
      line,
    ).toContain(column);
  }
});

test('scores are read with their steps; a score without evidence is refused with its row', () => {
  const head = 'kriteria;nilai;bukti;langkah;biaya;naik';
  const read = parseScores(
    table([
      head,
      'regulasi;50;Perbup;Perda;Rp90.000.000;50',
      'regulasi;50;Perbup;SE;;20',
      'cakupan;48;register;;;',
    ]),
    'nilai.csv',
  );
  expect(read).toMatchObject({
    ok: true,
    value: [
      { criterion: 'regulasi', steps: [{ cost: 90_000_000 }, { what: 'SE', cost: 0 }] },
      { criterion: 'cakupan', steps: [] },
    ],
  });
  const bad = parseScores(table([head, 'regulasi;150;;;;', 'regulasi;40;x;;;']), 'nilai.csv');
  expect(bad.issues.map(({ at }) => [at.row, at.column])).toEqual([
    [2, 'nilai'],
    [2, 'bukti'],
  ]);
  const torn = parseScores(table([head, 'regulasi;50;x;;;', 'regulasi;40;x;;;']), 'nilai.csv');
  expect(torn.issues[0]?.at).toMatchObject({ row: 3, column: 'nilai' });
});

test('a score for a criterion the scheme does not have is told, never counted', () => {
  const stranger = { criterion: 'wawancara', score: 100, evidence: 'x', steps: [] };
  const score = paritranaScore(scheme, [...scores, stranger]);
  expect(score.points).toBe(41.3);
  expect(paritranaModel(score, made).parts[0]?.lines[0]).toContain('wawancara');
});
