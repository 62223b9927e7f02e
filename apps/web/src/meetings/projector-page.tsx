// Mode rapat: one topic on the whole screen, large enough for the last seat, turned by arrow keys, by the keys a
// presenter's remote sends, and by buttons.

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
  const language = useLanguage();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({
    queryKey: ['meetings', id],
    queryFn: () => load(`/meetings/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'closed' ? false : 15_000),
  });
  const room = query.data;
  const topics = room === undefined ? [] : topicsOf({ meeting: room, text, language });
  const turning = useTurning(topics.length);
  const topic = topics[turning.at];
  const name = topic?.title ?? text('project');
  useEffect(() => {
    document.title = [name, room?.title].filter(Boolean).join(' · ');
  }, [name, room]);
  if (me === undefined) return <NoRight />;
  const mayLead = leadsMeetings(me.actor.role) && room?.state !== 'closed';
  return (
    <div className="projector">
      <header className="projector-head">
        <h1>{name}</h1>
        <span>{room?.title}</span>
      </header>
      <div className="projector-topic" key={turning.at}>
        <Screen query={query} empty={<FirstUse>{text('project_empty')}</FirstUse>}>
          {(meeting) =>
            topic === undefined ? null : (
              <TopicView topic={topic} meeting={meeting} mayLead={mayLead} />
            )
          }
        </Screen>
      </div>
      <Foot id={id} name={name} topics={topics.length} turning={turning} />
    </div>
  );
}

const steps: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1 },
  ...{ ArrowLeft: -1, ArrowUp: -1, PageUp: -1 },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
};

type FootProps = {
  readonly id: string;
  readonly name: string;
  readonly topics: number;
  readonly turning: ReturnType<typeof useTurning>;
};

function Foot({ id, name, topics, turning }: FootProps) {
  const text = useText();
  const { at, turn } = turning;
  return (
    <nav className="projector-foot" aria-label={text('project')}>
      <button type="button" className="quiet" disabled={at === 0} onClick={() => turn(-1)}>
        {text('project_back')}
      </button>
      <span role="status">
        {topics === 0 ? null : text('project_at', { at: at + 1, of: topics })}
        <span className="visually-hidden">: {name}</span>
      </span>
      <button type="button" className="quiet" disabled={at + 1 >= topics} onClick={() => turn(1)}>
        {text('project_next')}
      </button>
      <span className="projector-rest" />
      <Looks />
      <Link to="/monev/$id" params={{ id }} className="quiet">
        {text('project_leave')}
      </Link>
    </nav>
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
