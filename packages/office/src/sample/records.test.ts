// A sample's people and rows: the same from one seed, numbers as the registry gives them, every
// damage at the rate that is stated, and a truth for each row.

import { nikParts } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { damageRates } from './damage.ts';
import { openSample, participationRates, sampleRecords } from './records.ts';

const people = 30_000;
const request = { people, seed: 3 } as const;
const sample = await sampleRecords(request);
const drawn = [...(await openSample(request)).rows()];
const listRows = drawn.filter((each) => each.kind === 'row');

function listShare(damage: string): number {
  const struck = listRows.filter(({ written }) => written.damages.some((each) => each === damage));
  return struck.length / listRows.length;
}

describe('one seed', () => {
  it('gives the same people, rows and participants every time', async () => {
    const again = await sampleRecords(request);
    expect(again.rows).toEqual(sample.rows);
    expect(again.participants).toEqual(sample.participants);
    expect(again.residents.map(({ nik }) => nik)).toEqual(sample.residents.map(({ nik }) => nik));
  });

  it('gives other people than another seed', async () => {
    const other = await sampleRecords({ ...request, seed: 4 });
    const niks = new Set(sample.residents.map(({ nik }) => nik));
    const same = other.residents.filter(({ nik }) => niks.has(nik));
    expect(same.length).toBeLessThan(people / 2);
    expect(other.rows[0]).not.toEqual(sample.rows[0]);
  });
});

describe('the people', () => {
  const { residents } = sample;
  const byNumber = new Map(residents.map((each) => [each.number, each]));

  it('are as many as asked for, numbered from 0', () => {
    expect(residents).toHaveLength(people);
    expect(residents.every(({ number }, index) => number === index)).toBe(true);
  });

  it('have a NIK each, and no two the same', () => {
    expect(new Set(residents.map(({ nik }) => nik)).size).toBe(people);
  });

  it('bear their birth date and sex in the NIK, but for a few corrected later', () => {
    const differing = residents.filter(({ nik, birth, sex }) => {
      const parts = nikParts(nik);
      const written = [parts.yearOfCentury, parts.month, parts.dayOfMonth];
      const own = [birth.slice(2, 4), birth.slice(5, 7), birth.slice(8)].map(Number);
      return parts.sex !== sex || written.join() !== own.join();
    });
    expect(differing.length / people).toBeGreaterThan(0.012);
    expect(differing.length / people).toBeLessThan(0.03);
  });

  it('were registered where they live, but for those who moved', () => {
    const moved = residents.filter(({ movedFrom }) => movedFrom !== undefined);
    expect(moved.length / people).toBeGreaterThan(0.015);
    expect(moved.length / people).toBeLessThan(0.035);
    expect(moved.every(({ movedFrom, nik }) => nik.startsWith(movedFrom ?? '-'))).toBe(true);
    const settled = residents.filter(({ movedFrom }) => movedFrom === undefined);
    expect(settled.every(({ nik }) => nik.startsWith('7502'))).toBe(true);
  });

  it('have twins with one date and neighbouring numbers', () => {
    const twins = residents.filter(({ twin }) => twin !== undefined);
    expect(twins.length).toBeGreaterThan(60);
    for (const { twin, birth, nik, sex } of twins) {
      const other = byNumber.get(twin ?? -1);
      expect(other?.birth).toBe(birth);
      const corrected = nikParts(nik).dayOfMonth !== Number(birth.slice(8));
      if (corrected || other?.sex !== sex || other.nik.slice(0, 12) !== nik.slice(0, 12)) continue;
      expect(Number(nik.slice(12))).toBeGreaterThan(Number(other.nik.slice(12)));
    }
  });

  it('have sons who bear the whole name of their father', () => {
    const named = residents.filter(
      ({ father, name }) => father !== undefined && byNumber.get(father)?.name === name,
    );
    expect(named.length).toBeGreaterThan(50);
  });

  it('have namesakes born on one day in one village', () => {
    const doubles = residents.filter(({ namesake }) => namesake !== undefined);
    expect(doubles.length).toBeGreaterThan(3);
    for (const { namesake, name, birth, village } of doubles) {
      expect(byNumber.get(namesake ?? -1)).toMatchObject({ name, birth, village });
    }
  });

  it('share family names within the village', () => {
    const families = new Map<string, number>();
    for (const { name } of residents) {
      const last = name.split(' ').at(-1) ?? '';
      families.set(last, (families.get(last) ?? 0) + 1);
    }
    const counts = [...families.values()].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(people * 0.005);
    expect(counts.length).toBeGreaterThan(400);
  });
});

