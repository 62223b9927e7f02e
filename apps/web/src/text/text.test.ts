// The catalogues: both languages say the same things with the same fillings, and no words lie idle.

import { expect, test } from 'vitest';
import { en } from './en.ts';
import { id } from './id.ts';
import { compileText, i18n } from './text.ts';

const keys = Object.keys(id) as (keyof typeof id)[];
const fillings = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each(keys)('%s has the same fillings in both languages', (key) => {
  expect(id[key].trim()).not.toBe('');
  expect(en[key].trim()).not.toBe('');
  expect(fillings(en[key])).toEqual(fillings(id[key]));
});

test('a text is filled, wherever its fillings stand', () => {
  expect(compileText('{a} dari {b} orang')).toEqual([['a'], ' dari ', ['b'], ' orang']);
  expect(compileText('tanpa isi')).toEqual(['tanpa isi']);
  expect(i18n._('run_rows_of', { done: '1', total: '2' })).toBe('1 dari 2 baris');
  i18n.activate('en');
  expect(i18n._('run_rows_of', { done: '1', total: '2' })).toBe('1 of 2 rows');
  i18n.activate('id');
});

/** Keys that are put together in the code: `link_${status}`. */
const families = ['link_', 'severity_', 'lists_'];

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../text/{id,en}.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('every text is used somewhere', () => {
  const all = Object.values(sources).join('\n');
  const idle = keys.filter(
    (key) => !all.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
  );
  expect(idle).toEqual([]);
});
