// Kept plans as choices of a meeting: what it is to decide between, told by name, months, people and money.

import { z } from '@hono/zod-openapi';
import { findKeptPlan, type MaterialChoice } from '@payung/office';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { planFiguresSchema, scenarioSchema } from '../wire/plan.ts';

const choice = z.object({
  name: z.string(),
  scenario: scenarioSchema.pick({ start: true, months: true }).loose(),
  figures: planFiguresSchema.pick({ people: true, amount: true, left: true }),
});

/** In the order they were chosen; a plan that is not of this region is none. */
export async function choicesOf(
  c: Context<Env>,
  { database }: SiteOptions,
  plans: readonly string[],
): Promise<readonly MaterialChoice[]> {
  const choices: MaterialChoice[] = [];
  for (const id of plans) {
    const kept = await database.read(c.var.actor, (tx) => findKeptPlan(tx, id));
    if (kept === undefined) throw new RequestRefused(404, 'not_found', 'plan');
    const { name, scenario, figures } = choice.parse(kept);
    const { people, amount, left } = figures;
    choices.push({
      ...{ name, from: scenario.start, months: scenario.months },
      ...{ people, amount, left },
    });
  }
  return choices;
}
