// The door of decisions: freezing, verifying, amending, papers and objections.

export { type Amended, amendDecision, type PlaceChange } from './addendum.ts';
export { annexPdf, annexWorkbook } from './annex.ts';
export { type Frozen, freezeDecision } from './decision.ts';
export { type PlaceHolder, readHolders } from './holders.ts';
export { type LeavingReason, leavingReasons, type Signatory } from './line.ts';
export { type ListedDecision, listDecisions } from './list.ts';
export { decideObjection, fileObjection, readObjections } from './objection.ts';
export { countPlaces } from './places.ts';
export { publicList } from './public-list.ts';
export { readDecision, type Verified, verifyDecision } from './verify.ts';
