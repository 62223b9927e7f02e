// Reports that are made by themselves: when next, what became of the last one, and who finds it under Laporan.

import type { SchedulesWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { dayText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { Recipients } from '../reports/recipients.tsx';
import { kindText, periodText } from '../reports/report-words.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/reports/words.ts';

type Schedule = SchedulesWire['schedules'][number];
type Run = SchedulesWire['runs'][number];

export function Scheduled() {
  const text = useText();
  const query = useQuery({
    queryKey: ['reports', 'schedules'],
    queryFn: () => load('/reports/schedules'),
  });
  return (
    <Card title={text('scheduled_title')}>
      <Screen
        query={query}
        isEmpty={({ schedules }) => schedules.length === 0}
        empty={
          <p className="muted">
            {text('scheduled_none')} <Link to="/laporan">{text('menu_reports')}</Link>
          </p>
        }
      >
        {({ schedules, runs, recipients }) => (
          <>
            <Table schedules={schedules} runs={runs} />
            <Recipients recipients={recipients} />
          </>
        )}
      </Screen>
    </Card>
  );
}

/** The newest run of a kind is the first of its kind: the server tells the newest first. */
function Table({ schedules, runs }: Pick<SchedulesWire, 'schedules' | 'runs'>) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Schedule>[] = [
    {
      key: 'kind',
      head: text('scheduled_report'),
      cell: ({ kind, day }) => (
        <>
          {text(kindText(kind))}
          <span className="muted small line">{text('scheduled_day', { day })}</span>
        </>
      ),
    },
    {
      key: 'next',
      head: text('scheduled_next'),
      cell: ({ next }) => (next === undefined ? text('schedule_off') : dayText(next, language)),
    },
    {
      key: 'last',
      head: text('scheduled_last'),
      cell: ({ kind }) => <Last run={runs.find((run) => run.kind === kind)} />,
    },
  ];
  return (
    <DataTable
      caption={text('scheduled_title')}
      columns={columns}
      rows={schedules}
      rowKey={({ kind }) => kind}
    />
  );
}

function Last({ run }: { run: Run | undefined }) {
  const text = useText();
  const language = useLanguage();
  if (run === undefined) return text('scheduled_never');
  const words = `${dayText(run.day, language)} · ${periodText(run, { text, language })}`;
  return (
    <>
      {run.id === undefined ? (
        <span className="mark mark-warn">{text(`schedule_missed_${run.problem ?? 'failed'}`)}</span>
      ) : (
        <Link to="/laporan/$id" params={{ id: run.id }}>
          {text('schedule_run_made')}
        </Link>
      )}
      <span className="muted small line">{words}</span>
    </>
  );
}
