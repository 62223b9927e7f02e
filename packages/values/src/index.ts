// The door of `values`: the words of the field as types. Imports nothing, runs in a browser.

export type { Brand } from './brand.ts';
export * from './day.ts';
export * from './issue.ts';
export * from './issue-codes.ts';
export * from './issue-text.ts';
export {
  type IssueText,
  type Language,
  placeText,
  type Wording,
} from './issue-words.ts';
export { lawIssueLine } from './law-issue-text.ts';
export * from './month.ts';
export * from './nik.ts';
export * from './period.ts';
export * from './rate.ts';
export * from './rupiah.ts';
export * from './segment.ts';
export * from './share.ts';
