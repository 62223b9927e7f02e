// People protected per month: chart, its reading with the cliffs, and its table.

import type { SummaryWire } from '@payung/server/wire';
import { DataTable } from '../parts/data-table.tsx';
import { countText, monthText, rupiahText } from '../parts/format.ts';
import { MonthsChart } from '../parts/months-chart.tsx';
import { Empty } from '../parts/states.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { cliffs, peak } from './cliffs.ts';

type Month = SummaryWire['plan']['months'][number];

export function PlanMonths({ months }: { months: readonly Month[] }) {
  const text = useText();
  const language = useLanguage();
  const [first, last, most] = [months[0], months.at(-1), peak(months)];
  if (first === undefined || last === undefined || most === undefined) {
    return <Empty>{text('funding_no_months')}</Empty>;
  }
  const count = (value: number) => countText(value, language);
  const reading = text('funding_months_reading', {
    from: monthText(first.month, language),
    first: count(first.people),
    most: count(most.people),
    mostMonth: monthText(most.month, language),
    until: monthText(last.month, language),
    last: count(last.people),
  });
  return (
    <>
      <MonthsChart
        bars={months.map((month) => ({
          key: month.month,
          label: monthText(month.month, language).replace(/ \d{2}/, ' '),
          value: month.people,
          valueText: count(month.people),
        }))}
        reading={reading}
        tableLabel={text('app_as_table')}
        table={<MonthsTable months={months} />}
      />
      {cliffs(months).map((cliff) => (
        <p key={cliff.month} className="notice notice-warn">
          {text('funding_cliff', {
            count: count(cliff.people),
            month: monthText(cliff.month, language),
          })}
        </p>
      ))}
    </>
  );
}

function MonthsTable({ months }: { months: readonly Month[] }) {
  const text = useText();
  const language = useLanguage();
  return (
    <DataTable
      caption={text('funding_months_title')}
      isSmall
      columns={[
        {
          key: 'month',
          head: text('funding_month'),
          cell: (month: Month) => monthText(month.month, language),
        },
        {
          key: 'people',
          head: text('funding_people'),
          cell: (month: Month) => countText(month.people, language),
          isNumber: true,
        },
        {
          key: 'amount',
          head: text('funding_month_amount'),
          cell: (month: Month) => rupiahText(month.amount, language),
          isNumber: true,
        },
      ]}
      rows={months}
      rowKey={(month) => month.month}
    />
  );
}
