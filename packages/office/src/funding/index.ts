// The door of `funding`: funds, priorities and the plan of who is paid for by which of them; money,
// places, lists and what the branch answers.

export type { Assignment } from './assignment.ts';
export * from './calendar/index.ts';
export type { ExclusionReason } from './candidate.ts';
export { planChecked, planFaults } from './checked-plan.ts';
export * from './decision/index.ts';
export {
  factColumns,
  factColumnsOptional,
  type PersonFacts,
  parseFacts,
  withFacts,
} from './facts.ts';
export * from './flags/index.ts';
export { type Earmark, type Fund, type FundRow, fundColumns, parseFunds } from './fund.ts';
export * from './kept/index.ts';
export * from './ledger/index.ts';
export { earmarkText, exclusionText, planNoteText, priorityText } from './note-text.ts';
export { findPlanPeople, personKey } from './people.ts';
export type { PlanMonth, PlanNote } from './plan.ts';
export * from './planner/index.ts';
export { findRule, type PriorityRule, ruleForms } from './priority.ts';
export * from './register-plan/index.ts';
export * from './reservation/index.ts';
export * from './send/index.ts';
export { termsOf as fundTerms } from './terms.ts';
export { warmPlanner } from './warm-up.ts';
