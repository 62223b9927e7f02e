// Money by HTTP: posted once under its key, refused in the words of the ledger, seen by its roles alone.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { actSchema, calendarSchema, fundsSchema, ledgerSchema } from './wire/funding.ts';
import { problemSchema } from './wire/problem.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;

const fund = {
  fund: 'APBD-1',
  name: 'APBD Kabupaten',
  source: 'APBD_KAB',
  ceiling: 100_000_000,
  from: '2026-01',
  until: '2027-01',
  document: 'DPA 12/2026',
  reason: 'pagu awal',
};

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  verifier = await site.person({ role: 'verifier' });
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

const post = (path: string, body: unknown, key?: string) =>
  site.askAs(verifier, `/api/v1/funds${path}`, making(body, key));

async function codeOf(answer: Response): Promise<string> {
  return problemSchema.parse(await answer.json()).code;
}

test('a fund is recorded with its ceiling, and not a second time', async () => {
  const answer = await post('', fund);
  expect(answer.status).toBe(201);
  expect(actSchema.parse(await answer.json()).act).toBeGreaterThan(0);
  const again = await post('', fund);
  expect(again.status).toBe(409);
  expect(await codeOf(again)).toBe('fund_known');
  const { funds } = fundsSchema.parse(await (await site.askAs(verifier, '/api/v1/funds')).json());
  expect(funds).toMatchObject([{ fund: 'APBD-1', free: 100_000_000, balance: { paid: 0 } }]);
});

test('R09: one key posts once, whoever repeats it; with another body it is refused', async () => {
  const entry = { kind: 'allot', amount: 5_000_000, document: 'Perkada 3', reason: 'perubahan' };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => post('/APBD-1/entries', entry, 'kunci-perubahan')),
  );
  const acts = await Promise.all(answers.map(async (each) => actSchema.parse(await each.json())));
  expect(new Set(acts.map(({ act }) => act)).size).toBe(1);
  const other = await post('/APBD-1/entries', { ...entry, amount: 1 }, 'kunci-perubahan');
  expect(other.status).toBe(422);
  expect(await codeOf(other)).toBe('key_reused');
  const ledger = await site.askAs(verifier, '/api/v1/funds/APBD-1/entries');
  const { entries } = ledgerSchema.parse(await ledger.json());
  expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['allot', 100_000_000],
    ['allot', 5_000_000],
  ]);
});

test('an entry is taken back by a counter entry, once', async () => {
  const back = { document: 'Perkada 4', reason: 'salah ketik' };
  expect((await post('/APBD-1/entries/2/reversal', back)).status).toBe(201);
  const again = await post('/APBD-1/entries/2/reversal', back);
  expect([again.status, await codeOf(again)]).toEqual([409, 'entry_reversed']);
});

test.each([
  ['/TIDAK-ADA/entries', { kind: 'allot' }, 404, 'fund_unknown'],
  ['/APBD-1/entries', { kind: 'withdraw', amount: 900_000_000 }, 409, 'fund_overspent'],
] as const)('%s with %o is refused in words', async (path, change, status, code) => {
  const answer = await post(path, { amount: 1_000, document: 'X', reason: 'uji', ...change });
  const problem = problemSchema.parse(await answer.json());
  expect(problem).toMatchObject({ status, code });
  expect(problem.title.length).toBeGreaterThan(10);
});

test.each([{ amount: 0.5 }, { amount: -1 }, { amount: 2 ** 60 }, { kind: 'commit' }, { act: 1 }])(
  '%o is no entry',
  async (change) => {
    const entry = { kind: 'allot', amount: 1_000, document: 'X', reason: 'uji', ...change };
    expect((await post('/APBD-1/entries', entry)).status).toBe(400);
  },
);

test('whoever speaks for a part of the region posts nothing', async () => {
  const camat = await site.person({ role: 'verifier', area: '750201' });
  const entry = { kind: 'allot', amount: 1_000, document: 'X', reason: 'uji' };
  const answer = await site.askAs(camat, '/api/v1/funds/APBD-1/entries', making(entry));
  expect([answer.status, await codeOf(answer)]).toEqual([403, 'needs_whole_tenant']);
});

test('the calendar of a region without decisions is empty, and says its day', async () => {
  const calendar = await site.askAs(verifier, '/api/v1/calendar');
  const { months, today } = calendarSchema.parse(await calendar.json());
  expect(months).toEqual([]);
  expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
