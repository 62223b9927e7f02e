import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { insertAccount } from './accounts.ts';
import { removeOld } from './retention.ts';

let fresh: FreshDatabase;
const actorOf = (tenant: string) => ({ id: 'uji', role: 'system', tenant }) as const;
const ages = [1, 29, 31, 399, 401] as const;

beforeAll(async () => {
  fresh = await freshDatabase();
  for (const tenant of ['7502', '7504']) await fill(tenant);
});
afterAll(() => fresh.close());

/** One of each kind of each age; a second try of each age whose password was right yesterday. */
async function fill(tenant: string): Promise<void> {
  const work = { actor: actorOf(tenant), reason: 'uji', action: 'uji' };
  await fresh.database.transaction(work, async (tx) => {
    const made = { name: 'siti', title: 'Siti', password: `$argon2id$${'a'.repeat(60)}` };
    const account = await insertAccount(tx, { ...made, givenForHours: 1 });
    const grant = await sql<{ id: string }>`
      insert into payung.role_grant (account, role, until, needs_approval)
      values (${account ?? ''}, 'admin', current_date + 30, false) returning id
    `.execute(tx.db);
    for (const age of ages) {
      const at = sql`clock_timestamp() - make_interval(days => ${sql.lit(age)})`;
      const key = (more: number) => Buffer.alloc(32, `${tenant} ${age} ${more} `);
      await sql`
        insert into payung.sign_in_try (key, tries, last_at, free_at, good_at) values
          (${key(1)}, 1, ${at}, ${at}, null),
          (${key(2)}, 1, ${at}, ${at}, clock_timestamp() - interval '1 day')
      `.execute(tx.db);
      await sql`
        insert into payung.export_tally (account, day, rows) values (${account ?? ''}, (${at})::date, 1)
      `.execute(tx.db);
      await sql`
        insert into payung.session (account, role_grant, digest, device, opened_at, used_at)
        values (${account ?? ''}, ${grant.rows[0]?.id ?? ''}, ${key(3)}, 'uji', ${at}, ${at})
      `.execute(tx.db);
    }
  });
}

async function countOf(table: string, tenant: string): Promise<number> {
  const { rows } = await runSql(
    fresh.url,
    `select count(*)::integer as n from payung.${table} where tenant = '${tenant}'`,
  );
  return Number(rows[0]?.n);
}

test('tries go after thirty days unless their pair is trusted, counts and sessions after 400', async () => {
  const work = { actor: actorOf('7502'), reason: 'uji', action: 'uji' };
  const removed = await fresh.database.transaction(work, removeOld);
  expect(removed).toEqual({ tries: 3, tallies: 1, sessions: 1 });
  const again = await fresh.database.transaction(work, removeOld);
  expect(again).toEqual({ tries: 0, tallies: 0, sessions: 0 });
  expect(await countOf('sign_in_try', '7502')).toBe(7);
  // Those of another region are its own affair.
  expect(await countOf('sign_in_try', '7504')).toBe(10);
  expect(await countOf('session', '7504')).toBe(5);
});
