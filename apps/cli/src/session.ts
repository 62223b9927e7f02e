// What run and start have in common: the data folder held, the database open, the register of
// regions loaded, and all of it given back whatever happens.

import { availableParallelism, cpus, totalmem } from 'node:os';
import { type Actor, type Database, holdHome, openDatabase, systemClock } from '@payung/engine';
import {
  type Meter,
  openRoom,
  type Program,
  type Progress,
  type Room,
  type RunOptions,
  runRoom,
  type Summary,
} from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { type Day, type Language, Refusal } from '@payung/values';
import { note } from './console.ts';
import type { Environment } from './environment.ts';
import { readProgram } from './program.ts';
import { textIn } from './text/text.ts';

/** A run that was killed needs a moment to give the folder back. */
const waitForHomeMs = 5_000;

export type Session = {
  readonly database: Database;
  readonly program: Program;
  close(): Promise<void>;
};

export async function openSession(
  environment: Environment,
  options: { readonly language: Language; readonly port?: number },
): Promise<Session> {
  const text = textIn(options.language);
  if (process.getuid?.() === 0) note(text.asRoot);
  const hold = await holdPatiently(environment.home, options.port);
  try {
    const database = await openDatabase({
      home: environment.home,
      onStep: (step) => note(`  ${text.database[step]}`),
      ...(environment.databaseUrl === undefined ? {} : { url: environment.databaseUrl }),
    });
    for (const notice of database.notices) note(text.notices[notice]);
    return {
      database,
      program: await readProgram(environment),
      close: async () => {
        await database.close();
        await hold.release();
      },
    };
  } catch (error) {
    await hold.release();
    throw error;
  }
}

async function holdPatiently(home: string, port: number | undefined) {
  const facts = port === undefined ? {} : { port };
  const until = systemClock.monotonicMs() + waitForHomeMs;
  for (;;) {
    try {
      return await holdHome(home, facts);
    } catch (error) {
      const inUse = error instanceof Refusal && error.issues[0]?.code === 'home_in_use';
      if (!inUse || systemClock.monotonicMs() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

export async function findRoom(folder: string, asOf: Day | undefined): Promise<Room> {
  const room = await openRoom(folder, asOf === undefined ? {} : { asOf });
  if (!room.ok) throw new Refusal(room.issues);
  return room.value;
}

export function deskActor(room: Room): Actor {
  return { id: 'meja', role: 'admin', tenant: room.tenant };
}

/** The main job with the means of this machine. */
export async function runHere(
  session: Session,
  job: {
    readonly room: Room;
    readonly out: string;
    readonly language: Language;
    readonly signal: AbortSignal;
    readonly onProgress: (progress: Progress) => void;
  },
): Promise<Summary> {
  const meter: Meter = {
    monotonicMs: () => systemClock.monotonicMs(),
    peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
    machine: machineText(session.database.version),
  };
  const options: RunOptions = {
    ...job,
    database: session.database,
    register: nationalRegister,
    actor: deskActor(job.room),
    program: session.program,
    meter,
    unique: String(process.pid),
  };
  return runRoom(options);
}

function machineText(databaseVersion: string): string {
  const model = cpus()[0]?.model.trim() ?? process.arch;
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${availableParallelism()} inti, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.version}, PostgreSQL ${databaseVersion}`;
}
