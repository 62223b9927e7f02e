// A comparison that fails: to see that a run ends with its error.

import type { ComparisonKind } from './comparison.ts';

export const comparisonKinds: readonly ComparisonKind[] = [
  {
    name: 'broken',
    levels: () => ['missing', 'else', 'equal'],
    pack: () => ({}),
    compile: () => () => {
      throw new Error('comparison broke');
    },
  },
];
