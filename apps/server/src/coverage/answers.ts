// Each kind of answer about coverage: asked of `office`, put on the wire. Whoever asks about single
// people or exact counts of a small region does so inside his remit.

import type { z } from '@hono/zod-openapi';
import { bpuContribution } from '@payung/law';
import {
  countedPeople,
  countUncovered,
  coverageAnswer,
  findMembershipSources,
  forecastAnswer,
  gapAnswer,
  maySeePeople,
  type PersonRows,
  type RankOrder,
  type RegionDepth,
  rankingAnswer,
  smallBelow,
  targetAnswer,
  trendAnswer,
} from '@payung/office';
import { addMonths, type Month, type Parsed, Refusal, type Rupiah } from '@payung/values';
import { nameIn } from '../gazetteer.ts';
import { RequestRefused } from '../problem.ts';
import { type coverageQuery, depths } from '../wire/coverage.ts';
import {
  coverageOnWire,
  evidenceOnWire,
  headOnWire,
  identified,
  rankingOnWire,
  targetsOnWire,
  trendOnWire,
} from './on-wire.ts';
import { type Asker, depthBelow, type Means, type Question } from './question.ts';

type Axes = NonNullable<z.infer<typeof coverageQuery>['by']>;

export type Cut = { readonly by: Axes; readonly depth: RegionDepth };

export async function askCoverage(question: Question, cut: Cut) {
  return coverageAnswer(question, { ...cut, ...remitIn(question) });
}

export async function coverageFigure(question: Question, cut: Cut) {
  return coverageOnWire(await askCoverage(question, cut), question);
}

/** The people behind a figure, as many as are asked for; only of a region inside the remit. */
export async function evidenceOf(
  question: Question,
  { options }: Means,
  { asker, rows }: { readonly asker: Asker; readonly rows: number },
) {
  if (!maySeePeople(question.region, question.remit)) {
    throw new RequestRefused(403, 'not_allowed', 'outside_remit');
  }
  const { warehouse, indicator, at, cube, region, known } = question;
  const setting = cube.setting;
  const ask = { setting, rule: indicator.rule, within: region, at };
  const all = await countedPeople(warehouse, 'spell', ask);
  const first = all.slice(0, rows);
  const people = first.map(({ person }) => person);
  const lines = await findMembershipSources(options.database, asker.actor, {
    ...{ people, month: at, known },
  });
  const shown = first.map((each) => ({
    ...each,
    sources: lines
      .filter(({ person }) => person === each.person)
      .map(({ nik, kpj, from, until, assumed, file, row, change }) => ({
        ...{ nik, kpj, from, until, assumed, file, row, change },
      })),
  }));
  const named: PersonRows = { people: all.length, shown };
  const answer = await coverageAnswer(question, { by: [], depth: 10, rows: named });
  return evidenceOnWire({ ...answer, rows: named }, question, options.database.vault);
}

export async function rankingOf(
  question: Question,
  ask: {
    readonly depth?: RegionDepth;
    readonly order: RankOrder;
    readonly against?: Month;
  },
) {
  const { order } = ask;
  const depth = ask.depth ?? depthBelow(question.region);
  const against = ask.against ?? addMonths(question.at, -12);
  if (!question.cube.months.includes(against)) {
    throw new RequestRefused(422, 'request_invalid', ['against']);
  }
  const nameOf = (code: string) => nameIn(question.register, code);
  const answer = await rankingAnswer(question, { depth, order, against, nameOf });
  return rankingOnWire(answer, question);
}

export async function trendOf(question: Question, months: number) {
  return trendOnWire(await trendAnswer(question, months), question);
}

/** JKK and JKM for a BPU of the lowest bracket in a month, as a Pemda pays it. */
export function contributionIn(month: Month): Rupiah {
  const facts = { programs: ['JKK', 'JKM'], payer: 'APBD_KAB', month } as const;
  return whole(bpuContribution(facts)).value;
}

export async function gapOf(question: Question, { options }: Means, ask: GapAsk) {
  refuseSmall(question, ask.asker, question.region.length);
  const { at, region, known } = question;
  const uncovered = await countUncovered(options.database, ask.asker.actor, {
    ...{ month: at, known, region },
  });
  const answer = whole(
    await gapAnswer(question, {
      unfunded: joined(uncovered, question).map(({ sector, people }) => ({
        segment: sector,
        people,
      })),
      contributionMonthly: contributionIn(addMonths(at, 1)),
      months: ask.months,
    }),
  );
  const { people, base, target, contributionMonthly, gap, closing, left } = answer;
  return identified({
    ...headOnWire(answer, question),
    ...{ people, base, target, contributionMonthly, gap, left },
    closing: closing.map(({ segment, ...each }) => ({ ...each, sector: segment })),
  });
}

type GapAsk = { readonly asker: Asker; readonly months: number };

/** Months to come, with the error on months held back; what is supposed is told apart. */
export async function forecastOf(question: Question, ask: ForecastAsk) {
  refuseSmall(question, ask.asker, question.region.length);
  const { months, add, losePu } = ask;
  const answer = await forecastAnswer(question, {
    ...{ months, events: [] },
    ...(add === undefined ? {} : { add: { ...add, cause: 'added' } }),
    ...(losePu === undefined ? {} : { losePu: { percent: losePu, cause: 'pu_lost' } }),
  });
  if (answer === undefined) throw new RequestRefused(409, 'not_found', 'history_short');
  const { forecast, notRenewed, targetPeople } = answer;
  const { events, ...made } = forecast;
  return identified({
    ...headOnWire(answer, question),
    ...{ months, ...made, notRenewed, supposed: events },
    ...(targetPeople === undefined ? {} : { targetPeople }),
  });
}

type ForecastAsk = {
  readonly asker: Asker;
  readonly months: number;
  readonly add?: { readonly people: number; readonly months: number };
  readonly losePu?: number;
};

export async function targetsOf(
  question: Question,
  ask: { readonly asker: Asker; readonly depth?: RegionDepth; readonly rule: 'base' | 'gap' },
) {
  const depth = ask.depth ?? depthBelow(question.region);
  refuseSmall(question, ask.asker, depth);
  return targetsOnWire(whole(await targetAnswer(question, { depth, rule: ask.rule })), question);
}

/**
 * Counts that nothing hides: of the own region; for whoever sees no persons, of whole kecamatan and
 * what is above them.
 */
function refuseSmall(question: Question, { live, actor }: Asker, depth: number): void {
  const isOwn = question.region.startsWith(live.area ?? actor.tenant);
  const isShown = maySeePeople(question.region, question.remit) || depth <= depths.district;
  if (!isOwn || !isShown) throw new RequestRefused(403, 'not_allowed', 'outside_remit');
}

type Sector = { readonly sector: string; readonly people: number };

/** Sectors of few people stand together as one without a name, with enough of the next beside them. */
function joined(sectors: readonly Sector[], { region, remit }: Question): readonly Sector[] {
  if (maySeePeople(region, remit)) return sectors;
  const named = sectors.filter(({ people }) => people >= smallBelow);
  const few = sectors.filter(({ people }) => people < smallBelow);
  let rest = few.reduce((sum, { people }) => sum + people, 0);
  while (rest > 0 && rest < smallBelow && named.length > 0) rest += named.pop()?.people ?? 0;
  // So few in all: not even their sum is told.
  return rest < smallBelow ? named : [...named, { sector: '', people: rest }];
}

function remitIn({ remit }: Question) {
  return remit === undefined ? {} : { remit };
}

function whole<T>(answer: Parsed<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(answer.issues);
}
