// The waterfall sums to the score, and the words say why.

import { day } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nikOf, type Person, participant, row } from '../../test/people.ts';
import { linkTables } from '../engine/index.ts';
import { usualLimits } from '../limits.ts';
import { runLink } from '../link.ts';
import { profilesOf } from '../profile.ts';
import { withRelatives } from '../relatives.ts';
import { workerTables } from '../worker/tables.ts';
import { changeSentence, explainPair, whyLost } from './explain.ts';

const village = '7502042018';
const asOf = day('2026-06-30');
const hasan: Person = { name: 'Hasan Radjak', birth: '1980-05-17', sex: 'L', village };
const people: readonly Person[] = Array.from({ length: 40 }, (_, index) => ({
  name: `${['Hasan', 'Siti', 'Yusuf', 'Hasar'][index % 4]} ${['Radjak', 'Napu', 'Uloli'][index % 3]}`,
  birth: `19${60 + (index % 9)}-0${1 + (index % 5)}-1${index % 4}`,
  sex: index % 4 === 1 ? 'P' : 'L',
  village: index % 2 === 0 ? village : '7502012011',
}));

describe('the explanation', () => {
  it('reproduces the score of every kept pair to a millionth of a bit', async () => {
    const rows = people.flatMap((person, index) => [
      row(person, { key: `a${index}` }),
      row(person, { key: `b${index}`, nikDamage: 'missing' }),
    ]);
    const tables = workerTables({ left: rows, asOf });
    const outcome = await linkTables({ ...tables, scope: 'dedupe', workers: 0 });
    const { profiles, ofInput } = profilesOf(rows, { ...usualLimits, asOf });
    const inRowOrder = ofInput.flatMap((id) => profiles[id] ?? []);
    const context = { outcome, profiles: inRowOrder, limits: usualLimits };
    expect(outcome.pairs.left.length).toBeGreaterThan(40);
    for (const [index, left] of outcome.pairs.left.entries()) {
      const explained = explainPair(left, outcome.pairs.right[index] ?? 0, context);
      const sum = explained.bars.reduce((bits, bar) => bits + bar.bits, explained.prior);
      expect(Math.abs(sum - explained.weight)).toBeLessThan(1e-6);
      expect(Math.abs(sum - (outcome.pairs.weight[index] ?? 0))).toBeLessThan(1e-6);
    }
  });

  it('sums to the weight of any pair, whatever the lists say, relatives included', async () => {
    const names = [
      'Hasan Radjak',
      'Hasin Radjak',
      'Siti',
      'H. Moh. Yusuf Napu',
      'Yusuf N.',
      'Sri Uno',
    ];
    const record = fc.record({
      name: fc.constantFrom(...names),
      birth: fc.constantFrom('1980-05-17', '1980-05-18', '1958-05-17'),
      serial: fc.constantFrom('0001', '0002', '0017'),
      village: fc.constantFrom(village, '7502012011'),
      damaged: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 12 }), async (records) => {
        const rows = records.map(({ damaged, ...person }, index) =>
          row(person, { key: `k${index}`, ...(damaged ? { nikDamage: 'missing' as const } : {}) }),
        );
        const tables = workerTables({ left: rows, asOf });
        const plain = await linkTables({ ...tables, scope: 'dedupe', workers: 0 });
        const { pairs, explain } = withRelatives(plain, tables);
        for (const [index, weight] of pairs.weight.entries()) {
          const { prior, parts } = explain(pairs.left[index] ?? 0, pairs.right[index] ?? 0);
          const sum = parts.reduce((bits, part) => bits + part.bits, prior);
          expect(Math.abs(sum - weight)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  async function explained(
    one: ReturnType<typeof row>,
    ...others: ReturnType<typeof participant>[]
  ) {
    const run = await runLink({ rows: [one], participants: others, asOf, elapsedMs: () => 0 });
    return others.map((other) => run.explain(one.key, other.key));
  }

  it('says in one sentence what agrees, masks the NIK, and counts the date of an equal NIK once', async () => {
    const [only] = await explained(row(hasan), participant(hasan, { kpj: '1' }));
    expect(only?.sentence).toBe('NIK sama, nama sama, tanggal lahir sama, desa sama.');
    expect(only?.band).toBe('one');
    expect(only?.bars.find(({ comparison }) => comparison === 'birth')).toMatchObject({
      heldBy: 'nik',
      bits: 0,
    });
    expect(only?.bars.map(({ left }) => left).join(' ')).not.toContain(
      nikOf({ birth: '1980-05-17' }),
    );
  });

  it('says in the clerk’s words that a spreadsheet dropped a digit', async () => {
    const nikDigits = `${nikOf({ birth: '1980-05-17' }).slice(0, 15)}0`;
    const other = { ...hasan, village: '7502012011' };
    const [only] = await explained(
      row(other, { nikDamage: 'precision_lost', nikDigits }),
      participant(hasan, { kpj: '1' }),
    );
    expect(only?.sentence).toBe(
      'NIK sama 15 angka pertama (angka terakhir hilang di Excel), nama sama, tanggal lahir sama, desa berbeda.',
    );
  });

  it('names what protects a pair, and the fact that would change the decision', async () => {
    const twin: Person = { ...hasan, name: 'Hasar Radjak', serial: '0002' };
    const [only] = await explained(row(twin), participant(hasan, { kpj: '1' }));
    expect(only?.protection).toBe('neighbour_serial');
    const niks = only?.changes.filter(({ comparison }) => comparison === 'nik') ?? [];
    const nik = niks.find(({ band }) => band === 'one');
    if (nik === undefined) throw new RangeError('no change');
    expect(changeSentence(nik)).toMatch(/^Jika NIK .*, keduanya dianggap satu orang/);
    expect(changeSentence(nik, 'en')).toMatch(/^If NIK/);
  });

  it('says why the runner-up lost', async () => {
    const other: Person = { ...hasan, birth: '1980-11-02', serial: '0005' };
    const [best, next] = await explained(
      row(hasan),
      participant(hasan, { kpj: '1', key: 'p1' }),
      participant(other, { kpj: '2', key: 'p2' }),
    );
    if (best === undefined || next === undefined) throw new RangeError('two are asked');
    const leads = whyLost(best, next);
    expect(leads[0]?.comparison).toBe('nik');
    const lost = leads.reduce((sum, { bits }) => sum + bits, 0);
    expect(lost).toBeGreaterThanOrEqual(best.weight - next.weight - 1e-6);
  });

  it('knows no record of another key', async () => {
    const run = await runLink({ rows: [row(hasan)], participants: [], asOf, elapsedMs: () => 0 });
    expect(() => run.explain('x', 'y')).toThrow('key x');
  });
});
