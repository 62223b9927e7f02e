// The whole way of a list: reserved, frozen, sent, answered with 129 rejections of mixed reasons,
// repaired or replaced, sent again, until everybody is active or explained; and what goes wrong on it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@payung/engine';
import { bpuProfile, type ListFile, peopleCsv, peopleWorkbook } from '@payung/intake';
import { day, month, nik, rupiah } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import {
  amendDecision,
  annexPdf,
  countPlaces,
  freezeDecision,
  readDecision,
  verifyDecision,
} from '../decision/index.ts';
import { readBalances } from '../ledger/fund.ts';
import { fillRegister, insist, nikOf, openFund, planned } from '../reservation/people.fixture.ts';
import { reservePlaces } from '../reservation/reservation.ts';
import { type BuildRequest, buildSending, writeSending } from './build.ts';
import { handOverPaper, repairWorkbook } from './papers.ts';
import { leavingFor } from './reasons.ts';
import { repairRows } from './repair.ts';
import { type ReplyRequest, readReply } from './reply.ts';
import { paySending, readStanding } from './standing.ts';

let fresh: FreshDatabase;
let folder: string;
const actor: Actor = { id: 'verifikator', role: 'verifier', tenant: '7502' };
const branch: Actor = { id: 'cabang', role: 'bpjs', tenant: '7502' };
const target = { kind: 'profile', profile: bpuProfile } as const;
const cost = 16_800;

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'payung-kiriman-'));
  await fillRegister(fresh.database, actor, 5_200);
  await openFund(fresh.database, actor, 'APBD', 2_000_000_000);
});
afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true, force: true });
});

async function freeze(number: string, people: readonly number[], waiting: readonly number[] = []) {
  const plan = people.map((person) => planned(person));
  const reserved = await reservePlaces(fresh.database, actor, { plan, reason: 'uji' });
  if (reserved.outcome !== 'reserved') throw new Error(JSON.stringify(reserved));
  const done = await freezeDecision(fresh.database, actor, {
    reservations: [reserved.reservation],
    number,
    day: day('2026-06-20'),
    signatory: { name: 'BUPATI CONTOH', position: 'Bupati' },
    waiting: waiting.map((person) => ({ person, funds: ['APBD'] })),
    reason: 'penetapan',
    approvedBy: 'kepala dinas',
  });
  if (done.outcome !== 'frozen') throw new Error(JSON.stringify(done));
  return done;
}

async function build(number: string, more: Partial<BuildRequest> = {}) {
  const request = { number, target, language: 'id', reason: 'kirim', ...more } as const;
  const done = await buildSending(fresh.database, actor, request);
  if (done.outcome !== 'built') throw new Error(JSON.stringify(done));
  return done;
}

type Line = { readonly person: number; readonly status: string; readonly why?: string };

async function replyFile(name: string, lines: readonly Line[]): Promise<ListFile> {
  const headings = ['No', 'NIK', 'KPJ', 'Status', 'Keterangan'];
  const rows = lines.map(({ person, status, why }, at) => [
    String(at + 1),
    nikOf(person - 1),
    status === 'Aktif' ? `KPJ${person}` : '',
    status,
    why ?? '',
  ]);
  const path = join(folder, name);
  await writeFile(
    path,
    await peopleWorkbook({ headings, rows }, { title: name, sheet: 'Balasan' }),
  );
  return { path, name };
}

const read = (sending: number, file: ListFile, form: ReplyRequest['form'] = { kind: 'all' }) =>
  readReply(fresh.database, branch, { sending, file, form, reason: 'balasan cabang' });

/** Sent rows by number, for tests that have to know who is who. */
async function sentRows(sending: number) {
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<{ row: number; place: number; person: number; code: string | null }>`
      select row, place, person, code from payung.sending_row where sending = ${sending} order by row
    `.execute(db),
  );
  return rows;
}

async function balance() {
  const [fund] = await readBalances(fresh.database, actor);
  if (fund === undefined) throw new Error('no fund');
  return fund.balance;
}

