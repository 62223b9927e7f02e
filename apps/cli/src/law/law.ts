// `payung law …`: asks the rules of the law and prints what they say. Answers are written as they
// come, so a list of any length needs the memory of a few lines.

import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { citationText, lawCheckedOn } from '@payung/law';
import { ruleText } from '@payung/law/details';
import { formatCount, issue, type Language, Refusal, refuse } from '@payung/values';
import { note } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { fill, textIn } from '../text/text.ts';
import { type Answered, answerItem, answerJson, rulesOf, type Terms } from './answer.ts';
import { answerLines } from './answer-text.ts';
import { overrideText, readAssumptions } from './assumptions.ts';
import type { AskCommand, LawCommand } from './command.ts';
import { changesSince, figureAt, figureHistory, isParameterId, parameterIds } from './figures.ts';
import { changeLines, figureLine, figureLines } from './figures-text.ts';
import { type Input, readInput } from './input.ts';
import { nearest } from './nearest.ts';
import { progressLine } from './progress-line.ts';
import { ReaderGone, type ResultStream, resultStream } from './result-stream.ts';
import { schemaOf } from './schema.ts';

const doneCode = 0;
/** Some of what was asked was refused; the rest is answered. */
const someRefusedCode = 3;
/** As the shell calls a program whose reader went away (128 + SIGPIPE). */
const readerGoneCode = 141;

/** Gives the exit code. */
export async function lawCommand(
  command: LawCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  const out = resultStream(process.stdout, signal);
  try {
    if (command.action === 'ask') return await ask(command, environment, { out, signal });
    await out.write(listed(command));
    return doneCode;
  } catch (error) {
    if (error instanceof ReaderGone) return readerGoneCode;
    throw error;
  }
}

function listed(command: Exclude<LawCommand, AskCommand>): string {
  switch (command.action) {
    case 'help':
      return `${textIn(command.language).law.help}\n`;
    case 'schema':
      return json(schemaOf(command.group));
    case 'rules':
      return rulesText(command);
    case 'parameters':
      return parametersText(command);
    case 'changes':
      return changesText(command);
    default:
      return command satisfies never;
  }
}

function rulesText(command: Extract<LawCommand, { action: 'rules' }>): string {
  const { language } = command;
  const all = rulesOf('explain');
  if (command.json) {
    return json(all.map(({ id, term, sources }) => ({ id, term, ...ruleText(id), sources })));
  }
  return lines(
    all.flatMap(({ id, term, sources }) => [
      id,
      `  ${term[language]} (${sources.map((each) => citationText(each, language)).join('; ')})`,
    ]),
  );
}

function parametersText(command: Extract<LawCommand, { action: 'parameters' }>): string {
  const { id, at, language } = command;
  const on = at ?? lawCheckedOn;
  if (id === undefined) {
    const all = parameterIds.map((each) => ({
      figure: figureHistory(each),
      dated: figureAt(each, on),
    }));
    if (command.json) {
      return json(
        all.map(({ figure, dated }) => ({ ...figureHead(figure), at: on, inForce: dated ?? null })),
      );
    }
    return lines(
      all.flatMap(({ figure, dated }) => [figure.id, figureLine(figure, dated, language)]),
    );
  }
  if (!isParameterId(id)) throw unknownParameter(id, language);
  const figure = figureHistory(id);
  const dated = at === undefined ? undefined : figureAt(id, at);
  if (command.json) {
    const { values } = figure;
    return json({
      ...figureHead(figure),
      ...(at === undefined ? { values } : { at, inForce: dated ?? null }),
    });
  }
  if (at !== undefined && dated === undefined) {
    return lines([figure.id, fill(textIn(language).law.noValueAt, { at })]);
  }
  const shown = dated === undefined ? figure.values : [dated];
  return lines([
    `${figure.id}: ${figure.term[language]}`,
    ...shown.flatMap((each) => figureLines(figure, each, language)),
  ]);
}

function figureHead({ id, term, unit, names }: ReturnType<typeof figureHistory>) {
  return { id, term, unit, ...(names === undefined ? {} : { names }) };
}

function unknownParameter(id: string, language: Language): Refusal {
  const names = nearest(id, parameterIds).join(', ');
  const detail = fill(textIn(language).law.parameterUnknown, { id: id.slice(0, 60), names });
  return new Refusal([issue('usage', { detail })]);
}

