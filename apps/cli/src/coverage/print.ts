// An answer about coverage as lines for the terminal, as CSV, and opened with everything behind it.

import { csvLine } from '@payung/intake';
import { type CoverageAnswer, type CoverageCell, definitionName } from '@payung/office';
import { formatRegionCode, nationalRegister } from '@payung/regions';
import { formatCount, formatPercent, type Language } from '@payung/values';
import { fill } from '../text/text.ts';
import type { Answer } from './answers.ts';
import { labelsIn, type NameOf } from './names.ts';
import { wordsIn } from './text/words.ts';

export function answerLines(
  answer: CoverageAnswer,
  language: Language,
  nameOf: NameOf,
): readonly string[] {
  const text = wordsIn(language);
  const isHidden = answer.cells.some((cell) => cell.people === null);
  const labelOf = labelsIn(
    answer.cells.map(({ key }) => key['region'] ?? ''),
    nameOf,
  );
  const rows = answer.cells.map((cell) => [
    `${keyText(answer, cell, { language, labelOf })}${cell.isRest ? wordsIn(language).rest : ''}`,
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
    ...unknownLines(answer, language),
    ...rows.map(([key = '', value = '']) => `  ${key.padEnd(width)}  ${value}`.trimEnd()),
    ...(isHidden ? [fill(text.hiddenNote, { below: answer.smallBelow ?? 0 })] : []),
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}

function unknownLines({ regionUnknown }: CoverageAnswer, language: Language): readonly string[] {
  if (regionUnknown === undefined) return [];
  const text = wordsIn(language);
  const people = regionUnknown === null ? text.hidden : formatCount(regionUnknown);
  return [fill(text.regionUnknown, { people })];
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

function keyText(
  answer: CoverageAnswer,
  { key }: CoverageCell,
  { language, labelOf }: { readonly language: Language; readonly labelOf: NameOf },
): string {
  const text = wordsIn(language);
  return answer.by
    .map((axis) => {
      const value = key[axis] ?? '';
      if (value === '') return text.none;
      return axis === 'region' ? labelOf(value) : value;
    })
    .join(' · ');
}

/** With its code, as a title and a line of evidence tell it. */
export function regionName(code: string, language: Language): string {
  if (code === '') return wordsIn(language).allRegions;
  const found = nationalRegister.find(code);
  const written = /^\d+$/.test(code) ? formatRegionCode(code) : code;
  return found === undefined ? written : `${found.name} (${written})`;
}

/** Without its code, as a table of regions shows it. */
export function plainName(code: string): string {
  return nationalRegister.find(code)?.name ?? code;
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
export function explainLines(
  answer: CoverageAnswer,
  language: Language,
  nameOf: NameOf,
): readonly string[] {
  const text = wordsIn(language);
  const { indicator, sources } = answer;
  const mark = { C: '', I: ` (${text.inferred})`, U: ` (${text.unconfirmed})` }[indicator.mark];
  const tables = [sources.bases, sources.targets, sources.indicators];
  const files = [...sources.spells, ...tables].filter((file) => file !== undefined);
  return [
    ...answerLines(answer, language, nameOf).slice(0, 2),
    ...unknownLines(answer, language),
    fill(text.formula, { formula: indicator.formula[language] }),
    fill(text.counted, { rule: ruleText(answer, language) }),
    fill(text.owner, { owner: indicator.owner }),
    fill(text.source, { source: indicator.source, mark }),
    fill(text.regionKind, { kind: kindText(answer.regionKind, language) }),
    text.inputs,
    ...files.map((file) => fill(text.input, file)),
    fill(text.program, { sha256: sources.program }),
    ...knownLines(answer, language),
    ...personLines(answer, language),
    fill(text.snapshot, { id: answer.snapshot }),
  ];
}

/** The one state of knowledge all figures of the answer were read from. */
export function knownLines({ sources, at }: Answer, language: Language): readonly string[] {
  const { register } = sources;
  if (register === undefined) return [];
  const text = wordsIn(language);
  const tenant = formatRegionCode(register.tenant);
  const read = { tenant, change: register.change, month: at };
  return [fill(register.closed ? text.registerClosed : text.register, read)];
}

function personLines({ rows, at }: CoverageAnswer, language: Language): readonly string[] {
  if (rows === undefined) return [];
  const text = wordsIn(language);
  const { people, shown } = rows;
  return [
    fill(text.rows, { people: formatCount(people), shown: formatCount(shown.length), at }),
    ...shown.flatMap(({ person, region, by, sources }) => [
      fill(text.row, { person, region: regionName(region, language), by: by.join(' + ') }),
      ...sources.map((source) =>
        fill(text.rowSource, {
          nik: source.nik || text.none,
          kpj: source.kpj,
          from: source.from,
          until: source.until ?? text.open,
          place:
            source.file === null || source.row === null
              ? fill(text.rowChange, { change: source.change })
              : fill(text.rowPlace, { file: source.file, row: source.row }),
          assumed:
            source.assumed.length === 0
              ? ''
              : fill(text.assumed, { list: source.assumed.join(', ') }),
        }),
      ),
    ]),
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
