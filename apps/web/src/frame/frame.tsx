// The frame of all pages: head with the region's name, menu, the page, and the status strip at the
// bottom, which is the only place for connection, age of data and running jobs.

import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useRef } from 'react';
import { load } from '../api.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { sessionQuery } from '../sign-in/session-query.ts';
import { rememberedLanguage, showLanguage, type TextKey, useText } from '../text/text.ts';
import { Controls } from './controls.tsx';
import { PrintedLine, SampleBanner } from './sample-banner.tsx';
import { StatusStrip } from './status-strip.tsx';

type Entry = { readonly to: string; readonly text: TextKey; readonly icon: IconName };

const entries: readonly Entry[] = [
  { to: '/', text: 'menu_summary', icon: 'summary' },
  { to: '/masuk-data', text: 'menu_lists', icon: 'lists' },
  { to: '/cakupan', text: 'menu_coverage', icon: 'coverage' },
  { to: '/dana', text: 'menu_funding', icon: 'funding' },
  { to: '/terbitan', text: 'menu_published', icon: 'published' },
  { to: '/unduhan', text: 'menu_downloads', icon: 'downloads' },
];
/** A phone has room for four tabs and "more". */
const tabs = 4;

export function Frame() {
  const text = useText();
  const health = useQuery({ queryKey: ['health'], queryFn: () => load('/health') });
  const session = useQuery(sessionQuery);
  const isSignedIn = session.data !== null && session.data !== undefined;
  // Published figures are real ones, whatever the data room holds.
  const isPublished = useLocation().pathname.startsWith('/terbitan');
  const language = health.data?.language;
  useEffect(() => {
    if (language !== undefined && rememberedLanguage() === undefined) showLanguage(language);
  }, [language]);
  return (
    <div className="frame">
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
        <Controls isSignedIn={isSignedIn} />
      </header>
      <nav className="menu" aria-label={text('app_menu')}>
        <ul>
          {entries.map((entry, index) => (
            <li key={entry.to} className={index >= tabs ? 'menu-rest' : ''}>
              <MenuLink entry={entry} />
            </li>
          ))}
          <li className="menu-more">
            <More entries={entries.slice(tabs)} />
          </li>
        </ul>
      </nav>
      <main id="isi" className="page" tabIndex={-1}>
        {isSignedIn && !isPublished ? <SampleBanner /> : null}
        <Outlet />
        {isSignedIn ? <PrintedLine /> : null}
      </main>
      <StatusStrip isSignedIn={isSignedIn} />
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

function More({ entries }: { entries: readonly Entry[] }) {
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
