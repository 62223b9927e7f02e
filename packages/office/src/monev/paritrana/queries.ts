// The SQL of Paritrana: schemes of a year with their criteria, and the own scores with their steps.

import type { Reader, Writer } from '@payung/engine';
import { type Day, rupiah } from '@payung/values';
import { sql } from 'kysely';
import type { Criterion, ParitranaScheme, SchemeMark, ScoreStep } from './scheme.ts';
import type { KeptScore, NewScore } from './score.ts';

export async function insertScheme(tx: Writer, scheme: ParitranaScheme): Promise<number> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ number: number }>`
    insert into payung.paritrana_scheme (tenant, name, year)
    values (${tenant}, ${scheme.id}, ${scheme.year})
    returning number
  `.execute(tx.db);
  const number = numberOf(rows);
  for (const [at, each] of scheme.criteria.entries()) {
    await sql`
      insert into payung.paritrana_criterion (
        tenant, scheme, place, criterion, name, weight, mark, source
      )
      values (
        ${tenant}, ${number}, ${at + 1}, ${each.id}, ${each.name}, ${each.weight}, ${each.mark},
        ${each.source}
      )
    `.execute(tx.db);
  }
  return number;
}

/** Years that have a scheme, the newest first. */
export async function findYears(tx: Reader): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year
    from payung.paritrana_scheme
    where tenant = ${tx.actor.tenant}
    order by year desc
  `.execute(tx.db);
  return rows.map(({ year }) => year);
}

type CriterionRow = Omit<Criterion, 'mark'> & {
  readonly mark: SchemeMark;
  readonly number: number;
  readonly scheme: string;
};

/** The newest scheme of a year. */
export async function findScheme(
  tx: Reader,
  year: number,
): Promise<(ParitranaScheme & { readonly number: number }) | undefined> {
  const { rows } = await sql<CriterionRow>`
    with newest as (
      select tenant, number, name
      from payung.paritrana_scheme
      where tenant = ${tx.actor.tenant} and year = ${year}
      order by number desc
      limit 1
    )
    select
      newest.number, newest.name as scheme, c.criterion as id, c.name, c.weight, c.mark, c.source
    from newest
    join payung.paritrana_criterion c
      on c.tenant = newest.tenant and c.scheme = newest.number
    order by c.place
  `.execute(tx.db);
  const [first] = rows;
  if (first === undefined) return undefined;
  const criteria = rows.map(({ id, name, weight, mark, source }) => ({
    ...{ id, name, weight, mark, source },
  }));
  return { number: first.number, id: first.scheme, year, criteria };
}

export async function insertScore(tx: Writer, score: NewScore): Promise<number> {
  const { tenant } = tx.actor;
  const { year, criterion, day, evidence, document } = score;
  const { rows } = await sql<{ number: number }>`
    insert into payung.paritrana_score (tenant, year, criterion, score, day, evidence, document)
    values (
      ${tenant}, ${year}, ${criterion}, ${score.score}, ${day}, ${evidence}, ${document ?? null}
    )
    returning number
  `.execute(tx.db);
  const number = numberOf(rows);
  for (const [at, { what, cost, gain }] of score.steps.entries()) {
    await sql`
      insert into payung.paritrana_step (tenant, score, place, what, cost, gain)
      values (${tenant}, ${number}, ${at + 1}, ${what}, ${cost}, ${gain})
    `.execute(tx.db);
  }
  return number;
}

type ScoreRow = {
  readonly number: number;
  readonly criterion: string;
  readonly score: number;
  readonly day: Day;
  readonly evidence: string;
  readonly document: string | null;
};
type StepRow = {
  readonly score: number;
  readonly what: string;
  readonly cost: number;
  readonly gain: number;
};

/** All that were said of a year, the newest first. */
export async function findScores(tx: Reader, year: number): Promise<readonly KeptScore[]> {
  const { rows } = await sql<ScoreRow>`
    select number, criterion, score, day, evidence, document
    from payung.paritrana_score
    where tenant = ${tx.actor.tenant} and year = ${year}
    order by number desc
  `.execute(tx.db);
  const { rows: steps } = await sql<StepRow>`
    select s.score, s.what, s.cost, s.gain
    from payung.paritrana_step s
    join payung.paritrana_score p on p.tenant = s.tenant and p.number = s.score
    where s.tenant = ${tx.actor.tenant} and p.year = ${year}
    order by s.score, s.place
  `.execute(tx.db);
  const stepsOf = Map.groupBy(steps, ({ score }) => score);
  return rows.map(({ document, ...row }) => ({
    ...row,
    ...{ year, steps: (stepsOf.get(row.number) ?? []).map(stepOf) },
    ...(document === null ? {} : { document }),
  }));
}

function stepOf({ what, cost, gain }: StepRow): ScoreStep {
  return { what, cost: rupiah(cost), gain };
}

function numberOf(rows: readonly { readonly number: number }[]): number {
  const [row] = rows;
  if (row === undefined) throw new Error('A row was written, and no number came back');
  return row.number;
}
