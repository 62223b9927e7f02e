// `payung coverage`, `coverage explain`, `coverage definitions`: from spells to an answer, printed,
// kept under its id, and opened again.

import { basename, dirname } from 'node:path';
import { openWarehouse, systemClock } from '@payung/engine';
import { type CoverageAnswer, coverageAnswer, indicators, writeAnswer } from '@payung/office';
import { addMonths, issue, type Month, monthOf, Refusal } from '@payung/values';
import { print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { fill } from '../text/text.ts';
import { answerText, findAnswer, keepAnswer } from './answers.ts';
import { type CoverageCommand, wordsIn } from './command.ts';
import { forecastCommand } from './forecast.ts';
import { answerCsv, answerLines, explainLines } from './print.ts';
import { openQuestion } from './question.ts';

export async function coverageCommand(
  command: CoverageCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  switch (command.action) {
    case 'help':
      return print(wordsIn(command.language).help);
    case 'definitions':
      return printDefinitions(command);
    case 'forecast':
      return forecastCommand({ ...command, ...asked(command) }, environment, signal);
    case 'show':
    case 'explain':
      return printAnswer(command, await answerOf(command, environment, signal), environment);
    default:
      return command.action satisfies never;
  }
}

async function answerOf(
  command: CoverageCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<CoverageAnswer> {
  if (command.snapshot !== undefined) return findAnswer(environment, command.snapshot);
  const question = await openQuestion({ ...command, ...asked(command) }, environment, signal);
  try {
    const { cube, indicator, at, bases, targets, sources, snapshot } = question;
    const { region, by, depth, remit } = command;
    const ask = { indicator, at, region, by, depth, bases, targets, sources };
    const answer = await coverageAnswer(
      cube,
      remit === undefined ? ask : { ...ask, remit },
      snapshot,
    );
    await keepAnswer(environment, answer);
    return answer;
  } finally {
    await question.close();
  }
}

/** The month asked for, else the last whole month. */
function asked(command: CoverageCommand): { spells: string; at: Month } {
  if (command.spells === undefined) {
    throw new Refusal([issue('usage', { detail: wordsIn(command.language).spellsMissing })]);
  }
  return {
    spells: command.spells,
    at: command.at ?? addMonths(monthOf(systemClock.today('Asia/Makassar')), -1),
  };
}

async function printAnswer(
  command: CoverageCommand,
  answer: CoverageAnswer,
  environment: Environment,
): Promise<void> {
  const { form, language } = command;
  if (form === 'json') return print(answerText(answer));
  if (form === 'csv') return print(answerCsv(answer).join('\n'));
  if (form !== 'table')
    return writeParquet(answer, callerPath(environment, form.parquet), environment);
  const lines = command.action === 'explain' ? explainLines : answerLines;
  for (const line of lines(answer, language)) print(line);
}

async function writeParquet(
  answer: CoverageAnswer,
  path: string,
  environment: Environment,
): Promise<void> {
  const warehouse = await openWarehouse({ home: environment.home, exchange: dirname(path) });
  try {
    await writeAnswer(warehouse, answer, basename(path));
  } finally {
    await warehouse.close();
  }
}

function printDefinitions({ form, language }: CoverageCommand): void {
  if (form === 'json') {
    print(JSON.stringify(indicators, undefined, 2));
    return;
  }
  const text = wordsIn(language);
  for (const each of indicators) {
    const mark = { C: '', I: ` (${text.inferred})`, U: ` (${text.unconfirmed})` }[each.mark];
    print(`${each.id}${each.code === undefined ? '' : ` (${each.code})`}: ${each.name[language]}`);
    print(`  ${fill(text.formula, { formula: each.formula[language] })}`);
    print(`  ${fill(text.owner, { owner: each.owner })}`);
    print(`  ${fill(text.source, { source: each.source, mark })}`);
  }
}
