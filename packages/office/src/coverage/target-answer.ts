// The target of a region handed down to its parts: by their bases, by their gaps, or as a letter says;
// and, where asked, in the lowest of them to segments.

import { parseRegionCode } from '@payung/regions';
import { failed, type Issue, issue, type Parsed, parsed } from '@payung/values';
import type { TableRow } from './base.ts';
import type { RegionDepth } from './cube/setting.ts';
import { neededPeople } from './figure.ts';
import { type AnswerHead, type CoverageQuestion, headOf, shareOf } from './question.ts';
import { type SegmentBase, segmentParts } from './segment-target.ts';
import {
  type SplitRule,
  splitTarget,
  splitTree,
  sumFaults,
  type TargetBranch,
  type TargetNode,
} from './target-tree.ts';

/** Target by hand: one part of a region, and the letter that sets it. */
export type ManualTarget = {
  readonly code: string;
  readonly people: number;
  readonly letter: string;
};

export const manualColumns = ['kode_wilayah', 'target_orang', 'surat'];

export type TargetAnswer = AnswerHead & {
  readonly kind: 'targets';
  readonly rule: SplitRule;
  /** Letter or table the whole target comes from; `perintah` where it was named in the question. */
  readonly origin: string;
  readonly tree: TargetNode;
  /** People and base behind each node, by code. */
  readonly held: Readonly<Record<string, { readonly people: number; readonly base: number }>>;
  readonly letters: readonly string[];
  /** Where the shares of the segments come from; present where the tree goes down to segments. */
  readonly segmentBases?: readonly SegmentBase[];
};

export type TargetAsk = {
  readonly rule: SplitRule;
  readonly depth: RegionDepth;
  /** The lowest parts are split on, to segments; those of a letter by their gaps. */
  readonly leaf?: 'segment';
  /** People; from the table of targets when absent. */
  readonly target?: number;
  readonly manual?: readonly ManualTarget[];
};

export async function targetAnswer(
  question: CoverageQuestion,
  ask: TargetAsk,
): Promise<Parsed<TargetAnswer>> {
  const whole = wholeTarget(question, ask);
  if (!whole.ok) return whole;
  const branch = await branchOf(question, ask);
  if (!branch.ok) return branch;
  const { root } = branch.value;
  const tree = split(whole.value.people, root, ask);
  if (!tree.ok) return tree;
  const faults = sumFaults(tree.value);
  if (faults.length > 0) throw new Error(`Targets do not add up: ${JSON.stringify(faults)}`);
  return parsed({
    kind: 'targets',
    ...headOf(question),
    rule: ask.rule,
    origin: whole.value.origin,
    tree: tree.value,
    held: heldIn(root),
    letters: [...new Set((ask.manual ?? []).map(({ letter }) => letter))],
    ...(branch.value.segmentBases === undefined ? {} : { segmentBases: branch.value.segmentBases }),
  });
}

function split(target: number, root: TargetBranch, ask: TargetAsk): Parsed<TargetNode> {
  if (ask.rule !== 'manual') return parsed(splitTree(target, root, ask.rule));
  const parts = splitTarget(target, root.parts, 'manual');
  if (!parts.ok) return parts;
  const gap = Math.max(0, target - root.people);
  const nodes = parts.value.map((node, index): TargetNode => {
    const below = root.parts[index];
    return below === undefined ? node : splitTree(node.target, below, 'gap');
  });
  return parsed({ id: root.id, target, gap, parts: nodes });
}

function wholeTarget(
  question: CoverageQuestion,
  { target }: TargetAsk,
): Parsed<{ readonly people: number; readonly origin: string }> {
  if (target !== undefined) return parsed({ people: target, origin: 'perintah' });
  const { indicator, region, at, targets } = question;
  const base = shareOf(question, { region, people: 0, at })?.base;
  const stated = targets
    .filter((each) => each.regionCode === region && each.scale === indicator.scale)
    .filter((each) => each.year >= Number(at.slice(0, 4)))
    .toSorted((a, b) => a.year - b.year)[0];
  if (base === undefined) return failed(missing('jumlah', region));
  if (stated === undefined) return failed(missing('target_persen', region));
  const { percent, source, year } = stated;
  return parsed({ people: neededPeople(base.count, percent), origin: `${source} (${year})` });
}

type Branch = { readonly root: TargetBranch; readonly segmentBases?: readonly SegmentBase[] };

