// Clerical review by HTTP, from the doubtful row of a list to the register and back: who is asked, who may
// answer, what an answer does, and that no row is lost or counted twice.

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { makeSender } from './jobs/sent-list.fixture.ts';
import {
  type Hand,
  inventedPerson,
  linkList,
  listOf,
  peopleMost,
  registerPeople,
  saveList,
  vague,
} from './review.fixture.ts';
import { openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { problemSchema } from './wire/problem.ts';
import {
  type DecidedWire,
  decidedSchema,
  nextReviewSchema,
  type ReviewItemWire,
  reviewItemSchema,
  reviewsSchema,
} from './wire/review.ts';

const people = Array.from({ length: peopleMost }, (_, n) => inventedPerson(n));
const system = { id: 'uji', role: 'system', tenant: '7502' } as const;

let fresh: FreshDatabase;
let site: SiteDesk;
let hand: Hand;
let first: Person;
let second: Person;
let third: Person;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  hand = { database: fresh.database, home: fresh.home, sender: await makeSender(fresh.database) };
  first = await site.person({ role: 'verifier' });
  second = await site.person({ role: 'verifier' });
  third = await site.person({ role: 'verifier' });
  await registerPeople(fresh.database, people);
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

async function next(reader: Person, count = 10): Promise<readonly ReviewItemWire[]> {
  const answer = await site.askAs(reader, `/api/v1/review/next?count=${count}`);
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  // Ids of people are hexadecimal: one with fourteen digits in a row is no NIK.
  expect(text).not.toMatch(/(?<![\da-f])\d{14,}(?![\da-f])/);
  return nextReviewSchema.parse(JSON.parse(text)).items;
}

async function get(reader: Person, id: string): Promise<ReviewItemWire> {
  const answer = await site.askAs(reader, `/api/v1/review/${id}`);
  return reviewItemSchema.parse(await answer.json());
}

function say(
  reader: Person,
  { id, version }: Pick<ReviewItemWire, 'id' | 'version'>,
  body: { readonly decision: string; readonly candidate?: number },
  key = `kunci-${crypto.randomUUID()}`,
): Promise<Response> {
  return site.askAs(reader, `/api/v1/review/${id}/decision`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      'if-match': `"${version}"`,
    },
    body: JSON.stringify(body),
  });
}

async function decide(
  reader: Person,
  item: Pick<ReviewItemWire, 'id' | 'version'>,
  decision: string,
  candidate?: number,
): Promise<DecidedWire> {
  const body = { decision, ...(candidate === undefined ? {} : { candidate }) };
  const answer = await say(reader, item, body);
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return decidedSchema.parse(JSON.parse(text));
}

function takeBack(reader: Person, id: string): Promise<Response> {
  return site.askAs(reader, `/api/v1/review/${id}/decision`, {
    method: 'DELETE',
    headers: { 'idempotency-key': `kunci-${crypto.randomUUID()}` },
  });
}

async function count(query: string): Promise<number> {
  const { rows } = await fresh.database.read(system, ({ db }) =>
    sql<{ n: number }>`select count(*) as n from ${sql.raw(query)}`.execute(db),
  );
  return rows[0]?.n ?? 0;
}

const persons = () => count('payung.people where superseded_in is null');

/** The item about the row whose name this is. */
async function about(name: string): Promise<ReviewItemWire> {
  const answer = await site.askAs(first, '/api/v1/review?limit=200');
  const { items } = reviewsSchema.parse(await answer.json());
  const found = items.find((each) => each.name === name);
  if (found === undefined) {
    throw new Error(`Nobody is asked about ${name}: ${items.map((each) => each.name).join()}`);
  }
  return get(first, found.id);
}

