// The one table of who may call what, on a desk and on a site. The guard refuses every address of the
// API that does not stand here, and the access tests are generated from it: a route without an entry
// does not exist.

import { type AccountRole, accountRoles, mayGive, roleFacts } from '@payung/engine/access';
import type { CallerRole } from './accounts/actor.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';
/** Where a route stands: the page of one desk, or the server of many offices. */
export type Mode = 'desk' | 'site';

export type Access = {
  readonly method: Method;
  /** As OpenAPI writes it: `{name}` is one segment. */
  readonly path: string;
  readonly modes: readonly Mode[];
  readonly roles: readonly CallerRole[] | 'anyone';
  /**
   * The gravest data an answer can hold: `open` figures and law, `own` of the caller himself, `staff`
   * accounts and trail of colleagues, `people` persons of the register. How much of a person a role
   * sees stands in its facts (`roleFacts[role].people`); a route of `people` admits no role that sees
   * none.
   */
  readonly data: 'open' | 'own' | 'staff' | 'people';
  /** Also for a session that must first change its password or set up its second factor. */
  readonly beforeDue?: true;
};

const desk = ['admin', 'verifier', 'analyst', 'auditor'] as const;
const handlesPeople = ['admin', 'verifier', 'auditor'] as const;
const deskSignedIn = [...desk, 'opd_operator', 'village_operator', 'bpjs', 'kejari'] as const;
const giving = accountRoles.filter(mayGive);
const seesStaff = [...giving, 'auditor'] as const satisfies readonly AccountRole[];

const both = ['desk', 'site'] as const;
const onDesk = ['desk'] as const;
const onSite = ['site'] as const;
const open = { modes: both, roles: 'anyone', data: 'open' } as const;
const own = { modes: onSite, roles: accountRoles, data: 'own' } as const;
const staff = { modes: onSite, roles: giving, data: 'staff' } as const;
/** Whoever sends lists. A file name may hold a person's. */
const sending = {
  modes: onSite,
  roles: ['village_operator', 'opd_operator', 'verifier', 'bpjs'],
  data: 'people',
} as const;
/** Whoever sends, and whoever examines. */
const watching = { ...sending, roles: [...sending.roles, 'auditor'] } as const;
/** Figures without a person in them; small counts are hidden where the caller sees no persons. */
const figures = {
  modes: onSite,
  roles: accountRoles.filter((role) => role !== 'kejari'),
  data: 'open',
} as const;
/** Money and counts, no names. */
const money = {
  modes: onSite,
  roles: ['verifier', 'analyst', 'fund_manager', 'auditor'],
  data: 'open',
} as const;
/** Decided lists with their names. */
const lists = {
  modes: onSite,
  roles: ['verifier', 'fund_manager', 'auditor'],
  data: 'people',
} as const;
const keepsMoney = ['verifier', 'fund_manager'] as const;
/**
 * Persons of the own remit; how much of each stands in the facts of the role. The register knows no
 * office of a person: whoever speaks for one office sees none here.
 */
const persons = {
  modes: onSite,
  roles: ['village_operator', 'verifier', 'fund_manager', 'bpjs', 'auditor'],
  data: 'people',
} as const;

