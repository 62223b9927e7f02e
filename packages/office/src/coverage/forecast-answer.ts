// The forecast of a region: months to come, with the error on months held back, what is known already,
// what is only supposed, and the month the target is reached.

import { addMonths, type Month } from '@payung/values';
import { neededPeople } from './figure.ts';
import { type Forecast, forecast, type KnownEvent, type MonthCount } from './forecast.ts';
import { findBase } from './indicator.ts';
import { type AnswerHead, type CoverageQuestion, headOf } from './question.ts';

/** Months to come; `notRenewed` is what the spells alone leave when nothing that ends is renewed. */
export type ForecastAnswer = AnswerHead & {
  readonly kind: 'forecast';
  readonly months: number;
  readonly targetPeople?: number;
  readonly forecast: Forecast;
  readonly notRenewed: readonly MonthCount[];
};

/** Each what-if carries the cause it is shown with. */
export type ForecastAnswerAsk = {
  readonly months: number;
  readonly events: readonly KnownEvent[];
  /** People added from the next month on, for so many months. */
  readonly add?: { readonly people: number; readonly months: number; readonly cause: string };
  /** A share of the PU lost for good. */
  readonly losePu?: { readonly percent: number; readonly cause: string };
};

/** Undefined where the history is shorter than `leastHistory` months. The cube reaches `months` ahead. */
export async function forecastAnswer(
  question: CoverageQuestion,
  ask: ForecastAnswerAsk,
): Promise<ForecastAnswer | undefined> {
  const { cube, indicator, at, region } = question;
  const { months } = ask;
  const within = { rule: indicator.rule, within: region };
  const levels = await cube.slice({ ...within, by: ['month'] });
  const peopleAt = (month: Month) => levels.find((row) => row.key.month === month)?.people ?? 0;
  const counts = cube.months.map((month) => ({ month, people: peopleAt(month) }));
  const first = counts.findIndex((each) => each.people > 0);
  const history = counts.filter((each, index) => first >= 0 && index >= first && each.month <= at);
  const targetPeople = targetOf(question, months);
  const target = targetPeople === undefined ? {} : { targetPeople };
  const events = [...ask.events, ...(await supposed(question, ask))];
  const made = forecast({ history, months, events, ...target });
  if (made === undefined) return undefined;
  const notRenewed = counts.filter((each) => each.month > at);
  return {
    ...{ kind: 'forecast', ...headOf(question), months, ...target },
    ...{ forecast: made, notRenewed },
  };
}

/** The people a target of the last forecast year or the nearest one before it asks for. */
function targetOf(
  { indicator, bases, targets, at, region }: CoverageQuestion,
  months: number,
): number | undefined {
  const year = Number(at.slice(0, 4));
  const last = Number(addMonths(at, months).slice(0, 4));
  const base = findBase(indicator, bases, { region, year });
  const target = targets
    .filter((each) => each.regionCode === region && each.scale === indicator.scale)
    .filter((each) => each.year >= year && each.year <= last)
    .toSorted((a, b) => b.year - a.year)[0];
  return base && target && neededPeople(base.count, target.percent);
}

async function supposed(
  { cube, indicator, at, region }: CoverageQuestion,
  { add, losePu }: ForecastAnswerAsk,
): Promise<readonly KnownEvent[]> {
  const month = addMonths(at, 1);
  const added: KnownEvent[] = [];
  if (add !== undefined) {
    const { people, months, cause } = add;
    added.push({ month, people, cause, until: addMonths(month, months) });
  }
  if (losePu === undefined) return added;
  const rule = { ...indicator.rule, segments: ['PU'] as const };
  const [row] = await cube.slice({ rule, within: region, at });
  const people = -Math.round(((row?.people ?? 0) * losePu.percent) / 100);
  return [...added, { month, people, cause: losePu.cause }];
}
