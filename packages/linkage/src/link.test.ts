// The whole linkage: each case of linkage-design 12.

import { day, isNik } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nikOf, type Person, participant, row } from '../test/people.ts';
import type { LinkInput, LinkResult, ParticipantInput, RowLink } from './index.ts';
import { link } from './index.ts';

function run(
  rows: readonly LinkInput[],
  participants: readonly ParticipantInput[] = [],
): Promise<LinkResult> {
  return link({ rows, participants, asOf: day('2026-06-30'), elapsedMs: () => 0 });
}

/** The answer for one row against these participants. */
async function answer(one: LinkInput, ...participants: ParticipantInput[]): Promise<RowLink> {
  const [only] = (await run([one], participants)).links;
  if (only === undefined) throw new RangeError('no answer');
  return only;
}

const village = '7502042018';
const hasan: Person = { name: 'Hasan Radjak', birth: '1980-05-17', sex: 'L', village };
const ayu: Person = { name: 'Ayu Pakaya', birth: '1991-02-23', sex: 'P', village };
const missing = { nikDamage: 'missing' } as const;

describe('a row is the participant', () => {
  const cases: readonly (readonly [string, LinkInput])[] = [
    ['with the same NIK, name and date', row(hasan)],
    [
      'with titles, degrees and another spelling',
      row({ ...hasan, name: 'H. Hassan Radjaq, S.Pd' }),
    ],
    ['with no NIK but name, date and village', row(hasan, missing)],
    [
      'with the last digit lost in a spreadsheet',
      row(hasan, {
        nikDamage: 'precision_lost',
        nikDigits: `${nikOf({ ...hasan, birth: '1980-05-17' }).slice(0, 15)}0`,
      }),
    ],
    ['with a scientific number', row(hasan, { nikDamage: 'scientific' })],
    [
      'with a digit left out',
      row(hasan, {
        nikDamage: 'length',
        nikDigits: nikOf({ ...hasan, birth: '1980-05-17' }).replace('7502', '750'),
      }),
    ],
    [
      'with day and month swapped, and the NIK',
      row({ ...hasan, birth: '1980-08-05' }, { nik: nikOf({ birth: '1980-05-08' }) }),
    ],
    [
      'with an age instead of a date',
      row(
        { ...hasan, birth: '1981-07-01' },
        { birthPrecision: 'age', nik: nikOf({ birth: '1980-05-17' }) },
      ),
    ],
    ['with a single name of the full one', row({ ...hasan, name: 'Hasan' })],
    ['in another village: people move', row({ ...hasan, village: '7502012011' })],
  ];
  it.each(cases)('%s', async (name, one) => {
    const person = name.startsWith('with day and month')
      ? { ...hasan, birth: '1980-05-08' }
      : hasan;
    const result = await answer(one, participant(person, { kpj: '100' }));
    expect(result).toMatchObject({ status: 'peserta_aktif', kpj: '100' });
    expect(result.probability).toBeGreaterThanOrEqual(0.99);
  });

  it('with a birth date corrected after the NIK was issued', async () => {
    const nik = nikOf({ birth: '1980-05-17' });
    const corrected = { ...hasan, birth: '1981-05-17' };
    const result = await answer(
      row(corrected, { nik }),
      participant(corrected, { kpj: '100', nik }),
    );
    expect(result.status).toBe('peserta_aktif');
  });

  it('with a Papua number', async () => {
    const wenda = { name: 'Yohanis Wenda', birth: '1990-05-06', district: '910301' };
    expect((await answer(row(wenda), participant(wenda, { kpj: '7' }))).status).toBe(
      'peserta_aktif',
    );
  });

  it('with a number of a kabupaten that was split since', async () => {
    const old = { ...hasan, district: '750104' };
    expect((await answer(row(old), participant(old, { kpj: '7' }))).status).toBe('peserta_aktif');
  });

  it('inactive: to reactivate, not to create', async () => {
    const result = await answer(row(hasan), participant(hasan, { kpj: '100', status: 'inactive' }));
    expect(result).toMatchObject({ status: 'peserta_nonaktif', kpj: '100' });
  });

  it('with two KPJ: one person, the active KPJ counts', async () => {
    const records = [
      participant(hasan, { kpj: '100', key: 'p1', status: 'inactive' }),
      participant({ ...hasan, name: 'HASAN RADJAK, SE' }, { kpj: '200', key: 'p2' }),
    ];
    const result = await run([row(hasan)], records);
    expect(result.links[0]).toMatchObject({ status: 'peserta_aktif', kpj: '200', person: 1 });
    expect(result.links[0]?.reasons).toContain('several_kpj');
    expect([...result.participantPersons.values()]).toEqual([1, 1]);
    expect(result.persons).toBe(1);
  });
});

