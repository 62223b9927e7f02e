// NIKs that several unlike people bear on their rows (a dummy, a family-card number): no evidence.

import type { RowColumns } from './rows.ts';

/** Numbers of the NIKs of at least so many people whose names share no sound. */
export function sharedNiksOf(rows: RowColumns, peopleMin: number): ReadonlySet<number> {
  const { count, niks } = rows;
  const counts = new Uint32Array(niks.length);
  const wholeOf = (row: number): number => {
    const { nik, kind } = rows.factsOf(row);
    return kind === 'whole' ? nik : 0;
  };
  for (let row = 0; row < count; row += 1) {
    const nik = wholeOf(row);
    counts[nik] = Number(counts[nik]) + 1;
  }
  const texts = rows.names.texts();
  const names = new Map<number, Set<string>>();
  for (let row = 0; row < count; row += 1) {
    const nik = wholeOf(row);
    if (nik === 0 || Number(counts[nik]) < peopleMin) continue;
    const cell = texts.at(rows.name.at(row)) ?? '';
    const sounds = cell.slice(cell.indexOf('|') + 1);
    const own = names.get(nik);
    if (own === undefined) names.set(nik, new Set([sounds]));
    else own.add(sounds);
  }
  const shared = [...names].filter(
    ([, own]) => own.size >= peopleMin && unlikeNames(own) >= peopleMin,
  );
  return new Set(shared.map(([nik]) => nik));
}

/** Names are unlike when no word sounds the same. */
function unlikeNames(names: ReadonlySet<string>): number {
  const groups: Set<string>[] = [];
  for (const name of [...names].sort()) {
    const keys = name.split(' ');
    const like = groups.find((group) => keys.some((key) => group.has(key)));
    if (like === undefined) groups.push(new Set(keys));
    else for (const key of keys) like.add(key);
  }
  return groups.length;
}
