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
import {
  freezePeriod,
  listPeriods,
  makePapers,
  modelOfPeriod,
  previewPeriod,
  readPeriod,
  verifyPeriod,
} from './period.ts';
import { sheetOf } from './schedule.ts';
import {
  dueReports,
  noteMissedReport,
  readSchedules,
  schedulingTenants,
  setSchedule,
} from './scheduling.ts';
import type { SigningStep } from './signature.ts';
import { signPeriod } from './signing.ts';

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

const asked = (within = period) => ({
  ...{ period: within, coverage: coverageOf(), tenantName: 'Boalemo', reason },
  ...{ today: day('2026-12-05'), zone: 'Asia/Makassar' as const },
});

function freeze(actor: Actor = boalemo, within = period) {
  return freezePeriod(fresh.database, actor, asked(within));
}

async function frozen(): Promise<number> {
  const done = await freeze();
  if (done.outcome !== 'frozen') throw new Error(done.code);
  return done.report;
}

const made = (report: number, actor = boalemo) =>
  makePapers(fresh.database, actor, {
    ...{ report, formats: ['pdf', 'docx', 'xlsx', 'txt', 'svg'], language: 'id', program, reason },
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
    ['svg', true, true],
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

test('what was seen is what is frozen, and nothing else', async () => {
  const { database } = fresh;
  const seen = await previewPeriod(database, boalemo, asked());
  if (seen.outcome !== 'preview') throw new Error(seen.code);
  const before = await listPeriods(database, boalemo);
  const frozenAs = (digest: string) =>
    freezePeriod(database, boalemo, { ...asked(), seen: digest });
  expect(await frozenAs(seen.digest)).toMatchObject({ outcome: 'frozen', digest: seen.digest });
  expect(await frozenAs('a'.repeat(64))).toMatchObject({ code: 'preview_changed' });
  const after = await listPeriods(database, boalemo);
  if (before.outcome !== 'reports' || after.outcome !== 'reports') throw new Error('refused');
  expect(after.reports.length - before.reports.length).toBe(1);
});

const leader: Actor = { id: 'sekda', role: 'leader', tenant: '7502' };
const verifier: Actor = { id: 'yusuf', role: 'verifier', tenant: '7502' };

function sign(report: number, step: SigningStep, actor: Actor) {
  return signPeriod(fresh.database, actor, {
    ...{ report, step, today: day('2026-12-06'), reason },
    signatory: { name: `Nama ${actor.id}`, position: 'Sekretaris Daerah' },
  });
}

test('one makes it and another signs it, each once; papers of before stay as they were', async () => {
  const { database } = fresh;
  const report = await frozen();
  const unsigned = await made(report);
  expect(await sign(report, 'signed', leader)).toMatchObject({ code: 'report_not_made' });
  expect(await sign(report, 'made', leader)).toMatchObject({ code: 'role_may_not' });
  expect(await sign(report, 'made', boalemo)).toMatchObject({ state: 'made' });
  expect(await sign(report, 'signed', boalemo)).toMatchObject({ code: 'signer_is_maker' });
  expect(await sign(report, 'made', verifier)).toMatchObject({ code: 'report_made' });
  const both = await Promise.all([sign(report, 'signed', leader), sign(report, 'signed', leader)]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'signed']);
  expect(await sign(report, 'made', verifier)).toMatchObject({ code: 'report_signed' });

  const read = await readPeriod(database, leader, report);
  if (read.outcome !== 'report') throw new Error(read.code);
  const model = modelOfPeriod(read, 'id');
  expect(model.draft).toBeUndefined();
  expect(model.signature).toEqual([
    ...['Sekretaris Daerah,', '', '', '(disetujui dalam Payung)', 'Nama sekda'],
  ]);
  expect(model.parts.at(-1)?.table?.rows).toEqual([
    ['Disusun', 'Nama admin', 'Sekretaris Daerah', 'Admin', '6 Desember 2026'],
    ['Ditandatangani', 'Nama sekda', 'Sekretaris Daerah', 'Pimpinan', '6 Desember 2026'],
  ]);
  expect(modelOfPeriod(read, 'id', 'frozen').draft).toBe('BELUM DITANDATANGANI');
  expect(await made(report)).not.toEqual(unsigned);
  const checked = await verifyPeriod(database, boalemo, { report, program });
  if (checked.outcome !== 'checked') throw new Error(checked.code);
  expect(checked.papers).toHaveLength(10);
  expect(checked.papers.every(({ same }) => same)).toBe(true);
  const listed = await listPeriods(database, boalemo);
  if (listed.outcome !== 'reports') throw new Error(listed.code);
  expect(listed.reports[0]).toMatchObject({ report, state: 'signed' });
});

test('the database itself takes no signature of the maker, of another text, or for another region', async () => {
  const report = await frozen();
  const read = await readPeriod(fresh.database, boalemo, report);
  if (read.outcome !== 'report') throw new Error(read.code);
  expect(await sign(report, 'made', boalemo)).toMatchObject({ state: 'made' });
  const put = (account: string, digest: string, actor = boalemo) =>
    fresh.database.transaction({ actor, reason, action: 'test' }, ({ db }) =>
      sql`
        insert into payung.period_signature (
          report, step, day, account, role, name, position, digest
        )
        values (${report}, 'signed', '2026-12-06', ${account}, 'leader', 'x', 'x', ${digest})
      `.execute(db),
    );
  await expect(put('admin', read.digest)).rejects.toThrow();
  await expect(put('sekda', 'b'.repeat(64))).rejects.toThrow();
  await expect(put('sekda', read.digest, pohuwato)).rejects.toThrow();
  expect(await sign(report, 'signed', { ...leader, tenant: '7504' })).toMatchObject({
    code: 'report_unknown',
  });
});

test('a schedule makes one report of each period, catches up, and says what held it up', async () => {
  const { database } = fresh;
  const set = (isOn: boolean, today: string) =>
    setSchedule(database, verifier, {
      ...{ kind: 'monthly', dayOfMonth: 5, isOn, today: day(today), reason },
    });
  expect(await set(true, '2026-10-01')).toEqual({ outcome: 'scheduled' });
  expect(await schedulingTenants(database, '7504')).toEqual(['7502']);
  const today = day('2026-12-05');
  const due = await dueReports(database, boalemo, today);
  expect(due.map(({ period: each }) => each.from)).toEqual(['2026-09', '2026-10', '2026-11']);
  expect(await dueReports(database, pohuwato, today)).toEqual([]);

  const system: Actor = { id: 'jadwal', role: 'system', tenant: '7502' };
  const [first] = due;
  if (first === undefined) throw new Error('nothing due');
  const make = () =>
    freezePeriod(database, system, { ...asked(first.period), scheduled: first.kind });
  const twice = await Promise.all([make(), make()]);
  expect(twice.map(({ outcome }) => outcome).sort()).toEqual(['frozen', 'refused']);
  expect(await make()).toMatchObject({ code: 'report_scheduled' });
  const missed = { due: first, today, problem: 'register_behind' } as const;
  await noteMissedReport(database, system, missed);
  await noteMissedReport(database, system, missed);

  const read = await readSchedules(database, leader, today);
  if (read.outcome !== 'schedules') throw new Error(read.code);
  expect(read.schedules).toMatchObject([{ kind: 'monthly', isOn: true, next: '2027-01-05' }]);
  expect(read.runs.map(({ from, problem }) => [from, problem])).toEqual([
    ['2026-09', 'register_behind'],
    ['2026-09', null],
  ]);
  expect(await set(false, '2026-12-06')).toEqual({ outcome: 'scheduled' });
  expect(await dueReports(database, boalemo, today)).toEqual([]);
  expect(await set(true, '2026-12-20')).toEqual({ outcome: 'scheduled' });
  expect(await dueReports(database, boalemo, day('2027-01-04'))).toEqual([]);
});

test('a sheet of its own is frozen and made like a report, and its schedule stands beside the monthly one', async () => {
  const { database } = fresh;
  const done = await freezePeriod(database, boalemo, { ...asked(), sheet: 'press' });
  if (done.outcome !== 'frozen') throw new Error(done.code);
  const { report } = done;
  const listed = await listPeriods(database, boalemo);
  if (listed.outcome !== 'reports') throw new Error(listed.code);
  expect(listed.reports[0]).toMatchObject({ report, kind: 'press', ...period });
  const first = await made(report);
  expect(await made(report)).toEqual(first);
  const set = (kind: 'monthly' | 'press') =>
    setSchedule(
      database,
      { ...verifier, tenant: '7504' },
      {
        ...{ kind, dayOfMonth: 2, isOn: true, today: day('2026-11-20'), reason },
      },
    );
  expect([await set('monthly'), await set('press')]).toEqual([
    { outcome: 'scheduled' },
    { outcome: 'scheduled' },
  ]);
  const due = () => dueReports(database, pohuwato, day('2026-12-05'));
  expect((await due()).map(({ kind }) => kind).toSorted()).toEqual(['monthly', 'press']);
  await sendBatch(database, pohuwato, { month: month('2026-11'), listed: [{ who: 0 }] });
  const freezeDue = (kind: 'monthly' | 'press') =>
    freezePeriod(database, pohuwato, {
      ...asked({ from: month('2026-11'), until: month('2026-12') }),
      ...{ ...sheetOf(kind), scheduled: kind },
    });
  expect(await freezeDue('press')).toMatchObject({ outcome: 'frozen' });
  expect((await due()).map(({ kind }) => kind)).toEqual(['monthly']);
  expect(await freezeDue('monthly')).toMatchObject({ outcome: 'frozen' });
  expect(await freezeDue('press')).toMatchObject({ code: 'report_scheduled' });
  expect(await due()).toEqual([]);
});
