// How alike two names are, and how often strangers are as alike (linkage-design 3 and 4 B).

import { describe, expect, it } from 'vitest';
import { textColumn } from '../engine/index.ts';
import { normaliseName } from '../names/normalise.ts';
import { birthCell } from './birth.ts';
import { type NameLevel, nameCell, nameKind, nameLevel, nameLevels } from './name.ts';
import { placeCell } from './place.ts';

const uncounted = { share: () => 0, usual: () => 0, records: 0 };
const cell = (written: string) => nameCell(normaliseName(written));

function levelOf(one: string, other: string): NameLevel | undefined {
  const packed = nameKind.pack([textColumn('name', [cell(one), cell(other)])], {}, uncounted);
  return nameLevels[nameKind.compile(packed, {})(0, 1)];
}

describe('two names', () => {
  const cases: readonly (readonly [string, string, NameLevel])[] = [
    ['H. Hasan Radjak, S.Pd', 'HASAN RADJAK', 'equal'],
    ['Moh. Djafar Hasan', 'MUHAMMAD JAFAR HASAN', 'sounds_equal'],
    ['Radjak Hasan', 'Hasan Radjak', 'sounds_equal'],
    ['Abdul Rahman Dai', 'Abdurrahman Dai', 'equal'],
    ['Nur Hayati', 'Nurhayati', 'equal'],
    ['Daniel Jefri Lahope', 'Danieljefri Lahope', 'sounds_equal'],
    ['Hasan Radjak', 'Hasan Rajak', 'sounds_equal'],
    ['Sulastri Kurniawan', 'Sulasri Kurniawan', 'similar'],
    ['Ambo Dalle', 'Amvo Dalle', 'similar'],
    ['Siti R. Hasan', 'Siti Rahma Hasan', 'similar'],
    ['I Nyoman Suarta', 'Nym Suarta', 'equal'],
    ['Hasan Radjak', 'Hasan Eka Radjak', 'contained'],
    ['Hasan', 'Hasan Radjak', 'one_word'],
    ['Usman Pateda', 'Dani Pateda', 'partly'],
    ['Usman Pateda', 'Siti Lamusu', 'different'],
    ['???', 'Hasan', 'missing'],
  ];
  it.each(cases)('%s and %s: %s', (one, other, level) => {
    expect(levelOf(one, other)).toBe(level);
    expect(levelOf(other, one)).toBe(level);
  });
});

describe('the share of strangers who are as alike', () => {
  const people = [
    ['Nurhayati Hasan', '1980-01-02', '7502042018'],
    ['Nurhayati Hasan', '1991-05-06', '7502042018'],
    ['Nurhayati Hasan', '1975-09-30', '7502012011'],
    ['Walangadi Uloli', '1988-02-03', '7502042018'],
    ['Walangadi Uloli', '1988-02-03', '7502042018'],
    ['Dedi Uloli', '1970-02-03', '7502012011'],
  ] as const;
  const columns = [
    textColumn(
      'name',
      people.map(([name]) => cell(name)),
    ),
    textColumn(
      'birth',
      people.map(([, birth]) => birthCell(birth, 'day')),
    ),
    textColumn(
      'place',
      people.map(([, , village]) => placeCell({ village })),
    ),
  ];
  const packed = nameKind.pack(columns, {}, uncounted);
  const share = nameKind.agreementShare?.(packed, {});

  it('is larger for a name others bear too than for one nobody else bears', () => {
    expect(share?.(0, 1, nameLevel.equal, 1)).toBeGreaterThan(
      10 * (share?.(3, 4, nameLevel.equal, 1) ?? 1),
    );
  });

  it('is larger for a family name in one village than for a whole name', () => {
    expect(share?.(3, 5, nameLevel.partly, 1)).toBeGreaterThan(
      share?.(3, 4, nameLevel.equal, 1) ?? 1,
    );
  });

  it('says nothing of names that do not agree', () => {
    expect(share?.(0, 3, nameLevel.different, 1)).toBe(0);
  });
});
