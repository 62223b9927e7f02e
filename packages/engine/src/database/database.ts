// Database: opens the one database of a data folder, embedded or by DATABASE_URL, with its keys,
// migrations and the application's ordinary role, and hands out transactions.

import { refuse } from '@payung/values';
import pg from 'pg';
import { type HomePaths, homePaths, prepareHome } from '../home/home.ts';
import { sweepScratch } from '../home/scratch.ts';
import { codeOf } from '../process.ts';
import type { Actor } from './actor.ts';
import { type Entrance, findEntrance, prepareAppRole } from './app-role.ts';
import { passwordOf } from './cluster.ts';
import { unreachable } from './failure.ts';
import {
  applyMigrations,
  findPending,
  prepareSchemas,
  shippedMigrations,
  withMigrationLock,
} from './migrate.ts';
import { type EmbeddedServer, findServer, startServer } from './server.ts';
import {
  clientConfig,
  connectRaw,
  type SqlClient,
  type Target,
  targetOf,
  withSql,
} from './sql-client.ts';
import {
  type Reader,
  readTransaction,
  rehearseTransaction,
  type Work,
  type Writer,
  writeTransaction,
} from './transaction.ts';
import { openVault, type Vault } from './vault.ts';

export type OpenStep = 'binaries' | 'initdb' | 'adopt' | 'start' | 'migrate' | 'ready';

/** What the keeper of the system should know; none of them stops the work. */
export type DatabaseNotice = 'role_per_transaction' | 'owner_works_as_app' | 'key_mode_repaired';

export interface Database {
  /** Writes one audit row, or nothing at all. */
  transaction<T>(work: Work, body: (tx: Writer) => Promise<T>): Promise<T>;
  /** The same work, taken back at its end: a dry run. */
  rehearse<T>(
    work: Pick<Work, 'actor' | 'action' | 'timeoutMs'>,
    body: (tx: Writer) => Promise<T>,
  ): Promise<T>;
  read<T>(
    actor: Actor,
    body: (tx: Reader) => Promise<T>,
    options?: { readonly timeoutMs?: number },
  ): Promise<T>;
  readonly vault: Vault;
  /** PostgreSQL's version, `18.4`. */
  readonly version: string;
  readonly notices: readonly DatabaseNotice[];
  close(): Promise<void>;
}

export type OpenOptions = {
  readonly home: string;
  readonly url?: string;
  readonly onStep?: (step: OpenStep) => void;
};

