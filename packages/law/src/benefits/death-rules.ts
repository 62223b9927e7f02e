// The rules of JKM, JKK and scholarships, as the list of all rules names them.

import type { AnyRule } from '../rule.ts';
import { aidBenefit } from './jkk/aid.ts';
import { careBenefit } from './jkk/care.ts';
import { homeCareBenefit } from './jkk/home-care.ts';
import { jkkDeathBenefit } from './jkk/jkk-death.ts';
import { jkkDeathTotal } from './jkk/jkk-death-total.ts';
import { jkkDebtor } from './jkk/jkk-debtor.ts';
import { partialDisabilityBenefit } from './jkk/partial-disability.ts';
import { returnToWork } from './jkk/return-to-work.ts';
import { severalEmployments } from './jkk/several-employments.ts';
import { stmbBenefit } from './jkk/stmb.ts';
import { suspectedCase } from './jkk/suspected-case.ts';
import { totalDisabilityBenefit } from './jkk/total-disability.ts';
import { transportBenefit } from './jkk/transport.ts';
import { workAccident } from './jkk/work-accident.ts';
import { jkmBenefit } from './jkm/jkm-benefit.ts';
import { scholarshipPotential } from './scholarship/scholarship-potential.ts';
import { scholarshipRight } from './scholarship/scholarship-right.ts';
import { scholarshipYear } from './scholarship/scholarship-year.ts';

export const deathRules: readonly AnyRule[] = [
  jkmBenefit,
  workAccident,
  suspectedCase,
  jkkDebtor,
  severalEmployments,
  careBenefit,
  homeCareBenefit,
  transportBenefit,
  stmbBenefit,
  partialDisabilityBenefit,
  totalDisabilityBenefit,
  aidBenefit,
  returnToWork,
  jkkDeathBenefit,
  jkkDeathTotal,
  scholarshipRight,
  scholarshipPotential,
  scholarshipYear,
];
