// Who is signed in on this computer; no session is an answer too, not a failure.

import type { SessionWire } from '@payung/server/wire';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiFailure, load } from '../api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: findSession,
  staleTime: 60_000,
});

/**
 * Asks anew after signing in. The question asked when the page opened may still be on its way, with
 * the answer of the time before: it is dropped.
 */
export async function renewSession(queries: QueryClient): Promise<void> {
  await queries.cancelQueries({ queryKey: sessionQuery.queryKey });
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

async function findSession(): Promise<SessionWire | null> {
  try {
    return await load('/session');
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 401) return null;
    throw error;
  }
}
