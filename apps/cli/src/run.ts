// `payung run`: one room in, one folder of results out.

import { systemClock } from '@payung/engine';
import type { Summary } from '@payung/office';
import { formatCount, formatPercent, formatRupiah, issueLine, type Language } from '@payung/values';
import type { Command } from './arguments.ts';
import { note, print } from './console.ts';
import { callerPath, type Environment } from './environment.ts';
import { decimal, progressPrinter } from './progress.ts';
import { findRoom, openSession, runHere } from './session.ts';
import { fill, textIn } from './text/text.ts';

export async function runCommand(
  command: Extract<Command, { name: 'run' }>,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  const { language } = command;
  const out = callerPath(environment, command.out);
  const room = await findRoom(callerPath(environment, command.room), command.asOf);
  const session = await openSession(environment, { language });
  try {
    const printer = progressPrinter({
      language,
      terminal: environment.terminal,
      monotonicMs: systemClock.monotonicMs,
      write: (text) => process.stderr.write(text),
    });
    const summary = await runHere(session, {
      room,
      out,
      language,
      signal,
      onProgress: printer.show,
    });
    printer.finish(summary.measured.steps);
    if (command.json) print(JSON.stringify(summary, undefined, 2));
    else for (const line of summaryLines(summary, language)) print(line);
    const seconds = decimal(summary.measured.seconds, language);
    note(fill(textIn(language).finished, { seconds, out }));
  } finally {
    await session.close();
  }
}

/** The result in a few sentences for the one who started the job. */
export function summaryLines(summary: Summary, language: Language): string[] {
  const text = textIn(language);
  const { rows, persons, unprotected } = summary.totals;
  const refused = summary.lists.filter((list) => list.format === 'unreadable');
  return [
    fill(text.headline, {
      data: formatCount(rows.data),
      lists: summary.lists.length,
      accepted: formatCount(rows.accepted),
      merged: formatCount(rows.merged),
      held: formatCount(rows.held),
      rejected: formatCount(rows.rejected),
      persons: formatCount(persons),
      unprotected: formatCount(unprotected),
    }),
    ...summary.coverage.map((figure) =>
      fill(text.coverageLine, {
        percent: formatPercent(figure.percent),
        part: formatCount(figure.part),
        base: formatCount(figure.base),
        definition: figure.definition,
        year: figure.year,
      }),
    ),
    fill(text.planLine, {
      people: formatCount(summary.plan.people),
      months: formatCount(summary.plan.personMonths),
      amount: formatRupiah(summary.plan.amount),
      waiting: formatCount(summary.plan.waiting),
      excluded: formatCount(summary.plan.excluded.reduce((sum, { people }) => sum + people, 0)),
    }),
    ...(refused.length === 0 ? [] : [text.refusedLists]),
    ...refused.flatMap((list) => list.fileIssues.map((each) => `  ${issueLine(each, language)}`)),
  ];
}
