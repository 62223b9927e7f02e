// Puts the server together: guard first, then the routes of the access table that belong to its mode,
// then the pages. Every failure ends here, in one place, as problem+json.

import { setTimeout as sleep } from 'node:timers/promises';
import { OpenAPIHono } from '@hono/zod-openapi';
import { paperBytesMax } from '@payung/office';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { accountDoor } from './accounts/door.ts';
import { WrongKeys } from './attempts.ts';
import { CubeStore } from './coverage/cubes.ts';
import { exportGate } from './exports/gate.ts';
import { addPermitRoutes } from './exports/permits.ts';
import {
  access,
  type Door,
  type Env,
  nikFreeAddress,
  ownHost,
  ownOrigin,
  safeHeaders,
  siteHost,
} from './guard.ts';
import { type DeskOptions, isDesk, type ServerOptions, type SiteOptions } from './options.ts';
import { addPages } from './pages.ts';
import { failureForLog, languageOf, problemOf, RequestRefused, sendProblem } from './problem.ts';
import { type ReportClock, reportClock } from './reports/schedule.ts';
import { logLine, requestLog } from './request-log.ts';
import { addAgreementRoutes } from './routes/agreements.ts';
import { addAuditRoutes } from './routes/audit.ts';
import { addBatchRoutes } from './routes/batches.ts';
import { addClaimPaperRoutes } from './routes/claim-papers.ts';
import { addClaimRoutes } from './routes/claims.ts';
import { addHolidayRoutes } from './routes/claims-holidays.ts';
import { addColumnRoutes } from './routes/columns.ts';
import { addComplianceRoutes } from './routes/compliance.ts';
import { addCaseLinkRoutes } from './routes/compliance-links.ts';
import { addCoverageRoutes } from './routes/coverage.ts';
import { addDecisionRoutes } from './routes/decisions.ts';
import { addDocument } from './routes/document.ts';
import { addDutyRoutes } from './routes/duties.ts';
import { addFileRoutes } from './routes/files.ts';
import { addFundRoutes } from './routes/funds.ts';
import { addHealthRoute } from './routes/health.ts';
import { addHeirRoutes } from './routes/heirs.ts';
import { addFamilyLinkRoutes } from './routes/heirs-link.ts';
import { addImportRoutes } from './routes/imports.ts';
import { addLawRoutes } from './routes/law.ts';
import { addLetterRoutes } from './routes/letters.ts';
import { addMonevRoutes } from './routes/monev.ts';
import { addParitranaRoutes } from './routes/paritrana.ts';
import { addPeopleRoutes } from './routes/people.ts';
import { addPlanRoutes } from './routes/plans.ts';
import { addProposalRoutes } from './routes/proposals.ts';
import { addProposingRoutes } from './routes/proposing.ts';
import { addPublicRoutes } from './routes/public.ts';
import { addPublishedRoute } from './routes/published.ts';
import { addReadyRoute } from './routes/ready.ts';
import { addRegulationRoutes } from './routes/regulations.ts';
import { addReportRoutes } from './routes/reports.ts';
import { addReviewRoutes } from './routes/review.ts';
import { addRunRoutes } from './routes/run.ts';
import { addSampleDeskRoutes, addSampleSiteRoutes } from './routes/sample.ts';
import { addSendingRoutes } from './routes/sendings.ts';
import { addSessionRoutes } from './routes/session.ts';
import { addSiteSessionRoutes } from './routes/site-session.ts';
import { addSkkRoutes } from './routes/skk.ts';
import { addStatedRoutes } from './routes/stated.ts';
import { addStepRoutes } from './routes/steps.ts';
import { addUploadRoutes } from './routes/uploads.ts';
import { addUserRoutes } from './routes/users.ts';
import { addWayRoutes } from './routes/ways.ts';
import { SessionStore, sessionCookie } from './session.ts';
import { partBytes } from './uploads.ts';

/** What tests replace: waiting, and the store where they open sessions of other roles. */
export type Effects = {
  readonly sleep: (ms: number) => Promise<void>;
  readonly sessions: SessionStore;
  readonly ending: AbortController;
};

const longestBodyBytes = 16 * 1_024;
const partPath = /^\/api\/v1\/uploads\/[^/]+\/parts\/\d+$/;
/** One scan, as large as the branch takes them. */
const scanPath = /^\/api\/v1\/(claims\/[^/]+\/scans\/\w+|cases\/[^/]+\/letters\/\d+\/sent\/\w+)$/;
/** Such a scan within the answer of an employer, as text. */
const replyPath = '/api/v1/public/answer/reply';
const replyBytes = Math.ceil((paperBytesMax * 4) / 3) + longestBodyBytes;
/** Tables of a whole province: some 20,000 rows. */
const tablePath = /^\/api\/v1\/coverage\/stated\/\w+$/;
/** Browsers come back by TLS only, for a year. */
const strictTransport = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

export function createApp(options: ServerOptions): Hono<Env> {
  return buildApp(options).app;
}

