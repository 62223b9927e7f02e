// The server's answers for the pages: addresses with the type of their answer, and failures with
// the words the server gave them.

import type {
  AgreementsWire,
  AlikeWire,
  AnswersWire,
  AuditWire,
  BatchesWire,
  BindingWire,
  BoardWire,
  CalendarWire,
  CasesWire,
  CaseWire,
  CheckedReportWire,
  ClaimAlertsWire,
  ClaimsWire,
  ClaimWire,
  ColumnsWire,
  CoverageAnswerWire,
  DecisionsWire,
  DefinitionsWire,
  DevicesWire,
  DraftKeyWire,
  DutiesWire,
  EffectWire,
  EvidenceWire,
  ForecastWire,
  FundsWire,
  GapWire,
  GrantWire,
  HealthWire,
  HolidaysWire,
  JobsWire,
  JobWire,
  KeptPlansWire,
  KeptPlanWire,
  LedgerWire,
  MeetingsWire,
  MeetingWire,
  MeWire,
  NextReviewWire,
  ObjectionsWire,
  OpenFiguresWire,
  OpeningWire,
  ParitranaWire,
  PasskeysWire,
  PermitsWire,
  PersonWire,
  PositionWire,
  PreviewWire,
  Problem,
  ProblemsWire,
  ProposalsWire,
  PublishedWire,
  RankingWire,
  RecoveryWire,
  RegionWire,
  RegulationsWire,
  RejectedWire,
  ReportsWire,
  ReportWire,
  ReviewItemWire,
  ReviewsWire,
  RowsWire,
  SampleGuideWire,
  SampleOfficeWire,
  SchedulesWire,
  SendingsWire,
  SessionWire,
  SkkBatchesWire,
  SkkPacksWire,
  SlipsWire,
  StandingWire,
  StepsWire,
  SummaryWire,
  TargetsWire,
  TrendWire,
  UploadWire,
  UsersWire,
  UserWire,
  VerifiedWire,
  WaysWire,
} from '@payung/server/wire';
import { markKept } from './offline/answer-time.ts';
import { findKept, keepAnswer } from './offline/kept-answers.ts';
import { markAnswered } from './offline/reach.ts';

type Answers = {
  '/health': HealthWire;
  '/session': SessionWire | MeWire;
  '/run/summary': SummaryWire;
  '/published': PublishedWire;
  '/me/devices': DevicesWire;
  '/me/passkeys': PasskeysWire;
  '/me/identity': BindingWire;
  '/session/ways': WaysWire;
  '/sample': SampleOfficeWire;
  '/sample/guide': SampleGuideWire;
  '/users': UsersWire;
  '/grants': { readonly grants: readonly GrantWire[] };
  '/permits': PermitsWire;
  '/audit': AuditWire;
  '/audit/head': { readonly head?: { readonly id: number; readonly digest: string } };
  '/jobs': JobsWire;
  '/definitions': DefinitionsWire;
  '/coverage': CoverageAnswerWire;
  '/coverage/trend': TrendWire;
  '/coverage/ranking': RankingWire;
  '/coverage/gap': GapWire;
  '/coverage/evidence': EvidenceWire;
  '/funds': FundsWire;
  '/claims': ClaimsWire;
  '/claims/alerts': ClaimAlertsWire;
  '/claims/board': BoardWire;
  '/holidays': HolidaysWire;
  '/cases': CasesWire;
  '/cases/recovery': RecoveryWire;
  '/skk/batches': SkkBatchesWire;
  '/skk/packs': SkkPacksWire;
  '/agreements': AgreementsWire;
  '/regulations': RegulationsWire;
  '/duties': DutiesWire;
  '/paritrana': ParitranaWire;
  '/reports': ReportsWire;
  '/reports/preview': PreviewWire;
  '/reports/schedules': SchedulesWire;
  '/position': PositionWire;
  '/meetings': MeetingsWire;
  '/meetings/opening': OpeningWire;
  '/meetings/draft-key': DraftKeyWire;
  '/plans': KeptPlansWire;
  '/plans/comparison': { readonly plans: readonly KeptPlanWire[] };
  '/decisions': DecisionsWire;
  '/decisions/verification': VerifiedWire;
  '/decisions/standing': StandingWire;
  '/sendings': SendingsWire;
  '/objections': ObjectionsWire;
  '/proposals': ProposalsWire;
  '/batches': BatchesWire;
  '/review': ReviewsWire;
  '/review/next': NextReviewWire;
  '/coverage/forecast': ForecastWire;
  '/public/coverage': OpenFiguresWire;
  '/coverage/targets': TargetsWire;
  '/calendar': CalendarWire;
  '/uploads': { readonly uploads: readonly UploadWire[] };
};

