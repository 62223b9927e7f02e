// Whether the server is reached: by what the browser says of its line, and by whether the last request was
// answered. A line can stand and lead nowhere.

import { useSyncExternalStore } from 'react';
import { hearConnection } from '../parts/connection.ts';

let isAnswered = true;
const listeners = new Set<() => void>();

/** Every request says how it ended: answered, in whatever way, or not at all. */
export function markAnswered(next: boolean): void {
  if (next === isAnswered) return;
  isAnswered = next;
  for (const tell of listeners) tell();
}

export function isOffline(): boolean {
  return !isAnswered || !navigator.onLine;
}

export function hearReach(hear: () => void): () => void {
  listeners.add(hear);
  const stop = hearConnection(hear);
  return () => {
    listeners.delete(hear);
    stop();
  };
}

export function useOffline(): boolean {
  return useSyncExternalStore(hearReach, isOffline);
}
