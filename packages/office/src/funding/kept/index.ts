// The door of kept plans.

export {
  findKeptPlan,
  findPlanLines,
  type KeptPlan,
  keepPlan,
  listKeptPlans,
} from './queries.ts';
