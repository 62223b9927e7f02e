// The door of the readers: a file becomes records, or a refusal that says why.

export { openIsolated, ReaderStopped } from './isolated/isolated.ts';
export { openSource } from './open.ts';
export type { Cell, ListFormat, Opened, SheetRecord } from './record.ts';
