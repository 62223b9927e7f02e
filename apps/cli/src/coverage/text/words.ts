// The catalogue of `payung coverage`.

export { en } from './en.ts';
export { type CoverageWords, id } from './id.ts';
