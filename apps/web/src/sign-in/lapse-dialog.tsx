// The session ended while a page was open: sign in again in front of it, and what was filled in stays.
// Whoever comes back as somebody else gets a fresh page.

import { useQueryClient } from '@tanstack/react-query';
import { lazy, type MouseEvent, Suspense, useEffect } from 'react';
import { hearRefusals } from '../api.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { Loading } from '../parts/states.tsx';
import { useText } from '../text/text.ts';
import { clearLapse, markLapsed, useLapsed } from './lapse.ts';
import { leaveDevice } from './leave.ts';
import { useMe } from './session-query.ts';

const AccountForm = lazy(async () => ({
  default: (await import('./account-form.tsx')).AccountForm,
}));

export function LapseDialog() {
  const text = useText();
  const queries = useQueryClient();
  const me = useMe();
  const isLapsed = useLapsed();
  const isSignedIn = me !== undefined;
  useEffect(() => {
    if (!isSignedIn) return undefined;
    return hearRefusals(({ status }, path) => {
      if (status === 401 && path !== '/session') markLapsed();
    });
  }, [isSignedIn]);
  if (me === undefined) return null;
  const known = { tenant: me.tenant, name: me.actor.name };
  function done(): void {
    clearLapse();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }
  return (
    <AskDialog title={text('account_lapsed_title')} isOpen={isLapsed}>
      <p>{text('account_lapsed_text')}</p>
      {isLapsed ? (
        <Suspense fallback={<Loading />}>
          <AccountForm known={known} onDone={done} />
        </Suspense>
      ) : null}
      <p>
        <a href="/masuk" onClick={(event) => void leave(event)}>
          {text('account_lapsed_leave')}
        </a>
      </p>
    </AskDialog>
  );
}

/** The page goes when the device is clean. */
async function leave(event: MouseEvent): Promise<void> {
  event.preventDefault();
  await leaveDevice();
  location.assign('/masuk');
}
