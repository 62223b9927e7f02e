// R10: wherever the clocks of the server and of its database stand, a site gives the same bytes.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../tests/database/fresh-database.ts';
import { bareEnvironment } from '../../../tests/database/program.ts';
import { beginImport, bringHome, type Hand } from './jobs/import-in-hand.fixture.ts';
import { makeSender } from './jobs/sent-list.fixture.ts';
import { openSite, type Person, type SiteDesk } from './site.fixture.ts';

const runProgram = promisify(execFile);
const asker = fileURLToPath(new URL('./zones.fixture.ts', import.meta.url));

let fresh: FreshDatabase;
let site: SiteDesk;
let person: Person;
let paths: readonly string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database, home } = fresh;
  site = await openSite(database);
  person = await site.person({ role: 'auditor' });
  const hand: Hand = { database, home, sender: await makeSender(database) };
  const job = await beginImport(hand, 1_000);
  await bringHome(hand, job);
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = Array.from({ length: 30 }, (_, who) => ({ who, domicile: '7502012004' }));
  for (const at of ['2026-05', '2026-06']) {
    await sendBatch(database, actor, { month: month(at), listed });
  }
  paths = [
    `/api/v1/jobs/${job}`,
    `/api/v1/jobs/${job}/parts/1/rows?limit=60`,
    `/api/v1/jobs/${job}/parts/1/effect`,
    '/api/v1/coverage?by=region&depth=village',
    '/api/v1/coverage/trend?months=3',
    '/api/v1/coverage/evidence?rows=5',
    '/api/v1/coverage/file?format=csv',
    '/api/v1/calendar',
    '/api/v1/grants',
    '/api/v1/parameters?on=2026-02-28',
  ];
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

/** Of the server's process and of its database. */
const zones = [
  ['UTC', 'UTC'],
  ['Australia/Lord_Howe', 'Asia/Jayapura'],
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
  ['Asia/Kathmandu', 'America/St_Johns'],
] as const;

test('R10: the same bytes in every zone of server and database', async () => {
  const told = new Map<string, Record<string, string>>();
  for (const [own, stored] of zones) {
    const { pathname } = new URL(fresh.url);
    await runSql(fresh.url, `alter database ${pathname.slice(1)} set timezone = '${stored}'`);
    const order = JSON.stringify({ home: fresh.home, url: fresh.url, person, paths });
    const { stdout } = await runProgram(process.execPath, [asker, order], {
      env: { ...bareEnvironment(), TZ: own },
      maxBuffer: 16 * 2 ** 20,
    });
    told.set(own, z.record(z.string(), z.string()).parse(JSON.parse(stdout)));
  }
  const [first, ...others] = [...told.values()];
  for (const path of paths) {
    expect(first?.[path], path).toMatch(/^200 ./);
    for (const other of others) expect(other[path], path).toBe(first?.[path]);
  }
  // Each process really stood elsewhere.
  expect(new Set([...told.values()].map(({ clock }) => clock)).size).toBe(zones.length);
}, 120_000);
