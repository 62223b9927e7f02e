// R14: from the stored data of each earlier release to this one, also when every step is cut off.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runSql } from '../../../../tests/database/fresh-database.ts';
import { withDatabase } from '../../../../tests/database/setup.ts';
import { verifyAudit } from '../database/audit.ts';
import { openDatabase, openMigrated } from '../database/database.ts';
import { applyMigrations, shippedMigrations } from '../database/migrate.ts';
import { upgrade } from './index.ts';
import { releaseFrames, releases } from './release.fixture.ts';
import { restoreThen } from './restore.ts';

let folder: string;
const made: { name: string; roles: string }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-naik-'));
});
afterAll(async () => {
  const { url } = inject('testServer');
  for (const { name, roles } of made) {
    await runSql(url, `drop database ${name} with (force)`);
    const found = await runSql(url, `select rolname from pg_roles where rolname like '${roles}%'`);
    for (const { rolname } of found.rows) await runSql(url, `drop role ${rolname}`);
  }
  await rm(folder, { recursive: true });
});

/** A database as that release left it. */
async function databaseOf(release: (typeof releases)[number]) {
  const server = inject('testServer').url;
  const name = `payung_uji_naik_${randomBytes(4).toString('hex')}`;
  await runSql(server, `create database ${name} template template0 encoding 'UTF8'`);
  const url = withDatabase(server, name);
  const home = await mkdtemp(join(folder, 'rumah-'));
  const tables = await restoreThen(releaseFrames(release), { home, url });
  const { rows } = await runSql(url, 'select app_role from payung_meta.installation');
  made.push({ name, roles: rows[0].app_role });
  return { home, url, tables };
}

/** The invented people of the fixtures, born on the first days of 1960. */
const nikOf = (day: string) => `750201${day}0160${'1'.padStart(4, '0')}`;
const actor = { id: 'uji', role: 'auditor', tenant: '7502' } as const;

test.each(releases)(
  'R14: the data of %s arrive whole: counts, trail, NIKs and names',
  async (release) => {
    const { home, url, tables } = await databaseOf(release);
    const shipped = (await shippedMigrations()).map(({ name }) => name);
    const { database, applied, shrunk } = await upgrade({ home, url });
    try {
      expect(applied).toEqual(shipped.filter((name) => name.slice(0, 4) > release));
      expect(shrunk).toEqual([]);
      expect(await verifyAudit(database, actor)).toMatchObject({ ok: true });
      const people = await database.read(actor, async ({ db }) => {
        const { rows } = await sql<{ name: string; sealed: Uint8Array }>`
        select i.name_written as name, i.nik_sealed as sealed
        from payung.identity i where i.superseded_in is null order by i.person
      `.execute(db);
        return rows.map(({ name, sealed }) => `${database.vault.open(sealed)} ${name}`);
      });
      expect(people).toEqual([
        `${nikOf('02')} BABABA BABADI`,
        `${nikOf('03')} BABABA BABAKU`,
        `${nikOf('04')} BABABA BABALA`,
      ]);
      for (const { name, rows } of tables) {
        const found = await runSql(url, `select count(*)::integer as n from payung.${name}`);
        expect(found.rows[0].n, name).toBe(rows);
      }
    } finally {
      await database.close();
    }
  },
);

test('R14: an upgrade that is cut off in every migration in turn goes on where it stopped', async () => {
  const { home, url } = await databaseOf('0003');
  const shipped = await shippedMigrations();
  const pending = shipped.filter(({ name }) => name.slice(0, 4) > '0003');
  for (const { name } of pending) {
    const cut = shipped
      .filter((each) => each.name <= name)
      // The connection dies inside the migration, behind all of its statements.
      .map((each) =>
        each.name === name
          ? { ...each, sql: `${each.sql};\nselect pg_terminate_backend(pg_backend_pid())` }
          : each,
      );
    const failed = await openMigrated({ home, url }, (client) =>
      applyMigrations(client, cut).then(() => {}),
    ).catch((error: unknown) => error);
    expect(failed, name).toBeInstanceOf(Error);
    const { rows } = await runSql(url, 'select max(name) as last from payung_meta.migration');
    expect(rows[0].last < name, `${name} left nothing`).toBe(true);
    await openMigrated({ home, url }, (client) =>
      applyMigrations(
        client,
        shipped.filter((each) => each.name <= name),
      ).then(() => {}),
    ).then((database) => database.close());
  }
  const database = await openDatabase({ home, url });
  expect(await verifyAudit(database, actor)).toMatchObject({ ok: true });
  await database.close();
});

test('R14: a database of a later release is refused by name', async () => {
  const { home, url } = await databaseOf('0007');
  await runSql(
    url,
    `insert into payung_meta.migration (name, digest) values ('9999_nanti.sql', 'x')`,
  );
  await expect(upgrade({ home, url })).rejects.toMatchObject({
    issues: [{ code: 'migration_changed', data: { name: '9999_nanti.sql' } }],
  });
});
