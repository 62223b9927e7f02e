// Meetings on a real PostgreSQL: what is frozen stays, promises are measured in the register, and one
// region does not see another's.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { sendBatch } from '../registry/register.fixture.ts';
import { readCommitmentLine } from './commitment-line.ts';
import { minutesOf } from './material.fixture.ts';
import type { MaterialCoverage } from './material.ts';
import type { NewMeeting } from './meeting.ts';
import {
  closeMeeting,
  freezeMaterial,
  openMeeting,
  readMeeting,
  readMinutes,
  readOpening,
  recordCommitment,
  recordObstacle,
  saveDraft,
  settleCommitment,
} from './meetings.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  const fishers = [0, 1, 2, 3, 4, 5].map((who) => ({
    ...{ who, start: '2026-01-15', occupation: who === 5 ? 'PETANI' : 'NELAYAN' },
  }));
  await sendBatch(database, boalemo, { month: month('2026-06'), listed: fishers.slice(0, 2) });
  const later = fishers.map((each) => (each.who < 2 ? each : { ...each, start: '2026-09-15' }));
  await sendBatch(database, boalemo, { month: month('2026-09'), listed: later });
});
afterAll(() => fresh.close());

const boalemo: Actor = { id: 'admin', role: 'admin', tenant: '7502' };
const pohuwato: Actor = { ...boalemo, tenant: '7504' };
const reason = 'uji';
const coverage: MaterialCoverage = minutesOf().material.coverage;
const june: NewMeeting = {
  kind: 'monev',
  title: 'Monev Juni',
  day: day('2026-06-30'),
  place: 'Bappeda',
  month: month('2026-06'),
};

async function opened(actor: Actor = boalemo, meeting: NewMeeting = june) {
  const done = await openMeeting(fresh.database, actor, { ...meeting, reason });
  if (done.outcome !== 'done') throw new Error(done.code);
  return done.meeting;
}

function promised(line: string) {
  const { draft } = readCommitmentLine(line);
  const { who, what, due, measure } = draft;
  if (who === undefined || what === undefined || due === undefined || measure === undefined) {
    throw new Error(line);
  }
  return { written: draft.written, who, what, due, measure };
}

const frozen = (meeting: number, actor = boalemo) =>
  freezeMaterial(fresh.database, actor, {
    ...{ meeting, reason, coverage, tenantName: 'Boalemo' },
    ...{ today: day('2026-12-19'), zone: 'Asia/Makassar' },
  });

test('a meeting is opened, frozen, spoken in and closed; then it stays as it is', async () => {
  const { database } = fresh;
  const meeting = await opened();
  expect(await readMinutes(database, boalemo, meeting)).toMatchObject({ code: 'material_missing' });
  expect(await closeMeeting(database, boalemo, { meeting, reason })).toMatchObject({
    code: 'material_missing',
  });
  expect(await frozen(meeting)).toMatchObject({ outcome: 'frozen' });
  expect(await frozen(meeting)).toMatchObject({ code: 'already_frozen' });
  const obstacle = { category: 'fiscal', what: 'PAD turun' } as const;
  await recordObstacle(database, boalemo, { meeting, reason, obstacle });
  const commitment = promised('Dinas Perikanan melindungi 800 nelayan, Sep 2026');
  await recordCommitment(database, boalemo, { meeting, reason, commitment });
  for (const text of ['dibuka', 'dibuka Sekda']) {
    await saveDraft(database, boalemo, { meeting, reason, draft: { text, present: ['Sekda'] } });
  }
  const closed = await closeMeeting(database, boalemo, { meeting, reason });
  if (closed.outcome !== 'minutes') throw new Error(closed.code);
  expect(closed.input).toMatchObject({ state: 'closed', text: 'dibuka Sekda' });
  expect(closed.input.material.standing).toMatchObject({
    ...{ from: '2026-01', until: '2026-07', benefits: { programmes: [] } },
    ...{ compliance: { states: [], batches: [], recovered: [] } },
  });
  expect(await recordObstacle(database, boalemo, { meeting, reason, obstacle })).toMatchObject({
    code: 'meeting_closed',
  });
  const again = await readMinutes(database, boalemo, meeting);
  expect(again).toEqual(closed);
  const settled = { outcome: 'broken', reason: 'anggaran', day: day('2026-10-01') } as const;
  await settleCommitment(database, boalemo, { meeting, number: 1, settled, reason });
  expect(await readMinutes(database, boalemo, meeting)).toEqual(closed);
  const twice = await settleCommitment(database, boalemo, { meeting, number: 1, settled, reason });
  expect(twice).toMatchObject({ code: 'outcome_known' });
});

