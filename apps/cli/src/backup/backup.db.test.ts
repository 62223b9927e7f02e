// `payung backup`, `restore --verify` and `upgrade` as a keeper of the system types them.

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdHome } from '@payung/engine';
import { Refusal } from '@payung/values';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { type OwnHome, ownHome } from '../serve/own-home.fixture.ts';
import { backupCommand } from './backup.ts';
import { parseBackupCommand } from './command.ts';
import { newestBackup } from './kept.ts';

let fresh: FreshDatabase;
let own: OwnHome;
let folder: string;
const printed: string[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  own = await ownHome(fresh);
  folder = await mkdtemp(join(tmpdir(), 'payung-cadangan-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  await fresh.database.transaction({ actor, reason: 'uji', action: 'uji' }, async () => {});
  expect(await run('backup', 'key', '--out', '.')).toBe(0);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await fresh.close();
  await own.remove();
  await rm(folder, { recursive: true });
});

async function run(word: 'backup' | 'restore' | 'upgrade', ...argv: readonly string[]) {
  const command = parseBackupCommand(word, argv);
  if (!command.ok) throw new Refusal(command.issues);
  const root = join(import.meta.dirname, '..', '..', '..', '..');
  const place = { root, calledFrom: folder, home: own.home, databaseUrl: fresh.url };
  return backupCommand(command.value, { ...place, terminal: false });
}

const refusal = (detail: RegExp | string) => ({
  issues: [{ code: 'usage', data: { detail: expect.stringMatching(detail) } }],
});

test('a backup made while the server runs is proved in a scratch place and stands in the trail', async () => {
  const hold = await holdHome(own.home, {});
  try {
    expect(await run('backup', '--out', 'a.cadangan', '--key', 'cadangan-umum.pem')).toBe(0);
  } finally {
    await hold.release();
  }
  expect((await stat(join(folder, 'a.cadangan'))).mode & 0o077).toBe(0);
  expect(await newestBackup(own.home)).toMatch(/^\d{4}-/);
  const { rows } = await runSql(
    fresh.url,
    `set payung.tenant = '7502'; select action from payung.audit order by id desc limit 1`,
  ).then((results) => (Array.isArray(results) ? results[1] : results));
  expect(rows).toEqual([{ action: 'backup.make' }]);

  printed.length = 0;
  const restored = await run('restore', 'a.cadangan', '--key', 'cadangan-rahasia.pem', '--verify');
  expect(restored, printed.join('')).toBe(0);
  expect(printed.join('')).toMatch(/Cocok: \d+ tabel, .*jejak utuh/);
});

test('a full database is not written over', async () => {
  await run('backup', '--out', 'b.cadangan', '--key', 'cadangan-umum.pem');
  await expect(run('restore', 'b.cadangan', '--key', 'cadangan-rahasia.pem')).rejects.toMatchObject(
    refusal(/sudah berisi/),
  );
});

test('wrong keys, missing files and old backups are refused in words', async () => {
  const [open, secret] = ['cadangan-umum.pem', 'cadangan-rahasia.pem'];
  await expect(run('backup', 'key', '--out', '.')).rejects.toMatchObject(
    refusal(/sudah ada kunci/),
  );
  await expect(run('backup', '--out', 'c', '--key', secret)).rejects.toMatchObject(
    refusal(/tidak boleh berada di server/),
  );
  await expect(run('backup', '--out', 'c', '--key', 'tiada.pem')).rejects.toMatchObject(
    refusal(/tidak ada kunci/),
  );
  await writeFile(join(folder, 'lama'), 'x');
  await expect(run('backup', '--out', 'lama', '--key', open)).rejects.toMatchObject(
    refusal(/sudah ada/),
  );
  expect(await readFile(join(folder, 'lama'), 'utf8')).toBe('x');
  await expect(run('restore', 'lama', '--key', secret)).rejects.toMatchObject(refusal(/rusak/));
  await expect(run('restore', 'lama', '--key', open)).rejects.toMatchObject(
    refusal(/bukan kunci rahasia/),
  );
  await expect(run('restore', 'tiada', '--key', secret)).rejects.toMatchObject(
    refusal(/tidak ada cadangan/),
  );
});

test('an upgrade of a database of this release has nothing to do and says so', async () => {
  printed.length = 0;
  expect(await run('upgrade')).toBe(0);
  expect(printed.join('')).toContain('Basis data sudah versi ini.');
});

test.each([
  ['backup', []],
  ['backup', ['--out', 'a']],
  ['backup', ['--key', 'a', '--out', 'b', 'c']],
  ['restore', ['a']],
  ['restore', ['a', 'b', '--key', 'c']],
  ['restore', ['a', '--key', 'c', '--semua']],
  ['upgrade', ['sekarang']],
] as const)('%s %j is refused in words', (word, argv) => {
  expect(parseBackupCommand(word, argv)).toMatchObject({ ok: false, issues: [{ code: 'usage' }] });
});
