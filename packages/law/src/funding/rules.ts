// The rules of this folder, as the list of all rules names them.

import type { AnyRule } from '../rule.ts';
import { mayPay } from './may-pay.ts';

export const fundingRules: readonly AnyRule[] = [mayPay];