const count = (from: number, many: number) => Array.from({ length: many }, (_, at) => from + at);

test('5,000 people, 129 rejected for five reasons: in the end all are active or explained', async () => {
  const people = count(1, 5_000);
  const waiting = count(5_001, 60);
  const { head } = await freeze('SK 1/2026', people, waiting);
  const opened = await readDecision(fresh.database, actor, 'SK 1/2026');
  if (opened.outcome !== 'opened') throw new Error(opened.code);
  const pdf = await annexPdf(opened, { language: 'id', niks: 'masked' });
  expect(Buffer.from(pdf).toString('latin1')).toContain('/StructTreeRoot');

  const first = await build('SK 1/2026');
  expect(first).toMatchObject({ people: 5_000, misfits: [], amount: 5_000 * 6 * cost });
  expect(await balance()).toMatchObject({ committed: 0, sent: 5_000 * 6 * cost });

  const reasons = [
    [88, 'NIK tidak padan dengan data Adminduk'],
    [31, 'Sudah menjadi peserta aktif'],
    [6, 'Nama tidak sesuai KTP'],
    [2, 'Peserta sudah meninggal dunia'],
    [2, 'Usia melewati batas pendaftaran'],
  ] as const;
  const whys = reasons.flatMap(([many, why]) => Array<string>(many).fill(why));
  expect(whys).toHaveLength(129);
  const lines = people.map((person): Line => {
    const why = person % 38 === 0 ? whys[person / 38 - 1] : undefined;
    return why === undefined ? { person, status: 'Aktif' } : { person, status: 'Ditolak', why };
  });
  const answered = await read(first.sending, await replyFile('balasan-1.xlsx', lines));
  expect(answered).toMatchObject({
    outcome: 'read',
    active: 4_871,
    rejected: 129,
    unanswered: 0,
    odd: [],
    byReason: [
      { code: 'nik_unmatched', field: 'nik', people: 88 },
      { code: 'already_participant', field: '', people: 31 },
      { code: 'name_differs', field: 'name', people: 6 },
      { code: 'age', field: 'birth', people: 2 },
      { code: 'dead', field: '', people: 2 },
    ],
  });
  expect(await balance()).toMatchObject({ committed: 129 * 6 * cost, sent: 4_871 * 6 * cost });
  expect(await readStanding(fresh.database, actor, 'SK 1/2026')).toMatchObject({
    active: 4_871,
    toSend: 0,
    settled: false,
  });

  const rejected = (await sentRows(first.sending)).filter(({ code }) => code !== null);
  const leaving = rejected.filter(({ code }) => leavingFor(code ?? '') !== undefined);
  const repairable = rejected.filter(({ code }) => leavingFor(code ?? '') === undefined);
  expect([leaving.length, repairable.length]).toEqual([35, 94]);
  const repairs = repairable.map(({ row, person, code }) => ({
    row,
    correction:
      code === 'nik_unmatched'
        ? { nik: nik(`75020102029${String(person).padStart(5, '0')}`) }
        : { name: `ORANG BENAR ${person}` },
  }));
  expect(
    await repairRows(fresh.database, actor, {
      sending: first.sending,
      repairs,
      reason: 'perbaikan',
    }),
  ).toMatchObject({
    people: 94,
    differs: [
      { field: 'name', people: 6 },
      { field: 'nik', people: 88 },
    ],
  });
  const changes = leaving.map(({ place, person, code }) => ({
    place,
    person,
    reason: leavingFor(code ?? '') ?? 'refused',
    from: month('2026-07'),
    successor: 'next' as const,
  }));
  const amended = await amendDecision(fresh.database, actor, {
    amends: 'SK 1/2026',
    number: 'SK 1a/2026',
    day: day('2026-07-05'),
    signatory: { name: 'BUPATI CONTOH', position: 'Bupati' },
    changes,
    reason: 'pengganti',
    approvedBy: 'kepala dinas',
  });
  expect(amended).toMatchObject({ replaced: 35, vacant: 0, returned: 0 });

  const second = await build('SK 1/2026');
  expect(second).toMatchObject({ people: 129, awaitingRepair: 0 });
  const headings = ['NIK', 'Status'];
  const repaired = new Map(repairs.map(({ row, correction }) => [row, correction]));
  const numberOf = new Map(rejected.map(({ row, person }) => [person, row]));
  const replies = (await sentRows(second.sending)).map(({ person }) => {
    const correction = repaired.get(numberOf.get(person) ?? 0);
    const fresh = correction !== undefined && 'nik' in correction ? correction.nik : undefined;
    return [fresh ?? nikOf(person - 1), 'AKTIF'];
  });
  const path = join(folder, 'balasan-2.csv');
  await writeFile(path, [...peopleCsv({ headings, rows: replies })].join(''));
  expect(await read(second.sending, { path, name: 'balasan-2.csv' })).toMatchObject({
    active: 129,
    rejected: 0,
    unanswered: 0,
  });
  const standing = await readStanding(fresh.database, actor, 'SK 1/2026');
  expect(standing).toMatchObject({
    people: 5_035,
    active: 5_000,
    toSend: 0,
    awaitingReply: 0,
    awaitingRepair: [],
    left: [
      { reason: 'already_participant', people: 31 },
      { reason: 'died', people: 2 },
      { reason: 'over_age', people: 2 },
    ],
    settled: true,
    openSendings: [],
  });
  const stages = standing.outcome === 'standing' ? standing.stages : [];
  expect(stages.map(({ stage, people: of }) => [stage, of])).toEqual([
    ['decided', 5_000],
    ['sent', 5_000],
    ['answered', 5_000],
  ]);
  expect(await verifyDecision(fresh.database, actor, { number: 'SK 1/2026' })).toMatchObject({
    outcome: 'verified',
    head,
  });
  for (const [sending, many] of [
    [first.sending, 4_871],
    [second.sending, 129],
  ] as const) {
    const paid = { sending, document: 'SP2D 77', reason: 'bayar' };
    expect(await paySending(fresh.database, actor, paid)).toMatchObject({ people: many });
    expect(await paySending(fresh.database, actor, paid)).toMatchObject({ code: 'nothing_to_pay' });
  }
  expect(await balance()).toMatchObject({ committed: 0, sent: 0, paid: 5_000 * 6 * cost });
  expect(await countPlaces(fresh.database, actor, 'SK 1/2026')).toMatchObject({
    places: 5_000,
    placeMonths: 30_000,
    personMonths: 30_000,
    vacant: [],
  });
}, 240_000);

