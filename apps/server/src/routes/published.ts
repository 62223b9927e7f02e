// Published figures per region: open to everyone, no person in them.

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { regionsWithin } from '@payung/office';
import { parseRegionCode } from '@payung/regions';
import { type Language, Refusal } from '@payung/values';
import type { Env } from '../guard.ts';
import type { ServerOptions } from '../options.ts';
import { type Packed, pack, sendPacked } from '../packed.ts';
import { publishedOnWire } from '../published-on-wire.ts';
import { type PublishedWire, publishedSchema } from '../wire/published.ts';
import { door, json, refused } from './door.ts';

export function addPublishedRoute(app: OpenAPIHono<Env>, options: ServerOptions): void {
  const published = createRoute({
    ...door('published'),
    request: {
      query: z.object({
        region: z.string().max(20).optional().openapi({ example: '75' }),
        lang: z.enum(['id', 'en']).optional(),
      }),
    },
    responses: { 200: json(publishedSchema), 400: refused() },
  });
  /** The whole of it in each language: a quarter of a megabyte of text, made and packed once. */
  const whole = new Map<Language, { readonly of: unknown; readonly packed: Packed }>();
  app.openapi(published, async (c) => {
    const { region, lang = options.language } = c.req.valid('query');
    const regions = await options.published();
    if (region !== undefined) {
      return sendPacked(c, packed(publishedOnWire(regionsWithin(regions, codeOf(region)), lang)));
    }
    const kept = whole.get(lang);
    if (kept?.of === regions) return sendPacked(c, kept.packed);
    const made = packed(publishedOnWire(regions, lang));
    whole.set(lang, { of: regions, packed: made });
    return sendPacked(c, made);
  });
}

function packed(answer: PublishedWire): Packed {
  return pack(new TextEncoder().encode(JSON.stringify(answer)), 'application/json');
}

function codeOf(text: string): string {
  const code = parseRegionCode(text);
  if (!code.ok) throw new Refusal(code.issues);
  return code.value;
}
