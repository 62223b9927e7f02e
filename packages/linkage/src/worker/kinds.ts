// The worker's own comparison kinds, as the threads of the engine load them: by this file's address.

import type { ComparisonKind } from '../engine/comparison.ts';
import { birthKind } from './birth.ts';
import { nameKind } from './name.ts';
import { nikKind } from './nik.ts';
import { placeKind } from './place.ts';

export const comparisonKinds: readonly ComparisonKind[] = [nikKind, nameKind, birthKind, placeKind];

export { keyNormalisers } from './key-normalisers.ts';

export const workerKindModule = import.meta.url;
