// How a route takes its address from the access table and describes its answers.

import type { z } from '@hono/zod-openapi';
import { type AccessId, access } from '../access.ts';
import { problemSchema } from '../wire/problem.ts';

type Table = typeof access;

/** Method, path and roles of an entry: a route can be opened at no other place. */
export function door<Id extends AccessId>(id: Id) {
  const { method, path, roles }: Table[Id] = access[id];
  return { method, path, operationId: id, 'x-roles': roles } as {
    method: Table[Id]['method'];
    path: Table[Id]['path'];
    operationId: Id;
  };
}

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { content: { 'application/json': { schema } }, description };
}

export function refused(description: string) {
  return { content: { 'application/problem+json': { schema: problemSchema } }, description };
}
