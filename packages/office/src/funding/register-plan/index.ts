// The door of plans over the register.

export {
  findPlanGround,
  type PlanFund,
  type PlanGround,
  readPlanFunds,
  readRegisterPeople,
} from './register-plan.ts';
