// T04: rows of persons leave counted, below the rows of a day, with an entry each; files only while no
// permit of theirs has run out.

import { addDays } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { type Access, access } from '../access.ts';
import { beginImport, takeUp } from '../jobs/import-in-hand.fixture.ts';
import { makeSender } from '../jobs/sent-list.fixture.ts';
import { jsonBody, making, openSite, type Person, type SiteDesk } from '../site.fixture.ts';
import { auditSchema } from '../wire/account.ts';
import { problemSchema } from '../wire/problem.ts';
import { handedIds, rowless } from './handed.ts';
import { madePermitSchema, permitsSchema } from './permits-on-wire.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let [ani, budi]: Person[] = [];
let rowsPath: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database, home } = fresh;
  site = await openSite(database);
  ani = await site.person({ role: 'admin' });
  budi = await site.person({ role: 'admin' });
  const hand = { database, home, sender: await makeSender(database) };
  const job = await beginImport(hand, 1_000);
  await takeUp(hand, job);
  rowsPath = `/api/v1/jobs/${job}/parts/1/rows?limit=10`;
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

function admin(which: 'first' | 'second'): Person {
  const found = which === 'first' ? ani : budi;
  if (found === undefined) throw new Error('no administrator');
  return found;
}

async function subjectOf(answer: Response): Promise<string | undefined> {
  return problemSchema.parse(await answer.json()).subject;
}

/** As if so many rows had been given on the day, today by default. */
async function given(person: Person, rows: number, day = site.clock.today('Asia/Makassar')) {
  await runSql(
    fresh.url,
    `insert into payung.export_tally (tenant, account, day, rows)
      values ('7502', '${person.account}', '${day}', ${rows})
      on conflict (tenant, account, day) do update set rows = ${rows}`,
  );
}

test('T04: every route that reads persons says how many it hands out, or that it hands out none', () => {
  const reading = Object.entries<Access>(access).filter(
    ([id, { data, method }]) => data === 'people' && (method === 'get' || handedIds.includes(id)),
  );
  const known = [...handedIds, ...rowless];
  expect(reading.map(([id]) => id).sort()).toEqual([...new Set(known)].sort());
});

describe('the rows of a day', () => {
  test('T04: pages are counted, and each leaves its count in the trail', async () => {
    const auditor = await site.person({ role: 'auditor' });
    for (let page = 0; page < 3; page += 1) {
      expect((await site.askAs(auditor, rowsPath)).status).toBe(200);
    }
    const { rows } = await runSql(
      fresh.url,
      `select rows from payung.export_tally where account = '${auditor.account}'`,
    );
    expect(rows).toEqual([{ rows: 30 }]);
    const trail = await site.askAs(auditor, '/api/v1/audit?limit=20');
    const { entries } = auditSchema.parse(await trail.json());
    const left = entries.filter(({ action }) => action === 'export.page');
    expect(left.map(({ subject }) => subject['rows'])).toEqual([10, 10, 10]);
  });

  test('T04: a loop over pages ends at the rows of the day, whoever asks at once', async () => {
    const auditor = await site.person({ role: 'auditor' });
    await given(auditor, 9_960);
    const asked = Array.from({ length: 20 }, () => site.askAs(auditor, rowsPath));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(16);
    for (const answer of refused) {
      expect(answer.headers.get('retry-after')).not.toBeNull();
      const text = await answer.text();
      expect(text).toContain('quota_full');
      expect(text).not.toMatch(/7502\d{4}/);
    }
    expect(site.logged.some((line) => line.includes('export.quota'))).toBe(true);
    // Somebody else is not held up.
    const other = await site.person({ role: 'auditor' });
    expect((await site.askAs(other, rowsPath)).status).toBe(200);
  });

  test('T04: three times the usual rows of the own days are told to whoever watches', async () => {
    const auditor = await site.person({ role: 'auditor' });
    for (const day of [20, 21, 22, 23, 24]) {
      await given(auditor, 10, addDays(site.clock.today('Asia/Makassar'), -day));
    }
    const alerts = () => site.logged.filter((line) => line.includes('export.unusual')).length;
    const before = alerts();
    for (let page = 0; page < 3; page += 1) await site.askAs(auditor, rowsPath);
    expect(alerts()).toBe(before);
    await site.askAs(auditor, rowsPath);
    expect(alerts()).toBe(before + 1);
  });
});

