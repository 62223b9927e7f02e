// Whether the session of this page has ended while the page was open.

import { useSyncExternalStore } from 'react';

let lapsed = false;
const listeners = new Set<() => void>();

export function markLapsed(): void {
  tell(true);
}

export function clearLapse(): void {
  tell(false);
}

export function useLapsed(): boolean {
  return useSyncExternalStore(subscribe, () => lapsed);
}

function tell(next: boolean): void {
  lapsed = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
