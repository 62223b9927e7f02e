import { expect, test } from 'vitest';
import { parseMonevCommand } from './command.ts';
import { parseReportCommand } from './report/command.ts';

const parse = (words: string) => parseMonevCommand(words.split(' '));
const detailOf = (parsed: ReturnType<typeof parse> | ReturnType<typeof parseReportCommand>) =>
  parsed.ok ? undefined : parsed.issues[0]?.data['detail'];

test('a meeting is opened with its kind, day and the month of its figures', () => {
  const parsed = parse('open --tenant 75.02 --title Monev --day 2026-12-19 --place Bappeda');
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      ...{ action: 'open', tenant: '7502' },
      opened: { kind: 'monev', title: 'Monev', day: '2026-12-19', month: '2026-12' },
    },
  });
});

test('a promise carries its line and what the person corrects of it', () => {
  const words = ['promise', '3', 'Camat melindungi 10 petani, Mei 2027', '--tenant', '75.02'];
  const parsed = parseMonevCommand([...words, '--count', '1.200', '--due', '2027-05-15', '--show']);
  expect(parsed).toMatchObject({
    ok: true,
    value: { meeting: 3, corrected: { count: 1_200, due: '2027-05-15' }, show: true },
  });
});

test.each([
  ['dance --tenant 75.02', 'dance'],
  ['open --title A --day 2026-12-19', '--tenant'],
  ['open --tenant 75.02 --day 2026-12-19', '--title'],
  ['open --tenant 75.02 --title A --day kemarin', 'kemarin'],
  ['obstacle 1 --tenant 75.02 --category cuaca --text A', 'cuaca'],
  ['obstacle satu --tenant 75.02 --category fiscal --text A', 'payung monev minutes 1'],
  ['promise 1 --tenant 75.02', 'tanda kutip'],
  ['minutes 1 --tenant 75.02', '--out'],
  ['minutes 1 --tenant 75.02 --out A --category fiscal', '--category'],
  ['settle 1 --tenant 75.02 --number 1 --outcome lupa --because A', 'lupa'],
])('what is missing or unknown is named: monev %s', (words, named) => {
  expect(detailOf(parse(words))).toContain(named);
});

test('a region sheet is asked of coverage as coverage is asked', () => {
  const words = 'region --tenant 75.02 --region 75.02 --each --out lembar --at 2026-06';
  expect(parseReportCommand(words.split(' '))).toMatchObject({
    ok: true,
    value: { out: 'lembar', each: true, asked: { region: '7502', at: '2026-06', action: 'show' } },
  });
  expect(parseReportCommand(['region', '--tenant', '75.02']).ok).toBe(false);
  expect(parseReportCommand(['monthly']).ok).toBe(false);
});

test('sheets of regions are of the level that is asked for', () => {
  const sheets = '--tenant 75.02 --region 75.02 --each --out lembar'.split(' ');
  expect(parseReportCommand(['region', ...sheets, '--depth', '10'])).toMatchObject({
    value: { action: 'region', each: true, out: 'lembar', asked: { region: '7502', depth: 10 } },
  });
  expect(detailOf(parseReportCommand(['region', ...sheets, '--depth', '5']))).toContain('10 desa');
});

test('a periodic report names its months, or the number of one that was frozen', () => {
  const words =
    'period --tenant 75.02 --from 2026-07 --until 2027-01 --out laporan --format pdf,txt';
  expect(parseReportCommand(words.split(' '))).toMatchObject({
    ok: true,
    value: {
      ...{ action: 'period', tenant: '7502', out: 'laporan', formats: ['pdf', 'txt'] },
      of: { kind: 'new', from: '2026-07', until: '2027-01' },
    },
  });
  expect(parseReportCommand('period 3 --tenant 75.02 --out laporan'.split(' '))).toMatchObject({
    ok: true,
    value: { of: { kind: 'again', report: 3 }, formats: ['pdf', 'docx', 'xlsx', 'txt'] },
  });
  expect(parseReportCommand('verify 3 --tenant 75.02'.split(' '))).toMatchObject({
    ok: true,
    value: { action: 'verify', report: 3 },
  });
});

test('a sheet of its own, a signature and a schedule are asked for by their words', () => {
  const readOf = (words: string) => parseReportCommand(words.split(' '));
  const press = 'period --tenant 75.02 --from 2026-06 --until 2026-07 --out A --kind press';
  expect(readOf(`${press} --format svg`)).toMatchObject({
    value: { formats: ['svg'], of: { kind: 'new', sheet: 'press' } },
  });
  expect(readOf('sign 2 --tenant 75.02 --step made --name Yusuf --position Kabid')).toMatchObject({
    value: { report: 2, step: 'made', signatory: { name: 'Yusuf', position: 'Kabid' } },
  });
  expect(readOf('schedule --tenant 75.02 --kind press --day 28')).toMatchObject({
    value: { set: { kind: 'press', dayOfMonth: 28, isOn: true } },
  });
  expect(readOf('schedule --tenant 75.02 --kind press --off')).toMatchObject({
    value: { set: { kind: 'press', isOn: false } },
  });
  expect(readOf('schedule --tenant 75.02')).toMatchObject({ ok: true });
});

test.each([
  ['period --tenant 75.02 --from 2026-07 --until 2027-01', '--out'],
  ['period --tenant 75.02 --from 2026-07 --out A', '--until'],
  ['period --tenant 75.02 --from Juli --until 2027-01 --out A', 'Juli'],
  ['period 3 --tenant 75.02 --from 2026-07 --out A', '2026-07'],
  ['period --tenant 75.02 --from 2026-07 --until 2027-01 --out A --format odt', 'odt'],
  ['verify --tenant 75.02', 'payung report verify 1'],
  ['verify tiga --tenant 75.02', 'payung report verify 1'],
  ['period --tenant 75.02 --from 2026-07 --until 2027-01 --out A --kind koran', 'koran'],
  ['period 3 --tenant 75.02 --kind press --out A', 'press'],
  ['sign --tenant 75.02 --step made --name A --position B', 'payung report verify 1'],
  ['sign 1 --tenant 75.02 --step closed --name A --position B', 'closed'],
  ['sign 1 --tenant 75.02 --step made --name A', '--position'],
  ['schedule --tenant 75.02 --day 5', '--kind'],
  ['schedule --tenant 75.02 --kind weekly --day 5', 'weekly'],
  ['schedule --tenant 75.02 --kind press --day lima', 'lima'],
  ['schedule 1 --tenant 75.02', '1'],
  ['list', '--tenant'],
  ['list --tenant 75.02 --out A', '--out'],
])('what is missing or unknown is named: report %s', (words, named) => {
  expect(detailOf(parseReportCommand(words.split(' ')))).toContain(named);
});
