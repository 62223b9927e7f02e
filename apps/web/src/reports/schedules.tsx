// The schedule of reports: each kind with its day, what became of the last days, and a form that sets it.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ChoiceField } from '../parts/form-fields.tsx';
import { dayText } from '../parts/format.ts';
import { Card, Facts } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { Recipients } from './recipients.tsx';
import { type Kind, kinds, kindText, periodText, type Run, type Schedule } from './report-words.ts';

export function Schedules({ maySet }: { maySet: boolean }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['reports', 'schedules'],
    queryFn: () => load('/reports/schedules'),
  });
  return (
    <Card title={text('schedule_title')}>
      <p className="muted">{text('schedule_lead')}</p>
      <Screen query={query}>
        {({ schedules, runs, recipients }) => (
          <>
            {schedules.length === 0 ? <p>{text('schedule_none')}</p> : <Days days={schedules} />}
            <Recipients recipients={recipients} />
            {runs.length === 0 ? null : <Runs runs={runs} />}
            {maySet ? <SetSchedule schedules={schedules} /> : null}
          </>
        )}
      </Screen>
    </Card>
  );
}

function Days({ days }: { days: readonly Schedule[] }) {
  const text = useText();
  const language = useLanguage();
  return (
    <Facts
      facts={days.map(({ kind, day, next }) => [
        text(kindText(kind)),
        next === undefined
          ? text('schedule_off')
          : text('schedule_on', { day, next: dayText(next, language) }),
      ])}
    />
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Run>[] = [
    {
      key: 'period',
      head: text('report_period'),
      cell: (run) => periodText(run, { text, language }),
    },
    {
      key: 'day',
      head: text('schedule_run_day'),
      cell: ({ day }) => dayText(day, language),
    },
    {
      key: 'result',
      head: text('schedule_run_result'),
      cell: ({ id, problem }) =>
        id === undefined ? (
          <span className="mark mark-warning">
            {text(`schedule_missed_${problem ?? 'failed'}`)}
          </span>
        ) : (
          <Link to="/laporan/$id" params={{ id }}>
            {text('schedule_run_made')}
          </Link>
        ),
    },
  ];
  return (
    <>
      <h3>{text('schedule_runs')}</h3>
      <DataTable
        caption={text('schedule_runs')}
        columns={columns}
        rows={runs}
        rowKey={({ kind, from, day, problem }) => `${kind} ${from} ${day} ${problem ?? ''}`}
        isSmall
      />
    </>
  );
}

/** Days that every month has. */
const daysOfMonth = Array.from({ length: 28 }, (_, at) => String(at + 1));

function SetSchedule({ schedules }: { schedules: readonly Schedule[] }) {
  const text = useText();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>('monthly');
  const [typed, setTyped] = useState('');
  const [isOn, setOn] = useState(true);
  const standing = schedules.find((each) => each.kind === kind);
  const day = typed === '' ? String(standing?.day ?? 5) : typed;
  return (
    <details className="others">
      <summary>{text('schedule_set')}</summary>
      <ActForm
        id="jadwal"
        submit={text('schedule_save')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const body = { day: Number(day), isOn, reason };
          await send('PUT', `/reports/schedules/${kind}`, { body, once });
          setTyped('');
          await queries.invalidateQueries({ queryKey: ['reports'] });
        }}
      >
        <ChoiceField
          id="jadwal-jenis"
          label={text('report_kind')}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
          choices={kinds.map((each) => [each, text(kindText(each))])}
        />
        <ChoiceField
          id="jadwal-hari"
          label={text('schedule_day')}
          hint={text('schedule_day_hint')}
          value={day}
          onChange={setTyped}
          choices={daysOfMonth.map((each) => [each, each])}
        />
        <ChoiceField
          id="jadwal-nyala"
          label={text('schedule_switch')}
          value={isOn ? 'on' : 'off'}
          onChange={(value) => setOn(value === 'on')}
          choices={[
            ['on', text('schedule_switch_on')],
            ['off', text('schedule_switch_off')],
          ]}
        />
      </ActForm>
    </details>
  );
}
