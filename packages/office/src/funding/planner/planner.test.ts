import { setTimeout } from 'node:timers/promises';
import { addMonths, day, month, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAssignments, type PlanFault } from '../check.ts';
import { anyCase, fund, person, planStart, scenario } from './cases.fixture.ts';
import { cellsOf } from './cells.ts';
import { columnValues } from './counts.ts';
import { greedyCounts } from './greedy.ts';
import { bestByTrying, worthByName } from './oracle.fixture.ts';
import { assign, fundsOf, planMonths } from './planner.ts';
import { buildProgram } from './program.ts';
import type { MonthPlan, PlanPerson, PlanRequest } from './request.ts';
import { goalValue, keepsRows } from './sheet.ts';

function faultsOf(
  request: PlanRequest,
  plan: Pick<MonthPlan, 'assignments'>,
): readonly PlanFault[] {
  const { scenario: asked } = request;
  return checkAssignments({
    assignments: plan.assignments,
    people: request.people.map(({ candidate, ...rest }) => ({ ...candidate, ...rest })),
    funds: fundsOf(request.funds, asked).map((each) => ({ ...each, ...asked.funds[each.id] })),
    programs: asked.programs,
    from: asked.start,
    until: addMonths(asked.start, asked.months),
    minMonths: asked.minMonths,
  });
}

/** One number for each goal and class, in the order the oracle gives them. */
function worthOf(plan: MonthPlan, classes: number): number[] {
  return plan.scenario.goals.flatMap((goal) => {
    const of = (each?: number) =>
      plan.goals.find((found) => found.goal === goal && found.priorityClass === each)?.value ?? 0;
    return goal === 'priority' ? Array.from({ length: classes }, (_, at) => of(at + 1)) : [of()];
  });
}

/** The careful clerk's plan: what its goals are worth, and its assignments. */
function greedy({ people, funds, scenario: asked }: PlanRequest) {
  const used = fundsOf(funds, asked);
  const found = cellsOf({ people, funds: used, scenario: asked });
  const limits = used.map(({ id, ceiling }) => ({ ceiling, ...asked.funds[id] }));
  const { program, columnsOf } = buildProgram(found, limits, asked);
  const counts = greedyCounts(found, limits, asked);
  const values = columnValues(columnsOf, counts, found, program);
  return {
    worth: program.goals.map((goal) => goalValue(goal, values)),
    keepsRows: keepsRows(program, values),
    assignments: assign({ found, counts, funds: used, scenario: asked, people }),
  };
}

/** Below zero: the first difference is in favour of `b`. */
function compareWorth(a: readonly number[], b: readonly number[]): number {
  return a.map((each, at) => each - (b[at] ?? 0)).find((each) => each !== 0) ?? 0;
}

const small = anyCase({ kinds: 3, alike: 2, funds: 2, months: 4, ceilingMax: 200_000 });
const large = anyCase({ kinds: 40, alike: 30, funds: 5, months: 12, ceilingMax: 30_000_000 });

