// Two texts made of one: nothing anybody wrote is lost, and only lines both changed are a question.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caretAfter, mergeLines, mergeNames } from './merge-lines.ts';

const base = 'Dibuka pukul 9.\nPemaparan Bappeda.\nTanya jawab.';

test.each([
  ['nothing changed', base, base, base, false],
  ['one of them wrote', `${base}\nDitutup.`, base, `${base}\nDitutup.`, false],
  [
    'each another line',
    base.replace('pukul 9', 'pukul 9.15'),
    base.replace('Tanya jawab', 'Tanya jawab: PAD'),
    'Dibuka pukul 9.15.\nPemaparan Bappeda.\nTanya jawab: PAD.',
    false,
  ],
  ['both added at the end', `${base}\nSaya`, `${base}\nLain`, `${base}\nLain\nSaya`, false],
  [
    'the same line',
    base.replace('9.', '9.15.'),
    base.replace('9.', '10.'),
    'Dibuka pukul 10.\nDibuka pukul 9.15.\nPemaparan Bappeda.\nTanya jawab.',
    true,
  ],
  ['neighbouring lines', 'a1\nb', 'a\nb2', 'a1\nb2', false, 'a\nb'],
  ['the same words', `${base}\nx`, `${base}\nx`, `${base}\nx`, false],
  [
    'one struck a line the other left',
    'Dibuka pukul 9.\nTanya jawab.',
    base,
    'Dibuka pukul 9.\nTanya jawab.',
    false,
  ],
  [
    'one struck what the other changed',
    'Dibuka pukul 9.\nTanya jawab.',
    base.replace('Bappeda', 'Disnaker'),
    'Dibuka pukul 9.\nPemaparan Disnaker.\nTanya jawab.',
    true,
  ],
])('%s', (_, own, other, text, isDisputed, from = base) => {
  expect(mergeLines({ base: from, own, other })).toEqual({ text, isDisputed });
});

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', 'd e'), { maxLength: 6 });
const texts = lines.map((each) => each.join('\n'));

test('every line somebody wrote anew stands in the joined text', () => {
  fc.assert(
    fc.property(texts, texts, texts, (from, own, other) => {
      const { text } = mergeLines({ base: from, own, other });
      const has = new Set(text.split('\n'));
      const old = new Set(from.split('\n'));
      const fresh = [...own.split('\n'), ...other.split('\n')].filter((line) => !old.has(line));
      expect(fresh.filter((line) => line !== '' && !has.has(line))).toEqual([]);
    }),
  );
});

test('where only one wrote, his text is what comes of it, whoever is asked', () => {
  fc.assert(
    fc.property(texts, texts, (from, own) => {
      for (const of of [
        { base: from, own, other: from },
        { base: from, own: from, other: own },
        { base: from, own, other: own },
      ]) {
        expect(mergeLines(of)).toEqual({ text: own, isDisputed: false });
      }
    }),
  );
});

test('of those present, whoever came is added and whoever was struck out goes', () => {
  const of = { base: 'Sekda\nCamat', own: 'Sekda\nKepala Bappeda', other: 'Sekda\nCamat\nKajari' };
  expect(mergeNames(of)).toBe('Sekda\nKajari\nKepala Bappeda');
});

test('the caret stays with its words when lines come in before or behind it', () => {
  expect(caretAfter('satu', 'satu\ndua', 4)).toBe(4);
  expect(caretAfter('dua', 'satu\ndua', 3)).toBe(8);
  expect(caretAfter('lain', 'x', 4)).toBe(1);
});
