// The door of flags: signs to look at, and the draw of home visits.

export {
  closeFlag,
  drawFromDecision,
  fixSeed,
  raiseFlags,
  readFlags,
  readVisits,
} from './flags.ts';
export { signText } from './text/catalogue.ts';
