// Material of a meeting as tests need it: invented figures with bases, funds and promises.

import { day, month, share } from '@payung/values';
import type { CoverageAnswer, RankingAnswer } from '../coverage/index.ts';
import { findIndicator } from '../coverage/index.ts';
import type { Measured } from './commitment.ts';
import type { Material } from './material.ts';
import type { MinutesInput } from './minutes-input.ts';

export type Figures = {
  readonly covered: number;
  readonly base: number;
  readonly gap: number;
  readonly segments: readonly (readonly [segment: string, people: number])[];
  readonly promised: number;
  readonly achieved: number;
};

export const usual: Figures = {
  ...{ covered: 31_254, base: 64_520, gap: 8_112, promised: 800, achieved: 512 },
  segments: [
    ['PU', 12_001],
    ['BPU', 19_253],
  ],
};

export function minutesOf(figures: Figures = usual): MinutesInput {
  const promise: Measured = {
    ...{ meeting: 1, number: 1, written: 'x', who: 'Dinas Perikanan', what: 'melindungi nelayan' },
    measure: {
      ...{ kind: 'people', count: figures.promised },
      whom: { kind: 'occupation', code: 'NELAYAN' },
    },
    due: day('2027-03-31'),
  };
  return {
    format: 1,
    state: 'draft',
    material: materialOf(figures, [{ ...promise, achieved: figures.achieved }]),
    obstacles: [
      { number: 1, category: 'fiscal', what: 'PAD turun', figure: '504 juta' },
      { number: 2, category: 'invalid_data', what: 'NIK ganda' },
    ],
    commitments: [promise],
    text: 'Rapat dibuka Sekda.',
    present: ['Sekda', 'Kepala Disnaker'],
  };
}

function materialOf(figures: Figures, promises: readonly Measured[]): Material {
  const indicator = findIndicator('ucj');
  if (indicator === undefined) throw new Error('ucj is an indicator');
  const head = {
    ...{ snapshot: 'a'.repeat(64), indicator, at: month('2026-11'), region: '7502' },
    ...{ regionKind: 'domicile', sources: { spells: [], program: 'test' } },
  };
  const { covered, base } = figures;
  const percent = Math.round((covered / base) * 10_000) / 100;
  const bySegment: CoverageAnswer = {
    ...{ kind: 'coverage', ...head, by: ['segment'] },
    total: {
      ...{ key: {}, people: covered, percent, aboveBase: covered > base },
      base: { count: base, definition: 'eligible', year: 2026, source: 'surat contoh' },
      targets: [
        {
          ...{ year: 2026, percent: 61.01, source: 'surat target contoh' },
          ...{ gapPeople: figures.gap, points: -1 },
        },
      ],
    },
    cells: figures.segments.map(([segment, people]) => ({ key: { segment }, people })),
  };
  const part = share(covered, {
    ...{ count: base, definition: 'eligible', asOf: day('2026-01-01') },
    source: { text: 'surat contoh' },
  });
  const districts: RankingAnswer = {
    ...{ kind: 'ranking', ...head, order: 'coverage', against: month('2025-11') },
    rows: [
      {
        ...{ code: '750201', name: 'Paguyaman', share: part, at: month('2026-11'), rank: 1 },
        ...{ isTied: false, percent, uncovered: Math.max(0, base - covered), isOlder: false },
      },
    ],
    withoutBase: [{ code: '', people: 3 }],
  };
  return {
    format: 1,
    meeting: {
      ...{ meeting: 2, kind: 'monev', title: 'Monev Inpres 2/2021 Kab. Boalemo' },
      ...{ day: day('2026-12-19'), place: 'Ruang Bappeda', month: month('2026-11') },
    },
    tenant: { code: '7502', name: 'Boalemo' },
    known: 17,
    coverage: {
      bySegment,
      byPayer: { ...bySegment, by: ['payer'], cells: [{ key: { payer: 'csr' }, people: 90 }] },
      districts,
    },
    funds: [
      {
        ...{ fund: 'APBD', name: 'APBD 2026', from: month('2026-01'), until: month('2027-01') },
        ...{ ceiling: 504_000_000, committed: 0, sent: 0, paid: 84_000_000, free: 420_000_000 },
      },
    ],
    promises,
  };
}