describe('cases a district meets', () => {
  it('a woman of the 17th with a scientific number is found by name, date and village', async () => {
    const result = await answer(
      row({ ...ayu, name: 'Ayu Lestari Pakaya', birth: '1991-02-17' }, { nikDamage: 'scientific' }),
      participant({ ...ayu, name: 'Ayu Lestari Pakaya', birth: '1991-02-17' }, { kpj: '9' }),
    );
    expect(result).toMatchObject({ status: 'peserta_aktif', kpj: '9' });
    expect(result.reasons).toContain('nik_missing');
  });

  it('a village code of the other system does not part a man from his record', async () => {
    const coded = { ...hasan, village: '7501042018' };
    const result = await answer(row(coded), participant(hasan, { kpj: '9' }));
    expect(result.status).toBe('peserta_aktif');
    expect(result.reasons).toContain('village_different');
  });

  it('a village that was part of the other before a split counts as alike', async () => {
    const moved = { ...row({ ...hasan, village: '7502042030' }, missing), villageBefore: village };
    const result = await answer(moved, participant(hasan, { kpj: '9' }));
    expect(result.status).toBe('peserta_aktif');
    expect(result.reasons).toContain('village_similar');
  });

  it.each(['25', '28', '30'])('a NIK of the year %s leaves the century open', async (year) => {
    const digits = `7502041705${year}0001`;
    if (!isNik(digits)) throw new RangeError('no NIK');
    const name = 'Hasan Zulkifli Radjak Pateda';
    const bare = row({ name, village }, { nik: digits });
    const result = await answer(bare, participant({ ...hasan, name }, { kpj: '9' }));
    expect(result.reasons).toContain('birth_missing');
    expect(result.status).not.toBe('peserta_aktif');
  });

  it('a file with 40 % of its NIKs ending in 0 finds everybody', async () => {
    const people: readonly Person[] = Array.from({ length: 20 }, (_, index) => ({
      name: `${['Hasan', 'Yusuf', 'Ridwan', 'Kasim'][index % 4]} ${['Uloli', 'Pateda', 'Datau', 'Tome', 'Napu'][index % 5]}`,
      birth: `19${60 + index}-0${1 + (index % 9)}-1${index % 10}`,
      sex: 'L',
      village,
    }));
    const rows = people.map((person, index) => {
      const digits = `${nikOf({ ...person, birth: person.birth ?? '' }).slice(0, 15)}0`;
      const lost = { nikDamage: 'precision_lost', nikDigits: digits } as const;
      return row(person, index % 5 < 2 ? lost : {});
    });
    const register = people.map((person, index) => participant(person, { kpj: String(index) }));
    const { links } = await run(rows, register);
    expect(links.map(({ kpj }) => kpj)).toEqual(people.map((_, index) => String(index)));
    expect(links.every(({ status }) => status === 'peserta_aktif')).toBe(true);
  });

  it('mother, telephone and family card tell where the list has them', async () => {
    const bare: Person = { name: 'Siti', birth: '1991-02-23', sex: 'P' };
    const more = { mother: 'Fatmah Walangadi', phone: '0812 3456 7890' };
    const of = (change: object) => ({ ...row(bare, missing), ...change });
    const known = { ...participant(bare, { kpj: '9', ...missing }), ...more };
    const plain = await answer(of({}), known);
    const told = await answer(of({ mother: 'FATMA WALANGADI', phone: '6281234567890' }), known);
    const denied = await answer(of({ mother: 'Rukmin Datau', phone: '0853 1111 2222' }), known);
    expect(told.probability).toBeGreaterThan(plain.probability);
    expect(denied.probability).toBeLessThan(plain.probability);
  });
});

