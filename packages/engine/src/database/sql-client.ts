// A single connection for the engine's own work: checks, roles, migrations. It speaks the codec and
// turns driver errors into failures with the name of the step.

import pg from 'pg';
import { codec } from './codec.ts';
import { failureOf, unreachable } from './failure.ts';

/** What a connection needs. Text of DATABASE_URL is read once, by {@link targetOf}. */
export type Target = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string;
  readonly ssl: pg.ClientConfig['ssl'];
};

export type SqlRow = Readonly<Record<string, unknown>>;

export interface SqlClient {
  query(step: string, sql: string, values?: readonly unknown[]): Promise<readonly SqlRow[]>;
  /** The driver's own client, for what is not a plain query. */
  readonly raw: pg.Client;
  close(): Promise<void>;
}

/** The driver reads the URL, with every form it knows (`sslmode`, `host=/var/run/postgresql`). */
export function targetOf(url: string): Target {
  try {
    const read = new pg.Client({ connectionString: url });
    return {
      host: read.host,
      port: read.port,
      user: read.user ?? '',
      password: read.password ?? undefined,
      database: read.database ?? '',
      ssl: read.ssl,
    };
  } catch (error) {
    // The driver's message would repeat the URL, password included.
    throw unreachable(Object.assign(new Error('unreadable DATABASE_URL'), { cause: typeof error }));
  }
}

export function clientConfig(target: Target): pg.ClientConfig {
  return {
    host: target.host,
    port: target.port,
    user: target.user,
    ...(target.password === undefined ? {} : { password: target.password }),
    database: target.database,
    ssl: target.ssl ?? false,
    types: codec,
    application_name: 'payung',
    keepAlive: true,
  };
}

export async function connectSql(target: Target, timeoutMs = 5_000): Promise<SqlClient> {
  const raw = await connectRaw(target, timeoutMs).catch((error: unknown) => {
    throw unreachable(error, `${target.host}:${target.port}/${target.database}`);
  });
  return {
    raw,
    query: async (step, sql, values = []) => {
      try {
        const result = await raw.query(sql, [...values]);
        return result.rows;
      } catch (error) {
        throw failureOf(step, sql, error);
      }
    },
    close: () => raw.end(),
  };
}

/** Errors are the driver's own here: callers decide by their SQLSTATE. */
export async function connectRaw(target: Target, timeoutMs: number): Promise<pg.Client> {
  const raw = new pg.Client({ ...clientConfig(target), connectionTimeoutMillis: timeoutMs });
  // A connection that breaks while idle says so here; the next query reports it to its caller.
  raw.on('error', () => {});
  await raw.connect();
  return raw;
}

export async function withSql<T>(
  target: Target,
  work: (client: SqlClient) => Promise<T>,
): Promise<T> {
  const client = await connectSql(target);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
