// Requests over the loopback as the proxy in front sends them, each in the name of some address.

import { Agent, request } from 'node:http';
import { origin } from '../../apps/server/src/site.fixture.ts';

export type Asking = {
  readonly path: string;
  readonly address: string;
  readonly body?: object;
  readonly cookie?: string;
};
/** Status 0: not answered. */
export type Told = { readonly status: number; readonly retryAfterSeconds?: number };
export type Asked = (asking: Asking) => Promise<Told>;

export function caller(port: number): Asked {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  return ({ path, address, body, cookie }) => {
    const headers = {
      ...{ host: new URL(origin).host, origin, 'x-forwarded-for': address },
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    return new Promise((resolve) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
        const wait = Number(answer.headers['retry-after']);
        const told = { status: answer.statusCode ?? 0 };
        answer.resume();
        answer.on('end', () => resolve(wait > 0 ? { ...told, retryAfterSeconds: wait } : told));
        answer.on('error', () => resolve({ status: 0 }));
      });
      asked.on('error', () => resolve({ status: 0 }));
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  };
}
