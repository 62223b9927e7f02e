// The listening server on 127.0.0.1: start on a port, and an end that lets running requests finish.

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { refuse } from '@payung/values';
import { buildApp } from './app.ts';
import type { ServerOptions } from './options.ts';

/** After this the connections that are still open are cut. */
const patienceMs = 5_000;
const sweepMs = 50;

export type Listening = { readonly port: number; close(): Promise<void> };

/** `port` 0 takes any free one. */
export async function serve(
  options: ServerOptions & { readonly port: number; readonly host: '127.0.0.1' },
): Promise<Listening> {
  const { app, ending } = buildApp(options);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await listen(server, options);
  return { port, close: () => close(server, ending) };
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

function close(server: Server, ending: AbortController): Promise<void> {
  ending.abort();
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
    // A connection becomes idle when its last answer is out, which may be after this moment.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
    server.close((error) => {
      clearTimeout(cut);
      clearInterval(sweep);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
