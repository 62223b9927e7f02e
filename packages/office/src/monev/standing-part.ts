// How claims, arrears and cases stand, as parts of the papers of a meeting and of its screen.

import type { Language } from '@payung/values';
import type { PaperPart } from './paper-part.ts';
import {
  benefitsPart,
  compliancePart,
  endingsPart,
  recoveryPart,
  skkPart,
} from './period/period-parts.ts';
import type { Standing } from './standing.ts';

/** Empty for material of before these were told. */
export function standingParts(
  standing: Standing | undefined,
  language: Language,
): readonly PaperPart[] {
  if (standing === undefined) return [];
  return [
    endingsPart(standing, language),
    compliancePart(standing, language),
    skkPart(standing, language),
    recoveryPart(standing, language),
    benefitsPart(standing, language),
  ];
}
