// Words of periodic reports come with their pages.

import { addWords } from '../text.ts';
import { en } from './en.ts';
import { id } from './id.ts';

addWords({ id, en });
