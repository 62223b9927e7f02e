// `payung coverage forecast`: the what-ifs of the command in words, and the answer in lines.

import { type ForecastAnswer, forecastAnswer, leastHistory } from '@payung/office';
import { formatCount, formatPercent, issue, type Language, Refusal } from '@payung/values';
import { fill } from '../text/text.ts';
import type { Asked } from './command.ts';
import { regionName } from './print.ts';
import type { Question } from './question.ts';
import { wordsIn } from './text/words.ts';

export async function forecastOf(
  { months, events, add, losePuPercent: percent, language }: Asked,
  question: Question & { readonly region: string },
): Promise<ForecastAnswer> {
  const text = wordsIn(language);
  const answer = await forecastAnswer(question, {
    ...{ months, events },
    ...(add === undefined ? {} : { add: { ...add, cause: text.addCause } }),
    ...(percent === undefined
      ? {}
      : { losePu: { percent, cause: fill(text.loseCause, { percent }) } }),
  });
  if (answer !== undefined) return answer;
  throw new Refusal([issue('usage', { detail: fill(text.noForecast, { least: leastHistory }) })]);
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
