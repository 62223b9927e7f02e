// `payung coverage forecast`: months to come, with the error on months held back, what is known
// already, what is only supposed, and the month the target is reached.

import {
  type AnswerHead,
  type Forecast,
  findBase,
  forecast,
  headOf,
  leastHistory,
  type MonthCount,
  neededPeople,
} from '@payung/office';
import {
  addMonths,
  formatCount,
  formatPercent,
  issue,
  type Language,
  type Month,
  Refusal,
} from '@payung/values';
import { fill } from '../text/text.ts';
import type { Asked } from './command.ts';
import { regionName } from './print.ts';
import type { Question } from './question.ts';
import { wordsIn } from './text/words.ts';

/** Months to come; `notRenewed` is what the spells alone leave when nothing that ends is renewed. */
export type ForecastAnswer = AnswerHead & {
  readonly kind: 'forecast';
  readonly months: number;
  readonly targetPeople?: number;
  readonly forecast: Forecast;
  readonly notRenewed: readonly MonthCount[];
};

export async function forecastAnswer(command: Asked, question: Question): Promise<ForecastAnswer> {
  const { cube, indicator, at } = question;
  const { region, months, language } = command;
  const within = { rule: indicator.rule, within: region };
  const levels = await cube.slice({ ...within, by: ['month'] });
  const peopleAt = (month: Month) => levels.find((row) => row.key.month === month)?.people ?? 0;
  const counts = cube.months.map((month) => ({ month, people: peopleAt(month) }));
  const first = counts.findIndex((each) => each.people > 0);
  const history = counts.filter((each, index) => first >= 0 && index >= first && each.month <= at);
  const targetPeople = targetOf(command, question);
  const events = [...command.events, ...(await supposed(command, question))];
  const made = forecast({
    history,
    months,
    events,
    ...(targetPeople === undefined ? {} : { targetPeople }),
  });
  if (made === undefined) {
    const detail = fill(wordsIn(language).noForecast, { least: leastHistory });
    throw new Refusal([issue('usage', { detail })]);
  }
  return {
    kind: 'forecast',
    ...headOf({ ...question, region }),
    months,
    ...(targetPeople === undefined ? {} : { targetPeople }),
    forecast: made,
    notRenewed: counts.filter((each) => each.month > at),
  };
}

/** The people a target of the last forecast year or the next one after asks for. */
function targetOf({ region, months }: Asked, question: Question): number | undefined {
  const { indicator, bases, targets, at } = question;
  const year = Number(at.slice(0, 4));
  const last = Number(addMonths(at, months).slice(0, 4));
  const base = findBase(indicator, bases, { region, year });
  const target = targets
    .filter((each) => each.regionCode === region && each.scale === indicator.scale)
    .filter((each) => each.year >= year && each.year <= last)
    .toSorted((a, b) => b.year - a.year)[0];
  return base && target && neededPeople(base.count, target.percent);
}

/** What-if: people added for some months, a share of the PU lost for good. */
async function supposed(command: Asked, { cube, indicator, at }: Question) {
  const text = wordsIn(command.language);
  const month = addMonths(at, 1);
  const { add, losePuPercent, region } = command;
  const added =
    add === undefined
      ? []
      : [{ month, people: add.people, cause: text.addCause, until: addMonths(month, add.months) }];
  if (losePuPercent === undefined) return added;
  const rule = { ...indicator.rule, segments: ['PU'] as const };
  const [row] = await cube.slice({ rule, within: region, at });
  const people = -Math.round(((row?.people ?? 0) * losePuPercent) / 100);
  return [...added, { month, people, cause: fill(text.loseCause, { percent: losePuPercent }) }];
}

export function forecastLines(answer: ForecastAnswer, language: Language): readonly string[] {
  const { months } = answer;
  const text = wordsIn(language);
  const { path, backtests, method, events, reached, neededMonthly } = answer.forecast;
  const chosen = backtests.find((each) => each.method === method);
  const others = backtests.filter((each) => each.method !== method);
  const target = answer.targetPeople;
  return [
    fill(text.forecastTitle, {
      name: answer.indicator.name[language],
      region: regionName(answer.region, language),
      at: answer.at,
    }),
    fill(text.method, {
      method: text.methods[method],
      people: formatCount(chosen?.errorPeople ?? 0),
      percent: formatPercent(chosen?.errorPercent ?? 0),
      checked: chosen?.checked ?? 0,
    }),
    fill(text.others, {
      list: others
        .map((each) => `${text.methods[each.method]} (${formatPercent(each.errorPercent)})`)
        .join('; '),
    }),
    ...events.map((event) => fill(text.event, { ...event, people: formatCount(event.people) })),
    ...path.map((point, index) =>
      fill(text.month, {
        month: point.month,
        people: formatCount(point.people),
        low: formatCount(point.low),
        high: formatCount(point.high),
        mark: fill(text.notRenewed, { people: formatCount(answer.notRenewed[index]?.people ?? 0) }),
      }),
    ),
    ...(target === undefined
      ? []
      : [
          reached === undefined
            ? fill(text.notReached, {
                target: formatCount(target),
                months,
                needed: formatCount(neededMonthly ?? 0),
              })
            : fill(text.reached, { target: formatCount(target), month: reached }),
        ]),
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}