export function buildApp(options: ServerOptions, effects: Partial<Effects> = {}) {
  const sessions = effects.sessions ?? new SessionStore(options.clock);
  const ending = effects.ending ?? new AbortController();
  const app = new OpenAPIHono<Env>({ defaultHook: refuseInvalid });
  const limit = limitBodies();
  let reports: ReportClock | undefined;

  if (isDesk(options)) {
    app.use(safeHeaders(), ownHost());
    app.use('/api/*', ownOrigin(), nikFreeAddress(), access(deskDoor(sessions)), limit);
    const wrongKeys = new WrongKeys(effects.sleep ?? ((ms) => sleep(ms)));
    addDeskRoutes(app, { options, sessions, wrongKeys, ending });
  } else {
    const { origin } = options.site;
    const found = accountDoor(options);
    app.use(requestLog(options), safeHeaders(strictTransport), siteHost(origin));
    app.use('/api/*', ownOrigin(origin), nikFreeAddress(), access(found), limit);
    app.use('/api/*', exportGate(options));
    reports = addSiteRoutes(app, { options, sessions: found, ending, effects });
    addReadyRoute(app, options, ending);
  }
  addOpenRoutes(app, options);
  app.all('/api/*', () => {
    throw new RequestRefused(404, 'not_found', 'address');
  });
  addPages(app, options.webDir);

  app.onError((error, c) => fail(error, c, options));
  return { app, ending, reports };
}

/** Requests are short; only parts of uploads and tables of a region may be longer. */
function limitBodies(): MiddlewareHandler<Env> {
  const short = bodyLimit({ maxSize: longestBodyBytes, onError: tooLarge });
  const long = bodyLimit({ maxSize: partBytes, onError: tooLarge });
  const isLong = (path: string) => partPath.test(path) || tablePath.test(path);
  const scan = bodyLimit({ maxSize: paperBytesMax, onError: tooLarge });
  const reply = bodyLimit({ maxSize: replyBytes, onError: tooLarge });
  return (c, next) => {
    if (c.req.path === replyPath) return reply(c, next);
    if (scanPath.test(c.req.path)) return scan(c, next);
    return (isLong(c.req.path) ? long : short)(c, next);
  };
}

/** The names of the fields that are wrong; never their content. */
function refuseInvalid(
  result:
    | { success: true }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } },
): void {
  if (result.success) return;
  const fields = result.error.issues.map((each) => each.path.join('.'));
  const named = [...new Set(fields)].filter((field) => field !== '');
  throw new RequestRefused(400, 'request_invalid', named.length > 0 ? named : 'unreadable');
}

type DeskParts = {
  readonly options: DeskOptions;
  readonly sessions: SessionStore;
  readonly wrongKeys: WrongKeys;
  readonly ending: AbortController;
};

function addDeskRoutes(app: OpenAPIHono<Env>, parts: DeskParts): void {
  addSessionRoutes(app, parts);
  addRunRoutes(app, parts);
  addFileRoutes(app, parts.options);
  addSampleDeskRoutes(app, parts.options);
}

type SiteParts = {
  readonly options: SiteOptions;
  readonly sessions: Door;
  readonly ending: AbortController;
  readonly effects: Partial<Effects>;
};

function addSiteRoutes(
  app: OpenAPIHono<Env>,
  { options, sessions, ending, effects }: SiteParts,
): ReportClock {
  addSiteSessionRoutes(app, { options, sessions });
  addSampleSiteRoutes(app, { options, sessions });
  addWayRoutes(app, { options, sessions });
  addUserRoutes(app, options);
  addUploadRoutes(app, options);
  addImportRoutes(app, options, ending);
  addStepRoutes(app, options);
  addColumnRoutes(app, options);
  addPeopleRoutes(app, options);
  addBatchRoutes(app, options);
  addReviewRoutes(app, options);
  addProposalRoutes(app, options);
  addPlanRoutes(app, options, ending.signal);
  addProposingRoutes(app, options);
  addSendingRoutes(app, options);
  addClaimRoutes(app, options);
  addClaimPaperRoutes(app, options);
  addHeirRoutes(app, options);
  addFamilyLinkRoutes(app, options, effects.sleep);
  addHolidayRoutes(app, options);
  addComplianceRoutes(app, options);
  addCaseLinkRoutes(app, options, effects.sleep);
  addLetterRoutes(app, options);
  addSkkRoutes(app, options);
  addFundRoutes(app, options);
  addDecisionRoutes(app, options);
  addStatedRoutes(app, options);
  const means = { options, cubes: new CubeStore(options, ending.signal) };
  addCoverageRoutes(app, means);
  addMonevRoutes(app, means);
  addReportRoutes(app, means);
  addAgreementRoutes(app, options);
  addRegulationRoutes(app, options);
  addDutyRoutes(app, options);
  addParitranaRoutes(app, means);
  addPublicRoutes(app, means, effects.sleep);
  addPermitRoutes(app, options);
  addAuditRoutes(app, options);
  return reportClock(means, ending.signal);
}

function addOpenRoutes(app: OpenAPIHono<Env>, options: ServerOptions): void {
  addHealthRoute(app, options);
  addPublishedRoute(app, options);
  addLawRoutes(app, options);
  addDocument(app);
}

function deskDoor(sessions: SessionStore): Door {
  return {
    mode: 'desk',
    cookie: sessionCookie,
    find: async (token) => {
      const session = sessions.find(token);
      return session && { actor: session.actor, role: session.actor.role };
    },
  };
}

function tooLarge(): never {
  throw new RequestRefused(413, 'request_invalid', 'too_large');
}

function fail(error: unknown, c: Context<Env>, options: ServerOptions): Response {
  const problem = problemOf(error, languageOf(c, options.language));
  if (problem.number !== undefined) {
    const failure = `${problem.number} ${c.req.method} ${failureForLog(error)}`;
    options.log(isDesk(options) ? failure : logLine(options, { failure }));
  }
  return sendProblem(c, problem);
}