describe('rows a village wrote with the year of birth alone', () => {
  let names: readonly string[];
  let turn = 0;

  beforeEach(async () => {
    // Four people of their own for each test: what was answered in one is not asked in the next.
    const own = people.slice(turn * 8, turn * 8 + 4);
    turn += 1;
    names = own.map(({ name }) => name);
    const job = await linkList(hand, listOf(own.map(vague)), `desa-${turn}.csv`);
    await saveList(hand, job);
  });

  test('are shown beside who they may be, masked, and without a score until answered', async () => {
    const item = await about(names[0] ?? '');
    expect(item).toMatchObject({ kind: 'person', state: 'open', guarded: false, fate: 'waiting' });
    expect(item.candidates[0]?.person).toMatch(/^[0-9a-f]{32}$/);
    expect(item.candidates[0]?.score).toBeUndefined();
    expect(item.candidates[0]?.evidence.map(({ field }) => field)).toContain('birth');
    expect(item.reasons.length).toBeGreaterThan(1);
    await decide(first, item, 'unclear');
    const seen = await get(first, item.id);
    expect(seen.candidates[0]?.score).toBeGreaterThan(40);
    expect(seen).toMatchObject({ state: 'second', own: { answer: 'unclear' } });
    expect((await get(second, item.id)).candidates[0]?.score).toBeUndefined();
  });

  test('"the same": the row becomes that person, nobody new, and undone it is as before', async () => {
    const before = await persons();
    const item = await about(names[1] ?? '');
    const decided = await decide(first, item, 'same', 0);
    expect(decided).toMatchObject({ state: 'settled', fate: 'entered' });
    expect(await persons()).toBe(before);
    const known = await count(
      `payung.registry_line l join payung.registry_batch b on b.change = l.batch
       where b.rests_on is not null and b.undone_in is null and l.effect = 'changed'`,
    );
    expect(known).toBeGreaterThan(0);
    expect((await takeBack(first, item.id)).status).toBe(200);
    expect(await get(first, item.id)).toMatchObject({ state: 'open', fate: 'waiting' });
    expect((await takeBack(first, item.id)).status).toBe(409);
  });

  test('"different": the row becomes somebody new, once, however often it is sent', async () => {
    const before = await persons();
    const item = await about(names[2] ?? '');
    const key = `kunci-${crypto.randomUUID()}`;
    const again = await Promise.all(
      [1, 2, 3].map(() => say(first, item, { decision: 'different' }, key)),
    );
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await persons()).toBe(before + 1);
    const late = await say(second, item, { decision: 'same' });
    expect(late.status).toBe(409);
    expect(problemSchema.parse(await late.json()).code).toBe('already_settled');
  });

  test('an answer to what somebody else has just answered is refused', async () => {
    const item = await about(names[1] ?? '');
    await decide(first, item, 'unclear');
    expect((await say(second, item, { decision: 'same' })).status).toBe(412);
    const now = await get(second, item.id);
    expect(await decide(second, now, 'same')).toMatchObject({ state: 'settled' });
  });

  test('taking the whole list back takes what was decided about it back as well', async () => {
    const before = await persons();
    await decide(first, await about(names[0] ?? ''), 'different');
    expect(await persons()).toBe(before + 1);
    const { rows } = await fresh.database.read(system, ({ db }) =>
      sql<{ batch: number }>`
        select max(rests_on) as batch from payung.registry_batch
      `.execute(db),
    );
    const batch = fresh.database.vault.publicId({
      ...{ kind: 'batch', tenant: '7502', number: rows[0]?.batch ?? 0 },
    });
    const undo = (dependents: string) =>
      site.askAs(first, `/api/v1/batches/${batch}/rollback`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `kunci-${crypto.randomUUID()}`,
        },
        body: JSON.stringify({ reason: 'salah kirim', dependents }),
      });
    expect((await undo('refuse')).status).toBe(409);
    expect((await undo('cascade')).status).toBe(200);
    expect(await persons()).toBe(before);
    const left = await next(first);
    expect(left.filter(({ record }) => names.includes(record.name))).toEqual([]);
  });
});

