// R15: a hundred stops of a server under load, behind a proxy that asks every 200 ms whether it is ready
// and sends nothing more once it is not: every request that was sent is answered.

import { writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, systemClock } from '@payung/engine';
import { siteCookie } from '../../apps/server/src/accounts/door.ts';
import { noJobs } from '../../apps/server/src/jobs/index.ts';
import { serve } from '../../apps/server/src/serve.ts';
import { openSite, origin, type Person } from '../../apps/server/src/site.fixture.ts';

export type Stops = {
  readonly stops: number;
  readonly answered: number;
  /** Not answered to the end. */
  readonly cut: number;
  /** Answered otherwise than by 200: a machine that others crowd. */
  readonly refused: number;
  /** From the signal until the proxy had heard of it: longer than a second on a crowded machine. */
  readonly slowestHeardMs: number;
  readonly slowestMs: number;
};

const callers = 16;
const watchMs = 200;

export async function stopAgainAndAgain(home: string, stops: number): Promise<Stops> {
  const database = await openDatabase({ home });
  const site = await openSite(database);
  const person = await site.person({ role: 'verifier' });
  await writeFile(join(home, 'index.html'), '<title>Payung</title>');
  const found = { stops, answered: 0, cut: 0, refused: 0, slowestHeardMs: 0, slowestMs: 0 };
  try {
    for (let stop = 0; stop < stops; stop += 1) {
      const server = await serve({
        ...{ database, clock: systemClock, tenant: { code: '7502', name: 'Boalemo' } },
        ...{ language: 'id', published: async () => [], webDir: home, log: () => {} },
        ...{ site: { origin, zone: 'Asia/Makassar', behindProxy: true }, home, program: 'uji' },
        ...{ jobs: noJobs, port: 0, host: '127.0.0.1' },
      });
      const agent = new Agent({ keepAlive: true, maxSockets: callers });
      const proxy = { sends: true };
      const watching = watch(server.port, agent, proxy);
      const load = Array.from({ length: callers }, () => callOn(server.port, agent, person, proxy));
      await pause(100 + (stop % 10) * 7);
      const begun = performance.now();
      await server.close();
      found.slowestMs = Math.max(found.slowestMs, performance.now() - begun);
      found.slowestHeardMs = Math.max(found.slowestHeardMs, (await watching) - begun);
      for (const caller of await Promise.all(load)) {
        found.answered += caller.answered;
        found.cut += caller.cut;
        found.refused += caller.refused;
      }
      agent.destroy();
    }
    if (found.cut > 0) throw new Error(`Not answered: ${JSON.stringify(found)}`);
    return found;
  } finally {
    site.close();
    await database.close();
  }
}

type Proxy = { sends: boolean };

/** Its questions wait in one row with those of the callers. Gives when it heard of the stop. */
async function watch(port: number, agent: Agent, proxy: Proxy): Promise<number> {
  for (;;) {
    const status = await ask(port, agent, '/api/v1/ready', {});
    if (status !== 200) {
      proxy.sends = false;
      return performance.now();
    }
    await pause(watchMs);
  }
}

/** Asks one thing after the other for as long as the proxy sends. */
async function callOn(port: number, agent: Agent, { token }: Person, proxy: Proxy) {
  const called = { answered: 0, cut: 0, refused: 0 };
  while (proxy.sends) {
    const cookie = `${siteCookie}=${token}`;
    const status = await ask(port, agent, '/api/v1/session', { cookie });
    if (status === 200) called.answered += 1;
    else if (status === 0) called.cut += 1;
    else called.refused += 1;
  }
  return called;
}

/** 0: not answered to its end. */
function ask(
  port: number,
  agent: Agent,
  path: string,
  more: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve) => {
    const headers = { host: new URL(origin).host, origin, ...more };
    const asked = request({ host: '127.0.0.1', port, path, agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.complete ? (answer.statusCode ?? 0) : 0));
      answer.on('error', () => resolve(0));
    });
    asked.on('error', () => resolve(0));
    asked.end();
  });
}
