// A PostgreSQL of its own for the benches of faults: made from the machine's packages, run under the
// account PostgreSQL wants, killed and started again at will.

import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverAccount } from '../../packages/engine/src/database/account.ts';

export type OwnServer = {
  readonly url: string;
  start(): Promise<void>;
  /** `kill -9` of its first process. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

const programs = '/usr/lib/postgresql/15/bin';
const user = 'payung_bench';
const password = 'bench-only-9fk2';

/** `environment` is given to every process of the server. */
export async function makeServer(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const data = join(folder, 'pg');
  const secret = join(folder, 'sandi.txt');
  await mkdir(folder, { recursive: true });
  // Passable, whatever the umask: PostgreSQL runs under another account.
  await chmod(folder, 0o711);
  await mkdir(data, { mode: 0o700 });
  const account = await serverAccount(data);
  await writeFile(secret, password);
  for (const path of [data, secret]) {
    if (account !== undefined) await chown(path, account.uid, account.gid);
  }
  const port = await freePort();
  const call = (program: string, args: readonly string[]) =>
    run(join(programs, program), args, { account, environment, folder });
  const start = async () => {
    const flags = `-p ${port} -k '' -c listen_addresses=127.0.0.1`;
    const args = ['start', '-w', '-D', data, '-l', join(data, 'server.log'), '-o', flags];
    // What a killed server leaves behind goes down within a moment.
    for (let turn = 0; (await call('pg_ctl', args)) !== 0; turn += 1) {
      if (turn > 50) throw new Error(await readFile(join(data, 'server.log'), 'utf8'));
      await pause(200);
    }
  };
  const made = await call('initdb', [
    ...['-D', data, '-U', user, '-A', 'scram-sha-256', `--pwfile=${secret}`],
    ...['-E', 'UTF8', '--no-locale'],
  ]);
  if (made !== 0) throw new Error('initdb did not succeed');
  await start();
  return {
    url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
    start,
    kill: async () => {
      const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    stop: async () => {
      await call('pg_ctl', ['stop', '-m', 'immediate', '-D', data]);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function run(
  program: string,
  args: readonly string[],
  how: {
    readonly account: { uid: number; gid: number } | undefined;
    readonly environment: Readonly<Record<string, string>>;
    readonly folder: string;
  },
): Promise<number | null> {
  const child = spawn(program, args, {
    cwd: how.folder,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', ...how.environment },
    stdio: 'ignore',
    ...how.account,
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
