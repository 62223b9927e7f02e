// Every word of the register: the shape of its catalogues. Those of refusals stand among the issues.

import type { MovementCause } from '../movement/decide.ts';

export type RegistryTexts = { readonly causes: Readonly<Record<MovementCause, string>> };
