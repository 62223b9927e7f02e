// Why funding refuses, in words: one shape, two languages; a missing text does not compile.

import { formatRupiah, type Language, rupiah } from '@payung/values';
import type { FundingRefused } from '../refusal.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { FundingRefusalTexts } from './words.ts';

const catalogues: Readonly<Record<Language, FundingRefusalTexts>> = { id, en };

/** @example fundingRefusalText(turnedDown('fund_unknown', { fund: 'APBD' })) // 'Dana APBD …' */
export function fundingRefusalText(
  { code, data }: FundingRefused,
  language: Language = 'id',
): string {
  return catalogues[language][code].replace(/\{(\w+)\}/g, (_, name: string) =>
    shown(name, data[name]),
  );
}

/** `short` is money that is missing. */
function shown(name: string, value: string | number | undefined): string {
  if (value === undefined) return '—';
  return name === 'short' ? formatRupiah(rupiah(Number(value))) : String(value);
}
