// The proxy of a site in the tests: it holds the certificate, passes `Host` on as it came, and names the
// client's address, as docs/guide/server.md asks of nginx or Caddy.

import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';

export type Proxy = {
  /** As browsers write it. */
  readonly origin: string;
  /** From now on requests go to this port of 127.0.0.1. */
  passTo(port: number): void;
  /** While it is cut nobody gets an answer, whoever in the browser asks. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
};

export async function openProxy(): Promise<Proxy> {
  let target: number | undefined;
  let isCut = false;
  const server = createServer(makeCertificate(), (incoming, outgoing) => {
    if (isCut) return void incoming.socket.destroy();
    const passed = request(
      {
        host: '127.0.0.1',
        port: target,
        method: incoming.method,
        path: incoming.url,
        headers: { ...incoming.headers, 'x-forwarded-for': incoming.socket.remoteAddress },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => {
      outgoing.writeHead(502);
      outgoing.end();
    });
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    passTo: (next) => {
      target = next;
    },
    cut: (next) => {
      isCut = next;
      if (isCut) server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
