// The pages behind sign-in: without a session they show how to get one, with one that still owes a
// password or a second factor that, else themselves.

import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Failure, Loading } from '../parts/states.tsx';
import { useMode } from './mode.ts';
import { isAccount, sessionQuery } from './session-query.ts';

/** Most visits find a session: the forms that open one come when there is none. */
const AccountSignIn = lazy(async () => ({
  default: (await import('./account-sign-in.tsx')).AccountSignIn,
}));
const SignInForm = lazy(async () => ({ default: (await import('./sign-in-form.tsx')).SignInForm }));
const DuePage = lazy(async () => ({ default: (await import('../account/due-page.tsx')).DuePage }));

export function SignedIn() {
  const mode = useMode();
  const session = useQuery(sessionQuery);
  // What is known stays shown while a later question goes unanswered.
  const { data } = session;
  if (data === undefined) {
    if (session.isPending) return <Loading />;
    return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (data === null) {
    if (mode === undefined) return <Loading />;
    return (
      <Suspense fallback={<Loading />}>
        {mode === 'desk' ? <SignInForm /> : <AccountSignIn />}
      </Suspense>
    );
  }
  if (isAccount(data) && data.due !== undefined) {
    return (
      <Suspense fallback={<Loading />}>
        <DuePage due={data.due} />
      </Suspense>
    );
  }
  return <Outlet />;
}
