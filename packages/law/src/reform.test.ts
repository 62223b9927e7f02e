import { day, month } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { bpuContribution } from './contributions/bpu-contribution.ts';
import { findParameter, getParameter } from './parameter.ts';
import { assumedNow, parseReform, type Reform, underReform } from './reform.ts';
import { askUnder } from './rule.ts';

const now = month('2026-07');
const facts = { month: '2026-07', programs: ['JKK', 'JKM'], payer: 'APBD_KAB' };

function reformOf(written: unknown): Reform {
  const read = parseReform(written);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

describe('under a reform', () => {
  test('the contribution rests on the assumed figure, and the answer says so', () => {
    const reform = reformOf({ parameter: 'contributions.bpu_jkm_amount', value: 8_000 });
    const answer = askUnder(reform, bpuContribution, facts);
    if (!answer.ok) throw new Error('refused');
    expect(answer.value.value).toBe(18_000);
    expect(answer.value.law.overrides).toEqual(reform);
    const assumed = answer.value.steps.filter((step) => step.kind === 'figure' && step.assumed);
    expect(assumed).toMatchObject([
      { parameter: 'contributions.bpu_jkm_amount', confirmed: false, amount: 8_000 },
    ]);
  });

  test('nothing stays assumed afterwards, not even when the calculation throws', () => {
    const reform = reformOf({ parameter: 'contributions.bpu_jkm_amount', value: 8_000 });
    expect(() =>
      underReform(reform, () => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(assumedNow()).toEqual([]);
    expect(getParameter('contributions.bpu_jkm_amount', now).value).toBe(6_800);
    const answer = bpuContribution.ask(facts);
    expect(answer.ok && answer.value.law.overrides).toEqual([]);
  });

  test('a reform inside another goes first, and the outer one holds for the rest', () => {
    const outer = reformOf([
      { parameter: 'contributions.bpu_jkm_amount', value: 8_000 },
      { parameter: 'contributions.bpu_jkk_rate', value: '2%' },
    ]);
    const inner = reformOf({ parameter: 'contributions.bpu_jkm_amount', value: 9_000 });
    const [jkm, jkk] = underReform(outer, () =>
      underReform(inner, () => [
        getParameter('contributions.bpu_jkm_amount', now).value,
        getParameter('contributions.bpu_jkk_rate', now).value,
      ]),
    );
    expect([jkm, jkk]).toEqual([9_000, 20_000]);
  });

  test('with dates it holds from the first to before the last', () => {
    const reform = reformOf({
      parameter: 'contributions.bpu_jkm_amount',
      value: 8_000,
      from: '2026-07',
      until: '2026-09',
    });
    const amounts = ['2026-06', '2026-07', '2026-08', '2026-09'].map((at) =>
      underReform(reform, () => getParameter('contributions.bpu_jkm_amount', month(at)).value),
    );
    expect(amounts).toEqual([6_800, 8_000, 8_000, 6_800]);
  });

  test('dates by the day hold for a day that is asked, and by the month of its first', () => {
    const reform = reformOf({
      parameter: 'benefits.jkm.santunan',
      value: 25_000_000,
      from: '2026-07-15',
      until: '2026-08-15',
    });
    const amounts = ['2026-07-14', '2026-07-15', '2026-08-14', '2026-08-15'].map((at) =>
      underReform(reform, () => getParameter('benefits.jkm.santunan', day(at)).value),
    );
    expect(amounts).toEqual([20_000_000, 25_000_000, 25_000_000, 20_000_000]);
  });

  test('with dates of its own a relief goes on after its end', () => {
    const at = month('2027-06');
    const id = 'contributions.bpu_relief_other';
    expect(findParameter(id, at)).toBeUndefined();
    const longer = reformOf({ parameter: id, value: '50%', from: '2027-01', until: '2028-01' });
    expect(underReform(longer, () => findParameter(id, at)?.value)).toBe(500_000);
    const timeless = reformOf({ parameter: id, value: '50%' });
    expect(underReform(timeless, () => findParameter(id, at))).toBeUndefined();
  });

  test('of a table only the rows that change are given', () => {
    const reform = reformOf({ parameter: 'contributions.pu_jkk_rate', value: { 5: '2%' } });
    const rates = underReform(reform, () => getParameter('contributions.pu_jkk_rate', now).value);
    expect(rates).toEqual({ 1: 2_400, 2: 5_400, 3: 8_900, 4: 12_700, 5: 20_000 });
  });

  test('brackets are given whole', () => {
    const value = [
      { from: 0, value: 2_000_000 },
      { from: 5_000_000, value: 5_000_000 },
    ];
    const reform = reformOf({ parameter: 'contributions.bpu_bracket_basis', value });
    const found = underReform(reform, () => getParameter('contributions.bpu_bracket_basis', now));
    expect(found.value).toEqual(value);
  });

  test('a permission is answered', () => {
    const reform = reformOf({
      parameter: 'contributions.bpu_relief_payer',
      value: { APBD_KAB: 'yes' },
    });
    const answer = askUnder(reform, bpuContribution, facts);
    expect(answer.ok && answer.value.value).toBe(8_400);
  });
});

describe('refused is an assumption with', () => {
  test.each([
    ['no figure of that name', { parameter: 'contributions.nothing', value: 1 }],
    ['a name from the prototype', { parameter: 'toString', value: 1 }],
    ['a sum below zero', { parameter: 'contributions.bpu_jkm_amount', value: -1 }],
    ['a fraction of a rupiah', { parameter: 'contributions.bpu_jkm_amount', value: 0.5 }],
    ['a rate where rupiah stand', { parameter: 'contributions.bpu_jkm_amount', value: '1%' }],
    ['a rate below zero', { parameter: 'contributions.bpu_jkk_rate', value: '-1%' }],
    [
      'a row the table does not have',
      { parameter: 'contributions.pu_jkk_rate', value: { 6: '1%' } },
    ],
    ['no row', { parameter: 'contributions.pu_jkk_rate', value: {} }],
    ['one value for a table', { parameter: 'contributions.pu_jkk_rate', value: '1%' }],
    ['no brackets', { parameter: 'contributions.bpu_bracket_basis', value: [] }],
    [
      'brackets that do not start at zero',
      { parameter: 'contributions.bpu_bracket_basis', value: [{ from: 1, value: 1 }] },
    ],
    [
      'brackets that do not rise',
      {
        parameter: 'contributions.bpu_bracket_basis',
        value: [
          { from: 0, value: 1 },
          { from: 0, value: 2 },
        ],
      },
    ],
    ['a word that is no answer', { parameter: 'benefits.jkm.waiting_restart', value: 'maybe' }],
    ['a key it does not know', { parameter: 'contributions.bpu_jkm_amount', value: 1, at: 'x' }],
    [
      'a day that does not exist',
      { parameter: 'contributions.bpu_jkm_amount', value: 1, from: '2026-02-30' },
    ],
    [
      'an end before its beginning',
      { parameter: 'contributions.bpu_jkm_amount', value: 1, from: '2026-07', until: '2026-07' },
    ],
    ['no value', { parameter: 'contributions.bpu_jkm_amount' }],
    ['no record', 'contributions.bpu_jkm_amount'],
  ])('%s', (_, written) => {
    const read = parseReform([written]);
    expect(read.ok).toBe(false);
    expect(read.issues.map((each) => each.code)).toEqual(['law_override_invalid']);
    expect(read.issues[0]?.data['expected']).not.toBe('');
  });
});

describe('an assumption that cannot be used', () => {
  const jkm = 'contributions.bpu_jkm_amount';
  const table = 'contributions.pu_jkk_rate';
  const bracket = 'contributions.bpu_bracket_basis';
  const basis = '[{ from: 0, value: Rp 0, 1, 2 … }, …]';
  const wait = 'status.pu_arrears_wait';

  test.each([
    [1, 'reform[1]', '1', '{ parameter, value, from?, until? }'],
    [{ parameter: jkm, a: 1, b: 2 }, 'reform[1]', '"a, b"', 'parameter, value, from?, until?'],
    [{ parameter: 'x' }, 'reform[1].parameter', '"x"', 'payung law parameters'],
    [{ parameter: jkm }, jkm, '', 'Rp 0, 1, 2 …'],
    [{ parameter: jkm, from: 'x' }, 'reform[1].from', '"x"', 'YYYY-MM-DD, YYYY-MM'],
    [{ parameter: jkm, until: 'x' }, 'reform[1].until', '"x"', 'YYYY-MM-DD, YYYY-MM > '],
    [
      { parameter: jkm, from: '2026-02', until: '2026-02' },
      'reform[1].until',
      '"2026-02"',
      'YYYY-MM-DD, YYYY-MM > 2026-02',
    ],
    [{ parameter: table, value: { 9: 1 } }, table, '{"9":1}', '{ 1, 2, 3, 4, 5 }: 1.74%'],
    [{ parameter: 'contributions.bpu_jkk_rate', value: '-1%' }, /jkk_rate/, '"-1%"', '1.74%'],
    [{ parameter: 'status.pu_arrears_months', value: 'x' }, /months/, '"x"', '0, 1, 2 …'],
    [{ parameter: wait, value: 'perhaps' }, wait, '"perhaps"', 'yes, no, unconfirmed'],
    [{ parameter: wait, value: 1 }, wait, '1', 'yes, no, unconfirmed'],
    [{ parameter: bracket, value: [{ from: 0, value: 1 }, { from: 5 }] }, bracket, /5/, basis],
  ])('is refused by its name and with what is expected: %j', (written, key, value, expected) => {
    const answer = parseReform([{ parameter: jkm, value: 1 }, written]);
    expect(answer.ok).toBe(false);
    expect(answer.issues).toHaveLength(1);
    expect(answer.issues[0]).toMatchObject({
      code: 'law_override_invalid',
      data: {
        key: typeof key === 'string' ? key : expect.stringMatching(key),
        value: typeof value === 'string' ? value : expect.stringMatching(value),
        expected,
      },
    });
  });

  test('has brackets that do not rise, each from the one before', () => {
    const asked = (...from: readonly number[]) =>
      parseReform({ parameter: bracket, value: from.map((each) => ({ from: each, value: 1 })) }).ok;
    expect([asked(0, 5, 9), asked(0), asked(0, 1)]).toEqual([true, true, true]);
    expect([asked(0, 5, 5), asked(0, 5, 4), asked(5), asked(0, 0)]).toEqual(Array(4).fill(false));
  });

  test('names at most twelve rows of a long table', () => {
    const { issues } = parseReform({ parameter: 'benefits.jkk.disability_rate', value: {} });
    const rows = String(issues[0]?.data['expected']).split(', ');
    expect([rows.length, rows[0]]).toEqual([12, '{ arm_right_shoulder']);
  });
});

test('a rate of zero percent can be assumed, and an assumed figure carries its own dates only', () => {
  const read = (written: object) => {
    const [override] = reformOf({ parameter: 'contributions.bpu_jkk_rate', ...written });
    return override;
  };
  const id = 'contributions.bpu_jkk_rate';
  expect(read({ value: '0%' })).toStrictEqual({ parameter: id, value: 0 });
  const dated = { from: '2026-02', until: '2026-08' };
  expect(read({ value: '2%', ...dated })).toStrictEqual({ parameter: id, value: 20_000, ...dated });
  const found = (written: object) =>
    underReform(reformOf({ parameter: id, ...written }), () => getParameter(id, now));
  expect(found({ value: '2%', ...dated })).toMatchObject(dated);
  expect(found({ value: '2%' })).not.toHaveProperty('until');
});
