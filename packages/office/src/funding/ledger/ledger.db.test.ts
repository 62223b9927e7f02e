// The ledger against a model in memory: random acts, alone and at once, on a real PostgreSQL.

import type { Actor } from '@payung/engine';
import { type Month, month, rupiah } from '@payung/values';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { insist } from '../reservation/people.fixture.ts';
import { performAct } from './act.ts';
import { type EntryKind, entryKinds, type NewEntry } from './entry.ts';
import { post, postMoney, readBalances, readLedger, recordFund, reverseEntry } from './fund.ts';
import type { FundingRefused } from './refusal.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const actorOf = (tenant: string): Actor => ({ id: 'bendahara', role: 'admin', tenant });
const from = month('2026-01');
const until = month('2027-01');

async function openFund(actor: Actor, fund: string, ceiling = 1_000): Promise<void> {
  const record = {
    fund,
    name: fund,
    source: 'APBD_KAB',
    ceiling: rupiah(ceiling),
    from,
    until,
    earmark: { kind: 'all' },
    document: 'DPA 1/2026',
  } as const;
  const done = await recordFund(fresh.database, actor, { fund: record, reason: 'uji' });
  expect(done).toMatchObject({ outcome: 'recorded' });
}

/** Any posting, also those that only reservations, decisions and sendings make. */
function postAny(actor: Actor, entries: readonly NewEntry[], key?: string) {
  return performAct(fresh.database, actor, {
    kind: 'post',
    request: { reason: 'uji', ...(key === undefined ? {} : { key }) },
    body: entries,
    run: async (tx, act) => {
      await post(tx, act, entries);
      return { outcome: 'posted' as const };
    },
  });
}

const months = [month('2026-07'), month('2026-08')] as const;
const ofCeiling = new Set<EntryKind>(['allot', 'withdraw']);

function entriesOf(fund: string): fc.Arbitrary<NewEntry> {
  return fc
    .record({
      kind: fc.constantFrom(...entryKinds),
      month: fc.constantFrom(...months),
      amount: fc.integer({ min: 1, max: 700 }).map(rupiah),
    })
    .map(({ kind, month, amount }) =>
      ofCeiling.has(kind)
        ? { fund, kind, amount, document: 'surat' }
        : { fund, kind, month, amount, document: 'surat' },
    );
}

/** The model: jars of coins. Written from the words of the brief, not from the ledger. */
class Jars {
  ceiling = 0;
  readonly jars = new Map<string, number>();

  at(stage: string, month: Month): number {
    return this.jars.get(`${stage} ${month}`) ?? 0;
  }
  total(stage: string): number {
    return months.reduce((sum, each) => sum + this.at(stage, each), 0);
  }
  free(): number {
    return (
      this.ceiling -
      ['reserved', 'committed', 'sent', 'paid'].reduce((s, j) => s + this.total(j), 0)
    );
  }
  /** False, and nothing moved, where a jar does not hold that much. */
  take({ kind, month, amount }: NewEntry): boolean {
    if (kind === 'allot') this.ceiling += amount;
    else if (kind === 'withdraw') {
      if (this.free() < amount) return false;
      this.ceiling -= amount;
    } else {
      const ways: Record<string, readonly [string, string]> = {
        reserve: ['free', 'reserved'],
        release: ['reserved', 'free'],
        commit: ['reserved', 'committed'],
        uncommit: ['committed', 'free'],
        send: ['committed', 'sent'],
        recall: ['sent', 'committed'],
        pay: ['sent', 'paid'],
        return: ['paid', 'free'],
      };
      const [here, there] = ways[kind] ?? ['', ''];
      const within = month ?? from;
      const held = here === 'free' ? this.free() : this.at(here, within);
      if (held < amount) return false;
      if (here !== 'free') this.jars.set(`${here} ${within}`, held - amount);
      if (there !== 'free') this.jars.set(`${there} ${within}`, this.at(there, within) + amount);
    }
    return true;
  }
}

async function balanceOf(actor: Actor, fund: string) {
  const found = (await readBalances(fresh.database, actor)).find((each) => each.fund === fund);
  if (found === undefined) throw new Error('no such fund');
  return found;
}

const sequences = 10_000;

