// The addresses of the pages. The summary comes with the frame; every other page is loaded when it
// is opened. Two addresses are open to everyone: published figures and sign-in.

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { SignedIn } from './sign-in/signed-in.tsx';
import { SummaryPage } from './summary/summary-page.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

const routes = root.addChildren([
  signedIn.addChildren([
    createRoute({ getParentRoute: () => signedIn, path: '/', component: SummaryPage }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/masuk-data',
      component: lazyRouteComponent(() => import('./lists/lists-page.tsx'), 'ListsPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/cakupan',
      component: lazyRouteComponent(() => import('./coverage/coverage-page.tsx'), 'CoveragePage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/dana',
      component: lazyRouteComponent(() => import('./funding/funding-page.tsx'), 'FundingPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/unduhan',
      component: lazyRouteComponent(
        () => import('./downloads/downloads-page.tsx'),
        'DownloadsPage',
      ),
    }),
  ]),
  createRoute({
    getParentRoute: () => root,
    path: '/terbitan',
    validateSearch: (search: Record<string, unknown>): { wil?: string } =>
      typeof search['wil'] === 'string' || typeof search['wil'] === 'number'
        ? { wil: String(search['wil']) }
        : {},
    component: lazyRouteComponent(() => import('./published/published-page.tsx'), 'PublishedPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/masuk',
    component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
  }),
]);

export const router = createRouter({ routeTree: routes, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
