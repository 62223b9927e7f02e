// The words of findings by language.

import type { Language } from '@payung/values';
import type { FindingCatalogue } from './finding.ts';
import { findingsEn } from './text/findings-en.ts';
import { findingsId } from './text/findings-id.ts';

export const findingTexts: Readonly<Record<Language, FindingCatalogue>> = {
  id: findingsId,
  en: findingsEn,
};