function changesText(command: Extract<LawCommand, { action: 'changes' }>): string {
  const { since, language } = command;
  const changes = changesSince(since);
  if (command.json) {
    return json(
      changes.map(({ on, kind, figure, dated, before }) => ({
        on,
        kind,
        ...figureHead(figure),
        ...dated,
        before: before ?? null,
      })),
    );
  }
  if (changes.length === 0) return lines([fill(textIn(language).law.noChanges, { since })]);
  return lines(
    changes.flatMap((change, at) => [
      ...(change.on === changes[at - 1]?.on ? [] : [change.on]),
      ...changeLines(change, language),
    ]),
  );
}

type Running = { readonly out: ResultStream; readonly signal: AbortSignal };

async function ask(
  command: AskCommand,
  environment: Environment,
  running: Running,
): Promise<number> {
  const text = textIn(command.language);
  const reform = await readAssumptions(command, (name) => callerPath(environment, name), text);
  const terms: Terms = {
    group: command.group,
    reform,
    ...(command.rule === undefined ? {} : { rule: command.rule }),
    ...(command.file === undefined ? {} : { file: command.file }),
  };
  if (command.file === undefined && process.stdin.isTTY) note(text.law.typeInput);
  const source = await openSource(command, environment);
  const stop = () => source.destroy(refuse('cancelled'));
  if (running.signal.aborted) stop();
  running.signal.addEventListener('abort', stop, { once: true });
  try {
    for (const each of command.json ? [] : reform) {
      await running.out.write(`${fill(text.law.assuming, { override: overrideText(each) })}\n`);
    }
    const input = await readInput(source, text);
    const counts = await answerAll(input, { command, terms, environment, ...running });
    if (counts.asked > 1) note(fill(text.law.counts, countTexts(counts)));
    return counts.refused > 0 ? someRefusedCode : doneCode;
  } finally {
    running.signal.removeEventListener('abort', stop);
    source.destroy();
  }
}

async function openSource(command: AskCommand, environment: Environment): Promise<Readable> {
  const { file, language } = command;
  if (file === undefined) return process.stdin;
  const path = callerPath(environment, file);
  const detail = `${textIn(language).law.fileUnreadable} (${file})`;
  const handle = await open(path).catch((cause: unknown) => {
    throw refuse('usage', { detail }, {}, cause);
  });
  if ((await handle.stat()).isFile()) return handle.createReadStream();
  await handle.close();
  throw refuse('usage', { detail });
}

type Work = Running & {
  readonly command: AskCommand;
  readonly terms: Terms;
  readonly environment: Environment;
};
type Counts = { readonly asked: number; readonly refused: number };

/** One write a batch; between batches the program hears Ctrl-C. */
async function answerAll(input: Input, work: Work): Promise<Counts> {
  const progress = progressLine({
    // Two writers on one terminal would tear each other's lines.
    shows: work.environment.terminal && !work.out.isTerminal,
    language: work.command.language,
    monotonicMs: () => performance.now(),
    write: (text) => process.stderr.write(text),
  });
  let [asked, refused] = [0, 0];
  for await (const items of input.batches) {
    const answers = items.map((item) => answerItem(item, work.terms));
    if (answers.length === 0) continue;
    await work.out.write(batchText(answers, { input, work, isFirst: asked === 0 }));
    asked += answers.length;
    refused += answers.filter((each) => !each.ok).length;
    progress.show(asked);
    await nextTurn();
    if (work.signal.aborted) throw refuse('cancelled');
  }
  if (input.form === 'array' && work.command.json)
    await work.out.write(asked === 0 ? '[]\n' : '\n]\n');
  progress.end();
  return { asked, refused };
}

/** In the form of the input: an object, an array, or one line each. */
function batchText(
  answers: readonly Answered[],
  { input, work, isFirst }: { input: Input; work: Work; isFirst: boolean },
): string {
  const { language, group } = work.command;
  if (!work.command.json) {
    return lines(
      answers.flatMap((each) => answerLines(each, { language, whole: group === 'explain' })),
    );
  }
  const objects = answers.map((each) => answerJson(each, language));
  if (input.form === 'object') return objects.map(json).join('');
  const each = objects.map((object) => JSON.stringify(object));
  if (input.form !== 'array') return lines(each);
  return `${isFirst ? '[\n' : ',\n'}${each.join(',\n')}`;
}

function countTexts({ asked, refused }: Counts) {
  return { answered: formatCount(asked - refused), refused: formatCount(refused) };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
