// NIKs that several unlike people bear on their rows (a dummy, a family-card number): no evidence.

import type { RowNames } from './name-rows.ts';
import type { RowColumns } from './rows.ts';

/** By number of a NIK: how many rows bear it as a whole one. */
export function usesOfNiks(rows: RowColumns): Uint32Array {
  const uses = new Uint32Array(rows.niks.length);
  for (let row = 0; row < rows.count; row += 1) {
    const { nik, kind } = rows.factsOf(row);
    if (kind === 'whole') uses[nik] = Number(uses[nik]) + 1;
  }
  return uses;
}

/** Numbers of the NIKs of at least so many people whose names share no sound. */
export function sharedNiksOf(
  rows: RowColumns,
  { name, texts }: RowNames,
  {
    peopleMin,
    mayBeShared,
  }: { readonly peopleMin: number; readonly mayBeShared: (nik: number) => boolean },
): ReadonlySet<number> {
  const names = new Map<number, Set<number>>();
  for (let row = 0; row < rows.count; row += 1) {
    const { nik, kind } = rows.factsOf(row);
    if (kind !== 'whole' || !mayBeShared(nik)) continue;
    const own = names.get(nik);
    if (own === undefined) names.set(nik, new Set([name[row] ?? 0]));
    else own.add(name[row] ?? 0);
  }
  const soundsOf = (cell: number): string => {
    const text = texts.at(cell) ?? '';
    return text.slice(text.indexOf('|') + 1);
  };
  const shared = [...names].filter(
    ([, cells]) =>
      cells.size >= peopleMin && unlikeNames(new Set([...cells].map(soundsOf))) >= peopleMin,
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
