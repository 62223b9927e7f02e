// The door of `linkage`: who on the lists is already a participant, and who stands there twice.

export type { BirthPrecision, LinkInput, NikDamage, ParticipantInput } from './input.ts';
export { type LinkRequest, link } from './link.ts';
export { type NormalName, normaliseName } from './names/normalise.ts';
export { type Reason, reasonSentence, reasons, reasonText } from './reason.ts';
export {
  type LinkResult,
  type LinkStatus,
  linkStatuses,
  type RowLink,
  type StepReport,
} from './result.ts';