/** Addresses with something in them: `/users/{id}`. */
type AnswerOf<Path extends string> = Path extends keyof Answers
  ? Answers[Path]
  : Path extends `/jobs/${string}`
    ? OfJob<Path>
    : Path extends `/claims/${string}/slips`
      ? SlipsWire
      : Path extends `/cases/${string}/answers`
        ? AnswersWire
        : Path extends `/reports/${string}/check`
          ? CheckedReportWire
          : Path extends `/${infer Kind}/${string}`
            ? Kind extends keyof OneOf
              ? OneOf[Kind]
              : never
            : never;

type OneOf = {
  readonly users: UserWire;
  readonly uploads: UploadWire;
  readonly regions: RegionWire;
  readonly funds: LedgerWire;
  readonly people: PersonWire;
  readonly claims: ClaimWire;
  readonly cases: CaseWire;
  readonly meetings: MeetingWire;
  readonly plans: KeptPlanWire;
  readonly reports: ReportWire;
  readonly review: ReviewItemWire;
  readonly sendings: RejectedWire;
};

type OfJob<Path extends string> = Path extends `${string}/problems`
  ? ProblemsWire
  : Path extends `${string}/steps`
    ? StepsWire
    : Path extends `${string}/columns`
      ? ColumnsWire
      : Path extends `${string}/alike`
        ? AlikeWire
        : Path extends `${string}/rows`
          ? RowsWire
          : Path extends `${string}/effect`
            ? EffectWire
            : JobWire;

const base = '/api/v1';

/** A refusal of the server; status 0 = no answer at all. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;
  readonly problem: Problem | undefined;

  constructor(status: number, problem: Problem | undefined, options?: { cause?: unknown }) {
    super(problem?.title ?? `HTTP ${status}`, options);
    this.status = status;
    this.problem = problem;
  }
}

export async function load<Path extends string>(
  path: Path,
  query: Readonly<Record<string, string>> = {},
): Promise<AnswerOf<Path>> {
  const search = new URLSearchParams(query).toString();
  // Checked at the server's door against the same schema this type is made from.
  return (await answerOf(`${path}${search === '' ? '' : `?${search}`}`)) as AnswerOf<Path>;
}

/** Where the server does not answer, what it said last, of what this device keeps. */
async function answerOf(address: string): Promise<unknown> {
  try {
    const text = await (await ask(address)).text();
    keepAnswer(address, text);
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.status !== 0) throw error;
    const kept = await findKept(address);
    if (kept === undefined) throw error;
    return markKept<unknown>(JSON.parse(kept.text), kept.atMs);
  }
}

type Sending = {
  readonly body?: unknown;
  /** The version the change was made of: somebody else may have changed it meanwhile. */
  readonly version?: number;
  /** The same key for each try of one wish, so that it happens once. */
  readonly once?: string;
  /** The page is being left: the request goes on without it. */
  readonly isLeaving?: boolean;
};

/** A write; its answer, where it has one, is checked at the server's door like those of `load`. */
export async function send<Answer = void>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  { body, version, once, isLeaving = false }: Sending = {},
): Promise<Answer> {
  const response = await ask(path, {
    method,
    keepalive: isLeaving,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(once === undefined ? {} : { 'idempotency-key': once }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

/** The key of one wish. */
export function newKey(): string {
  return crypto.randomUUID();
}

export async function signOut(): Promise<void> {
  await send('DELETE', '/session');
}

export function fileAddress(name: string): string {
  return `${base}/run/files/${encodeURIComponent(name)}`;
}

export function jobEventsAddress(job: string): string {
  return `${base}/jobs/${job}/events`;
}

export const runEventsAddress = `${base}/run/events`;

export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'accept-language': document.documentElement.lang, ...init.headers };
  let response: Response;
  try {
    response = await fetch(base + path, { ...init, headers });
  } catch (cause) {
    // Whoever stops his own request learns nothing of the line.
    if (init.signal?.aborted !== true) markAnswered(false);
    throw new ApiFailure(0, undefined, { cause });
  }
  markAnswered(true);
  if (!response.ok) {
    const failure = new ApiFailure(response.status, await problemOf(response));
    for (const hear of refusalListeners) hear(failure, path);
    throw failure;
  }
  return response;
}

type HearRefusal = (failure: ApiFailure, path: string) => void;
const refusalListeners = new Set<HearRefusal>();

/** Whoever must know of each refusal, such as the dialog of a session that ended. */
export function hearRefusals(hear: HearRefusal): () => void {
  refusalListeners.add(hear);
  return () => refusalListeners.delete(hear);
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  return isProblem ? ((await response.json()) as Problem) : undefined;
}
