import { describe, expect, test } from 'vitest';
import type { ComparisonKind, Params } from '../comparison.ts';
import { termFrequencies } from '../frequencies.ts';
import { textColumn } from '../table.ts';
import { dateKind } from './date.ts';
import { digitsKind } from './digits.ts';
import { exactKind } from './exact.ts';
import { numberKind } from './number.ts';
import { textKind } from './text.ts';
import { tokensKind } from './tokens.ts';

const frequencies = termFrequencies({ counts: new Map([['HASAN', 40]]), records: 400 });

/** Name of the level of two cells; a second column makes lists of the cells. */
function levelName(
  kind: ComparisonKind,
  cells: readonly [string | readonly string[], string | readonly string[]],
  params: Params = {},
): string | undefined {
  const [left, right] = cells.map((cell) => (typeof cell === 'string' ? [cell] : cell));
  const columns = (left ?? []).map((cell, index) =>
    textColumn(`c${index}`, [cell, right?.[index]]),
  );
  const compare = kind.compile(kind.pack(columns, params, frequencies), params);
  return kind.levels(params)[compare(0, 1)];
}

describe('exact', () => {
  test.each([
    ['L', 'L', 'equal'],
    ['L', 'P', 'else'],
    ['', 'P', 'missing'],
  ])('“%s” and “%s”: %s', (one, other, expected) => {
    expect(levelName(exactKind, [one, other])).toBe(expected);
  });
});

describe('text', () => {
  const params = { similar: [0.8, 0.9], edits: [1] };
  test.each([
    ['RADJAK', 'RADJAK', 'equal'],
    ['RADJAK', 'RADJAC', 'edits_1'],
    ['RADJAKIA', 'RADJKA', 'similar_0.9'],
    ['DWAYNE', 'DUANE', 'similar_0.8'],
    ['RADJAK', 'PAKAYA', 'else'],
    ['RADJAK', '', 'missing'],
  ])('“%s” and “%s”: %s', (one, other, expected) => {
    expect(levelName(textKind, [one, other], params)).toBe(expected);
  });

  test('sees a given name and a family name in each other’s place', () => {
    const crossed = { crossed: true };
    expect(
      levelName(
        textKind,
        [
          ['HASAN', 'NAPU'],
          ['NAPU', 'HASAN'],
        ],
        crossed,
      ),
    ).toBe('crossed');
    expect(
      levelName(
        textKind,
        [
          ['HASAN', 'NAPU'],
          ['', 'HASAN'],
        ],
        crossed,
      ),
    ).toBe('crossed');
    expect(
      levelName(
        textKind,
        [
          ['HASAN', 'NAPU'],
          ['HASAN', 'NAPU'],
        ],
        crossed,
      ),
    ).toBe('equal');
    expect(
      levelName(
        textKind,
        [
          ['HASAN', 'NAPU'],
          ['YUSUF', 'UMURI'],
        ],
        crossed,
      ),
    ).toBe('else');
  });

  test('counts one exchanged word in one of the two columns, whichever record comes first', () => {
    const crossed = { crossed: true };
    const fletcher = ['AMELIA', 'FLETCHER'] as const;
    const watson = ['WATSON', 'AMELIA'] as const;
    const family = ([given, name]: readonly [string, string]) => [name, given] as const;
    for (const [one, other] of [
      [fletcher, watson],
      [watson, fletcher],
    ] as const) {
      const levels = [
        levelName(textKind, [one, other], crossed),
        levelName(textKind, [family(one), family(other)], crossed),
      ];
      expect(levels.filter((level) => level === 'crossed')).toHaveLength(1);
    }
  });

  test('says nothing of a word whose place was taken by an exchange and whose partner is missing', () => {
    expect(
      levelName(
        textKind,
        [
          ['PAYNE', 'SCARLETT'],
          ['SCARLETT', ''],
        ],
        { crossed: true },
      ),
    ).toBe('missing');
  });

  test('refuses settings it does not know', () => {
    expect(() => textKind.levels({ similiar: [0.8] })).toThrow('similiar');
    expect(() => textKind.levels({ similar: [8] })).toThrow('similar');
  });

  test('weighs an agreement by how often its text stands in the list', () => {
    const column = textColumn('name', ['HASAN', 'HASAN', 'ZULKIFLI', 'ZULKIFLI']);
    const share = textKind.agreementShare?.(textKind.pack([column], {}, frequencies), {});
    const equal = textKind.levels({}).length - 1;
    expect(share?.(0, 1, equal, 0.02)).toBeCloseTo(0.1);
    expect(share?.(2, 3, equal, 0.02)).toBeCloseTo(2 / 400);
    expect(share?.(0, 1, 1, 0.02)).toBe(0);
  });

  test('finds a slip in a common text as common as the text, in a rare one as usual', () => {
    const column = textColumn('name', ['HASAN', 'HASSAN', 'ZULKIFLI', 'ZULKIFLY']);
    const share = textKind.agreementShare?.(textKind.pack([column], {}, frequencies), {});
    const similar = textKind.levels({}).indexOf('similar_0.9');
    // HASAN is a tenth of the list, two names taken at random are equal one time in a hundred
    expect(share?.(0, 1, similar, 0.02)).toBeCloseTo(0.2);
    expect(share?.(1, 0, similar, 0.02)).toBeCloseTo(0.2);
    expect(share?.(2, 3, similar, 0.02)).toBe(0);
    const crossed = textKind.levels({ crossed: true });
    const other = textKind.agreementShare?.(
      textKind.pack([column, column], { crossed: true }, frequencies),
      { crossed: true },
    );
    expect(other?.(0, 1, crossed.indexOf('crossed'), 0.02)).toBe(0);
  });
});

