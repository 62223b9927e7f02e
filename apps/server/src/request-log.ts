// The log of a site: one JSON object a line, with the pattern of the route and never its values, no
// name, no address, no body. safety.md T20.

import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Env } from './guard.ts';
import type { SiteOptions } from './options.ts';

type Facts = Readonly<Record<string, string | number>>;

export function logLine({ clock }: SiteOptions, facts: Facts): string {
  return JSON.stringify({ at: clock.now(), ...facts });
}

export function requestLog(options: SiteOptions): MiddlewareHandler<Env> {
  return async (c, next) => {
    const begun = options.clock.monotonicMs();
    await next();
    const ms = Math.round(options.clock.monotonicMs() - begun);
    // The pattern, `/api/v1/users/:id`: the address itself may hold what somebody typed.
    const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? '*';
    const session = c.var.live?.id;
    options.log(
      logLine(options, {
        method: c.req.method,
        route,
        status: c.res.status,
        ms,
        ...(session === undefined ? {} : { session }),
      }),
    );
  };
}
