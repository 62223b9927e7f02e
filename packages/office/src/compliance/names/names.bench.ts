// Precision and recall of company names, printed: `node packages/office/src/compliance/names/names.bench.ts`.

import { measureNames } from './measure.fixture.ts';
import { labelledNames } from './pairs.fixture.ts';

const seeds = process.argv.slice(2).map(Number);
for (const seed of seeds.length > 0 ? seeds : [1, 2, 3, 11, 12, 13]) {
  const names = labelledNames(seed);
  const { pairs, precision, recall, recallAsked, asked, strangersLinked } =
    await measureNames(names);
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  process.stdout.write(
    `seed ${seed}: ${pairs} labelled pairs, precision ${percent(precision)}, recall ${percent(recall)}` +
      ` (with a person ${percent(recallAsked)}, asked ${percent(asked)} of the list),` +
      ` ${strangersLinked} of ${names.strangers.length} strangers linked\n`,
  );
}
