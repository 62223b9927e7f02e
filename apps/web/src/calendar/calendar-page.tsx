// Kalender perlindungan: month by month who begins, ends, is protected or at risk and what it costs; and
// who falls out next, by fund and village.

import type { CalendarWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, dayText, monthText, rupiahText } from '../parts/format.ts';
import { MonthsChart } from '../parts/months-chart.tsx';
import { Card, Page } from '../parts/page.tsx';
import { FirstUse, Screen } from '../parts/screen.tsx';
import { PlaceName } from '../scope/place-name.tsx';
import { useLanguage, useText } from '../text/text.ts';
import '../text/money/words.ts';
import '../text/work/words.ts';

type Month = CalendarWire['months'][number];

export function CalendarPage() {
  const text = useText();
  const language = useLanguage();
  const query = useQuery({ queryKey: ['calendar'], queryFn: () => load('/calendar') });
  const today = query.data?.today;
  return (
    <Page
      title={text('menu_calendar')}
      {...(today === undefined
        ? {}
        : { lead: text('calendar_lead', { day: dayText(today, language) }) })}
    >
      <Screen
        query={query}
        isEmpty={({ months }) => months.length === 0}
        empty={<FirstUse>{text('calendar_empty')}</FirstUse>}
      >
        {(calendar) => <Calendar calendar={calendar} />}
      </Screen>
    </Page>
  );
}

function Calendar({ calendar }: { calendar: CalendarWire }) {
  const text = useText();
  return (
    <>
      <Ending ending={calendar.ending} />
      <Card title={text('calendar_months')}>
        <Months months={calendar.months} today={calendar.today} />
      </Card>
      <div className="cards cards-2">
        <Card title={text('calendar_arrears')}>
          <p className="muted">{text('calendar_arrears_text')}</p>
          <Arrears rows={calendar.inArrears} />
        </Card>
        <Card title={text('calendar_late')}>
          <p className="muted">{text('calendar_late_text')}</p>
          <Late rows={calendar.paidTooLate} />
        </Card>
      </div>
    </>
  );
}

const risky = ['at_risk', 'lost'] as const;

function Months({ months, today }: { months: readonly Month[]; today: string }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const inForce = ({ people }: Month) =>
    (people['covered'] ?? 0) + (people['ahead'] ?? 0) + (people['ahead_unpaid'] ?? 0);
  const atRisk = ({ people }: Month) => risky.reduce((sum, state) => sum + (people[state] ?? 0), 0);
  const columns: readonly Column<Month>[] = [
    {
      key: 'month',
      head: text('funding_month'),
      cell: ({ month }) => (
        <>
          {monthText(month, language)}
          {today.startsWith(month) ? <span className="mark">{text('calendar_now')}</span> : null}
        </>
      ),
    },
    {
      key: 'covered',
      head: text('calendar_protected'),
      cell: (month) => count(inForce(month)),
      isNumber: true,
    },
    {
      key: 'starts',
      head: text('calendar_starts'),
      cell: ({ starts }) => count(starts),
      isNumber: true,
    },
    { key: 'ends', head: text('calendar_ends'), cell: ({ ends }) => count(ends), isNumber: true },
    {
      key: 'risk',
      head: text('calendar_at_risk'),
      cell: (month) => count(atRisk(month)),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('funding_month_amount'),
      cell: ({ amount }) => rupiahText(amount, language),
      isNumber: true,
    },
  ];
  const most = months.reduce((best, each) => (inForce(each) > inForce(best) ? each : best));
  const last = months.at(-1) ?? most;
  return (
    <MonthsChart
      bars={months.map((each) => ({
        key: each.month,
        label: monthText(each.month, language),
        value: inForce(each),
        valueText: count(inForce(each)),
      }))}
      reading={text('calendar_reading', {
        most: count(inForce(most)),
        month: monthText(most.month, language),
        last: count(inForce(last)),
        lastMonth: monthText(last.month, language),
      })}
      tableLabel={text('app_as_table')}
      table={
        <DataTable
          caption={text('calendar_months')}
          columns={columns}
          rows={months}
          rowKey={({ month }) => month}
        />
      }
    />
  );
}

type EndAlert = CalendarWire['ending'][number];

function Ending({ ending }: { ending: readonly EndAlert[] }) {
  const text = useText();
  const language = useLanguage();
  const soon = ending.filter(({ days }) => days <= 30).reduce((sum, { people }) => sum + people, 0);
  const columns: readonly Column<EndAlert>[] = [
    {
      key: 'village',
      head: text('calendar_village'),
      cell: ({ village }) => <Village code={village} />,
    },
    { key: 'fund', head: text('funding_fund'), cell: ({ fund }) => fund },
    {
      key: 'ends',
      head: text('calendar_ends_on'),
      cell: ({ endsOn, days }) => (
        <>
          <span className="nowrap">{dayText(endsOn, language)}</span>{' '}
          <span className={days <= 30 ? 'mark mark-error' : 'mark mark-warning'}>
            {text('calendar_within', { days })}
          </span>
        </>
      ),
    },
    {
      key: 'people',
      head: text('funding_people'),
      cell: ({ people }) => countText(people, language),
      isNumber: true,
    },
  ];
  return (
    <Card title={text('calendar_ending')}>
      {ending.length === 0 ? (
        <p className="muted">{text('calendar_ending_none')}</p>
      ) : (
        <>
          {soon === 0 ? null : (
            <p className="sum">{text('calendar_soon', { count: countText(soon, language) })}</p>
          )}
          <DataTable
            caption={text('calendar_ending')}
            columns={columns}
            rows={ending.toSorted((a, b) => a.endsOn.localeCompare(b.endsOn))}
            rowKey={({ fund, village, endsOn }) => `${fund} ${village} ${endsOn}`}
          />
        </>
      )}
    </Card>
  );
}

function Arrears({ rows }: { rows: CalendarWire['inArrears'] }) {
  const text = useText();
  const language = useLanguage();
  if (rows.length === 0) return <p>{text('calendar_none')}</p>;
  const columns: readonly Column<CalendarWire['inArrears'][number]>[] = [
    {
      key: 'village',
      head: text('calendar_village'),
      cell: (each) => <Village code={each.village} />,
    },
    { key: 'fund', head: text('funding_fund'), cell: ({ fund }) => fund },
    {
      key: 'last',
      head: text('calendar_last_day'),
      cell: ({ lastDayToPay }) => dayText(lastDayToPay, language),
    },
    {
      key: 'people',
      head: text('funding_people'),
      cell: ({ people }) => countText(people, language),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text('calendar_arrears')}
      columns={columns}
      rows={rows}
      rowKey={({ fund, village, lastDayToPay }) => `${fund} ${village} ${lastDayToPay}`}
    />
  );
}

function Late({ rows }: { rows: CalendarWire['paidTooLate'] }) {
  const text = useText();
  const language = useLanguage();
  if (rows.length === 0) return <p>{text('calendar_none')}</p>;
  const columns: readonly Column<CalendarWire['paidTooLate'][number]>[] = [
    {
      key: 'village',
      head: text('calendar_village'),
      cell: (each) => <Village code={each.village} />,
    },
    { key: 'fund', head: text('funding_fund'), cell: ({ fund }) => fund },
    {
      key: 'people',
      head: text('funding_people'),
      cell: ({ people }) => countText(people, language),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text('calendar_late')}
      columns={columns}
      rows={rows}
      rowKey={({ fund, village }) => `${fund} ${village}`}
      isSmall
    />
  );
}

function Village({ code }: { code: string | null }) {
  const text = useText();
  return code === null ? text('calendar_no_village') : <PlaceName code={code} />;
}
