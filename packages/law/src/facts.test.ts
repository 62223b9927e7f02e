import { day, type Issue, month } from '@payung/values';
import { describe, expect, test } from 'vitest';
import {
  choice,
  count,
  type Fact,
  flag,
  inMonth,
  listOf,
  may,
  money,
  moneyMax,
  need,
  onDay,
  record,
  share,
  variants,
} from './facts.ts';
import { lawCheckedOn } from './generated/parameters.ts';

function read<T>(fact: Fact<T>, written: unknown) {
  const issues: Issue[] = [];
  const value = fact.read(written, { key: 'x', tell: (each) => issues.push(each) });
  return { value, faults: issues.map(({ code, data }) => `${data['key']} ${code}`) };
}

const refused = { value: undefined, faults: ['x law_fact_invalid'] };

describe('a whole number', () => {
  const two = count({ least: 2, most: 4 });
  test.each([2, 3, 4])('%s is read', (written) => {
    expect(read(two, written)).toEqual({ value: written, faults: [] });
  });
  test.each([1, 5, 2.5, -2, Number.NaN, Number.POSITIVE_INFINITY, '3', null, true, [3]])(
    '%s is refused',
    (written) => {
      expect(read(two, written)).toEqual(refused);
    },
  );
});

describe('a sum of money', () => {
  test('is a whole rupiah; zero only where a rule says so', () => {
    expect(read(money(), 16_800).value).toBe(16_800);
    expect(read(money(), moneyMax).value).toBe(moneyMax);
    expect(read(money({ least: 0 }), 0).value).toBe(0);
    for (const bad of [0, -1, 0.5, moneyMax + 1, '16800'])
      expect(read(money(), bad)).toEqual(refused);
  });

  test('says what it expects in signs', () => {
    expect(money().expected).toBe('Rp >= 1');
    expect(money({ most: 5 }).schema).toEqual({ type: 'integer', minimum: 1, maximum: 5 });
  });
});

describe('a rate', () => {
  test('is written as percent or as parts per million', () => {
    expect(read(share(), '5,5 %').value).toBe(55_000);
    expect(read(share(), 55_000).value).toBe(55_000);
    expect(read(share(), '100%').value).toBe(1_000_000);
  });
  test.each(['101%', '-1%', '5', 0.055, 1_000_001, -1])('%s is refused', (written) => {
    expect(read(share(), written)).toEqual(refused);
  });
});

test('yes or no is a boolean and nothing like one', () => {
  expect(read(flag(), false)).toEqual({ value: false, faults: [] });
  expect(read(flag(), 'false')).toEqual(refused);
  expect(read(flag(), 0)).toEqual(refused);
});

test('a choice is one of the words or numbers of its list', () => {
  expect(read(choice([1, 2]), 2).value).toBe(2);
  expect(read(choice([1, 2]), '2')).toEqual(refused);
  expect(read(choice(['PU', 'BPU']), 'pu')).toEqual(refused);
  expect(choice(['PU', 'BPU']).schema).toEqual({ enum: ['PU', 'BPU'] });
});

describe('a day or month that dates the law', () => {
  const dated = onDay('contributions.bpu_jkk_rate');
  const monthly = inMonth('contributions.bpu_jkk_rate');

  test('is read from the first day of the figure on', () => {
    expect(read(dated, '2015-07-01')).toEqual({ value: day('2015-07-01'), faults: [] });
    expect(read(dated, '2015-06-30')).toEqual({ value: undefined, faults: ['x law_before_rule'] });
    expect(read(monthly, '2015-07')).toEqual({ value: month('2015-07'), faults: [] });
    expect(read(monthly, '2015-06')).toEqual({ value: undefined, faults: ['x law_before_rule'] });
  });

  test('beyond the day the law was checked is worked out, and a note says so', () => {
    expect(read(dated, lawCheckedOn).faults).toEqual([]);
    expect(read(dated, '2031-01-01')).toEqual({
      value: day('2031-01-01'),
      faults: ['x law_beyond_known'],
    });
    expect(read(monthly, lawCheckedOn.slice(0, 7)).faults).toEqual([]);
    expect(read(monthly, '2031-01')).toEqual({
      value: month('2031-01'),
      faults: ['x law_beyond_known'],
    });
  });

  test('begins with the first whole month of a figure that starts within one', () => {
    const jkp = inMonth('contributions.jkp_rate');
    expect(read(jkp, '2021-02').faults).toEqual(['x law_before_rule']);
    expect(read(jkp, '2021-03').faults).toEqual([]);
  });

  test('that does not exist is refused', () => {
    for (const bad of ['2026-02-30', '2026-1-1', '', 20260101, undefined]) {
      expect(read(onDay(), bad)).toEqual(refused);
    }
    expect(read(inMonth(), '2026-13')).toEqual(refused);
    expect(read(inMonth(), '2026-12').value).toBe('2026-12');
  });
});