describe('tokens', () => {
  test.each([
    ['JALAN MERDEKA BARAT', 'JALAN MERDEKA BARAT', 'equal'],
    ['JALAN MERDEKA BARAT', 'BARAT MERDEKA JALAN', 'all_words'],
    ['WALLABY PLACE', 'WALLABYP LACE', 'all_words'],
    ['JALAN MERDEKA BARAT', 'JALAN MERDEKA', 'most_words'],
    ['JALAN MERDEKA', 'JALAN SUDIRMAN', 'some_words'],
    ['JALAN MERDEKA', 'GANG TENGAH', 'else'],
    ['JALAN MERDEKA', '', 'missing'],
  ])('“%s” and “%s”: %s', (one, other, expected) => {
    expect(levelName(tokensKind, [one, other])).toBe(expected);
  });
});

describe('date', () => {
  test.each([
    ['1980-05-17', '1980-05-17', 'equal'],
    ['1980-05-07', '1980-07-05', 'slip'],
    ['1980-05-17', '1980-05-71', 'slip'],
    ['1980-05-17', '1980-05-16', 'slip'],
    ['1980-05-17', '1980-05-29', 'two_parts'],
    ['1980-05-17', '1993-11-02', 'else'],
    ['1980-05-17', '1980517', 'slip'],
    ['1980-05-17', '', 'missing'],
  ])('“%s” and “%s”: %s', (one, other, expected) => {
    expect(levelName(dateKind, [one, other])).toBe(expected);
  });
});

describe('digits', () => {
  test.each([
    ['5304218', '5304218', 'equal'],
    ['5304218', '5304281', 'edits_1'],
    ['5304218', '530428', 'edits_1'],
    ['5304218', '5314281', 'edits_2'],
    ['5304218', '1234567', 'else'],
    ['5304218', '', 'missing'],
  ])('“%s” and “%s”: %s', (one, other, expected) => {
    expect(levelName(digitsKind, [one, other], { edits: [1, 2] })).toBe(expected);
  });
});

describe('number', () => {
  test.each([
    ['10', '10.0', 'equal'],
    ['10', '11', 'within_1'],
    ['10', '14', 'within_5'],
    ['10', '99', 'else'],
    ['10', '', 'missing'],
    ['', '', 'missing'],
  ])('“%s” and “%s”: %s', (one, other, expected) => {
    expect(levelName(numberKind, [one, other], { within: [1, 5] })).toBe(expected);
  });
});
