// Each kind of answer as lines for the terminal and as CSV.

import { csvLine } from '@payung/intake';
import type {
  CreditAnswer,
  ForecastAnswer,
  GapAnswer,
  RankingAnswer,
  TargetAnswer,
  TrendAnswer,
} from '@payung/office';
import { formatCount, formatPercent, formatRupiah, type Language } from '@payung/values';
import { fill } from '../text/text.ts';
import type { Answer } from './answers.ts';
import type { CoverageAction } from './command.ts';
import { forecastLines } from './forecast.ts';
import { labelsIn, type NameOf } from './names.ts';
import { answerCsv, answerLines, explainLines, knownLines, regionName } from './print.ts';
import { wordsIn } from './text/words.ts';

export function linesOf(
  answer: Answer,
  action: CoverageAction,
  { language, nameOf }: { readonly language: Language; readonly nameOf: NameOf },
): readonly string[] {
  switch (answer.kind) {
    case 'coverage':
      return (action === 'explain' ? explainLines : answerLines)(answer, language, nameOf);
    case 'forecast':
      return forecastLines(answer, language);
    case 'ranking':
      return rankingLines(answer, language, nameOf);
    case 'trend':
      return trendLines(answer, language);
    case 'targets':
      return targetLines(answer, language, nameOf);
    case 'credit':
      return creditLines(answer, language);
    case 'gap':
      return gapLines(answer, language);
    default:
      return answer satisfies never;
  }
}

/** Headings are part of the contract with those who read them by program. */
export function csvOf(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'coverage':
      return answerCsv(answer);
    case 'forecast':
      return tableCsv(answer, forecastCells(answer));
    case 'ranking':
      return tableCsv(answer, rankingCells(answer));
    case 'trend':
      return tableCsv(answer, trendCells(answer));
    case 'targets':
      return tableCsv(answer, targetCells(answer));
    case 'credit':
      return tableCsv(answer, creditCells(answer));
    case 'gap':
      return tableCsv(answer, gapCells(answer));
    default:
      return answer satisfies never;
  }
}

type Cell = string | number | undefined;

/** Every row carries the indicator, the month and the id of its answer. */
function tableCsv(answer: Answer, rows: readonly Readonly<Record<string, Cell>>[]): string[] {
  const [first = {}] = rows;
  const heads = Object.keys(first);
  return [
    csvLine([...heads, 'indicator', 'at', 'snapshot']),
    ...rows.map((row) =>
      csvLine([
        ...heads.map((head) => String(row[head] ?? '')),
        ...[answer.indicator.id, answer.at, answer.snapshot],
      ]),
    ),
  ];
}

function forecastCells({ forecast }: ForecastAnswer) {
  return forecast.path.map(({ month, people, low, high }) => ({ month, people, low, high }));
}

function rankingCells({ rows, withoutBase }: RankingAnswer): Readonly<Record<string, Cell>>[] {
  const ranked = rows.map((row) => ({
    rank: row.rank,
    region: row.code,
    people: row.share.part,
    base: row.share.base.count,
    percent: row.percent,
    rank_change: row.rankChange,
    points: row.points,
    points_to_target: row.pointsToTarget,
    uncovered: row.uncovered,
    category: row.category,
  }));
  const others = withoutBase.map(({ code, people }) => ({ rank: undefined, region: code, people }));
  return ranked.length === 0 ? others : [...ranked, ...others];
}

function trendCells({ rows, sources }: TrendAnswer) {
  return rows.map((row) => ({
    month: row.at,
    people: row.people,
    base: row.baseCount,
    percent: row.percent,
    percent_constant_base: row.percentConstant,
    points_by_people: row.pointsByPeople,
    points_by_base: row.pointsByBase,
    // One for all months: what the register knew after that change.
    register_change: sources.register?.change,
  }));
}

function targetCells({ tree, held }: TargetAnswer) {
  return flat(tree).map(({ node }) => ({
    region: node.id,
    target: node.target,
    people: held[node.id]?.people,
    gap: node.gap,
    base: held[node.id]?.base,
  }));
}

function creditCells({ credits }: CreditAnswer) {
  return credits.map(({ payer, people, parts, partsOfOne, credited }) => ({
    ...{ payer, people, parts, parts_of_one: partsOfOne, credited },
  }));
}

function gapCells({ closing, gap }: GapAnswer): Readonly<Record<string, Cell>>[] {
  const none = { sector: undefined, listed: 0, closes: 0, left: gap.people };
  return closing.length === 0
    ? [none]
    : closing.map(({ segment, people, closes, left }) => ({
        ...{ sector: segment, listed: people, closes, left },
      }));
}

function titleLine(answer: Answer, language: Language): string {
  const region = regionName(answer.region, language);
  const name = answer.indicator.name[language];
  return fill(wordsIn(language).title, { name, at: answer.at, region });
}

