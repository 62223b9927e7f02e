// R03, R06: an import of fifty people in which one statement or one write fails, for many of them in
// turn. The bench `server-faults` runs all of them.

import { Refusal } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { failStatement, failWrite, statementFaults } from './faults.fixture.ts';
import {
  beginImport,
  bringHome,
  checkWhole,
  type Hand,
  lookAt,
  saySave,
  takeUp,
} from './import-in-hand.fixture.ts';
import { makeSender } from './sent-list.fixture.ts';

let fresh: FreshDatabase;
let hand: Hand;
let first = 10_000;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database, home } = fresh;
  hand = { database, home, sender: await makeSender(database) };
});
afterAll(() => fresh.close());

/** From the taking to the batch with the fault in the `at`-th statement; false when there is none. */
async function withFault(at: number, fault: (typeof statementFaults)[number]): Promise<boolean> {
  first += 100;
  const job = await beginImport(hand, first);
  const planned = failStatement(at, fault);
  try {
    await takeUp(hand, job);
    if ((await lookAt(hand, job).catch(() => undefined))?.state === 'asking') {
      await saySave(hand, job).catch(() => false);
      await takeUp(hand, job);
    }
  } finally {
    planned.undo();
  }
  await checkWhole(hand, job, first);
  const { state, parts } = await bringHome(hand, job);
  const batches = await checkWhole(hand, job, first);
  expect({ at, fault, state, batches, step: parts[0]?.step }).toMatchObject(
    state === 'failed' ? { fault: 'refused', batches: 0 } : { state: 'done', batches: 1 },
  );
  return planned.passed() >= at;
}

/** Two of each kind, spread over the some forty statements of an import. */
const tried = statementFaults.flatMap((fault, at) => [
  [fault, 4 + at * 3] as const,
  [fault, 22 + at * 4] as const,
]);

test.each(tried)(
  'R03: %s in statement %i leaves an import whole or not there',
  async (fault, at) => {
    expect(await withFault(at, fault)).toBe(true);
  },
);

test('R06: a full disk stops the work where it is; when there is space again it goes on', async () => {
  first += 100;
  const job = await beginImport(hand, first);
  const planned = await failWrite(1);
  const ended = await takeUp(hand, job).finally(planned.undo);
  expect(ended).toBeInstanceOf(Refusal);
  expect(ended).toMatchObject({ issues: [{ code: 'disk_full' }] });
  expect(await lookAt(hand, job)).toMatchObject({ state: 'running', parts: [{ step: 'receive' }] });
  expect((await bringHome(hand, job)).state).toBe('done');
  expect(await checkWhole(hand, job, first)).toBe(1);
});

test('R08: of fifty people who say Simpan at once one is heard', async () => {
  first += 100;
  const job = await beginImport(hand, first);
  await takeUp(hand, job);
  const heard = await Promise.all(Array.from({ length: 50 }, () => saySave(hand, job)));
  expect(heard.filter(Boolean)).toHaveLength(1);
  expect((await bringHome(hand, job)).state).toBe('done');
});
