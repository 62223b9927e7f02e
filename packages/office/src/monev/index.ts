// The door of Monev: meetings with frozen material, obstacles, commitments, minutes, and what came of
// what was promised.

export * from './agreements/index.ts';
export { type Attendee, attendeesOf } from './attendee.ts';
export type { Measured, NewCommitment } from './commitment.ts';
export { type ReadLine, readCommitmentLine } from './commitment-line.ts';
export type { MaterialChoice, MaterialCoverage } from './material.ts';
export {
  isMeetingKind,
  type Meeting,
  type MeetingKind,
  meetingKinds,
  type NewMeeting,
} from './meeting.ts';
export {
  closeMeeting,
  type Done,
  freezeMaterial,
  listMeetings,
  type MeetingRead,
  type Minutes,
  type Opening,
  openMeeting,
  readMeeting,
  readMinutes,
  readOpening,
  recordCommitment,
  recordObstacle,
  saveDraft,
  settleCommitment,
} from './meetings.ts';
export { minutesDocx, minutesPdf } from './minutes.ts';
export { isObstacleCategory, type ObstacleCategory, obstacleCategories } from './obstacle.ts';
export { achievedText, paperModel, promisedText } from './paper-model.ts';
export type { PaperModel } from './paper-part.ts';
export * from './paritrana/index.ts';
export * from './period/index.ts';
export type { MonevRefused } from './refusal.ts';
export { standingParts } from './standing-part.ts';
export { dayText as monevDayText, monevRefusalText, monevText } from './text/catalogue.ts';
export { whatsappText } from './whatsapp.ts';
