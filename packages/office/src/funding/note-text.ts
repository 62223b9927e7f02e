// Puts a plan's notes, exclusions, priorities and earmarks into words, Indonesian first.

import { formatRegionCode } from '@payung/regions';
import { formatCount, formatRupiah, type Language, rupiah } from '@payung/values';
import type { ExclusionReason } from './candidate.ts';
import type { Earmark } from './fund.ts';
import type { PlanNote } from './plan.ts';
import { type PriorityRule, partsOf } from './priority.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';
import type { FundingTexts } from './text/words.ts';

const catalogues: Readonly<Record<Language, FundingTexts>> = { id, en };

/** @example planNoteText({ code: 'unfilled', data: { name: 'DBH Sawit', places: 300, amount: 60480000 } }) */
export function planNoteText(note: PlanNote, language: Language = 'id'): string {
  const texts = catalogues[language];
  return texts.notes[note.code].replace(/\{(\w+)(:rupiah)?\}/g, (_, name: string, money?: string) =>
    valueText(name, note.data[name], money !== undefined, texts),
  );
}

/** Why a person is not in the plan, and what would change that. */
export function exclusionText(reason: ExclusionReason, language: Language = 'id'): string {
  return catalogues[language].exclusions[reason];
}

/** @example priorityText('usia:40-64') // 'usia 40-64 tahun lebih dulu' */
export function priorityText(rule: PriorityRule, language: Language = 'id'): string {
  return ruleText(rule, catalogues[language]);
}

/** @example earmarkText({ kind: 'vulnerable', places: ['750201'] }) // 'pekerja rentan; wilayah 75.02.01' */
export function earmarkText(earmark: Earmark, language: Language = 'id'): string {
  const { earmarks, earmarkLimits } = catalogues[language];
  const { places, deciles, lists } = earmark;
  const codes = earmark.kind === 'occupation' ? earmark.codes.join(', ') : '';
  const limit = (text: string, figure: string | undefined) =>
    figure === undefined ? [] : [text.replace('{figure}', figure)];
  return [
    earmarks[earmark.kind].replace('{codes}', codes),
    ...limit(earmarkLimits.places, places?.map(formatRegionCode).join(', ')),
    ...limit(earmarkLimits.deciles, deciles && `${deciles.min}–${deciles.max}`),
    ...limit(earmarkLimits.lists, lists?.join(', ')),
  ].join('; ');
}

function valueText(
  name: string,
  value: string | number | undefined,
  isMoney: boolean,
  texts: FundingTexts,
): string {
  if (value === undefined) return '—';
  if (typeof value === 'number') return isMoney ? formatRupiah(rupiah(value)) : formatCount(value);
  return name === 'rules' ? rulesText(value, texts) : value;
}

function rulesText(rules: string, texts: FundingTexts): string {
  return rules
    .split(', ')
    .map((rule) => ruleText(rule, texts))
    .join('; ');
}

function ruleText(rule: string, { priorities, figureRules }: FundingTexts): string {
  const plain: Readonly<Record<string, string>> = priorities;
  const figured: Readonly<Record<string, string>> = figureRules;
  const [name, figure] = partsOf(rule);
  return plain[rule] ?? figured[name]?.replace('{figure}', figure.replaceAll('|', ', ')) ?? rule;
}
