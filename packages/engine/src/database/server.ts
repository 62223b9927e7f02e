// Server: the embedded PostgreSQL of this data folder, whatever state the last run left it in:
// absent, stopped, crashed, starting, or still running because Payung alone was killed.

import { readFile, readlink, realpath, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '@payung/values';
import { systemClock } from '../clock.ts';
import { type HomePaths, readIfThere, writePrivate } from '../home/home.ts';
import { codeOf, isAlive, isTaken, run } from '../process.ts';
import {
  type Cluster,
  checkEnded,
  createCluster,
  findCluster,
  isCreated,
  type PidFile,
  readPidFile,
} from './cluster.ts';
import { connectRaw, type Target } from './sql-client.ts';

export type ServerStep = 'binaries' | 'initdb' | 'adopt' | 'start';

export type EmbeddedServer = {
  readonly port: number;
  /** As superuser, database `postgres`. */
  readonly superuser: Target;
  stop(): Promise<void>;
};

const startWithinMs = 120_000;

/**
 * A sixteenth of the memory, from 128 MB to 1 GB: the tables of a million people fit on a machine of
 * 16 GB, and a small one keeps its memory for the rest.
 */
export function sharedBuffersMb(memoryBytes: number): number {
  const share = Math.floor(memoryBytes / 16 / 2 ** 20);
  return Math.min(1_024, Math.max(128, share));
}

export async function startServer(
  paths: HomePaths,
  onStep: (step: ServerStep) => void,
): Promise<EmbeddedServer> {
  onStep('binaries');
  const cluster = await findCluster(paths);
  if (!(await isCreated(cluster, paths))) {
    onStep('initdb');
    await createCluster(cluster);
    await isCreated(cluster, paths);
  }
  const port = await ensureRunning(cluster, paths, onStep);
  return { port, superuser: superuserAt(cluster, port), stop: () => stopServer(cluster) };
}

/** The server another Payung of this data folder runs, ready or about to be; undefined when none runs. */
export async function findServer(paths: HomePaths): Promise<Target | undefined> {
  const cluster = await findCluster(paths);
  const noted = await readPidFile(cluster);
  if (noted === undefined || noted === 'torn') return undefined;
  if (!(await isServer(noted.pid, cluster))) return undefined;
  return (await probe(cluster, noted)) === 'ours' ? superuserAt(cluster, noted.port) : undefined;
}

/** Each turn looks at the state afresh, acts on it, and ends when our server answers a query. */
async function ensureRunning(
  cluster: Cluster,
  paths: HomePaths,
  onStep: (step: ServerStep) => void,
): Promise<number> {
  const giveUpAt = systemClock.monotonicMs() + startWithinMs;
  let started = false;
  let tornTurns = 0;
  while (systemClock.monotonicMs() < giveUpAt) {
    const noted = await readPidFile(cluster);
    if (noted === 'torn') {
      // Written within a moment by a starting server; a kill or power cut can leave it for ever.
      tornTurns += 1;
      if (tornTurns > 30) await removePidFile(cluster);
      await pause(100);
      continue;
    }
    if (noted !== undefined && (await isServer(noted.pid, cluster))) {
      const state = await probe(cluster, noted);
      if (state === 'ours') {
        if (!started) onStep('adopt');
        return noted.port;
      }
      await pause(100);
      continue;
    }
    // The number was given to another program since, or is a zombie's: PostgreSQL would not start.
    if (noted !== undefined && isTaken(noted.pid)) await removePidFile(cluster);
    if (!started) onStep('start');
    started = true;
    await tryStart(cluster, paths);
  }
  throw new Error(`The database server did not start: ${await lastWords(cluster)}`);
}

/**
 * One attempt. Returns when it may have worked or another attempt makes sense: the port was taken
 * in this moment, or processes of the crashed server are still going down.
 */
async function tryStart(cluster: Cluster, paths: HomePaths): Promise<void> {
  const port = await choosePort(paths);
  await turnLog(cluster);
  const ended = await run(
    cluster.binaries.pgCtl,
    ['start', '-D', cluster.data, '-l', cluster.log, '-w', '-t', '100', '-o', serverFlags(port)],
    { account: cluster.account, cwd: cluster.place },
  );
  if (ended.code === 0) return;
  const words = await lastWords(cluster);
  if (/could not bind|already in use/i.test(words)) {
    await rm(portPath(paths), { force: true });
    return;
  }
  if (/lock file|shared memory block|another server|already running/i.test(words + ended.output)) {
    await pause(200);
    return;
  }
  await checkEnded(
    { ...ended, output: `${ended.output}\n${words}` },
    'pg_ctl start',
    cluster.place,
  );
}

/** Given at each start, so that a new Payung's settings reach old data folders too. */
function serverFlags(port: number): string {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: `${sharedBuffersMb(totalmem())}MB`,
    // A million people are loaded between two checkpoints, not across ten.
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    wal_buffers: '64MB',
    temp_buffers: '256MB',
    wal_compression: 'on',
    jit: 'off',
    password_encryption: 'scram-sha-256',
    // Failed statements and their details hold names and NIKs: not into the log (safety.md T20).
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

type Answer = 'ours' | 'wait';

/** Asked as a query, since a live process proves neither that it is ready nor that it is ours. */
async function probe(cluster: Cluster, noted: PidFile): Promise<Answer> {
  try {
    const client = await connectRaw(superuserAt(cluster, noted.port), 5_000);
    try {
      const result = await client.query('show data_directory');
      const reported = String(result.rows[0]?.data_directory);
      const same = (await realpath(reported)) === (await realpath(cluster.data));
      if (same) return 'ours';
    } finally {
      await client.end();
    }
    throw new Error(`Port ${noted.port} is served by another PostgreSQL`);
  } catch (error) {
    const code = codeOf(error);
    if (code === '28P01' || code === '28000') throw refuse('key_missing', { path: cluster.place });
    // Starting, going down, full, or not yet listening: all of them pass.
    if (code !== undefined) return 'wait';
    throw error;
  }
}

/** Whether the process is the server of this very data folder, not a number reused since. */
async function isServer(pid: number, cluster: Cluster): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return isServerByProc(pid, cluster);
  const [program, args] =
    process.platform === 'win32'
      ? (['tasklist', ['/FI', `PID eq ${pid}`, '/NH']] as const)
      : (['/bin/ps', ['-p', String(pid), '-o', 'command=']] as const);
  const listed = await run(program, args, { cwd: cluster.place });
  return /postgres/i.test(listed.output);
}

/** A PostgreSQL server's working directory is its data folder. */
async function isServerByProc(pid: number, cluster: Cluster): Promise<boolean> {
  try {
    const folder = await readlink(`/proc/${pid}/cwd`);
    return folder === (await realpath(cluster.data)) || (await isYoungServer(pid, cluster));
  } catch (error) {
    const code = codeOf(error);
    // Gone in this moment, or of another user, who cannot be running our server.
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return false;
    throw error;
  }
}

/** In its first milliseconds it has not yet gone there. */
async function isYoungServer(pid: number, cluster: Cluster): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  return command.includes('postgres') && command.includes(cluster.data);
}

