import { addMonths, type Month, monthsBetween, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fund, person, planStart, scenario } from './cases.fixture.ts';
import type { Cell } from './cells.ts';
import { bestByTrying } from './oracle.fixture.ts';
import { buildProgram } from './program.ts';
import type { PlanPerson } from './request.ts';
import type { Scenario } from './scenario.ts';
import { goalValue, keepsRows } from './sheet.ts';
import { solveProgram } from './solver.ts';

const months = 4;
const calendar = Array.from({ length: months }, (_, at) => addMonths(planStart, at));
const funds = [fund('a', 0), fund('b', 0)];

/** Contributions as no law has them today: each month, fund and kind of worker has its own. */
const anyCosts = fc.array(
  fc.array(fc.option(fc.constantFrom(5_000, 7_000, 16_800).map(rupiah), { nil: undefined }), {
    minLength: funds.length,
    maxLength: funds.length,
  }),
  { minLength: months, maxLength: months },
);

const anyCase = fc.record({
  cells: fc.array(fc.record({ costs: anyCosts, people: fc.integer({ min: 1, max: 2 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
  ceilings: fc.tuple(fc.nat(120_000), fc.nat(120_000)),
  asked: fc
    .record({
      minMonths: fc.integer({ min: 1, max: 3 }),
      measure: fc.constantFrom<Scenario['measure']>({ kind: 'people' }, { kind: 'person_months' }),
      goals: fc.constantFrom<Scenario['goals']>(
        ['total', 'person_months', 'unbroken'],
        ['person_months', 'unbroken'],
      ),
    })
    .map((more) => scenario({ months, ...more })),
});

describe('a program with contributions of every kind', () => {
  test('is solved to what trying out every plan finds', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ cells, ceilings, asked }) => {
        const numbered = cells.flatMap(({ people }, cell) =>
          Array.from({ length: people }, () => cell),
        );
        const people: PlanPerson[] = numbered.map((_, at) => person(at));
        const made = cells.map(({ costs }, cell): Cell => {
          const own = numbered.flatMap((each, at) => (each === cell ? [at] : []));
          const starts = { startFrom: 0, startUntil: months - asked.minMonths + 1 };
          const alike = { priorityClass: 0, covered: 0, isCarriedOn: false, group: cell };
          return { costs, people: own, ...alike, ...starts };
        });
        const groups = cells.map(({ costs }) => ({ costs, earlier: [] }));
        const found = { months: calendar, cells: made, groups, classes: 1, excluded: new Map() };
        const limits = ceilings.map((ceiling) => ({ ceiling }));
        const { program } = buildProgram(found, limits, asked);
        const { plan, bounds } = await solveProgram(program, () => undefined);
        if (plan === undefined) throw new Error('No plan was found');
        expect(keepsRows(program, plan.values)).toBe(true);
        const best = bestByTrying(
          {
            people,
            funds: funds.map((each, at) => ({ ...each, ceiling: rupiah(ceilings[at] ?? 0) })),
            scenario: asked,
          },
          ({ candidate }, { id }, month: Month) =>
            cells[numbered[candidate.person] ?? 0]?.costs[monthsBetween(planStart, month)]?.[
              funds.findIndex((each) => each.id === id)
            ],
        );
        // A goal nothing can add to is none of the program.
        const values = asked.goals.map((name) => {
          const goal = program.goals.find((each) => each.name === name);
          return goal === undefined ? 0 : goalValue(goal, plan.values);
        });
        expect(values).toEqual(best);
        program.goals.forEach((goal, at) => {
          expect(goalValue(goal, plan.values)).toBeLessThanOrEqual(bounds[at] ?? Infinity);
        });
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
