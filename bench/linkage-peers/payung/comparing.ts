// How many pairs are compared in a second when there are pairs to compare: everybody of one kecamatan
// and birth year, by the worker model. With its own rules most of the stage is spent on pairs met
// before and on putting the kept ones together. Run: node comparing.ts FOLDER, which holds rows.csv
// and participants.csv as scale.bench.ts writes them.

import { join } from 'node:path';
import { cleanedWorkerTables } from '@payung/linkage';
import { linkTables } from '@payung/linkage/engine';
import { day } from '@payung/values';
import { readCleaned } from './cleaned.ts';

async function main(home: string): Promise<void> {
  const [left, right] = [
    await readCleaned(join(home, 'rows.csv')),
    await readCleaned(join(home, 'participants.csv')),
  ];
  const tables = cleanedWorkerTables({ left, right, asOf: day('2026-06-30') });
  const blocking = [
    {
      name: 'kecamatan_year',
      keys: [{ column: 'kecamatan' }, { column: 'birth_years', take: 'words' as const }],
    },
  ];
  const { card, stages } = await linkTables({
    ...tables,
    model: { ...tables.model, blocking },
    elapsedMs: () => performance.now(),
  });
  const seconds = (stages.find(({ name }) => name === 'scoring')?.ms ?? 0) / 1_000;
  const rate = (card.pairsCompared / seconds / 1e6).toFixed(1);
  process.stdout.write(
    `${card.pairsCompared} pairs compared in ${seconds.toFixed(1)} s: ${rate} million a second\n`,
  );
}

await main(process.argv[2] ?? '');
