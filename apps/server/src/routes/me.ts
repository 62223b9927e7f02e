// Whoever calls a route of a site: his session and the tenant of it.

import type { Context } from 'hono';
import type { Giver } from '../accounts/users.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';

export function meOf(c: Context<Env>): Omit<Giver, 'today'> {
  const { live, actor } = c.var;
  if (live === undefined) throw new Error('The guard let a request without a session through');
  return { live, tenant: actor.tenant };
}

export function giverOf(c: Context<Env>, { clock, site }: SiteOptions): Giver {
  return { ...meOf(c), today: clock.today(site.zone) };
}
