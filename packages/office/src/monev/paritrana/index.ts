// The door of Paritrana: criteria and weights as dated data of the region, the own score, the next step.

export { paritranaModel } from './paper.ts';
export { type ParitranaRead, readParitrana, recordScheme, recordScore } from './paritrana.ts';
export { parseScheme, parseScores, schemeColumns, scoreColumns } from './scheme.ts';
export { type KeptScore, type ParitranaScore, paritranaScore } from './score.ts';