/** The region and its parts down to the depth, each with people and base. */
async function branchOf(question: CoverageQuestion, ask: TargetAsk): Promise<Parsed<Branch>> {
  const { region } = question;
  const leaves = await leavesOf(question, ask);
  if (!leaves.ok) return leaves;
  const { depth, rule, leaf } = ask;
  const levels = rule === 'manual' ? [] : levelsAbove(region, depth);
  if (leaf === undefined) return parsed({ root: above(region, leaves.value, levels) });
  const split = await segmentParts(question, leaves.value, depth);
  if (!split.ok) return split;
  const { parts, bases } = split.value;
  return parsed({ root: above(region, parts, levels), segmentBases: bases });
}

async function leavesOf(
  question: CoverageQuestion,
  { depth, rule, manual, leaf }: TargetAsk,
): Promise<Parsed<readonly TargetBranch[]>> {
  const { cube, indicator, region, at } = question;
  const ask = { rule: indicator.rule, within: region, at, by: ['region'], depth } as const;
  const people = new Map(
    (await cube.slice(ask)).map(({ key, people: heads }) => [key.region ?? '', heads]),
  );
  const stated = question.bases.map(({ regionCode }) => regionCode);
  const codes = [...people.keys(), ...stated, ...(manual ?? []).map(({ code }) => code)]
    .filter((code) => code.length === depth && code.startsWith(region))
    .toSorted();
  const issues: Issue[] = [];
  const leaves = [...new Set(codes)].map((code): TargetBranch => {
    const held = people.get(code) ?? 0;
    const base = shareOf(question, { region: code, people: held, at })?.base.count;
    const needsBase = rule !== 'manual' || leaf === 'segment';
    if (base === undefined && needsBase) issues.push(missing('jumlah', code));
    const target = manual?.find((each) => each.code === code)?.people;
    const own = { id: code, people: held, base: base ?? 0, parts: [] };
    return target === undefined ? own : { ...own, target };
  });
  if (leaves.length === 0) issues.push(missing('kode_wilayah', region));
  return issues.length > 0 ? { ok: false, issues } : parsed(leaves);
}

const depths = [2, 4, 6, 10] as const;

/** Depths between the region and its leaves, deepest first. */
function levelsAbove(region: string, depth: RegionDepth): readonly number[] {
  return depths.filter((each) => each > region.length && each < depth).toReversed();
}

/** Gathers leaves level by level; a base of parts is the sum of theirs. */
function above(
  region: string,
  leaves: readonly TargetBranch[],
  levels: readonly number[],
): TargetBranch {
  let nodes = leaves;
  for (const level of levels) {
    const groups = Map.groupBy(nodes, (node) => node.id.slice(0, level));
    nodes = [...groups].map(([id, parts]) => gathered(id, parts));
  }
  return gathered(region, nodes);
}

function gathered(id: string, parts: readonly TargetBranch[]): TargetBranch {
  const sum = (of: (part: TargetBranch) => number) =>
    parts.reduce((all, part) => all + of(part), 0);
  return { id, people: sum((part) => part.people), base: sum((part) => part.base), parts };
}

function heldIn(branch: TargetBranch): TargetAnswer['held'] {
  const nodes: TargetBranch[] = [];
  const open = [branch];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    nodes.push(next);
    open.push(...next.parts);
  }
  return Object.fromEntries(nodes.map(({ id, people, base }) => [id, { people, base }]));
}

function missing(column: string, code: string): Issue {
  return issue('room_value_missing', { key: `${column} ${code}`.trim() });
}

/** A letter's table: `kode_wilayah,target_orang,surat`. */
export function parseManualTargets(
  rows: readonly TableRow[],
  file: string,
): Parsed<readonly ManualTarget[]> {
  const issues: Issue[] = [];
  const targets: ManualTarget[] = [];
  for (const { row, cells } of rows) {
    const cell = (column: string) => (cells[column] ?? '').trim();
    const refuse = (column: string, expected: string) => {
      const data = { value: cell(column), key: column, expected };
      issues.push(issue('room_value_invalid', data, { at: { file, row, column } }));
    };
    const code = parseRegionCode(cell('kode_wilayah'));
    const isCount = /^\d{1,9}$|^\d{1,3}(\.\d{3})+$/.test(cell('target_orang'));
    if (!code.ok) refuse('kode_wilayah', '75.02');
    if (!isCount) refuse('target_orang', '12500');
    if (cell('surat') === '') refuse('surat', '050/123/Bappeda');
    if (!code.ok || !isCount || cell('surat') === '') continue;
    if (targets.some((each) => each.code === code.value)) {
      const at = { file, row, column: 'kode_wilayah' };
      issues.push(issue('room_value_duplicate', { key: 'kode_wilayah', row }, { at }));
      continue;
    }
    const people = Number(cell('target_orang').replaceAll('.', ''));
    targets.push({ code: code.value, people, letter: cell('surat') });
  }
  return parsed(targets, issues);
}
