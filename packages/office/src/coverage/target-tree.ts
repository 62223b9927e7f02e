// The target tree: a target in people handed down from the nation to the segment, by a rule at each
// step, with a sum check and the letter it rests on. Targets are dated facts: an old version stays.

import { type Day, type Issue, issue, type Parsed, parsed, rupiah, shareOut } from '@payung/values';

/** Aturan pembagian: by base, by the gap to full coverage, or as written by hand. */
export type SplitRule = 'base' | 'gap' | 'manual';

export type TargetPart = {
  /** Region code, or segment below a region. */
  readonly id: string;
  readonly base: number;
  readonly people: number;
  /** Only of rule `manual`. */
  readonly target?: number;
};

export type TargetNode = {
  readonly id: string;
  readonly target: number;
  /** People still missing; 0 when reached. */
  readonly gap: number;
  readonly parts: readonly TargetNode[];
};

/** Versi target: who set it, when, by which letter; a later version does not undo an earlier one. */
export type TargetVersion = {
  readonly number: number;
  readonly setBy: string;
  readonly setOn: Day;
  readonly letter: string;
  readonly rule: SplitRule;
};

/** The version in force on a day: the last one set by then; of one day the higher number. */
export function versionOn(versions: readonly TargetVersion[], on: Day): TargetVersion | undefined {
  return versions
    .filter((each) => each.setOn <= on)
    .toSorted((a, b) => (a.setOn === b.setOn ? a.number - b.number : a.setOn < b.setOn ? -1 : 1))
    .at(-1);
}

/**
 * Splits a target in people over parts; the sum of the parts is the whole, to the head.
 *
 * @example splitTarget(100, [{ id: '1', base: 300, people: 0 }, { id: '2', base: 100, people: 0 }], 'base') // 75, 25
 */
export function splitTarget(
  target: number,
  parts: readonly TargetPart[],
  rule: SplitRule,
): Parsed<readonly TargetNode[]> {
  if (rule === 'manual') return manualParts(target, parts);
  const targets = rule === 'base' ? byBase(target, parts) : byGap(target, parts);
  return parsed(parts.map((part, index) => nodeOf(part, targets[index] ?? 0)));
}

function byBase(target: number, parts: readonly TargetPart[]): readonly number[] {
  const weights = parts.map((part) => part.base);
  return share(target, weights);
}

/** Each keeps what it has; what is still missing goes by how many are uncovered in each. */
function byGap(target: number, parts: readonly TargetPart[]): readonly number[] {
  const held = parts.reduce((sum, part) => sum + part.people, 0);
  const missing = target - held;
  // A target below what is reached: nothing to share by gap, so by what each has.
  if (missing < 0)
    return share(
      target,
      parts.map((part) => part.people),
    );
  const gaps = parts.map((part) => Math.max(0, part.base - part.people));
  const more = share(missing, gaps);
  return parts.map((part, index) => part.people + (more[index] ?? 0));
}

/** The largest remainders get the odd head, as with money; nobody has weight: equal shares. */
function share(total: number, weights: readonly number[]): readonly number[] {
  if (weights.length === 0) return [];
  const some = weights.some((weight) => weight > 0);
  return shareOut(rupiah(total), some ? weights : weights.map(() => 1));
}

function manualParts(target: number, parts: readonly TargetPart[]): Parsed<readonly TargetNode[]> {
  const issues: Issue[] = parts
    .filter((part) => part.target === undefined)
    .map((part) => issue('room_value_missing', { key: `target ${part.id}` }));
  if (issues.length > 0) return { ok: false, issues };
  const sum = parts.reduce((all, part) => all + (part.target ?? 0), 0);
  if (sum !== target) {
    const data = { value: sum, key: 'target', expected: String(target) };
    return { ok: false, issues: [issue('room_value_invalid', data)] };
  }
  return parsed(parts.map((part) => nodeOf(part, part.target ?? 0)));
}

function nodeOf(part: TargetPart, target: number): TargetNode {
  return { id: part.id, target, gap: Math.max(0, target - part.people), parts: [] };
}

/** Nodes whose parts do not add up to themselves: empty when the tree is sound. */
export function sumFaults(
  node: TargetNode,
): readonly { id: string; target: number; sum: number }[] {
  if (node.parts.length === 0) return [];
  const sum = node.parts.reduce((all, part) => all + part.target, 0);
  const own = sum === node.target ? [] : [{ id: node.id, target: node.target, sum }];
  return [...own, ...node.parts.flatMap(sumFaults)];
}

export type TargetBranch = TargetPart & { readonly parts: readonly TargetBranch[] };

/** The whole tree from the top, by one rule; a manual target of a branch goes before the rule. */
export function splitTree(target: number, root: TargetBranch, rule: 'base' | 'gap'): TargetNode {
  const fixed = root.parts.filter((part) => part.target !== undefined);
  const free = root.parts.filter((part) => part.target === undefined);
  const left = Math.max(0, target - fixed.reduce((sum, part) => sum + (part.target ?? 0), 0));
  const shared = free.length === 0 ? [] : rule === 'base' ? byBase(left, free) : byGap(left, free);
  const targetOf = (part: TargetBranch) => part.target ?? shared[free.indexOf(part)] ?? 0;
  const parts = root.parts.map((part) => splitTree(targetOf(part), part, rule));
  return { ...nodeOf(root, target), parts };
}
