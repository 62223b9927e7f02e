// Numbers of the names of a run: by their sounds in any order, and by their sounds written in one.

import { longestRun, sortFirst } from '../engine/few-words.ts';
import {
  type SharedTexts,
  sharedFloats,
  sharedShorts,
  sharedWords,
} from '../engine/shared-arrays.ts';
import { firstEqual, numbersOfSequences } from './equal-sequences.ts';
import type { NameWordList } from './name-words.ts';

/** Words of a name side by side in memory: what two names are asked first. */
export const nameFacts = 4;

/** Where in its words a name has the number of its sounds in any order, and so on. */
export const nameFact = {
  order: 0,
  /** First name whose sounds written in one are the same. */
  join: 1,
  /** Where its words begin; they end where those of the next name begin. */
  words: 2,
  /** Where its sounds written in one begin. */
  letters: 3,
} as const;

export type NumberedNames = {
  /** Name → {@link nameFact}; one name more than there are. */
  readonly facts: Uint32Array<SharedArrayBuffer>;
  readonly joinUnits: Uint16Array<SharedArrayBuffer>;
  /** Name → number of its sounds in any order. */
  readonly order: Uint32Array;
  /** Name → how likely its words come together by chance. */
  readonly product: Float32Array;
};

export function numberNames(
  { starts, words, sound }: NameWordList,
  sounds: SharedTexts,
  shareOfSound: Float64Array,
): NumberedNames {
  const heard = words.map((word) => Number(sound[word]));
  const product = productsOf(starts, heard, shareOfSound);
  const { joinStarts, joinUnits } = joined(starts, heard, sounds);
  const join = firstEqual({ starts: joinStarts, items: joinUnits });
  sortRuns(starts, heard);
  const order = numbersOfSequences({ starts, items: heard }).numbers;
  const facts = sharedWords(starts.length * nameFacts);
  for (let name = 0; name < starts.length; name += 1) {
    const at = name * nameFacts;
    facts[at + nameFact.order] = Number(order[name]);
    facts[at + nameFact.join] = Number(join[name]);
    facts[at + nameFact.words] = Number(starts[name]);
    facts[at + nameFact.letters] = Number(joinStarts[name]);
  }
  return { facts, joinUnits, order, product };
}

function productsOf(
  starts: Uint32Array,
  heard: Uint32Array,
  shareOfSound: Float64Array,
): Float32Array {
  const product = sharedFloats(starts.length - 1);
  let at = 0;
  for (let name = 0; name < product.length; name += 1) {
    let chance = 1;
    for (const until = Number(starts[name + 1]); at < until; at += 1) {
      chance *= Number(shareOfSound[Number(heard[at])]);
    }
    product[name] = chance;
  }
  return product;
}

/** The letters of all sounds of a name, one name after the other. */
function joined(starts: Uint32Array, heard: Uint32Array, sounds: SharedTexts) {
  const lengths = Uint32Array.from(
    sounds.letters,
    (_, number) => Number(sounds.starts[number + 1]) - Number(sounds.starts[number]),
  );
  const joinStarts = new Uint32Array(starts.length);
  let [at, total] = [0, 0];
  for (let name = 1; name < starts.length; name += 1) {
    for (; at < Number(starts[name]); at += 1) total += Number(lengths[Number(heard[at])]);
    joinStarts[name] = total;
  }
  const joinUnits = sharedShorts(total);
  let unit = 0;
  for (let word = 0; word < heard.length; word += 1) {
    const number = Number(heard[word]);
    const until = Number(sounds.starts[number + 1]);
    for (let from = Number(sounds.starts[number]); from < until; from += 1) {
      joinUnits[unit] = Number(sounds.units[from]);
      unit += 1;
    }
  }
  return { joinStarts, joinUnits };
}

/** Sorts each run of items by itself. */
function sortRuns(starts: Uint32Array, items: Uint32Array): void {
  const own = new Uint32Array(longestRun(starts));
  for (let run = 0; run < starts.length - 1; run += 1) {
    const from = Number(starts[run]);
    const many = Number(starts[run + 1]) - from;
    if (many < 2) continue;
    for (let at = 0; at < many; at += 1) own[at] = Number(items[from + at]);
    sortFirst(own, many);
    for (let at = 0; at < many; at += 1) items[from + at] = Number(own[at]);
  }
}
