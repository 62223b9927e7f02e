// Frozen lists on a real database: what changes is found, what leaves is replaced, places and people
// stay apart.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../../tests/database/fresh-database.ts';
import { recordDeath } from '../../registry/index.ts';
import { readBalances } from '../ledger/fund.ts';
import { fillRegister, nikOf, openFund, planned } from '../reservation/people.fixture.ts';
import { reservePlaces } from '../reservation/reservation.ts';
import { type AddendumRequest, amendDecision, type PlaceChange } from './addendum.ts';
import { annexPdf, annexWorkbook } from './annex.ts';
import { type FreezeRequest, freezeDecision } from './decision.ts';
import { decideObjection, fileObjection, readObjections } from './objection.ts';
import { countPlaces } from './places.ts';
import { publicList } from './public-list.ts';
import { readDecision, verifyDecision } from './verify.ts';

let fresh: FreshDatabase;
const actor: Actor = { id: 'verifikator', role: 'verifier', tenant: '7502' };
const signatory = { name: 'BUPATI CONTOH', position: 'Bupati' };
const cost = 16_800;

beforeAll(async () => {
  fresh = await freshDatabase();
  await fillRegister(fresh.database, actor, 80);
  await openFund(fresh.database, actor, 'APBD');
  await openFund(fresh.database, actor, 'CSR');
});
afterAll(() => fresh.close());

async function reserve(people: readonly number[], fund = 'APBD'): Promise<number> {
  const plan = people.map((person) => planned(person, { fund }));
  const done = await reservePlaces(fresh.database, actor, { plan, reason: 'uji' });
  if (done.outcome !== 'reserved') throw new Error(JSON.stringify(done));
  return done.reservation;
}

function freeze(reservation: number, number: string, more: Partial<FreezeRequest> = {}) {
  return freezeDecision(fresh.database, actor, {
    reservations: [reservation],
    number,
    day: day('2026-06-20'),
    signatory,
    waiting: [],
    reason: 'penetapan',
    approvedBy: 'kepala dinas',
    ...more,
  });
}

function amend(
  amends: string,
  changes: readonly PlaceChange[],
  more: Partial<AddendumRequest> = {},
) {
  return amendDecision(fresh.database, actor, {
    amends,
    changes,
    number: `${amends} perubahan ${JSON.stringify(changes).length}`,
    day: day('2026-09-01'),
    signatory,
    reason: 'perubahan',
    approvedBy: 'kepala dinas',
    ...more,
  });
}

async function balance(fund: string) {
  const found = (await readBalances(fresh.database, actor)).find((each) => each.fund === fund);
  if (found === undefined) throw new Error('no such fund');
  return found.balance;
}

const verify = (number: string, file?: Uint8Array) =>
  verifyDecision(fresh.database, actor, { number, ...(file === undefined ? {} : { file }) });

async function fileOf(number: string): Promise<Uint8Array> {
  const opened = await readDecision(fresh.database, actor, number);
  if (opened.outcome !== 'opened') throw new Error(JSON.stringify(opened));
  return opened.file;
}

/** The place of a person, by the list as it was frozen. */
async function placeOf(number: string, person: number): Promise<number> {
  const opened = await readDecision(fresh.database, actor, number);
  if (opened.outcome !== 'opened') throw new Error(JSON.stringify(opened));
  const lines = opened.text.lines.slice(1).map((line) => JSON.parse(line));
  return lines.find((line) => line.person === person)?.place;
}

