// The door of claims: events, papers, receivers, payments, deaths, alerts, board.

export {
  type AccountDecided,
  type AccountProposed,
  decideAccount,
  proposeAccount,
} from './accounts/accounts.ts';
export { type ClaimAlert, readClaimAlerts } from './alerts.ts';
export {
  type BenefitBoard,
  type BoardLevel,
  type Ceremony,
  readBoard,
  readCeremony,
} from './board/board.ts';
export {
  type Claim,
  type ClaimCause,
  type ClaimState,
  claimCauses,
  claimStates,
  type ReceiverRelation,
} from './claim.ts';
export {
  type ClaimMoved,
  type ClaimOpened,
  keepPaper,
  moveClaim,
  type NamedHeir,
  nameHeirs,
  openClaim,
} from './claims.ts';
export {
  findPlacesOfDead,
  findUnclaimedDeaths,
  freePlacesOfDead,
  openDeathHelp,
} from './deaths/deaths.ts';
export { type ClaimFacts, expectClaim } from './expect/expect.ts';
export type { Expectation } from './expect/expectation.ts';
export type { Family } from './heirs.ts';
export {
  findFreeDays,
  type Holiday,
  listHolidays,
  setHoliday,
  takeBackHoliday,
} from './holidays/holidays.ts';
export {
  type FamilyLink,
  type FamilyView,
  makeFamilyLink,
  openFamilyLink,
} from './link/link.ts';
export * from './log/index.ts';
export {
  findPaperType,
  ownDocuments,
  type PaperDocument,
  type PaperType,
  paperBytesMax,
} from './papers.ts';
export type { ClaimRefused } from './refusal.ts';
export { claimYear, moveYear, nameChild, type YearMove } from './scholarships/scholarships.ts';
export { type ClaimMove, claimMoves } from './step.ts';
export {
  claimAlertText,
  claimDocumentNames,
  claimRefusalText,
  claimWords,
  conditionText,
} from './text/catalogue.ts';
export { type ClaimView, familySlips, listClaims, openPaper, readClaim } from './view.ts';
