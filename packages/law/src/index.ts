// The door of `law`: dated figures and formulas of Jamsostek, each with its article.
// Imports only `values`, runs in a browser.

export { findBpuJkmWaiting } from './benefits/bpu-jkm-waiting.ts';
export {
  type BpuContribution,
  type BpuContributionInput,
  type BpuProgram,
  bpuContribution,
  bpuPrograms,
} from './contributions/bpu-contribution.ts';
export { type AgeLimits, bpuRegistrationAge } from './eligibility/bpu-registration-age.ts';
export type { Explained, Step } from './explained.ts';
export type { LawSource } from './figure.ts';
export { type FundSource, fundSources, isFundSource, type Payee, payees } from './fund-source.ts';
export { mayPay, type PayPermission } from './funding/may-pay.ts';
export {
  findParameter,
  getParameter,
  type InForce,
  inForceSince,
  ParameterGap,
  type ParameterId,
} from './parameter.ts';
export { citationText, fundSourceText, stepText, unitText } from './step-text.ts';
export { type Permission, permissions, type Unit } from './unit.ts';