describe('questions of other kinds', () => {
  const others = people.slice(200);
  let file = 0;

  async function send(rows: Parameters<typeof listOf>[0], isSaved = true): Promise<string> {
    file += 1;
    const job = await linkList(hand, listOf(rows), `lain-${file}.csv`);
    if (isSaved) await saveList(hand, job);
    return job;
  }

  /** Somebody's NIK under a name and a date that are not his. */
  const strange = (n: number) => ({
    ...{ nik: others[n]?.nik ?? '', sex: 'P' },
    name: ['TUTI DALANGGO', 'WARNI MOPUTI', 'LASTRI BOUTY'][n] ?? '',
    birth: ['11-02-1999', '23-08-1941', '05-05-2004'][n] ?? '',
  });

  test('a protected pattern needs two readers who agree', async () => {
    const row = strange(0);
    await send([row]);
    const item = await about(row.name);
    expect(item.guarded).toBe(true);
    const before = await persons();
    const once = await decide(first, item, 'different');
    expect(once).toMatchObject({ state: 'second', fate: 'waiting' });
    expect(await persons()).toBe(before);
    expect((await next(first)).map(({ id }) => id)).not.toContain(item.id);
    expect((await say(first, { ...item, ...once }, { decision: 'same' })).status).toBe(409);
    const twice = await decide(second, await get(second, item.id), 'different');
    expect(twice).toMatchObject({ state: 'settled', fate: 'entered' });
    expect(await persons()).toBe(before + 1);
  });

  test('readers who disagree leave it to a verifier of the whole region', async () => {
    const row = strange(1);
    await send([row]);
    const item = await about(row.name);
    await decide(first, item, 'different');
    const torn = await decide(second, await get(second, item.id), 'same');
    expect(torn.state).toBe('head');
    const part = await site.person({ role: 'verifier', area: '750206' });
    const mine = await get(part, item.id);
    expect((await say(part, mine, { decision: 'same' })).status).toBe(403);
    expect((await next(part)).map(({ id }) => id)).not.toContain(item.id);
    const settled = await decide(third, await get(third, item.id), 'different');
    expect(settled).toMatchObject({ state: 'settled', fate: 'entered' });
  });

  test('a reader of another kecamatan sees nothing of it, by no road', async () => {
    await send([strange(2)]);
    const item = await about(strange(2).name);
    const elsewhere = await site.person({ role: 'verifier', area: '750201' });
    const stranger = await site.person({ role: 'verifier', tenant: '7504' });
    for (const reader of [elsewhere, stranger]) {
      expect(await next(reader)).toEqual([]);
      expect((await site.askAs(reader, `/api/v1/review/${item.id}`)).status).toBe(404);
      expect((await say(reader, item, { decision: 'same' })).status).toBe(404);
      expect((await takeBack(reader, item.id)).status).toBe(404);
    }
    const nearby = await site.person({ role: 'verifier', area: '750206' });
    expect(await decide(nearby, item, 'unclear')).toMatchObject({ state: 'second' });
  });

  test('what was decided before Simpan follows the list into the register', async () => {
    const someone = others[20];
    if (someone === undefined) throw new Error('nobody');
    const job = await send([vague(someone)], false);
    const before = await persons();
    const decided = await decide(first, await about(someone.name), 'different');
    expect(decided).toMatchObject({ state: 'settled', fate: 'settled' });
    expect(await persons()).toBe(before);
    await saveList(hand, job);
    expect(await persons()).toBe(before + 1);
  });

  test('a list sent anew is not asked again what was answered', async () => {
    const someone = others[21];
    if (someone === undefined) throw new Error('nobody');
    await send([vague(someone)]);
    const item = await about(someone.name);
    await decide(first, item, 'same');
    const before = await persons();
    await send([vague(someone), { name: 'ANI BARU', birth: '03-04-1991' }]);
    expect(await persons()).toBe(before + 1);
    const left = await next(first);
    expect(left.map(({ record }) => record.name)).not.toContain(someone.name);
  });

  test('two rows that may be one person: "the same" follows the row that is in the register', async () => {
    const whole = {
      name: 'HASAN AKUBA',
      birth: '05-06-1931',
      nik: ['750206', '050631', '0009'].join(''),
    };
    const before = await persons();
    await send([whole, { name: whole.name, birth: '1931' }]);
    expect(await persons()).toBe(before + 1);
    const item = await about(whole.name);
    expect(item).toMatchObject({ kind: 'row', rows: [3] });
    expect(item.candidates[0]).toMatchObject({ row: 2 });
    expect(await decide(first, item, 'same')).toMatchObject({ fate: 'entered' });
    expect(await persons()).toBe(before + 1);
  });

  test('somebody called dead is left out, or enters once he is known to live', async () => {
    await send([{ name: 'ALM. UMIN POLAPA', birth: '02-03-1955' }]);
    const item = await about('ALM. UMIN POLAPA');
    expect(item).toMatchObject({ kind: 'alone', guarded: true, candidates: [] });
    await decide(first, item, 'same');
    const out = await decide(second, await get(second, item.id), 'same');
    expect(out).toMatchObject({ state: 'settled', fate: 'left_out' });
    const before = await persons();
    expect((await takeBack(second, item.id)).status).toBe(200);
    expect((await takeBack(first, item.id)).status).toBe(200);
    await decide(first, await get(first, item.id), 'different');
    await decide(second, await get(second, item.id), 'different');
    expect(await persons()).toBe(before + 1);
  });

  test('one in twenty is a question whose answer is known, and shows how well a reader reads', async () => {
    const listed = others.slice(30, 60);
    const sure = listed.slice(0, 6).map((each) => ({ ...each, name: `${each.name}A` }));
    await send([...listed.slice(6).map(vague), ...sure]);
    const before = await persons();
    const known = await count('payung.review_item where known is not null');
    expect(known).toBeGreaterThan(0);
    for (const item of await drain()) await decide(first, item, 'unclear');
    const answer = await site.askAs(first, '/api/v1/review?limit=200');
    const queue = reviewsSchema.parse(await answer.json());
    expect(queue.quality.own.controls.of).toBe(known);
    expect(queue.quality.own.controls.part).toBe(0);
    expect(queue.counts.open).toBe(0);
    expect(await persons()).toBe(before);
  });

  async function drain(): Promise<readonly ReviewItemWire[]> {
    const all: ReviewItemWire[] = [];
    for (;;) {
      const skip = all.map(({ id }) => id).join(',');
      const answer = await site.askAs(first, `/api/v1/review/next?count=10&skip=${skip}`);
      const { items } = nextReviewSchema.parse(await answer.json());
      if (items.length === 0) return all;
      all.push(...items);
    }
  }

  test('the queue gives each item once, in pages that meet', async () => {
    const seen: string[] = [];
    let after: string | undefined = '';
    while (after !== undefined) {
      const path = `/api/v1/review?limit=7${after === '' ? '' : `&after=${after}`}`;
      const page = reviewsSchema.parse(await (await site.askAs(second, path)).json());
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    const { counts } = reviewsSchema.parse(
      await (await site.askAs(second, '/api/v1/review?limit=1')).json(),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(counts.open + counts.second + counts.head);
  });
});
