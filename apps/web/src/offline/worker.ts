// The worker of the pages: it answers for the program itself where the line does not. It never touches the API; the
// last answers are kept by the pages, which know whose they are. Built into one file by build.ts, which names the
// files of this build. ADR 0038.

import type { ShellFiles } from './shell-files.ts';

declare const payungShell: ShellFiles;

type Waits = { waitUntil(work: Promise<unknown>): void };
type Fetched = Waits & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};
type Told = Waits & { readonly data: unknown };
/** What of its surroundings this worker uses; the types of pages know none of it. */
type Surroundings = {
  addEventListener(type: 'install' | 'activate', hear: (event: Waits) => void): void;
  addEventListener(type: 'fetch', hear: (event: Fetched) => void): void;
  addEventListener(type: 'message', hear: (event: Told) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
};
const own = self as unknown as Surroundings;

const store = 'payung-program';
const page = '/';

own.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await (await caches.open(store)).addAll([page, ...payungShell.first]);
      await own.skipWaiting();
    })(),
  );
});

own.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(store);
      const known = new Set([page, ...payungShell.all]);
      for (const request of await cache.keys()) {
        if (!known.has(new URL(request.url).pathname)) await cache.delete(request);
      }
      await own.clients.claim();
    })(),
  );
});

own.addEventListener('message', (event) => {
  event.waitUntil(keep(addressesOf(event.data)));
});

/** Every page has the same beginning. */
own.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== own.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageOrKept(request));
  else if (payungShell.all.includes(pathname)) event.respondWith(keptOrLine(request));
});

async function pageOrKept(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(store)).match(page);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Files of a build never change: their names do. */
async function keptOrLine(request: Request): Promise<Response> {
  const cache = await caches.open(store);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(store);
  for (const address of addresses) {
    const { origin, pathname } = new URL(address, own.location.origin);
    if (origin !== own.location.origin || !payungShell.all.includes(pathname)) continue;
    if ((await cache.match(pathname)) === undefined) await cache.add(pathname);
  }
}

function addressesOf(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('keep' in data)) return [];
  const { keep: wanted } = data;
  return Array.isArray(wanted) ? wanted.filter((each) => typeof each === 'string') : [];
}
