// The door of review: the queue of doubtful cases, the sheet they travel on, and what people decided.

export {
  type Answer,
  answers,
  type Decision,
  type ReadersNeeded,
  type RecordMark,
  recordMark,
  settled,
} from './decision.ts';
export {
  type ControlCase,
  needsSecondReader,
  type ReviewCase,
  readerQuality,
  reviewQueue,
  withControls,
} from './queue.ts';
export { readReviewSheet, reviewSheet, sheetProblemText } from './sheet.ts';
