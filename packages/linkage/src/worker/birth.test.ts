// Birth dates side by side (linkage-design 4 C).

import { describe, expect, it } from 'vitest';
import { textColumn } from '../engine/index.ts';
import { type BirthLevel, type BirthSource, birthCell, birthKind, birthLevels } from './birth.ts';

const unused = { share: () => 0, usual: () => 0, records: 0 };

describe('two birth dates', () => {
  const cases: readonly (readonly [string, BirthSource, string, BirthSource, BirthLevel])[] = [
    ['1980-05-17', 'day', '1980-05-17', 'day', 'equal'],
    ['1980-05-17', 'day', '1980-05-17', 'nik', 'equal'],
    ['1980-08-05', 'day', '1980-05-08', 'day', 'slip'],
    ['1980-05-17', 'day', '1980-05-27', 'day', 'slip'],
    ['1980-05-17', 'day', '1980-06-17', 'day', 'slip'],
    ['1980-05-17', 'day', '1981-05-17', 'day', 'slip'],
    ['1980-05-17', 'day', '1990-05-17', 'day', 'slip'],
    ['1980-05-17', 'day', '1983-05-17', 'day', 'different'],
    ['1980-05-17', 'day', '1980-11-02', 'day', 'near_year'],
    ['1980-05-17', 'day', '1981-11-02', 'day', 'near_year'],
    ['1980-01-01', 'default_day', '1980-11-02', 'day', 'rough'],
    ['1980-07-01', 'year', '1980-11-02', 'day', 'rough'],
    ['1981-07-01', 'age', '1980-11-02', 'day', 'rough'],
    ['1982-07-01', 'age', '1980-11-02', 'day', 'different'],
    ['1981-07-01', 'year', '1980-11-02', 'day', 'near_year'],
    ['1960-01-20', 'day', '1988-11-09', 'day', 'generation_apart'],
    ['1960-07-01', 'age', '1988-11-09', 'day', 'generation_apart'],
  ];
  it.each(cases)('%s (%s) and %s (%s): %s', (one, from, other, otherFrom, level) => {
    const cells = [birthCell(one, from), birthCell(other, otherFrom)];
    const compare = birthKind.compile(birthKind.pack([textColumn('birth', cells)], {}, unused), {});
    expect(birthLevels[compare(0, 1)]).toBe(level);
    expect(compare(1, 0)).toBe(compare(0, 1));
  });

  it('are not compared where one is missing', () => {
    const column = textColumn('birth', [birthCell('1980-05-17', 'day'), undefined]);
    expect(birthKind.compile(birthKind.pack([column], {}, unused), {})(0, 1)).toBe(0);
  });
});
