// The list of changes that wait on this device, in the order they were made; of one account. ADR 0038.

import { useSyncExternalStore } from 'react';

export type Line = readonly [label: string, value: string];
/** Why one was not done: somebody changed the same thing meanwhile, or the server refused it in these words. */
export type Trouble = { readonly kind: 'changed' | 'failed' | 'refused'; readonly said?: string };

/** What a form wants done, and how a reader recognizes it. */
export type Wish = {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: unknown;
  /** The version the change was made of. */
  readonly version?: number;
  /** The same key for each try. */
  readonly once: string;
  /** The one thing that is changed, `duty:12`: a later change of it takes the place of one that still waits. */
  readonly about: string;
  readonly title: string;
  /** What was filled in, and what stood there before. */
  readonly mine: readonly Line[];
  readonly origin?: readonly Line[];
};
export type Waiting = Wish & {
  readonly atMs: number;
  readonly account: string;
  readonly grant: string;
  readonly trouble?: Trouble;
};
export type Sender = { readonly account: string; readonly grant: string };

const kept = 'payung-menunggu';
const listeners = new Set<() => void>();
const none: readonly Waiting[] = [];
let read: { readonly text: string | null; readonly all: readonly Waiting[] } = {
  text: null,
  all: none,
};

/** The same list as long as nothing changed. */
export function waiting(): readonly Waiting[] {
  const text = localStorage.getItem(kept);
  if (text !== read.text) {
    const found: unknown = text === null ? [] : JSON.parse(text);
    read = { text, all: Array.isArray(found) ? found.filter(isWaiting) : none };
  }
  return read.all;
}

export function write(all: readonly Waiting[]): void {
  if (all.length === 0) localStorage.removeItem(kept);
  else localStorage.setItem(kept, JSON.stringify(all));
  for (const tell of listeners) tell();
}

export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(hear, waiting);
}

function hear(listener: () => void): () => void {
  listeners.add(listener);
  // Another window of this browser sent or dropped something.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

export function drop(once: string): void {
  write(waiting().filter((each) => each.once !== once));
}

export function forgetWaiting(): void {
  write([]);
}

/** What another account left here is not sent in this one's name. */
export function forgetOthersWaiting(account: string): void {
  const own = waiting().filter((each) => each.account === account);
  if (own.length < waiting().length) write(own);
}

export function isOf(wish: Waiting, { account, grant }: Sender): boolean {
  return wish.account === account && wish.grant === grant;
}

function isWaiting(value: unknown): value is Waiting {
  return (
    typeof value === 'object' &&
    value !== null &&
    'once' in value &&
    'mine' in value &&
    'grant' in value
  );
}