describe('a row is new', () => {
  it('when nobody of the register is like it', async () => {
    const result = await answer(row(ayu), participant(hasan, { kpj: '100' }));
    expect(result).toMatchObject({ status: 'baru', reasons: ['not_found'], person: 1 });
    expect(result.kpj).toBeUndefined();
  });

  it('when only a common name agrees', async () => {
    const one = { ...hasan, birth: '1992-03-09', village: '7502012011' };
    expect((await answer(row(one), participant(hasan, { kpj: '100' }))).status).toBe('baru');
  });

  it('when the father of the same first name is the participant', async () => {
    const father: Person = { ...hasan, name: 'Ahmad Hasan', birth: '1960-01-20' };
    const son: Person = { ...hasan, name: 'Ahmad Hasan', birth: '1988-11-09' };
    expect((await answer(row(son), participant(father, { kpj: '100' }))).status).toBe('baru');
  });
});

describe('a row goes to a person', () => {
  it('when a wife has her husband’s NIK', async () => {
    const nik = nikOf({ birth: '1980-05-17' });
    const result = await answer(row(ayu, { nik }), participant(hasan, { kpj: '100' }));
    expect(result).toMatchObject({ status: 'tinjau', kpj: '100' });
    expect(result.reasons).toContain('same_nik_other_name');
  });

  it('when one NIK stands under two names, also where the register has no birth date', async () => {
    const name = 'Abdul Gani Huntoyungo';
    const { birth: _, ...undated } = { ...hasan, name };
    const nik = nikOf({ birth: '1980-05-17' });
    const result = await answer(
      row({ ...hasan, name: 'Abdg Ani Huntoyungo' }),
      participant(undated, { kpj: '100', nik }),
    );
    expect(result).toMatchObject({ status: 'tinjau', kpj: '100' });
    expect(result.reasons).toContain('same_nik_other_name');
  });

  it('when twins one letter apart have neighbouring serials', async () => {
    const twin: Person = { ...hasan, name: 'Hasar Radjak', serial: '0002' };
    const result = await answer(row(twin), participant(hasan, { kpj: '100' }));
    expect(result.status).toBe('tinjau');
    expect(result.reasons).toContain('neighbour_serial');
  });

  it('when a son stands under his father’s NIK', async () => {
    const nik = nikOf({ birth: '1960-01-20' });
    const father: Person = { ...hasan, name: 'Ahmad Hasan', birth: '1960-01-20' };
    const son: Person = { ...hasan, name: 'Ahmad Eka Hasan', birth: '1988-11-09' };
    const result = await answer(row(son, { nik }), participant(father, { kpj: '100' }));
    expect(result.status).toBe('tinjau');
    expect(result.reasons).toContain('generation_apart');
  });

  it('when two women of one name were born on one day in one village', async () => {
    const nurhayati: Person = { ...ayu, name: 'Nurhayati Hasan' };
    const result = await answer(
      row(nurhayati, missing),
      participant({ ...nurhayati, serial: '0001' }, { kpj: '100', key: 'p1' }),
      participant({ ...nurhayati, district: '750101', serial: '0007' }, { kpj: '200', key: 'p2' }),
    );
    expect(result.status).toBe('tinjau');
    expect(result.reasons).toContain('two_candidates');
  });

  it('when two equal rows may be either of two namesakes: they may be one of each', async () => {
    const nurhayati: Person = { ...ayu, name: 'Nurhayati Hasan' };
    const { links } = await run(
      [
        row(nurhayati, { ...missing, list: 'a.csv' }),
        row(nurhayati, { ...missing, list: 'b.csv' }),
      ],
      [
        participant({ ...nurhayati, serial: '0001' }, { kpj: '100', key: 'p1' }),
        participant({ ...nurhayati, serial: '0002' }, { kpj: '200', key: 'p2' }),
      ],
    );
    expect(links.map(({ status, person }) => [status, person])).toEqual([
      ['tinjau', 1],
      ['tinjau', 2],
    ]);
  });

  it('when name, date and village agree but both NIKs are sound and different', async () => {
    const other: Person = { ...hasan, district: '310501', serial: '0024' };
    const result = await answer(row(other), participant(hasan, { kpj: '100' }));
    expect(result.status).toBe('tinjau');
    expect(result.reasons).toEqual(expect.arrayContaining(['uncertain', 'nik_different']));
  });

  it('when nothing but name and village is there', async () => {
    const { birth: _, ...undated } = hasan;
    const result = await answer(row(undated, missing), participant(hasan, { kpj: '100' }));
    expect(result).toMatchObject({ status: 'tinjau', kpj: '100' });
    expect(result.probability).toBeLessThan(0.99);
  });

  it('when the participant is dead', async () => {
    const result = await answer(row(hasan), participant(hasan, { kpj: '100', status: 'dead' }));
    expect(result).toMatchObject({ status: 'tinjau', kpj: '100' });
    expect(result.reasons).toContain('participant_dead');
  });

  it.each([
    ['a participant', [participant(hasan, { kpj: '100' })]],
    ['nobody of the register', []],
  ] as const)('when ALM. stands before the name of %s', async (_, register) => {
    const result = await answer(row({ ...hasan, name: 'ALM. HASAN RADJAK' }), ...register);
    expect(result.status).toBe('tinjau');
    expect(result.reasons).toContain('name_says_dead');
  });

  it.each([
    ['first', 'Alm. Hasan Radjak', 'Hasan Radjak'],
    ['second', 'Hasan Radjak', 'Alm. Hasan Radjak'],
  ])('as a whole person, the dead row %s: his other rows wait too', async (_, one, other) => {
    const { links } = await run([
      row({ ...hasan, name: one }, { list: 'a.csv', key: 'a' }),
      row({ ...hasan, name: other }, { list: 'b.csv', key: 'b' }),
    ]);
    expect(links.map(({ status, person }) => [status, person])).toEqual([
      ['tinjau', 1],
      ['tinjau', 1],
    ]);
  });

  it('when the names are those of twins and no NIK tells one from the other', async () => {
    const sutrisno: Person = { ...hasan, name: 'Sutrisno Lestari' };
    const sutrisni = row({ ...sutrisno, name: 'Sutrisni Lestari' }, missing);
    const result = await answer(sutrisni, participant(sutrisno, { kpj: '100' }));
    expect(result).toMatchObject({ status: 'tinjau', kpj: '100' });
    expect(result.reasons).toContain('same_day_other_name');
  });

  it('when it calls a living participant dead; his other rows stay linked', async () => {
    const { links } = await run(
      [
        row({ ...hasan, name: 'Alm. Hasan Radjak' }, { list: 'a.csv', key: 'a' }),
        row(hasan, { list: 'b.csv', key: 'b' }),
      ],
      [participant(hasan, { kpj: '100' })],
    );
    expect(links.map(({ status, person }) => [status, person])).toEqual([
      ['tinjau', 1],
      ['peserta_aktif', 1],
    ]);
    expect(links[0]?.reasons).toContain('name_says_dead');
    expect(links[1]?.reasons).not.toContain('name_says_dead');
  });

  it('when the register itself calls the participant dead', async () => {
    const buried = participant({ ...hasan, name: 'Alm. Hasan Radjak' }, { kpj: '100' });
    const result = await answer(row(hasan), buried);
    expect(result).toMatchObject({ status: 'tinjau', kpj: '100' });
    expect(result.reasons).toContain('name_says_dead');
  });

  it('when it may be another new row: one waits, the better record is protected', async () => {
    const { birth: _, ...undated } = hasan;
    const { links } = await run([
      row(undated, { ...missing, list: 'a.csv', key: 'a' }),
      row(hasan, { list: 'b.csv', key: 'b' }),
    ]);
    expect(links[0]).toMatchObject({ status: 'tinjau', compareWith: 'b', person: 1 });
    expect(links[0]?.reasons).toContain('possible_repeat');
    expect(links[1]).toMatchObject({ status: 'baru', person: 2 });
  });

  it('when two rows share a NIK, the one whose birth date does not fit it', async () => {
    const nik = nikOf({ birth: '1980-05-17' });
    const { links } = await run([
      row(hasan, { list: 'a.csv', key: 'a' }),
      row(ayu, { nik, list: 'b.csv', key: 'b' }),
    ]);
    expect(links[0]?.status).toBe('baru');
    expect(links[1]).toMatchObject({ status: 'tinjau', compareWith: 'a' });
    expect(links[1]?.person).not.toBe(links[0]?.person);
  });
});

