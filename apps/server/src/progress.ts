// Progress as a stream of events: each carries the whole state, so a listener that comes back
// after a break needs no history. At most five a second, a sign of life every fifteen seconds.

import type { SSEStreamingApi } from 'hono/streaming';
import { runOnWire } from './on-wire.ts';
import type { Run, RunState } from './options.ts';

const shortestGapMs = 200;
const heartbeatMs = 15_000;

/** Lets the closing server end its streams, so that a graceful stop need not wait for them. */
export type Ending = { readonly signal: AbortSignal };

type Parts = { readonly run: Run; readonly mayGoOn: () => boolean; readonly ending: Ending };

export async function streamRun(stream: SSEStreamingApi, parts: Parts): Promise<void> {
  const { run, mayGoOn, ending } = parts;
  let newest: RunState | undefined = run.current();
  let wake = () => {};
  const leave = run.subscribe((state) => {
    newest = state;
    wake();
  });
  const stop = () => wake();
  ending.signal.addEventListener('abort', stop);
  stream.onAbort(stop);
  const isOver = () => stream.aborted || ending.signal.aborted || !mayGoOn();
  try {
    for (let id = 1; !isOver(); id += 1) {
      const state = newest;
      newest = undefined;
      if (state === undefined) await stream.writeSSE({ event: 'ping', data: '' });
      else await stream.writeSSE({ event: 'state', id: String(id), data: stateText(state) });
      await stream.sleep(shortestGapMs);
      // News or an end that came during the gap has called the old wake: look before waiting.
      if (newest === undefined && !isOver()) {
        await new Promise<void>((resolve) => {
          wake = later(resolve);
        });
      }
    }
  } finally {
    leave();
    ending.signal.removeEventListener('abort', stop);
  }
}

function stateText(state: RunState): string {
  return JSON.stringify(runOnWire(state));
}

/** Resolves on the call or at the next heartbeat, whichever comes first. */
function later(resolve: () => void): () => void {
  const timer = setTimeout(resolve, heartbeatMs);
  return () => {
    clearTimeout(timer);
    resolve();
  };
}
