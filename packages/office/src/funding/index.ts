// The door of `funding`: funds, priorities and the plan of who is paid for by which of them; money,
// places, lists and what the branch answers.

export type { Assignment } from './assignment.ts';
export * from './calendar/index.ts';
export { type Candidate, type ExclusionReason, isExclusionReason } from './candidate.ts';
export { type CheckedPerson, type CheckInput, checkAssignments, type PlanFault } from './check.ts';
export { planFunding } from './decide.ts';
export * from './decision/index.ts';
export * from './flags/index.ts';
export { type Earmark, type Fund, type FundRow, fundColumns, parseFunds } from './fund.ts';
export * from './ledger/index.ts';
export { earmarkText, exclusionText, planNoteText, priorityText } from './note-text.ts';
export { findPlanPeople } from './people.ts';
export {
  type FundUse,
  isPlanNoteCode,
  type Plan,
  type PlanInput,
  type PlanLine,
  type PlanMonth,
  type PlanNote,
} from './plan.ts';
export * from './planner/index.ts';
export { type PriorityRule, parsePriority, priorityRules } from './priority.ts';
export * from './reservation/index.ts';
export * from './send/index.ts';
