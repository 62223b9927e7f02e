// The keys of all catalogues together: those that come with the frame and those that come with a page.

import type { id as account } from './account/id.ts';
import type { id as cases } from './cases/id.ts';
import type { id as home } from './home/id.ts';
import type { id as frame } from './id.ts';
import type { id as law } from './law/id.ts';
import type { id as monev } from './monev/id.ts';
import type { id as money } from './money/id.ts';
import type { id as offline } from './offline/id.ts';
import type { id as people } from './people/id.ts';
import type { id as open } from './public/id.ts';
import type { id as reports } from './reports/id.ts';
import type { id as review } from './review/id.ts';
import type { id as sample } from './sample/id.ts';
import type { id as staff } from './staff/id.ts';
import type { id as work } from './work/id.ts';

export type TextKey =
  | keyof typeof frame
  | keyof typeof account
  | keyof typeof cases
  | keyof typeof home
  | keyof typeof law
  | keyof typeof monev
  | keyof typeof money
  | keyof typeof offline
  | keyof typeof people
  | keyof typeof open
  | keyof typeof reports
  | keyof typeof review
  | keyof typeof sample
  | keyof typeof staff
  | keyof typeof work;

export type Catalogue = Readonly<Record<string, string>>;
