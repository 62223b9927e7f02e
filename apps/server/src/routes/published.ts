// Published figures per region: open to everyone, no person in them.

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { regionsWithin } from '@payung/office';
import { parseRegionCode } from '@payung/regions';
import { Refusal } from '@payung/values';
import type { Env } from '../guard.ts';
import type { ServerOptions } from '../options.ts';
import { packAnswer } from '../packed.ts';
import { publishedOnWire } from '../published-on-wire.ts';
import { publishedSchema } from '../wire/published.ts';
import { door, json, other, refused } from './door.ts';

export function addPublishedRoute(app: OpenAPIHono<Env>, options: ServerOptions): void {
  const published = createRoute({
    ...door('published'),
    request: {
      query: z.object({
        region: z.string().max(20).optional().openapi({ example: '75' }),
        lang: z.enum(['id', 'en']).optional(),
      }),
    },
    responses: { 200: json(publishedSchema), 304: other(), 400: refused() },
  });
  app.use(published.getRoutingPath(), packAnswer(options.published));
  app.openapi(published, async (c) => {
    const { region, lang = options.language } = c.req.valid('query');
    const regions = await options.published();
    const chosen = region === undefined ? regions : regionsWithin(regions, codeOf(region));
    return c.json(publishedOnWire(chosen, lang), 200);
  });
}

function codeOf(text: string): string {
  const code = parseRegionCode(text);
  if (!code.ok) throw new Refusal(code.issues);
  return code.value;
}
