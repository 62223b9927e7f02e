// A planner that is awake: the solver loaded in its thread, and the code run in by questions over people who
// do not exist, so that the first question of an office is answered as fast as the later ones.

import { setImmediate as nextTurn } from 'node:timers/promises';
import { addDays, day, month, rupiah } from '@payung/values';
import { planChecked } from './checked-plan.ts';
import type { Fund } from './fund.ts';
import { type PlanPerson, type PlanRequest, startSolver, usualGoals } from './planner/index.ts';

const start = month('2026-01');
const people = 3_000;
const contribution = 16_800;
/** Some fall on whole people at once, some have to be searched for. */
const questions = [12, 11, 6, 11];

export async function warmPlanner(): Promise<void> {
  startSolver();
  for (const months of questions) {
    await planChecked(questionOf(months));
    // Whoever came in the meantime goes first.
    await nextTurn();
  }
}

function questionOf(months: number): PlanRequest {
  return {
    people: Array.from({ length: people }, (_, at) => personOf(at)),
    funds: ['a', 'b', 'c'].map(fundOf),
    scenario: {
      ...{ name: 'pemanasan', start, months, programs: ['JKK', 'JKM'], minMonths: 1 },
      priority: ['belum_terlindungi', 'usia_tertua_lebih_dulu'],
      measure: { kind: 'person_months' },
      goals: usualGoals,
      funds: {},
      seed: 'pemanasan',
    },
  };
}

function personOf(at: number): PlanPerson {
  return {
    key: String(at),
    candidate: {
      person: at,
      status: at % 5 === 0 ? 'peserta_nonaktif' : 'baru',
      birth: addDays(day('1962-01-01'), (at * 7_919) % 16_000),
      birthExact: true,
      hasNik: true,
      occupation: at % 3 === 0 ? 'NELAYAN' : 'PETANI',
    },
  };
}

function fundOf(id: string): Fund {
  return {
    ...{ id, name: id, source: 'APBD_KAB', from: start, months: 12 },
    ceiling: rupiah(2 * people * contribution),
    earmark: { kind: 'all' },
  };
}
