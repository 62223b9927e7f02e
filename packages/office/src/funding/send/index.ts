// The door of sending: files to the branch, its replies, repair, payment and where everybody stands.

export { type Built, buildSending, writeSending } from './build.ts';
export { type ListedSending, listSendings } from './list.ts';
export { handOverPaper, repairWorkbook } from './papers.ts';
export { leavingFor } from './reasons.ts';
export { listRejected, type RejectedRow } from './rejected.ts';
export { type Correction, repairRows } from './repair.ts';
export { type ReplyRead, readReply } from './reply.ts';
export { paySending, readStanding } from './standing.ts';
export type { SendTarget } from './target.ts';
