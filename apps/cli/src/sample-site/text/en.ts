// The same in English. What stands in the register of the office stays as it is: it is Indonesian.

import { id, type SampleSiteWords } from './id.ts';

export const en: SampleSiteWords = {
  ...id,
  opening: 'opening the sample office',
  filling: 'filling the sample office: sendings, funds, decision, claims, employers, Paritrana',
  filled: 'The sample office is ready: choose “Sign in as …” on the first page.',
  inUse:
    'Another office uses this data folder: the sample office is not opened here. Use another PAYUNG_HOME to try it.',
  failed: 'The sample office is not complete: {detail}',
};
