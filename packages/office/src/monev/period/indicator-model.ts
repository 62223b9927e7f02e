// A report of RPJMD/IKU indicators as words and tables: what was reached over which base, what each year
// asks for, how it is computed and who says so, with the mark of each source.

import { formatCount, formatPercent, type Language } from '@payung/values';
import type { CoverageAnswer } from '../../coverage/index.ts';
import { leadOf } from '../paper-model.ts';
import type { PaperPart } from '../paper-part.ts';
import { filled, monevText, monthText } from '../text/catalogue.ts';
import { definitionsPart } from './definitions.ts';
import { trendPart } from './period-parts.ts';
import type { PeriodSnapshot } from './snapshot.ts';
import { periodText } from './text/catalogue.ts';
import { sheetText } from './text/sheets.ts';

type Target = NonNullable<CoverageAnswer['total']['targets']>[number];

/** UCJ first, as in every report; then how many indicators can be told at all. */
export function indicatorLead(snapshot: PeriodSnapshot, language: Language): readonly string[] {
  const answers = answersOf(snapshot);
  const told = answers.filter(({ total }) => total.percent !== undefined).length;
  return [
    ...leadOf(snapshot, language),
    filled(sheetText(language).indicators.told, {
      ...{ told: formatCount(told), all: formatCount(answers.length) },
      month: monthText(snapshot.coverage.bySegment.at, language),
    }),
  ];
}

export function indicatorParts(
  snapshot: PeriodSnapshot,
  { language, digest }: { readonly language: Language; readonly digest: string },
): readonly PaperPart[] {
  const answers = answersOf(snapshot);
  return [
    openQuestions(answers, language),
    reachedPart(answers, language),
    targetPart(answers, language),
    formulaPart(answers, language),
    trendPart(snapshot, language),
    definitionsPart(snapshot, { language, digest }),
  ];
}

function answersOf({ coverage }: PeriodSnapshot): readonly CoverageAnswer[] {
  return coverage.indicators ?? [];
}

/** The target that comes next: of the year of the figures, else the first after it. */
function nextTarget({ total }: CoverageAnswer): Target | undefined {
  return total.targets?.toSorted((a, b) => a.year - b.year)[0];
}

function openQuestions(answers: readonly CoverageAnswer[], language: Language): PaperPart {
  const { open } = sheetText(language).indicators;
  const lines = answers.flatMap((answer): readonly string[] => {
    const { total } = answer;
    const name = nameOf(answer, language);
    if (total.base === undefined) return [filled(open.base, { name })];
    const target = nextTarget(answer);
    if (target === undefined) return [filled(open.target, { name })];
    if (target.gapPeople === 0) return [];
    return [
      filled(open.gap, {
        ...{ name, people: formatCount(target.gapPeople), year: target.year },
        percent: formatPercent(target.percent),
      }),
    ];
  });
  return {
    told: true,
    heading: periodText(language).parts.decisions,
    lines: lines.length === 0 ? [open.none] : lines.map((line, at) => `${at + 1}. ${line}`),
  };
}

function nameOf({ indicator }: CoverageAnswer, language: Language): string {
  return indicator.name[language];
}

/** Capaian: one row each, an indicator without a base as well. */
function reachedPart(answers: readonly CoverageAnswer[], language: Language): PaperPart {
  const text = sheetText(language).indicators;
  const shared = monevText(language);
  const { none } = shared;
  return {
    told: true,
    heading: text.parts.reached,
    lines: [text.scalesNote],
    table: {
      caption: text.captions.reached,
      head: [
        ...[text.columns.indicator, text.columns.code, shared.columns.people],
        ...[shared.columns.base, text.columns.baseYear, text.columns.reached],
        ...[text.columns.target, text.columns.year],
      ],
      rows: answers.map((answer) => {
        const { people, base, percent } = answer.total;
        const target = nextTarget(answer);
        return [
          ...[nameOf(answer, language), answer.indicator.code ?? none],
          people === null ? shared.hidden : formatCount(people),
          ...(base === undefined ? [none, none] : [formatCount(base.count), String(base.year)]),
          percent === undefined ? none : formatPercent(percent),
          ...(target === undefined
            ? [none, none]
            : [formatPercent(target.percent), String(target.year)]),
        ];
      }),
      right: [1, 2, 3, 4, 5, 6, 7],
    },
  };
}

/** Target tiap tahun, as far as the region has stated them. */
function targetPart(answers: readonly CoverageAnswer[], language: Language): PaperPart {
  const text = sheetText(language).indicators;
  const rows = answers.flatMap((answer) =>
    (answer.total.targets ?? [])
      .toSorted((a, b) => a.year - b.year)
      .map(({ year, percent, gapPeople, source }) => [
        ...[nameOf(answer, language), String(year), formatPercent(percent)],
        ...[formatCount(gapPeople), source],
      ]),
  );
  return {
    heading: text.parts.targets,
    lines: rows.length === 0 ? [text.noTargets] : [],
    table: {
      caption: text.captions.targets,
      head: [
        ...[text.columns.indicator, text.columns.year, text.columns.target],
        ...[text.columns.gap, periodText(language).columns.source],
      ],
      rows,
      right: [1, 2, 3],
    },
  };
}

/** Cara hitung dan sumber, with the mark: C written, I inferred, U not confirmed. */
function formulaPart(answers: readonly CoverageAnswer[], language: Language): PaperPart {
  const text = sheetText(language).indicators;
  const { none } = monevText(language);
  return {
    heading: text.parts.formulas,
    lines: [text.marksNote],
    table: {
      caption: text.captions.formulas,
      head: [
        ...[text.columns.indicator, text.columns.formula, text.columns.owner],
        ...[text.columns.formulaSource, text.columns.baseSource],
      ],
      rows: answers.map((answer) => {
        const { formula, owner, source, mark } = answer.indicator;
        return [
          ...[nameOf(answer, language), formula[language], owner, `${source} [${mark}]`],
          answer.total.base?.source ?? none,
        ];
      }),
      right: [],
    },
  };
}
