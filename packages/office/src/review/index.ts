// The door of the review: questions of a list are kept when it is linked, answered by readers, and their
// rows follow the list into the register.

export { hasReady } from './apply.ts';
export type { ReaderFacts } from './decide.ts';
export {
  itemFates,
  type ReviewAnswer,
  type ReviewItem,
  reviewAnswers,
  reviewKinds,
  reviewStates,
} from './item.ts';
export { keepDoubts } from './keep.ts';
export type { ReviewRefused } from './refusal.ts';
export {
  type Decided,
  type Decision,
  decideReview,
  findReview,
  followList,
  listReview,
  nextReview,
  type ReviewQueue,
  takeBackDecision,
} from './review.ts';
export { nameWords, reviewReasons, reviewRefusalText } from './text/catalogue.ts';
