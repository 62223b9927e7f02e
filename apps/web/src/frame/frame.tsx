// The frame of all pages: head with the region's name, menu, the page, and the status strip at the
// bottom, which is the only place for connection, age of data and running jobs.

import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useRef } from 'react';
import { Icon } from '../parts/icon.tsx';
import { LapseDialog } from '../sign-in/lapse-dialog.tsx';
import { healthQuery } from '../sign-in/mode.ts';
import { isAccount, sessionQuery } from '../sign-in/session-query.ts';
import { rememberedLanguage, showLanguage, useText } from '../text/text.ts';
import { Controls, OwnControls } from './controls.tsx';
import { type Entry, menuOf } from './menu.ts';
import { PrintedLine, SampleBanner, SampleSiteBanner } from './sample-banner.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { StatusStrip } from './status-strip.tsx';

/** A phone has room for four tabs and "more". */
const tabs = 4;
/** Pages that show no data of the installation, whoever looks at them. */
const openPages = ['/publik', '/terbitan', '/hitung', '/aturan'];

export function Frame() {
  const text = useText();
  const health = useQuery(healthQuery);
  const { data: session } = useQuery(sessionQuery);
  const isSignedIn = session !== null && session !== undefined;
  const me = isSignedIn && isAccount(session) ? session : undefined;
  const { pathname } = useLocation();
  const isOpenPage = openPages.some((path) => pathname.startsWith(path));
  const isDesk = isSignedIn && me === undefined;
  const language = health.data?.language;
  const sample = health.data?.sample;
  useEffect(() => {
    if (language !== undefined && rememberedLanguage() === undefined) {
      void showLanguage(language);
    }
  }, [language]);
  const entries = me?.due === undefined ? menuOf(health.data?.mode, me?.actor.role) : [];
  return (
    <div className={entries.length > tabs ? 'frame frame-more' : 'frame'}>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link; the script keeps the address clean */}
      <a className="skip" href="#isi" onClick={skipToContent}>
        {text('app_skip')}
      </a>
      <header className="head">
        <Link to="/" className="brand">
          <Icon name="umbrella" size={26} />
          <span className="brand-name">{text('app_name')}</span>
          <TenantName name={health.data?.tenant.name ?? ''} />
        </Link>
        <Shortcuts entries={entries} />
        <Controls isSignedIn={isSignedIn} />
      </header>
      <nav className="menu" aria-label={text('app_menu')}>
        <ul>
          {entries.map((entry, index) => (
            <li key={entry.to} className={index >= tabs ? 'menu-rest' : ''}>
              <MenuLink entry={entry} />
            </li>
          ))}
          {entries.length > tabs ? (
            <li className="menu-more">
              <More entries={entries.slice(tabs)} isSignedIn={isSignedIn} />
            </li>
          ) : null}
        </ul>
      </nav>
      <main id="isi" className="page" tabIndex={-1}>
        {isDesk && !isOpenPage ? <SampleBanner /> : null}
        {sample === undefined ? null : <SampleSiteBanner desk={sample.desk} />}
        <Outlet />
        {isDesk ? <PrintedLine /> : null}
      </main>
      <StatusStrip isDesk={isDesk} me={me} />
      <LapseDialog />
    </div>
  );
}

function MenuLink({ entry }: { entry: Entry }) {
  const text = useText();
  return (
    <Link
      to={entry.to}
      className="menu-link"
      activeOptions={{ exact: entry.to === '/' }}
      activeProps={{ className: 'menu-link menu-here' }}
    >
      <Icon name={entry.icon} />
      <span>{text(entry.text)}</span>
    </Link>
  );
}

function More({ entries, isSignedIn }: { entries: readonly Entry[]; isSignedIn: boolean }) {
  const text = useText();
  const sheet = useRef<HTMLDetailsElement>(null);
  const { pathname } = useLocation();
  const isHere = entries.some((entry) => entry.to === pathname);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when another page opens
  useEffect(() => {
    if (sheet.current !== null) sheet.current.open = false;
  }, [pathname]);
  return (
    <details ref={sheet}>
      <summary className={isHere ? 'menu-link menu-here' : 'menu-link'}>
        <Icon name="more" />
        <span>{text('app_more')}</span>
      </summary>
      <div className="menu-sheet">
        {entries.map((entry) => (
          <MenuLink key={entry.to} entry={entry} />
        ))}
        {isSignedIn ? <OwnControls /> : null}
      </div>
    </details>
  );
}

/** `Kabupaten Boalemo`, on a phone `Kab. Boalemo`. */
function TenantName({ name }: { name: string }) {
  return (
    <span className="brand-tenant">
      <span className="brand-long">{name}</span>
      <span className="brand-short">{name.replace(/^kabupaten /i, 'Kab. ')}</span>
    </span>
  );
}

/** The address stays as it is: a fragment in it would belong to the router. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('isi')?.focus();
}
