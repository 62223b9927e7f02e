// What each feature says of a period, gathered through their doors: nothing is counted a second way.

import type { Actor, Database, Zone } from '@payung/engine';
import { type Day, type Month, type Rupiah, sumRupiah } from '@payung/values';
import { readBoard } from '../../claims/index.ts';
import { caseStates, listCases, listSkkBatches, readRecovery } from '../../compliance/index.ts';
import { readBalances, readCalendar } from '../../funding/index.ts';
import { explainMovement, listBatches } from '../../registry/index.ts';
import { fundOf } from '../material.ts';
import type { PeriodBenefits, PeriodCompliance, PeriodProtection } from '../standing.ts';
import type { Period, PeriodMovement, PeriodSnapshot } from './snapshot.ts';

export type Gathered = Pick<
  PeriodSnapshot,
  'movement' | 'funds' | 'protection' | 'compliance' | 'benefits'
>;

export async function gather(
  database: Database,
  actor: Actor,
  asked: { readonly period: Period; readonly today: Day; readonly zone: Zone },
): Promise<Gathered> {
  const { period } = asked;
  const movement = await movementOf(database, actor, period);
  return {
    ...(movement === undefined ? {} : { movement }),
    funds: (await readBalances(database, actor)).map(fundOf),
    protection: await protectionIn(database, actor, asked),
    compliance: await complianceOf(database, actor, period),
    benefits: await benefitsOf(database, actor, period),
  };
}

function isWithin({ from, until }: Period, month: Month): boolean {
  return month >= from && month < until;
}

/** Roles were asked before: a part that refuses them all the same is a fault of the program. */
function answered<Answer extends { readonly outcome: string }>(
  answer: Answer,
): Exclude<Answer, { readonly outcome: 'refused' }> {
  if (isAnswer(answer)) return answer;
  throw new Error(`A part of the report was refused: ${JSON.stringify(answer)}`);
}

function isAnswer<Answer extends { readonly outcome: string }>(
  answer: Answer,
): answer is Exclude<Answer, { readonly outcome: 'refused' }> {
  return answer.outcome !== 'refused';
}

/** From the newest file before the period, else its first, to its last. */
async function movementOf(
  database: Database,
  actor: Actor,
  period: Period,
): Promise<PeriodMovement | undefined> {
  const files = await participantFiles(database, actor);
  const after = files.findLast(({ month }) => month < period.until);
  const before =
    files.findLast(({ month }) => month < period.from) ??
    files.find(({ month }) => isWithin(period, month));
  if (after === undefined || before === undefined || before.month >= after.month) return undefined;
  const explained = await explainMovement(database, actor, {
    before: before.batch,
    after: after.batch,
  });
  if (explained.outcome !== 'explained') {
    throw new Error(`Files ${before.batch} and ${after.batch}: ${explained.code}`);
  }
  return { files: { before, after }, ...explained.movement };
}

const filesOnPage = 1_000;

/** Participants files that stand, by month; of one month the newest last. */
async function participantFiles(database: Database, actor: Actor) {
  const files: { readonly batch: number; readonly month: Month }[] = [];
  for (let after: number | undefined; ; ) {
    const page = await listBatches(database, actor, {
      limit: filesOnPage,
      ...(after === undefined ? {} : { after }),
    });
    for (const { batch, kind, month, undone } of page.rows) {
      if (kind === 'participants' && undone === undefined) files.push({ batch, month });
    }
    if (page.next === undefined) break;
    after = page.next;
  }
  return files.toSorted((a, b) =>
    a.month === b.month ? a.batch - b.batch : a.month < b.month ? -1 : 1,
  );
}

/** Perlindungan yang dibiayai, villages summed. */
export async function protectionIn(
  database: Database,
  actor: Actor,
  asked: { readonly period: Period; readonly today: Day; readonly zone: Zone },
): Promise<PeriodProtection> {
  const { months, ending, inArrears, paidTooLate } = await readCalendar(database, actor, asked);
  return {
    months: months.filter(({ month }) => isWithin(asked.period, month)),
    ending: withoutVillage(ending, ({ days, endsOn, fund }) => ({ days, endsOn, fund })),
    inArrears: withoutVillage(inArrears, ({ lastDayToPay, fund }) => ({ lastDayToPay, fund })),
    paidTooLate: withoutVillage(paidTooLate, ({ fund }) => ({ fund })),
  };
}

/** Villages summed: a report of the region names funds. */
function withoutVillage<Row extends { readonly people: number }, Key extends object>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): readonly (Key & { readonly people: number })[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(Object.values(keyOf(row))));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ ...keyOf(first), people: group.reduce((sum, { people }) => sum + people, 0) }];
  });
}

/** Perkara, SKK, pemulihan. */
export async function complianceOf(
  database: Database,
  actor: Actor,
  period: Period,
): Promise<PeriodCompliance> {
  const { cases } = answered(await listCases(database, actor));
  const { batches } = answered(await listSkkBatches(database, actor));
  const { cells } = answered(await readRecovery(database, actor));
  return {
    states: caseStates.flatMap((state) => {
      const count = cases.filter((each) => each.state === state).length;
      return count === 0 ? [] : [{ state, cases: count }];
    }),
    batches: batches.map(({ number, releasedOn, packs }) => {
      const standing = packs.filter(({ withdrawn }) => withdrawn === null);
      const due = sumRupiah(standing.map((pack) => pack.due));
      return { number, releasedOn, packs: standing.length, due };
    }),
    recovered: byMonth(cells.filter(({ month }) => isWithin(period, month))),
  };
}

function byMonth(
  cells: readonly { readonly month: Month; readonly payments: number; readonly amount: Rupiah }[],
): PeriodCompliance['recovered'] {
  return [...Map.groupBy(cells, ({ month }) => month)].map(([month, group]) => ({
    month,
    payments: group.reduce((sum, { payments }) => sum + payments, 0),
    amount: sumRupiah(group.map(({ amount }) => amount)),
  }));
}

/** Klaim dan beasiswa yang dibayar within the period. */
export async function benefitsOf(
  database: Database,
  actor: Actor,
  period: Period,
): Promise<PeriodBenefits> {
  const board = answered(await readBoard(database, actor, 'kabupaten'));
  const paid = board.cells.filter(({ month }) => isWithin(period, month));
  const programmes = [...Map.groupBy(paid, ({ programme }) => programme)]
    .map(([programme, cells]) => ({
      programme,
      claims: cells.reduce((sum, { claims }) => sum + claims, 0),
      amount: sumRupiah(cells.map(({ amount }) => amount)),
    }))
    .toSorted((a, b) => (a.programme < b.programme ? -1 : 1));
  const months = board.contributions.filter(({ month }) => isWithin(period, month));
  return {
    programmes,
    contributed: {
      funds: sumRupiah(months.map(({ funds }) => funds)),
      register: sumRupiah(months.map(({ register }) => register)),
    },
  };
}
