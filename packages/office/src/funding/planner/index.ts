// The door of the planner by months.

export {
  type CoverageBase,
  figuresOf,
  type ScenarioFigures,
} from './compare.ts';
export { explainPerson, type PersonExplanation } from './explain.ts';
export { explanationLines } from './explain-text.ts';
export { fundsOf, planMonths } from './planner.ts';
export type { GoalResult, MonthPlan, PlanPerson, PlanProgress, PlanRequest } from './request.ts';
export type { Scenario } from './scenario.ts';
export { parseScenario, type ScenarioDefaults } from './scenario-file.ts';
