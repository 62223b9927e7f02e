// The names of all figures of the law.

import type { Figures } from './generated/parameters.ts';

/** Id of a legal figure: folder and name of its YAML file, `contributions.bpu_jkk_rate`. */
export type ParameterId = keyof Figures;
