// The door of compliance: detection, cases and their path, letters, SKK batches, recovery.

export {
  type AnswerRead,
  answerByLink,
  answerMost,
  type LinkOpened,
  makeLink,
  openAnswerFile,
  openLink,
  readAnswers,
} from './answer/answer.ts';
export { answerKinds } from './answer/kind.ts';
export {
  type CaseOutcome,
  type CaseState,
  caseOutcomes,
  caseStates,
  type EmployerCase,
} from './case.ts';
export {
  type CaseMoved,
  type CaseView,
  confirmCasePayment,
  listCases,
  markSanction,
  moveCase,
  notePayment,
  readCase,
  recordFindings,
} from './cases.ts';
export { type Detected, type DetectInput, detect } from './detect/detect.ts';
export { readArrears, readBusinesses } from './detect/lists.ts';
export { detectProjects, readProjects, readRegisteredProjects } from './detect/projects.ts';
export { findRegistered, registeredOf } from './detect/registered.ts';
export { readNamedEmployers } from './detect/worker-lists.ts';
export { findingKinds } from './finding.ts';
export {
  type LetterKind,
  letterKinds,
  markSent,
  readLetterFiles,
  writeLetters,
} from './letters/letters.ts';
export { checkPacks, makeBatch, releaseBatch, withdrawPack } from './pack/batch.ts';
export { type PackSigner, type PackVerifier, readBundle } from './pack/bundle.ts';
export { type ListedBatch, listSkkBatches } from './pack/list.ts';
export { sanctionMarks } from './path/decide.ts';
export { type CaseMove, caseMoves } from './path/step.ts';
export { listReleased, openPack, readRecovery } from './prosecutor.ts';
export type { CaseRefused } from './refusal.ts';
export { caseRefusalText, complianceWords } from './text/catalogue.ts';
