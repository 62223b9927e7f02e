// Words of the sample's office come with it.

import { addWords } from '../text.ts';
import { id } from './id.ts';

addWords(id, async () => (await import('./en.ts')).en);
