// `payung decision objection`: what the public objects to, filed against a row and decided with a reason.

import { decideObjection, fileObjection, readObjections } from '@payung/office';
import { print } from '../console.ts';
import type { Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type { ObjectionCommand } from './command.ts';
import { deskActor, tellRefusal } from './papers.ts';
import { decisionText } from './text/text.ts';

/** The exit code is returned. */
export async function objectionCommand(
  command: ObjectionCommand,
  { database }: Session,
): Promise<number> {
  const { language, json } = command;
  const text = decisionText(language);
  const actor = deskActor(command);
  if (command.action === 'objection list') {
    const found = await readObjections(database, actor, command.number);
    if (json) print(JSON.stringify(found, undefined, 2));
    else if (found.length === 0) print(fill(text.noObjections, { number: command.number }));
    else {
      for (const { objection, row, day, outcome, outcomeReason } of found) {
        const verdict = outcome === null ? text.open : text.verdicts[outcome];
        print(fill(text.objection, { objection, row, day, verdict, why: outcomeReason ?? '' }));
      }
    }
    return 0;
  }
  const reason = command.reason ?? text.reasonObjection;
  if (command.action === 'objection file') {
    const { number, row, day, text: written } = command;
    const filed = await fileObjection(database, actor, { number, row, day, text: written, reason });
    if (filed.outcome === 'refused') return tellRefusal(filed, command);
    const { objection } = filed;
    print(
      json ? JSON.stringify(filed, undefined, 2) : fill(text.filed, { objection, row, number }),
    );
    return 0;
  }
  const { objection, verdict, why } = command;
  const done = await decideObjection(database, actor, { objection, verdict, why, reason });
  if (done.outcome === 'refused') return tellRefusal(done, command);
  const words = fill(text.decided, { objection, verdict: text.verdicts[verdict] });
  print(json ? JSON.stringify(done, undefined, 2) : words);
  return 0;
}
