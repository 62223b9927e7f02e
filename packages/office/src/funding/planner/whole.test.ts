// Whole people next to a linear optimum that is not whole: every bound is reached, or stays as near as it can,
// and nobody changes his payer more often than the money asks for.

import { addDays, day } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { fund, person, scenario } from './cases.fixture.ts';
import { planMonths } from './planner.ts';
import type { PlanPerson } from './request.ts';

const crowd: readonly PlanPerson[] = Array.from({ length: 1_200 }, (_, at) =>
  person(at, {
    birth: addDays(day('1964-01-01'), (at * 7_919) % 14_000),
    status: at % 5 === 0 ? 'peserta_nonaktif' : 'baru',
    occupation: at % 3 === 0 ? 'BURUH_SAWIT' : 'PETANI',
  }),
);
const palm = { kind: 'occupation', codes: ['BURUH_SAWIT'] } as const;
const money = [
  fund('a', 2_401),
  fund('b', 1_303, { months: 6 }),
  fund('c', 1_107, { earmark: palm, source: 'DBH_SAWIT' }),
  fund('d', 709, { source: 'CSR' }),
];

describe.each([5, 7, 8, 11])('%i months that the money divides by no whole number', (months) => {
  const asked = { people: crowd, funds: money, scenario: scenario({ months }) };

  test('are planned over whole people, proven, with few changes of payer', async () => {
    const { proven, method, goals } = await planMonths(asked);
    const steady = goals.find(({ goal }) => goal === 'steady');
    expect(proven).toBe(true);
    expect(method).not.toBe('greedy');
    expect(steady?.gap).toBeLessThanOrEqual(0.05);
  });
});
