// The server's answers for the pages: addresses with the type of their answer, and failures with
// the words the server gave them.

import type {
  HealthWire,
  Problem,
  PublishedWire,
  SessionWire,
  SummaryWire,
} from '@payung/server/wire';

type Answers = {
  '/health': HealthWire;
  '/session': SessionWire;
  '/run/summary': SummaryWire;
  '/published': PublishedWire;
};

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

export async function load<Path extends keyof Answers>(
  path: Path,
  query: Readonly<Record<string, string>> = {},
): Promise<Answers[Path]> {
  const search = new URLSearchParams(query).toString();
  const response = await ask(`${path}${search === '' ? '' : `?${search}`}`);
  // Checked at the server's door against the same schema this type is made from.
  return (await response.json()) as Answers[Path];
}

export async function signIn(key: string): Promise<void> {
  await ask('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  });
}

export async function signOut(): Promise<void> {
  await ask('/session', { method: 'DELETE' });
}

export function fileAddress(name: string): string {
  return `${base}/run/files/${encodeURIComponent(name)}`;
}

export const runEventsAddress = `${base}/run/events`;

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'accept-language': document.documentElement.lang, ...init.headers };
  let response: Response;
  try {
    response = await fetch(base + path, { ...init, headers });
  } catch (cause) {
    throw new ApiFailure(0, undefined, { cause });
  }
  if (!response.ok) throw new ApiFailure(response.status, await problemOf(response));
  return response;
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  return isProblem ? ((await response.json()) as Problem) : undefined;
}
