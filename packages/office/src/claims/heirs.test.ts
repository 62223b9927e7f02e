import { day, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from './claim.ts';
import { entitledTo, heirShares } from './heirs.ts';

const of = (cause: Claim['cause'], programme: Claim['programme']) => ({
  cause,
  programme,
  eventOn: day('2026-05-01'),
});

test('the first class that lives takes all', () => {
  const death = of('death', 'JKM');
  expect(entitledTo(death, { living: ['sibling', 'child', 'widow'] })).toEqual({
    ok: true,
    relations: ['widow', 'child'],
  });
  expect(entitledTo(death, { living: ['sibling', 'parent'] })).toEqual({
    ok: true,
    relations: ['parent'],
  });
  expect(entitledTo(death, { living: [] })).toEqual({
    ok: false,
    destination: 'burial_payer_and_fund',
  });
});

test('a will counts as a notarial deed alone', () => {
  const living = ['will'] as const;
  expect(entitledTo(of('death', 'JKM'), { living, willIsNotarial: true })).toMatchObject({
    relations: ['will'],
  });
  expect(entitledTo(of('death', 'JKM'), { living })).toMatchObject({ ok: false });
});

test('a pension goes to spouse, children, one parent, in this order', () => {
  const pension = of('pension', 'JP');
  expect(entitledTo(pension, { living: ['parent', 'child'] })).toMatchObject({
    relations: ['child'],
  });
  expect(entitledTo(pension, { living: ['sibling'] })).toEqual({ ok: false, destination: 'none' });
  expect(entitledTo(of('pmi', 'PMI'), { living: ['parent', 'widow'] })).toMatchObject({
    relations: ['widow'],
  });
});

test('who lives receives himself', () => {
  expect(entitledTo(of('accident', 'JKK'), { living: [] })).toEqual({
    ok: true,
    relations: ['self'],
  });
  expect(entitledTo(of('old_age', 'JHT'), { living: [] })).toEqual({
    ok: true,
    relations: ['self'],
  });
});

test('shares lose no rupiah', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }),
      (amount, weights) => {
        const shares = heirShares(
          rupiah(amount),
          weights.map((weight) => ({ weight })),
        );
        expect(shares.reduce((sum, each) => sum + each, 0)).toBe(amount);
        expect(shares.every((each) => each >= 0)).toBe(true);
      },
    ),
  );
  expect(heirShares(rupiah(1), [])).toEqual([]);
});
