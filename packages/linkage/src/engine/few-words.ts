// Few words in an array of many: a record has few keys and a name few words, and what the runtime does
// for arrays costs more than all the work on them.

import { mixHashes } from './hash.ts';

const fewWords = 24;

/** Sorts the first words of an array. */
export function sortFirst(words: Uint32Array, many: number): void {
  if (many > fewWords) {
    words.subarray(0, many).sort();
    return;
  }
  for (let i = 1; i < many; i += 1) {
    const word = Number(words[i]);
    let j = i - 1;
    while (j >= 0 && Number(words[j]) > word) {
      words[j + 1] = Number(words[j]);
      j -= 1;
    }
    words[j + 1] = word;
  }
}

/** One hash of the first words of an array, in whatever order they came; 0 for none. Sorts them. */
export function mixFirst(words: Uint32Array, many: number): number {
  sortFirst(words, many);
  let mixed = many === 0 ? 0 : Number(words[0]);
  for (let at = 1; at < many; at += 1) mixed = mixHashes(mixed, Number(words[at]));
  return mixed;
}

/** The most items one run has, where run i is `starts[i] … starts[i + 1] - 1`. */
export function longestRun(starts: Uint32Array): number {
  let most = 0;
  for (let at = 1; at < starts.length; at += 1) {
    most = Math.max(most, Number(starts[at]) - Number(starts[at - 1]));
  }
  return most;
}
