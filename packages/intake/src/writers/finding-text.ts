// Puts a finding into words.

import type { IssueText, Language } from '@payung/values';
import type { Finding, FindingCatalogue } from './finding.ts';
import { findingsEn } from './text/findings-en.ts';
import { findingsId } from './text/findings-id.ts';

const catalogues: Readonly<Record<Language, FindingCatalogue>> = {
  id: findingsId,
  en: findingsEn,
};

/** Problem and remedy in words, blanks filled. */
export function findingText(found: Finding, language: Language = 'id'): IssueText {
  const { problem, remedy } = catalogues[language][found.code];
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(found.data[name] ?? '—'));
  return { problem: fill(problem), remedy: fill(remedy) };
}
