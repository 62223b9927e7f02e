import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const names = ['contributions.bpu_jkk_rate', 'contributions.bpu_jkm_amount', 'benefits.jkk.stmb'];

it.each([
  ['bpu_jkk_rte', 'contributions.bpu_jkk_rate'],
  ['bpu-jkm-amount', 'contributions.bpu_jkm_amount'],
  ['STMB', 'benefits.jkk.stmb'],
  ['contributions.bpu_jkm_amonut', 'contributions.bpu_jkm_amount'],
])('finds what %s was meant to be', (text, name) => {
  expect(nearest(text, names)[0]).toBe(name);
});

it('offers so many, and none where none are known', () => {
  expect(nearest('', names, 2)).toHaveLength(2);
  expect(nearest('x', [])).toEqual([]);
});
