// Prakiraan: the way from today with its band, when the target is reached, what is needed a month, and what a
// supposed change would do. Which method, and how far it erred, stands beside it.

import type { ForecastWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFailure, load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText, percentText } from '../parts/format.ts';
import { LineChart } from '../parts/line-chart.tsx';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { type Scope, scopeQuery } from '../scope/scope.ts';
import { type TextKey, useLanguage, useText } from '../text/text.ts';

/** One supposed change at a time; the first is none. */
const supposals = [
  { key: 'none', text: 'forecast_as_is', query: {} },
  { key: 'add', text: 'forecast_add', query: { add: '5000' } },
  { key: 'lose', text: 'forecast_lose', query: { losePu: '3' } },
] as const satisfies readonly {
  readonly key: string;
  readonly text: TextKey;
  readonly query: Readonly<Record<string, string>>;
}[];

export function Forecast({ scope }: { scope: Scope }) {
  const text = useText();
  const [chosen, setChosen] = useState<(typeof supposals)[number]>(supposals[0]);
  const query = useQuery({
    queryKey: ['forecast', scope, chosen.key],
    queryFn: () => load('/coverage/forecast', { ...scopeQuery(scope), ...chosen.query }),
    staleTime: 60_000,
    retry: false,
  });
  return (
    <Card title={text('forecast_title')}>
      <ul className="chips">
        {supposals.map((each) => (
          <li key={each.key}>
            <button
              type="button"
              className="chip"
              aria-pressed={each.key === chosen.key}
              onClick={() => setChosen(each)}
            >
              {text(each.text)}
            </button>
          </li>
        ))}
      </ul>
      {isTooShort(query.error) ? (
        <p className="muted">{text('forecast_short')}</p>
      ) : (
        <Screen query={query}>{(forecast) => <Path forecast={forecast} />}</Screen>
      )}
    </Card>
  );
}

function isTooShort(error: unknown): boolean {
  return error instanceof ApiFailure && error.problem?.subject === 'history_short';
}

type Step = ForecastWire['path'][number];

function Path({ forecast }: { forecast: ForecastWire }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const { path, targetPeople, reached, neededMonthly, method } = forecast;
  const last = path.at(-1);
  const test = forecast.backtests.find((each) => each.method === method);
  if (last === undefined) return <p className="muted">{text('forecast_short')}</p>;
  const columns: readonly Column<Step>[] = [
    { key: 'month', head: text('sendings_month'), cell: ({ month }) => monthText(month, language) },
    {
      key: 'people',
      head: text('cov_people_head'),
      cell: ({ people }) => count(people),
      isNumber: true,
    },
    {
      key: 'band',
      head: text('forecast_band'),
      cell: ({ low, high }) => `${count(low)}–${count(high)}`,
      isNumber: true,
    },
  ];
  return (
    <>
      <LineChart
        points={path.map(({ month, people }) => ({
          key: month,
          label: monthText(month, language).replace(/ \d{2}/, ' '),
          value: people,
          valueText: count(people),
        }))}
        reading={text('forecast_reading', {
          month: monthText(last.month, language),
          people: count(last.people),
          low: count(last.low),
          high: count(last.high),
        })}
        table={
          <DataTable
            caption={text('forecast_title')}
            columns={columns}
            rows={path}
            rowKey={({ month }) => month}
            isSmall
          />
        }
        {...(targetPeople === undefined
          ? {}
          : {
              target: {
                value: targetPeople,
                label: text('forecast_target', { people: count(targetPeople) }),
              },
            })}
      />
      {targetPeople === undefined ? null : (
        <p>
          {reached === undefined
            ? text('forecast_not_reached')
            : text('forecast_reached', { month: monthText(reached, language) })}{' '}
          {neededMonthly === undefined
            ? ''
            : text('forecast_needed', { people: count(neededMonthly) })}
        </p>
      )}
      {test === undefined ? null : (
        <p className="muted small">
          {text('forecast_error', {
            checked: test.checked,
            percent: percentText(test.errorPercent, language, 1),
          })}
        </p>
      )}
    </>
  );
}
