// The sample's office: its people come in by a key of a click and in no other way, and the site of an office
// knows none of it.

import { readFileSync } from 'node:fs';
import { systemClock } from '@payung/engine';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { createApp } from './app.ts';
import { noJobs } from './jobs/index.ts';
import { SampleOffice } from './sample/office.ts';
import type { SampleSite } from './sample/site.ts';
import { employSample, type SampleWish } from './sample/staff.ts';
import { jsonBody, origin as officeOrigin, openSite, type SiteDesk } from './site.fixture.ts';

const origin = 'http://127.0.0.1:4181';
const wishes: readonly SampleWish[] = [
  { key: 'admin', role: 'admin', title: 'Hasan Pakaya, Diskominfo' },
  { key: 'admin-dua', role: 'admin', title: 'Rukia Biya, Diskominfo' },
  { key: 'verifikator', role: 'verifier', title: 'Yusuf Mohamad, Disnakertrans' },
];
const office = new SampleOffice(systemClock);
const sample: SampleSite = {
  ...{ office, desk: 'http://127.0.0.1:4180/' },
  list: {
    ...{ name: 'daftar.csv', month: month('2026-06') },
    read: async () => readFileSync(import.meta.filename),
  },
  planted: { files: [], decision: '400/1/CONTOH' },
};
const employing = { clock: systemClock, tenant: '7502', zone: 'Asia/Makassar', wishes } as const;

let fresh: FreshDatabase;
let site: SiteDesk;
let usual: SiteDesk;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database, {
    site: { origin, zone: 'Asia/Makassar', behindProxy: false, sample },
  });
  usual = await openSite(fresh.database);
});
afterAll(async () => {
  site.close();
  usual.close();
  await fresh.close();
});

const local = { host: new URL(origin).host, origin };
const signIn = (desk: SiteDesk, key: string, headers: Record<string, string> = local) =>
  desk.ask('/api/v1/session/sample', {
    ...jsonBody({ key }, 'PUT'),
    headers: { 'content-type': 'application/json', ...headers },
  });
const keyOf = (account: string) => office.addressFor(account)?.split('#kunci=')[1] ?? '';

test('its people are employed once, hold their roles, and owe no password and no second factor', async () => {
  const { database } = fresh;
  const employed = await employSample({ ...employing, database });
  if (employed.outcome !== 'employed') throw new Error('not employed');
  expect(employed.people.map(({ name }) => name)).toEqual([
    'contoh.admin',
    'contoh.admin-dua',
    'contoh.verifikator',
  ]);
  expect(await employSample({ ...employing, database })).toEqual(employed);
  office.open(origin, employed.people);

  const key = keyOf(employed.people[2]?.account ?? '');
  const answer = await signIn(site, key);
  expect(answer.status).toBe(204);
  const [cookie = ''] = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  const me = await site.ask('/api/v1/session', { headers: { ...local, cookie } });
  const found = await me.json();
  expect(found).toMatchObject({ actor: { role: 'verifier' }, hasFactor: true });
  expect(found).not.toHaveProperty('due');
  expect((await signIn(site, key)).status).toBe(401);

  const guide = await site.ask('/api/v1/sample/guide', { headers: { ...local, cookie } });
  const nothing = { upload: false, repair: false, link: false, save: false, fund: false };
  expect(await guide.json()).toEqual({ list: 'daftar.csv', month: '2026-06', done: nothing });
});

test('the site of an office has no such door, with a good key or a bad one', async () => {
  const key = keyOf(office.people[2]?.account ?? '');
  const outside = { host: new URL(officeOrigin).host, origin: officeOrigin };
  expect((await signIn(usual, key, outside)).status).toBe(404);
  expect((await signIn(usual, 'salah', outside)).status).toBe(404);
  expect(await (await usual.ask('/api/v1/health')).json()).not.toHaveProperty('sample');
  // The key is still good where it was made for.
  expect((await signIn(site, key)).status).toBe(204);
});

test('another page, and another name of this computer, is refused', async () => {
  const key = keyOf(office.people[2]?.account ?? '');
  const foreign = { host: new URL(origin).host, origin: 'http://127.0.0.1:9999' };
  expect((await signIn(site, key, foreign)).status).toBe(403);
  const rebound = { host: 'payung.contoh.go.id', origin };
  expect((await signIn(site, key, rebound)).status).toBe(403);
});

test('no site is built with a sample that others could reach', () => {
  const options = {
    database: fresh.database,
    ...{ clock: systemClock, tenant: { code: '7502', name: 'Kabupaten Boalemo' } },
    language: 'id' as const,
  };
  expect(() =>
    createApp({
      ...options,
      ...{ published: async () => [], webDir: '', log: () => {}, home: '', program: 'uji' },
      jobs: noJobs,
      site: { origin: officeOrigin, zone: 'Asia/Makassar', behindProxy: true, sample },
    }),
  ).toThrow(/this computer/);
});

test('where somebody works already, nobody invented is employed', async () => {
  await usual.person({ role: 'analyst', tenant: '7504' });
  const there = { ...employing, database: fresh.database, tenant: '7504' };
  expect(await employSample(there)).toEqual({ outcome: 'in_use' });
});
