// Periodic reports on a real PostgreSQL: frozen from the register, the same bytes after later changes, and
// nothing of another region.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { sendBatch } from '../../registry/register.fixture.ts';
import { openMeeting } from '../meetings.ts';
import { coverageOf } from './period.fixture.ts';
import { freezePeriod, listPeriods, makePapers, readPeriod, verifyPeriod } from './period.ts';

let fresh: FreshDatabase;
const boalemo: Actor = { id: 'admin', role: 'admin', tenant: '7502' };
const pohuwato: Actor = { ...boalemo, tenant: '7504' };
const reason = 'uji';
const program = 'a'.repeat(64);
const period = { from: month('2026-06'), until: month('2026-12') };

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  await sendBatch(database, boalemo, { month: month('2026-05'), listed: [{ who: 0 }, { who: 1 }] });
  const listed = [{ who: 0 }, { who: 2, start: '2026-08-01' }, { who: 3, start: '2026-08-01' }];
  await sendBatch(database, boalemo, { month: month('2026-11'), listed });
});
afterAll(() => fresh.close());

function freeze(actor: Actor = boalemo, within = period) {
  return freezePeriod(fresh.database, actor, {
    ...{ period: within, coverage: coverageOf(), tenantName: 'Boalemo', reason },
    ...{ today: day('2026-12-05'), zone: 'Asia/Makassar' },
  });
}

async function frozen(): Promise<number> {
  const done = await freeze();
  if (done.outcome !== 'frozen') throw new Error(done.code);
  return done.report;
}

const made = (report: number, actor = boalemo) =>
  makePapers(fresh.database, actor, {
    ...{ report, formats: ['pdf', 'docx', 'xlsx', 'txt'], language: 'id', program, reason },
  });

test('a report explains the movement of the register and stays the same after later changes', async () => {
  const { database } = fresh;
  const report = await frozen();
  const read = await readPeriod(database, boalemo, report);
  if (read.outcome !== 'report') throw new Error(read.code);
  expect(read.snapshot.movement).toMatchObject({
    before: 2,
    after: 3,
    causes: { new: 2, removed: 1 },
  });
  const first = await made(report);
  await sendBatch(database, boalemo, { month: month('2026-12'), listed: [{ who: 4 }] });
  const june = { kind: 'monev', title: 'Monev', day: day('2026-12-20'), place: 'Bappeda' } as const;
  await openMeeting(database, boalemo, { ...june, month: month('2026-12'), reason });
  expect(await made(report)).toEqual(first);
  const checked = await verifyPeriod(database, boalemo, { report, program });
  if (checked.outcome !== 'checked') throw new Error(checked.code);
  expect(checked.papers.map(({ format, same, ownProgram }) => [format, same, ownProgram])).toEqual([
    ['docx', true, true],
    ['pdf', true, true],
    ['txt', true, true],
    ['xlsx', true, true],
  ]);
  const { rows } = await database.read(boalemo, ({ db }) =>
    sql<{ action: string; reason: string }>`
      select action, reason from payung.audit where action like 'monev.period%' order by id
    `.execute(db),
  );
  expect(rows.map(({ action }) => action)).toEqual([
    ...['monev.period', 'monev.period_papers', 'monev.period_papers'],
  ]);
});

test('a paper that is not the one on record is found, and is not handed out', async () => {
  const report = await frozen();
  await fresh.database.transaction({ actor: boalemo, reason, action: 'test' }, ({ db }) =>
    sql`
      insert into payung.period_paper (tenant, report, format, language, program, digest)
      values ('7502', ${report}, 'txt', 'id', ${program}, ${'b'.repeat(64)})
    `.execute(db),
  );
  expect(await made(report)).toMatchObject({ code: 'paper_differs', data: { format: 'txt' } });
  const checked = await verifyPeriod(fresh.database, boalemo, { report, program });
  expect(checked).toMatchObject({ papers: [{ format: 'txt', same: false, ownProgram: true }] });
});

test('a period without a month, and a role that may not read all of it, freeze nothing', async () => {
  const empty = { from: month('2026-06'), until: month('2026-06') };
  expect(await freeze(boalemo, empty)).toMatchObject({ code: 'period_order' });
  expect(await freeze({ ...boalemo, role: 'leader' })).toMatchObject({ code: 'role_may_not' });
  expect(await freeze({ ...boalemo, area: '750201' })).toMatchObject({
    code: 'needs_whole_tenant',
  });
});

test('who works on the region reads its reports; another region has none of them', async () => {
  const { database } = fresh;
  const report = await frozen();
  const leader = await listPeriods(database, { ...boalemo, role: 'leader' });
  if (leader.outcome !== 'reports') throw new Error(leader.code);
  expect(leader.reports[0]).toMatchObject({ report, kind: 'half_year', ...period });
  expect(await readPeriod(database, pohuwato, report)).toMatchObject({ code: 'report_unknown' });
  expect(await made(report, pohuwato)).toMatchObject({ code: 'report_unknown' });
  const villager: Actor = { ...boalemo, role: 'village_operator' };
  expect(await readPeriod(database, villager, report)).toMatchObject({ code: 'role_may_not' });
});

test('a report and the digests of its papers are changed by nobody', async () => {
  const report = await frozen();
  await made(report);
  const work = { actor: boalemo, reason, action: 'test' };
  for (const statement of [
    sql`update payung.period_report set content = 'x' where number = ${report}`,
    sql`delete from payung.period_report where number = ${report}`,
    sql`update payung.period_paper set digest = ${'c'.repeat(64)} where report = ${report}`,
    sql`
      insert into payung.period_report (
        tenant, kind, from_month, until_month, day, known, content, digest
      )
      values ('7502', 'monthly', '2026-06', '2026-07', '2026-07-01', 1, 'x', ${'d'.repeat(64)})
    `,
  ]) {
    await expect(
      fresh.database.transaction(work, ({ db }) => statement.execute(db)),
    ).rejects.toThrow();
  }
});
