// R07: the database is away for some time while an import runs; it is whole soon after it is back.

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@payung/engine';
import { layCable } from '../../apps/server/src/cable.fixture.ts';
import {
  beginImport,
  checkWhole,
  type Hand,
  lookAt,
} from '../../apps/server/src/jobs/import-in-hand.fixture.ts';
import { startJobs } from '../../apps/server/src/jobs/runner.ts';
import { makeSender } from '../../apps/server/src/jobs/sent-list.fixture.ts';
import { makeServer } from './own-server.ts';

/** Seconds from its return to the whole import. */
export async function databaseAway(home: string, seconds: number): Promise<number> {
  const server = await makeServer(join(home, 'server'));
  const cable = await layCable(server.url);
  const near = await openDatabase({ home, url: server.url });
  const far = await openDatabase({ home, url: cable.url });
  const hand: Hand = { database: near, home, sender: await makeSender(near) };
  const first = 1_000;
  const job = await beginImport(hand, first);
  const jobs = startJobs({ database: far, tenant: '7502', home, url: cable.url, log: () => {} });
  try {
    await untilState(hand, job, 'running');
    await cable.cut();
    await pause(seconds * 1_000);
    await cable.mend();
    const mended = performance.now();
    await untilState(hand, job, 'asking');
    await checkWhole(hand, job, first);
    return (performance.now() - mended) / 1_000;
  } finally {
    await jobs.close();
    await cable.cut();
    await far.close();
    await near.close();
    await server.stop();
  }
}

async function untilState(hand: Hand, job: string, state: string): Promise<void> {
  const until = performance.now() + 60_000;
  while ((await lookAt(hand, job)).state !== state) {
    if (performance.now() > until) throw new Error(`${job} is not ${state} within a minute`);
    await pause(50);
  }
}
