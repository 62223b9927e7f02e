// The same judgement inside this process, by the doors that the command uses: hundreds of files in
// seconds. What belongs to the command alone (exit code, limits, JSON) is asked of the command.

import { day, issueLine, Refusal } from '@payung/values';
import {
  assessList,
  assessmentCounter,
  type ListFile,
  registrationRefusal,
  surveyList,
} from '../src/index.ts';
import type { Answer, AnsweredRow } from './judge.ts';

const options = { asOf: day('2026-06-30'), region: '7502' };

/** What intake says of a file; refusals count as the command counts them. */
export async function assessed(file: ListFile): Promise<Answer> {
  try {
    const survey = await surveyList(file, options);
    if (!survey.ok) return refusedBy(survey.issues);
    const unfit = registrationRefusal(survey.value);
    if (unfit !== undefined) return refusedBy([unfit]);
    const counter = assessmentCounter();
    const rows: AnsweredRow[] = [];
    for await (const batch of assessList(file, survey.value, options)) {
      for (const row of batch) {
        counter.add(row);
        const { disposition, reasons, warnings } = row;
        const values = row.values ?? {};
        rows.push({ row: row.row, place: row.sheet ?? '', disposition, reasons, warnings, values });
      }
    }
    const { counts } = counter.result();
    return { outcome: 'import', message: '', counts, rows, exitCode: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusedBy(error.issues);
  }
}

function refusedBy(issues: Refusal['issues']): Answer {
  const found = issues.find((each) => each.severity === 'error') ?? issues[0];
  if (found === undefined) throw new Error('a refusal without a reason');
  const message = issueLine(found);
  return { outcome: 'refuse', refusal: found.code, message, counts: {}, rows: [], exitCode: 3 };
}
