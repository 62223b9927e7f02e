import { issueLine } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../arguments.ts';

async function asked(...argv: readonly string[]) {
  const command = await parseCommand(['law', ...argv]);
  if (!command.ok) throw new Error(command.issues.map((each) => issueLine(each)).join());
  if (command.value.name !== 'law') throw new Error(command.value.name);
  return command.value.asked;
}

describe('payung law', () => {
  it('asks contributions of a file, with assumptions', async () => {
    const words = ['contributions', 'a.json', '--rule', 'bpu_contribution', '--json'];
    expect(await asked(...words, '--set', 'x=1', '--set', 'y=2', '--reform', 'r.json')).toEqual({
      action: 'ask',
      group: 'contributions',
      rule: 'bpu_contribution',
      file: 'a.json',
      set: ['x=1', 'y=2'],
      reform: 'r.json',
      json: true,
      language: 'id',
    });
  });

  it.each([['benefits'], ['status'], ['eligibility'], ['may-pay'], ['compliance'], ['explain']])(
    'asks %s of standard input in either language',
    async (group) => {
      expect(await asked(group, '--lang', 'en')).toEqual({
        action: 'ask',
        group,
        set: [],
        json: false,
        language: 'en',
      });
      expect(await asked(group, '--schema')).toMatchObject({ action: 'schema', group });
    },
  );

  it('lists rules, parameters and changes, by day or month', async () => {
    expect(await asked('rules', '--json')).toMatchObject({ action: 'rules', json: true });
    expect(await asked('parameters')).toEqual({
      action: 'parameters',
      json: false,
      language: 'id',
    });
    const one = await asked('parameters', 'contributions.bpu_jkk_rate', '--at', '2026-07');
    expect(one).toMatchObject({ id: 'contributions.bpu_jkk_rate', at: '2026-07' });
    expect(await asked('changes', '--since', '2026-01-01')).toMatchObject({ since: '2026-01-01' });
  });

  it('helps when nothing is asked', async () => {
    expect((await asked()).action).toBe('help');
    expect((await asked('contributions', '--help')).action).toBe('help');
  });

  it.each([
    [['iuran'], 'Perintah “law iuran”'],
    [['constructor'], 'Perintah “law constructor”'],
    [['contributions', '--at', '2026-01'], '--at'],
    [['contributions', 'a.json', 'b.json'], 'b.json'],
    [['rules', 'semua'], 'semua'],
    [['parameters', '--at', '2026-02-30'], '“2026-02-30” tidak terbaca'],
    [['changes'], 'payung law changes --since'],
    [['changes', '--since', 'kemarin'], '“kemarin” tidak terbaca'],
    [['status', '--lang', 'fr'], 'Bahasa “fr”'],
    [['status', '--besok'], '--besok'],
  ])('refuses %j with a message that says what to do', async (argv, text) => {
    const command = await parseCommand(['law', ...argv]);
    expect(command.ok).toBe(false);
    const line = command.issues.map((each) => issueLine(each)).join(' ');
    expect(line).toContain(text);
    expect(line).toContain('payung --help');
  });
});
