// Which names are those of twins, and which one person's spellings.

import { describe, expect, it } from 'vitest';
import { normaliseName } from './names/normalise.ts';
import { areTwinNames, haveSiblingNames } from './twin-names.ts';

const twins = (one: string, other: string) =>
  areTwinNames(normaliseName(one), normaliseName(other));

describe('names that rhyme', () => {
  it.each([
    ['SUTRISNO LESTARI', 'SUTRISNI LESTARI'],
    ['RABIA HAMZAH', 'RABII HAMZAH'],
    ['KARIM LAROWA', 'KAROM LAROWA'],
    ['RISKY SAPUTRA HASAN', 'RUSKY SAPUTRA HASAN'],
    ['MOHAMAD ABDULLAH HADJU', 'MOHAMAI ABDULLAH HADJU'],
    ['I. NAPU WULANDARI', 'NAPU WULANDARA'],
  ])('are twins’: %s and %s', (one, other) => {
    expect(twins(one, other)).toBe(true);
    expect(twins(other, one)).toBe(true);
  });

  it.each([
    ['HASAN RADJAK', 'HASAN RADJAK', 'the same'],
    ['NURHAYATI', 'NURHAYATE', 'E and I sound alike'],
    ['YUSUF IDRUS', 'JOESOEF IDROES', 'old spelling'],
    ['HASAN RADJAK', 'HASAN RADJAT', 'a consonant for a consonant'],
    ['HASAN RADJAK', 'HUSAN RADJAK', 'at the beginning of the word'],
    ['SITI AMINAH', 'SITI AMNAH', 'a letter left out'],
    ['SUTRISNO LESTARI', 'HARTONO NAPU', 'other names'],
  ])('are not: %s and %s, %s', (one, other) => {
    expect(twins(one, other)).toBe(false);
  });
});

describe('one family name, two given names', () => {
  it.each([
    ['NURLIA BASO', 'RAHMAWATI BASO', true],
    ['AHMAD KASIM', 'KADIR ADITYA KASIM', false],
    ['NURLIA BASO', 'NURLIAH BASO', false],
    ['NURLIA BASO', 'NURLIA', false],
    ['NURLIA BASO', 'RAHMAWATI NAPU', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(haveSiblingNames(normaliseName(one), normaliseName(other))).toBe(expected);
  });
});
