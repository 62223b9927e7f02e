// Words of agreements, regulations, duties and Paritrana come with their pages.

import { addWords } from '../text.ts';
import { id } from './id.ts';

addWords(id, async () => (await import('./en.ts')).en);
