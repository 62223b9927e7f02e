// The words rules answer with, put for people: who pays, why not, what is due next.

import type { Language } from '@payung/values';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

const catalogues = { id, en };

/**
 * The words of a result, whatever rule it came from; undefined for what is none of them.
 *
 * @example findAnswerText('employer_first') // 'pemberi kerja lebih dahulu'
 */
export function findAnswerText(word: string, language: Language = 'id'): string | undefined {
  const { answerWords, bpuStatuses } = catalogues[language];
  if (isKeyOf(answerWords, word)) return answerWords[word];
  return isKeyOf(bpuStatuses, word) ? bpuStatuses[word] : undefined;
}

function isKeyOf<T extends object>(words: T, word: string): word is Extract<keyof T, string> {
  return Object.hasOwn(words, word);
}
