// How coverage went month by month; where no base is stated, how many people.

import type { TrendWire } from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { monthText, percentText } from '../parts/format.ts';
import { LineChart, type Point } from '../parts/line-chart.tsx';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Scope } from '../scope/scope.ts';
import { useLanguage, useText } from '../text/text.ts';
import { useTrend } from './figure-query.ts';
import { peopleText } from './figure-text.ts';

export function Trend({ scope }: { scope: Scope }) {
  const text = useText();
  const query = useTrend(scope);
  return (
    <Card title={text('cov_trend')}>
      <Screen query={query}>{(trend) => <TrendShown trend={trend} />}</Screen>
    </Card>
  );
}

type Row = TrendWire['rows'][number];

function TrendShown({ trend }: { trend: TrendWire }) {
  const text = useText();
  const language = useLanguage();
  const hasPercent = trend.rows.some(({ percent }) => percent !== undefined);
  const rows = sinceKnown(trend.rows, hasPercent);
  const shown = (row: Row) =>
    hasPercent
      ? row.percent === undefined
        ? '—'
        : percentText(row.percent, language)
      : peopleText(row.people, { text, language });
  const points = rows.map((row): Point => {
    const value = hasPercent ? row.percent : (row.people ?? undefined);
    return {
      key: row.at,
      label: monthText(row.at, language).replace(/ \d{2}/, ' '),
      valueText: shown(row),
      ...(value === undefined ? {} : { value }),
    };
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length < 2) {
    return <p className="muted">{text('cov_trend_none')}</p>;
  }
  const reading = text('cov_trend_reading', {
    from: monthText(first.at, language),
    first: shown(first),
    until: monthText(last.at, language),
    last: shown(last),
  });
  return <LineChart points={points} reading={reading} table={<TrendTable rows={rows} />} />;
}

/** Months before the first figure say nothing. */
function sinceKnown(rows: readonly Row[], hasPercent: boolean): readonly Row[] {
  const first = rows.findIndex(({ percent, people }) =>
    hasPercent ? percent !== undefined : people !== 0,
  );
  return rows.slice(Math.max(0, first));
}

function TrendTable({ rows }: { rows: readonly Row[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Row>[] = [
    { key: 'month', head: text('scope_month'), cell: ({ at }) => monthText(at, language) },
    {
      key: 'people',
      head: text('cov_people_head'),
      cell: ({ people }) => peopleText(people, { text, language }),
      isNumber: true,
    },
    {
      key: 'percent',
      head: text('cov_percent_head'),
      cell: ({ percent }) => (percent === undefined ? '—' : percentText(percent, language)),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text('cov_trend')}
      columns={columns}
      rows={rows}
      rowKey={({ at }) => at}
      isSmall
    />
  );
}