export const access = {
  health: { method: 'get', path: '/api/v1/health', ...open },
  ready: { method: 'get', path: '/api/v1/ready', ...open, modes: onSite },
  openapi: { method: 'get', path: '/api/v1/openapi.json', ...open },
  published: { method: 'get', path: '/api/v1/published', ...open },
  parameters: { method: 'get', path: '/api/v1/parameters', ...open },
  parameter: { method: 'get', path: '/api/v1/parameters/{id}', ...open },
  calculate: { method: 'post', path: '/api/v1/calculate', ...open },
  trace: { method: 'post', path: '/api/v1/trace', ...open },

  signIn: { method: 'post', path: '/api/v1/session', ...open, modes: both },
  session: {
    method: 'get',
    path: '/api/v1/session',
    modes: both,
    roles: [...new Set([...accountRoles, ...deskSignedIn])],
    data: 'own',
    beforeDue: true,
  },
  signOut: {
    method: 'delete',
    path: '/api/v1/session',
    modes: both,
    roles: [...new Set([...accountRoles, ...deskSignedIn])],
    data: 'own',
    beforeDue: true,
  },

  run: { method: 'get', path: '/api/v1/run', modes: onDesk, roles: desk, data: 'open' },
  runEvents: {
    method: 'get',
    path: '/api/v1/run/events',
    modes: onDesk,
    roles: desk,
    data: 'open',
  },
  runSummary: {
    method: 'get',
    path: '/api/v1/run/summary',
    modes: onDesk,
    roles: desk,
    data: 'open',
  },
  runFiles: {
    method: 'get',
    path: '/api/v1/run/files',
    modes: onDesk,
    roles: handlesPeople,
    data: 'open',
  },
  runFile: {
    method: 'get',
    path: '/api/v1/run/files/{name}',
    modes: onDesk,
    roles: handlesPeople,
    data: 'people',
  },

  switchRole: { method: 'put', path: '/api/v1/session/grant', ...own },
  devices: { method: 'get', path: '/api/v1/me/devices', ...own },
  endDevice: { method: 'delete', path: '/api/v1/me/devices/{id}', ...own },
  endOtherDevices: { method: 'delete', path: '/api/v1/me/devices', ...own },
  password: { method: 'put', path: '/api/v1/me/password', ...own, beforeDue: true },
  factor: { method: 'post', path: '/api/v1/me/factor', ...own, beforeDue: true },
  confirmFactor: {
    method: 'put',
    path: '/api/v1/me/factor',
    ...own,
    beforeDue: true,
  },

  users: { method: 'get', path: '/api/v1/users', ...staff, roles: seesStaff },
  makeUser: { method: 'post', path: '/api/v1/users', ...staff },
  user: { method: 'get', path: '/api/v1/users/{id}', ...staff, roles: seesStaff },
  disableUser: { method: 'delete', path: '/api/v1/users/{id}', ...staff, roles: ['admin'] },
  resetUser: { method: 'post', path: '/api/v1/users/{id}/reset', ...staff, roles: ['admin'] },
  give: { method: 'post', path: '/api/v1/users/{id}/grants', ...staff },
  grants: { method: 'get', path: '/api/v1/grants', ...staff, roles: seesStaff },
  approveGrant: { method: 'put', path: '/api/v1/grants/{id}/approval', ...staff },
  endGrant: { method: 'delete', path: '/api/v1/grants/{id}', ...staff },
  beginUpload: { method: 'post', path: '/api/v1/uploads', ...sending },
  uploads: { method: 'get', path: '/api/v1/uploads', ...sending },
  upload: { method: 'get', path: '/api/v1/uploads/{id}', ...sending },
  uploadPart: { method: 'put', path: '/api/v1/uploads/{id}/parts/{number}', ...sending },
  finishUpload: { method: 'put', path: '/api/v1/uploads/{id}/receipt', ...sending },
  beginImport: { method: 'post', path: '/api/v1/imports', ...sending },
  jobs: { method: 'get', path: '/api/v1/jobs', ...watching },
  job: { method: 'get', path: '/api/v1/jobs/{id}', ...watching },
  jobEvents: { method: 'get', path: '/api/v1/jobs/{id}/events', ...watching },
  cancelJob: { method: 'delete', path: '/api/v1/jobs/{id}', ...sending },
  importProblems: {
    method: 'get',
    path: '/api/v1/jobs/{id}/parts/{number}/problems',
    ...watching,
  },
  importRows: { method: 'get', path: '/api/v1/jobs/{id}/parts/{number}/rows', ...watching },
  importEffect: { method: 'get', path: '/api/v1/jobs/{id}/parts/{number}/effect', ...watching },
  saveImport: {
    method: 'put',
    path: '/api/v1/jobs/{id}/parts/{number}/approval',
    ...sending,
    roles: ['verifier'],
  },

  definitions: { method: 'get', path: '/api/v1/definitions', ...open, modes: onSite },
  region: { method: 'get', path: '/api/v1/regions/{code}', ...open, modes: onSite },
  openFigures: { method: 'get', path: '/api/v1/public/coverage', ...open, modes: onSite },
  ownStatus: { method: 'post', path: '/api/v1/public/status', ...open, modes: onSite },
  coverage: { method: 'get', path: '/api/v1/coverage', ...figures },
  coverageFile: { method: 'get', path: '/api/v1/coverage/file', ...figures },
  coverageTrend: { method: 'get', path: '/api/v1/coverage/trend', ...figures },
  coverageRanking: { method: 'get', path: '/api/v1/coverage/ranking', ...figures },
  coverageGap: { method: 'get', path: '/api/v1/coverage/gap', ...figures },
  coverageTargets: { method: 'get', path: '/api/v1/coverage/targets', ...figures },
  coverageEvidence: { method: 'get', path: '/api/v1/coverage/evidence', ...persons },
  stated: { method: 'get', path: '/api/v1/coverage/stated', ...figures },
  stateBases: {
    method: 'put',
    path: '/api/v1/coverage/stated/bases',
    ...figures,
    roles: ['analyst', 'admin'],
  },
  stateTargets: {
    method: 'put',
    path: '/api/v1/coverage/stated/targets',
    ...figures,
    roles: ['analyst', 'admin'],
  },

  funds: { method: 'get', path: '/api/v1/funds', ...money },
  recordFund: { method: 'post', path: '/api/v1/funds', ...money, roles: keepsMoney },
  ledger: { method: 'get', path: '/api/v1/funds/{fund}/entries', ...money },
  postMoney: { method: 'post', path: '/api/v1/funds/{fund}/entries', ...money, roles: keepsMoney },
  reverseEntry: {
    method: 'post',
    path: '/api/v1/funds/{fund}/entries/{entry}/reversal',
    ...money,
    roles: keepsMoney,
  },
  verifyDecision: { method: 'get', path: '/api/v1/decisions/verification', ...lists },
  decisionPlaces: { method: 'get', path: '/api/v1/decisions/places', ...money },
  decisionStanding: { method: 'get', path: '/api/v1/decisions/standing', ...lists },
  decisionAnnex: { method: 'get', path: '/api/v1/decisions/annex', ...lists },
  objections: { method: 'get', path: '/api/v1/objections', ...money },
  fileObjection: { method: 'post', path: '/api/v1/objections', ...lists, roles: keepsMoney },
  decideObjection: {
    method: 'put',
    path: '/api/v1/objections/{objection}/verdict',
    ...lists,
    roles: keepsMoney,
  },
  calendar: { method: 'get', path: '/api/v1/calendar', ...money },

  audit: { method: 'get', path: '/api/v1/audit', ...staff, roles: ['auditor', 'admin'] },
  auditHead: { method: 'get', path: '/api/v1/audit/head', ...staff, roles: ['auditor', 'admin'] },
} as const satisfies Readonly<Record<string, Access>>;

