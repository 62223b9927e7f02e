// `payung paritrana sheet`: criteria and scores in, the sheet out; nothing is kept.

import { systemClock } from '@payung/engine';
import {
  paritranaModel,
  paritranaScore,
  parseScheme,
  parseScores,
  periodPaper,
  schemeColumns,
  scoreColumns,
} from '@payung/office';
import { issue, Refusal } from '@payung/values';
import { print } from '../console.ts';
import { plainName } from '../coverage/print.ts';
import { table } from '../coverage/question.ts';
import { writeIn } from '../decision/papers.ts';
import { callerPath, type Environment } from '../environment.ts';
import { zoneOf } from '../serve/zone.ts';
import { fill } from '../text/text.ts';
import type { ParitranaCommand } from './command.ts';
import { paritranaWords } from './text/text.ts';

/** The exit code is returned. */
export async function paritranaCommand(
  command: ParitranaCommand,
  environment: Environment,
): Promise<number> {
  const { language } = command;
  const text = paritranaWords(language);
  if (command.action === 'help') {
    print(text.help);
    return 0;
  }
  const { region, formats } = command;
  const schemes = await table(command.scheme, environment, schemeColumns, parseScheme);
  const scores = await table(command.scores, environment, scoreColumns, parseScores);
  const [scheme] = schemes.rows;
  if (scheme === undefined) {
    throw new Refusal([
      issue('usage', { detail: fill(text.schemeEmpty, { value: command.scheme }) }),
    ]);
  }
  const model = paritranaModel(paritranaScore(scheme, scores.rows), {
    ...{ language, tenantName: plainName(region) },
    day: command.day ?? systemClock.today(zoneOf(region)),
  });
  const folder = callerPath(environment, command.out);
  for (const line of model.lead) print(line);
  for (const format of formats) {
    const file = fill(text.paperName, { format });
    await writeIn(folder, file, await periodPaper(model, format));
    print(fill(text.written, { file }));
  }
  return 0;
}