test('10,000 random sequences of acts leave the ledger as a simple model has it', async () => {
  const tenants = ['7501', '7502', '7503', '7504', '7505'];
  const share = sequences / tenants.length;
  let refusals = 0;
  const run = async (tenant: string, seed: number) => {
    const actor = actorOf(tenant);
    const plans = fc.sample(fc.array(entriesOf('x'), { minLength: 2, maxLength: 6 }), {
      numRuns: share,
      seed,
    });
    const models: Jars[] = [];
    // Many sequences in one transaction, each on a fund of its own: acts are what is tested here,
    // and commits are tested below.
    await performAct(fresh.database, actor, {
      kind: 'post',
      request: { reason: 'uji' },
      body: tenant,
      run: async (tx, act) => {
        await sql`
          insert into payung.fund (fund, act, name, source, from_month, until_month, earmark, document)
          select 'F' || n, ${act}::bigint, 'uji', 'APBD', ${from}, ${until}, '{}', 'DPA'
          from generate_series(0, ${share - 1}::integer) n
        `.execute(tx.db);
        for (const [at, plan] of plans.entries()) {
          const model = new Jars();
          models.push(model);
          for (const entry of [{ ...plan[0], kind: 'allot', amount: 1_000 }, ...plan]) {
            const posted = { ...entry, fund: `F${at}` } as NewEntry;
            const { month: _, ...whole } = posted;
            const asked = ofCeiling.has(posted.kind) ? { ...whole, document: 'surat' } : posted;
            const error = await post(tx, act, [asked]).then(
              () => undefined,
              (reason: { name?: string }) => reason,
            );
            expect(error?.name ?? 'posted').toBe(model.take(asked) ? 'posted' : 'TurnedDown');
            if (error !== undefined) refusals += 1;
          }
        }
        return { outcome: 'posted' as const };
      },
    });
    const found = new Map((await readBalances(fresh.database, actor)).map((f) => [f.fund, f]));
    for (const [at, model] of models.entries()) {
      const fund = found.get(`F${at}`);
      expect(fund?.free).toBe(model.free());
      expect(fund?.balance.ceiling).toBe(model.ceiling);
      for (const stage of ['reserved', 'committed', 'sent', 'paid'] as const) {
        expect(fund?.balance[stage]).toBe(model.total(stage));
        for (const each of fund?.months ?? [])
          expect(each[stage]).toBe(model.at(stage, each.month));
      }
    }
    return models.length;
  };
  const counts = await Promise.all(tenants.map((tenant, at) => run(tenant, 20_261_121 + at)));
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(sequences);
  expect(refusals).toBeGreaterThan(sequences / 2);
}, 180_000);

test('acts at once never take a fund below zero, and what was accepted is what stands', async () => {
  const actor = actorOf('7511');
  await openFund(actor, 'RACE', 5_000);
  const asked = fc.sample(entriesOf('RACE'), { numRuns: 200, seed: 7 });
  const answers = await Promise.all(
    asked.map((entry, at) => insist(() => postAny(actor, [entry], `balapan ${at}`))),
  );
  const accepted = answers.filter(({ outcome }) => outcome === 'posted');
  expect(accepted.length).toBeGreaterThan(20);
  expect(accepted.length).toBeLessThan(200);
  // The order the database gave: the model takes the same entries in the order of their numbers.
  const model = new Jars();
  const entries = await readLedger(fresh.database, actor, 'RACE');
  for (const { kind, month: within, amount } of entries) {
    const entry = { fund: 'RACE', kind, amount, ...(within === null ? {} : { month: within }) };
    expect(model.take(entry)).toBe(true);
  }
  expect(entries.map(({ id }) => id)).toEqual(entries.map((_, at) => at + 1));
  expect(entries).toHaveLength(accepted.length + 1);
  const { balance, free } = await balanceOf(actor, 'RACE');
  expect([free, balance.ceiling]).toEqual([model.free(), model.ceiling]);
});