describe('rows of one person', () => {
  it('share a number across lists, and the later row of one list is a repeat', async () => {
    const { links, persons } = await run([
      row(hasan, { list: 'a.csv', key: 'a1' }),
      row(ayu, { list: 'a.csv', key: 'a2' }),
      row({ ...hasan, name: 'Hasan R.' }, { list: 'a.csv', key: 'a3' }),
      row(hasan, { ...missing, list: 'b.csv', key: 'b1' }),
    ]);
    expect(links.map(({ person }) => person)).toEqual([1, 2, 1, 1]);
    expect(links.map(({ repeatOf }) => repeatOf)).toEqual([undefined, undefined, 'a1', undefined]);
    expect(persons).toBe(2);
  });

  it('lead each other to the participant', async () => {
    const nick: Person = { ...hasan, name: 'Hasan' };
    const { links } = await run(
      [
        row(hasan, { list: 'a.csv', key: 'a' }),
        row(
          { ...nick, birth: '1980-05-18' },
          { list: 'b.csv', key: 'b', nik: nikOf({ birth: '1980-05-17' }) },
        ),
      ],
      [participant(hasan, { ...missing, kpj: '100' })],
    );
    expect(links.map(({ status, person }) => [status, person])).toEqual([
      ['peserta_aktif', 1],
      ['peserta_aktif', 1],
    ]);
    expect(links[1]?.reasons).toContain('through_other_row');
  });

  it('are not five people under one family-card number', async () => {
    const nik = nikOf({ birth: '2009-04-11' });
    const family = ['Hasan Radjak', 'Ayu Pakaya', 'Dedi Napu', 'Sri Umuri', 'Rizki Uno'];
    const { links, persons } = await run(
      family.map((name, index) =>
        row({ name, birth: `19${60 + index * 6}-0${index + 1}-12` }, { nik }),
      ),
    );
    expect(persons).toBe(5);
    expect(links.every(({ reasons }) => reasons.includes('nik_shared'))).toBe(true);
  });
});

