// Agreements, regulations and duties on a real PostgreSQL: one follows one, an end is written once, and one
// region sees nothing of another.

import type { Actor } from '@payung/engine';
import { day } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import type { NewAgreement } from './agreement.ts';
import {
  endAgreement,
  readUndertakings,
  recordAgreement,
  recordDutyStep,
  recordRegulation,
} from './agreements.ts';
import type { NewRegulation } from './regulation.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const boalemo: Actor = { id: 'admin', role: 'admin', tenant: '7502' };
const reason = 'uji';
const pks: NewAgreement = {
  ...{ kind: 'pks', reference: 'PKS/12/2025', title: 'Pekerja rentan', scope: '5.000 orang' },
  ...{ parties: ['Disnaker', 'BPJS TK'], startsOn: day('2025-01-01'), endsOn: day('2026-12-31') },
};
const perbup: NewRegulation = {
  ...{ kind: 'head', reference: 'Perbup 12/2025', title: 'Jamsostek', subject: 'anggaran' },
  from: day('2025-01-10'),
};

const kept = (more: Partial<NewAgreement> = {}, actor = boalemo) =>
  recordAgreement(fresh.database, actor, { agreement: { ...pks, ...more }, reason });

test('an agreement is renewed once and ended once', async () => {
  const { database } = fresh;
  expect(await kept()).toEqual({ outcome: 'kept', number: 1 });
  expect(await kept({ endsOn: day('2024-12-31') })).toMatchObject({ code: 'agreement_order' });
  expect(await kept({ renews: 9 })).toMatchObject({ code: 'agreement_unknown' });
  const next = { renews: 1, startsOn: day('2027-01-01'), endsOn: day('2028-12-31') };
  expect(await kept(next)).toEqual({ outcome: 'kept', number: 2 });
  expect(await kept(next)).toMatchObject({ code: 'agreement_followed', data: { by: 2 } });
  const ended = { day: day('2027-06-30'), reason: 'dicabut' };
  const end = () => endAgreement(database, boalemo, { number: 2, ended, reason });
  expect(await end()).toEqual({ outcome: 'kept', number: 2 });
  expect(await end()).toMatchObject({ code: 'agreement_over' });
  const read = await readUndertakings(database, boalemo);
  expect(read).toMatchObject({
    agreements: [
      { number: 1, ...pks },
      { renews: 1, ended },
    ],
  });
});

test('a regulation is recorded once, and of a duty the newest step holds', async () => {
  const { database } = fresh;
  const regulate = (regulation: NewRegulation) =>
    recordRegulation(database, boalemo, { regulation, reason });
  expect(await regulate(perbup)).toMatchObject({ number: 1 });
  expect(await regulate(perbup)).toMatchObject({ code: 'regulation_known', data: { number: 1 } });
  expect(await regulate({ ...perbup, reference: 'Perbup 1/2027', replaces: 7 })).toMatchObject({
    code: 'regulation_unknown',
  });
  for (const state of ['under_way', 'done'] as const) {
    const step = {
      duty: 'regent.regulation',
      state,
      day: day('2026-01-01'),
      evidence: state,
    } as const;
    await recordDutyStep(database, boalemo, { step, reason });
  }
  const read = await readUndertakings(database, boalemo);
  if (read.outcome !== 'undertakings') throw new Error(read.code);
  expect(read.regulations).toEqual([{ number: 1, ...perbup }]);
  expect(read.duties.find((each) => each.id === 'regent.regulation')).toMatchObject({
    state: 'done',
    step: { evidence: 'done' },
  });
});

test('one region sees nothing of another, an auditor writes nothing, a village reads nothing', async () => {
  const { database } = fresh;
  const pohuwato: Actor = { ...boalemo, tenant: '7504' };
  expect(await readUndertakings(database, pohuwato)).toMatchObject({
    ...{ agreements: [], regulations: [] },
  });
  expect(await kept({ renews: 1 }, pohuwato)).toMatchObject({ code: 'agreement_unknown' });
  expect(await kept({}, { ...boalemo, role: 'auditor' })).toMatchObject({ code: 'role_may_not' });
  const villager: Actor = { ...boalemo, role: 'village_operator' };
  expect(await readUndertakings(database, villager)).toMatchObject({ code: 'role_may_not' });
});

test('what is recorded is changed by nobody', async () => {
  const work = { actor: boalemo, reason, action: 'test' };
  for (const statement of [
    sql`update payung.agreement set ends_on = '2099-01-01' where number = 1`,
    sql`update payung.agreement set outcome = null where number = 2`,
    sql`delete from payung.regulation`,
    sql`update payung.duty_step set state = 'done'`,
  ]) {
    await expect(
      fresh.database.transaction(work, ({ db }) => statement.execute(db)),
    ).rejects.toThrow();
  }
});
