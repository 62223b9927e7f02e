// Spells against the plainest model, on random histories; closed months; rights.

import { randomInt } from 'node:crypto';
import type { Actor, Database } from '@payung/engine';
import { day, monthsOf } from '@payung/values';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { loadBatch } from './batch/load.ts';
import {
  allMonths,
  fileOf,
  type HistoryStep,
  histories,
  modelOf,
  monthAt,
  nikOf,
  rowsOf,
} from './history.fixture.ts';
import { closeMonth, readMonth } from './months/months.ts';
import { rollBack } from './undo/roll-back.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

/** A region of its own for each history. */
function newActor(): Actor {
  return { id: 'uji', role: 'admin', tenant: String(randomInt(1_000_000_000, 9_999_999_999)) };
}

async function load(actor: Actor, step: HistoryStep, at: number): Promise<number> {
  const outcome = await loadBatch(fresh.database, actor, {
    file: fileOf(step, at, actor.tenant),
    rows: [rowsOf(step)],
    reason: 'uji',
  });
  if (outcome.outcome !== 'loaded') throw new Error(JSON.stringify(outcome));
  return outcome.batch;
}

/** Spells expanded to the model's lines; both programmes must say the same. */
async function linesOf(database: Database, actor: Actor): Promise<readonly string[]> {
  const niks = new Map(
    [0, 1, 2, 3, 4, 5].map((who) => [
      Buffer.from(database.vault.digest(nikOf(who))).toString('hex'),
      who,
    ]),
  );
  const { rows } = await database.read(actor, ({ db }) =>
    sql<Record<string, string | null>>`
      select encode(i.nik_digest, 'hex') as nik, s.*
      from payung.spell s
      join payung.identity i
        on i.tenant = s.tenant and i.person = s.person and i.superseded_in is null
      where s.programme = 'JKM'
    `.execute(db),
  );
  const end = monthAt(allMonths.length);
  return rows
    .flatMap((row) => {
      const from = allMonths.find((each) => each >= String(row['from_month'])) ?? end;
      const until = allMonths.find((each) => each >= String(row['until_month'] ?? end)) ?? end;
      return monthsOf({ from, until }).map((each) =>
        [niks.get(String(row['nik'])), each, row['domicile'], row['segment'], row['payer']].join(
          '|',
        ),
      );
    })
    .sort();
}

test('spells say what a plain table of months and people says, after any files', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      const actor = newActor();
      for (const [at, step] of steps.entries()) await load(actor, step, at);
      expect(await linesOf(fresh.database, actor)).toEqual(modelOf(steps).lines());
    }),
    { numRuns: 20 },
  );
}, 300_000);

test('files taken back, newest first, leave what was there before them', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.nat(4), async (steps, taken) => {
      const actor = newActor();
      const batches: number[] = [];
      for (const [at, step] of steps.entries()) batches.push(await load(actor, step, at));
      const kept = Math.max(0, steps.length - 1 - taken);
      for (const batch of batches.slice(kept).reverse()) {
        const request = { batch, reason: 'uji', dependents: 'refuse' } as const;
        expect(await rollBack(fresh.database, actor, request)).toMatchObject({
          outcome: 'rolled_back',
        });
      }
      const left = modelOf(steps.slice(0, kept));
      expect(await linesOf(fresh.database, actor)).toEqual(left.lines());
      for (const [at, step] of steps.entries()) if (at >= kept) await load(actor, step, at);
      expect(await linesOf(fresh.database, actor)).toEqual(modelOf(steps).lines());
    }),
    { numRuns: 8 },
  );
}, 300_000);

test('a closed month never changes, whatever is loaded, taken back or learned later', async () => {
  await fc.assert(
    fc.asyncProperty(histories, histories, async (earlier, later) => {
      const actor = newActor();
      for (const [at, step] of earlier.entries()) await load(actor, step, at);
      const last = earlier.at(-1)?.month ?? 0;
      const month = monthAt(last);
      const request = { month, today: day('2027-06-01'), reason: 'uji' };
      const closed = await closeMonth(fresh.database, actor, request);
      if (closed.outcome !== 'closed') throw new Error(closed.code);
      const counted = modelOf(earlier)
        .lines()
        .filter((line) => line.split('|')[1] === month);
      expect(closed.closed.people).toBe(counted.length);
      const moved = later.map((step) => ({ ...step, month: step.month + last - 7 }));
      let batch = 0;
      for (const [at, step] of moved.entries()) batch = await load(actor, step, 100 + at);
      const taken = { batch, reason: 'uji', dependents: 'cascade' } as const;
      expect((await rollBack(fresh.database, actor, taken)).outcome).toBe('rolled_back');
      const reading = await readMonth(fresh.database, actor, month);
      expect(reading.closed).toEqual(closed.closed);
    }),
    { numRuns: 6 },
  );
}, 300_000);
