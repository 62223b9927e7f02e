import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsAtLeast, editsOf, jaroWinklerAtMost, jaroWinklerOf } from './similarity.ts';

const names = fc.string({
  unit: fc.constantFrom(...'ABCDEIJKLMNORSU'),
  minLength: 1,
  maxLength: 40,
});

function lettersOf(text: string): number {
  return [...text].reduce((set, letter) => set | (1 << (letter.charCodeAt(0) & 31)), 0);
}

/** By the book, cell by cell. */
function tableOfEdits(one: string, other: string): number {
  const cost = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const change = one[i - 1] === other[j - 1] ? 0 : 1;
    const least = Math.min(cost(i - 1, j) + 1, cost(i, j - 1) + 1, cost(i - 1, j - 1) + change);
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    return swapped ? Math.min(least, cost(i - 2, j - 2) + 1) : least;
  };
  return cost(one.length, other.length);
}

describe('Jaro–Winkler', () => {
  test.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['DIXON', 'DICKSONX', 0.8133],
    ['DWAYNE', 'DUANE', 0.84],
    ['RADJAK', 'RADJAK', 1],
    ['ABC', 'XYZ', 0],
    ['', '', 1],
    ['', 'A', 0],
  ])('%s and %s are alike by %d (Winkler 1990)', (one, other, expected) => {
    expect(jaroWinklerOf(one, other)).toBeCloseTo(expected, 4);
  });

  test('no text is more like another than the quick look allows', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        let prefix = 0;
        while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
        const most = jaroWinklerAtMost(
          one.length,
          lettersOf(one),
          other.length,
          lettersOf(other),
          prefix,
        );
        expect(jaroWinklerOf(one, other)).toBeLessThanOrEqual(most + 1e-12);
      }),
    );
  });
});

describe('edits', () => {
  test.each([
    ['RADJAK', 'RAJDAK', 1],
    ['RADJAK', 'RADJAK', 0],
    ['HASAN', 'HASSAN', 1],
    ['HASAN', 'HUSEN', 2],
    ['CA', 'ABC', 3],
    ['', 'AB', 2],
  ])('from %s to %s there are %d', (one, other, expected) => {
    expect(editsOf(one, other, 5)).toBe(expected);
  });

  test('are counted no further than asked', () => {
    expect(editsOf('HASAN', 'MUHAMMAD', 2)).toBe(3);
  });

  test('are as many as the whole table of Damerau and Levenshtein counts', () => {
    const short = fc.string({ unit: fc.constantFrom(...'ABC'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 1, max: 9 }), (one, other, most) => {
        expect(editsOf(one, other, most)).toBe(Math.min(most + 1, tableOfEdits(one, other)));
        expect(tableOfEdits(one, other)).toBeGreaterThanOrEqual(
          editsAtLeast(lettersOf(one), lettersOf(other)),
        );
      }),
    );
  });

  test('are as many forth as back', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(editsOf(one, other, 9)).toBe(editsOf(other, one, 9));
      }),
    );
  });
});
