// The rules of JHT, JP, JKP and of migrant workers, as the list of benefits names them.

import type { AnyRule } from '../rule.ts';
import { jhtBalance } from './jht/balance.ts';
import { jhtClaim } from './jht/claim.ts';
import { jkpArrears } from './jkp/arrears.ts';
import { jkpCash } from './jkp/cash.ts';
import { jkpEligibility } from './jkp/eligibility.ts';
import { jkpRepayment } from './jkp/repayment.ts';
import { jkpTraining } from './jkp/training.ts';
import { jpAverageWage } from './jp/average-wage.ts';
import { jpIndexation } from './jp/indexation.ts';
import { jpPension } from './jp/pension.ts';
import { jpStart } from './jp/start.ts';
import { jpReceiver } from './jp/survivors.ts';
import { pmiHeirs } from './pmi/heirs.ts';
import { pmiPhaseMonths } from './pmi/phase-months.ts';
import { pmiBenefit } from './pmi/pmi-benefit.ts';

export const laterRules: readonly AnyRule[] = [
  jhtBalance,
  jhtClaim,
  jpPension,
  jpAverageWage,
  jpIndexation,
  jpStart,
  jpReceiver,
  jkpEligibility,
  jkpCash,
  jkpTraining,
  jkpArrears,
  jkpRepayment,
  pmiBenefit,
  pmiHeirs,
  pmiPhaseMonths,
];
