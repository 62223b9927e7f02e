// Numbers of texts, and the words that keys are made of.

import { describe, expect, test } from 'vitest';
import { hashText } from './hash.ts';
import { TextNumbers } from './text-numbers.ts';
import { hashesInAnyOrder, pairsOfWords, type TextWords, wordsOfTexts } from './text-words.ts';

test('equal texts have one number, unlike texts never, however many come', () => {
  const numbers = new TextNumbers();
  const texts = Array.from({ length: 5_000 }, (_, index) => `nama ${index % 3_000}`);
  const given = texts.map((text) => numbers.numberOf(text));
  expect(given.map((number) => numbers.texts[number])).toEqual(texts);
  expect(new Set(given).size).toBe(3_000);
  expect(numbers.numberOf('')).toBe(0);
});

test('texts with one hash are told apart', () => {
  const numbers = new TextNumbers();
  expect(numbers.numberOf('HASAN', 7)).not.toBe(numbers.numberOf('HUSEN', 7));
  expect(numbers.numberOf('HASAN', 7)).toBe(1);
});

describe('the words of a text', () => {
  const ofText = ({ starts, hashes }: TextWords, text: number) => [
    ...hashes.subarray(starts[text], starts[text + 1]),
  ];
  const words = wordsOfTexts(['', 'SITI  RAHMA SITI', 'RAHMA SITI', 'ALI']);

  test('are hashed each once, as the word alone is', () => {
    expect(ofText(words, 0)).toEqual([]);
    expect(ofText(words, 1)).toEqual([hashText('SITI'), hashText('RAHMA')]);
  });

  test('make pairs and a whole that do not depend on their order', () => {
    const pairs = pairsOfWords(words);
    expect(ofText(pairs, 1)).toHaveLength(1);
    expect(ofText(pairs, 2)).toEqual(ofText(pairs, 1));
    expect(ofText(pairs, 3)).toEqual([]);
    const [none, one, other, ali] = hashesInAnyOrder(words);
    expect([none, one, ali]).toEqual([0, other, hashText('ALI')]);
  });
});
