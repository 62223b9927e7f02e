// Data masuk: the lists of the run on a desk, the sendings of an account on a site.

import { lazy, Suspense } from 'react';
import { Loading } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';

const ListsPage = lazy(async () => ({
  default: (await import('../lists/lists-page.tsx')).ListsPage,
}));
const SendingsPage = lazy(async () => ({
  default: (await import('./sendings-page.tsx')).SendingsPage,
}));

export function ListsOrSendings() {
  const me = useMe();
  return (
    <Suspense fallback={<Loading />}>
      {me === undefined ? <ListsPage /> : <SendingsPage me={me} />}
    </Suspense>
  );
}
