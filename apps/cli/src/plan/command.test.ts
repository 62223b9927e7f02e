import { describe, expect, test } from 'vitest';
import { parsePlanCommand } from './command.ts';

function parse(text: string) {
  return parsePlanCommand(text.split(' ').filter((each) => each !== ''));
}

function refusal(text: string): unknown {
  const result = parse(text);
  return result.ok ? undefined : result.issues[0]?.data['detail'];
}

describe('payung plan', () => {
  test('makes a plan of one scenario into a folder', () => {
    expect(parse('ruang --scenario a.yaml --out hasil --before lama.csv --json')).toMatchObject({
      ok: true,
      value: {
        action: 'make',
        room: 'ruang',
        scenario: 'a.yaml',
        out: 'hasil',
        before: 'lama.csv',
      },
    });
  });

  test('compares two to four scenarios, with or without a folder', () => {
    const two = 'compare ruang --scenario a.yaml --scenario b.yaml';
    expect(parse(two)).toMatchObject({
      ok: true,
      value: { action: 'compare', scenarios: ['a.yaml', 'b.yaml'] },
    });
    expect(parse(`${two} --out hasil`)).toMatchObject({ ok: true, value: { out: 'hasil' } });
  });

  test('explains one person', () => {
    expect(parse('explain ruang P000017 --scenario a.yaml --lang en')).toMatchObject({
      ok: true,
      value: { action: 'explain', person: 'P000017', scenario: 'a.yaml', language: 'en' },
    });
  });

  test('shows its help when nothing is asked', () => {
    expect(parse('')).toMatchObject({ ok: true, value: { action: 'help' } });
    expect(parse('--help')).toMatchObject({ ok: true, value: { action: 'help' } });
  });

  test.each([
    ['ruang --out hasil', 'Sebutkan skenarionya'],
    ['ruang --scenario a.yaml', 'Sebutkan folder hasil'],
    ['ruang --scenario a.yaml --scenario b.yaml --out hasil', 'payung plan compare'],
    ['ruang lain --scenario a.yaml --out hasil', 'lain'],
    ['compare', 'Sebutkan folder ruang data'],
    ['compare ruang --scenario a.yaml', 'dua sampai empat'],
    ['explain ruang --scenario a.yaml', 'Sebutkan orangnya'],
    ['explain ruang P000017 --scenario a.yaml --out hasil', '--out'],
    ['compare ruang --scenario a.yaml --scenario b.yaml --before c.csv', '--before'],
    ['ruang --scenari a.yaml', '--scenari'],
    ['ruang --lang fr', 'fr'],
  ])('refuses %s', (text, words) => {
    expect(refusal(text)).toContain(words);
  });
});
