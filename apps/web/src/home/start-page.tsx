// The first page: the summary of the run on a desk, the own work on a site.

import { lazy, Suspense } from 'react';
import { Loading } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';

const HomePage = lazy(async () => ({ default: (await import('./home-page.tsx')).HomePage }));
const SummaryPage = lazy(async () => ({
  default: (await import('../summary/summary-page.tsx')).SummaryPage,
}));

export function StartPage() {
  const me = useMe();
  return (
    <Suspense fallback={<Loading />}>
      {me === undefined ? <SummaryPage /> : <HomePage me={me} />}
    </Suspense>
  );
}
