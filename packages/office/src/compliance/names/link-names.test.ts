import { describe, expect, test } from 'vitest';
import { companyName, wordLikeness } from './company-name.ts';
import { linkNames } from './link-names.ts';
import { measureNames } from './measure.fixture.ts';
import { labelledNames } from './pairs.fixture.ts';

describe('a name of a company', () => {
  test.each([
    ['P.T. Maju Djaya, Tbk (Cab. Limboto)', 'PT', 'MAJU JAYA', 'LIMBOTO'],
    ['MAJU JAYA, PT', 'PT', 'MAJU JAYA', ''],
    ['c v sumber rezeki', 'CV', 'SUMBER REJEKI', ''],
    ['Toko Sinar & Cahaya', 'TOKO', 'SINAR CAHAYA', ''],
    ['PT PLN (PERSERO)', 'PT', 'PLN', ''],
    ['UD. BERKAH II', 'UD', 'BERKAH 2', ''],
    ['Rumah Makan Oemar', 'RUMAH MAKAN', 'UMAR', ''],
    ['TOKO', '', 'TOKO', ''],
    ['', '', '', ''],
  ])('%s is read in its parts', (written, form, words, branch) => {
    const read = companyName(written);
    expect([read.form, read.words.join(' '), read.branch.join(' ')]).toEqual([form, words, branch]);
  });

  test.each([
    ['SEJAHTERA', 'SJHT', 'alike'],
    ['SEJAHTERA', 'SEJAHTREA', 'alike'],
    ['MAKMUR', 'MAKUR', 'alike'],
    ['JAYA', 'RAYA', 'alike'],
    ['2', '3', 'other'],
    ['MAJU', 'MUJI', 'other'],
    ['INTAN', 'INTAN', 'equal'],
  ] as const)('%s and %s are %s', (a, b, likeness) => {
    expect(wordLikeness(a, b)).toBe(likeness);
    expect(wordLikeness(b, a)).toBe(likeness);
  });
});

describe('a list against the register', () => {
  test('one company under two spellings is linked, its sister is not', async () => {
    const { list, registered } = labelledNames(5, 200, 100);
    const links = await linkNames(
      [
        ...list,
        { key: 'a', name: 'P.T. TOLANGOHULA BETONINDO TBK', district: 'TILAMUTA' },
        { key: 'b', name: 'CV TOLANGOHULA LISTRIKA', district: 'WONOSARI' },
      ],
      [...registered, { key: 'x', name: 'PT Tolangohula Betonindo', district: 'TILAMUTA' }],
    );
    expect(links.get('a')).toMatchObject({ status: 'linked', to: 'x' });
    expect(links.get('b')?.status).not.toBe('linked');
  });

  test('nothing on either side is no fault', async () => {
    expect((await linkNames([], [])).size).toBe(0);
    const alone = await linkNames([{ key: 'a', name: 'PT A B' }], []);
    expect(alone.get('a')).toEqual({ status: 'unknown', best: 0 });
  });

  test('precision and recall of the labelled set hold, on seeds nobody looked at', async () => {
    for (const seed of [11, 12]) {
      const names = labelledNames(seed);
      const { pairs, precision, recall, strangersLinked } = await measureNames(names);
      expect(pairs).toBeGreaterThanOrEqual(2_000);
      expect(precision, `seed ${seed}`).toBeGreaterThanOrEqual(0.98);
      expect(recall, `seed ${seed}`).toBeGreaterThanOrEqual(0.95);
      expect(strangersLinked).toBeLessThan(names.strangers.length / 20);
    }
  }, 60_000);

  test('the order of the rows changes nothing', async () => {
    const { list, registered } = labelledNames(3, 150, 60);
    const there = await linkNames(list, registered);
    const back = await linkNames(list.toReversed(), registered.toReversed());
    for (const { key } of list) expect(back.get(key)).toEqual(there.get(key));
  });
});
