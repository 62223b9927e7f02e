// The first sentences of the summary, and which figure they speak of.

import type { SummaryWire } from '@payung/server/wire';
import { expect, test } from 'vitest';
import { i18n, type TextOf } from '../text/text.ts';
import { mainFigure, mainTarget, positionSentences } from './position.ts';

const text: TextOf = (key, words) => i18n._(key, words === undefined ? undefined : { ...words });

type Figure = SummaryWire['coverage'][number];

function figure(changes: Partial<Figure> = {}): Figure {
  return {
    definition: 'penduduk_bekerja',
    year: 2026,
    segment: 'semua',
    region: { code: '7502', name: 'Kabupaten Boalemo' },
    part: 11_046,
    base: 22_804,
    percent: 48.44,
    aboveBase: false,
    partSource: 'peserta.csv',
    baseSource: 'contoh',
    asOf: '2026-06-30',
    targets: [],
    ...changes,
  };
}

function target(year: number, gapPeople: number): Figure['targets'][number] {
  return { scale: 'UCJ', year, percent: 56.1, source: 'contoh', gapPeople, inferred: true };
}

function summary(coverage: readonly Figure[], people = 5_662): SummaryWire {
  const [none, links] = [
    { records: 0, ignored: 0, data: 0, accepted: 0, rejected: 0, merged: 0, held: 0 },
    { peserta_aktif: 0, peserta_nonaktif: 0, baru: 0, tinjau: 0, tidak_sah: 0 },
  ];
  return {
    format: 1,
    language: 'id',
    tenant: { code: '7502', name: 'Kabupaten Boalemo' },
    asOf: '2026-06-30',
    roomDigest: '',
    lists: [],
    participants: {
      file: '',
      bytes: 0,
      sha256: '',
      rows: none,
      active: 0,
      inactive: 0,
      dead: 0,
      persons: 0,
      activePersons: 0,
      problems: [],
    },
    totals: { rows: none, links, persons: 0, unprotected: 7_316, toReview: 0 },
    coverage,
    plan: {
      programs: ['JKK', 'JKM'],
      start: '2026-07',
      seed: 'contoh',
      minMonths: 1,
      proven: true,
      gap: 0,
      method: 'linear',
      goals: [],
      funds: [],
      people,
      personMonths: 0,
      amount: 0,
      waiting: 0,
      excluded: [],
      months: [],
      notes: [],
    },
    files: [],
    linkage: {
      model: 'pekerja-1',
      method: 'posterior_and_chao',
      precision: 0.9987,
      recall: 0.9712,
      blockMisses: 12,
      drift: [],
    },
    versions: {},
    measured: { machine: '', seconds: 0, steps: [] },
    words: { definitions: {} },
  };
}

test('part, base and percentage come first, then the gap, then what the money can do', () => {
  const sentences = positionSentences(
    summary([figure({ targets: [target(2026, 1_748)] })]),
    text,
    'id',
  );
  expect(sentences).toEqual([
    '11.046 dari 22.804 pekerja sudah terlindungi: 48,44\u00a0%.',
    'Perlu 1.748 pekerja lagi untuk target UCJ 2026 (56,10\u00a0%).',
    'Dana yang tersedia dapat melindungi 5.662 orang.',
  ]);
});

test('a reached target is said to be reached, a part above the base is no percentage of workers', () => {
  const [first, second] = positionSentences(
    summary([figure({ base: 10_520, percent: 105, aboveBase: true, targets: [target(2026, 0)] })]),
    text,
    'id',
  );
  expect(first).toBe('11.046 orang terlindungi, di atas penyebut 10.520.');
  expect(second).toBe('Target UCJ 2026 (56,10\u00a0%) sudah tercapai.');
});

test('without a base the people on the lists are named, and nothing is promised without a plan', () => {
  expect(positionSentences(summary([], 0), text, 'id')).toEqual([
    '7.316 orang pada daftar belum terlindungi.',
  ]);
});

test('the figure of this year with a target this year is the main one', () => {
  const plain = figure();
  const later = figure({ targets: [target(2029, 5)] });
  const now = figure({ targets: [target(2026, 5), target(2029, 9)] });
  expect(mainFigure(summary([plain, later, now]))).toBe(now);
  expect(mainFigure(summary([plain, later]))).toBe(later);
  expect(mainFigure(summary([plain]))).toBe(plain);
  expect(mainFigure(summary([]))).toBeUndefined();
  expect(mainTarget(now)?.year).toBe(2026);
  expect(mainTarget(later)?.year).toBe(2029);
});