export type AccessId = keyof typeof access;

const entries: readonly Access[] = Object.values(access);
const patterns = entries.map((entry) => ({
  entry,
  pattern: new RegExp(`^${entry.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The entry a request falls under; HEAD is answered like GET. */
export function findAccess(mode: Mode, method: string, path: string): Access | undefined {
  const asked = method === 'HEAD' ? 'get' : method.toLowerCase();
  const found = patterns.filter(
    ({ entry, pattern }) =>
      entry.modes.includes(mode) && entry.method === asked && pattern.test(path),
  );
  // A fixed address goes before one with a blank: `/audit/head` is no entry called head.
  return (found.find(({ entry }) => !entry.path.includes('{')) ?? found[0])?.entry;
}

export function mayCall(entry: Access, role: CallerRole): boolean {
  return entry.roles === 'anyone' || entry.roles.includes(role);
}

/** Routes of persons that admit a role which sees no persons: there must be none. */
export function careless(table: Readonly<Record<string, Access>>): readonly string[] {
  return Object.entries(table)
    .filter(([, { data, modes }]) => data === 'people' && modes.includes('site'))
    .filter(
      ([, { roles }]) =>
        roles === 'anyone' ||
        accountRoles.some((role) => roles.includes(role) && roleFacts[role].people === 'none'),
    )
    .map(([id]) => id);
}
