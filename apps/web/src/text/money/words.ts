// Words of money: funds, decisions, sendings, the calendar come with their pages.

import { addWords } from '../text.ts';
import { id } from './id.ts';

addWords(id, async () => (await import('./en.ts')).en);
