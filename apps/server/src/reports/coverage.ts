// What coverage says of the period of a report: the answers that its papers are made from, cut from the
// same cubes as the screens, small counts hidden.

import type { Actor } from '@payung/engine';
import {
  coverageAnswer,
  indicatorAnswers,
  type Period,
  type PeriodCoverage,
  type ReportSheet,
  rankingAnswer,
  trendAnswer,
} from '@payung/office';
import { addMonths, monthsBetween } from '@payung/values';
import { type Means, nowhere, paperQuestion } from '../coverage/question.ts';
import { nameIn } from '../gazetteer.ts';

/** Months a trend shows at least: a year and the month it is compared with. */
const trendMonths = 13;

export function periodCoverage(
  means: Means,
  actor: Actor,
  { from, until, sheet }: Period & { readonly sheet?: ReportSheet },
): Promise<{ readonly coverage: PeriodCoverage; readonly tenantName: string }> {
  const asking = { definition: 'ucj', month: addMonths(until, -1), kind: 'domicile' } as const;
  return paperQuestion(means, actor, asking, async (question) => {
    const nameOf = (code: string) => nameIn(question.register, code);
    const whole = { ...question, region: actor.tenant };
    const months = Math.max(trendMonths, monthsBetween(from, until) + 1);
    const against = addMonths(from, -1);
    const districts = await rankingAnswer(whole, { depth: 6, order: 'coverage', against, nameOf });
    const coverage = {
      bySegment: await coverageAnswer(whole, { by: ['segment'], depth: 4, remit: nowhere }),
      byPayer: await coverageAnswer(whole, { by: ['payer'], depth: 4, remit: nowhere }),
      districts,
      trend: await trendAnswer(whole, months),
      ...(sheet === 'indicators' ? { indicators: await indicatorAnswers(whole, nowhere) } : {}),
      places: Object.fromEntries(districts.withoutBase.map(({ code }) => [code, nameOf(code)])),
    };
    return { coverage, tenantName: nameOf(actor.tenant) };
  });
}
