// How a route takes its address from the access table and describes its answers.

import type { z } from '@hono/zod-openapi';
import { type AccessId, access } from '../access.ts';
import { serverTexts } from '../text/texts.ts';
import { problemSchema } from '../wire/problem.ts';

type Table = typeof access;
/** The description of the API speaks Indonesian, like the pages by default. */
const words = serverTexts('id');

/** Method, path and roles of an entry: a route can be opened at no other place. */
export function door<Id extends AccessId>(id: Id) {
  const { method, path, roles }: Table[Id] = access[id];
  return { method, path, operationId: id, summary: words.routes[id], 'x-roles': roles } as {
    method: Table[Id]['method'];
    path: Table[Id]['path'];
    operationId: Id;
    summary: string;
  };
}

export function bodyOf<Schema extends z.ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema } }, required: true } as const;
}

export function json<Schema extends z.ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema } }, description: words.answer };
}

export function refused() {
  return {
    content: { 'application/problem+json': { schema: problemSchema } },
    description: words.refusal,
  };
}

/** An answer without JSON: nothing, a file of one of these types, a stream. */
export function other(...types: readonly string[]) {
  const media = types.map((type) => [type.split(';')[0] ?? type, {}] as const);
  const content = media.length === 0 ? {} : { content: Object.fromEntries(media) };
  return { description: words.answer, ...content };
}
