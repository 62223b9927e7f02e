// The rules of this folder, as the list of all rules names them.

import type { AnyRule } from '../rule.ts';
import { accidentReport } from './accident-report.ts';
import { accidentReport2 } from './accident-report-2.ts';
import { bpuRegistrationAge } from './bpu-registration-age.ts';
import { claimDocuments } from './claim-documents.ts';
import { claimExpiry } from './claim-expiry.ts';
import { heirs } from './heirs.ts';
import { occupationalDisease } from './occupational-disease.ts';
import { paymentDeadline } from './payment-deadline.ts';
import { registrationAge } from './registration-age.ts';

export const eligibilityRules: readonly AnyRule[] = [
  registrationAge,
  bpuRegistrationAge,
  claimDocuments,
  claimExpiry,
  paymentDeadline,
  accidentReport,
  accidentReport2,
  occupationalDisease,
  heirs,
];
