// The rules of this folder, as the list of all rules names them.

import type { AnyRule } from '../rule.ts';
import { bpuContribution } from './bpu-contribution.ts';
import { bpuDueDay } from './bpu-due-day.ts';
import { constructionByValue } from './construction-by-value.ts';
import { constructionByWages } from './construction-by-wages.ts';
import { enterpriseSize } from './enterprise-size.ts';
import { jkkReliefSettling } from './jkk-relief-settling.ts';
import { jkpRecomposition } from './jkp-recomposition.ts';
import { nextJpCeiling } from './jp-ceiling.ts';
import { jpDeferralRepayment } from './jp-deferral-repayment.ts';
import { jpEnd } from './jp-end.ts';
import { puLateFine } from './late-fine.ts';
import { mandatoryPrograms } from './mandatory-programs.ts';
import { puSettle } from './payment.ts';
import { pmiContribution } from './pmi-contribution.ts';
import { pmiJht } from './pmi-jht.ts';
import { puContribution } from './pu-contribution.ts';
import { puDueDay } from './pu-due-day.ts';
import { puWageBasis } from './pu-wage.ts';
import { sanctionFine } from './sanction-fine.ts';

export const contributionsRules: readonly AnyRule[] = [
  puContribution,
  puWageBasis,
  bpuContribution,
  constructionByValue,
  constructionByWages,
  pmiContribution,
  pmiJht,
  jkpRecomposition,
  puDueDay,
  bpuDueDay,
  puLateFine,
  puSettle,
  jkkReliefSettling,
  jpDeferralRepayment,
  sanctionFine,
  enterpriseSize,
  mandatoryPrograms,
  jpEnd,
  nextJpCeiling,
];
