// Where two texts differ, letter by letter: the longest common run of letters stays plain, the rest is marked
// on each side.

export type Piece = { readonly text: string; readonly isSame: boolean };
export type Differing = { readonly one: readonly Piece[]; readonly other: readonly Piece[] };

/** @example differing('HASAN', 'HASAM').one // [{ text: 'HASA', isSame: true }, { text: 'N', isSame: false }] */
export function differing(one: string, other: string): Differing {
  const lengths = commonLengths(one, other);
  const [ones, others]: [Piece[], Piece[]] = [[], []];
  let [at, to] = [0, 0];
  while (at < one.length || to < other.length) {
    if (at < one.length && to < other.length && isAlike(one[at], other[to])) {
      push(ones, one[at], true);
      push(others, other[to], true);
      at += 1;
      to += 1;
    } else if (lengthAt(lengths, at + 1, to) >= lengthAt(lengths, at, to + 1) && at < one.length) {
      push(ones, one[at], false);
      at += 1;
    } else {
      push(others, other[to], false);
      to += 1;
    }
  }
  return { one: ones, other: others };
}

function isAlike(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toUpperCase() === other?.toUpperCase();
}

/** From each pair of places to the end: how many letters stand in both in one order. */
function commonLengths(one: string, other: string): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: one.length + 1 }, () =>
    Array<number>(other.length + 1).fill(0),
  );
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      const row = rows[at];
      if (row === undefined) continue;
      row[to] = isAlike(one[at], other[to])
        ? 1 + lengthAt(rows, at + 1, to + 1)
        : Math.max(lengthAt(rows, at + 1, to), lengthAt(rows, at, to + 1));
    }
  }
  return rows;
}

function lengthAt(rows: readonly (readonly number[])[], at: number, to: number): number {
  return rows[at]?.[to] ?? 0;
}

function push(pieces: Piece[], letter: string | undefined, isSame: boolean): void {
  const last = pieces.at(-1);
  if (letter === undefined) return;
  if (last?.isSame === isSame) pieces[pieces.length - 1] = { text: last.text + letter, isSame };
  else pieces.push({ text: letter, isSame });
}