test('minutes that save themselves leave one entry and one page for each writer', async () => {
  const { database } = fresh;
  const meeting = await opened();
  const secretary: Actor = { ...boalemo, id: 'notulis', role: 'verifier' };
  const save = async (actor: Actor, text: string, seen: number) => {
    const saved = await saveDraft(database, actor, { meeting, draft: { text, present: [] }, seen });
    return saved.outcome === 'done' ? saved.number : saved.code;
  };
  const told = [];
  for (const [actor, text, seen] of [
    [boalemo, 'D', 0],
    [boalemo, 'Dib', 1],
    [boalemo, 'Dibuka', 2],
    [secretary, 'Dibuka Sekda', 3],
    [boalemo, 'Dibuka pukul 9', 3],
    [boalemo, 'Dibuka Sekda pukul 9', 4],
  ] as const) {
    told.push(await save(actor, text, seen));
  }
  expect(told).toEqual([1, 2, 3, 4, 'draft_changed', 5]);
  const entries = await database.read(boalemo, ({ db }) =>
    sql<{ actor: string }>`select actor from payung.audit where action = 'monev.draft'
      and subject = ${JSON.stringify({ meeting })}::jsonb order by id`.execute(db),
  );
  expect(entries.rows.map(({ actor }) => actor)).toEqual(['admin', 'notulis']);
  const pages = await database.read(boalemo, ({ db }) =>
    sql<{ text: string; of: string }>`
      select text, concat_ws(' ', writer, floor(extract(epoch from at) / 600)) as of
      from payung.minutes_draft where meeting = ${meeting} order by number`.execute(db),
  );
  const texts = pages.rows.map(({ text }) => text);
  expect(texts.slice(-2)).toEqual(['Dibuka Sekda', 'Dibuka Sekda pukul 9']);
  // One each, two where the clock passed a tenth minute meanwhile.
  expect(new Set(pages.rows.map((each) => each.of)).size).toBe(texts.length);
  const work = { actor: boalemo, reason, action: 'test' };
  const wiping = database.transaction(work, ({ db }) =>
    sql`delete from payung.minutes_draft where meeting = ${meeting}`.execute(db),
  );
  await expect(wiping).rejects.toThrow();
});

test('what was promised stands beside what the register counts since the meeting', async () => {
  const { database } = fresh;
  const meeting = await opened();
  for (const line of [
    'Dinas Perikanan melindungi 800 nelayan, Des 2026',
    'Camat mendaftarkan 10 warga, Des 2026',
    'Bagian Hukum menerbitkan Perbup, Des 2026',
    'Dinas Perikanan melindungi 5 nelayan, Juli 2026',
  ]) {
    await recordCommitment(database, boalemo, { meeting, reason, commitment: promised(line) });
  }
  const asked = { day: day('2026-10-01'), at: month('2026-09') };
  const opening = await readOpening(database, boalemo, asked);
  if (opening.outcome !== 'opening') throw new Error(opening.code);
  const own = opening.promises.filter((each) => each.meeting === meeting);
  expect(own.map(({ achieved }) => achieved)).toEqual([3, 4, undefined, 0]);
  const late = opening.reminders.find((each) => each.meeting === meeting);
  expect(late).toMatchObject({ number: 4, step: 'H+30', to: 'sekda' });
});

test('the next meeting opens with the promises of the one before', async () => {
  const next = await opened(boalemo, { ...june, day: day('2026-12-19'), title: 'Desember' });
  await frozen(next);
  const read = await readMeeting(fresh.database, boalemo, next);
  if ('outcome' in read) throw new Error(read.code);
  expect(read.material?.promises.map(({ written }) => written)).toContain(
    'Dinas Perikanan melindungi 800 nelayan, Des 2026',
  );
});

test('promises stand where no register was ever loaded, uncounted', async () => {
  const { database } = fresh;
  const gorontalo: Actor = { ...boalemo, tenant: '7501' };
  const asked = { day: day('2026-12-30'), at: month('2026-12') };
  expect(await readOpening(database, gorontalo, asked)).toMatchObject({ promises: [] });
  const meeting = await opened(gorontalo);
  const commitment = promised('Camat mendaftarkan 10 warga, Des 2026');
  await recordCommitment(database, gorontalo, { meeting, reason, commitment });
  const opening = await readOpening(database, gorontalo, asked);
  if (opening.outcome !== 'opening') throw new Error(opening.code);
  expect(opening.promises).toEqual([{ ...commitment, meeting, number: 1 }]);
  expect(opening.reminders).toMatchObject([{ number: 1, step: 'H-7' }]);
});

test('one region sees and numbers nothing of another', async () => {
  const meeting = await opened(pohuwato);
  expect(meeting).toBe(1);
  expect(await readMeeting(fresh.database, pohuwato, 2)).toMatchObject({ code: 'meeting_unknown' });
});

test('who may not lead a meeting changes nothing, and an area is not the region', async () => {
  const { database } = fresh;
  const reader: Actor = { ...boalemo, role: 'auditor' };
  expect(await openMeeting(database, reader, { ...june, reason })).toMatchObject({
    code: 'role_may_not',
  });
  const camat: Actor = { ...boalemo, area: '750201' };
  expect(await readMeeting(database, camat, 1)).toMatchObject({ code: 'needs_whole_tenant' });
});

test('papers are made by whoever sees the money in them; a leader leads the talk', async () => {
  const leader: Actor = { ...boalemo, role: 'leader' };
  const meeting = await opened(leader);
  expect(await frozen(meeting, leader)).toMatchObject({ code: 'role_may_not' });
  expect(await frozen(meeting, { ...boalemo, role: 'analyst' })).toMatchObject({
    outcome: 'frozen',
  });
  expect(await closeMeeting(fresh.database, leader, { meeting, reason })).toMatchObject({
    outcome: 'minutes',
  });
});

test('material and minutes are changed by nobody, nor is an outcome', async () => {
  const { database } = fresh;
  const work = { actor: boalemo, reason, action: 'test' };
  const digest = 'b'.repeat(64);
  for (const statement of [
    sql`update payung.meeting set material = ${digest} where meeting = 1`,
    sql`update payung.meeting_text set content = 'x' where meeting = 1`,
    sql`delete from payung.commitment where meeting = 1`,
    sql`update payung.commitment set outcome = 'kept' where meeting = 1`,
  ]) {
    await expect(database.transaction(work, ({ db }) => statement.execute(db))).rejects.toThrow();
  }
});
