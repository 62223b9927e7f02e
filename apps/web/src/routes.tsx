// The addresses of the pages. The frame comes at once; every page is loaded when it
// is opened. Open to everyone: published figures, rules, calculators and sign-in.

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { StartPage } from './home/start-page.tsx';
import { CoverageOrSummary } from './region/coverage-or-summary.tsx';
import { ListsOrSendings } from './sendings/lists-or-sendings.tsx';
import { SignedIn } from './sign-in/signed-in.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

const routes = root.addChildren([
  signedIn.addChildren([
    createRoute({ getParentRoute: () => signedIn, path: '/', component: StartPage }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/masuk-data',
      component: ListsOrSendings,
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/masuk-data/baru',
      component: lazyRouteComponent(
        () => import('./sendings/new-sending-page.tsx'),
        'NewSendingPage',
      ),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/masuk-data/$id',
      component: lazyRouteComponent(() => import('./sendings/sending-page.tsx'), 'SendingPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/cakupan',
      component: CoverageOrSummary,
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/wilayah/$kode',
      component: lazyRouteComponent(() => import('./region/region-page.tsx'), 'RegionPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/peringkat',
      component: lazyRouteComponent(() => import('./ranking/ranking-page.tsx'), 'RankingPage'),
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
    createRoute({
      getParentRoute: () => signedIn,
      path: '/akun',
      component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/admin/pengguna',
      component: lazyRouteComponent(() => import('./staff/users-page.tsx'), 'UsersPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/admin/pengguna/$id',
      component: lazyRouteComponent(() => import('./staff/user-page.tsx'), 'UserPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/jejak',
      component: lazyRouteComponent(() => import('./staff/trail-page.tsx'), 'TrailPage'),
    }),
  ]),
  createRoute({
    getParentRoute: () => root,
    path: '/definisi',
    component: lazyRouteComponent(
      () => import('./definitions/definitions-page.tsx'),
      'DefinitionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/hitung',
    component: lazyRouteComponent(() => import('./law/calculate-page.tsx'), 'CalculatePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/aturan',
    component: lazyRouteComponent(() => import('./law/rules-page.tsx'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/aturan/$id',
    component: lazyRouteComponent(() => import('./law/rule-page.tsx'), 'RulePage'),
  }),
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
