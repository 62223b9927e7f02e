import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import type { Actor } from './actor.ts';
import {
  type AuditHead,
  auditHead,
  type ChainEntry,
  digestOf,
  startChain,
  verifyAudit,
} from './audit.ts';

let fresh: FreshDatabase;
let head: AuditHead | undefined;
const actor: Actor = { id: 'a', role: 'auditor', tenant: '7502' };
const other: Actor = { id: 'b', role: 'auditor', tenant: '7504' };
const entries = 40;

beforeAll(async () => {
  fresh = await freshDatabase();
  for (let n = 1; n <= entries; n += 1) {
    const reason = `alasan "ke-${n}" dengan \\ dan ü`;
    await fresh.database.transaction(
      { actor, reason, action: 'uji', subject: { n, b: 'x' } },
      async () => {},
    );
    await fresh.database.transaction({ actor: other, reason, action: 'uji' }, async () => {});
  }
  head = await auditHead(fresh.database, actor);
});
afterAll(() => fresh.close());

/** As the owner of the database, with the triggers out of the way: what no application can do. */
async function tamper(statement: string): Promise<void> {
  await runSql(
    fresh.url,
    `set session_replication_role = replica; set payung.tenant = '7502'; ${statement}`,
  ).catch(async (error: unknown) => {
    // Only a superuser may set the first; an owner switches the triggers off instead.
    if (!String(error).includes('session_replication_role')) throw error;
    await runSql(
      fresh.url,
      `alter table payung.audit disable trigger user; set payung.tenant = '7502'; ${statement};
      alter table payung.audit enable trigger user`,
    );
  });
}

test('an untouched log is whole, and its head is the newest entry', async () => {
  expect(await verifyAudit(fresh.database, actor)).toEqual({ ok: true, entries, head });
  expect(head?.id).toBe(entries);
  expect(await verifyAudit(fresh.database, { ...actor, tenant: '7599' })).toEqual({
    ok: true,
    entries: 0,
    head: undefined,
  });
});

test.each([
  ['reason', "update payung.audit set reason = 'lain' where tenant = '7502' and id = 7", 'changed'],
  ['actor', "update payung.audit set actor = 'lain' where tenant = '7502' and id = 7", 'changed'],
  [
    'time',
    "update payung.audit set at = at + interval '1 us' where tenant = '7502' and id = 7",
    'changed',
  ],
  [
    'subject',
    `update payung.audit set subject = '{"n":8}' where tenant = '7502' and id = 7`,
    'changed',
  ],
  [
    'digest recomputed',
    `update payung.audit a set reason = 'lain' where tenant = '7502' and id = 6;
     update payung.audit a set digest = sha256(previous || convert_to(payung.audit_text(a), 'UTF8'))
      where tenant = '7502' and id = 6`,
    'unlinked',
  ],
  ['deletion', "delete from payung.audit where tenant = '7502' and id = 7", 'missing'],
])(
  'T15: a change of %s made by the owner of the database is found at its entry',
  async (_, statement, problem) => {
    await runSql(fresh.url, 'create table payung_meta.kept as select * from payung.audit');
    await tamper(statement);
    const verdict = await verifyAudit(fresh.database, actor);
    await tamper(`delete from payung.audit where tenant = '7502';
    insert into payung.audit select * from payung_meta.kept where tenant = '7502'`);
    await runSql(fresh.url, 'drop table payung_meta.kept');
    expect(verdict).toEqual({ ok: false, id: 7, problem });
    expect(await verifyAudit(fresh.database, actor)).toMatchObject({ ok: true, entries });
  },
);

test('T15: the function that computes digests may be replaced, the check does not use it', async () => {
  await runSql(fresh.url, 'create table payung_meta.kept as select * from payung.audit');
  await tamper(`create or replace function payung.audit_text(entry payung.audit) returns text
      language sql as $$ select 'x' $$;
    update payung.audit a set reason = 'lain', digest = sha256(previous || convert_to('x', 'UTF8'))
      where tenant = '7502' and id = ${entries}`);
  const verdict = await verifyAudit(fresh.database, actor);
  await tamper(`delete from payung.audit where tenant = '7502';
    insert into payung.audit select * from payung_meta.kept where tenant = '7502'`);
  expect(verdict).toEqual({ ok: false, id: entries, problem: 'changed' });
});

async function chain(): Promise<ChainEntry[]> {
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<ChainEntry>`select id,
      jsonb_build_array(tenant, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        actor, role, action, reason, subject)::text as text,
      encode(previous, 'hex') as previous, encode(digest, 'hex') as digest
      from audit order by id`.execute(db),
  );
  return [...rows];
}

function verdictOf(list: readonly ChainEntry[], kept: readonly AuditHead[]) {
  const checking = startChain(kept);
  return checking.add(list) ?? checking.end();
}

/** Everything after `from` written anew, digests and all: a consistent forgery. */
function rewritten(list: readonly ChainEntry[], from: number): ChainEntry[] {
  let previous = '';
  return list.map((entry, index) => {
    if (index < from) {
      previous = entry.digest;
      return entry;
    }
    const text = index === from ? `${entry.text} ` : entry.text;
    const forged = { ...entry, text, previous: index === 0 ? entry.previous : previous };
    previous = digestOf(forged);
    return { ...forged, digest: previous };
  });
}

test('T15: of a thousand random manipulations each is found', async () => {
  const list = await chain();
  const kept = head === undefined ? [] : [head];
  expect(verdictOf(list, kept)).toMatchObject({ ok: true });
  const place = fc.integer({ min: 0, max: entries - 1 });
  const manipulation = fc.oneof(
    fc.record({ kind: fc.constant('change' as const), at: place, char: fc.nat() }),
    fc.record({
      kind: fc.constant('delete' as const),
      at: place,
      count: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({ kind: fc.constant('insert' as const), at: place }),
    fc.record({ kind: fc.constant('swap' as const), at: fc.integer({ min: 0, max: entries - 2 }) }),
    fc.record({ kind: fc.constant('cut' as const), at: place }),
    fc.record({ kind: fc.constant('rewrite' as const), at: place }),
  );
  fc.assert(
    fc.property(manipulation, (what) => {
      const forged = [...list];
      const entry = forged[what.at];
      if (entry === undefined) throw new Error('No entry there');
      if (what.kind === 'change') {
        const at = what.char % entry.text.length;
        const char = entry.text[at] === 'x' ? 'y' : 'x';
        forged[what.at] = {
          ...entry,
          text: entry.text.slice(0, at) + char + entry.text.slice(at + 1),
        };
      } else if (what.kind === 'delete') forged.splice(what.at, what.count);
      else if (what.kind === 'insert') forged.splice(what.at, 0, { ...entry });
      else if (what.kind === 'swap')
        forged.splice(what.at, 2, ...forged.slice(what.at, what.at + 2).reverse());
      else if (what.kind === 'cut') forged.length = what.at;
      else forged.splice(0, forged.length, ...rewritten(list, what.at));
      expect(verdictOf(forged, kept)).toMatchObject({ ok: false });
    }),
    { numRuns: 1_000 },
  );
});
