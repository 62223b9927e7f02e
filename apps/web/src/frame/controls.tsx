// The reader's own choices at the top right: language, appearance, and the way out.

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { signOut } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { wipeDeviceDrafts } from '../sign-in/device-drafts.ts';
import { chooseLanguage, useLanguage, useText } from '../text/text.ts';
import { chooseAppearance, useAppearance } from './appearance.ts';

/** Only where there are accounts. */
const RoleSwitch = lazy(async () => ({ default: (await import('./role-switch.tsx')).RoleSwitch }));

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
  async function leave(): Promise<void> {
    await signOut();
    wipeDeviceDrafts();
    queries.clear();
    await navigate({ to: '/masuk' });
  }
  return (
    <button type="button" className="quiet sign-out" onClick={() => void leave()}>
      {text('app_sign_out')}
    </button>
  );
}
