// For tests of faults: the n-th statement of this process fails in a chosen way, or the n-th write to a
// file. Everything before and after it works. safety.md R03, R06.

import { open } from 'node:fs/promises';
import pg from 'pg';

/**
 * `refused`: the server answers with an error; `full`: with "disk full"; `cut`: the connection breaks
 * before the statement; `answer_lost`: behind it, so that what was done is not known.
 */
export const statementFaults = ['refused', 'full', 'cut', 'answer_lost'] as const;
export type StatementFault = (typeof statementFaults)[number];

export type Planned = { readonly passed: () => number; undo(): void };

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** Counts statements; the one with the number `at` fails. */
export function failStatement(at: number, fault: StatementFault): Planned {
  const prototype: { query: Query } = Reflect.get(pg.Client, 'prototype');
  const original = prototype.query;
  let passed = 0;
  prototype.query = function query(...args) {
    passed += 1;
    return passed === at ? broken(this, fault, original, args) : original.apply(this, args);
  };
  return {
    passed: () => passed,
    undo: () => {
      prototype.query = original;
    },
  };
}

/** The process ends itself in the statement with this number, as by `kill -9`. */
export function endInStatement(at: number): void {
  const prototype: { query: Query } = Reflect.get(pg.Client, 'prototype');
  const original = prototype.query;
  let passed = 0;
  prototype.query = function query(...args) {
    passed += 1;
    if (passed === at) process.kill(process.pid, 'SIGKILL');
    return original.apply(this, args);
  };
}

function broken(client: pg.Client, fault: StatementFault, query: Query, args: unknown[]): unknown {
  const isStream = typeof args[0] === 'object' && args[0] !== null && 'submit' in args[0];
  if (fault === 'cut' || isStream) {
    cut(client);
    return query.apply(client, args);
  }
  if (fault === 'answer_lost') {
    return Promise.resolve(query.apply(client, args)).then(() => {
      cut(client);
      throw new Error('Connection terminated unexpectedly');
    });
  }
  const code = fault === 'full' ? '53100' : 'XX000';
  const raise = `do $$ begin raise exception 'fault' using errcode = '${code}'; end $$`;
  return query.call(client, raise);
}

function cut(client: pg.Client): void {
  const connection: { stream: { destroy(): void } } = Reflect.get(client, 'connection');
  connection.stream.destroy();
}

/** The write with the number `at` finds the disk full. */
export async function failWrite(at: number): Promise<Planned> {
  const file = await open(import.meta.filename);
  const prototype = Reflect.getPrototypeOf(file);
  await file.close();
  if (prototype === null) throw new Error('A file without a prototype');
  const original: (...args: unknown[]) => Promise<unknown> = Reflect.get(prototype, 'write');
  let passed = 0;
  Reflect.set(prototype, 'write', function write(this: unknown, ...args: unknown[]) {
    passed += 1;
    if (passed !== at) return original.apply(this, args);
    return Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
  });
  return {
    passed: () => passed,
    undo: () => {
      Reflect.set(prototype, 'write', original);
    },
  };
}
