// The measure itself: what counts as right, wrong and missed.

import { describe, expect, it } from 'vitest';
import type { RowLink } from '../src/index.ts';
import { qualityOf } from './quality.ts';

function linked(key: string, person: number, change: Partial<RowLink> = {}): RowLink {
  return { key, person, status: 'baru', probability: 0, reasons: [], ...change };
}

const truth = {
  rows: new Map([
    ['a', 'P1'],
    ['b', 'P1'],
    ['c', 'P2'],
    ['d', 'P3'],
  ]),
  participants: new Map([
    ['100', 'P1'],
    ['101', 'P1'],
    ['200', 'P2'],
  ]),
};

describe('quality of linkage', () => {
  it('counts a link to any KPJ of the true person as right', () => {
    const quality = qualityOf(
      [
        linked('a', 1, { status: 'peserta_aktif', kpj: '100' }),
        linked('b', 1, { status: 'peserta_nonaktif', kpj: '101' }),
        linked('c', 2),
        linked('d', 3),
      ],
      truth,
    );
    expect(quality.participantPrecision).toEqual({ right: 2, of: 2, ratio: 1 });
    expect(quality.participantRecall).toEqual({ right: 2, of: 3, ratio: 2 / 3 });
    expect(quality.missedLinks.map(({ key }) => key)).toEqual(['c']);
    expect(quality.newPrecision).toEqual({ right: 1, of: 2, ratio: 0.5 });
    expect(quality.newRecall).toEqual({ right: 1, of: 1, ratio: 1 });
    expect(quality.pairPrecision.ratio).toBe(1);
    expect(quality.pairRecall.ratio).toBe(1);
  });

  it('names the rows linked to somebody else, and the pairs wrongly made one person', () => {
    const quality = qualityOf(
      [
        linked('a', 1, { status: 'peserta_aktif', kpj: '200' }),
        linked('b', 2, { status: 'tinjau' }),
        linked('c', 1, { status: 'peserta_aktif', kpj: '200' }),
        linked('d', 3),
      ],
      truth,
    );
    expect(quality.wrongLinks.map(({ key }) => key)).toEqual(['a']);
    expect(quality.review).toEqual({ right: 1, of: 4, ratio: 0.25 });
    expect(quality.pairPrecision).toEqual({ right: 0, of: 1, ratio: 0 });
    expect(quality.pairRecall).toEqual({ right: 0, of: 1, ratio: 0 });
  });

  it('refuses rows whose true person is not known', () => {
    expect(() => qualityOf([linked('x', 1)], truth)).toThrow('row x');
  });
});
