// What waits for this person in this role: lists half sent, roles and proposals for a second person, and what of
// meetings, agreements, duties and reports is due, the latest first.

import type { MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { load } from '../api.ts';
import { keepsMoney, mayGive, maySend } from '../frame/menu.ts';
import { followsMeetings } from '../meetings/meeting-words.ts';
import { countText, officeToday } from '../parts/format.ts';
import { Screen } from '../parts/screen.tsx';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import '../text/home/words.ts';
import { type Alert, alertsOf, type Standing } from './alerts.ts';

type Props = {
  readonly me: MeWire;
  /** A leader reads what he must decide apart from what is followed up. */
  readonly part: 'all' | 'decisions' | 'others';
};

export function Todo({ me, part }: Props) {
  const text = useText();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['todo', me.grant, language],
    queryFn: () => loadTodo(me),
  });
  const linesOf = ({ counts, standing }: Awaited<ReturnType<typeof loadTodo>>) => {
    const today = officeToday();
    const alerts = standing === undefined ? [] : alertsOf(standing, { today, text, language });
    const due = alerts.filter(
      ({ isDecision }) => part === 'all' || isDecision === (part === 'decisions'),
    );
    const own = part === 'decisions' ? [] : waitingOf(counts, (n) => countText(n, language), text);
    return [...due, ...own];
  };
  return (
    <Screen
      query={query}
      isEmpty={(found) => linesOf(found).length === 0}
      empty={
        <p className="muted">
          {text(part === 'decisions' ? 'home_decide_none' : 'home_todo_none')}
        </p>
      }
    >
      {(found) => (
        <ul className="plain waiting">
          {linesOf(found).map((line) => (
            <li key={line.key}>
              <span className="row">
                <Link to={line.to}>{line.title}</Link>
                <Age daysLeft={line.daysLeft} />
              </span>
              <span className="muted small line">{line.text}</span>
            </li>
          ))}
        </ul>
      )}
    </Screen>
  );
}

function Age({ daysLeft }: { daysLeft: number | undefined }) {
  const text = useText();
  if (daysLeft === undefined) return null;
  if (daysLeft === 0) return <span className="mark mark-warn">{text('alert_today')}</span>;
  return daysLeft < 0 ? (
    <span className="mark mark-error">{text('alert_late', { days: -daysLeft })}</span>
  ) : (
    <span className="mark mark-warn">{text('alert_left', { days: daysLeft })}</span>
  );
}

type Counts = { readonly open: number; readonly waiting: number; readonly proposed: number };

async function loadTodo(me: MeWire): Promise<{ counts: Counts; standing?: Standing }> {
  const { role, id } = me.actor;
  const [uploads, grants, proposals, standing] = await Promise.all([
    maySend(role) ? load('/uploads') : undefined,
    mayGive(role) ? load('/grants') : undefined,
    keepsMoney(role) ? load('/proposals', { limit: '100' }) : undefined,
    followsMeetings(me) ? loadStanding() : undefined,
  ]);
  const counts = {
    open: uploads?.uploads.filter(({ state }) => state === 'receiving').length ?? 0,
    // Whoever gave a role is not the second person.
    waiting:
      grants?.grants.filter(({ state, givenBy }) => state === 'waiting' && givenBy !== id).length ??
      0,
    proposed:
      proposals?.proposals.filter(({ state, isOwn }) => state === 'waiting' && !isOwn).length ?? 0,
  };
  return { counts, ...(standing === undefined ? {} : { standing }) };
}

async function loadStanding(): Promise<Standing> {
  const [agreements, opening, duties, regulations, reports, meetings] = await Promise.all([
    load('/agreements'),
    load('/meetings/opening'),
    load('/duties'),
    load('/regulations'),
    load('/reports'),
    load('/meetings'),
  ]);
  return { agreements, opening, duties, regulations, reports, meetings };
}

type Line = Omit<Alert, 'isDecision'>;

function waitingOf(
  { open, waiting, proposed }: Counts,
  count: (people: number) => string,
  text: TextOf,
): readonly Line[] {
  const all: readonly (Line & { readonly many: number })[] = [
    {
      ...{ key: 'proposed', to: '/dana/sk', many: proposed },
      title: text('home_proposed', { count: count(proposed) }),
      text: text('home_proposed_text'),
    },
    {
      ...{ key: 'grants', to: '/admin/pengguna', many: waiting },
      title: text('home_waiting_grants', { count: count(waiting) }),
      text: text('home_waiting_grants_text'),
    },
    {
      ...{ key: 'sendings', to: '/masuk-data', many: open },
      title: text('home_open_sendings', { count: count(open) }),
      text: text('home_open_sendings_text'),
    },
  ];
  return all.filter(({ many }) => many > 0);
}
