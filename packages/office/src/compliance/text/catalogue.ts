// The catalogue of compliance: one shape, two languages.

import { formatRupiah, type Language, rupiah } from '@payung/values';
import type { CaseRefused } from '../refusal.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { ComplianceWords } from './words.ts';

const catalogues: Readonly<Record<Language, ComplianceWords>> = { id, en };
const money = new Set(['due', 'recovered', 'left', 'least']);

export function complianceWords(language: Language): ComplianceWords {
  return catalogues[language];
}

/** @example filled('Perkara {case}', { case: 3 }) // 'Perkara 3' */
export function filled(
  text: string,
  data: Readonly<Record<string, string | number | undefined>>,
): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? '—'));
}

/** @example caseRefusalText({ outcome: 'refused', code: 'skk_used', data: {} }) // 'Perkara ini …' */
export function caseRefusalText({ code, data }: CaseRefused, language: Language = 'id'): string {
  const shown = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      money.has(name) && typeof value === 'number' ? formatRupiah(rupiah(value)) : value,
    ]),
  );
  return filled(catalogues[language].refusals[code], shown);
}
