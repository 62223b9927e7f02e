// The door of the sample: invented people of a real region, and the lists offices would write of
// them, with the truth beside.

export type { DamageLevel } from './damage.ts';
export { listInput, openSample, participantInput, sampleRecords } from './records.ts';
export { writeSample } from './room-files.ts';
