// The one problem of a list that is named in the table: what concerns the whole file, else the kind
// with most rows that is no mere note.

import type { ListWire } from '@payung/server/wire';

export type MainProblem = {
  readonly example: ListWire['problems'][number]['example'];
  readonly rows?: number;
};

export function mainProblem(list: ListWire): MainProblem | undefined {
  const wholeFile = list.fileIssues.find((issue) => issue.severity === 'error');
  if (wholeFile !== undefined) return { example: wholeFile };
  const problem = list.problems.find((each) => each.severity !== 'note');
  return problem === undefined ? undefined : { example: problem.example, rows: problem.rows };
}
