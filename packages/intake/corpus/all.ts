// Every case of the corpus, by name.

import { attackCases } from './lists/attacks.ts';
import { containerCases } from './lists/containers.ts';
import { dateCases } from './lists/dates.ts';
import { dialectCases } from './lists/dialects.ts';
import { drawnCases } from './lists/drawn.ts';
import { encodingCases } from './lists/encodings.ts';
import { factCases } from './lists/facts.ts';
import { formulaCases } from './lists/formulas.ts';
import { giantCases } from './lists/giants.ts';
import { headingCases } from './lists/headings.ts';
import { layoutCases } from './lists/layouts.ts';
import { letterCases } from './lists/letters.ts';
import { linkCases } from './lists/links.ts';
import { markupCases } from './lists/markup.ts';
import { numberCellCases } from './lists/number-cells.ts';
import { numberCases } from './lists/numbers.ts';
import { officeCases } from './lists/offices.ts';
import { placeCases } from './lists/places.ts';
import { roughCases } from './lists/rough.ts';
import { shapeCases } from './lists/shapes.ts';
import { sheetCases } from './lists/sheets.ts';
import { strangerCases } from './lists/strangers.ts';
import { tableCases } from './lists/tables.ts';
import { villageCases } from './lists/villages.ts';
import type { Case } from './truth.ts';

const groups: readonly (readonly Case[])[] = [
  dialectCases,
  drawnCases,
  shapeCases,
  encodingCases,
  numberCases,
  numberCellCases,
  dateCases,
  factCases,
  placeCases,
  headingCases,
  layoutCases,
  tableCases,
  villageCases,
  roughCases,
  officeCases,
  letterCases,
  markupCases,
  sheetCases,
  formulaCases,
  containerCases,
  strangerCases,
  attackCases,
  linkCases,
  giantCases,
];

export const allCases: readonly Case[] = groups
  .flat()
  .toSorted((one, two) => (one.name < two.name ? -1 : 1));
