// Puts a plan's notes, exclusions, priorities and earmarks into words, Indonesian first.

import { formatCount, formatRupiah, type Language, rupiah } from '@payung/values';
import type { ExclusionReason } from './candidate.ts';
import type { Earmark } from './fund.ts';
import type { PlanNote } from './plan.ts';
import type { PriorityRule } from './priority.ts';
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

export function priorityText(rule: PriorityRule, language: Language = 'id'): string {
  return catalogues[language].priorities[rule];
}

export function earmarkText(earmark: Earmark, language: Language = 'id'): string {
  const text = catalogues[language].earmarks[earmark.kind];
  return earmark.kind === 'occupation' ? text.replace('{codes}', earmark.codes.join(', ')) : text;
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

function rulesText(rules: string, { priorities }: FundingTexts): string {
  const words: Readonly<Record<string, string>> = priorities;
  return rules
    .split(', ')
    .map((rule) => words[rule] ?? rule)
    .join('; ');
}