describe('after payment', () => {
  test('a place that is paid and empty is told; its months cannot go back as if unpaid', async () => {
    const [row] = await sentRows(1);
    if (row === undefined) throw new Error('nobody was sent');
    const change = {
      place: row.place,
      person: row.person,
      reason: 'moved',
      from: month('2026-10'),
    } as const;
    const request = {
      amends: 'SK 1/2026',
      number: 'SK 1b/2026',
      day: day('2026-10-01'),
      signatory: { name: 'BUPATI CONTOH', position: 'Bupati' },
      reason: 'pindah',
      approvedBy: 'kepala dinas',
    };
    const back = { ...request, changes: [{ ...change, successor: 'return' as const }] };
    expect(await amendDecision(fresh.database, actor, back)).toMatchObject({ code: 'place_paid' });
    const empty = { ...request, changes: [{ ...change, successor: 'vacant' as const }] };
    expect(await amendDecision(fresh.database, actor, empty)).toMatchObject({ vacant: 1 });
    expect(await countPlaces(fresh.database, actor, 'SK 1/2026')).toMatchObject({
      personMonths: 29_997,
      vacant: [{ place: row.place, from: '2026-10', until: '2027-01', paid: true }],
    });
  });
});

describe('an interrupted sending', () => {
  test('is written again byte by byte, and nobody is sent twice', async () => {
    await freeze('SK 2/2026', count(5_061, 5));
    const built = await build('SK 2/2026', { key: 'kirim-2' });
    const again = await build('SK 2/2026', { key: 'kirim-2' });
    expect(again).toEqual(built);
    const other = await buildSending(fresh.database, actor, {
      number: 'SK 2/2026',
      target,
      language: 'id',
      reason: 'kirim lagi',
    });
    expect(other).toMatchObject({ code: 'nothing_to_send' });
    const request = { sending: built.sending, target, language: 'id' } as const;
    const written = await writeSending(fresh.database, actor, request);
    const once = await writeSending(fresh.database, actor, request);
    expect(written).toEqual(once);
    expect(written).toMatchObject({ outcome: 'written', files: [{ rows: 5 }] });
    expect(written.outcome === 'written' && written.files[0]?.sha256).toBe(built.files[0]?.sha256);
  });

  test('the database itself lets nobody be sent while an answer is awaited', async () => {
    const work = { actor, reason: 'uji', action: 'intrude' };
    const twice = fresh.database.transaction(work, async ({ db }) => {
      const { rows } = await sql<{ id: number }>`
        insert into payung.funding_act (kind, actor, reason, body)
        values ('send', 'x', 'uji', ${Buffer.alloc(32)}) returning id
      `.execute(db);
      const act = rows[0]?.id ?? 0;
      await sql`
        insert into payung.sending (sending, act, decision, target)
        select 999, ${act}::bigint, decision, 'x' from payung.decision where number = 'SK 2/2026'
      `.execute(db);
      await sql`
        insert into payung.sending_file (sending, file, act, name, sha256, bytes, rows)
        values (999, 1, ${act}, 'x', repeat('0', 64), 1, 1)
      `.execute(db);
      await sql`
        insert into payung.sending_row (
          sending, row, act, file, place, person, from_month, line_sealed
        )
        select 999, s.row, ${act}::bigint, 1, s.place, s.person, s.from_month, s.line_sealed
        from payung.sending_row s
        join payung.sending x using (tenant, sending)
        join payung.decision d using (tenant, decision)
        where d.number = 'SK 2/2026'
      `.execute(db);
    });
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'sending_row_once' });
  });

  test('50 equal requests at once make one sending', async () => {
    await freeze('SK 3/2026', count(5_070, 4));
    const all = await Promise.all(
      Array.from({ length: 50 }, () => insist(() => build('SK 3/2026', { key: 'kirim-3' }))),
    );
    expect(new Set(all.map(({ sending }) => sending)).size).toBe(1);
    expect(all.every(({ people }) => people === 4)).toBe(true);
  });
});

