// Kysely on one connection that is already inside a transaction: it builds and runs statements, and
// can neither begin nor commit, which is the business of transaction.ts alone.

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { ClientBase } from 'pg';
import { failureOf } from './failure.ts';
import type { Tables } from './tables.ts';

/** `step` names the work in errors. */
export function kyselyOn(client: ClientBase, step: string): Kysely<Tables> {
  const connection = connectionOn(client, step);
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuseNesting,
    commitTransaction: refuseNesting,
    rollbackTransaction: refuseNesting,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

function connectionOn(client: ClientBase, step: string): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      try {
        const result = await client.query(query.sql, [...query.parameters]);
        const changed = result.command !== 'SELECT' && result.rowCount !== null;
        return changed
          ? { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
          : { rows: result.rows };
      } catch (error) {
        throw failureOf(step, query.sql, error);
      }
    },
    streamQuery: () => {
      throw new Error('Bulk goes through Writer.copy and the warehouse, not through cursors');
    },
  };
}

async function refuseNesting(): Promise<never> {
  throw new Error('Already inside a transaction: Database.transaction owns its begin and commit');
}