describe('a plan by months', () => {
  test('is the best one too where the solver calls its own last plan impossible', async () => {
    const covered = { coveredUntil: month('2026-08') };
    const young = { birth: day('2008-08-01') };
    const people = [
      { ...person(1, young), ...covered },
      { ...person(2, young), ...covered },
      person(3, { birth: day('1975-03-03') }),
      person(4, { birth: day('1961-07-15'), hasNik: false }),
    ];
    const all = { earmark: { kind: 'all' } } as const;
    const funds = [
      fund('dana-1', 7, { from: month('2026-08'), months: 3, ...all }),
      fund('dana-2', 0, { ceiling: rupiah(8_000), from: month('2026-07'), months: 2, ...all }),
    ];
    const asked = scenario({
      start: month('2026-07'),
      months: 4,
      minMonths: 3,
      measure: { kind: 'person_months' },
      priority: ['nonaktif_lebih_dulu', 'usia_termuda_lebih_dulu'],
      goals: ['person_months', 'unbroken'],
      seed: 'undian contoh',
    });
    const plan = await planMonths({ people, funds, scenario: asked });
    expect(plan.goals.map(({ value }) => value)).toEqual([7, -1]);
    expect(plan.proven).toBe(true);
  });

  test('equals the best of all plans there are, goal by goal', async () => {
    await fc.assert(
      fc.asyncProperty(small, async (request) => {
        const plan = await planMonths(request);
        expect(faultsOf(request, plan)).toEqual([]);
        const people = request.people.filter(({ key }) => !plan.excluded.has(key));
        if (people.length === 0) {
          expect(plan.assignments).toEqual([]);
          return;
        }
        const best = bestByTrying({ ...request, people });
        const classes = best.length - request.scenario.goals.length + 1;
        expect(worthOf(plan, classes)).toEqual(best);
        expect(worthByName(plan.assignments, { ...request, people })).toEqual(best);
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  test('never falls below the careful clerk, keeps every rule, and is proven', async () => {
    await fc.assert(
      fc.asyncProperty(large, async (request) => {
        const plan = await planMonths(request);
        expect(faultsOf(request, plan)).toEqual([]);
        expect(plan.gap).toBeLessThanOrEqual(1e-4);
        const worth = plan.goals.map(({ value }) => value);
        expect(compareWorth(worth, greedy(request).worth)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('of the careful clerk keeps every rule too: it stands in where the solver gives up', () => {
    fc.assert(
      fc.property(large, (request) => {
        const made = greedy(request);
        expect(faultsOf(request, made)).toEqual([]);
        expect(made.keepsRows).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  test('hangs on no order of rows', async () => {
    const shuffled = large.chain((request) =>
      fc.record({
        request: fc.constant(request),
        people: fc.shuffledSubarray(request.people, { minLength: request.people.length }),
        funds: fc.shuffledSubarray(request.funds, { minLength: request.funds.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ request, people, funds }) => {
        const [one, other] = [
          await planMonths(request),
          await planMonths({ ...request, people, funds }),
        ];
        expect(other.assignments).toEqual(one.assignments);
        expect(other.goals).toEqual(one.goals);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

const farmers = (count: number) => Array.from({ length: count }, (_, at) => person(at + 1));

describe('the four funds of the sample room', () => {
  const people = [
    ...Array.from({ length: 6_000 }, (_, at) => person(at + 1, { occupation: 'PEDAGANG_UMKM' })),
    ...Array.from({ length: 1_000 }, (_, at) => person(at + 6_001, { occupation: 'NELAYAN' })),
  ];
  const funds = [
    fund('apbd-kab', 60_000),
    fund('apbd-prov', 3_000, {
      source: 'APBD_PROV',
      months: 6,
      earmark: { kind: 'occupation', codes: ['NELAYAN', 'PETANI'] },
    }),
    fund('dbh-sawit', 3_600, {
      source: 'DBH_SAWIT',
      earmark: { kind: 'occupation', codes: ['PEKEBUN_SAWIT', 'BURUH_SAWIT'] },
    }),
    fund('csr-bank', 1_500, { source: 'CSR', months: 6, earmark: { kind: 'all' } }),
  ];

  test('protect 5,375 people for a whole year, with no one falling out in December', async () => {
    const request = { people, funds, scenario: scenario() };
    const plan = await planMonths(request);
    expect(faultsOf(request, plan)).toEqual([]);
    expect([plan.proven, plan.gap, plan.people, plan.personMonths]).toEqual([
      true,
      0,
      5_375,
      64_500,
    ]);
    expect(new Set(plan.months.map((each) => each.people))).toEqual(new Set([5_375]));
    expect(plan.funds.map(({ fund: id, personMonths, left }) => [id, personMonths, left])).toEqual([
      ['apbd-kab', 60_000, 0],
      ['apbd-prov', 3_000, 0],
      ['csr-bank', 1_500, 0],
      ['dbh-sawit', 0, 60_480_000],
    ]);
    expect(plan.funds.at(-1)?.unfilledMonths).toBe(3_600);
  });

  test('protect everybody for six months when that is what counts, and say what is left', async () => {
    const half = scenario({ months: 6, minMonths: 6, measure: { kind: 'people' } });
    const plan = await planMonths({ people, funds, scenario: half });
    expect([plan.people, plan.personMonths, plan.waiting]).toEqual([7_000, 42_000, 0]);
    expect(plan.funds.reduce((sum, { left }) => sum + left, 0)).toBe(
      (60_000 + 3_000 + 3_600 + 1_500 - 42_000) * 16_800,
    );
  });

  test('are used as the scenario says: without CSR, with a lower ceiling', async () => {
    const less = scenario({
      funds: { 'csr-bank': { used: false }, 'apbd-kab': { ceiling: rupiah(16_800 * 12) } },
    });
    const plan = await planMonths({ people, funds, scenario: less });
    expect(plan.funds.map((each) => each.fund)).toEqual(['apbd-kab', 'apbd-prov', 'dbh-sawit']);
    expect(plan.funds[0]?.personMonths).toBe(12);
  });

  test('must be known to the scenario', async () => {
    const wrong = scenario({ funds: { 'csr-banc': { used: false } } });
    await expect(planMonths({ people, funds, scenario: wrong })).rejects.toThrow('csr-banc');
  });
});

describe('who is protected now', () => {
  const covered = { coveredUntil: month('2026-09') };
  const people: PlanPerson[] = [
    { ...person(1), ...covered },
    person(2, { birth: day('1970-01-01') }),
  ];

  test('is carried on before anybody begins, though the others are older', async () => {
    const plan = await planMonths({ people, funds: [fund('dana', 10)], scenario: scenario() });
    expect(plan.assignments.map(({ person: key, months }) => [key, months.from])).toEqual([
      ['P000001', '2026-09'],
    ]);
  });

  test('is not paid for by two in the months others pay', async () => {
    const plan = await planMonths({ people, funds: [fund('dana', 24)], scenario: scenario() });
    const first = plan.assignments.find(({ person: key }) => key === 'P000001');
    expect(first?.months.from).toBe('2026-09');
  });
});

describe('the plan before', () => {
  test('is kept where all else is equal', async () => {
    const funds = [fund('dana', 24)];
    const people = farmers(10);
    const dana = {
      programmeSet: ['JKK', 'JKM'] as const,
      fund: 'dana',
      amountPerMonth: rupiah(16_800),
    };
    const before = ['P000004', 'P000008'].map((key) => ({
      ...dana,
      person: key,
      months: { from: planStart, until: addMonths(planStart, 12) },
    }));
    const plan = await planMonths({ people, funds, scenario: scenario(), before });
    expect(plan.assignments).toEqual(before);
  });
});

describe('the draw', () => {
  test('decides among equals, and another seed draws others', async () => {
    const drawn = async (seed: string) => {
      const request = {
        people: farmers(50),
        funds: [fund('dana', 60)],
        scenario: scenario({ seed }),
      };
      return (await planMonths(request)).assignments.map((line) => line.person);
    };
    const [one, again, other] = [await drawn('a'), await drawn('a'), await drawn('b')];
    expect(again).toEqual(one);
    expect(new Set(one).size).toBe(5);
    expect(other).not.toEqual(one);
  });

  test('comes after the birth date where the rule is the oldest first', async () => {
    const people = farmers(30).map((each, at) => ({
      ...each,
      candidate: { ...each.candidate, birth: day(`1980-01-${String(30 - at).padStart(2, '0')}`) },
    }));
    const plan = await planMonths({ people, funds: [fund('dana', 36)], scenario: scenario() });
    const chosen = plan.assignments.map((line) => line.person).sort();
    expect(chosen).toEqual(['P000028', 'P000029', 'P000030']);
  });
});

describe('what the reader is told', () => {
  test('a fund outside the months, too small, without names, or not confirmed by law', async () => {
    const funds = [
      fund('a-lewat', 12, { from: month('2025-01'), months: 6 }),
      fund('b-nanti', 12, { from: month('2028-01') }),
      fund('c-kecil', 12, { ceiling: rupiah(1_000) }),
      fund('d-sawit', 12, { earmark: { kind: 'occupation', codes: ['BURUH_SAWIT'] } }),
      fund('e-desa', 12, { source: 'DANA_DESA' }),
    ];
    const plan = await planMonths({ people: farmers(5), funds, scenario: scenario() });
    const told = plan.notes.map(({ code, data }) => [code, data['fund']]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['fund_over', 'a-lewat'],
        ['fund_later', 'b-nanti'],
        ['fund_too_small', 'c-kecil'],
        ['unfilled_months', 'd-sawit'],
        ['law_unconfirmed', 'e-desa'],
      ]),
    );
  });

  test('a person or a fund that stands twice is refused', async () => {
    const [one] = farmers(1);
    const people = one === undefined ? [] : [one, one];
    await expect(planMonths({ people, funds: [], scenario: scenario() })).rejects.toThrow('twice');
    const funds = [fund('dana', 1), fund('dana', 2)];
    await expect(planMonths({ people: [], funds, scenario: scenario() })).rejects.toThrow('twice');
  });

  test('nobody and nothing is a plan too', async () => {
    const plan = await planMonths({ people: [], funds: [], scenario: scenario() });
    expect([plan.people, plan.assignments, plan.proven]).toEqual([0, [], true]);
  });
});

describe('a plan that takes its time', () => {
  const kinds = ['PETANI', 'NELAYAN', 'PETERNAK', 'PRT', 'OJEK_SOPIR', 'ROHANIWAN'];
  const people = Array.from({ length: 1_200 }, (_, at) => {
    const year = 1965 + (at % 41);
    const occupation = kinds[at % kinds.length] ?? 'PETANI';
    const status = at % 5 === 0 ? 'peserta_nonaktif' : 'baru';
    return person(at + 1, { occupation, status, birth: day(`${year}-03-01`) });
  });
  const funds = kinds.map((code, at) =>
    fund(`dana-${at}`, 500 + at, { earmark: { kind: 'occupation', codes: [code, 'PETANI'] } }),
  );

  test('tells how far it is', async () => {
    const told: number[] = [];
    await planMonths({
      people,
      funds,
      scenario: scenario(),
      onProgress: ({ goal, goals }) => told.push(goal / goals),
    });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  test('ends at once when it is cancelled', async () => {
    const stop = new AbortController();
    const made = planMonths({ people, funds, scenario: scenario(), signal: stop.signal });
    await setTimeout(1);
    stop.abort(new Error('batal'));
    await expect(made).rejects.toThrow('batal');
  });
});
