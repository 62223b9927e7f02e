// The card of the rows: sums of probabilities, by hand.

import { day } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { participant, row } from '../test/people.ts';
import { runLink } from './link.ts';
import type { RowLink } from './result.ts';
import { rowCard } from './row-card.ts';

function link(status: RowLink['status'], probability: number, kpj?: string): RowLink {
  return {
    key: `${status} ${probability}`,
    person: 1,
    status,
    probability,
    reasons: [],
    ...(kpj === undefined ? {} : { kpj }),
  };
}

const pairs = {
  method: 'posterior_and_chao',
  records: { left: 6, right: 0 },
  pairsCompared: 10,
  pairsKept: 5,
  matches: 3,
  review: 1,
  precision: 1,
  recall: 0.75,
  blockMisses: 0,
  foundByOneRuleOnly: 0,
  drift: [],
  learned: 'stored',
} as const;

const links = [
  link('peserta_aktif', 0.99, '1'),
  link('peserta_nonaktif', 0.97, '2'),
  link('tinjau', 0.6, '3'),
  link('tinjau', 0.8),
  link('baru', 0),
  link('baru', 0.1),
];
const remaining = (at: number) => [0, 0, 0, 0.2, 0.04, 0][at] ?? 0;

describe('the card of the rows', () => {
  it('adds up what linked, waiting and new rows are expected to be', () => {
    const card = rowCard({ links, remaining, card: pairs });
    expect(card).toMatchObject({ rows: 6, linked: 2, review: 2, new: 2 });
    expect(card.precision).toBeCloseTo(0.98);
    expect(card.recall).toBeCloseTo(1.96 / (1.96 + 0.6 + 0.2 + 0.04));
    expect(card.missed).toBeCloseTo(0.04);
  });

  it('counts as missed what no blocking rule finds', () => {
    const missing = { ...pairs, blockMisses: 1 };
    const card = rowCard({ links, remaining, card: missing });
    expect(card.missed).toBeCloseTo(0.04 + 2.8 / 3);
  });

  it('of nothing claims nothing lost', () => {
    const card = rowCard({ links: [], remaining, card: { ...pairs, matches: 0, recall: 1 } });
    expect(card).toMatchObject({ rows: 0, precision: 1, recall: 1, missed: 0 });
  });

  it('comes with a run', async () => {
    const hasan = { name: 'Hasan Radjak', birth: '1980-05-17', sex: 'L', village: '7502042018' };
    const stranger = { name: 'Yusuf Idrus', birth: '1991-01-30', sex: 'L' } as const;
    const run = await runLink({
      rows: [row({ ...hasan, sex: 'L' }), row(stranger)],
      participants: [participant({ ...hasan, sex: 'L' }, { kpj: '100' })],
      asOf: day('2026-06-30'),
      elapsedMs: () => 0,
    });
    expect(run.rowCard).toMatchObject({ rows: 2, linked: 1, review: 0, new: 1 });
    expect(run.rowCard.precision).toBeGreaterThan(0.99);
    expect(run.rowCard.recall).toBeGreaterThan(0.99);
  });
});
