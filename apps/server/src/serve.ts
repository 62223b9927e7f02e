// The listening server on 127.0.0.1 (a site stands behind a proxy of its own machine, which holds the
// certificate): start on a port, and an end that lets running requests finish. safety.md R15.

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { warmPlanner } from '@payung/office';
import { refuse } from '@payung/values';
import { buildApp } from './app.ts';
import { type Drain, watchRequests } from './drain.ts';
import type { Metrics } from './metrics/metrics.ts';
import { isDesk, type ServerOptions } from './options.ts';
import { failureForLog } from './problem.ts';

/** So long after the signal the connections that are still open are cut. */
const deskPatienceMs = 5_000;
const sitePatienceMs = 20_000;
const sweepMs = 50;
/** Longer than proxies keep a connection (60 s): whoever closes first must not be us, mid-request. */
const keepAliveMs = 75_000;

export type Listening = {
  readonly port: number;
  /** Running requests finish, then it resolves. */
  close(): Promise<void>;
  /** Whoever is still waited for is cut off. */
  cut(): void;
};

/** `port` 0 takes any free one. */
export async function serve(
  options: ServerOptions & {
    readonly port: number;
    readonly host: '127.0.0.1';
    /** Told of each answer when it begins: a stream that stays open counts with its first byte. */
    readonly metrics?: Metrics;
  },
): Promise<Listening> {
  const { app, ending, reports } = buildApp(options);
  const fetch: typeof app.fetch = async (...asked) => {
    const begun = options.clock.monotonicMs();
    const answer = await app.fetch(...asked);
    options.metrics?.count(answer.status, options.clock.monotonicMs() - begun);
    return answer;
  };
  const server = createAdaptorServer({ fetch }) as Server;
  server.keepAliveTimeout = keepAliveMs;
  const { monotonicMs } = options.clock;
  const drain = watchRequests(server, { ending: ending.signal, monotonicMs });
  const port = await listen(server, options);
  // The first plan that is asked for finds the solver awake; who does not plan never waits for it.
  if (!isDesk(options)) warmPlanner().catch((error: unknown) => options.log(failureForLog(error)));
  reports?.start();
  const cut = new AbortController();
  // No proxy stands before a desk, nor before the sample's site on the same computer.
  const end: End =
    isDesk(options) || options.site.sample !== undefined
      ? { ending, cut, patienceMs: deskPatienceMs }
      : { ending, cut, drain, patienceMs: sitePatienceMs };
  return {
    port,
    close: () => close(server, end),
    cut: () => {
      cut.abort();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(refuse('port_taken', { port }, {}, error));
      else if (error.code === 'EACCES')
        reject(refuse('permission_denied', { path: `port ${port}` }, {}, error));
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

type End = {
  readonly ending: AbortController;
  readonly cut: AbortController;
  /** Absent where no proxy stands before the server. */
  readonly drain?: Drain;
  readonly patienceMs: number;
};

/** First `/ready` says that it ends and a proxy sends elsewhere, then nothing new is taken. */
async function close(server: Server, { ending, cut, drain, patienceMs }: End): Promise<void> {
  ending.abort();
  let leftMs = patienceMs - ((await drain?.end(cut.signal)) ?? 0);
  return new Promise((resolve, reject) => {
    // A connection becomes idle when its last answer is out, which may be after this moment.
    const sweep = setInterval(() => {
      leftMs -= sweepMs;
      if (leftMs > 0) server.closeIdleConnections();
      else server.closeAllConnections();
    }, sweepMs);
    server.close((error) => {
      clearInterval(sweep);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
