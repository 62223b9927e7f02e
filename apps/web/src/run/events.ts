// Progress of the run as the server tells it: one open stream per page, its connection and the
// newest state, for all parts that show them.

import type { RunWire } from '@payung/server/wire';
import { useSyncExternalStore } from 'react';
import { runEventsAddress } from '../api.ts';

export type Connection = 'connecting' | 'open' | 'lost';
export type RunNews = { readonly connection: Connection; readonly run?: RunWire };

let news: RunNews = { connection: 'connecting' };
const listeners = new Set<() => void>();
let source: EventSource | undefined;

/** Opens the stream while somebody listens; the browser itself comes back after a break. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  source ??= open();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      source?.close();
      source = undefined;
    }
  };
}

function open(): EventSource {
  const stream = new EventSource(runEventsAddress);
  stream.addEventListener('open', () => tell({ ...news, connection: 'open' }));
  stream.addEventListener('state', (event: MessageEvent<string>) => {
    // Our own server's answer, checked there against the schema of this type.
    tell({ connection: 'open', run: JSON.parse(event.data) as RunWire });
  });
  stream.addEventListener('error', () => {
    tell({ ...news, connection: 'lost' });
    if (stream.readyState === EventSource.CLOSED) setTimeout(reopen, 3_000);
  });
  return stream;
}

function reopen(): void {
  if (listeners.size === 0) return;
  source?.close();
  source = open();
}

function tell(next: RunNews): void {
  news = next;
  for (const listener of listeners) listener();
}

export function useRunNews(): RunNews {
  return useSyncExternalStore(subscribe, () => news);
}
