// Beranda: what waits for this person in this role, and the ways to his other pages.

import type { MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { menuOf } from '../frame/menu.ts';
import { dayText } from '../parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Card, Page } from '../parts/page.tsx';
import { Loading } from '../parts/states.tsx';
import { healthQuery } from '../sign-in/mode.ts';
import { placeText } from '../staff/place.ts';
import { roleText } from '../staff/role-text.ts';
import { type TextKey, useLanguage, useText } from '../text/text.ts';
import '../text/home/words.ts';
import { endsSoon } from './ends-soon.ts';
import { Position } from './position.tsx';
import { Todo } from './todo.tsx';

/** Of the sample's site alone. */
const SampleGuide = lazy(async () => ({
  default: (await import('../sample/guide.tsx')).SampleGuide,
}));

export function HomePage({ me }: { me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const { data: health } = useQuery(healthQuery);
  const own = me.grants.find(({ id }) => id === me.grant);
  const place = placeText(own?.area ?? me.tenant);
  const isLeader = me.actor.role === 'leader';
  const until = own === undefined ? '' : dayText(own.until, language);
  return (
    <Page
      title={text('menu_home')}
      lead={text('home_lead', { role: text(roleText(me.actor.role)), place })}
    >
      {health?.sample === undefined ? null : (
        <Suspense fallback={<Loading lines={5} />}>
          <SampleGuide role={me.actor.role} />
        </Suspense>
      )}
      {isLeader ? (
        <>
          <Position grant={me.grant} />
          <Card title={text('home_decide')}>
            <Todo me={me} part="decisions" />
          </Card>
        </>
      ) : null}
      <Card title={text('home_todo')}>
        <Todo me={me} part={isLeader ? 'others' : 'all'} />
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

const shortcutTexts: Readonly<Record<string, TextKey>> = {
  '/masuk-data': 'home_shortcut_sendings',
  '/cakupan': 'home_shortcut_coverage',
  '/peringkat': 'home_shortcut_ranking',
  '/target': 'home_shortcut_targets',
  '/klaim': 'home_shortcut_claims',
  '/kepatuhan': 'home_shortcut_cases',
  '/monev': 'home_shortcut_meetings',
  '/kerja-sama': 'home_shortcut_agreements',
  '/peraturan': 'home_shortcut_regulations',
  '/kewajiban': 'home_shortcut_duties',
  '/paritrana': 'home_shortcut_paritrana',
  '/laporan': 'home_shortcut_reports',
  '/tinjau': 'home_shortcut_review',
  '/cek': 'home_shortcut_check',
  '/publik': 'home_shortcut_public',
  '/pekerja': 'home_shortcut_people',
  '/dana': 'home_shortcut_funds',
  '/kalender': 'home_shortcut_calendar',
  '/definisi': 'home_shortcut_definitions',
  '/hitung': 'home_shortcut_calculate',
  '/aturan': 'home_shortcut_rules',
  '/admin/pengguna': 'home_shortcut_users',
  '/izin': 'home_shortcut_permits',
  '/jejak': 'home_shortcut_trail',
  '/terbitan': 'home_shortcut_published',
  '/akun': 'home_shortcut_account',
};

function shortcutText(to: string): TextKey {
  return shortcutTexts[to] ?? 'home_shortcuts';
}
