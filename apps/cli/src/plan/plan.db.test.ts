// `payung plan` on the sample room and a real PostgreSQL: proven, written whole, the same again,
// and explained by name.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@payung/values';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import { parsePlanCommand } from './command.ts';
import { planCommand } from './plan.ts';

let fresh: FreshDatabase;
let folder: string;
let environment: Environment;
beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'payung-rencana-'));
  await cp(join(fresh.home, 'kunci'), join(folder, 'home', 'kunci'), { recursive: true });
  const { root } = readEnvironment();
  const home = join(folder, 'home');
  environment = { root, calledFrom: root, home, databaseUrl: fresh.url, terminal: false };
  await writeFile(join(folder, 'tahun.yaml'), 'nama: 12 bulan\nbulan: 12\nbibit: uji\n');
  const half = 'nama: 6 bulan\nbulan: 6\nbulan_minimum: 6\nukuran: orang\nbibit: uji\n';
  await writeFile(join(folder, 'enam.yaml'), half);
});
afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the command prints. */
async function plan(...argv: readonly string[]): Promise<string> {
  const command = parsePlanCommand(argv);
  if (!command.ok) throw new Refusal(command.issues);
  const printed: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    await planCommand(command.value, environment, new AbortController().signal);
  } finally {
    spy.mockRestore();
  }
  return printed.join('');
}

const room = join('samples', 'contoh-boalemo');
const scenario = (name: string) => ['--scenario', join(folder, name)];

test('the four funds of the sample room are planned, proven and written', async () => {
  const out = join(folder, 'hasil');
  const printed = JSON.parse(await plan(room, ...scenario('tahun.yaml'), '--out', out, '--json'));
  expect(printed).toMatchObject({
    proven: true,
    gap: 0,
    people: 5_375,
    personMonths: 64_500,
    amount: 1_083_600_000,
  });
  const csv = await readFile(join(out, 'rencana-bulan.csv'), 'utf8');
  const lines = csv.trimEnd().split('\r\n').slice(1);
  const total = lines.reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0);
  expect([lines.length, total]).toEqual([printed.assignment.lines, 1_083_600_000]);

  const again = join(folder, 'lagi');
  await plan(room, ...scenario('tahun.yaml'), '--out', again);
  expect(await readFile(join(again, 'rencana-bulan.csv'), 'utf8')).toBe(csv);

  const other = join(folder, 'lain.yaml');
  await writeFile(other, 'nama: 12 bulan\nbulan: 12\nbibit: undian lain\n');
  const before = join(again, 'rencana-bulan.csv');
  const held = join(folder, 'tetap');
  await plan(room, '--scenario', other, '--out', held, '--before', before);
  const drawnAnew = await readFile(join(held, 'rencana-bulan.csv'), 'utf8');
  expect(drawnAnew.split('\r\n').sort()).toEqual(csv.split('\r\n').sort());

  const person = lines[0]?.split(',')[0] ?? '';
  const told = await plan('explain', room, person, ...scenario('tahun.yaml'));
  expect(told).toContain('Masuk rencana.');
});

test('six months for all stand beside a year for some, in a table and a chart', async () => {
  const out = join(folder, 'banding');
  const both = [...scenario('enam.yaml'), ...scenario('tahun.yaml')];
  const table = await plan('compare', room, ...both, '--out', out);
  const [, six = '', twelve = ''] = /^Orang +([\d.]+) +([\d.]+)$/m.exec(table) ?? [];
  // The money of a year pays for more people by half a year; no more than these are listed.
  expect(Number(six.replace('.', ''))).toBeGreaterThan(7_000);
  expect(twelve).toBe('5.375');
  expect(await readFile(join(out, 'banding.svg'), 'utf8')).toContain(`6 bulan: ${six}`);
  const record = JSON.parse(await readFile(join(out, 'banding.json'), 'utf8'));
  expect(record.scenarios).toHaveLength(2);
});

test('a scenario that cannot be read or a person nobody knows is refused', async () => {
  await writeFile(join(folder, 'salah.yaml'), 'nama: x\nbulan: 99\nbibit: y\n');
  const out = join(folder, 'salah');
  await expect(plan(room, ...scenario('salah.yaml'), '--out', out)).rejects.toThrow(Refusal);
  await expect(plan(room, ...scenario('tiada.yaml'), '--out', out)).rejects.toThrow(Refusal);
  const stranger = plan('explain', room, 'P999999', ...scenario('enam.yaml'));
  await expect(stranger).rejects.toThrow(Refusal);
});
