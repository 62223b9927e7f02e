// A database of its own for a test file: a clone of the migrated template, opened as the application
// opens it, with its ordinary role. Dropped by `close`.

import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../packages/engine/src/index.ts';
import { runSql, withDatabase } from './setup.ts';

export { runSql };

export type FreshDatabase = {
  readonly database: Database;
  /** As owner of the database, for tests that tamper with it or run the program on it. */
  readonly url: string;
  readonly home: string;
  close(): Promise<void>;
};

/**
 * @example
 * const fresh = await freshDatabase();
 * afterAll(() => fresh.close());
 * await fresh.database.read(actor, async ({ db }) => …);
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { home, url, template } = inject('testServer');
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await runSql(url, `create database ${name} template ${template}`);
  const cloneUrl = withDatabase(url, name);
  const database = await openDatabase({ home, url: cloneUrl });
  return {
    database,
    url: cloneUrl,
    home,
    close: async () => {
      await database.close();
      await runSql(url, `drop database ${name} with (force)`);
    },
  };
}
