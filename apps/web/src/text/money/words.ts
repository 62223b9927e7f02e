// Words of money: funds, decisions, sendings, the calendar come with their pages.

import { addWords } from '../text.ts';
import { en } from './en.ts';
import { id } from './id.ts';

addWords({ id, en });
