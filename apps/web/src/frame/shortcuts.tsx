// Keys that work on every page, and the two buttons that do the same for those who do not know them:
// Ctrl K finds pages and rules, ? lists the keys.

import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../text/text.ts';
import { goKeys } from './go-keys.ts';
import type { Entry } from './menu.ts';
import { singleKeysOn } from './single-keys.ts';

const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }));
const Help = lazy(async () => ({ default: (await import('../palette/help.tsx')).Help }));

type Opened = 'palette' | 'help' | undefined;
/** How long a first key waits for its second. */
const secondKeyMs = 1_500;

export function Shortcuts({ entries }: { entries: readonly Entry[] }) {
  const text = useText();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let wentAt = Number.NEGATIVE_INFINITY;
    function hear(event: KeyboardEvent): void {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpened((before) => (before === 'palette' ? undefined : 'palette'));
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || !singleKeysOn()) return;
      if (event.key === '?') setOpened('help');
      if (event.key === '/') focusSearch(event);
      const to = goKeys(entries).find(({ key }) => key === event.key)?.entry.to;
      if (to !== undefined && event.timeStamp - wentAt < secondKeyMs) void navigate({ to });
      wentAt = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    }
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [entries, navigate]);
  const close = () => setOpened(undefined);
  return (
    <div className="head-tools">
      <button type="button" className="find" onClick={() => setOpened('palette')}>
        <Icon name="search" size={18} />
        <span className="find-words">{text('palette_open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <button
        type="button"
        className="round help-button"
        aria-label={text('help_open')}
        onClick={() => setOpened('help')}
      >
        <Icon name="help" />
      </button>
      <Suspense fallback={null}>
        {opened === 'palette' ? <Palette entries={entries} onClose={close} /> : null}
        {opened === 'help' ? <Help entries={entries} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  if (field === null) return;
  event.preventDefault();
  field.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(target.tagName))
  );
}
