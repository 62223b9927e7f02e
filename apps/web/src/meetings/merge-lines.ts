// Two people wrote in one text: what each changed is joined line by line. Only a line that both changed is a
// question. Pure.

export type Merged = {
  readonly text: string;
  /** Both changed the same lines; the text holds both, one after the other. */
  readonly isDisputed: boolean;
};

/**
 * Joins two texts that were made of one.
 *
 * @example mergeLines({ base: 'a\nb', own: 'a1\nb', other: 'a\nb2' }).text // 'a1\nb2'
 */
export function mergeLines(of: {
  readonly base: string;
  readonly own: string;
  readonly other: string;
}): Merged {
  const [base, own, other] = [linesOf(of.base), linesOf(of.own), linesOf(of.other)];
  const [ownAt, otherAt] = [keptLines(base, own), keptLines(base, other)];
  const merged: string[] = [];
  let isDisputed = false;
  let [baseFrom, ownFrom, otherFrom] = [0, 0, 0];
  for (let at = 0; at <= base.length; at += 1) {
    const inOwn = at === base.length ? own.length : ownAt[at];
    const inOther = at === base.length ? other.length : otherAt[at];
    // Between two lines that both kept, whoever changed something is heard.
    if (inOwn === undefined || inOther === undefined) continue;
    const gap = joinGap({
      base: base.slice(baseFrom, at),
      own: own.slice(ownFrom, inOwn),
      other: other.slice(otherFrom, inOther),
    });
    merged.push(...gap.lines);
    isDisputed ||= gap.isDisputed;
    const kept = base[at];
    if (kept !== undefined) merged.push(kept);
    [baseFrom, ownFrom, otherFrom] = [at + 1, inOwn + 1, inOther + 1];
  }
  return { text: merged.join('\n'), isDisputed };
}

/** Lines as a list of names: who came is added, whoever was struck out goes. */
export function mergeNames(of: {
  readonly base: string;
  readonly own: string;
  readonly other: string;
}): string {
  const [base, own, other] = [namesOf(of.base), namesOf(of.own), namesOf(of.other)];
  const struck = base.filter((name) => !own.includes(name));
  const kept = other.filter((name) => !struck.includes(name));
  const added = own.filter((name) => !base.includes(name) && !kept.includes(name));
  const joined = [...kept, ...added];
  // A line that was just begun stays.
  return isSame(joined, own) ? of.own : joined.join('\n');
}

/** One name a line; blank lines name nobody. */
export function namesOf(text: string): readonly string[] {
  return linesOf(text)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

type Gap = Readonly<Record<'base' | 'own' | 'other', readonly string[]>>;

function joinGap({ base, own, other }: Gap): {
  readonly lines: readonly string[];
  readonly isDisputed: boolean;
} {
  if (isSame(own, other) || isSame(base, other)) return { lines: own, isDisputed: false };
  if (isSame(base, own)) return { lines: other, isDisputed: false };
  // Both only added at the same place: nobody's words stand in the way of the other's.
  if (base.length === 0) return { lines: [...other, ...own], isDisputed: false };
  // Neighbouring lines, one changed by each.
  if (base.length > 1 && own.length === base.length && other.length === base.length) {
    const each = base.map((line, at) =>
      joinGap({ base: [line], own: own.slice(at, at + 1), other: other.slice(at, at + 1) }),
    );
    return {
      lines: each.flatMap(({ lines }) => lines),
      isDisputed: each.some(({ isDisputed }) => isDisputed),
    };
  }
  return { lines: [...other, ...own], isDisputed: true };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** Minutes have hundreds of lines; thousands of empty ones are not compared, but shown to the reader. */
const mostPairs = 4_000_000;

/** Where each line of the base stands in the other text; undefined where it is gone. Longest common lines. */
function keptLines(
  base: readonly string[],
  other: readonly string[],
): readonly (number | undefined)[] {
  if (base.length * other.length > mostPairs) return base.map(() => undefined);
  const width = other.length + 1;
  const most = new Uint32Array((base.length + 1) * width);
  const mostAt = (row: number, column: number) => most[row * width + column] ?? 0;
  for (let row = base.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      most[row * width + column] =
        base[row] === other[column]
          ? mostAt(row + 1, column + 1) + 1
          : Math.max(mostAt(row + 1, column), mostAt(row, column + 1));
    }
  }
  const kept: (number | undefined)[] = [];
  let column = 0;
  for (let row = 0; row < base.length; row += 1) {
    while (
      base[row] !== other[column] &&
      mostAt(row, column + 1) === mostAt(row, column) &&
      column < other.length
    ) {
      column += 1;
    }
    const isKept = column < other.length && base[row] === other[column];
    kept.push(isKept ? column : undefined);
    if (isKept) column += 1;
  }
  return kept;
}

/** Where the caret stands after a text was replaced: with the words before it, else with those behind it. */
export function caretAfter(before: string, after: string, caret: number): number {
  if (after.startsWith(before.slice(0, caret))) return caret;
  if (after.endsWith(before.slice(caret))) return after.length - (before.length - caret);
  return Math.min(caret, after.length);
}
