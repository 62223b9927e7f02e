// The one table of who may call what. The guard refuses every address of the API that does not
// stand here, and the access test is generated from it: a route without an entry does not exist.

import type { Role } from '@payung/engine';

export type Method = 'get' | 'post' | 'delete';

export type Access = {
  readonly method: Method;
  /** As OpenAPI writes it: `{name}` is one segment. */
  readonly path: string;
  readonly roles: readonly Role[] | 'anyone';
  /** Whether an answer can hold data about persons: such answers leave a trace. */
  readonly personal: boolean;
};

const desk = ['admin', 'verifier', 'analyst', 'auditor'] as const;
const handlesPeople = ['admin', 'verifier', 'auditor'] as const;
const signedIn = [
  'admin',
  'verifier',
  'analyst',
  'opd_operator',
  'village_operator',
  'bpjs',
  'kejari',
  'auditor',
] as const;

export const access = {
  health: { method: 'get', path: '/api/v1/health', roles: 'anyone', personal: false },
  openapi: { method: 'get', path: '/api/v1/openapi.json', roles: 'anyone', personal: false },
  published: { method: 'get', path: '/api/v1/published', roles: 'anyone', personal: false },
  signIn: { method: 'post', path: '/api/v1/session', roles: 'anyone', personal: false },
  session: { method: 'get', path: '/api/v1/session', roles: signedIn, personal: false },
  signOut: { method: 'delete', path: '/api/v1/session', roles: signedIn, personal: false },
  run: { method: 'get', path: '/api/v1/run', roles: desk, personal: false },
  runEvents: { method: 'get', path: '/api/v1/run/events', roles: desk, personal: false },
  runSummary: { method: 'get', path: '/api/v1/run/summary', roles: desk, personal: false },
  runFiles: { method: 'get', path: '/api/v1/run/files', roles: handlesPeople, personal: false },
  runFile: {
    method: 'get',
    path: '/api/v1/run/files/{name}',
    roles: handlesPeople,
    personal: true,
  },
} as const satisfies Readonly<Record<string, Access>>;

export type AccessId = keyof typeof access;

const entries: readonly Access[] = Object.values(access);
const patterns = entries.map((entry) => ({
  entry,
  pattern: new RegExp(`^${entry.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The entry a request falls under; HEAD is answered like GET. */
export function findAccess(method: string, path: string): Access | undefined {
  const asked = method === 'HEAD' ? 'get' : method.toLowerCase();
  return patterns.find(({ entry, pattern }) => entry.method === asked && pattern.test(path))?.entry;
}

export function mayCall(entry: Access, role: Role): boolean {
  return entry.roles === 'anyone' || entry.roles.includes(role);
}
