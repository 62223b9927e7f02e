// Who is signed in on this computer; no session is an answer too, not a failure. A session of a site
// that ends while a page is open leaves the page as it is: what was filled in must not be lost.

import type { MeWire, SessionWire } from '@payung/server/wire';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { ApiFailure, load } from '../api.ts';
import { beginKeeping, forgetAnswers } from '../offline/kept-answers.ts';
import { forgetOthersWaiting } from '../offline/waiting-list.ts';
import { setOfficeZone } from '../parts/format.ts';
import { markLapsed } from './lapse.ts';
import { endLeftSession } from './leave.ts';

export type Session = SessionWire | MeWire;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ client }) => findSession(client),
  staleTime: 60_000,
});

/** A session of a site holds a role; that of a desk does not. */
export function isAccount(session: Session): session is MeWire {
  return 'grants' in session;
}

/** The account that is signed in, where this is a site. */
export function useMe(): MeWire | undefined {
  const { data } = useQuery(sessionQuery);
  return data !== undefined && data !== null && isAccount(data) ? data : undefined;
}

/**
 * Asks anew after signing in. The question asked when the page opened may still be on its way, with
 * the answer of the time before: it is dropped.
 */
export async function renewSession(queries: QueryClient): Promise<void> {
  await queries.cancelQueries({ queryKey: sessionQuery.queryKey });
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

async function findSession(client: QueryClient): Promise<Session | null> {
  // An answer that was asked for before it ended may still be at hand: nobody is signed in all the same.
  if ((await endLeftSession()) !== 'none') return null;
  try {
    const found = await load('/session');
    if (isAccount(found)) keepFor(found);
    return found;
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.status !== 401) throw error;
    const before = client.getQueryData(sessionQuery.queryKey);
    if (before === undefined || before === null || !isAccount(before)) {
      // Nobody is signed in: nobody's figures stay. Changes wait on, for whoever made them.
      await forgetAnswers();
      return null;
    }
    markLapsed();
    return before;
  }
}

/** What this device keeps belongs to whoever is signed in now, and to nobody before. */
function keepFor({ actor, tenant, grant, zone, due }: MeWire): void {
  setOfficeZone(zone);
  if (due !== undefined) return;
  forgetOthersWaiting(actor.id);
  void beginKeeping({ tenant, account: actor.id, grant });
}