describe('a reply', () => {
  let sending = 0;
  beforeAll(async () => {
    await freeze('SK 4/2026', count(5_080, 10));
    sending = (await build('SK 4/2026')).sending;
  });

  test('for another list is refused and changes nothing', async () => {
    const strangers = count(1, 10).map((person): Line => ({ person, status: 'Aktif' }));
    expect(await read(sending, await replyFile('lain.xlsx', strangers))).toMatchObject({
      code: 'reply_of_another',
      data: { unmatched: 10, rows: 10 },
    });
    expect(await readStanding(fresh.database, actor, 'SK 4/2026')).toMatchObject({
      awaitingReply: 10,
    });
  });

  test('that cannot be read is refused with the columns it lacks', async () => {
    const path = join(folder, 'kosong.csv');
    await writeFile(path, 'Nama,Desa\nA,B\n');
    expect(await read(sending, { path, name: 'kosong.csv' })).toMatchObject({
      code: 'reply_unreadable',
      data: { detail: 'NIK, STATUS' },
    });
  });

  test('in part leaves the others without an answer; odd rows are told by their number', async () => {
    const lines: Line[] = [
      { person: 5_080, status: 'Aktif' },
      { person: 5_081, status: 'Tidak valid', why: `nomor ${nikOf(3)} salah` },
      { person: 5_082, status: 'menunggu' },
      { person: 5_080, status: 'Ditolak', why: 'dua kali' },
      { person: 9, status: 'Aktif' },
    ];
    const file = await replyFile('sebagian.xlsx', lines);
    expect(await read(sending, file)).toMatchObject({
      active: 1,
      rejected: 1,
      unanswered: 8,
      byReason: [{ code: 'other', field: '' }],
      odd: [
        { row: 4, problem: 'status_unknown' },
        { row: 5, problem: 'twice' },
        { row: 6, problem: 'unmatched' },
      ],
    });
    expect(await read(sending, file)).toMatchObject({ code: 'reply_read' });
    const [told] = await fresh.database
      .read(actor, ({ db }) =>
        sql<{
          written: string;
        }>`select written from payung.sending_row where code = 'other'`.execute(db),
      )
      .then(({ rows }) => rows);
    expect(told?.written).not.toContain(nikOf(3));
  });

  test('of failed rows alone counts only where the branch names the same number', async () => {
    const headings = ['NIK', 'Pesan'];
    const rows = [[nikOf(5_082), 'NIK harus 16 digit']];
    const path = join(folder, 'gagal.xlsx');
    await writeFile(path, await peopleWorkbook({ headings, rows }, { title: 'g', sheet: 'g' }));
    const file = { path, name: 'gagal.xlsx' };
    expect(await read(sending, file, { kind: 'failed_rows', rejected: 2 })).toMatchObject({
      code: 'reply_counts_differ',
      data: { said: 2, found: 1 },
    });
    expect(await read(sending, file, { kind: 'failed_rows', rejected: 1 })).toMatchObject({
      active: 7,
      rejected: 1,
      unanswered: 0,
      byReason: [{ code: 'nik_form', field: 'nik', people: 1 }],
    });
  });

  test('is the only thing the branch may bring', async () => {
    const request = { number: 'SK 4/2026', target, language: 'id', reason: 'x' } as const;
    expect(await buildSending(fresh.database, branch, request)).toMatchObject({
      code: 'role_may_not',
    });
    expect(await readStanding(fresh.database, branch, 'SK 4/2026')).toMatchObject({
      code: 'role_may_not',
    });
  });
});