/** The caller holds the data folder (`holdHome`) while the database is open. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  return openMigrated(options, async (client) => {
    await applyMigrations(client, await shippedMigrations());
  });
}

/** `migrate` brings the schema to where this program needs it; the application's role is there. */
export async function openMigrated(
  options: OpenOptions,
  migrate: (client: SqlClient) => Promise<void>,
): Promise<Database> {
  const onStep = options.onStep ?? (() => {});
  const paths = await prepareHome(options.home);
  await sweepScratch(paths.scratch);
  if (options.url !== undefined) {
    return openOn(targetOf(options.url), paths, { onStep, migrate, stop: async () => {} });
  }
  const server = await startServer(paths, onStep);
  try {
    const owner = await ownerOf(server, paths);
    return await openOn(owner, paths, { onStep, migrate, stop: server.stop });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * The database of a data folder that another Payung holds: entered as the application is, never
 * migrated, and left running. For a worker of the server, and for looking while it runs.
 */
export async function joinDatabase(options: {
  readonly home: string;
  readonly url?: string;
  readonly connections?: number;
}): Promise<Database> {
  const paths = homePaths(options.home);
  const owner = await ownerBeside(paths, options.url);
  const joined = await withSql(owner, async (client) => {
    const version = await checkServer(client);
    await checkCurrent(client);
    const keys = await prepareVault(client, paths.keys);
    const [row] = await client.query('join.role', 'select app_role from payung_meta.installation');
    const role = String(row?.['app_role']);
    const entrance = await findEntrance(client, owner, { role, folder: paths.server });
    return { version, keys, entrance };
  });
  const { version, keys, entrance } = joined;
  const notices = noticesOf(entrance, keys);
  return databaseOn(
    { entrance, vault: keys.vault, version, notices },
    {
      connections: options.connections ?? 3,
      stop: async () => {},
    },
  );
}

/** How the owner enters a database that somebody else has opened. */
export async function ownerBeside(paths: HomePaths, url: string | undefined): Promise<Target> {
  if (url !== undefined) return targetOf(url);
  const superuser = await findServer(paths);
  if (superuser === undefined) throw refuse('database_unreachable', { detail: paths.server });
  const login = await passwordOf(`${paths.server}/masuk-pemilik.json`, ownerName);
  return { ...superuser, ...login, database: databaseName };
}

/** A database of another state than this program's is refused: nobody migrates it from beside. */
async function checkCurrent(client: SqlClient): Promise<void> {
  const [pending] = await findPending(client, await shippedMigrations());
  if (pending !== undefined) throw refuse('migration_changed', { name: pending.name });
}

type Life = {
  readonly onStep: (step: OpenStep) => void;
  readonly migrate: (client: SqlClient) => Promise<void>;
  readonly stop: () => Promise<void>;
};

async function openOn(owner: Target, paths: HomePaths, life: Life): Promise<Database> {
  const prepared = await prepare(owner, paths, life);
  life.onStep('ready');
  return databaseOn(prepared, { connections: 10, stop: life.stop });
}

function databaseOn(
  prepared: Prepared,
  life: { readonly connections: number; readonly stop: () => Promise<void> },
): Database {
  const pool = openPool(prepared.entrance.target, life.connections);
  const sessions = { pool, role: prepared.entrance.role };
  return {
    transaction: (work, body) => writeTransaction(sessions, work, body),
    rehearse: (work, body) => rehearseTransaction(sessions, work, body),
    read: (actor, body, options) => readTransaction(sessions, actor, body, options?.timeoutMs),
    vault: prepared.vault,
    version: prepared.version,
    notices: prepared.notices,
    close: async () => {
      await pool.end();
      await life.stop();
    },
  };
}

type Prepared = {
  readonly entrance: Entrance;
  readonly vault: Vault;
  readonly version: string;
  readonly notices: readonly DatabaseNotice[];
};

/** All under one lock: two Payungs that start at once on one server do this one after the other. */
async function prepare(
  owner: Target,
  paths: HomePaths,
  { onStep, migrate }: Life,
): Promise<Prepared> {
  return withSql(owner, async (client) => {
    const version = await checkServer(client);
    onStep('migrate');
    return withMigrationLock(client, async () => {
      await prepareSchemas(client);
      const keys = await prepareVault(client, paths.keys);
      const role = await prepareAppRole(client);
      await migrate(client);
      const entrance = await findEntrance(client, owner, { role, folder: paths.server });
      return { entrance, vault: keys.vault, version, notices: noticesOf(entrance, keys) };
    });
  });
}

function noticesOf({ notice }: Entrance, { modeRepaired }: { modeRepaired: boolean }) {
  const notices: DatabaseNotice[] = [];
  if (notice !== 'own_login') notices.push(notice);
  if (modeRepaired) notices.push('key_mode_repaired');
  return notices;
}

async function checkServer(client: SqlClient): Promise<string> {
  const [row] = await client.query(
    'server.check',
    `select current_setting('server_version_num')::integer as number,
      current_setting('server_version') as version,
      current_setting('server_encoding') as encoding`,
  );
  const version = String(row?.['version']).split(' ')[0] ?? '';
  if (Number(row?.['number']) < 150_000) throw refuse('database_too_old', { version });
  const encoding = String(row?.['encoding']);
  if (encoding !== 'UTF8') throw refuse('database_encoding', { encoding });
  return version;
}

async function prepareVault(client: SqlClient, folder: string) {
  const rows = await client.query('vault.check', 'select key_check from payung_meta.installation');
  const known = rows[0]?.['key_check'];
  const keys = await openVault(folder, known instanceof Uint8Array ? known : undefined);
  if (known === null) {
    await client.query('vault.note', 'update payung_meta.installation set key_check = $1', [
      keys.check,
    ]);
  }
  return keys;
}

function openPool(target: Target, connections: number): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(target),
    max: connections,
    // An absent server is told within two seconds, not waited for (safety.md R07).
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection broke: the pool has dropped it, the next transaction opens another.
  pool.on('error', () => {});
  // One that breaks in use fails its statement; unheard, the same news would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const ownerName = 'payung_owner';
const databaseName = 'payung';

/** The owner of the embedded database: an ordinary role that may make roles, no superuser. */
async function ownerOf(server: EmbeddedServer, paths: HomePaths): Promise<Target> {
  const login = await passwordOf(`${paths.server}/masuk-pemilik.json`, ownerName);
  const owner = { ...server.superuser, ...login, database: databaseName };
  if (await answers(owner)) return owner;
  await withSql(server.superuser, async (client) => {
    // A Payung that was killed here may have left its backend at work: wait until it has ended.
    await client.query(
      'owner.wait',
      `select pg_advisory_lock(hashtextextended('payung.owner', 0))`,
    );
    await makeOwner(client, login);
    const found = await client.query('owner.find', 'select from pg_database where datname = $1', [
      databaseName,
    ]);
    if (found.length === 0) {
      await client.query('owner.database', `create database ${databaseName} owner ${ownerName}`);
    }
  });
  return owner;
}

/** False when role, password or database are still to be made. */
async function answers(target: Target): Promise<boolean> {
  try {
    const client = await connectRaw(target, 5_000);
    await client.end();
    return true;
  } catch (error) {
    if (['28P01', '28000', '3D000'].includes(codeOf(error) ?? '')) return false;
    throw unreachable(error, `${target.host}:${target.port}/${target.database}`);
  }
}

async function makeOwner(client: SqlClient, login: { user: string; password: string }) {
  const found = await client.query('owner.find', 'select from pg_roles where rolname = $1', [
    ownerName,
  ]);
  const verb = found.length > 0 ? 'alter' : 'create';
  const password = client.raw.escapeLiteral(login.password);
  await client.raw.query(
    `${verb} role ${ownerName} login createrole createdb password ${password}`,
  );
}