test('a list is frozen with its money, and every changed byte of it is found', async () => {
  const reservation = await reserve([1, 2, 3]);
  const done = await freeze(reservation, 'SK 1/2026');
  expect(done).toMatchObject({
    outcome: 'frozen',
    rows: 3,
    personMonths: 18,
    amount: 18 * cost,
    leftOut: [],
  });
  expect(await balance('APBD')).toMatchObject({ reserved: 0, committed: 18 * cost });
  expect(await verify('SK 1/2026')).toMatchObject({ outcome: 'verified', rows: 3 });
  const file = await fileOf('SK 1/2026');
  expect(await verify('SK 1/2026', file)).toMatchObject({ outcome: 'verified' });
  const changed = Uint8Array.from(file);
  changed[file.length - 9] = (changed[file.length - 9] ?? 0) ^ 1;
  expect(await verify('SK 1/2026', changed)).toMatchObject({
    outcome: 'broken',
    faults: [{ where: 'file', row: 3, problem: 'changed' }],
  });
  expect(await freeze(reservation, 'SK 1b/2026')).toMatchObject({ code: 'reservation_gone' });
  const other = await reserve([4]);
  expect(await freeze(other, 'SK 1/2026')).toMatchObject({ code: 'number_taken' });
});

test('the order of the plan makes no difference to the list', async () => {
  await freeze(await reserve([12, 10, 11]), 'SK 2/2026');
  const opened = await readDecision(fresh.database, actor, 'SK 2/2026');
  if (opened.outcome !== 'opened') throw new Error(opened.code);
  const villages = opened.text.lines.slice(1).map((line) => JSON.parse(line).village);
  expect(villages).toEqual([...villages].sort());
});

test('any row that somebody changes behind the program is found', async () => {
  await freeze(await reserve([20, 21]), 'SK 3/2026');
  const tampering = [
    `update payung.decision_row set person = 22 where row = 1`,
    `update payung.decision_row set line_sealed = set_byte(line_sealed, 40, get_byte(line_sealed, 40) # 1) where row = 2`,
    `update payung.decision_row set digest = sha256(digest) where row = 2`,
    `update payung.decision_row set line_sealed = (select line_sealed from payung.decision_row r
      where r.row = 1 and r.decision = decision_row.decision) where row = 2`,
    `delete from payung.decision_row where row = 2`,
    `update payung.decision set header_sealed = set_byte(header_sealed, 40, get_byte(header_sealed, 40) # 1)`,
    `update payung.decision set head = sha256(head)`,
    `update payung.decision set day = day + 1`,
    `update payung.decision set amount = amount + 1`,
    `update payung.place set cost_monthly = cost_monthly + 1`,
    `update payung.place set until_month = '2027-02'`,
    `update payung.place_holder set person = 23`,
  ];
  for (const statement of tampering) {
    const clauses = statement.includes(' where ') ? ' and ' : ' where ';
    const mine = statement.startsWith('update payung.place')
      ? `place in (select r.place from payung.decision_row r join payung.decision d using (tenant, decision) where d.number = 'SK 3/2026')`
      : `decision = (select decision from payung.decision d where d.number = 'SK 3/2026')`;
    await withoutGuards(async (url) => {
      await runSql(url, `${statement}${clauses}${mine}`);
      expect(await verify('SK 3/2026'), statement).toMatchObject({ outcome: 'broken' });
    });
    expect(await verify('SK 3/2026')).toMatchObject({ outcome: 'verified' });
  }
});

/** As an owner who takes the guards off, for one statement; everything is put back afterwards. */
async function withoutGuards(body: (url: string) => Promise<void>): Promise<void> {
  const tables = ['decision', 'decision_row', 'place', 'place_holder'];
  const all = (sql: (table: string) => string) => runSql(fresh.url, tables.map(sql).join(';'));
  await all((table) => `create table public.kept_${table} as select * from payung.${table}`);
  await all((table) => `alter table payung.${table} disable trigger all`);
  try {
    await body(fresh.url);
  } finally {
    await runSql(
      fresh.url,
      tables
        .map((table) => `delete from payung.${table}`)
        .reverse()
        .concat(
          tables.map((table) => `insert into payung.${table} select * from public.kept_${table}`),
        )
        .concat(tables.map((table) => `alter table payung.${table} enable trigger all`))
        .concat(tables.map((table) => `drop table public.kept_${table}`))
        .join(';'),
    );
  }
}