function rankingLines(
  answer: RankingAnswer,
  language: Language,
  nameOf: NameOf,
): readonly string[] {
  const text = wordsIn(language);
  const { order, against, rows, withoutBase, scheme } = answer;
  const labelOf = labelsIn(
    [...rows, ...withoutBase].map(({ code }) => code),
    nameOf,
  );
  return [
    titleLine(answer, language),
    fill(text.rankingHead, { order: text.orders[order], against }),
    ...rows.map((row) =>
      fill(text.rankingRow, {
        rank: row.rank === undefined ? '–' : `${row.rank}${row.isTied ? '=' : ''}`,
        name: labelOf(row.code),
        percent: formatPercent(row.percent),
        people: formatCount(row.share.part),
        base: formatCount(row.share.base.count),
        category: row.category === undefined ? '' : `; ${row.category}`,
        change:
          row.rankChange === undefined
            ? ''
            : fill(text.rankChange, { places: signed(row.rankChange) }),
        points: row.points === undefined ? '' : fill(text.points, { points: signed(row.points) }),
        target:
          row.pointsToTarget === undefined
            ? ''
            : fill(text.pointsToTarget, { points: signed(-row.pointsToTarget) }),
      }),
    ),
    ...(scheme === undefined
      ? []
      : [fill(text.scheme, { id: scheme.id, year: scheme.year, source: scheme.source })]),
    ...withoutBase.map(({ code, people, isRest }) =>
      fill(text.rankless, {
        name: `${code === '' ? text.allRegions : labelOf(code)}${isRest ? text.rest : ''}`,
        people: formatCount(people),
      }),
    ),
    ...oneStateLines(answer, language),
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}

function trendLines(answer: TrendAnswer, language: Language): readonly string[] {
  const text = wordsIn(language);
  const { constant, rows } = answer;
  const head =
    constant === undefined
      ? text.trendNoBase
      : fill(text.trendHead, {
          count: formatCount(constant.count),
          definition: constant.definition.replaceAll('_', ' '),
          source: constant.source,
        });
  return [
    titleLine(answer, language),
    head,
    ...rows.map((row) => {
      const percent = row.percent === undefined ? '' : `  ${formatPercent(row.percent)}`;
      const even =
        row.percentConstant === undefined
          ? ''
          : fill(text.trendConstant, { percent: formatPercent(row.percentConstant) });
      const by =
        row.pointsByBase === undefined || row.pointsByBase === 0
          ? ''
          : fill(text.trendBase, {
              people: signed(row.pointsByPeople ?? 0),
              base: signed(row.pointsByBase),
            });
      return `  ${row.at}  ${formatCount(row.people)} ${text.people}${percent}${even}${by}`;
    }),
    ...oneStateLines(answer, language),
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}

/** Months closed earlier are not read as they were closed: two states would not be one trend. */
function oneStateLines(answer: TrendAnswer | RankingAnswer, language: Language): readonly string[] {
  const text = wordsIn(language);
  const { register, spells } = answer.sources;
  const state =
    register === undefined
      ? fill(text.oneStateFiles, { files: spells.map(({ name }) => name).join(', ') })
      : text.oneState;
  return [...knownLines(answer, language), state];
}

type Depthful = { readonly node: TargetAnswer['tree']; readonly depth: number };

/** The tree from the top, each part under its whole. */
function flat(node: TargetAnswer['tree'], depth = 0): readonly Depthful[] {
  return [{ node, depth }, ...node.parts.flatMap((part) => flat(part, depth + 1))];
}

function targetLines(answer: TargetAnswer, language: Language, nameOf: NameOf): readonly string[] {
  const text = wordsIn(language);
  const { tree, rule, origin, letters, held, segmentBases = [] } = answer;
  const from = origin === 'perintah' ? text.targetAsked : origin;
  const labelOf = labelsIn(
    flat(tree).map(({ node }) => node.id),
    nameOf,
  );
  return [
    titleLine(answer, language),
    fill(text.targetHead, { rule: text.rules[rule], origin: from }),
    ...flat(tree).map(({ node, depth }) =>
      fill(text.targetRow, {
        indent: '  '.repeat(depth + 1),
        // Of a target below a region: `7502012001/BPU`.
        name: node.id === '' ? text.allRegions : (node.id.split('/')[1] ?? labelOf(node.id)),
        target: formatCount(node.target),
        people: formatCount(held[node.id]?.people ?? 0),
        gap: formatCount(node.gap),
      }),
    ),
    text.targetSum,
    ...segmentBases.map(({ region, sources, parts }) =>
      fill(text.targetSegments, {
        ...{ region: labelOf(region), parts },
        sources: sources.join(', '),
      }),
    ),
    ...letters.map((letter) => fill(text.letter, { letter })),
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}

function creditLines(answer: CreditAnswer, language: Language): readonly string[] {
  const text = wordsIn(language);
  const { credits, from, at } = answer;
  return [
    fill(text.creditTitle, { region: regionName(answer.region, language), from, at }),
    ...(credits.length === 0 ? [text.creditNone] : []),
    ...credits.map(({ payer, people, credited, parts, partsOfOne }) =>
      fill(text.creditRow, {
        payer,
        people: formatCount(people),
        credited: formatCount(credited),
        parts: formatCount(parts),
        of: partsOfOne,
      }),
    ),
    text.creditNote,
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}

function gapLines(answer: GapAnswer, language: Language): readonly string[] {
  const text = wordsIn(language);
  const { gap, target, closing, contributionMonthly } = answer;
  return [
    titleLine(answer, language),
    fill(text.gapTarget, {
      year: target.year,
      percent: formatPercent(target.percent),
      source: target.source,
      people: formatCount(gap.people),
      points: formatPercent(gap.points).replace(' %', ''),
    }),
    fill(text.gapCost, {
      monthly: formatRupiah(contributionMonthly),
      months: gap.months,
      cost: formatRupiah(gap.cost),
    }),
    ...(closing.length === 0 ? [] : [text.gapListed]),
    ...closing.map(({ segment, people, closes, left }) =>
      fill(text.gapRow, {
        sector: segment === '' ? text.none : segment,
        people: formatCount(people),
        closes: formatCount(closes),
        left: formatCount(left),
      }),
    ),
    fill(text.gapLeft, { left: formatCount(answer.left) }),
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}

function signed(value: number): string {
  if (value === 0) return '0';
  const written = String(Math.abs(value)).replace('.', ',');
  return value > 0 ? `+${written}` : `−${written}`;
}
