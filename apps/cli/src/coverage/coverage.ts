// `payung coverage` and its commands: from spells to an answer, printed, kept under its id, and opened
// again.

import { basename, dirname } from 'node:path';
import { openWarehouse } from '@payung/engine';
import { bpuContribution } from '@payung/law';
import {
  categoryColumns,
  countUncovered,
  coverageAnswer,
  creditAnswer,
  gapAnswer,
  indicators,
  manualColumns,
  maySeePeople,
  parseCategories,
  parseManualTargets,
  peopleBehind,
  type RegionDepth,
  rankingAnswer,
  schemeIn,
  targetAnswer,
  trendAnswer,
  writeAnswer,
} from '@payung/office';
import { addMonths, issue, type Month, month, Refusal } from '@payung/values';
import { print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { fill } from '../text/text.ts';
import { type Answer, answerText, findAnswer, type KeptAnswer, keepAnswer } from './answers.ts';
import type { Asked, CoverageCommand } from './command.ts';
import { exportCommand } from './export.ts';
import { forecastOf } from './forecast.ts';
import { namesBelow } from './names.ts';
import { csvOf, linesOf } from './printed.ts';
import { openQuestion, type Question, table } from './question.ts';
import { wordsIn } from './text/words.ts';

export async function coverageCommand(
  command: CoverageCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  const { action, language } = command;
  if (action === 'help') return print(wordsIn(language).help);
  if (action === 'definitions') return printDefinitions(command);
  if (command.snapshot !== undefined) {
    return printAnswer(command, await findAnswer(environment, command.snapshot), environment);
  }
  const { source } = command;
  if (source === undefined) throw new Error('A command without spells was not refused');
  const asked = { ...command, source };
  const question = await openQuestion(asked, environment, signal);
  try {
    if (action === 'export') return await exportCommand(asked, question, environment);
    const answer = await keepAnswer(environment, await answerOf(asked, question, environment));
    await printAnswer(command, answer, environment);
  } finally {
    await question.close();
  }
}

async function answerOf(
  command: Asked,
  opened: Question,
  environment: Environment,
): Promise<Answer> {
  const { action, region, order, months } = command;
  const question = { ...opened, region };
  const depth = command.depth ?? belowOf(region);
  switch (action) {
    case 'show':
    case 'explain':
      return coverageAnswer(question, await shownBy(command, question));
    case 'forecast':
      return forecastOf(command, question);
    case 'ranking': {
      const against = command.against ?? addMonths(question.at, -12);
      const { categories } = command;
      const schemes = await table(categories, environment, categoryColumns, parseCategories);
      const scheme = schemeIn(schemes.rows, question.at);
      const ask = { depth, order, against, nameOf: await namesBelow(region) };
      return rankingAnswer(question, scheme === undefined ? ask : { ...ask, scheme });
    }
    case 'trend':
      return trendAnswer(question, months);
    case 'credit': {
      const from = command.from ?? yearOf(question.at);
      return creditAnswer(question, { warehouse: question.warehouse, spell: 'spell', from });
    }
    case 'gap':
      return gapOf(command, question);
    case 'targets':
      return targetsOf(command, question, { environment, depth });
    default:
      throw new Error(`${action} gives no answer`);
  }
}

async function shownBy(command: Asked, question: Question & { readonly region: string }) {
  const { by, depth = 10, remit, action } = command;
  const ask = { by, depth, ...(remit === undefined ? {} : { remit }) };
  if (action !== 'explain' || !maySeePeople(command.region, remit)) return ask;
  return { ...ask, rows: await peopleBehind(question, question, command.rows) };
}

async function targetsOf(
  command: Asked,
  question: Question & { readonly region: string },
  { environment, depth }: { readonly environment: Environment; readonly depth: RegionDepth },
): Promise<Answer> {
  const { rule, target, manual, language, by } = command;
  if ((rule === 'manual') !== (manual !== undefined)) {
    throw new Refusal([issue('usage', { detail: wordsIn(language).manualMissing })]);
  }
  const letters = await table(manual, environment, manualColumns, parseManualTargets);
  const answer = await targetAnswer(question, {
    ...{ rule, depth },
    ...(by.includes('segment') ? { leaf: 'segment' } : {}),
    ...(target === undefined ? {} : { target }),
    ...(manual === undefined ? {} : { manual: letters.rows }),
  });
  if (!answer.ok) throw new Refusal(answer.issues);
  return answer.value;
}

/** The cost is that of JKK and JKM for a BPU of the lowest bracket, as a Pemda pays it. */
async function gapOf(
  { months, language }: Asked,
  question: Question & { readonly region: string },
): Promise<Answer> {
  const { register, at, region } = question;
  if (register === undefined) {
    throw new Refusal([issue('usage', { detail: wordsIn(language).gapNeedsRegister })]);
  }
  const { database, actor, known } = register;
  const uncovered = await countUncovered(database, actor, { month: at, known, region });
  const facts = { programs: ['JKK', 'JKM'], payer: 'APBD_KAB', month: addMonths(at, 1) } as const;
  const contribution = bpuContribution(facts);
  if (!contribution.ok) throw new Refusal(contribution.issues);
  const answer = await gapAnswer(question, {
    unfunded: uncovered.map(({ sector, people }) => ({ segment: sector, people })),
    contributionMonthly: contribution.value.value,
    months,
  });
  if (!answer.ok) throw new Refusal(answer.issues);
  return answer.value;
}

/** Regions one level below: of a kabupaten its kecamatan. */
function belowOf(region: string): RegionDepth {
  if (region.length < 2) return 2;
  if (region.length < 4) return 4;
  return region.length < 6 ? 6 : 10;
}

function yearOf(at: Month): Month {
  return month(`${at.slice(0, 4)}-01`);
}

async function printAnswer(
  command: CoverageCommand,
  answer: KeptAnswer,
  environment: Environment,
): Promise<void> {
  const { form, language, action } = command;
  if (form === 'json') return print(answerText(answer));
  if (form === 'csv') return print(csvOf(answer).join('\n'));
  if (form !== 'table') return writeParquet(answer, command, environment, form.parquet);
  const nameOf = await namesBelow(answer.region);
  for (const line of linesOf(answer, action, { language, nameOf })) print(line);
}

async function writeParquet(
  answer: Answer,
  { language }: CoverageCommand,
  environment: Environment,
  given: string,
): Promise<void> {
  if (answer.kind !== 'coverage') {
    throw new Refusal([issue('usage', { detail: wordsIn(language).noParquet })]);
  }
  const path = callerPath(environment, given);
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
