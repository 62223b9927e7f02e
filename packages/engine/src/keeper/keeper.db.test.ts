// R13, T19: everything of all tenants into one sealed file while others write, and back into an empty
// database, the same to the byte.

import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { withDatabase } from '../../../../tests/database/setup.ts';
import { insertAccount, insertPart, insertUpload } from '../access/index.ts';
import { verifyAudit } from '../database/audit.ts';
import { joinDatabase } from '../database/database.ts';
import { newKeyPair, readBackupKey, readRestoreKey } from './envelope.ts';
import { backup, NotEmpty, restore, Unreadable } from './index.ts';

let fresh: FreshDatabase;
let folder: string;
const pair = newKeyPair();
const [key, privateKey] = [readBackupKey(pair.publicPem), readRestoreKey(pair.privatePem)];
if (key === undefined || privateKey === undefined) throw new Error('no keys');
const at = '2026-06-30T00:00:00.000Z';
const tenants = ['7502', '7504'] as const;
const decoys = Array.from({ length: 1_000 }, (_, n) => `750201${String(n).padStart(10, '0')}`);

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'payung-cadangan-'));
  for (const tenant of tenants) await fill(tenant);
});
afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true });
});

async function fill(tenant: string): Promise<void> {
  const actor = { id: 'uji', role: 'system', tenant } as const;
  const { database } = fresh;
  await database.transaction({ actor, reason: 'uji', action: 'seed' }, async (tx) => {
    const made = { title: 'Tab\tdan\\garis\nbaru', password: '$argon2id$x', givenForHours: 1 };
    const account = await insertAccount(tx, { ...made, name: `akun.${tenant}` });
    if (account === undefined) throw new Error('no account');
    for (const [at, nik] of decoys.slice(0, 500).entries()) {
      const sent = { kind: 'workers', file: `${nik}.csv`, bytes: 1, partBytes: 1 } as const;
      const upload = await insertUpload(tx, {
        ...sent,
        account,
        area: null,
        opd: null,
        sha256: randomBytes(32).toString('hex'),
      });
      if (at > 0) continue;
      // Of some length once sealed: a file of several chunks.
      const part = { upload, number: 1, sha256: '0'.repeat(64), bytes: 1 };
      await insertPart(tx, { ...part, sealed: randomBytes(700_000) });
    }
  });
}

async function emptyDatabase() {
  const { url } = inject('testServer');
  const name = `payung_uji_pulih_${randomBytes(4).toString('hex')}`;
  await runSql(url, `create database ${name} template template0 encoding 'UTF8'`);
  const home = await mkdtemp(join(folder, 'rumah-'));
  return {
    home,
    url: withDatabase(url, name),
    drop: async () => {
      const own = withDatabase(url, name);
      const found = await runSql(own, 'select app_role from payung_meta.installation').catch(
        () => undefined,
      );
      await runSql(url, `drop database ${name} with (force)`);
      const roles = await runSql(
        url,
        `select rolname from pg_roles where rolname like '${found?.rows[0]?.app_role ?? 'none'}%'`,
      );
      for (const { rolname } of roles.rows) await runSql(url, `drop role ${rolname}`);
    },
  };
}

const options = () => ({ home: fresh.home, url: fresh.url, key: key as never, at });

test('R13: a backup brings back every row of every tenant, its keys and its whole trail', async () => {
  const path = join(folder, 'utuh.cadangan');
  const size = await backup({ ...options(), path });
  expect((await readFile(path)).length).toBe(size);
  const target = await emptyDatabase();
  try {
    const restored = await restore({ ...target, path, key: privateKey });
    const { database, manifest, tables } = restored;
    expect(manifest).toMatchObject({ tenants, at });
    expect(tables.find(({ name }) => name === 'upload')?.rows).toBe(1_000);
    for (const tenant of tenants) {
      const actor = { id: 'uji', role: 'auditor', tenant } as const;
      expect(await verifyAudit(database, actor)).toMatchObject({ ok: true, entries: 1 });
      const [row] = await database.read(actor, async ({ db }) => {
        const found = await sql<{ title: string }>`select title from payung.account`.execute(db);
        return found.rows;
      });
      expect(row?.title).toBe('Tab\tdan\\garis\nbaru');
    }
    const sealed = fresh.database.vault.seal('7502010000000000');
    expect(database.vault.open(sealed)).toBe('7502010000000000');
    await database.close();
    const policies = await runSql(
      target.url,
      `select count(*)::integer as open from pg_class
        where relnamespace = 'payung'::regnamespace and relkind = 'r'
          and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(policies.rows[0].open).toBe(0);
    const again = await restore({ ...target, path, key: privateKey }).catch((error) => error);
    expect(again).toBeInstanceOf(NotEmpty);
  } finally {
    await target.drop();
  }
});

test('T19: of a thousand decoy NIKs none can be found in a backup', async () => {
  const path = join(folder, 'umpan.cadangan');
  await backup({ ...options(), path });
  const text = (await readFile(path)).toString('latin1');
  expect(decoys.filter((nik) => text.includes(nik))).toEqual([]);
});

test('R13: what is written while the backup runs is wholly in it or wholly not', async () => {
  const path = join(folder, 'sibuk.cadangan');
  let busy = true;
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const writing = (async () => {
    for (let n = 0; busy; n += 1) {
      const subject = { n };
      await fresh.database.transaction(
        { actor, reason: 'uji', action: 'busy', subject },
        async () => {},
      );
    }
  })();
  await backup({ ...options(), path }).finally(() => {
    busy = false;
  });
  await writing;
  const target = await emptyDatabase();
  try {
    const { database } = await restore({ ...target, path, key: privateKey });
    expect(await verifyAudit(database, { ...actor, role: 'auditor' })).toMatchObject({ ok: true });
    await database.close();
  } finally {
    await target.drop();
  }
});

test('a damaged backup leaves no half of it behind', async () => {
  const path = join(folder, 'rusak.cadangan');
  await backup({ ...options(), path });
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, bytes.length - 40));
  const target = await emptyDatabase();
  try {
    const failed = await restore({ ...target, path, key: privateKey }).catch((error) => error);
    expect(failed).toBeInstanceOf(Unreadable);
    const { rows } = await runSql(target.url, 'select count(*)::integer as n from payung.tenant');
    expect(rows).toEqual([{ n: 0 }]);
  } finally {
    await target.drop();
  }
});

test('a backup that cannot be written leaves no file', async () => {
  const path = join(folder, 'tidak', 'ada.cadangan');
  const failed = await backup({ ...options(), path }).catch((error) => error);
  expect(failed).toBeInstanceOf(Error);
  expect((await readdir(folder)).filter((name) => name.endsWith('.baru'))).toEqual([]);
});

test('T01: the application cannot pass the row policies by the word of the keeper', async () => {
  const joined = await joinDatabase({ home: fresh.home, url: fresh.url });
  const actor = { id: 'uji', role: 'admin', tenant: '7502' } as const;
  try {
    const rows = await joined.read(actor, async ({ db }) => {
      await sql`select set_config('payung.keeper', 'on', true)`.execute(db);
      return (await sql<{ tenant: string }>`select tenant from payung.tenant`.execute(db)).rows;
    });
    expect(rows).toEqual([{ tenant: '7502' }]);
  } finally {
    await joined.close();
  }
});
