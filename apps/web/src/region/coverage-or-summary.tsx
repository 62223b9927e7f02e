// Cakupan: the figures of the run on a desk, those of the register on a site.

import type { MeWire } from '@payung/server/wire';
import { lazy, Suspense } from 'react';
import { Loading } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';

const DeskCoverage = lazy(async () => ({
  default: (await import('../coverage/coverage-page.tsx')).CoveragePage,
}));
const SiteCoverage = lazy(async () => ({
  default: (await import('./site-coverage.tsx')).SiteCoverage,
}));

export function CoverageOrSummary() {
  const me: MeWire | undefined = useMe();
  return (
    <Suspense fallback={<Loading />}>
      {me === undefined ? <DeskCoverage /> : <SiteCoverage me={me} />}
    </Suspense>
  );
}
