// Who bears which name among the records of one run: records are put beside those of their name, and
// each such group is counted at once. Most are of one or two.

import type { NameCounts } from './kept-names.ts';

/** Record → what it says; 0 where it says nothing. */
export type Bearers = {
  /** Number of the name's words by sound, in any order. */
  readonly names: Uint32Array;
  readonly years: Uint32Array;
  readonly dates: Uint32Array;
  readonly village: Uint32Array;
};

/**
 * People are told apart by birth: by date all over the run, by year in a village, where a slip of the
 * day would make a second person. A birth of 0 is not known.
 */
export function countsOfRun(bearers: Bearers): NameCounts {
  const { village } = bearers;
  const sizes = countsOf(village);
  const counting = new GroupCounting(bearers);
  const { ends, records } = groupsOf(bearers.names);
  let from = 0;
  for (let group = 0; group < ends.length; group += 1) {
    const until = Number(ends[group]);
    counting.count(records, from, until);
    from = until;
  }
  const { people, villagePeople } = counting;
  return {
    records: village.length,
    people: (record) => Number(people[record]),
    villagePeople: (record) => (village[record] === 0 ? 0 : Number(villagePeople[record])),
    villageRecords: (record) => sizes[village[record] ?? 0] ?? 0,
  };
}

function countsOf(values: Uint32Array): Uint32Array {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, Number(values[at]));
  const counts = new Uint32Array(most + 1);
  for (let at = 0; at < values.length; at += 1) {
    const value = Number(values[at]);
    counts[value] = Number(counts[value]) + 1;
  }
  return counts;
}

/** Records group by group; a group ends where the next begins. */
function groupsOf(groups: Uint32Array) {
  const ends = countsOf(groups);
  let before = 0;
  for (let group = 0; group < ends.length; group += 1) {
    const own = Number(ends[group]);
    ends[group] = before;
    before += own;
  }
  const records = new Uint32Array(groups.length);
  for (let record = 0; record < groups.length; record += 1) {
    const group = Number(groups[record]);
    const place = Number(ends[group]);
    ends[group] = place + 1;
    records[place] = record;
  }
  return { ends, records };
}

/** In larger groups births are sorted before they are counted. */
const fewBearers = 16;

/** Counts the people of one group after the other. */
class GroupCounting {
  readonly people: Uint32Array;
  readonly villagePeople: Uint32Array;
  readonly #bearers: Bearers;
  readonly #dates = new Uint32Array(fewBearers);
  readonly #years = new Uint32Array(fewBearers);
  readonly #villages = new Uint32Array(fewBearers);

  constructor(bearers: Bearers) {
    this.#bearers = bearers;
    this.people = new Uint32Array(bearers.names.length);
    this.villagePeople = new Uint32Array(bearers.names.length);
  }

  count(records: Uint32Array, from: number, until: number): void {
    if (until - from > fewBearers) this.#countMany(records.subarray(from, until));
    else this.#countFew(records, from, until - from);
  }

  #countFew(records: Uint32Array, from: number, many: number): void {
    const [dates, years, villages] = [this.#dates, this.#years, this.#villages];
    let people = 0;
    for (let at = 0; at < many; at += 1) {
      const record = Number(records[from + at]);
      const date = Number(this.#bearers.dates[record]);
      dates[at] = date;
      years[at] = Number(this.#bearers.years[record]);
      villages[at] = Number(this.#bearers.village[record]);
      let before = 0;
      while (dates[before] !== date) before += 1;
      if (date !== 0 && before === at) people += 1;
    }
    for (let at = 0; at < many; at += 1) {
      const record = Number(records[from + at]);
      this.people[record] = people;
      this.villagePeople[record] = this.#yearsOfVillage(Number(villages[at]), many);
    }
  }

  /** Different years of the first bearers that live in the village. */
  #yearsOfVillage(village: number, many: number): number {
    const [years, villages] = [this.#years, this.#villages];
    let found = 0;
    for (let at = 0; at < many; at += 1) {
      const year = Number(years[at]);
      if (year === 0 || villages[at] !== village) continue;
      let before = 0;
      while (before < at && !(years[before] === year && villages[before] === village)) before += 1;
      if (before === at) found += 1;
    }
    return found;
  }

  #countMany(records: Uint32Array): void {
    const { dates, years, village } = this.#bearers;
    const people = distinct(Float64Array.from(records, (record) => Number(dates[record]))).length;
    const ofVillage = new Map<number, number>();
    const known = Float64Array.from(records, (record) =>
      years[record] === 0 ? 0 : Number(village[record]) * yearRoom + Number(years[record]),
    );
    for (const each of distinct(known)) {
      const own = Math.floor(each / yearRoom);
      ofVillage.set(own, (ofVillage.get(own) ?? 0) + 1);
    }
    for (const record of records) {
      this.people[record] = people;
      this.villagePeople[record] = ofVillage.get(Number(village[record])) ?? 0;
    }
  }
}

/** Above any year. */
const yearRoom = 2 ** 16;

/** The different numbers but 0, in ascending order; sorts what is given. */
function distinct(numbers: Float64Array): Float64Array {
  numbers.sort();
  return numbers.filter((each, at) => each !== 0 && each !== numbers[at - 1]);
}
