// Words of claims, employers' cases and meetings come with their pages.

import { addWords } from '../text.ts';
import { id } from './id.ts';

addWords(id, async () => (await import('./en.ts')).en);