test('the database refuses by itself what the program would refuse', async () => {
  const actor = actorOf('7512');
  const work = { actor, reason: 'uji', action: 'test' };
  let at = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(entriesOf('x'), { minLength: 1, maxLength: 4 }), async (plan) => {
      const fund = `S${at++}`;
      await openFund(actor, fund);
      const model = new Jars();
      model.take({ fund, kind: 'allot', amount: rupiah(1_000) });
      const allowed = plan.every((entry) => model.take({ ...entry, fund }));
      const direct = fresh.database.transaction(work, async (tx) => {
        const { rows } = await sql<{ id: number }>`
          insert into payung.funding_act (kind, actor, reason, body)
          values ('post', 'x', 'uji', ${Buffer.alloc(32)}) returning id
        `.execute(tx.db);
        for (const { kind, amount, ...entry } of plan) {
          await sql`
            insert into payung.ledger_entry (fund, act, kind, month, amount, document)
            values (${fund}, ${rows[0]?.id}, ${kind}, ${entry.month ?? null}, ${amount}, 'surat')
          `.execute(tx.db);
        }
      });
      const failure = await direct.then(
        () => undefined,
        (reason: { code?: string }) => reason.code,
      );
      expect(failure).toBe(allowed ? undefined : '23514');
    }),
    {
      numRuns: 60,
      seed: 3,
      // A ceiling is passed more rarely by chance than a stage is emptied.
      examples: [
        [[{ fund: 'x', kind: 'reserve', month: months[0], amount: rupiah(1_000) }]],
        [[{ fund: 'x', kind: 'reserve', month: months[0], amount: rupiah(1_001) }]],
        [
          [
            { fund: 'x', kind: 'reserve', month: months[0], amount: rupiah(600) },
            { fund: 'x', kind: 'reserve', month: months[1], amount: rupiah(401) },
          ],
        ],
        [
          [
            { fund: 'x', kind: 'reserve', month: months[0], amount: rupiah(600) },
            { fund: 'x', kind: 'withdraw', amount: rupiah(401), document: 'surat' },
          ],
        ],
      ],
    },
  );
});

test('50 equal submissions at once have one effect and one answer', async () => {
  const actor = actorOf('7513');
  await openFund(actor, 'APBD', 100_000);
  const [july] = months;
  const entry: NewEntry = { fund: 'APBD', kind: 'reserve', month: july, amount: rupiah(16_800) };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => insist(() => postAny(actor, [entry], 'k1'))),
  );
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect((await balanceOf(actor, 'APBD')).balance.reserved).toBe(16_800);
  const other = await postAny(actor, [{ ...entry, amount: rupiah(1) }], 'k1');
  expect(other).toMatchObject({ outcome: 'refused', code: 'key_reused' });
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<{ action: string }>`select action from payung.audit order by id`.execute(db),
  );
  expect(rows.map(({ action }) => action)).toEqual(['funding.fund', 'funding.post']);
});

test('money is paid, given back and corrected by entries that stay', async () => {
  const actor = actorOf('7514');
  const [july] = months;
  await openFund(actor, 'CSR', 50_000);
  for (const kind of ['reserve', 'commit', 'send'] as const) {
    await postAny(actor, [{ fund: 'CSR', kind, month: july, amount: rupiah(30_000) }]);
  }
  const money = { fund: 'CSR', month: july, document: 'SP2D 9' } as const;
  const entries = [{ ...money, kind: 'pay', amount: rupiah(30_000) }] as const;
  expect(await postMoney(fresh.database, actor, { entries, reason: 'bayar' })).toMatchObject({
    outcome: 'posted',
  });
  const paid = (await readLedger(fresh.database, actor, 'CSR')).at(-1);
  const back = { fund: 'CSR', entry: paid?.id ?? 0, document: 'nota 1', reason: 'salah bulan' };
  expect(await reverseEntry(fresh.database, actor, back)).toMatchObject({ outcome: 'posted' });
  expect(await reverseEntry(fresh.database, actor, back)).toMatchObject({ code: 'entry_reversed' });
  expect(await reverseEntry(fresh.database, actor, { ...back, entry: 2 })).toMatchObject({
    code: 'entry_unknown',
  });
  expect((await balanceOf(actor, 'CSR')).balance).toMatchObject({ sent: 30_000, paid: 0 });
  const ceiling = [
    { fund: 'CSR', kind: 'withdraw', amount: rupiah(20_001), document: 'APBD-P' },
  ] as const;
  expect(await postMoney(fresh.database, actor, { entries: ceiling, reason: 'efisiensi' })).toEqual(
    {
      outcome: 'refused',
      code: 'fund_overspent',
      data: { fund: 'CSR', short: 1 },
    } satisfies FundingRefused,
  );
});

