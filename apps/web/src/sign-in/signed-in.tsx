// The pages behind sign-in: without a session they show how to get one, with a session themselves.

import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Failure, Loading } from '../parts/states.tsx';
import { sessionQuery } from './session-query.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignedIn() {
  const session = useQuery(sessionQuery);
  // What is known stays shown while a later question goes unanswered.
  if (session.data !== undefined) return session.data === null ? <SignInForm /> : <Outlet />;
  if (session.isPending) return <Loading />;
  return <Failure error={session.error} onRetry={() => void session.refetch()} />;
}
