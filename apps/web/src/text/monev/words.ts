// Words of agreements, regulations, duties and Paritrana come with their pages.

import { addWords } from '../text.ts';
import { en } from './en.ts';
import { id } from './id.ts';

addWords({ id, en });
