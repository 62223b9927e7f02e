// Monev: the meetings, what was promised and is due, and a new room.

import type { MeetingsWire, MeWire, OpeningWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { dayText, monthText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/monev/words.ts';
import { Commitments } from './commitments.tsx';
import { kinds, kindText, leadsMeetings } from './meeting-words.ts';
import { MonevTabs } from './monev-tabs.tsx';

type Room = MeetingsWire['meetings'][number];

export function MeetingsPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Meetings me={me} />;
}

function Meetings({ me }: { me: MeWire }) {
  const text = useText();
  const query = useQuery({ queryKey: ['meetings'], queryFn: () => load('/meetings') });
  const [isOpening, setOpening] = useState(false);
  const begin = leadsMeetings(me.actor.role) ? (
    <Button onClick={() => setOpening(true)}>{text('meeting_new')}</Button>
  ) : undefined;
  return (
    <Page
      title={text('menu_meetings')}
      lead={text('meetings_lead')}
      action={isOpening ? null : begin}
    >
      <MonevTabs />
      {isOpening ? <NewMeeting onClose={() => setOpening(false)} /> : null}
      <Promised />
      <Screen
        query={query}
        isEmpty={({ meetings }) => meetings.length === 0}
        empty={<FirstUse action={isOpening ? undefined : begin}>{text('meetings_empty')}</FirstUse>}
      >
        {({ meetings }) => <Rooms meetings={meetings} />}
      </Screen>
    </Page>
  );
}

/** What the last meetings promised, with what the register counts today. */
function Promised() {
  const text = useText();
  const query = useQuery({
    queryKey: ['meetings', 'opening'],
    queryFn: () => load('/meetings/opening'),
  });
  const promises = query.data?.promises ?? [];
  if (promises.length === 0) return null;
  return (
    <Card title={text('meeting_promised')}>
      <Commitments commitments={promises} />
      <Reminders promises={promises} reminders={query.data?.reminders ?? []} />
    </Card>
  );
}

/** Whom each open promise is to be called to mind to by now. */
function Reminders({ promises, reminders }: Pick<OpeningWire, 'promises' | 'reminders'>) {
  const text = useText();
  if (reminders.length === 0) return null;
  return (
    <>
      <h3>{text('reminders_title')}</h3>
      <ul className="plain">
        {reminders.map(({ meeting, number, step, to }) => {
          const promise = promises.find(
            (each) => each.meeting === meeting && each.number === number,
          );
          return (
            <li key={`${meeting} ${number}`}>
              <span className={step === 'H+30' ? 'mark mark-error' : 'mark mark-warning'}>
                {step.replace('-', '−')}
              </span>{' '}
              {text('reminder_of', {
                ...{ to: text(`reminder_to_${to}`), who: promise?.who ?? '' },
                what: promise?.what ?? '',
              })}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Rooms({ meetings }: { meetings: readonly Room[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Room>[] = [
    {
      key: 'title',
      head: text('meeting_title'),
      cell: ({ id, title, kind }) => (
        <>
          <Link to="/monev/$id" params={{ id }}>
            {title}
          </Link>
          <span className="muted small line">{text(kindText(kind))}</span>
        </>
      ),
    },
    { key: 'day', head: text('meeting_day'), cell: ({ day }) => dayText(day, language) },
    { key: 'place', head: text('meeting_place'), cell: ({ place }) => place },
    { key: 'month', head: text('meeting_month'), cell: ({ month }) => monthText(month, language) },
    {
      key: 'state',
      head: text('claim_state_head'),
      cell: ({ state }) => (
        <span className={state === 'closed' ? 'mark' : 'mark mark-note'}>
          {text(`meeting_state_${state}`)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('menu_meetings')}
      columns={columns}
      rows={meetings}
      rowKey={({ id }) => id}
    />
  );
}

const first = { title: '', day: '', place: '', month: '' };

function NewMeeting({ onClose }: { onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Room['kind']>('monev');
  const [typed, setTyped] = useState(first);
  const field = (key: keyof typeof first) => ({
    id: `rapat-${key}`,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  return (
    <Card title={text('meeting_new')}>
      <ActForm
        id="rapat"
        submit={text('meeting_open')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const body = {
            kind,
            ...typed,
            title: typed.title.trim(),
            place: typed.place.trim(),
            reason,
          };
          const { id } = await send<{ id: string }>('POST', '/meetings', { body, once });
          await queries.invalidateQueries({ queryKey: ['meetings'] });
          await navigate({ to: '/monev/$id', params: { id } });
        }}
      >
        <ChoiceField
          id="rapat-jenis"
          label={text('meeting_kind')}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
          choices={kinds.map((each) => [each, text(kindText(each))])}
        />
        <LineField {...field('title')} label={text('meeting_title')} mostLength={200} />
        <LineField {...field('day')} type="date" label={text('meeting_day')} />
        <LineField {...field('place')} label={text('meeting_place')} mostLength={120} />
        <LineField {...field('month')} type="month" label={text('meeting_month')} />
      </ActForm>
      <p>
        <button type="button" className="quiet" onClick={onClose}>
          {text('app_cancel')}
        </button>
      </p>
    </Card>
  );
}
