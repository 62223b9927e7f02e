// Every word of the register: the shape of its catalogues.

import type { RefusalCode } from '../change/change.ts';
import type { MovementCause } from '../movement/decide.ts';

export type RegistryTexts = {
  /** `{month}` and the like are filled from the refusal's data. */
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  readonly causes: Readonly<Record<MovementCause, string>>;
};