test('the application itself can change neither list, row nor place', async () => {
  const { sql } = await import('kysely');
  for (const statement of [
    sql`update payung.decision set number = 'x'`,
    sql`delete from payung.decision_row`,
    sql`update payung.place set cost_monthly = 1`,
    sql`update payung.place_holder set person = 1`,
    sql`update payung.payer_month set released_act = 1`,
    sql`insert into payung.decision_row (decision, row, act, place, person, line_sealed, digest)
      values (1, 99, 1, 1, 1, '\\x00', sha256('\\x00'))`,
  ]) {
    const work = { actor, reason: 'uji', action: 'intrude' };
    const trying = fresh.database.transaction(work, (tx) => statement.execute(tx.db));
    await expect(trying).rejects.toMatchObject({ name: 'SqlFailure' });
  }
});

test('who died in between is left out and told, his place stays reserved', async () => {
  const reservation = await reserve([30, 31]);
  await recordDeath(fresh.database, actor, { person: 31, day: day('2026-06-28'), reason: 'uji' });
  const done = await freeze(reservation, 'SK 4/2026');
  expect(done).toMatchObject({ rows: 1, leftOut: [{ person: 31, reason: 'dead' }] });
});

test('a list of which nobody is left is not frozen', async () => {
  const reservation = await reserve([33]);
  await recordDeath(fresh.database, actor, { person: 33, day: day('2026-06-28'), reason: 'uji' });
  expect(await freeze(reservation, 'SK 5/2026')).toMatchObject({ code: 'nobody_left' });
});

test('two people agree on a decision, and the second is another', async () => {
  const reservation = await reserve([32]);
  const alone = await freeze(reservation, 'SK 5/2026', { approvedBy: actor.id });
  expect(alone).toMatchObject({ code: 'approver_is_actor' });
  expect(await freeze(reservation, 'SK 5/2026', { approvedBy: ' ' })).toMatchObject({
    code: 'approver_missing',
  });
});

test('an addendum replaces by the waiting list, empties and returns; places stay apart from people', async () => {
  const waiting = [
    { person: 45, funds: ['CSR'] },
    { person: 1, funds: ['APBD'] },
    { person: 46, funds: ['APBD', 'CSR'] },
  ];
  await freeze(await reserve([40, 41, 42, 43]), 'SK 6/2026', { waiting });
  const before = await balance('APBD');
  const october = month('2026-10');
  const place = await Promise.all([40, 41, 42, 43].map((each) => placeOf('SK 6/2026', each)));
  const [p40 = 0, p41 = 0, p42 = 0] = place;
  const changes: PlaceChange[] = [
    { place: p40, person: 40, reason: 'died', from: october, successor: 'next' },
    { place: p41, person: 41, reason: 'moved', from: month('2026-07'), successor: 'return' },
    { place: p42, person: 42, reason: 'refused', from: month('2026-12'), successor: 'vacant' },
  ];
  const done = await amend('SK 6/2026', changes, { number: 'SK 6a/2026' });
  // 45 waits for another fund, 1 is paid for already: 46 takes the place.
  expect(done).toMatchObject({
    outcome: 'amended',
    replaced: 1,
    vacant: 1,
    returned: 1,
    freed: 6 * cost,
  });
  expect((await balance('APBD')).committed).toBe(before.committed - 6 * cost);
  expect(await countPlaces(fresh.database, actor, 'SK 6/2026')).toMatchObject({
    places: 4,
    placeMonths: 18,
    personMonths: 17,
    vacant: [{ place: p42, from: '2026-12', until: '2027-01', paid: false }],
  });
  const opened = await readDecision(fresh.database, actor, 'SK 6a/2026');
  const lines = opened.outcome === 'opened' ? opened.text.lines.slice(1) : [];
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    reason: 'died',
    leaves: { person: 40 },
    takes: { person: 46 },
    from: october,
  });
  expect(await verify('SK 6a/2026')).toMatchObject({ outcome: 'verified', rows: 3 });
  expect(await verify('SK 6/2026')).toMatchObject({ outcome: 'verified', rows: 4 });
  // The empty place is filled later, by name; whoever comes is paid for from that month.
  const filled = { place: p42, person: null, reason: 'refused', from: month('2026-12') } as const;
  const later = { number: 'SK 6b/2026' };
  expect(await amend('SK 6/2026', [{ ...filled, successor: 'vacant' }], later)).toMatchObject({
    code: 'place_unknown',
  });
  expect(await amend('SK 6/2026', [{ ...filled, successor: 47 }], later)).toMatchObject({
    replaced: 1,
    vacant: 0,
  });
  expect(await verify('SK 6b/2026')).toMatchObject({ outcome: 'verified' });
  expect(await countPlaces(fresh.database, actor, 'SK 6/2026')).toMatchObject({
    placeMonths: 18,
    personMonths: 18,
    vacant: [],
  });
  // The months of who left are free for any other payer, those of who came are not.
  const plan = [
    planned(41, { fund: 'CSR' }),
    planned(40, { fund: 'CSR', from: october }),
    planned(40, { fund: 'CSR', from: month('2026-09'), until: october }),
    planned(46, { fund: 'CSR', from: october }),
  ];
  const again = await reservePlaces(fresh.database, actor, { plan, reason: 'uji' });
  expect(again).toMatchObject({
    places: 2,
    held: [
      { line: 3, reason: 'taken' },
      { line: 4, reason: 'taken' },
    ],
  });
});

