// Each damage of a NIK and each kind of neighbour, as a level (linkage-design 2, 4 A and 12).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textColumn } from '../engine/index.ts';
import { type NikLevel, nikKind, nikLevel, nikLevels } from './nik.ts';
import { nikCell } from './nik-texts.ts';

const unused = { share: () => 0, usual: () => 0, records: 0 };

function levelOf(one: string, other: string): NikLevel | undefined {
  const packed = nikKind.pack([textColumn('nik', [one, other])], {}, unused);
  return nikLevels[nikKind.compile(packed, {})(0, 1)];
}

const region = '750204';
/** A number first registered in that kecamatan; composed, so that none stands here in one piece. */
const at = (kecamatan: string, rest: string) => `${kecamatan}${rest}`;
const whole = (digits: string, fits?: boolean) =>
  nikCell({ digits, kind: 'whole', ...(fits === undefined ? {} : { fits }) });
const damaged = (digits: string) => nikCell({ digits, kind: 'damaged' });
const lost = (digits: string) => nikCell({ digits: `${digits.slice(0, 15)}0`, kind: 'lost' });
const own = `${region}1705800001`;

describe('two NIKs', () => {
  const cases: readonly (readonly [string, string, string, NikLevel])[] = [
    ['one of them missing', whole(own), '', 'missing'],
    ['equal', whole(own), whole(own), 'equal'],
    ['equal, both rows born on its date', whole(own, true), whole(own, true), 'equal_dated'],
    ['equal, one row born on another date', whole(own, true), whole(own, false), 'equal_doubtful'],
    ['the last digit lost in a spreadsheet', whole(own), lost(own), 'first_15'],
    ['both last digits lost', lost(own), lost(own), 'first_15'],
    ['lost, and not the row’s own date', whole(own), `l-${lost(own).slice(2)}`, 'equal_doubtful'],
    ['a digit left out', whole(own), damaged(`750${own.slice(4)}`), 'region_slip'],
    ['a digit typed twice', whole(own), damaged(`7502${own.slice(3)}`), 'region_slip'],
    [
      'a digit left out of a number that lost its last',
      lost(own),
      damaged(own.slice(1)),
      'region_slip',
    ],
    [
      'two digits short of each other',
      damaged(own.slice(1)),
      damaged(`${own}1`),
      'different_doubtful',
    ],
    ['a slip in the serial', whole(own), whole(`${region}1705800701`), 'serial_slip'],
    [
      'two serial digits swapped',
      whole(`${region}1705800071`),
      whole(`${region}1705800701`),
      'serial_slip',
    ],
    ['twins: the next serial', whole(own), whole(`${region}1705800002`), 'neighbour'],
    [
      'namesakes: 0009 and 0010',
      whole(`${region}1705800009`),
      whole(`${region}1705800010`),
      'neighbour',
    ],
    [
      'a slip in the date of a row born on another',
      whole(own, true),
      whole(`${region}1706800001`, false),
      'date_slip',
    ],
    [
      'one date digit apart, both true to their rows',
      whole(own, true),
      whole(`${region}1706800001`, true),
      'different',
    ],
    [
      'one date digit apart, rows without a date',
      whole(own),
      whole(`${region}1706800001`),
      'similar',
    ],
    ['twins: the same day of a woman', whole(own), whole(`${region}5705800001`), 'neighbour'],
    [
      'the same day of a woman, both true to their rows',
      whole(own, true),
      whole(`${region}5705800001`, true),
      'different',
    ],
    [
      'a namesake’s: the next serial, and a slip in the date',
      whole(own, true),
      whole(`${region}1706800002`, false),
      'neighbour',
    ],
    [
      'the next serial and a date of its own',
      whole(own, true),
      whole(`${region}1706800002`, true),
      'different',
    ],
    ['two date digits off', whole(own), whole(`${region}1806800001`), 'similar'],
    [
      'the next kecamatan and a low serial',
      whole(own),
      whole(at('750205', '1705800001')),
      'similar',
    ],
    [
      'the next kecamatan and a high serial',
      whole(`${region}1705800031`),
      whole(at('750205', '1705800031')),
      'region_slip',
    ],
    [
      'a region that does not exist',
      whole(own),
      damaged(at('759204', '1705800001')),
      'region_slip',
    ],
    ['other numbers', whole(own, true), whole(at('310501', '1203790024'), true), 'different'],
    [
      'other numbers, one not of its row',
      whole(own, true),
      whole(at('310501', '1203790024'), false),
      'different_doubtful',
    ],
    [
      'a Papua number, past the safe integers',
      whole(at('910301', '0605900001')),
      whole(at('910301', '0605900001')),
      'equal',
    ],
    [
      'Papua numbers one digit apart',
      whole(at('910301', '0605900001')),
      whole(at('910301', '0605900002')),
      'neighbour',
    ],
  ];
  it.each(cases)('%s', (_, one, other, level) => {
    expect(levelOf(one, other)).toBe(level);
    expect(levelOf(other, one)).toBe(level);
  });

  it('never agree better than they are equal', () => {
    const digits = fc.stringMatching(/^[0-9]{16}$/);
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const level = nikLevel[levelOf(whole(one), whole(other)) ?? 'missing'];
        expect(level >= nikLevel.equal).toBe(one === other);
      }),
    );
  });

  it('know a stray region from the numbers of the run', () => {
    const known = Array.from({ length: 1_200 }, (_, index) =>
      whole(`75020${1 + (index % 7)}170580${String(1 + index).padStart(4, '0')}`),
    );
    const cells = [...known, whole(at('750204', '1705800001')), whole(at('755204', '1705800001'))];
    const packed = nikKind.pack([textColumn('nik', cells)], {}, unused);
    expect(nikLevels[nikKind.compile(packed, {})(1_200, 1_201)]).toBe('region_slip');
  });
});
