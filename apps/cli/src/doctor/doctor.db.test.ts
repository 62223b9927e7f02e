// `payung doctor` on a real data folder: a new one, one whose key was opened, one whose trail was changed.

import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { holdHome } from '@payung/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { type OwnHome, ownHome } from '../serve/own-home.fixture.ts';
import { doctorCommand } from './doctor.ts';

let fresh: FreshDatabase;
let own: OwnHome;
let printed: string[];

beforeEach(async () => {
  fresh = await freshDatabase();
  own = await ownHome(fresh);
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fresh.close();
  await own.remove();
});

async function look(json = true) {
  const root = join(import.meta.dirname, '..', '..', '..', '..');
  const { home } = own;
  const environment = { root, calledFrom: home, home, databaseUrl: fresh.url, terminal: false };
  const command = { name: 'doctor', action: 'look', tenant: '7502', json, language: 'id' } as const;
  const code = await doctorCommand(command, environment);
  return { code, text: printed.join('') };
}

test('a tenant without an administrator is wrong, the rest of a new folder is not', async () => {
  const { code, text } = await look();
  const findings: { check: string; grade: string }[] = JSON.parse(text);
  const wrong = findings.filter(({ grade }) => grade === 'wrong').map(({ check }) => check);
  expect(wrong).toEqual(['admin']);
  expect(code).toBe(3);
});

test('it looks while the server runs: nobody has to stop it', async () => {
  const hold = await holdHome(own.home, {});
  try {
    expect((await look(false)).text).toContain('baik   Jejak utuh');
  } finally {
    await hold.release();
  }
});

test('in words, each line with its grade', async () => {
  const { text } = await look(false);
  expect(text).toContain('salah  Tidak ada admin');
  expect(text).toContain('baik   Jejak utuh: 0 catatan.');
});

test('a key that others may read is found before the start closes it', async () => {
  await chmod(join(own.home, 'kunci', 'nik-aes.key'), 0o644);
  expect((await look(false)).text).toContain('nik-aes.key');
});

test('a changed trail is found', async () => {
  const actor = { id: 'uji', role: 'admin', tenant: '7502' } as const;
  await fresh.database.transaction({ actor, reason: 'uji', action: 'uji' }, async () => {});
  await runSql(
    fresh.url,
    `alter table payung.audit disable trigger all; alter table payung.audit no force row level security;
      update payung.audit set reason = 'lain'`,
  );
  expect((await look(false)).text).toContain('salah  Jejak berubah pada catatan 1');
});
