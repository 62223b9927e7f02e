// Cluster: where the data of the embedded server lies, and its first creation. A cluster is made
// under a passing name and renamed when whole: a killed attempt leaves nothing in the way.

import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, statfs } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { refuse } from '@payung/values';
import {
  fileRefusal,
  type HomePaths,
  readIfThere,
  syncFolder,
  writePrivate,
} from '../home/home.ts';
import { type Account, codeOf, type Ended, run } from '../process.ts';
import { canPass, serverAccount } from './account.ts';
import { readLogin } from './app-role.ts';
import { type Binaries, findBinaries } from './binaries.ts';

export type Login = { readonly user: string; readonly password: string };

export type Cluster = {
  /** Holds the data folder, the log and passing files; owned by the server's account. */
  readonly place: string;
  readonly data: string;
  readonly log: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  /** Used to make the owner and its database, for nothing else. */
  readonly superuser: Login;
};

/** Root's server data where its account cannot pass the data folder of Payung. Survives reboots. */
const outsideFolder = '/var/lib/payung';

export async function findCluster(paths: HomePaths): Promise<Cluster> {
  const noted = await notedPlace(paths);
  const account = await serverAccount(join(noted ?? join(paths.server, 'pg'), 'data'));
  const place = noted ?? (await choosePlace(paths, account));
  await makePlace(place, paths.home, account);
  if (!(await canPass(dirname(place), account))) throw refuse('home_not_writable', { path: place });
  const copyTo = place.startsWith(outsideFolder) ? outsideFolder : paths.server;
  return {
    place,
    data: join(place, 'data'),
    log: join(place, 'server.log'),
    account,
    binaries: await findBinaries({ account, copyTo }),
    superuser: await passwordOf(join(paths.server, 'masuk-server.json'), 'payung_server'),
  };
}

/** Takes a data folder and its cluster away, wherever that stands. The server must have stopped. */
export async function removeHome(paths: HomePaths): Promise<void> {
  const place = await notedPlace(paths);
  if (place?.startsWith(`${outsideFolder}/`)) await rm(place, { recursive: true, force: true });
  await rm(paths.home, { recursive: true, force: true, maxRetries: 5 });
}

/** Relative when inside the data folder, so that the folder can be moved as a whole. */
async function notedPlace(paths: HomePaths): Promise<string | undefined> {
  const text = (await readIfThere(join(paths.server, 'tempat.txt')))?.toString('utf8').trim();
  if (text === undefined) return undefined;
  return isAbsolute(text) ? text : resolve(paths.server, text);
}

async function choosePlace(paths: HomePaths, account: Account | undefined): Promise<string> {
  const inside = await canPass(paths.server, account);
  const place = inside
    ? join(paths.server, 'pg')
    : join(outsideFolder, randomBytes(8).toString('hex'));
  const noted = inside ? relative(paths.server, place) : place;
  await writePrivate(join(paths.server, 'tempat.txt'), `${noted}\n`);
  return place;
}

async function makePlace(place: string, home: string, account: Account | undefined): Promise<void> {
  try {
    if (place.startsWith(outsideFolder)) await makeOutsideFolder();
    await mkdir(place, { recursive: true, mode: 0o700 });
    if (account !== undefined) await chown(place, account.uid, account.gid);
    if (place.startsWith(outsideFolder)) await writePrivate(join(place, 'milik.txt'), `${home}\n`);
  } catch (error) {
    throw fileRefusal(error, place) ?? error;
  }
}

/** May be passed, not listed, whatever umask root has; an existing one keeps its mode. */
async function makeOutsideFolder(): Promise<void> {
  const made = await mkdir(outsideFolder, { recursive: true, mode: 0o711 });
  if (made !== undefined) await chmod(outsideFolder, 0o711);
}

/** On the disk before the server hears of it. */
export async function passwordOf(path: string, user: string): Promise<Login> {
  const found = await readIfThere(path);
  if (found !== undefined) return readLogin(found.toString('utf8'), path);
  const login = { user, password: randomBytes(24).toString('base64url') };
  await writePrivate(path, `${JSON.stringify(login)}\n`);
  return login;
}

