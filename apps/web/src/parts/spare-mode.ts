// Mode hemat: on a slow or paid line a page shows tables and leaves pictures out until they are asked for
// (experience.md 7). Chosen on this computer; before that as the browser's own data saver says.

import { useSyncExternalStore } from 'react';

const kept = 'payung-hemat';
const listeners = new Set<() => void>();

function isSpare(): boolean {
  const chosen = localStorage.getItem(kept);
  return chosen === null ? saverIsOn() : chosen === 'ya';
}

export function chooseSpare(isOn: boolean): void {
  localStorage.setItem(kept, isOn ? 'ya' : 'tidak');
  for (const listener of listeners) listener();
}

export function useSpareMode(): boolean {
  return useSyncExternalStore(subscribe, isSpare);
}

/** Not every browser tells; without word nothing is spared. */
function saverIsOn(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Calls `listener` at once and after each change. */
export function followSpareMode(listener: (isOn: boolean) => void): void {
  const tell = () => listener(isSpare());
  subscribe(tell);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