describe('a list', () => {
  const list = listOf(count({ most: 9 }), { least: 1, most: 3 });
  test('is read whole or not at all, and names the entry at fault', () => {
    expect(read(list, [1, 2]).value).toEqual([1, 2]);
    expect(read(list, [1, 10, -1])).toEqual({
      value: undefined,
      faults: ['x[1] law_fact_invalid', 'x[2] law_fact_invalid'],
    });
  });
  test.each([[[]], [[1, 2, 3, 4]], ['1'], [{ 0: 1 }]])('%j is refused', (written) => {
    expect(read(list, written)).toEqual(refused);
  });
});

describe('a record', () => {
  const person = record({
    born: need('Tanggal lahir', 'Birth', onDay()),
    children: may('Anak', 'Children', count({ most: 2 })),
  });

  test('is read with what may be left out left out', () => {
    expect(read(person, { born: '1990-01-02' })).toEqual({
      value: { born: '1990-01-02' },
      faults: [],
    });
    expect(read(person, { born: '1990-01-02', children: undefined }).value).toEqual({
      born: '1990-01-02',
    });
  });

  test('names what is missing, what is wrong and what it does not know, all at once', () => {
    expect(read(person, { children: 3, childs: 1 })).toEqual({
      value: undefined,
      faults: [
        'x.childs law_fact_unknown',
        'x.born law_fact_missing',
        'x.children law_fact_invalid',
      ],
    });
    expect(read(person, { born: '1990-01-02', childs: 1 }).value).toBeUndefined();
    expect(read(person, [])).toEqual(refused);
    expect(read(person, null)).toEqual(refused);
  });

  test('takes no fact from the prototype', () => {
    const odd = record({ toString: need('a', 'a', count()) });
    expect(read(odd, {}).faults).toEqual(['x.toString law_fact_missing']);
  });

  test('describes itself as JSON Schema', () => {
    expect(person.schema).toEqual({
      type: 'object',
      properties: {
        born: { title: 'Tanggal lahir', description: 'Birth', type: 'string', format: 'date' },
        children: {
          title: 'Anak',
          description: 'Children',
          type: 'integer',
          minimum: 0,
          maximum: 2,
        },
      },
      required: ['born'],
      additionalProperties: false,
    });
    expect(person.expected).toBe('born, children?');
  });
});

describe('variants', () => {
  const pay = variants(
    'pay',
    { id: 'Cara bayar', en: 'Pay' },
    {
      daily: { wageDaily: need('Upah sehari', 'Daily wage', money()) },
      none: {},
    },
    { month: need('Bulan', 'Month', inMonth()) },
  );

  test('read the fields of their kind and the common ones', () => {
    const daily = { pay: 'daily', month: '2026-07', wageDaily: 100_000 };
    expect(read(pay, daily)).toEqual({ value: daily, faults: [] });
    expect(read(pay, { pay: 'none', month: '2026-07' }).faults).toEqual([]);
  });

  test('refuse a field of another kind, an unknown kind and a missing one', () => {
    expect(read(pay, { pay: 'none', month: '2026-07', wageDaily: 1 }).faults).toEqual([
      'x.wageDaily law_fact_unknown',
    ]);
    expect(read(pay, { pay: 'weekly', month: '2026-07' })).toEqual({
      value: undefined,
      faults: ['x.pay law_fact_invalid'],
    });
    expect(read(pay, { month: '2026-07' }).faults).toEqual(['x.pay law_fact_missing']);
    expect(read(pay, 'daily')).toEqual(refused);
  });

  test('say in their parts which field belongs to which kind', () => {
    expect(pay.parts?.map(({ key, when }) => [key, when])).toEqual([
      ['pay', undefined],
      ['month', undefined],
      ['wageDaily', 'daily'],
    ]);
  });
});

test('a long fact is cut where it is shown', () => {
  const issues: Issue[] = [];
  count().read('x'.repeat(100), { key: 'x', tell: (each) => issues.push(each) });
  expect(String(issues[0]?.data['value'])).toBe(`${'x'.repeat(60)}…`);
});

test('a NIK in a wrong fact is masked where it is shown', () => {
  const issues: Issue[] = [];
  const nik = `750204${'0'.repeat(9)}3`;
  count().read(nik, { key: 'wage', tell: (each) => issues.push(each) });
  expect(issues[0]?.data['value']).toBe('7502••••••••0003');
});

test('a day or month outside 1900 to 2199 is a slip of the pen', () => {
  for (const good of ['1900-01-01', '2199-12-31']) {
    expect(read(onDay(), good).faults).toEqual([]);
    expect(read(inMonth(), good.slice(0, 7)).faults).toEqual([]);
  }
  for (const bad of ['1899-12-31', '2200-01-01', '9999-12-31']) {
    expect(read(onDay(), bad)).toEqual(refused);
    expect(read(inMonth(), bad.slice(0, 7))).toEqual(refused);
  }
});
