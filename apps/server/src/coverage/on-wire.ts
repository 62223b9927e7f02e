// Answers about coverage as they leave the house: named regions, public ids, and small counts hidden
// from whoever may not see the people behind them.

import type { Vault } from '@payung/engine';
import {
  type AnswerHead,
  type CoverageAnswer,
  type CoverageCell,
  hideSmall,
  maySeePeople,
  type PersonRows,
  type RankingAnswer,
  smallBelow,
  type TargetAnswer,
  type TrendAnswer,
} from '@payung/office';
import { nameIn } from '../gazetteer.ts';
import { digestOf, type Question } from './question.ts';

/** The id of the answer covers all it says. */
export function identified<Body extends object>(body: Body): Body & { readonly snapshot: string } {
  return { ...body, snapshot: digestOf(body) };
}

export function headOnWire(answer: AnswerHead, { isClosed, register }: Question) {
  const { snapshot, indicator, at, region, regionKind, sources } = answer;
  const { rule: _, ...definition } = indicator;
  return {
    ...{ snapshot, definition, month: at, isClosed, regionKind, sources },
    region: { code: region, name: nameIn(register, region) },
  };
}

export function coverageOnWire(answer: CoverageAnswer, question: Question) {
  const { by, smallBelow: below, total, regionUnknown, cells } = answer;
  return identified({
    ...headOnWire(answer, question),
    ...{ by, total, cells: cells.map((cell) => cellOnWire(cell, question)) },
    ...(below === undefined ? {} : { smallBelow: below }),
    ...(regionUnknown === undefined ? {} : { regionUnknown }),
  });
}

function cellOnWire(cell: CoverageCell, { register }: Question) {
  const { region } = cell.key;
  return region === undefined ? cell : { ...cell, name: nameIn(register, region) };
}

export function evidenceOnWire(
  answer: CoverageAnswer & { readonly rows: PersonRows },
  question: Question,
  vault: Vault,
) {
  const { total, rows, sources } = answer;
  const tenant = sources.register?.tenant ?? '';
  return identified({
    ...headOnWire(answer, question),
    ...{ total, people: rows.people },
    shown: rows.shown.map(({ person, ...row }) => ({
      ...row,
      person: vault.publicId({ kind: 'person', tenant, number: person }),
    })),
  });
}

/** One column of regions whose sum is known: what is small is hidden, and enough beside it. */
export function rankingOnWire(answer: RankingAnswer, question: Question) {
  const { order, against, rows, withoutBase } = answer;
  const hidden = hiddenRegions(
    [
      ...rows.map(({ code, share }) => ({ code, people: share.part })),
      ...withoutBase.map(({ code, people }) => ({ code, people })),
    ],
    question,
  );
  return identified({
    ...headOnWire(answer, question),
    ...{ order, against },
    rows: rows.map(({ share, at: _at, before: _before, isOlder: _older, ...row }) => {
      const { count, definition, source } = share.base;
      const base = { count, definition, source: source.text };
      const { code, name, isTied } = row;
      if (hidden.has(code)) return { code, name, base, isTied: false, people: null };
      const { percent, rank, rankChange, points, targetPercent, pointsToTarget, uncovered } = row;
      return {
        ...{ code, name, base, isTied, people: share.part, percent, uncovered },
        ...(rank === undefined ? {} : { rank }),
        ...(rankChange === undefined ? {} : { rankChange }),
        ...(points === undefined ? {} : { points }),
        ...(targetPercent === undefined ? {} : { targetPercent }),
        ...(pointsToTarget === undefined ? {} : { pointsToTarget }),
      };
    }),
    withoutBase: withoutBase.map((row) => ({
      ...{ ...row, name: nameIn(question.register, row.code) },
      people: hidden.has(row.code) ? null : row.people,
    })),
  });
}

type Counted = { readonly code: string; readonly people: number };

function hiddenRegions(rows: readonly Counted[], { remit }: Question): ReadonlySet<string> {
  const outside = rows.filter(({ code }) => !maySeePeople(code, remit));
  const [line = []] = hideSmall([outside.map(({ people }) => people)]);
  return new Set(outside.filter((_, at) => line[at] === null).map(({ code }) => code));
}

export function trendOnWire(answer: TrendAnswer, question: Question) {
  const { rows, constant, region } = answer;
  const isOutside = !maySeePeople(region, question.remit);
  return identified({
    ...headOnWire(answer, question),
    ...(constant === undefined ? {} : { constant }),
    rows: rows.map((row, at) => {
      const isHidden = (people: number | undefined) =>
        isOutside && people !== undefined && people > 0 && people < smallBelow;
      if (isHidden(row.people)) return { at: row.at, people: null };
      const { pointsByPeople, pointsByBase, ...rest } = row;
      // The step from a hidden month would tell it.
      return isHidden(rows[at - 1]?.people)
        ? rest
        : {
            ...rest,
            ...(pointsByPeople === undefined ? {} : { pointsByPeople }),
            ...(pointsByBase === undefined ? {} : { pointsByBase }),
          };
    }),
  });
}

type Node = TargetAnswer['tree'];

export function targetsOnWire(answer: TargetAnswer, question: Question) {
  const { rule, origin, tree, held } = answer;
  const nodes = flat(tree).map(({ node: { id, target, gap }, parent }) => ({
    ...{ code: id, name: nameIn(question.register, id), target, gap },
    ...(held[id] ?? { people: 0, base: 0 }),
    ...(parent === undefined ? {} : { parent }),
  }));
  return identified({ ...headOnWire(answer, question), rule, origin, nodes });
}

function flat(
  node: Node,
  parent?: string,
): readonly { readonly node: Node; readonly parent?: string }[] {
  const own = parent === undefined ? { node } : { node, parent };
  return [own, ...node.parts.flatMap((part) => flat(part, node.id))];
}
