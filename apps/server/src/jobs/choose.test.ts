import type { OpenJob } from '@payung/engine/jobs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newBoard } from './board.ts';
import { chooseJob } from './choose.ts';

const job = (tenant: string, id: string, madeAt = id): OpenJob => ({
  ...{ tenant, id, madeAt, account: 'a', state: 'waiting' },
});
const shares = { slots: 3, perTenant: 2 };

test('T24: a region that sent a hundred files does not stop another that sent one', () => {
  const open = [
    ...Array.from({ length: 100 }, (_, n) => job('7502', `a${String(n).padStart(3, '0')}`)),
    job('7504', 'b'),
  ];
  const first = chooseJob(open, { running: [], served: [] }, shares);
  expect(first).toMatchObject({ tenant: '7502', id: 'a000' });
  const running = first === undefined ? [] : [first];
  expect(chooseJob(open, { running, served: ['7502'] }, shares)).toMatchObject({ id: 'b' });
});

test('of regions with equally many at work the one served longest ago is next, then the oldest job', () => {
  const open = [job('7501', 'a'), job('7502', 'b'), job('7502', 'c', 'a0')];
  const next = (served: readonly string[]) => chooseJob(open, { running: [], served }, shares)?.id;
  expect(next([])).toBe('a');
  expect(next(['7502', '7501'])).toBe('c');
  expect(next(['7501', '7502'])).toBe('a');
});

test('there are never more at work than slots, nor more of one region than its share', () => {
  const tenants = fc.constantFrom('7501', '7502', '7503');
  fc.assert(
    fc.property(fc.array(tenants, { maxLength: 30 }), (waiting) => {
      const open = waiting.map((tenant, n) => job(tenant, String(n).padStart(2, '0')));
      const running: OpenJob[] = [];
      for (;;) {
        const served = running.map(({ tenant }) => tenant);
        const next = chooseJob(open, { running, served }, shares);
        if (next === undefined) break;
        running.push(next);
      }
      const most = Math.max(
        0,
        ...['7501', '7502', '7503'].map(
          (each) => running.filter(({ tenant }) => tenant === each).length,
        ),
      );
      expect(most).toBeLessThanOrEqual(shares.perTenant);
      const possible = ['7501', '7502', '7503'].reduce(
        (sum, each) =>
          sum + Math.min(shares.perTenant, waiting.filter((tenant) => tenant === each).length),
        0,
      );
      expect(running).toHaveLength(Math.min(shares.slots, possible));
    }),
  );
});

test('whoever watches a job hears of each progress until he leaves', () => {
  const board = newBoard();
  let heard = 0;
  const leave = board.subscribe('a', () => {
    heard += 1;
  });
  board.tell('a', { part: 1, step: 'read', done: 500 });
  board.tell('b', { part: 1, step: 'read', done: 1 });
  expect(board.progress('a')).toEqual({ part: 1, step: 'read', done: 500 });
  board.tell('a', undefined);
  leave();
  board.tell('a', { part: 1, step: 'link', done: 0 });
  expect(heard).toBe(2);
});
