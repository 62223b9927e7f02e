// One meeting: its frozen material, obstacles, commitments, the draft of the minutes, and its end.

import type { MeetingWire, MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { load } from '../api.ts';
import { dayText, monthText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/monev/words.ts';
import { Freeze } from './freeze.tsx';
import { Material } from './material.tsx';
import { kindText, leadsMeetings, preparesMeetings } from './meeting-words.ts';
import { Minutes } from './minutes.tsx';
import { Obstacles } from './obstacles.tsx';
import { Promises } from './promises.tsx';

const roomRefreshMs = 15_000;

export function MeetingPage() {
  const text = useText();
  const language = useLanguage();
  const me = useMe();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({
    queryKey: ['meetings', id],
    queryFn: () => load(`/meetings/${id}`),
    // What others say and write in the room comes in by itself.
    refetchInterval: ({ state }) => (state.data?.state === 'closed' ? false : roomRefreshMs),
  });
  if (me === undefined) return <NoRight />;
  const room = query.data;
  return (
    <Page
      title={room?.title ?? text('menu_meetings')}
      trail={<Link to="/monev">{text('menu_meetings')}</Link>}
      {...(room === undefined ? {} : { action: <ToProjector id={id} /> })}
      {...(room === undefined
        ? {}
        : {
            lead: text('meeting_lead', {
              kind: text(kindText(room.kind)),
              day: dayText(room.day, language),
              place: room.place,
              month: monthText(room.month, language),
            }),
          })}
    >
      <Screen query={query}>{(meeting) => <Meeting meeting={meeting} me={me} />}</Screen>
    </Page>
  );
}

function ToProjector({ id }: { id: string }) {
  const text = useText();
  return (
    <Link to="/monev/$id/rapat" params={{ id }} className="button button-default button-sm">
      {text('project')}
    </Link>
  );
}

function Meeting({ meeting, me }: { meeting: MeetingWire; me: MeWire }) {
  const text = useText();
  const mayLead = leadsMeetings(me.actor.role) && meeting.state !== 'closed';
  return (
    <>
      <Card title={text('meeting_material')}>
        {meeting.material === undefined ? (
          <Freeze meeting={meeting} mayFreeze={preparesMeetings(me.actor.role)} />
        ) : (
          <Material material={meeting.material} />
        )}
      </Card>
      <Obstacles meeting={meeting} mayLead={mayLead} />
      <Promises meeting={meeting} mayLead={mayLead} />
      <Minutes key={meeting.id} meeting={meeting} mayLead={mayLead} />
    </>
  );
}
