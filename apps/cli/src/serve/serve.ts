// `payung serve`: the server of many offices. It makes the first administrator when asked, serves until
// it is told to stop, and lets running requests finish.

import { systemClock } from '@payung/engine';
import { countHolders } from '@payung/engine/access';
import { nationalRegister } from '@payung/regions';
import { type Listening, makeFirstAdmin, serve } from '@payung/server';
import { refuse } from '@payung/values';
import { buildWeb } from '@payung/web';
import { keepHead } from '../audit/kept.ts';
import { note, print } from '../console.ts';
import type { Environment } from '../environment.ts';
import { loadPublished } from '../published.ts';
import { openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type { ServeCommand } from './command.ts';
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
  const region = nationalRegister.find(command.tenant);
  if (region === undefined) throw refuse('room_region_unknown', { code: command.tenant });
  const session = await openSession(environment, command);
  try {
    await greetAdmin(command, session);
    const { webDir } = await buildWeb();
    const server = await serve({
      database: session.database,
      clock: systemClock,
      tenant: { code: command.tenant, name: region.name },
      language: command.language,
      published: loadPublished,
      webDir,
      log: print,
      site: {
        origin: command.origin,
        zone: zoneOf(command.tenant),
        behindProxy: command.behindProxy,
      },
      port: command.port,
      host: '127.0.0.1',
    });
    note(fill(text.serving, { origin: command.origin, port: server.port }));
    const { database } = session;
    const hourly = keepHeads({ database, home: environment.home, tenant: command.tenant });
    try {
      await stopped(server, signal, command);
    } finally {
      clearInterval(hourly);
    }
  } finally {
    await session.close();
  }
  note(text.stopped);
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
  const keep = () => {
    keepHead({ ...options, clock: systemClock }).catch((error: unknown) => {
      const kind = error instanceof Error ? error.name : typeof error;
      print(JSON.stringify({ at: systemClock.now(), failure: `audit.head ${kind}` }));
    });
  };
  keep();
  return setInterval(keep, hourMs);
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
