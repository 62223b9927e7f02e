// The last answers of this account, in the browser's own store: read when the server does not answer, seven days
// at most, and gone with signing out or when somebody else signs in. ADR 0038.

import { isKeepable } from './kept-paths.ts';

const store = 'payung-jawaban';
const ownerAddress = '/luring/pemilik';
const atHead = 'x-payung-at';
const keptMs = 7 * 24 * 60 * 60 * 1_000;

/** Whose answers are kept. The remit belongs to it: another role sees other figures. */
export type Owner = { readonly tenant: string; readonly account: string; readonly grant: string };
export type KeptAnswer = { readonly text: string; readonly atMs: number };

let owner: string | undefined;
/** What was answered before it was known who is signed in. */
const early = new Map<string, string>();
let last: Promise<unknown> = Promise.resolve();

/** One after the other: nothing is put back into a store that is being emptied. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}

export function keepAnswer(address: string, text: string): void {
  if (!isKeepable(address)) return;
  if (owner === undefined) {
    early.set(nameOf(address), text);
    return;
  }
  const mine = owner;
  const name = nameOf(address);
  inTurn(async () => {
    if (owner === mine) await put(name, text);
  }).catch(stayWithout);
}

/** From the moment the session is known; what somebody else left is thrown away first. */
export async function beginKeeping(of: Owner): Promise<void> {
  const next = JSON.stringify([of.tenant, of.account, of.grant]);
  if (owner === next || !('caches' in window)) return;
  owner = next;
  await inTurn(async () => {
    if (owner !== next) return;
    if ((await findText(ownerAddress)) !== next) await caches.delete(store);
    else await dropOld();
    await put(ownerAddress, next);
    for (const [name, text] of early) await put(name, text);
    early.clear();
  }).catch(stayWithout);
}

export async function findKept(address: string): Promise<KeptAnswer | undefined> {
  if (!isKeepable(address) || !('caches' in window) || !(await caches.has(store))) return undefined;
  const found = await (await caches.open(store)).match(nameOf(address));
  if (found === undefined) return undefined;
  const atMs = Number(found.headers.get(atHead));
  return Date.now() - atMs < keptMs ? { text: await found.text(), atMs } : undefined;
}

export async function forgetAnswers(): Promise<void> {
  owner = undefined;
  early.clear();
  if ('caches' in window) await inTurn(() => caches.delete(store));
}

/** An answer speaks the language it was asked in. */
function nameOf(address: string): string {
  return `/luring/${document.documentElement.lang}${address}`;
}

async function put(name: string, text: string): Promise<void> {
  const kept = new Response(text, { headers: { [atHead]: String(Date.now()) } });
  await (await caches.open(store)).put(name, kept);
}

async function findText(name: string): Promise<string | undefined> {
  if (!(await caches.has(store))) return undefined;
  return (await (await caches.open(store)).match(name))?.text();
}

async function dropOld(): Promise<void> {
  const cache = await caches.open(store);
  for (const request of await cache.keys()) {
    const atMs = Number((await cache.match(request))?.headers.get(atHead));
    if (Date.now() - atMs >= keptMs) await cache.delete(request);
  }
}

/** A full disk or a private window keeps nothing: every page works without, as long as there is a line. */
function stayWithout(error: unknown): void {
  if (error instanceof DOMException) return;
  throw error;
}
