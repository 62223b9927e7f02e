// The words of accounts come with the frame of a site.

import { addWords } from '../text.ts';
import { en } from './en.ts';
import { id } from './id.ts';

addWords({ id, en });
