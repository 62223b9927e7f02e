// The description of the API in OpenAPI 3.1, made of the schemas that check the requests. Every address
// may refuse in the one shape of refusals, whatever else it answers.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../guard.ts';
import { serverTexts } from '../text/texts.ts';
import { door, refused } from './door.ts';

export function addDocument(app: OpenAPIHono<Env>): void {
  let text: string | undefined;
  app.get(door('openapi').path, (c) => {
    text ??= JSON.stringify(describe(app));
    return c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
}

function describe(app: OpenAPIHono<Env>) {
  const { title, refusal } = serverTexts('id');
  tellAbsent(app.openAPIRegistry.definitions, new Set());
  const info = { title: 'Payung', version: '1', description: title };
  const document = app.getOpenAPI31Document({ openapi: '3.1.0', info });
  const { content } = refused();
  const media = Object.keys(content)[0] ?? '';
  const schema = { $ref: '#/components/schemas/Masalah' };
  const refusals = { default: { description: refusal, content: { [media]: { schema } } } };
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item).map(([method, operation]) => [
        method,
        { ...operation, responses: { ...refusals, ...operation.responses } },
      ]),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

/**
 * The library asks each field whether it takes `undefined` to learn whether it may be absent; one that
 * may only be absent says no, and would be described as required.
 */
function tellAbsent(found: unknown, seen: Set<unknown>): void {
  if (typeof found !== 'object' || found === null || seen.has(found)) return;
  seen.add(found);
  if (!(found instanceof z.ZodType)) {
    for (const each of Object.values(found)) tellAbsent(each, seen);
    return;
  }
  tellAbsent(found.def, seen);
  if (found instanceof z.ZodObject) tellAbsent(found.shape, seen);
  if (!(found instanceof z.ZodExactOptional)) return;
  const { safeParse } = found;
  const value = (input: unknown) =>
    input === undefined ? { success: true, data: undefined } : safeParse(input);
  Object.defineProperty(found, 'safeParse', { value });
}
