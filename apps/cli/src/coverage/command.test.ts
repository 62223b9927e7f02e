import { expect, test } from 'vitest';
import { parseCoverageCommand } from './command.ts';

const parse = (line: string) => parseCoverageCommand(line.split(' ').filter((word) => word !== ''));
function command(line: string) {
  const parsed = parse(line);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

test('region, parts and month are read; the depth is that of the region part', () => {
  expect(
    command('--spells a.parquet --region 75.02 --by kabupaten,segmen --at 2026-06'),
  ).toMatchObject({
    action: 'show',
    region: '7502',
    by: ['region', 'segment'],
    depth: 4,
    at: '2026-06',
    definition: 'ucj',
    form: 'table',
  });
});

test('explain, forecast and definitions are commands of their own', () => {
  expect(command('explain --spells a').action).toBe('explain');
  expect(command('definitions').action).toBe('definitions');
  expect(
    command('forecast --spells a --months 6 --add 5000x6 --lose-pu 3 --event 2026-08:-5000:APBD'),
  ).toMatchObject({
    action: 'forecast',
    months: 6,
    add: { people: 5_000, months: 6 },
    losePuPercent: 3,
    events: [{ month: '2026-08', people: -5_000, cause: 'APBD' }],
  });
});

test('a kept answer needs no spells', () => {
  expect(command('--snapshot abc --json')).toMatchObject({ snapshot: 'abc', form: 'json' });
});

test.each([
  ['', '--spells'],
  ['--spells a --by planet', 'planet'],
  ['--spells a --by segmen,segmen', 'segmen'],
  ['--spells a --region Boalemo', 'Boalemo'],
  ['--spells a --at Juni', 'Juni'],
  ['--spells a --region-kind rumah', 'rumah'],
  ['--spells a --json --csv', '--json'],
  ['forecast --spells a --months 0', '0'],
  ['forecast --spells a --add banyak', 'banyak'],
  ['forecast --spells a --event besok', 'besok'],
  ['--spells a --tahun 2026', '--tahun'],
  ['peta --spells a', 'peta'],
])('“%s” is refused, and told why', (line, word) => {
  const parsed = parse(line);
  expect(parsed.ok).toBe(false);
  expect(String(parsed.issues[0]?.data['detail'])).toContain(word);
});
