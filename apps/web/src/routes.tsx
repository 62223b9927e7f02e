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
import { PageFailed } from './frame/page-failed.tsx';
import { PlanOrFunds } from './funds/plan-or-funds.tsx';
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
      path: '/masuk-data/$id/$langkah',
      component: lazyRouteComponent(() => import('./sendings/sending-page.tsx'), 'SendingPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/masuk-data/$id/kolom/$part',
      component: lazyRouteComponent(() => import('./columns/columns-page.tsx'), 'ColumnsPage'),
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
    createRoute({ getParentRoute: () => signedIn, path: '/dana', component: PlanOrFunds }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/dana/rencana',
      component: lazyRouteComponent(() => import('./plans/plans-page.tsx'), 'PlansPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/dana/rencana/baru',
      component: lazyRouteComponent(() => import('./plans/new-plan-page.tsx'), 'NewPlanPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/dana/rencana/$id',
      component: lazyRouteComponent(() => import('./plans/plan-page.tsx'), 'PlanPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/dana/sk',
      component: lazyRouteComponent(
        () => import('./decisions/decisions-page.tsx'),
        'DecisionsPage',
      ),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/dana/sk/$number',
      component: lazyRouteComponent(() => import('./decisions/decision-page.tsx'), 'DecisionPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/masuk-data/register',
      component: lazyRouteComponent(() => import('./batches/batches-page.tsx'), 'BatchesPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/dana/sumber/$fund',
      component: lazyRouteComponent(() => import('./funds/fund-page.tsx'), 'FundPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/pekerjaan',
      component: lazyRouteComponent(() => import('./jobs/jobs-page.tsx'), 'JobsPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/target',
      component: lazyRouteComponent(() => import('./targets/targets-page.tsx'), 'TargetsPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/kalender',
      component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/klaim',
      component: lazyRouteComponent(() => import('./claims/claims-page.tsx'), 'ClaimsPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/klaim/hari-libur',
      component: lazyRouteComponent(() => import('./claims/holidays-page.tsx'), 'HolidaysPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/klaim/$id',
      component: lazyRouteComponent(() => import('./claims/claim-page.tsx'), 'ClaimPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/kepatuhan',
      component: lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'CasesPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/kepatuhan/$id',
      component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/monev',
      component: lazyRouteComponent(() => import('./meetings/meetings-page.tsx'), 'MeetingsPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/monev/$id',
      component: lazyRouteComponent(() => import('./meetings/meeting-page.tsx'), 'MeetingPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/monev/$id/rapat',
      validateSearch: (search: Record<string, unknown>): { topik?: number } =>
        Number.isInteger(search['topik']) ? { topik: Number(search['topik']) } : {},
      component: lazyRouteComponent(() => import('./meetings/projector-page.tsx'), 'ProjectorPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/laporan',
      component: lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/laporan/baru',
      component: lazyRouteComponent(() => import('./reports/new-report-page.tsx'), 'NewReportPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/laporan/$id',
      component: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/kerja-sama',
      component: lazyRouteComponent(
        () => import('./agreements/agreements-page.tsx'),
        'AgreementsPage',
      ),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/peraturan',
      component: lazyRouteComponent(
        () => import('./regulations/regulations-page.tsx'),
        'RegulationsPage',
      ),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/kewajiban',
      component: lazyRouteComponent(() => import('./duties/duties-page.tsx'), 'DutiesPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/paritrana',
      component: lazyRouteComponent(
        () => import('./paritrana/paritrana-page.tsx'),
        'ParitranaPage',
      ),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/pekerja',
      component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/pekerja/$id',
      component: lazyRouteComponent(() => import('./people/person-page.tsx'), 'PersonPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/cek',
      component: lazyRouteComponent(() => import('./check/check-page.tsx'), 'CheckPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/tinjau',
      component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/tinjau/$id',
      component: lazyRouteComponent(() => import('./review/item-page.tsx'), 'ReviewItemPage'),
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
      path: '/izin',
      component: lazyRouteComponent(() => import('./permits/permits-page.tsx'), 'PermitsPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/jejak',
      component: lazyRouteComponent(() => import('./staff/trail-page.tsx'), 'TrailPage'),
    }),
  ]),
  createRoute({
    getParentRoute: () => root,
    path: '/publik',
    component: lazyRouteComponent(() => import('./public-page/public-page.tsx'), 'PublicPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/keluarga',
    component: lazyRouteComponent(() => import('./claims/family-page.tsx'), 'FamilyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/jawab',
    component: lazyRouteComponent(() => import('./cases/answer-page.tsx'), 'AnswerPage'),
  }),
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
  createRoute({
    getParentRoute: () => root,
    path: '/masuk/penyedia',
    component: lazyRouteComponent(() => import('./sign-in/issuer-page.tsx'), 'IssuerPage'),
  }),
]);

export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailed,
});

/** What a reader only points at is not loaded where he spares his line. */
export function preloadOnIntent(isWanted: boolean): void {
  router.update({ ...router.options, defaultPreload: isWanted ? 'intent' : false });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