describe('repair', () => {
  test('under a NIK that somebody else pays for is refused', async () => {
    const rejected = (await sentRows(await lastSending())).filter(({ code }) => code !== null);
    const row = rejected[0]?.row ?? 0;
    const request = { sending: await lastSending(), reason: 'perbaikan' };
    const taken = { ...request, repairs: [{ row, correction: { nik: nikOf(0) } }] };
    expect(await repairRows(fresh.database, actor, taken)).toMatchObject({ code: 'payer_taken' });
    const right = { ...request, repairs: [{ row, correction: { name: 'NAMA BENAR' } }] };
    expect(await repairRows(fresh.database, actor, right)).toMatchObject({ people: 1 });
    expect(await repairRows(fresh.database, actor, right)).toMatchObject({ code: 'repair_exists' });
    const active = { ...request, repairs: [{ row: 1, correction: { name: 'X' } }] };
    expect(await repairRows(fresh.database, actor, active)).toMatchObject({
      code: 'row_not_rejected',
    });
  });

  async function lastSending(): Promise<number> {
    const { rows } = await fresh.database.read(actor, ({ db }) =>
      sql<{ sending: number }>`select max(sending) as sending from payung.sending`.execute(db),
    );
    return rows[0]?.sending ?? 0;
  }
});

test('who has months of two amounts stands in the file once, and one answer settles both places', async () => {
  const person = 5_150;
  const plan = [
    planned(person, { until: month('2026-09') }),
    { ...planned(person, { from: month('2026-09') }), amountPerMonth: rupiah(8_400) },
    planned(person + 1),
  ];
  const reserved = await reservePlaces(fresh.database, actor, { plan, reason: 'uji' });
  const frozen = await freezeDecision(fresh.database, actor, {
    reservations: [reserved.outcome === 'reserved' ? reserved.reservation : 0],
    number: 'SK 5/2026',
    day: day('2026-06-20'),
    signatory: { name: 'BUPATI CONTOH', position: 'Bupati' },
    waiting: [],
    reason: 'penetapan',
    approvedBy: 'kepala dinas',
  });
  expect(frozen).toMatchObject({ rows: 3, people: 2, personMonths: 12 });
  const first = await build('SK 5/2026');
  expect(first).toMatchObject({ people: 2, misfits: [], amount: 2 * cost + 4 * 8_400 + 6 * cost });
  expect(first.files).toMatchObject([{ rows: 2 }]);
  const target5 = { sending: first.sending, target, language: 'id' } as const;
  expect(await writeSending(fresh.database, actor, target5)).toMatchObject({ outcome: 'written' });
  const lines: Line[] = [
    { person, status: 'Ditolak', why: 'Nama tidak sesuai' },
    { person: person + 1, status: 'Aktif' },
  ];
  expect(await read(first.sending, await replyFile('dua.xlsx', lines))).toMatchObject({
    active: 1,
    rejected: 1,
    unanswered: 0,
    byReason: [{ code: 'name_differs', people: 1 }],
  });
  const repairs = [{ row: 1, correction: { name: 'NAMA BENAR' } }];
  const repair = { sending: first.sending, repairs, reason: 'perbaikan' };
  expect(await repairRows(fresh.database, actor, repair)).toMatchObject({ people: 1 });
  const second = await build('SK 5/2026');
  expect(second).toMatchObject({ people: 1, amount: 2 * cost + 4 * 8_400 });
  const active: Line[] = [{ person, status: 'Aktif' }];
  await read(second.sending, await replyFile('satu.xlsx', active));
  expect(await readStanding(fresh.database, actor, 'SK 5/2026')).toMatchObject({
    people: 2,
    active: 2,
    settled: true,
  });
});