describe('person numbers', () => {
  it('follow the rows, then the participants no row names', async () => {
    const result = await run(
      [row(ayu, { key: 'r1' }), row(hasan, { key: 'r2' })],
      [
        participant({ ...hasan, name: 'Dedi Napu', birth: '1971-12-30' }, { kpj: '1', key: 'p1' }),
        participant(hasan, { kpj: '2', key: 'p2' }),
      ],
    );
    expect(result.links.map(({ person }) => person)).toEqual([1, 2]);
    expect([...result.participantPersons]).toEqual([
      ['p1', 3],
      ['p2', 2],
    ]);
    expect(result.persons).toBe(3);
  });
});

describe('lists at the edge', () => {
  it('empty against empty', async () => {
    expect(await run([])).toMatchObject({ links: [], persons: 0, model: 'pekerja-4' });
  });

  it('empty against a register', async () => {
    const result = await run([], [participant(hasan, { kpj: '1', key: 'p1' })]);
    expect(result.links).toEqual([]);
    expect(result.participantPersons).toEqual(new Map([['p1', 1]]));
  });

  it('with three thousand equal rows: one person, all but the first repeats', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => row(hasan, { key: `k${index}` }));
    const { links, persons } = await run(rows);
    expect(persons).toBe(1);
    expect(links.filter(({ repeatOf }) => repeatOf === 'k0')).toHaveLength(2_999);
  });

  it('with a thousand equal rows that say nothing but a name: nobody is glued', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) =>
      row({ name: 'Siti' }, { ...missing, key: `k${index}` }),
    );
    expect((await run(rows)).persons).toBe(1_000);
  });

  it('with a name that holds no letter', async () => {
    expect(
      (await answer(row({ name: '???' }, missing), participant({ name: '...' }, { kpj: '1' })))
        .status,
    ).toBe('baru');
  });

  it('with a quote and a semicolon in a name', async () => {
    const odd = { ...hasan, name: "Ma'ruf''; --" };
    expect((await answer(row(odd), participant(odd, { kpj: '1' }))).status).toBe('peserta_aktif');
  });

  it('refuses two records with one key', async () => {
    await expect(run([row(hasan, { key: 'x' }), row(ayu, { key: 'x' })])).rejects.toThrow('key x');
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const request = {
      rows: [row(hasan)],
      participants: [],
      asOf: day('2026-06-30'),
      elapsedMs: () => 0,
      signal: stop.signal,
      onProgress: (step: string) => {
        if (step === 'pairs') stop.abort();
      },
    };
    await expect(link(request)).rejects.toThrow(/abort/i);
    expect((await run([row(hasan)])).persons).toBe(1);
  });

  it('reports each step with its rows and its seconds', async () => {
    let clockMs = 0;
    const { steps } = await link({
      rows: [row(hasan), row(ayu)],
      participants: [],
      asOf: day('2026-06-30'),
      elapsedMs: () => {
        clockMs += 500;
        return clockMs;
      },
    });
    expect(steps[0]).toEqual({ name: 'profiles', rows: 2, seconds: 0.5 });
    expect(steps.map(({ name }) => name)).toEqual(['profiles', 'pairs', 'decisions']);
  });
});