/**
 * Whether there is a cluster to open. Data that were here once and are gone (a disk not mounted, a
 * folder removed by hand) are refused: an empty database in their place would look like all is well.
 */
export async function isCreated(cluster: Cluster, paths: HomePaths): Promise<boolean> {
  const marker = join(paths.server, 'dibuat.txt');
  const version = await readIfThere(join(cluster.data, 'PG_VERSION'));
  const wasCreated = (await readIfThere(marker)) !== undefined;
  if (version === undefined && wasCreated) throw refuse('not_found', { what: cluster.data });
  if (version === undefined) return false;
  if (!wasCreated) await writePrivate(marker, `${cluster.data}\n`);
  const major = version.toString('utf8').trim();
  if (major === cluster.binaries.major) return true;
  throw refuse('database_other_version', { found: major, expected: cluster.binaries.major });
}

const freshPrefix = 'baru-';

export async function createCluster(cluster: Cluster): Promise<void> {
  await sweepAttempts(cluster);
  // initdb on a full disk can die of a bus error that names no cause.
  if ((await freeBytes(cluster.place)) < newClusterBytes) {
    throw refuse('disk_full', { path: cluster.place });
  }
  const fresh = join(cluster.place, `${freshPrefix}${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(fresh, { mode: 0o700 });
    await giveTo(fresh, cluster.account);
    const passwordFile = join(fresh, 'sandi');
    await writePrivate(passwordFile, cluster.superuser.password);
    await giveTo(passwordFile, cluster.account);
    const ended = await run(cluster.binaries.initdb, initdbFlags(cluster, fresh, passwordFile), {
      account: cluster.account,
      cwd: fresh,
    });
    await checkEnded(ended, 'initdb', cluster.place);
    await rm(passwordFile);
    await rename(join(fresh, 'data'), cluster.data);
    await syncFolder(cluster.place);
  } catch (error) {
    throw fileRefusal(error, cluster.place) ?? error;
  } finally {
    await rm(fresh, { recursive: true, force: true, maxRetries: 5 });
  }
}

function initdbFlags(cluster: Cluster, fresh: string, passwordFile: string): string[] {
  return [
    `--pgdata=${join(fresh, 'data')}`,
    `--username=${cluster.superuser.user}`,
    `--pwfile=${passwordFile}`,
    '--auth-local=scram-sha-256',
    '--auth-host=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ];
}

/** Below this a full disk is the likeliest reason of any failure, however the program words it. */
const scarceBytes = 16 * 2 ** 20;
/** What an empty cluster takes, its first log segments included. */
const newClusterBytes = 64 * 2 ** 20;

async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

export async function checkEnded(ended: Ended, program: string, path: string): Promise<void> {
  if (ended.code === 0) return;
  const saysFull = /no space left on device|disk full|disk quota/i.test(ended.output);
  if (saysFull || (await freeBytes(path)) < scarceBytes) throw refuse('disk_full', { path });
  const how = ended.signal ?? `exit code ${ended.code}`;
  throw new Error(`${program} ended with ${how}:\n${ended.output.trim().slice(-2_000)}`);
}

/** An orphaned initdb may still be writing into its attempt: it finishes within seconds. */
async function sweepAttempts(cluster: Cluster): Promise<void> {
  const names = (await readdir(cluster.place)).filter((name) => name.startsWith(freshPrefix));
  for (const name of names) {
    await rm(join(cluster.place, name), {
      recursive: true,
      force: true,
      maxRetries: 20,
      retryDelay: 100,
    });
  }
}

async function giveTo(path: string, account: Account | undefined): Promise<void> {
  if (account !== undefined) await chown(path, account.uid, account.gid);
}

export type PidFile = { readonly pid: number; readonly port: number };

/** `postmaster.pid`: line 1 the process, line 4 the port. 'torn' = there, but not whole. */
export async function readPidFile(cluster: Cluster): Promise<PidFile | 'torn' | undefined> {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    },
  );
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : 'torn';
}
