// Coverage of the sample's register, for its meetings and reports: one cube, the room's own bases and targets.

import { createHash } from 'node:crypto';
import { openWarehouse } from '@payung/engine';
import {
  baseColumns,
  buildCube,
  coverageAnswer,
  cubeSetting,
  findIndicator,
  indicatorAnswers,
  loadRegister,
  type PeriodCoverage,
  parseBases,
  parseTargets,
  rankingAnswer,
  targetColumns,
  trendAnswer,
} from '@payung/office';
import { addMonths, type Month } from '@payung/values';
import { plainName } from '../coverage/print.ts';
import { table } from '../coverage/question.ts';
import type { Stage } from './stage.ts';

const monthsShown = 13;
const monthsKept = 23;
/** Papers of a meeting go to whoever sees no persons. */
const nowhere = '-';

/** Cakupan in a month of the register. */
export async function coverageOf(stage: Stage, month: Month): Promise<PeriodCoverage> {
  const { session, environment, room, actor, signal } = stage;
  const bases = await table(room.bases.path, environment, baseColumns, parseBases);
  const targets = await table(room.targets.path, environment, targetColumns, parseTargets);
  const indicator = findIndicator('ucj');
  if (indicator === undefined) throw new Error('ucj is an indicator');
  const warehouse = await openWarehouse({ home: environment.home, signal });
  try {
    const { database, program } = session;
    const taken = await loadRegister({ database, actor }, warehouse, month);
    if (taken === undefined) throw new Error('The register of the sample is empty');
    const { at } = taken;
    const setting = cubeSetting({
      ...{ region: 'domicile', depth: 10 },
      ...{ from: addMonths(at, -monthsKept), until: addMonths(at, 1) },
    });
    const sources = { ...taken.sources, program: program.digest };
    const parts = [sources, setting, indicator, bases.rows, targets.rows, at];
    const question = {
      snapshot: createHash('sha256').update(JSON.stringify(parts)).digest('hex'),
      cube: await buildCube(warehouse, 'spell', setting),
      ...{ indicator, at, sources, region: room.tenant },
      ...{ bases: bases.rows, targets: targets.rows },
    };
    const ask = { depth: 4, remit: nowhere } as const;
    return {
      bySegment: await coverageAnswer(question, { ...ask, by: ['segment'] }),
      byPayer: await coverageAnswer(question, { ...ask, by: ['payer'] }),
      districts: await rankingAnswer(question, {
        ...{ depth: 6, order: 'coverage', against: addMonths(at, -12), nameOf: plainName },
      }),
      trend: await trendAnswer(question, monthsShown),
      indicators: await indicatorAnswers(question, nowhere),
    };
  } finally {
    await warehouse.close();
  }
}
