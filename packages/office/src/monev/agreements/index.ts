// The door of agreements: KSO, MoU and PKS, regulations of the region, duties of Inpres 2/2021.

export {
  type AgreementKind,
  agreementKinds,
  agreementStanding,
  isAgreementKind,
  type NewAgreement,
} from './agreement.ts';
export {
  endAgreement,
  type Kept,
  readUndertakings,
  recordAgreement,
  recordDutyStep,
  recordRegulation,
  type Undertakings,
} from './agreements.ts';
export {
  type DutyStanding,
  duties,
  dutyIds,
  dutyStates,
  isDutyId,
  isDutyState,
  type NewDutyStep,
} from './duty.ts';
export { dutyActorText, dutyText, undertakingDecisions, undertakingParts } from './parts.ts';
export {
  isRegulationKind,
  type NewRegulation,
  regulationKinds,
  regulationsOn,
} from './regulation.ts';
