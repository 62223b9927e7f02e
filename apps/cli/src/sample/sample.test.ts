// `payung sample` as it is typed: what it takes, what it refuses, and the files it leaves.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSampleCommand } from './command.ts';
import { sampleCommand } from './sample.ts';

const asked = ['--people', '300', '--seed', '7', '--out', 'contoh'];

function refusal(argv: readonly string[]): string {
  const command = parseSampleCommand(argv);
  if (command.ok) throw new Error('was not refused');
  return String(command.issues[0]?.data['detail']);
}

describe('the words of payung sample', () => {
  it('takes people, seed and folder, and assumes usual damage in Boalemo', () => {
    expect(parseSampleCommand(asked)).toMatchObject({
      ok: true,
      value: {
        name: 'sample',
        people: 300,
        seed: 7,
        out: 'contoh',
        damage: 'usual',
        region: '7502',
      },
    });
  });

  it('takes a province and a level of damage', () => {
    const command = parseSampleCommand([...asked, '--region', '75', '--damage', 'heavy']);
    expect(command).toMatchObject({ ok: true, value: { region: '75', damage: 'heavy' } });
  });

  it.each([
    [['--people', '300', '--seed', '7'], '--out'],
    [['--people', '0', '--seed', '7', '--out', 'x'], 'Jumlah penduduk'],
    [['--people', '20000000', '--seed', '7', '--out', 'x'], 'Jumlah penduduk'],
    [['--people', '3e5', '--seed', '7', '--out', 'x'], 'Jumlah penduduk'],
    [['--people', '300', '--seed', '-1', '--out', 'x'], 'tidak dapat dibaca'],
    [['--people', '300', '--seed', 'x', '--out', 'x'], 'Seed'],
    [[...asked, '--damage', 'parah'], 'Kerusakan'],
    [[...asked, '--region', '99'], 'Wilayah'],
    [[...asked, '--region', '75.02.04'], 'Wilayah'],
    [[...asked, '--cepat'], '--cepat'],
  ])('refuses %j and says why', (argv, reason) => {
    expect(refusal(argv)).toContain(reason);
  });
});

describe('the folders of payung sample', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'payung-contoh-'));
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  const environment = () => ({ root: '', calledFrom: folder, home: '', terminal: false });

  async function run(signal = new AbortController().signal): Promise<void> {
    const command = parseSampleCommand(asked);
    if (!command.ok) throw new Error('refused');
    await sampleCommand(command.value, environment(), signal);
  }

  it('writes a room and the truth beside it', async () => {
    await run();
    expect((await readdir(folder)).sort()).toEqual(['contoh', 'contoh-truth']);
    const room = await readdir(join(folder, 'contoh'));
    expect(room.sort()).toEqual(
      ['daftar', 'dana.csv', 'dasar.csv', 'payung.yaml', 'peserta.csv', 'target.csv'].sort(),
    );
    const people = await readFile(join(folder, 'contoh-truth', 'people.csv'), 'utf8');
    expect(people.trim().split('\n')).toHaveLength(301);
  });

  it('never writes over what lies in the folder', async () => {
    await run();
    const before = await readFile(join(folder, 'contoh', 'peserta.csv'), 'utf8');
    await expect(run()).rejects.toMatchObject({ issues: [{ code: 'output_not_empty' }] });
    expect(await readFile(join(folder, 'contoh', 'peserta.csv'), 'utf8')).toBe(before);
  });
});
