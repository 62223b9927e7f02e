// The living site of the sample beside the desk of `npm start`: on this computer alone, for an office of
// invented people in the sample's own data folder.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { systemClock } from '@payung/engine';
import type { Room } from '@payung/office';
import {
  employSample,
  type Jobs,
  type Listening,
  type SampleOffice,
  serve,
  startJobs,
} from '@payung/server';
import { type Language, monthOf, Refusal } from '@payung/values';
import { note } from '../console.ts';
import type { Environment } from '../environment.ts';
import { publishedOnce } from '../published.ts';
import { zoneOf } from '../serve/zone.ts';
import type { Session } from '../session.ts';
import { fill } from '../text/text.ts';
import { Hand } from './hand.ts';
import { savedList, waitingList } from './lists.ts';
import { sampleDecision } from './money.ts';
import { guideList, samplePeople } from './people.ts';
import { fillOffice } from './stock.ts';
import { sampleSiteWords } from './text/text.ts';

type Means = {
  readonly session: Session;
  readonly environment: Environment;
  readonly room: Room;
  /** Name of the region. */
  readonly name: string;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly office: SampleOffice;
  /** The page where one chooses whom to come in as. */
  readonly desk: string;
  readonly webDir: string;
};

export type SampleSite = {
  /** Made part by part; a fault of it is told and leaves the site open. */
  fill(): Promise<void>;
  close(): Promise<void>;
};

/** Undefined: somebody's own office works with this data folder, and nothing invented comes into it. */
export async function openSampleSite(means: Means): Promise<SampleSite | undefined> {
  const { session, environment, room, language, office } = means;
  const words = sampleSiteWords(language);
  const { database } = session;
  const { tenant } = room;
  const zone = zoneOf(tenant);
  const staff = { database, clock: systemClock, tenant, zone, wishes: samplePeople };
  const employed = await employSample(staff);
  if (employed.outcome === 'in_use') {
    note(words.inUse);
    office.tell({ state: 'failed', done: 0, total: 0 });
    return undefined;
  }
  const { home, databaseUrl } = environment;
  const jobs = startJobs({
    ...{ database, tenant, home },
    log: (facts) => note(JSON.stringify(facts)),
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
  });
  try {
    const { listening, origin } = await serveSite(means, jobs);
    office.open(origin, employed.people);
    return {
      fill: () => fillShown(means, origin),
      close: async () => {
        await listening.close();
        await jobs.close();
      },
    };
  } catch (error) {
    await jobs.close();
    throw error;
  }
}

async function serveSite(
  means: Means,
  jobs: Jobs,
): Promise<{ readonly listening: Listening; readonly origin: string }> {
  const { session, environment, room, name, language, office, desk, webDir } = means;
  const { database, program } = session;
  const list = room.lists.find(({ path }) => path.endsWith(guideList));
  if (list === undefined) throw new Error(`The sample has no list ${guideList}`);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const listening = await serve({
    ...{
      database,
      clock: systemClock,
      tenant: { code: room.tenant, name },
      language,
      webDir,
      jobs,
    },
    ...{ published: publishedOnce(), home: environment.home, program: program.digest },
    log: noteFailures,
    site: {
      ...{ origin, zone: zoneOf(room.tenant), behindProxy: false },
      sample: {
        ...{ office, desk },
        list: { name: guideList, month: monthOf(room.asOf), read: () => readFile(list.path) },
        planted: { files: [savedList, waitingList], decision: sampleDecision },
      },
    },
    ...{ port, host: '127.0.0.1' },
  });
  return { listening, origin };
}

async function fillShown(means: Means, origin: string): Promise<void> {
  const { session, environment, room, language, office, signal } = means;
  const words = sampleSiteWords(language);
  note(`  ${words.filling}`);
  try {
    await fillOffice({
      ...{ office, environment, room, language, words, signal, reason: words.reason },
      database: session.database,
      hand: new Hand(origin, office, signal),
      today: systemClock.today(zoneOf(room.tenant)),
    });
    note(words.filled);
  } catch (error) {
    // Whoever stops it meanwhile goes on at the next start.
    if (signal.aborted) return;
    office.tell({ ...office.stock, state: 'failed' });
    const detail = error instanceof Refusal ? (error.issues[0]?.code ?? '') : String(error);
    note(fill(words.failed, { detail }));
  }
}

/** Requests are not shown beside the progress; what the server itself failed at is. */
function noteFailures(line: string): void {
  if (line.includes('"failure"')) note(line);
}

/** Any that is free: the name of the site must be known before it answers. */
async function freePort(): Promise<number> {
  const probe = createServer();
  const address = await new Promise<ReturnType<typeof probe.address>>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => resolve(probe.address()));
  });
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
