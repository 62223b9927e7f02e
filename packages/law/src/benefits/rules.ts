// The rules of this folder, as the list of all rules names them.

import type { AnyRule } from '../rule.ts';
import { deathRules } from './death-rules.ts';
import { laterRules } from './later-rules.ts';

export const benefitsRules: readonly AnyRule[] = [...deathRules, ...laterRules];