async function removePidFile(cluster: Cluster): Promise<void> {
  await rm(join(cluster.data, 'postmaster.pid'), { force: true });
}

function portPath(paths: HomePaths): string {
  return join(paths.server, 'port.txt');
}

/** The port of last time if it is free, so that other programs find the server where it was. */
async function choosePort(paths: HomePaths): Promise<number> {
  const kept = Number((await readIfThere(portPath(paths)))?.toString('utf8'));
  if (kept > 0 && (await freePort(kept)) === kept) return kept;
  const port = await freePort(0);
  if (port === undefined) throw new Error('No free port on 127.0.0.1');
  await writePrivate(portPath(paths), `${port}\n`);
  return port;
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const listener = createServer();
    listener.on('error', () => resolve(undefined));
    listener.listen({ port: wanted, host: '127.0.0.1' }, () => {
      const address = listener.address();
      const port = typeof address === 'object' && address !== null ? address.port : undefined;
      listener.close(() => resolve(port));
    });
  });
}

function superuserAt(cluster: Cluster, port: number): Target {
  const { user, password } = cluster.superuser;
  return { host: '127.0.0.1', port, user, password, database: 'postgres', ssl: false };
}

/** The log of this run and of the one before. */
async function turnLog(cluster: Cluster): Promise<void> {
  await rename(cluster.log, `${cluster.log}.1`).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

async function lastWords(cluster: Cluster): Promise<string> {
  const log = await readIfThere(cluster.log);
  return log?.toString('utf8').trim().slice(-2_000) ?? '';
}

async function stopServer(cluster: Cluster): Promise<void> {
  const stop = (mode: string, seconds: string) =>
    run(cluster.binaries.pgCtl, ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', seconds], {
      account: cluster.account,
      cwd: cluster.place,
    });
  const ended = await stop('fast', '60');
  if (ended.code === 0 || (await readPidFile(cluster)) === undefined) return;
  // Without a last checkpoint: the next start replays the log, nothing is lost.
  await checkEnded(await stop('immediate', '30'), 'pg_ctl stop', cluster.place);
}
