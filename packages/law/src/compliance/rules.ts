// The rules of this folder, as the list of all rules names them.

import type { AnyRule } from '../rule.ts';
import { arrearsClass } from './arrears-class.ts';
import { benefitsOwed } from './benefits-owed.ts';
import { changeReport } from './change-report.ts';
import { withheldContribution } from './criminal.ts';
import { registrationDeadline } from './registration-deadline.ts';
import { sanctionNext } from './steps.ts';
import { underpayment } from './underpayment.ts';

export const complianceRules: readonly AnyRule[] = [
  registrationDeadline,
  changeReport,
  underpayment,
  arrearsClass,
  sanctionNext,
  benefitsOwed,
  withheldContribution,
];