test('who does not fit the file comes back with the column; the others go', async () => {
  await fillRegister(fresh.database, actor, 3, { first: 8_000, withoutNik: [] });
  const newest = 5_201;
  await freeze('SK 6/2026', [newest, newest + 1]);
  const strict = {
    ...bpuProfile,
    columns: bpuProfile.columns.map((column) =>
      column.field === 'motherName' ? { ...column, required: true } : column,
    ),
  };
  const done = await build('SK 6/2026', {
    target: { kind: 'profile', profile: strict },
    more: [{ person: newest, facts: { motherName: 'IBU CONTOH' } }],
  });
  expect(done).toMatchObject({
    people: 1,
    misfits: [
      { person: newest + 1, problems: [{ code: 'value_missing', column: 'Nama Ibu Kandung' }] },
    ],
  });
});

test('papers: names masked, the sum of the paper is the sum of the ledger', async () => {
  const party = { name: 'A', position: 'Kepala', office: 'Dinas' };
  const facts = {
    sending: 2,
    number: 'BA 1',
    place: 'Tilamuta',
    day: day('2026-07-01'),
    giver: party,
    taker: party,
    misfits: 0,
    language: 'id',
  } as const;
  const paper = await handOverPaper(fresh.database, actor, facts);
  expect(paper).toMatchObject({ outcome: 'made' });
  expect(await handOverPaper(fresh.database, actor, facts)).toEqual(paper);
  expect(await handOverPaper(fresh.database, actor, { ...facts, sending: 99 })).toMatchObject({
    code: 'sending_unknown',
  });
  const sheet = await repairWorkbook(fresh.database, actor, { sending: 1, language: 'id' });
  expect(sheet).toMatchObject({ outcome: 'made' });
});

test('no NIK and no name of anybody stands in the clear in what sending keeps', async () => {
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<{ row: string }>`
      select s::text as row from payung.sending_row s
      union all select r::text from payung.repair r
      union all select d::text from payung.decision_row d
      union all select a::text from payung.funding_act a
      union all select u::text from payung.audit u
    `.execute(db),
  );
  const text = rows.map(({ row }) => row.replace(/\\x[0-9a-f]+|[0-9a-f]{64}/g, ''));
  expect(text.filter((row) => /(?<!\d)\d{16}(?!\d)|ORANG/.test(row))).toEqual([]);
});
