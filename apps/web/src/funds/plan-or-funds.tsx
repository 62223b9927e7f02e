// Dana: the plan of the run on a desk, the funds of the region on a site.

import { lazy, Suspense } from 'react';
import { Loading } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';

const FundingPage = lazy(async () => ({
  default: (await import('../funding/funding-page.tsx')).FundingPage,
}));
const FundsPage = lazy(async () => ({ default: (await import('./funds-page.tsx')).FundsPage }));

export function PlanOrFunds() {
  const me = useMe();
  return (
    <Suspense fallback={<Loading />}>
      {me === undefined ? <FundingPage /> : <FundsPage me={me} />}
    </Suspense>
  );
}
