// The Paritrana sheet of the sample's office: the criteria and scores of the guide's examples.

import { join } from 'node:path';
import { parseScheme, parseScores, schemeColumns, scoreColumns } from '@payung/office';
import { table } from '../coverage/question.ts';
import type { Works } from './works.ts';

export async function scoreParitrana({ hand, environment, reason }: Works): Promise<void> {
  const guide = (name: string) => join(environment.root, 'docs', 'guide', 'contoh', name);
  const schemes = await table(
    guide('paritrana-skema.csv'),
    environment,
    schemeColumns,
    parseScheme,
  );
  const { rows } = await table(
    guide('paritrana-nilai.csv'),
    environment,
    scoreColumns,
    parseScores,
  );
  const [scheme] = schemes.rows;
  if (scheme === undefined) throw new Error('The scheme of the sample is empty');
  const { id, year, criteria } = scheme;
  type Sheet = { readonly criteria: readonly { readonly id: string; readonly version: number }[] };
  const read = () => hand.get<{ sheet?: Sheet }>('verifikator', `/paritrana?year=${year}`);
  if ((await read()).sheet === undefined) {
    await hand.post('verifikator', '/paritrana/schemes', { id, year, criteria, reason });
  }
  const { sheet } = await read();
  for (const { criterion, score, evidence, steps } of rows) {
    if (sheet?.criteria.find((each) => each.id === criterion)?.version !== 0) continue;
    const body = { year, criterion, score, evidence, steps, reason };
    await hand.post('verifikator', '/paritrana/scores', body, { seen: '0' });
  }
}
