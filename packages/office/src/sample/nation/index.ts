// The door of the invented nation.

export { type NationOptions, type NationSample, partitionPath, writeNation } from './nation.ts';
