// The door of the planner by months.

export { type MortalityRow, mortalityColumns, parseMortality } from './benefits.ts';
export {
  type CoverageBase,
  figuresOf,
  type ScenarioFigures,
} from './compare.ts';
export { explainPerson, type PersonExplanation } from './explain.ts';
export { explanationLines } from './explain-text.ts';
export { placesFor } from './notes.ts';
export { fundsOf, planMonths } from './planner.ts';
export type {
  GoalResult,
  MonthPlan,
  PlanMethod,
  PlanPerson,
  PlanProgress,
  PlanRequest,
} from './request.ts';
export { type Scenario, usualGoals } from './scenario.ts';
export { parseScenario, type ScenarioDefaults, scenarioMonthsMax } from './scenario-file.ts';
export { startSolver } from './solve.ts';
export { waitingList } from './waiting.ts';
