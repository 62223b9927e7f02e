import { lawCheckedOn, type Reform, rules } from '@payung/law';
import { issueLine } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { answerItem, answerJson, rulesOf, shortId } from './answer.ts';
import { answerLines } from './answer-text.ts';
import type { LawGroup } from './command.ts';

const facts = { month: '2026-07', programs: ['JKK', 'JKM'], payer: 'APBD_KAB' };
const group: LawGroup = 'contributions';
const terms = { group, reform: [] };

describe('a thing asked', () => {
  it.each(['contributions.bpu_contribution', 'bpu_contribution'])('names its rule %s', (rule) => {
    const answer = answerItem({ written: { rule, ...facts } }, terms);
    expect(answerJson(answer, 'id')).toMatchObject({
      ok: true,
      rule: 'contributions.bpu_contribution',
      value: 16_800,
      law: { checkedOn: lawCheckedOn, overrides: [] },
      issues: [],
    });
  });

  it('goes to the rule of the command unless it names its own', () => {
    const under = { ...terms, rule: 'pu_due_day' };
    const own = answerItem({ written: { rule: 'bpu_contribution', ...facts } }, under);
    expect(own.rule).toBe('contributions.bpu_contribution');
    expect(answerItem({ written: facts }, under).rule).toBe('contributions.pu_due_day');
  });

  it('answers as the rule itself does', () => {
    const rule = rules.find((each) => each.id === 'contributions.bpu_contribution');
    const answer = answerItem({ written: { rule: rule?.id, ...facts } }, terms);
    expect(answer.ok && { ok: true, value: answer.value, issues: answer.issues }).toEqual(
      rule?.ask(facts),
    );
  });

  it.each([
    [{ rule: 'bpu_contributions', ...facts }, 'bpu_contribution'],
    [{ rule: 'status.bpu_status', ...facts }, 'payung law rules'],
    [{ rule: 7, ...facts }, 'payung law rules'],
    [facts, 'pu_contribution, '],
    ['bpu_contribution', 'pu_contribution, '],
    [null, 'pu_contribution, '],
  ])('without a known rule is told the nearest: %j', (written, offered) => {
    const answer = answerItem({ row: 4, written }, { ...terms, file: 'a.json' });
    const [found] = answer.issues;
    expect([answer.ok, found?.code, found?.at]).toEqual([
      false,
      'law_rule_unknown',
      { file: 'a.json', row: 4 },
    ]);
    expect(found && issueLine(found)).toContain(offered);
  });

  it('that is refused says where, why and what is expected', () => {
    const written = { rule: 'bpu_contribution', ...facts, incomeMonthly: -1 };
    const answer = answerJson(answerItem({ row: 2, written }, terms), 'id');
    expect(answer).toMatchObject({ ok: false, rule: 'contributions.bpu_contribution' });
    expect(answer).toMatchObject({
      issues: [{ code: 'law_fact_invalid', at: { row: 2 }, remedy: 'Yang diharapkan: Rp >= 0.' }],
    });
    expect(answer).not.toHaveProperty('value');
  });

  it('never repeats a NIK that stands where a fact or a rule should', () => {
    for (const written of [
      { rule: 'bpu_contribution', ...facts, payer: '7502016609870001' },
      { rule: '7502016609870001' },
    ]) {
      const answer = answerJson(answerItem({ written }, terms), 'id');
      expect(answer).toMatchObject({ ok: false });
      expect(JSON.stringify(answer)).not.toContain('660987');
    }
  });

  it('names what was assumed, in the answer and in words', () => {
    const reform: Reform = [{ parameter: 'contributions.bpu_jkm_amount', value: 8_000 }];
    const written = { rule: 'bpu_contribution', ...facts };
    const answer = answerItem({ written }, { ...terms, reform });
    expect(answerJson(answer, 'id')).toMatchObject({ value: 18_000, law: { overrides: reform } });
    const lines = answerLines(answer, { language: 'id', whole: false });
    expect(lines.join('\n')).toContain('pengandaian, bukan hukum yang berlaku');
  });
});

describe('an answer in words', () => {
  it('is the steps of the law and their sum', () => {
    const answer = answerItem({ row: 3, written: { rule: 'bpu_contribution', ...facts } }, terms);
    const lines = answerLines(answer, { language: 'id', whole: false });
    expect(lines[0]).toBe('Baris 3 · Iuran BPU sebulan');
    expect(lines).toContain('  Jumlah: Rp16.800');
    expect(lines.join('\n')).toContain('PP 44/2015 pasal 18, berlaku sejak 2015-07-01');
    expect(lines.at(-1)).toBe('');
  });

  it('explained whole begins with the sentence, formula and law of the rule', () => {
    const answer = answerItem({ written: { rule: 'bpu_contribution', ...facts } }, terms);
    const whole = answerLines(answer, { language: 'en', whole: true }).join('\n');
    expect(whole).toContain('Formula: B(incomeMonthly)');
    expect(whole).toContain('Sources: PP 44/2015');
    expect(whole).toContain(`Checked against the law on ${lawCheckedOn}`);
  });

  it('of what is no sum of money ends with the result in words', () => {
    const written = { rule: 'pu_due_day', month: '2026-07' };
    const lines = answerLines(answerItem({ written }, terms), { language: 'id', whole: false });
    expect(lines.join('\n')).toMatch(/Hasil: 2026-08-\d\d/);
  });

  it('shows records of a result line by line, with the words of the law', () => {
    const history = { registrations: ['2026-01-05'], payments: [], asOf: '2026-02-20' };
    const answer = answerItem(
      { written: { rule: 'bpu_status', ...history } },
      { group: 'status', reform: [] },
    );
    const lines = answerLines(answer, { language: 'id', whole: false });
    expect(lines).toContain('  Hasil:');
    expect(lines).toContain('    status: menunggak, masih dapat dilunasi');
    expect(lines.join('\n')).toMatch(/^ {6}- month 2026-01, status /m);
    expect(lines.join('\n')).not.toContain('[object');
  });

  it('of a refusal says so and what to do', () => {
    const written = { rule: 'bpu_contribution', ...facts, month: '2015-06' };
    const lines = answerLines(answerItem({ written }, terms), { language: 'id', whole: false });
    expect(lines[1]).toBe('  Tidak dihitung.');
    expect(lines[2]).toMatch(/^ {2}! month 2015-06 mendahului aturan tertua yang dikenal/);
  });
});

describe('the rules at the command line', () => {
  const groups: readonly LawGroup[] = [
    'contributions',
    'benefits',
    'status',
    'eligibility',
    'may-pay',
    'compliance',
  ];

  it('are all asked by one command each', () => {
    const reached = groups.flatMap((each) => rulesOf(each));
    expect(reached.map((each) => each.id).sort()).toEqual(rules.map((each) => each.id).sort());
    expect(rulesOf('explain')).toEqual(rules);
  });

  it('have a short name of their own within their command, and no fact called rule', () => {
    for (const each of groups) {
      const names = rulesOf(each).map((rule) => shortId(each, rule));
      expect(new Set(names).size).toBe(names.length);
    }
    const facts = rules.flatMap((rule) => rule.facts.parts?.map((part) => part.key) ?? []);
    expect(facts).not.toContain('rule');
  });
});
