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

test('the register and a data room are sources as files are; one is chosen', () => {
  expect(command('--tenant 75.02').source).toEqual({ kind: 'register', tenant: '7502' });
  expect(command('--room ruang').source).toEqual({ kind: 'room', folder: 'ruang' });
  expect(command('--spells a').source).toEqual({ kind: 'files', path: 'a' });
});

test('each question has its own options, and what is usual', () => {
  expect(command('ranking --tenant 75 --order progress --against 2025-06')).toMatchObject({
    ...{ action: 'ranking', order: 'progress', against: '2025-06' },
  });
  expect(command('trend --tenant 75 --months 6')).toMatchObject({ action: 'trend', months: 6 });
  expect(command('targets --tenant 75 --target 250.000')).toMatchObject({
    ...{ action: 'targets', rule: 'gap', target: 250_000 },
  });
  expect(command('credit --tenant 75 --from 2026-01').from).toBe('2026-01');
  expect(command('gap --tenant 75').months).toBe(12);
  expect(command('explain --tenant 75').rows).toBe(20);
  expect(command('export --tenant 75 --out eks').out).toBe('eks');
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
  ['--spells a --tenant 75.02', '--tenant'],
  ['--tenant Boalemo', 'Boalemo'],
  ['--spells a --order progress', '--order'],
  ['ranking --spells a --order abjad', 'abjad'],
  ['targets --spells a --rule adil', 'adil'],
  ['targets --spells a --target banyak', 'banyak'],
  ['export --spells a', '--out'],
  ['forecast --spells a --by segmen', '--by'],
])('“%s” is refused, and told why', (line, word) => {
  const parsed = parse(line);
  expect(parsed.ok).toBe(false);
  expect(String(parsed.issues[0]?.data['detail'])).toContain(word);
});