test('a limit of a month holds beside the ceiling of the whole', async () => {
  const actor = actorOf('7515');
  const fund = {
    fund: 'DBH',
    name: 'DBH CHT',
    source: 'DBH_CHT',
    ceiling: rupiah(1_000),
    monthCeiling: rupiah(100),
    from,
    until,
    earmark: {},
    document: 'DPA',
  } as const;
  await recordFund(fresh.database, actor, { fund, reason: 'uji' });
  const [july, august] = months;
  const entry = { fund: 'DBH', kind: 'reserve', amount: rupiah(100) } as const;
  expect(await postAny(actor, [{ ...entry, month: july }])).toMatchObject({ outcome: 'posted' });
  expect(await postAny(actor, [{ ...entry, month: august }])).toMatchObject({ outcome: 'posted' });
  expect(await postAny(actor, [{ ...entry, month: july, amount: rupiah(1) }])).toMatchObject({
    code: 'fund_month_overspent',
    data: { short: 1 },
  });
  // And by the database where the program does not ask.
  const work = { actor, reason: 'uji', action: 'intrude' };
  const direct = fresh.database.transaction(work, async ({ db }) => {
    const { rows } = await sql<{ id: number }>`
      insert into payung.funding_act (kind, actor, reason, body)
      values ('post', 'x', 'uji', ${Buffer.alloc(32)}) returning id
    `.execute(db);
    await sql`
      insert into payung.ledger_entry (fund, act, kind, month, amount)
      values ('DBH', ${rows[0]?.id}, 'reserve', ${july}, 1)
    `.execute(db);
  });
  await expect(direct).rejects.toMatchObject({ constraint: 'fund_month_not_overspent' });
});

test('funds that do not fit, entries without ground or document are refused', async () => {
  const actor = actorOf('7518');
  await openFund(actor, 'APBD');
  const fund = {
    fund: 'APBD',
    name: 'APBD',
    source: 'APBD_KAB',
    ceiling: rupiah(5),
    from,
    until,
    earmark: {},
    document: 'DPA',
  } as const;
  const record = (more: object) =>
    recordFund(fresh.database, actor, { fund: { ...fund, ...more }, reason: 'uji' });
  expect(await record({})).toMatchObject({ code: 'fund_known' });
  expect(await record({ fund: 'B', until: from })).toMatchObject({ code: 'fund_window' });
  expect(await record({ fund: 'B', ceiling: rupiah(0) })).toMatchObject({ code: 'fund_window' });
  const [july] = months;
  const paid = {
    kind: 'pay',
    fund: 'APBD',
    month: july,
    amount: rupiah(1),
    document: 'SP2D',
  } as const;
  const pay = (more: object) =>
    postMoney(fresh.database, actor, { entries: [{ ...paid, ...more }], reason: 'uji' });
  expect(await pay({})).toMatchObject({
    code: 'ledger_below_zero',
    data: { stage: 'sent', short: 1 },
  });
  expect(await pay({ document: ' ' })).toMatchObject({ code: 'document_missing' });
  expect(await pay({ fund: 'X' })).toMatchObject({ code: 'fund_unknown' });
});

test('nobody writes without the role, outside his tenant or into an earlier act', async () => {
  const actor = actorOf('7516');
  await openFund(actor, 'APBD');
  for (const role of ['public', 'analyst', 'village_operator', 'kejari', 'bpjs'] as const) {
    const answer = await postAny({ ...actor, role }, []);
    expect(answer, role).toMatchObject({ outcome: 'refused', code: 'role_may_not' });
  }
  expect(await postAny({ ...actor, area: '751601' }, [])).toMatchObject({
    code: 'needs_whole_tenant',
  });
  expect(await readBalances(fresh.database, actorOf('7517'))).toEqual([]);
  for (const role of ['public', 'village_operator', 'bpjs', 'kejari'] as const) {
    await expect(readBalances(fresh.database, { ...actor, role })).rejects.toMatchObject({
      issues: [{ code: 'not_allowed' }],
    });
  }
  const work = { actor, reason: 'uji', action: 'intrude' };
  const attempts = [
    sql`insert into payung.ledger_entry (fund, act, kind, amount, document)
      values ('APBD', 1, 'allot', 5, 'x')`,
    sql`update payung.ledger_entry set amount = 1`,
    sql`delete from payung.ledger_entry`,
    sql`update payung.fund_balance set ceiling = 999999`,
    sql`update payung.funding_act set outcome = '{}'`,
    sql`update payung.funding_act set reason = 'lain'`,
  ];
  for (const attempt of attempts) {
    const trying = fresh.database.transaction(work, (tx) => attempt.execute(tx.db));
    await expect(trying).rejects.toMatchObject({ name: 'SqlFailure' });
  }
});
