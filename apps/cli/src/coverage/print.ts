// An answer about coverage as lines for the terminal, as CSV, and opened with everything behind it.

import { csvLine } from '@payung/intake';
import { type CoverageAnswer, type CoverageCell, definitionName } from '@payung/office';
import { formatRegionCode, nationalRegister } from '@payung/regions';
import { formatCount, formatPercent, type Language } from '@payung/values';
import { fill } from '../text/text.ts';
import { wordsIn } from './command.ts';

export function answerLines(answer: CoverageAnswer, language: Language): readonly string[] {
  const text = wordsIn(language);
  const isHidden = answer.cells.some((cell) => cell.people === null);
  const rows = answer.cells.map((cell) => [
    keyText(answer, cell, language),
    cellText(cell, language),
  ]);
  const width = Math.max(0, ...rows.map(([key]) => key?.length ?? 0));
  return [
    fill(text.title, {
      name: answer.indicator.name[language],
      at: answer.at,
      region: regionName(answer.region, language),
    }),
    `${text.total}: ${cellText(answer.total, language)}`,
    ...(answer.total.targets ?? []).map(
      (target) =>
        `  ${fill(text.target, {
          year: target.year,
          percent: formatPercent(target.percent),
          gap: formatCount(target.gapPeople),
          points: formatPercent(target.points).replace(' %', ''),
          source: target.source,
        })}`,
    ),
    ...rows.map(([key = '', value = '']) => `  ${key.padEnd(width)}  ${value}`.trimEnd()),
    ...(isHidden ? [fill(text.hiddenNote, { below: answer.smallBelow ?? 0 })] : []),
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}

function cellText(cell: CoverageCell, language: Language): string {
  const text = wordsIn(language);
  if (cell.people === null) return text.hidden;
  const people = `${formatCount(cell.people)} ${text.people}`;
  if (cell.base === undefined || cell.percent === undefined) return people;
  const of = fill(text.of, {
    count: formatCount(cell.base.count),
    definition: definitionName(cell.base.definition, language),
    year: cell.base.year,
    source: cell.base.source,
  });
  return `${formatPercent(cell.percent)}  ${people} ${of}`;
}

function keyText(answer: CoverageAnswer, { key }: CoverageCell, language: Language): string {
  const text = wordsIn(language);
  return answer.by
    .map((axis) => {
      const value = key[axis] ?? '';
      if (value === '') return text.none;
      return axis === 'region' ? regionName(value, language) : value;
    })
    .join(' · ');
}

export function regionName(code: string, language: Language): string {
  if (code === '') return wordsIn(language).allRegions;
  const found = nationalRegister.find(code);
  const written = /^\d+$/.test(code) ? formatRegionCode(code) : code;
  return found === undefined ? written : `${found.name} (${written})`;
}

/** Headings are part of the contract with those who read them by program. */
export function answerCsv(answer: CoverageAnswer): readonly string[] {
  const heads = [...answer.by, 'people', 'base', 'base_definition', 'base_year', 'percent'];
  const cells = answer.by.length === 0 ? [answer.total] : answer.cells;
  return [
    csvLine([...heads, 'indicator', 'at', 'snapshot']),
    ...cells.map((cell) =>
      csvLine([
        ...answer.by.map((axis) => cell.key[axis] ?? ''),
        cell.people === null ? '' : String(cell.people),
        String(cell.base?.count ?? ''),
        cell.base?.definition ?? '',
        String(cell.base?.year ?? ''),
        String(cell.percent ?? ''),
        answer.indicator.id,
        answer.at,
        answer.snapshot,
      ]),
    ),
  ];
}

/** Everything a figure was made from. */
export function explainLines(answer: CoverageAnswer, language: Language): readonly string[] {
  const text = wordsIn(language);
  const { indicator, sources } = answer;
  const mark = { C: '', I: ` (${text.inferred})`, U: ` (${text.unconfirmed})` }[indicator.mark];
  const files = [...sources.spells, sources.bases, sources.targets].filter(
    (file) => file !== undefined,
  );
  return [
    ...answerLines(answer, language).slice(0, 2),
    fill(text.formula, { formula: indicator.formula[language] }),
    fill(text.counted, { rule: ruleText(answer, language) }),
    fill(text.owner, { owner: indicator.owner }),
    fill(text.source, { source: indicator.source, mark }),
    fill(text.regionKind, { kind: kindText(answer.regionKind, language) }),
    text.inputs,
    ...files.map((file) => fill(text.input, file)),
    fill(text.program, { sha256: sources.program }),
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}

function ruleText({ indicator }: CoverageAnswer, language: Language): string {
  const text = wordsIn(language);
  const { segments, sectors, payers, programmes } = indicator.rule;
  const parts = Object.entries({ segments, sectors, payers, programmes }).flatMap(
    ([name, values]) =>
      values === undefined
        ? []
        : [`${text.rule[name as keyof typeof text.rule]} ${values.join(', ')}`],
  );
  return parts.length === 0 ? text.everyone : parts.join('; ');
}

function kindText(kind: string, language: Language): string {
  const { kinds } = wordsIn(language);
  return kinds[kind as keyof typeof kinds] ?? kind;
}