describe('the answer does not depend on', () => {
  const people: readonly Person[] = Array.from({ length: 12 }, (_, index) => ({
    name: ['Hasan Radjak', 'Hasan Napu', 'Siti Radjak', 'Hasar Radjak'][index % 4] ?? '',
    birth: `198${index % 3}-0${1 + (index % 2)}-1${index % 4}`,
    sex: index % 4 === 2 ? 'P' : 'L',
    village,
  }));
  const rows = people.flatMap((person, index) => [
    row(person, { key: `a${index}`, list: 'a.csv' }),
    row(person, { ...missing, key: `b${index}`, list: 'b.csv' }),
  ]);
  const register = people
    .filter((_, index) => index % 2 === 0)
    .map((person, index) => participant(person, { key: `p${index}`, kpj: String(index) }));
  const groupsOf = ({ links }: LinkResult) => {
    const groups = new Map<number, string[]>();
    for (const { person, key, status, kpj } of links) {
      groups.set(person, [...(groups.get(person) ?? []), `${key} ${status} ${kpj ?? ''}`].sort());
    }
    return [...groups.values()].sort();
  };

  it('the order of rows and participants', async () => {
    const expected = groupsOf(await run(rows, register));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.shuffledSubarray(register, { minLength: register.length }),
        async (shuffled, shuffledRegister) => {
          expect(groupsOf(await run(shuffled, shuffledRegister))).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  });

  it.each([0, 1, 2, 4])('%i threads beside this one', async (workers) => {
    const request = { rows, participants: register, asOf: day('2026-06-30'), elapsedMs: () => 0 };
    expect(await link({ ...request, workers })).toEqual(await link({ ...request, workers: 0 }));
  });
});
