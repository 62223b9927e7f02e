// Where the rows of settled questions go: to a person of the register, to somebody new, or nowhere yet. An
// answer "the same as that row" follows whatever becomes of that row.

import type { ReviewKind, Settlement } from './item.ts';

export type Waiting = {
  readonly id: string;
  readonly kind: ReviewKind;
  /** Lines of the list whose fate this is; `otherLines` where two are asked about at once. */
  readonly lines: readonly number[];
  readonly otherLines: readonly number[];
  /** Numbers in the register, or the line that is compared with. */
  readonly targets: readonly number[];
  readonly settlement?: Settlement;
  /** Its rows are in the register, or left out of it. */
  readonly isDone: boolean;
};

export type Fate =
  | { readonly to: 'person'; readonly person: number }
  /** Somebody new; `leader` is the item that speaks for all who are the same. */
  | { readonly to: 'new'; readonly leader: string; readonly together: boolean }
  | { readonly to: 'out' }
  | { readonly to: 'nowhere' };

/** `personOf`: who the lines of the list became, as far as they are in the register. */
export function fatesOf(
  items: readonly Waiting[],
  personOf: ReadonlyMap<number, number>,
): ReadonlyMap<string, Fate> {
  const ofLine = new Map<number, Waiting>();
  for (const item of items) {
    for (const line of [...item.lines, ...item.otherLines]) ofLine.set(line, item);
  }
  return new Map(items.map((item) => [item.id, fateOf(item, { ofLine, personOf })]));
}

type Facts = {
  readonly ofLine: ReadonlyMap<number, Waiting>;
  readonly personOf: ReadonlyMap<number, number>;
};

function fateOf(item: Waiting, facts: Facts): Fate {
  const { id, kind, settlement, otherLines } = item;
  if (settlement === undefined) return { to: 'nowhere' };
  if (kind === 'alone' && settlement.answer === 'same') return { to: 'out' };
  const alone = { to: 'new', leader: id, together: false } as const;
  if (settlement.answer === 'different') return alone;
  if (kind === 'person') return { to: 'person', person: targetOf(item) };
  if (otherLines.length > 0) return { ...alone, together: true };
  return fateOfFollower(item, facts);
}

/** The same as another row: its person, once it has one. */
function fateOfFollower(item: Waiting, { ofLine, personOf }: Facts): Fate {
  const person = personOf.get(targetOf(item));
  if (person !== undefined) return { to: 'person', person };
  const followed = ofLine.get(targetOf(item));
  // A row that was refused in the end became nobody: who is the same as it is new.
  if (followed === undefined) return { to: 'new', leader: item.id, together: false };
  if (followed.isDone) return { to: 'out' };
  const circle = circleOf(item, ofLine);
  const [leader] = circle.toSorted();
  return leader === undefined ? { to: 'nowhere' } : { to: 'new', leader, together: true };
}

/** Items each of which follows the next, and the last this one; none where the way ends elsewhere. */
function circleOf(item: Waiting, ofLine: ReadonlyMap<number, Waiting>): readonly string[] {
  const passed: Waiting[] = [];
  for (let at: Waiting | undefined = item; at !== undefined; at = ofLine.get(targetOf(at))) {
    const isFollower = at.kind === 'row' && at.settlement?.answer === 'same';
    if (!isFollower || at.otherLines.length > 0) return [];
    if (passed.includes(at)) return at === item ? passed.map(({ id }) => id) : [];
    passed.push(at);
  }
  return [];
}

function targetOf({ id, targets, settlement }: Waiting): number {
  const target = targets[settlement?.candidate ?? 0];
  if (target === undefined) throw new RangeError(`Item ${id} has no such candidate`);
  return target;
}
