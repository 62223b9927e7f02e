// How long a stopping server still takes what is sent: until whoever asks whether it is ready has heard
// that it is not, and nothing new comes. A fixed second was too short for a proxy that looks more seldom,
// or on a machine so crowded that the answer came late: what it sent meanwhile was refused. safety.md R15.

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { access } from './access.ts';

// Counted in looks and not in time: a machine that stood still meanwhile reads what has arrived first.
const lookMs = 50;
/** At least so many, for a proxy that never asks: it looks again where a connection is refused. */
const leastLooks = 20;
const mostLooks = 200;
/** In a row without a new request: nobody sends any more. */
const quietLooks = 10;
/** Whoever asked within this time is expected to ask again within the most looks. */
const watchedMs = 10_000;

export type Drain = {
  /**
   * Over when nothing more is sent here, after ten seconds at the latest, or when it is cut; gives how
   * many milliseconds were looked at.
   */
  end(cut: AbortSignal): Promise<number>;
};

/** Watches the requests of the server from now on. */
export function watchRequests(
  server: Server,
  { ending, monotonicMs }: { readonly ending: AbortSignal; readonly monotonicMs: () => number },
): Drain {
  const seen = { requests: 0, askedReadyAt: Number.NEGATIVE_INFINITY, heard: false };
  server.prependListener('request', (asked: IncomingMessage, answer: ServerResponse) => {
    // Whoever kept his connection is told to open another, before it is closed under his next request.
    if (ending.aborted) answer.shouldKeepAlive = false;
    if (asked.url !== access.ready.path) {
      seen.requests += 1;
      return;
    }
    seen.askedReadyAt = monotonicMs();
    // The signal may come between question and answer: the answer counts.
    answer.once('finish', () => {
      seen.heard ||= answer.statusCode !== 200 && ending.aborted;
    });
  });
  return {
    end: async (cut) => {
      const isWatched = monotonicMs() - seen.askedReadyAt < watchedMs;
      let [looks, quiet] = [0, 0];
      for (; looks < mostLooks && !cut.aborted; looks += 1) {
        if (looks >= leastLooks && (!isWatched || quiet >= quietLooks)) break;
        const before = seen.requests;
        await pause(lookMs, cut);
        quiet = seen.heard && seen.requests === before ? quiet + 1 : 0;
      }
      return looks * lookMs;
    },
  };
}

/** Also over when the signal comes. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
