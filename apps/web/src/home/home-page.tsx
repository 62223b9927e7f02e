// Beranda: what waits for this person in this role, and the ways to his other pages.

import type { MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { load } from '../api.ts';
import { keepsMoney, mayGive, maySend, menuOf } from '../frame/menu.ts';
import { countText, dayText } from '../parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Card, Page } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { placeText } from '../staff/place.ts';
import { roleText } from '../staff/role-text.ts';
import { type TextKey, useLanguage, useText } from '../text/text.ts';
import { endsSoon } from './ends-soon.ts';

export function HomePage({ me }: { me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const own = me.grants.find(({ id }) => id === me.grant);
  const place = placeText(own?.area ?? me.tenant);
  const until = own === undefined ? '' : dayText(own.until, language);
  return (
    <Page
      title={text('menu_home')}
      lead={text('home_lead', { role: text(roleText(me.actor.role)), place })}
    >
      <Card title={text('home_todo')}>
        <Todo me={me} />
        {own === undefined ? null : (
          <p className="muted small">
            {endsSoon(own.until, new Date())
              ? text('home_ends_soon', { day: until })
              : text('home_until', { day: until })}
          </p>
        )}
      </Card>
      <h2>{text('home_shortcuts')}</h2>
      <ul className="tiles">
        {menuOf('site', me.actor.role)
          .filter(({ to }) => to !== '/')
          .map((entry) => (
            <li key={entry.to}>
              <Link to={entry.to} className="tile">
                <Icon name={entry.icon} size={24} />
                <span>
                  <strong>{text(entry.text)}</strong>
                  <span className="muted small line">{text(shortcutText(entry.to))}</span>
                </span>
              </Link>
            </li>
          ))}
      </ul>
    </Page>
  );
}

type Waiting = { readonly to: string; readonly title: string; readonly text: string };

function Todo({ me }: { me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const { role, id } = me.actor;
  const query = useQuery({
    queryKey: ['todo', me.grant],
    queryFn: async () => {
      const [uploads, grants, proposals] = await Promise.all([
        maySend(role) ? load('/uploads') : undefined,
        mayGive(role) ? load('/grants') : undefined,
        keepsMoney(role) ? load('/proposals', { limit: '100' }) : undefined,
      ]);
      return {
        open: uploads?.uploads.filter(({ state }) => state === 'receiving').length ?? 0,
        // Whoever gave a role is not the second person.
        waiting:
          grants?.grants.filter(({ state, givenBy }) => state === 'waiting' && givenBy !== id)
            .length ?? 0,
        proposed:
          proposals?.proposals.filter(({ state, isOwn }) => state === 'waiting' && !isOwn).length ??
          0,
      };
    },
  });
  return (
    <Screen
      query={query}
      isEmpty={({ open, waiting, proposed }) => open + waiting + proposed === 0}
      empty={<p className="muted">{text('home_todo_none')}</p>}
    >
      {({ open, waiting, proposed }) => {
        const all: readonly Waiting[] = [
          {
            to: '/dana/sk',
            title: text('home_proposed', { count: countText(proposed, language) }),
            text: text('home_proposed_text'),
          },
          {
            to: '/admin/pengguna',
            title: text('home_waiting_grants', { count: countText(waiting, language) }),
            text: text('home_waiting_grants_text'),
          },
          {
            to: '/masuk-data',
            title: text('home_open_sendings', { count: countText(open, language) }),
            text: text('home_open_sendings_text'),
          },
        ];
        const counts = [proposed, waiting, open];
        return (
          <ul className="plain waiting">
            {all
              .filter((_, index) => (counts[index] ?? 0) > 0)
              .map((each) => (
                <li key={each.to}>
                  <Link to={each.to}>{each.title}</Link>
                  <span className="muted small line">{each.text}</span>
                </li>
              ))}
          </ul>
        );
      }}
    </Screen>
  );
}

const shortcutTexts: Readonly<Record<string, TextKey>> = {
  '/masuk-data': 'home_shortcut_sendings',
  '/cakupan': 'home_shortcut_coverage',
  '/peringkat': 'home_shortcut_ranking',
  '/target': 'home_shortcut_targets',
  '/klaim': 'home_shortcut_claims',
  '/kepatuhan': 'home_shortcut_cases',
  '/monev': 'home_shortcut_meetings',
  '/publik': 'home_shortcut_public',
  '/pekerja': 'home_shortcut_people',
  '/dana': 'home_shortcut_funds',
  '/kalender': 'home_shortcut_calendar',
  '/definisi': 'home_shortcut_definitions',
  '/hitung': 'home_shortcut_calculate',
  '/aturan': 'home_shortcut_rules',
  '/admin/pengguna': 'home_shortcut_users',
  '/jejak': 'home_shortcut_trail',
  '/terbitan': 'home_shortcut_published',
  '/akun': 'home_shortcut_account',
};

function shortcutText(to: string): TextKey {
  return shortcutTexts[to] ?? 'home_shortcuts';
}
