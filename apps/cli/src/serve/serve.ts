// `payung serve`: the server of many offices. It makes the first administrator when asked, serves until
// it is told to stop, and lets running requests finish.

import { systemClock } from '@payung/engine';
import { countHolders, removeOld } from '@payung/engine/access';
import { nationalRegister } from '@payung/regions';
import {
  type IssuerSettings,
  type Jobs,
  type Listening,
  type Metrics,
  makeFirstAdmin,
  newMetrics,
  openMetrics,
  serve,
  startJobs,
} from '@payung/server';
import { refuse } from '@payung/values';
import { buildWeb } from '@payung/web';
import { keepHead } from '../audit/kept.ts';
import { note, print } from '../console.ts';
import type { Environment } from '../environment.ts';
import { publishedOnce } from '../published.ts';
import { openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type { ServeCommand } from './command.ts';
import { findIssuer } from './issuer.ts';
import { isDefaultSecret } from './secrets.ts';
import { serveText } from './text/text.ts';
import { zoneOf } from './zone.ts';

type Serve = Extract<ServeCommand, { action: 'serve' }>;

export async function serveCommand(
  command: ServeCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  const text = serveText(command.language);
  if (command.action === 'help') return print(text.help);
  if (isDefaultSecret(environment.databaseUrl))
    throw refuse('usage', { detail: text.secretDefault });
  const issuer = await findIssuer(environment, command.language);
  const region = nationalRegister.find(command.tenant);
  if (region === undefined) throw refuse('room_region_unknown', { code: command.tenant });
  const session = await openSession(environment, command);
  try {
    await greetAdmin(command, session);
    const jobs = startQueue(command, environment, session);
    try {
      await serveUntil(signal, { command, environment, session, jobs, name: region.name, issuer });
    } finally {
      await jobs.close();
    }
  } finally {
    await session.close();
  }
  note(text.stopped);
}

function startQueue(command: Serve, environment: Environment, { database }: Session): Jobs {
  const { home, databaseUrl } = environment;
  return startJobs({
    database,
    tenant: command.tenant,
    home,
    log: (facts) => print(JSON.stringify({ at: systemClock.now(), ...facts })),
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
  });
}

type Serving = {
  readonly command: Serve;
  readonly environment: Environment;
  readonly session: Session;
  readonly jobs: Jobs;
  /** Of the region. */
  readonly name: string;
  readonly issuer: IssuerSettings | undefined;
};

async function serveUntil(signal: AbortSignal, serving: Serving): Promise<void> {
  const { command, jobs } = serving;
  const { metricsPort } = command;
  const metrics = newMetrics(systemClock);
  const figures =
    metricsPort === undefined
      ? undefined
      : await openMetrics({ metrics, port: metricsPort, jobsRunning: jobs.count });
  try {
    await serveSite(signal, serving, metrics);
  } finally {
    await figures?.close();
  }
}

async function serveSite(signal: AbortSignal, serving: Serving, metrics: Metrics): Promise<void> {
  const { command, environment, session, jobs, name, issuer } = serving;
  const { tenant, origin, behindProxy, port, language } = command;
  const { database, program } = session;
  const { home } = environment;
  const { webDir } = await buildWeb();
  const server = await serve({
    database,
    clock: systemClock,
    tenant: { code: tenant, name },
    language,
    published: publishedOnce(),
    webDir,
    home,
    program: program.digest,
    jobs,
    log: print,
    site: {
      ...{ origin, zone: zoneOf(tenant), behindProxy },
      ...(issuer === undefined ? {} : { issuer }),
    },
    port,
    host: '127.0.0.1',
    metrics,
  });
  note(fill(serveText(language).serving, { origin, port: server.port }));
  const hourly = keepHeads({ database, home, tenant });
  try {
    await stopped(server, signal, command);
  } finally {
    clearInterval(hourly);
  }
}

/** The password goes to the terminal alone, never into the log of the server. */
async function greetAdmin(command: Serve, { database }: Session): Promise<void> {
  const { tenant, firstAdmin } = command;
  const text = serveText(command.language);
  const zone = zoneOf(tenant);
  const clock = systemClock;
  if (firstAdmin !== undefined) {
    const made = await makeFirstAdmin({ database, clock, tenant, zone, name: firstAdmin });
    if (made.outcome === 'made') return note(fill(text.firstAdmin, made));
    throw refuse('usage', { detail: fill(text[made.outcome], { value: firstAdmin }) });
  }
  const actor = { id: 'penyelenggara', role: 'system', tenant } as const;
  const admins = await database.read(actor, (tx) => countHolders(tx, 'admin', clock.today(zone)));
  if (admins === 0) note(text.noAdmin);
}

const hourMs = 3_600_000;

/** The head of the trail is signed at the start and every hour; a failure is told and tried again. */
function keepHeads(options: {
  readonly database: Session['database'];
  readonly home: string;
  readonly tenant: string;
}): NodeJS.Timeout {
  const tell = (what: string) => (error: unknown) => {
    const kind = error instanceof Error ? error.name : typeof error;
    print(JSON.stringify({ at: systemClock.now(), failure: `${what} ${kind}` }));
  };
  let hours = 0;
  const keep = () => {
    keepHead({ ...options, clock: systemClock }).catch(tell('audit.head'));
    if (hours % 24 === 0) forgetOld(options).catch(tell('retention'));
    hours += 1;
  };
  keep();
  return setInterval(keep, hourMs);
}

async function forgetOld({
  database,
  tenant,
}: {
  readonly database: Session['database'];
  readonly tenant: string;
}): Promise<void> {
  const actor = { id: 'penyelenggara', role: 'system', tenant } as const;
  const work = { actor, reason: 'masa simpan lewat', action: 'retention.remove' };
  await database.transaction(work, removeOld);
}

/** The first signal waits for running requests, the second one for nobody. */
async function stopped(server: Listening, signal: AbortSignal, command: Serve): Promise<void> {
  const text = serveText(command.language);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  note(text.stopping);
  const cut = () => {
    note(text.cut);
    server.cut();
  };
  process.once('SIGTERM', cut);
  process.once('SIGINT', cut);
  try {
    await server.close();
  } finally {
    process.off('SIGTERM', cut);
    process.off('SIGINT', cut);
  }
}
