import { failed, issueLine, type Parsed, parsed, type Rupiah, rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { type Explained, givenStep, sumStep } from './explained.ts';
import { contradiction, inMonth, money, need, record } from './facts.ts';
import { lawCheckedOn } from './generated/parameters.ts';
import { getParameter } from './parameter.ts';
import { rule } from './rule.ts';

const doubled = rule({
  id: 'contributions.doubled',
  term: { id: 'Iuran ganda', en: 'Doubled contribution' },
  sources: [{ law: 'PP 44/2015', article: '18' }, { law: 'UU 24/2011' }],
  facts: record({
    month: need('Bulan', 'Month', inMonth('contributions.bpu_jkm_amount')),
    paid: need('Dibayar', 'Paid', money()),
  }),
  decide: ({ month, paid }): Parsed<Explained<Rupiah>> => {
    if (paid === 13) return failed(contradiction('paid', paid, '≠ 13'));
    if (paid === 14) getParameter('contributions.jkp_rate', month);
    if (paid === 16) getParameter('contributions.bpu_relief_other', month);
    if (paid === 15) throw new Error('a bug');
    const jkm = getParameter('contributions.bpu_jkm_amount', month);
    return parsed({
      value: rupiah(paid * 2 + jkm.value),
      steps: [
        givenStep('paid', { id: 'Dibayar', en: 'Paid' }, paid, { amount: rupiah(paid * 2) }),
        sumStep(jkm, jkm.value),
      ],
    });
  },
});

describe('a rule', () => {
  test('answers a typed caller and JSON alike, and says which law it used', () => {
    const written = { month: '2026-07', paid: 100 };
    const answer = doubled.ask(written);
    if (!answer.ok) throw new Error('refused');
    expect(answer.value.value).toBe(7_000);
    expect(answer.value.law).toEqual({ checkedOn: lawCheckedOn, overrides: [] });
    expect(answer.issues).toEqual([]);
  });

  test('refuses facts it cannot use with field, reason and article', () => {
    const answer = doubled.ask({ month: '2026-07', paid: -1 });
    expect(answer.ok).toBe(false);
    expect(answer.issues.map((each) => issueLine(each))).toEqual([
      'Nilai “-1” untuk paid tidak dapat dipakai (PP 44/2015 ps. 18; UU 24/2011). Yang diharapkan: Rp >= 1.',
    ]);
  });

  test('refuses facts that contradict each other, and keeps the notes beside them', () => {
    const answer = doubled.ask({ month: '2031-01', paid: 13 });
    expect(answer.ok).toBe(false);
    expect(answer.issues.map(({ code, data }) => [code, data['law']])).toEqual([
      ['law_beyond_known', 'PP 44/2015 ps. 18; UU 24/2011'],
      ['law_facts_contradict', 'PP 44/2015 ps. 18; UU 24/2011'],
    ]);
  });

  test('answers beyond the known law with the last figure and a note', () => {
    const answer = doubled.ask({ month: '2031-01', paid: 1 });
    expect(answer.ok && answer.value.value).toBe(6_802);
    expect(answer.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['law_beyond_known', 'note'],
    ]);
  });

  test('refuses a time before a figure it needs on the way', () => {
    const answer = doubled.ask({ month: '2020-01', paid: 14 });
    expect(answer.ok).toBe(false);
    expect(answer.issues.map(({ code, data }) => [code, data['key']])).toEqual([
      ['law_before_rule', 'contributions.jkp_rate'],
    ]);
  });

  test('never hides a bug', () => {
    expect(() => doubled.ask({ month: '2026-07', paid: 15 })).toThrow('a bug');
  });

  test('that needs a measure after its end is a bug too; before its start it is refused', () => {
    expect(doubled.ask({ month: '2026-03', paid: 16 })).toMatchObject({
      ok: false,
      issues: [{ code: 'law_before_rule', data: { expected: '>= 2026-04' } }],
    });
    expect(() => doubled.ask({ month: '2027-01', paid: 16 })).toThrow('bpu_relief_other');
  });

  test('is called with typed facts like a function', () => {
    const facts = { month: '2026-07', paid: 100 } as const;
    const read = doubled.facts.read(facts, { key: '', tell: () => {} });
    if (read === undefined) throw new Error('not read');
    expect(doubled(read)).toEqual(doubled.ask(facts));
  });
});
