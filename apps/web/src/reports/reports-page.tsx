// Laporan: what is frozen, with the state of each, and the schedule.

import type { MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { dayText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/reports/words.ts';
import { freezesReports, kindText, type Line, periodText, stateText } from './report-words.ts';
import { Schedules } from './schedules.tsx';

export function ReportsPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Reports me={me} />;
}

function Reports({ me }: { me: MeWire }) {
  const text = useText();
  const query = useQuery({ queryKey: ['reports'], queryFn: () => load('/reports') });
  const mayFreeze = freezesReports(me.actor.role);
  const begin = mayFreeze ? (
    <Link className="button" to="/laporan/baru">
      {text('report_new')}
    </Link>
  ) : undefined;
  return (
    <Page title={text('menu_reports')} lead={text('reports_lead')} action={begin}>
      <Screen
        query={query}
        isEmpty={({ reports }) => reports.length === 0}
        empty={<FirstUse>{text(mayFreeze ? 'reports_empty' : 'reports_empty_read')}</FirstUse>}
      >
        {({ reports }) => <Lines reports={reports} />}
      </Screen>
      <Schedules maySet={mayFreeze} />
    </Page>
  );
}

function Lines({ reports }: { reports: readonly Line[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Line>[] = [
    {
      key: 'report',
      head: text('report_kind'),
      cell: ({ id, report, kind, scheduled }) => (
        <>
          <Link to="/laporan/$id" params={{ id }}>
            {text('report_number', { number: report })}
          </Link>
          <span className="muted small line">
            {text(kindText(kind))}
            {scheduled ? ` · ${text('report_by_schedule')}` : ''}
          </span>
        </>
      ),
    },
    {
      key: 'period',
      head: text('report_period'),
      cell: (line) => periodText(line, { text, language }),
    },
    {
      key: 'day',
      head: text('report_frozen_on'),
      cell: ({ day }) => dayText(day, language),
    },
    {
      key: 'state',
      head: text('report_state'),
      cell: ({ state }) => (
        <span className={state === 'signed' ? 'mark mark-ok' : 'mark mark-note'}>
          {text(stateText(state))}
        </span>
      ),
    },
    {
      key: 'snapshot',
      head: text('report_snapshot'),
      cell: ({ sha256 }) => <span className="digest">{sha256.slice(0, 16)}</span>,
    },
  ];
  return (
    <DataTable
      caption={text('menu_reports')}
      columns={columns}
      rows={reports}
      rowKey={({ id }) => id}
    />
  );
}
