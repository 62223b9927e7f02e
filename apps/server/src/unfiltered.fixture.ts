// For tests: the same database with the tenant taken out of every query, so that only the row policies
// are left to keep tenants apart (T01).

import type { Database, Reader, Writer } from '@payung/engine';
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';

export type Unfiltered = Database & { readonly removed: () => number };

export function withoutFilters(database: Database): Unfiltered {
  let removed = 0;
  const strip = (text: string) =>
    text.replace(/\b(?:\w+\.)?tenant = \$\d+/g, (filter) => {
      removed += 1;
      return `(true or ${filter})`;
    });
  return {
    ...database,
    removed: () => removed,
    read: (actor, body, options) =>
      database.read(actor, (tx: Reader) => body({ ...tx, db: stripped(tx.db, strip) }), options),
    transaction: (work, body) =>
      database.transaction(work, (tx: Writer) => body({ ...tx, db: stripped(tx.db, strip) })),
  };
}

function stripped(db: Reader['db'], strip: (text: string) => string): Reader['db'] {
  const connection = {
    executeQuery: async <R>(query: CompiledQuery) =>
      db.executeQuery<R>(CompiledQuery.raw(strip(query.sql), [...query.parameters])),
    streamQuery: () => {
      throw new Error('Nothing is streamed here');
    },
  };
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => connection,
        beginTransaction: async () => {},
        commitTransaction: async () => {},
        rollbackTransaction: async () => {},
        releaseConnection: async () => {},
        destroy: async () => {},
      }),
      createIntrospector: (inner) => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
