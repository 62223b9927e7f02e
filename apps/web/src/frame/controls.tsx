// The reader's own choices at the top right: language, appearance, and the way out.

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useWaiting } from '../offline/waiting-list.ts';
import { Icon } from '../parts/icon.tsx';
import { leaveDevice } from '../sign-in/leave.ts';
import { sessionQuery } from '../sign-in/session-query.ts';
import { chooseLanguage, useLanguage, useText } from '../text/text.ts';
import { chooseAppearance, useAppearance } from './appearance.ts';

/** Only where there are accounts. */
const RoleSwitch = lazy(async () => ({ default: (await import('./role-switch.tsx')).RoleSwitch }));

/** Only with changes that were not sent. */
const LeaveDialog = lazy(async () => ({
  default: (await import('../offline/leave-dialog.tsx')).LeaveDialog,
}));

const languages = [
  { code: 'id', name: 'Bahasa Indonesia' },
  { code: 'en', name: 'English' },
] as const;

export function Controls({ isSignedIn }: { isSignedIn: boolean }) {
  const text = useText();
  const chosen = useLanguage();
  const other = useAppearance() === 'light' ? 'dark' : 'light';
  return (
    <div className="controls">
      {isSignedIn ? <Roles /> : null}
      <fieldset className="switch">
        <legend className="visually-hidden">{text('app_language')}</legend>
        {languages.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-label={`${code.toUpperCase()}, ${name}`}
            aria-pressed={chosen === code}
            onClick={() => void chooseLanguage(code)}
          >
            {code.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className="round"
        aria-label={text(other === 'dark' ? 'app_dark' : 'app_light')}
        onClick={() => chooseAppearance(other)}
      >
        <Icon name={other === 'dark' ? 'moon' : 'sun'} />
      </button>
      {isSignedIn ? <SignOut /> : null}
    </div>
  );
}

/** On a phone these stand in the sheet of the menu. */
export function OwnControls() {
  return (
    <div className="menu-own">
      <Roles />
      <SignOut />
    </div>
  );
}

function Roles() {
  return (
    <Suspense fallback={null}>
      <RoleSwitch />
    </Suspense>
  );
}

function SignOut() {
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const waiting = useWaiting();
  const [isAsking, setAsking] = useState(false);
  async function leave(): Promise<void> {
    setAsking(false);
    // A fresh page knows nothing of this one; without a line there is none to be had.
    if (await leaveDevice()) return location.assign('/masuk');
    // Which server this is stands on the sign-in page, too.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'health' });
    queries.setQueryData(sessionQuery.queryKey, null);
    await navigate({ to: '/masuk' });
  }
  return (
    <>
      <button
        type="button"
        className="quiet sign-out"
        onClick={() => (waiting.length === 0 ? void leave() : setAsking(true))}
      >
        {text('app_sign_out')}
      </button>
      {isAsking ? (
        <Suspense fallback={null}>
          <LeaveDialog onStay={() => setAsking(false)} onLeave={() => void leave()} />
        </Suspense>
      ) : null}
    </>
  );
}
