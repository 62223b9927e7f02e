// The one table of who may call what, on a desk and on a site. The guard refuses every address of the
// API that does not stand here, and the access tests are generated from it: a route without an entry
// does not exist.

import { accountRoles, roleFacts } from '@payung/engine/access';
import {
  type Access,
  both,
  byLink,
  desk,
  deskSignedIn,
  figures,
  handlesPeople,
  type Mode,
  onDesk,
  onSite,
  open,
  own,
  persons,
  seesStaff,
  sending,
  staff,
  watching,
} from './access-callers.ts';
import { officeAccess } from './access-offices.ts';
import type { CallerRole } from './accounts/actor.ts';

export type { Access, Mode } from './access-callers.ts';

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

  signInWays: { method: 'get', path: '/api/v1/session/ways', ...open, modes: onSite },
  askPasskeySignIn: { method: 'post', path: '/api/v1/session/passkey', ...open, modes: onSite },
  passkeySignIn: { method: 'put', path: '/api/v1/session/passkey', ...open, modes: onSite },
  askIssuerSignIn: { method: 'post', path: '/api/v1/session/issuer', ...open, modes: onSite },
  issuerSignIn: { method: 'put', path: '/api/v1/session/issuer', ...open, modes: onSite },

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

  sampleOffice: {
    method: 'get',
    path: '/api/v1/sample',
    modes: onDesk,
    roles: handlesPeople,
    data: 'open',
  },
  sampleKey: {
    method: 'post',
    path: '/api/v1/sample/keys',
    modes: onDesk,
    roles: ['admin'],
    data: 'open',
  },
  sampleSignIn: { method: 'put', path: '/api/v1/session/sample', ...open, modes: onSite },
  sampleGuide: { method: 'get', path: '/api/v1/sample/guide', ...own },
  // Everybody in it is invented.
  sampleList: { method: 'get', path: '/api/v1/sample/list', ...sending, data: 'open' },

  switchRole: { method: 'put', path: '/api/v1/session/grant', ...own },
  devices: { method: 'get', path: '/api/v1/me/devices', ...own },
  endDevice: { method: 'put', path: '/api/v1/me/devices/{id}/removal', ...own },
  endOtherDevices: { method: 'put', path: '/api/v1/me/devices/removal', ...own },
  password: { method: 'put', path: '/api/v1/me/password', ...own, beforeDue: true },
  factor: { method: 'post', path: '/api/v1/me/factor', ...own, beforeDue: true },
  confirmFactor: {
    method: 'put',
    path: '/api/v1/me/factor',
    ...own,
    beforeDue: true,
  },

  passkeys: { method: 'get', path: '/api/v1/me/passkeys', ...own, beforeDue: true },
  askPasskey: { method: 'post', path: '/api/v1/me/passkeys/wish', ...own, beforeDue: true },
  addPasskey: { method: 'post', path: '/api/v1/me/passkeys', ...own, beforeDue: true },
  removePasskey: { method: 'put', path: '/api/v1/me/passkeys/{id}/removal', ...own },
  binding: { method: 'get', path: '/api/v1/me/identity', ...own },
  askBinding: { method: 'post', path: '/api/v1/me/identity', ...own },
  bind: { method: 'put', path: '/api/v1/me/identity', ...own },
  unbind: { method: 'put', path: '/api/v1/me/identity/removal', ...own },

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
  importSteps: { method: 'get', path: '/api/v1/jobs/{id}/parts/{number}/steps', ...watching },
  importColumns: { method: 'get', path: '/api/v1/jobs/{id}/parts/{number}/columns', ...watching },
  tellColumns: { method: 'put', path: '/api/v1/jobs/{id}/parts/{number}/columns', ...sending },
  importAlike: { method: 'get', path: '/api/v1/jobs/{id}/parts/{number}/alike', ...watching },
  addStep: { method: 'post', path: '/api/v1/jobs/{id}/parts/{number}/steps', ...sending },
  undoStep: {
    method: 'delete',
    path: '/api/v1/jobs/{id}/parts/{number}/steps/{step}',
    ...sending,
  },
  redoStep: { method: 'put', path: '/api/v1/jobs/{id}/parts/{number}/steps/{step}', ...sending },
  readAgain: { method: 'put', path: '/api/v1/jobs/{id}/parts/{number}/reading', ...sending },
  importRepair: {
    method: 'get',
    path: '/api/v1/jobs/{id}/parts/{number}/repair',
    ...sending,
  },
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
  openFamilyLink: { method: 'post', path: '/api/v1/public/claim', ...byLink },
  openCaseLink: { method: 'post', path: '/api/v1/public/answer', ...byLink },
  answerCase: { method: 'post', path: '/api/v1/public/answer/reply', ...byLink },
  coverage: { method: 'get', path: '/api/v1/coverage', ...figures },
  coverageFile: { method: 'get', path: '/api/v1/coverage/file', ...figures },
  coverageTrend: { method: 'get', path: '/api/v1/coverage/trend', ...figures },
  coverageRanking: { method: 'get', path: '/api/v1/coverage/ranking', ...figures },
  coverageGap: { method: 'get', path: '/api/v1/coverage/gap', ...figures },
  coverageTargets: { method: 'get', path: '/api/v1/coverage/targets', ...figures },
  coverageForecast: { method: 'get', path: '/api/v1/coverage/forecast', ...figures },
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

  people: { method: 'post', path: '/api/v1/people/search', ...persons },
  findPerson: { method: 'post', path: '/api/v1/people/find', ...persons },
  checkPeople: { method: 'post', path: '/api/v1/people/check', ...persons },
  person: { method: 'get', path: '/api/v1/people/{id}', ...persons },
  revealNik: {
    method: 'post',
    path: '/api/v1/people/{id}/nik',
    ...persons,
    roles: ['verifier', 'bpjs', 'auditor'],
  },

  ...officeAccess,

  permits: { method: 'get', path: '/api/v1/permits', ...staff, roles: ['admin', 'auditor'] },
  givePermit: { method: 'post', path: '/api/v1/permits', ...staff, roles: ['admin'] },
  approvePermit: {
    method: 'put',
    path: '/api/v1/permits/{id}/approval',
    ...staff,
    roles: ['admin'],
  },
  endPermit: { method: 'delete', path: '/api/v1/permits/{id}', ...staff, roles: ['admin'] },

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
