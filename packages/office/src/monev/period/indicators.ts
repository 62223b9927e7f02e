// Every indicator of the register over its own base, for a report of RPJMD/IKU indicators: asked of the
// same cube as the coverage beside it, each under an id of its own.

import { createHash } from 'node:crypto';
import {
  type CoverageAnswer,
  coverageAnswer,
  indicators,
  type RegionDepth,
} from '../../coverage/index.ts';

type Question = Parameters<typeof coverageAnswer>[0];

const regencyDepth: RegionDepth = 4;

/** Capaian indikator. Outside `remit` small counts are hidden; all are shown when it is absent. */
export async function indicatorAnswers(
  question: Question,
  remit?: string,
): Promise<readonly CoverageAnswer[]> {
  const answers: CoverageAnswer[] = [];
  for (const indicator of indicators) {
    const snapshot = createHash('sha256')
      .update(JSON.stringify([question.snapshot, indicator]))
      .digest('hex');
    const ask = { by: [], depth: regencyDepth, ...(remit === undefined ? {} : { remit }) };
    answers.push(await coverageAnswer({ ...question, snapshot, indicator }, ask));
  }
  return answers;
}
