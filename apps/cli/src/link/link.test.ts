// `payung link` as it is typed: its words, the four files, worker lists, and the explanation of a
// pair, which must give the weight that stands in pairs.csv.

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseLinkCommand } from './command.ts';
import { linkCommand } from './link.ts';

let folder = '';
let printed = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-tautan-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function payung(argv: readonly string[], signal = new AbortController().signal) {
  const command = parseLinkCommand(argv);
  if (!command.ok) throw new Error(String(command.issues[0]?.data['detail']));
  const environment = { root: '', calledFrom: folder, home: '', terminal: false };
  await linkCommand(command.value, environment, signal);
}

function refusal(argv: readonly string[]): string {
  const command = parseLinkCommand(argv);
  if (command.ok) throw new Error('was not refused');
  return String(command.issues[0]?.data['detail']);
}

const names = 'agus budi cahya dewi eka fajar gita hasan indah joko kartini lestari'.split(' ');
const families = 'napu pakaya lamusu tangahu uno gobel hiola monoarfa radjak katili'.split(' ');

/** Invented records: number 0, 1, 2, …; `slip` mistypes the name. */
function record(number: number, slip: boolean): string {
  const given = names[number % names.length] ?? '';
  const family = families[Math.floor(number / 12) % families.length] ?? '';
  const birth = `${1960 + (number % 40)}-${pad(1 + (number % 12))}-${pad(1 + ((number * 7) % 28))}`;
  return `${slip ? `${given}h` : given},${family},${birth},${4000 + ((number * 37) % 500)}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

async function writeTables(): Promise<void> {
  const heading = 'rec_id,given,family,birth,postcode';
  const numbers = Array.from({ length: 120 }, (_, number) => number);
  const left = numbers.map((number) => `a${number},${record(number, false)}`);
  const right = numbers.map((number) => `b${number},${record(number, number % 5 === 0)}`);
  await writeFile(join(folder, 'a.csv'), [heading, ...left, ''].join('\n'));
  await writeFile(join(folder, 'b.csv'), [heading, ...right, ''].join('\n'));
}

async function rowsOf(name: string): Promise<readonly (readonly string[])[]> {
  const lines = (await readFile(join(folder, 'hasil', name), 'utf8')).trim().split('\n');
  return lines.map((line) => line.split(','));
}

describe('the words of payung link', () => {
  it('takes two tables and a folder', () => {
    const command = parseLinkCommand(['--left', 'a.csv', '--right', 'b.csv', '--out', 'x']);
    expect(command).toMatchObject({ ok: true, value: { name: 'link', left: 'a.csv', ignore: [] } });
  });

  it('takes what is to be left out, the limit and the threads', () => {
    const argv = ['--left', 'a', '--out', 'x', '--ignore', 'p,q', '--threshold', '0.9'];
    const command = parseLinkCommand([...argv, '--workers', '0', '--seed', '3']);
    expect(command).toMatchObject({
      ok: true,
      value: { ignore: ['p', 'q'], threshold: 0.9, workers: 0, seed: 3 },
    });
  });

  it.each([
    [['--out', 'x'], '--left'],
    [['--left', 'a'], '--out'],
    [['--left', 'a', '--out', 'x', '--right-id', 'q'], '--right-id'],
    [['--left', 'a', '--out', 'x', '--threshold', '1'], 'Peluang “1”'],
    [['--left', 'a', '--out', 'x', '--threshold', 'tinggi'], 'tinggi'],
    [['--left', 'a', '--out', 'x', '--workers', '-1'], 'tidak dapat dibaca'],
    [['--left', 'a', '--out', 'x', '--workers', 'dua'], 'dua'],
    [['--left', 'a', '--out', 'x', '--tenant', '75.02'], '--tenant'],
    [['--left', 'a', '--out', 'x', '--as-of', '2026-01-01'], '--as-of'],
    [['--model', 'worker', '--left', 'a', '--out', 'x', '--ignore', 'p'], '--ignore'],
    [['--left', 'a', '--out', 'x', 'lagi'], 'lagi'],
    [['explain', 'a1', '--out', 'x'], 'dua nomor'],
    [['explain', 'a1', 'b1'], '--out'],
    [['explain', 'a1', 'b1', '--out', 'x', '--left', 'a'], '--left'],
  ])('refuses %j and says why', (argv, reason) => {
    expect(refusal(argv)).toContain(reason);
  });
});

describe('a run of payung link', () => {
  const asked = ['--left', 'a.csv', '--right', 'b.csv', '--out', 'hasil'];

  it('writes pairs, clusters, model and card', async () => {
    await writeTables();
    await payung(asked);
    const written = (await readdir(join(folder, 'hasil'))).sort();
    expect(written).toEqual(['card.json', 'clusters.csv', 'model.json', 'pairs.csv']);
    const [heading, ...pairs] = await rowsOf('pairs.csv');
    expect(heading).toEqual(['left_id', 'right_id', 'weight', 'probability', 'rule']);
    const right = pairs.filter(([left, partner]) => left?.slice(1) === partner?.slice(1));
    expect(right.length).toBeGreaterThan(115);
    expect(right.length / pairs.length).toBeGreaterThan(0.97);
  });

  it('puts every record of both tables into one cluster', async () => {
    await writeTables();
    await payung(asked);
    const [heading, ...records] = await rowsOf('clusters.csv');
    expect(heading).toEqual(['source', 'id', 'cluster']);
    const ids = records.map(([source, id]) => `${source} ${id}`);
    expect(new Set(ids).size).toBe(240);
  });

  it('tells what was compared, how long it took and how much memory', async () => {
    await writeTables();
    await payung([...asked, '--json']);
    const card = JSON.parse(await readFile(join(folder, 'hasil', 'card.json'), 'utf8'));
    expect(JSON.parse(printed)).toEqual(card);
    expect(card.pairsCompared).toBeGreaterThan(0);
    expect(card.peakMiB).toBeGreaterThan(0);
    const stages = card.stages.map(({ name }: { name: string }) => name);
    expect(stages).toEqual(expect.arrayContaining(['read', 'learning', 'scoring', 'clusters']));
  });

  it('finds doubles in one table, and lists none below the threshold', async () => {
    await writeTables();
    const whole = (await readFile(join(folder, 'a.csv'), 'utf8')).trim();
    const second = (await readFile(join(folder, 'b.csv'), 'utf8')).trim().split('\n').slice(1);
    await writeFile(join(folder, 'ab.csv'), `${whole}\n${second.join('\n')}\n`);
    await payung(['--left', 'ab.csv', '--out', 'hasil', '--threshold', '0.9']);
    const [, ...pairs] = await rowsOf('pairs.csv');
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.every(([, , , probability]) => Number(probability) >= 0.9)).toBe(true);
  });

  it('gives the same pairs with a written model as with the proposed one it came from', async () => {
    await writeTables();
    await payung(asked);
    const before = await readFile(join(folder, 'hasil', 'pairs.csv'), 'utf8');
    const model = JSON.parse(await readFile(join(folder, 'hasil', 'model.json'), 'utf8'));
    const fixed = { ...model, training: { ...model.training, mode: 'fixed' } };
    await writeFile(join(folder, 'model.json'), JSON.stringify(fixed));
    await payung([...asked, '--model', 'model.json']);
    expect(await readFile(join(folder, 'hasil', 'pairs.csv'), 'utf8')).toBe(before);
  });

  it('refuses two records of one number and names the row', async () => {
    await writeFile(join(folder, 'a.csv'), 'id,given\n1,agus\n1,budi\n');
    await expect(
      payung(['--left', 'a.csv', '--left-id', 'id', '--out', 'hasil']),
    ).rejects.toMatchObject({
      issues: [{ code: 'room_value_duplicate', at: { file: 'a.csv', row: 3, column: 'id' } }],
    });
  });

  it('refuses a column that is not there and lists those that are', async () => {
    await writeTables();
    await expect(payung([...asked, '--left-id', 'nomor'])).rejects.toMatchObject({
      issues: [{ data: { detail: expect.stringContaining('rec_id, given, family') } }],
    });
  });

  it('leaves a column out that only one table has, and refuses one that none has', async () => {
    await writeTables();
    const right = await readFile(join(folder, 'b.csv'), 'utf8');
    const labelled = right.split('\n').map((line, row) => (row === 0 ? `${line},label` : line));
    await writeFile(join(folder, 'b.csv'), labelled.join('\n'));
    await payung([...asked, '--ignore', 'label']);
    await expect(payung([...asked, '--ignore', 'jawaban'])).rejects.toMatchObject({
      issues: [{ data: { detail: expect.stringContaining('jawaban') } }],
    });
  });

  it('refuses a file that is not there', async () => {
    await expect(payung(asked)).rejects.toMatchObject({ issues: [{ code: 'not_found' }] });
  });

  it('stops when asked to, and leaves no half result', async () => {
    await writeTables();
    await expect(payung(asked, AbortSignal.abort())).rejects.toMatchObject({
      issues: [{ code: 'cancelled' }],
    });
    expect(await readdir(folder)).not.toContain('hasil');
  });
});

describe('payung link explain', () => {
  it('sums to the weight of pairs.csv, to the last digit shown there', async () => {
    await writeTables();
    await payung(['--left', 'a.csv', '--right', 'b.csv', '--out', 'hasil']);
    const [, ...pairs] = await rowsOf('pairs.csv');
    for (const [left = '', right = '', weight] of [pairs[0], pairs[60], pairs.at(-1)].map(
      (pair) => pair ?? [],
    )) {
      printed = '';
      await payung(['explain', left, right, '--out', 'hasil', '--json']);
      const explained = JSON.parse(printed);
      const bars = explained.parts.map(({ bits }: { bits: number }) => bits);
      const sum = bars.reduce((total: number, bits: number) => total + bits, explained.prior);
      expect(sum).toBeCloseTo(explained.weight, 6);
      expect(explained.weight).toBeCloseTo(Number(weight), 5);
    }
  });

  it('shows each bar with the two cells it compares', async () => {
    await writeTables();
    await payung(['--left', 'a.csv', '--right', 'b.csv', '--out', 'hasil']);
    printed = '';
    await payung(['explain', 'a5', 'b5', '--out', 'hasil']);
    expect(printed).toContain('a5  ↔  b5');
    expect(printed).toContain('fajar | fajarh');
    expect(printed).toContain('jumlah');
  });

  it('refuses when the tables have changed since', async () => {
    await writeTables();
    await payung(['--left', 'a.csv', '--right', 'b.csv', '--out', 'hasil']);
    await writeFile(join(folder, 'b.csv'), 'rec_id,given,family,birth,postcode\nb1,x,y,z,1\n');
    await expect(payung(['explain', 'a1', 'b1', '--out', 'hasil'])).rejects.toMatchObject({
      issues: [{ data: { detail: expect.stringContaining('b.csv') } }],
    });
  });

  it('refuses a folder without a result and a number without a record', async () => {
    await expect(payung(['explain', 'a1', 'b1', '--out', 'kosong'])).rejects.toMatchObject({
      issues: [{ code: 'usage' }],
    });
    await writeTables();
    await payung(['--left', 'a.csv', '--right', 'b.csv', '--out', 'hasil']);
    await expect(payung(['explain', 'a1', 'z9', '--out', 'hasil'])).rejects.toMatchObject({
      issues: [{ data: { detail: expect.stringContaining('z9') } }],
    });
  });
});

describe('payung link --model worker', () => {
  const heading = 'No,NIK,Nama,Tanggal Lahir,L/P,Desa';
  const list = [
    heading,
    '1,7502042001900003,Yusuf Idrus,20-01-1990,L,Tenilo',
    '2,,Hj. Siti Rahma Pakaya,26-09-1987,P,Limbato',
    '3,7502012609870001,Abd. Karim Napu,26-09-1987,L,Tenilo',
  ];
  const register = [
    'kpj,nik,nama_peserta,tgl_lahir,jenis_kelamin,desa_kelurahan',
    '10000000001,7502042001900003,YUSUF IDRUS,1990-01-20,L,TENILO',
    '10000000002,7502016609870001,SITI RAHMA PAKAYA,1987-09-26,P,LIMBATO',
    '10000000003,7502013006450001,RIZKI UNO,1945-06-30,L,BAJO',
  ];
  const asked = [
    ...['--model', 'worker', '--tenant', '75.02', '--as-of', '2026-06-30'],
    ...['--left', 'daftar.csv', '--right', 'peserta.csv', '--right-id', 'kpj', '--out', 'hasil'],
  ];

  beforeEach(async () => {
    await writeFile(join(folder, 'daftar.csv'), `${list.join('\n')}\n`);
    await writeFile(join(folder, 'peserta.csv'), `${register.join('\n')}\n`);
  });

  it('finds the participants of a list, by row number and KPJ', async () => {
    await payung(asked);
    const [, ...pairs] = await rowsOf('pairs.csv');
    expect(pairs.map(([left, right]) => `${left} ${right}`).sort()).toEqual([
      '2 10000000001',
      '3 10000000002',
    ]);
  });

  it('explains a pair without showing a NIK', async () => {
    await payung(asked);
    printed = '';
    await payung(['explain', '2', '10000000001', '--out', 'hasil']);
    expect(printed).toContain('Yusuf Idrus | YUSUF IDRUS');
    expect(printed).not.toMatch(/\d{13,}/);
  });

  it('shows what relatives take, and the bars sum to the weight in pairs.csv', async () => {
    await payung(asked);
    const [, ...pairs] = await rowsOf('pairs.csv');
    for (const [left, right, weight] of pairs) {
      printed = '';
      await payung(['explain', String(left), String(right), '--out', 'hasil', '--json']);
      const { prior, parts } = JSON.parse(printed);
      expect(parts.at(-1)).toMatchObject({ comparison: 'relatives' });
      const sum = parts.reduce((total: number, { bits }: { bits: number }) => total + bits, prior);
      expect(Math.abs(sum - Number(weight))).toBeLessThan(1e-6);
    }
    printed = '';
    await payung(['explain', '2', '10000000001', '--out', 'hasil']);
    expect(printed).toContain('kembar, senama, orang tua');
  });
});