test('an empty place goes back to the fund by an addendum of its own', async () => {
  await freeze(await reserve([75]), 'SK 10/2026');
  const place = await placeOf('SK 10/2026', 75);
  const before = await balance('APBD');
  const change = { place, reason: 'moved', from: month('2026-11') } as const;
  await amend('SK 10/2026', [{ ...change, person: 75, successor: 'vacant' }], { number: 'SK 10a' });
  const back = [{ ...change, person: null, successor: 'return' }] as const;
  expect(await amend('SK 10/2026', back, { number: 'SK 10b' })).toMatchObject({
    returned: 1,
    freed: 2 * cost,
  });
  expect((await balance('APBD')).committed).toBe(before.committed - 2 * cost);
  expect(await verify('SK 10b')).toMatchObject({ outcome: 'verified' });
  const opened = await readDecision(fresh.database, actor, 'SK 10b');
  if (opened.outcome !== 'opened') throw new Error(opened.code);
  const pdf = await annexPdf(opened, { language: 'id', niks: 'masked' });
  expect(pdf.length).toBeGreaterThan(5_000);
});

test.each([
  [{ place: 9_999 }, 'place_unknown'],
  [{ person: 2 }, 'holder_unknown'],
  [{ from: month('2027-01') }, 'month_outside'],
  [{ successor: 'next' as const }, 'waiting_empty'],
  [{ successor: 1 }, 'replacement_unfit'],
])('an addendum with %j is refused and leaves nothing', async (wrong, code) => {
  const number = `SK 7/${code}`;
  const person =
    50 +
    [
      'place_unknown',
      'holder_unknown',
      'month_outside',
      'waiting_empty',
      'replacement_unfit',
    ].indexOf(code);
  await freeze(await reserve([person]), number);
  const before = await balance('APBD');
  const change: PlaceChange = {
    place: await placeOf(number, person),
    person,
    reason: 'over_age',
    from: month('2026-08'),
    successor: 'vacant',
  };
  expect(await amend(number, [change, { ...change, ...wrong }])).toMatchObject({
    outcome: 'refused',
  });
  expect(await amend(number, [{ ...change, ...wrong }])).toMatchObject({ code });
  expect(await balance('APBD')).toEqual(before);
  expect(await countPlaces(fresh.database, actor, number)).toMatchObject({ personMonths: 6 });
});

test('an addendum of an addendum is refused', async () => {
  expect(await amend('SK 6a/2026', [])).toMatchObject({ code: 'not_an_original' });
  expect(await amend('SK 99', [])).toMatchObject({ code: 'decision_unknown' });
});

