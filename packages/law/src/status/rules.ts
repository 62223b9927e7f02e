// The rules of this folder, as the list of all rules names them.

import type { AnyRule } from '../rule.ts';
import { bpuLapse } from './bpu-lapse.ts';
import { bpuStatus } from './bpu-status.ts';
import { constructionStatus } from './construction-status.ts';
import { puStatus } from './pu-status.ts';

export const statusRules: readonly AnyRule[] = [bpuStatus, bpuLapse, puStatus, constructionStatus];