describe('the rows', () => {
  it('are about a half to a resident, and participants about 28 in a hundred', () => {
    expect(sample.rows.length / people).toBeGreaterThan(0.45);
    expect(sample.rows.length / people).toBeLessThan(0.58);
    expect(sample.participants.length / people).toBeGreaterThan(0.25);
    expect(sample.participants.length / people).toBeLessThan(0.31);
  });

  it('have a key each, and each key a true person', () => {
    const keys = [...sample.rows, ...sample.participants].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(sample.truth.size).toBe(keys.length);
    expect(keys.every((key) => sample.residents[sample.truth.get(key) ?? -1] !== undefined)).toBe(
      true,
    );
  });

  it('hold a participant number of eleven digits once each', () => {
    const kpjs = sample.participants.map(({ kpj }) => kpj);
    expect(new Set(kpjs).size).toBe(kpjs.length);
    expect(kpjs.every((kpj) => /^\d{11}$/.test(kpj))).toBe(true);
  });

  it('are damaged at the stated rates, one by one', () => {
    // Damages that can strike any row; the quality of the lists averages about 1.
    const unconditional = [
      'nik_missing',
      'name_phonetic',
      'name_title',
      'dob_missing',
      'sex_missing',
      'village_missing',
      'village_moved',
    ] as const;
    for (const each of unconditional) {
      expect(listShare(each), each).toBeGreaterThan(damageRates[each] * 0.75);
      expect(listShare(each), each).toBeLessThan(damageRates[each] * 1.3);
    }
  });

  it('show every damage there is', () => {
    const missing = Object.keys(damageRates).filter((each) => listShare(each) === 0);
    expect(missing).toEqual([]);
    for (const each of ['nik_scientific', 'nik_last_zero', 'dup_in_list', 'person_dead']) {
      expect(listShare(each), each).toBeGreaterThan(0);
    }
  });

  it('say of a person with two KPJ that he has them', () => {
    const doubled = drawn.filter(
      (each) => each.kind === 'participant' && each.written.damages.includes('double_kpj'),
    );
    const share = doubled.length / sample.participants.length;
    expect(share).toBeGreaterThan(participationRates.doubleKpj * 0.6);
    expect(share).toBeLessThan(participationRates.doubleKpj * 1.5);
  });

  it('are cleaner with light damage and dirtier with heavy', async () => {
    const whole = async (damage: 'light' | 'usual' | 'heavy') => {
      const rows = [...(await openSample({ people: 8_000, seed: 3, damage })).rows()].filter(
        (each) => each.kind === 'row',
      );
      return rows.filter(({ written }) => written.damages.length === 0).length / rows.length;
    };
    const [light, usual, heavy] = [
      await whole('light'),
      await whole('usual'),
      await whole('heavy'),
    ];
    expect(light).toBeGreaterThan(usual + 0.1);
    expect(usual).toBeGreaterThan(heavy + 0.1);
  });
});

describe('a province', () => {
  it('has people, numbers and lists in each of its regencies', async () => {
    const province = await sampleRecords({ people: 12_000, seed: 3, region: '75' });
    const regencies = new Set(province.residents.map(({ village }) => village.code.slice(0, 4)));
    expect([...regencies].sort()).toEqual(['7501', '7502', '7503', '7504', '7505', '7571']);
    const lists = new Set(province.rows.map(({ list }) => list));
    for (const regency of regencies) {
      expect(lists).toContain(`dinsos_pekerja_rentan_${regency}`);
    }
  });

  it('is refused when there is no such region', async () => {
    await expect(openSample({ people: 10, seed: 1, region: '7599' })).rejects.toMatchObject({
      issues: [{ code: 'room_region_unknown' }],
    });
  });
});
