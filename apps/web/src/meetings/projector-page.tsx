// Mode rapat: one topic on the whole screen, large enough for the last seat, turned by arrow keys, by the keys a
// presenter's remote sends, and by buttons.

import type { MeetingWire, MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { load } from '../api.ts';
import { chooseAppearance, useAppearance } from '../frame/appearance.ts';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/monev/words.ts';
import '../text/work/words.ts';
import { leadsMeetings } from './meeting-words.ts';
import { TopicView } from './topic-view.tsx';
import { topicsOf } from './topics.ts';

export function ProjectorPage() {
  const text = useText();
  const me = useMe();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({
    queryKey: ['meetings', id],
    queryFn: () => load(`/meetings/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'closed' ? false : 15_000),
  });
  if (me === undefined) return <NoRight />;
  return (
    <div className="projector">
      {query.data === undefined ? <h1 className="visually-hidden">{text('project')}</h1> : null}
      <Screen query={query} empty={<NothingYet id={id} />}>
        {(meeting) => <Projected meeting={meeting} me={me} />}
      </Screen>
    </div>
  );
}

function NothingYet({ id }: { id: string }) {
  const text = useText();
  return (
    <>
      <h1 className="visually-hidden">{text('project')}</h1>
      <FirstUse
        action={
          <Link to="/monev/$id" params={{ id }}>
            {text('project_leave')}
          </Link>
        }
      >
        {text('project_empty')}
      </FirstUse>
    </>
  );
}

const steps: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1 },
  ...{ ArrowLeft: -1, ArrowUp: -1, PageUp: -1 },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
};

function Projected({ meeting, me }: { meeting: MeetingWire; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const topics = topicsOf({ meeting, text, language });
  const { at, turn } = useTurning(topics.length);
  const topic = topics[at];
  const name = topic?.title ?? '';
  useEffect(() => {
    document.title = `${name} · ${meeting.title}`;
  }, [name, meeting.title]);
  const mayLead = leadsMeetings(me.actor.role) && meeting.state !== 'closed';
  return (
    <>
      <header className="projector-head">
        <h1>{name}</h1>
        <span>{meeting.title}</span>
      </header>
      <div className="projector-topic" key={at}>
        {topic === undefined ? null : (
          <TopicView topic={topic} meeting={meeting} mayLead={mayLead} />
        )}
      </div>
      <nav className="projector-foot" aria-label={text('project')}>
        <button type="button" className="quiet" disabled={at === 0} onClick={() => turn(-1)}>
          {text('project_back')}
        </button>
        <span role="status">
          {text('project_at', { at: at + 1, of: topics.length })}
          <span className="visually-hidden">: {name}</span>
        </span>
        <button
          type="button"
          className="quiet"
          disabled={at === topics.length - 1}
          onClick={() => turn(1)}
        >
          {text('project_next')}
        </button>
        <span className="projector-rest" />
        <Looks />
        <Link to="/monev/$id" params={{ id: meeting.id }} className="quiet">
          {text('project_leave')}
        </Link>
      </nav>
    </>
  );
}

/** The topic stands in the address: a reload in the middle of a meeting comes back to it. */
function useTurning(topics: number) {
  const navigate = useNavigate();
  const { topik = 1 } = useSearch({ strict: false });
  const at = Math.max(0, Math.min(topics - 1, topik - 1));
  function turn(by: number): void {
    const next = Math.max(0, Math.min(topics - 1, at + by));
    if (next === at) return;
    void navigate({ to: '.', search: { topik: next + 1 }, replace: true, resetScroll: true });
  }
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const by = steps[event.key];
      if (by === undefined || isTyping(event) || event.ctrlKey || event.altKey || event.metaKey)
        return;
      event.preventDefault();
      turn(by);
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return { at, turn };
}

/** In a field the arrows move the caret; on a button the space bar presses it. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog') !== null) return true;
  const owns =
    key === ' ' ? 'input, textarea, select, button, a, summary' : 'input, textarea, select';
  return target.matches(owns);
}

function Looks() {
  const text = useText();
  const other = useAppearance() === 'light' ? 'dark' : 'light';
  async function fill(): Promise<void> {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  }
  return (
    <>
      <button type="button" className="quiet" onClick={() => chooseAppearance(other)}>
        {text(other === 'dark' ? 'project_dark' : 'project_light')}
      </button>
      {document.fullscreenEnabled ? (
        <button type="button" className="quiet" onClick={() => void fill()}>
          {text('project_full')}
        </button>
      ) : null}
    </>
  );
}
