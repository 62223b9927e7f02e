// The warm-up asks questions of its own and leaves the solver awake: later programs find its thread.

import { expect, test } from 'vitest';
import { fund, person, scenario } from './planner/cases.fixture.ts';
import { planMonths } from './planner/index.ts';
import { warmPlanner } from './warm-up.ts';

test('after a warm-up a plan is the same as before it', async () => {
  const request = {
    people: [0, 1, 2].map((at) => person(at)),
    funds: [fund('a', 60_000), fund('b', 40_000)],
    scenario: scenario({ months: 4 }),
  };
  const before = await planMonths(request);
  await warmPlanner();
  expect(await planMonths(request)).toEqual(before);
}, 30_000);
