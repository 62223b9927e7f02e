// An answer of the law in lines for people: what was asked, how the result came about, what is amiss.

import { bpuStatuses, bpuStatusText, citationText, explanationText, stepsTotal } from '@payung/law';
import { ruleText } from '@payung/law/details';
import { formatCount, issueLine, type Language } from '@payung/values';
import { fill, type Text, textIn } from '../text/text.ts';
import type { Answered } from './answer.ts';

type Wanted = {
  readonly language: Language;
  /** Also what the rule says, its formula and its sources. */
  readonly whole: boolean;
};

export function answerLines(answered: Answered, wanted: Wanted): readonly string[] {
  const { language } = wanted;
  const text = textIn(language);
  const amiss = answered.issues.map(
    (each) => `  ${each.severity === 'note' ? '-' : '!'} ${issueLine(each, language)}`,
  );
  return [
    headingOf(answered, language, text),
    ...(wanted.whole ? rightLines(answered, language, text) : []),
    ...(answered.ok ? resultLines(answered.value, language, text) : [`  ${text.law.refused}`]),
    ...amiss,
    ...(wanted.whole ? [`  ${fill(text.law.checkedOn, { on: answered.law.checkedOn })}`] : []),
    '',
  ];
}

function headingOf({ row, rule, found }: Answered, language: Language, text: Text): string {
  const place = row === undefined ? [] : [fill(text.law.row, { row })];
  return [...place, found?.term[language] ?? rule ?? text.law.nothingAsked].join(' · ');
}

function rightLines({ found }: Answered, language: Language, text: Text): readonly string[] {
  if (found === undefined) return [];
  const { sentence, formula } = ruleText(found.id);
  const right = found.sources.map((each) => citationText(each, language)).join('; ');
  return [
    `  ${sentence[language]}`,
    `  ${fill(text.law.formula, { formula })}`,
    `  ${fill(text.law.right, { right })}`,
  ];
}

type Result = Extract<Answered, { ok: true }>['value'];

function resultLines(result: Result, language: Language, text: Text): readonly string[] {
  const { value, steps, law: _, ...more } = result;
  const lines = explanationText(result, language).map((line) => `  ${line}`);
  const isSum = stepsTotal(steps) === value;
  return [
    ...lines,
    ...(isSum ? [] : fieldLines({ name: text.law.result, value, indent: '  ', language })),
    ...Object.entries(more).flatMap(([name, field]) =>
      fieldLines({ name, value: field, indent: '  ', language }),
    ),
  ];
}

type Shown = {
  readonly name: string;
  readonly value: unknown;
  readonly indent: string;
  readonly language: Language;
};

/** A field of the result under the name JSON has for it; records line by line. */
function fieldLines({ name, value, indent, language }: Shown): readonly string[] {
  if (isRecord(value)) {
    const inside = Object.entries(value).filter(([key]) => key !== 'steps');
    return [
      `${indent}${name}:`,
      ...inside.flatMap(([key, each]) =>
        fieldLines({ name: key, value: each, indent: `${indent}  `, language }),
      ),
    ];
  }
  if (Array.isArray(value) && value.some(isRecord)) {
    const entries = value.map((each) => `${indent}  - ${plainText(each, language)}`);
    return [`${indent}${name}:`, ...entries];
  }
  return [`${indent}${name}: ${plainText(value, language)}`];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In one line: words where the law has words, numbers as offices print them, the rest as it is. */
function plainText(value: unknown, language: Language): string {
  const text = textIn(language).law;
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'number') return formatCount(value);
  if (Array.isArray(value)) {
    return value.map((each) => plainText(each, language)).join(', ') || text.none;
  }
  if (isRecord(value)) {
    return Object.entries(value)
      .filter(([key]) => key !== 'steps')
      .map(([key, each]) => `${key} ${plainText(each, language)}`)
      .join(', ');
  }
  const status = bpuStatuses.find((each) => each === value);
  if (status !== undefined) return bpuStatusText(status, language);
  switch (value) {
    case 'yes':
      return text.yes;
    case 'no':
      return text.no;
    case 'unconfirmed':
      return text.unconfirmed;
    default:
      return String(value);
  }
}