test('the annex is a PDF/A with masked NIKs, and the same bytes each time', async () => {
  const opened = await readDecision(fresh.database, actor, 'SK 6/2026');
  if (opened.outcome !== 'opened') throw new Error(opened.code);
  const masked = { language: 'id', niks: 'masked' } as const;
  const pdf = Buffer.from(await annexPdf(opened, masked));
  expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(Buffer.compare(pdf, Buffer.from(await annexPdf(opened, masked)))).toBe(0);
  const workbook = Buffer.from(await annexWorkbook(opened, { language: 'id', niks: 'whole' }));
  expect(Buffer.compare(workbook, Buffer.from(await annexWorkbook(opened, masked)))).not.toBe(0);
  const addendum = await readDecision(fresh.database, actor, 'SK 6a/2026');
  if (addendum.outcome !== 'opened') throw new Error(addendum.code);
  expect((await annexPdf(addendum, { language: 'en', niks: 'masked' })).length).toBeGreaterThan(
    5_000,
  );
});

test('the public sees a masked list by village, and objects within the period only', async () => {
  const objection = { from: day('2026-06-21'), until: day('2026-06-30') };
  await freeze(await reserve([60, 61, 62]), 'SK 8/2026', { objection });
  const listed = await publicList(fresh.database, actor, { number: 'SK 8/2026', language: 'id' });
  expect(listed).toMatchObject({ outcome: 'listed', ...objection });
  const shown = JSON.stringify(listed);
  for (const person of [60, 61, 62]) {
    expect(shown).not.toContain(nikOf(person - 1));
    expect(shown).not.toContain(`NOMOR ${person}`);
  }
  const file = (on: string, row = 2) =>
    fileObjection(fresh.database, actor, {
      number: 'SK 8/2026',
      row,
      day: day(on),
      text: 'bukan warga desa ini',
      reason: 'sanggahan',
    });
  expect(await file('2026-07-01')).toMatchObject({ code: 'objection_period' });
  expect(await file('2026-06-25', 9)).toMatchObject({ code: 'row_unknown' });
  const filed = await file('2026-06-30');
  const objected = filed.outcome === 'filed' ? filed.objection : 0;
  const verdict = {
    objection: objected,
    verdict: 'upheld',
    why: 'KTP kabupaten lain',
    reason: 'rapat verifikasi',
  } as const;
  expect(await decideObjection(fresh.database, actor, verdict)).toMatchObject({
    outcome: 'decided',
  });
  expect(await decideObjection(fresh.database, actor, verdict)).toMatchObject({
    code: 'objection_closed',
  });
  const unknown = { ...verdict, objection: 99 };
  expect(await decideObjection(fresh.database, actor, unknown)).toMatchObject({
    code: 'objection_unknown',
  });
  expect(await readObjections(fresh.database, actor, 'SK 8/2026')).toMatchObject([
    { row: 2, outcome: 'upheld', outcomeReason: 'KTP kabupaten lain' },
  ]);
});

test('names are shown to those who may see them, and to no other tenant', async () => {
  const other: Actor = { ...actor, tenant: '7504' };
  expect(await readDecision(fresh.database, other, 'SK 8/2026')).toMatchObject({
    code: 'decision_unknown',
  });
  for (const role of ['public', 'analyst', 'kejari', 'bpjs', 'village_operator'] as const) {
    expect(
      await verifyDecision(fresh.database, { ...actor, role }, { number: 'SK 8/2026' }),
    ).toMatchObject({ code: 'role_may_not' });
  }
  expect(
    await verifyDecision(fresh.database, { ...actor, role: 'auditor' }, { number: 'SK 8/2026' }),
  ).toMatchObject({ outcome: 'verified' });
});

test('the same request again gives the same decision', async () => {
  const reservation = await reserve([70]);
  const first = await freeze(reservation, 'SK 9/2026', { key: 'sk-9' });
  expect(await freeze(reservation, 'SK 9/2026', { key: 'sk-9' })).toEqual(first);
});
