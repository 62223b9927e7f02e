// The words of accounts come with the frame of a site.

import { addWords } from '../text.ts';
import { id } from './id.ts';

addWords(id, async () => (await import('./en.ts')).en);