describe('a permit', () => {
  const letter = { dataSet: 'decisions', letter: 'B/12/2026', purpose: 'pencairan', until: '' };
  const annex = '/api/v1/decisions/annex?number=1%2F2026&format=xlsx';

  async function give(wish: object = {}): Promise<Response> {
    const until = site.clock.today('Asia/Makassar');
    return site.askAs(admin('first'), '/api/v1/permits', making({ ...letter, until, ...wish }));
  }
  const approve = (person: Person, id: string) =>
    site.askAs(person, `/api/v1/permits/${id}/approval`, jsonBody(undefined, 'PUT'));

  test('T04: nobody agrees to his own permit; with a second person it holds', async () => {
    const made = await give();
    expect(made.status).toBe(201);
    const { id } = madePermitSchema.parse(await made.json());
    const own = await approve(admin('first'), id);
    expect([own.status, await subjectOf(own)]).toEqual([403, 'permit_same_person']);
    expect((await approve(admin('second'), id)).status).toBe(204);
    const again = await approve(admin('second'), id);
    expect(again.status).toBe(403);
    const list = await site.askAs(admin('first'), '/api/v1/permits');
    const { permits } = permitsSchema.parse(await list.json());
    expect(permits.find((each) => each.id === id)).toMatchObject({ state: 'held' });
    const verifier = await site.person({ role: 'verifier' });
    // The gate lets it pass; that decision is not there.
    expect((await site.askAs(verifier, annex)).status).toBe(404);
  });

  test('T04: one that has run out closes the files of its data set, and reads go on', async () => {
    await runSql(fresh.url, `update payung.permit set until = '2026-01-01'`);
    const auditor = await site.person({ role: 'auditor' });
    const file = await site.askAs(auditor, annex);
    expect([file.status, await subjectOf(file)]).toEqual([403, 'permit_lapsed']);
    const standing = '/api/v1/decisions/standing?number=1%2F2026';
    expect((await site.askAs(auditor, standing)).status).toBe(404);
    expect((await site.askAs(auditor, rowsPath)).status).toBe(200);
  });

  test('T04: with one in force a whole office is given more, a village never', async () => {
    const made = await give({ dataSet: 'sendings' });
    const { id } = madePermitSchema.parse(await made.json());
    const auditor = await site.person({ role: 'auditor' });
    await given(auditor, 10_000);
    expect((await site.askAs(auditor, rowsPath)).status).toBe(429);
    expect((await approve(admin('second'), id)).status).toBe(204);
    expect((await site.askAs(auditor, rowsPath)).status).toBe(200);
    await given(auditor, 200_000);
    expect((await site.askAs(auditor, rowsPath)).status).toBe(429);
    // Ended by either of the two, it is as if it had run out.
    const ended = await site.askAs(admin('first'), `/api/v1/permits/${id}`, { method: 'DELETE' });
    expect(ended.status).toBe(204);
  });

  test.each([
    ['a day that is past', { until: '2026-01-01' }],
    ['a day beyond two years', { until: '2031-01-01' }],
  ])('with %s is refused', async (_, wish) => {
    const answer = await give(wish);
    expect([answer.status, await subjectOf(answer)]).toEqual([422, 'permit_until']);
  });

  test('is recorded by administrators of the whole region alone', async () => {
    const camat = await site.person({ role: 'admin', area: '750204' });
    const until = site.clock.today('Asia/Makassar');
    const body = making({ ...letter, until });
    expect((await site.askAs(camat, '/api/v1/permits', body)).status).toBe(403);
    const verifier = await site.person({ role: 'verifier' });
    expect((await site.askAs(verifier, '/api/v1/permits', body)).status).toBe(403);
  });
});
