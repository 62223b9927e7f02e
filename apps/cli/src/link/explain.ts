// `payung link explain`: why two records of a finished run weigh what they weigh. The tables are
// read again and must still be those of the run; the weights are those of its model.json.

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { relativesBar } from '@payung/linkage';
import { isDay, issue, type Language, maskDigits, Refusal } from '@payung/values';
import { print } from '../console.ts';
import { callerPath } from '../environment.ts';
import { fill } from '../text/text.ts';
import type { CardSide } from './card.ts';
import type { ExplainCommand, LinkInputs } from './command.ts';
import { type Explanation, type KindModule, linkTables, type Model, parseModel } from './engine.ts';
import { type PrepareContext, type Prepared, prepare, type Side } from './prepared.ts';
import type { LinkText } from './text.ts';

export async function explainCommand(
  command: ExplainCommand,
  context: PrepareContext,
): Promise<void> {
  const { text, environment, signal } = context;
  const out = callerPath(environment, command.out);
  const run = await readRun(out, text);
  const prepared = await prepare(run.inputs, { ...context, keepRows: true });
  const model = await storedModel(run.model, prepared.kindModules, context.language);
  refuseChanged(run, prepared, text);
  const { leftTable, rightTable, kindModules } = prepared;
  const outcome = await linkTables({
    model: { ...model, training: { ...model.training, mode: 'fixed' }, blocking: [] },
    left: leftTable,
    ...(rightTable === undefined ? {} : { right: rightTable }),
    kindModules,
    workers: 0,
    signal,
  });
  const left = recordOf(command.left, prepared.left, text);
  const partner = recordOf(command.right, prepared.right ?? prepared.left, text);
  const right = partner + (prepared.right === undefined ? 0 : prepared.left.ids.length);
  const [first, second] = left <= right ? [left, right] : [right, left];
  const explanation = prepared.weighed(outcome).explain(first, second);
  if (command.json) return print(JSON.stringify(explanation, undefined, 2));
  const shown = (name: string): string => {
    const rule = model.columns.find((each) => each.name === name);
    const from = rule?.from ?? name;
    const otherSide = prepared.right === undefined ? 'left' : 'right';
    const cells = [prepared.cell('left', left, from), prepared.cell(otherSide, partner, from)];
    return cells.map((cell) => (cell === '' ? '—' : masked(cell))).join(' | ');
  };
  print(fill(text.explained.heading, { left: command.left, right: command.right }));
  for (const line of explanationLines(explanation, model, shown, text)) print(line);
}

type FinishedRun = {
  readonly inputs: LinkInputs;
  /** Text of model.json. */
  readonly model: string;
  readonly sides: readonly CardSide[];
};

async function readRun(out: string, text: LinkText): Promise<FinishedRun> {
  let card: unknown;
  let model: string;
  try {
    card = JSON.parse(await readFile(join(out, 'card.json'), 'utf8'));
    model = await readFile(join(out, 'model.json'), 'utf8');
  } catch (cause) {
    throw new Refusal([issue('usage', { detail: fill(text.resultMissing, { out }) })], { cause });
  }
  const inputs = inputsOf(card);
  if (inputs === undefined) {
    throw new Refusal([issue('usage', { detail: fill(text.resultMissing, { out }) })]);
  }
  return { ...inputs, model };
}

/** Weights are given, nothing is learned or looked for any more. */
async function storedModel(
  text: string,
  kindModules: readonly string[],
  language: Language,
): Promise<Model> {
  const modules: KindModule[] = [];
  for (const address of kindModules) modules.push(await import(address));
  const model = parseModel({ text, file: 'model.json', modules, language });
  if (!model.ok) throw new Refusal(model.issues);
  return model.value;
}

/** What card.json says of the run; undefined when it is not a card. */
function inputsOf(card: unknown): Omit<FinishedRun, 'model'> | undefined {
  const asked = fieldOf(card, 'asked');
  const left = sideOf(fieldOf(card, 'left'));
  const right = sideOf(fieldOf(card, 'right'));
  const ignore = fieldOf(asked, 'ignore');
  const [model, tenant, asOf] = ['model', 'tenant', 'asOf'].map((key) => textOf(asked, key));
  if (left === undefined || !Array.isArray(ignore)) return undefined;
  return {
    inputs: {
      left: left.path,
      ignore: ignore.map(String),
      tenant: tenant ?? '',
      ...(model === undefined ? {} : { model }),
      ...(asOf === undefined || !isDay(asOf) ? {} : { asOf }),
      ...(left.idColumn === undefined ? {} : { leftId: left.idColumn }),
      ...(right === undefined ? {} : { right: right.path }),
      ...(right?.idColumn === undefined ? {} : { rightId: right.idColumn }),
    },
    sides: right === undefined ? [left] : [left, right],
  };
}

function sideOf(value: unknown): CardSide | undefined {
  const [path, sha256, idColumn] = ['path', 'sha256', 'idColumn'].map((key) => textOf(value, key));
  if (path === undefined || sha256 === undefined) return undefined;
  const records = Number(fieldOf(value, 'records'));
  return { path, sha256, records, ...(idColumn === undefined ? {} : { idColumn }) };
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function textOf(value: unknown, key: string): string | undefined {
  const field = fieldOf(value, key);
  return typeof field === 'string' ? field : undefined;
}

/** Other rows would have other frequencies, and the sum would be another. */
function refuseChanged(run: FinishedRun, prepared: Prepared, text: LinkText): void {
  for (const [index, side] of [prepared.left, prepared.right].entries()) {
    const before = run.sides[index];
    if (side === undefined || before?.sha256 === side.sha256) continue;
    const file = basename(side.path);
    throw new Refusal([issue('usage', { detail: fill(text.inputChanged, { file }) })]);
  }
}

function recordOf(id: string, side: Side, text: LinkText): number {
  const record = side.ids.indexOf(id);
  if (record >= 0) return record;
  const detail = fill(text.recordMissing, { id, file: side.file });
  throw new Refusal([issue('usage', { detail })]);
}

/** One bar a line; what is shown sums to the weight. */
function explanationLines(
  explanation: Explanation,
  model: Model,
  shown: (column: string) => string,
  text: LinkText,
): readonly string[] {
  const words = text.explained;
  const bar = (name: string, bits: number, rest: string): string =>
    `  ${name.padEnd(24)} ${signed(bits).padStart(11)}  ${rest}`.trimEnd();
  return [
    bar(words.prior, explanation.prior, ''),
    ...explanation.parts.map((part) => {
      if (part.comparison === relativesBar) return bar(words.relatives, part.bits, '');
      const columns = model.comparisons.find(({ name }) => name === part.comparison)?.columns ?? [];
      const details = [
        `${words.level} ${part.levelName}`,
        part.frequencyBits === 0 ? '' : fill(words.frequency, { bits: signed(part.frequencyBits) }),
        part.heldBy === undefined ? '' : fill(words.heldBy, { comparison: part.heldBy }),
        columns.slice(0, 1).map(shown).join(''),
      ];
      return bar(part.comparison, part.bits, details.filter((each) => each !== '').join(' · '));
    }),
    bar(words.sum, explanation.weight, ''),
    `  ${words.probability.padEnd(24)} ${explanation.probability.toFixed(6).padStart(11)}`,
  ];
}

/** Dates and house numbers are shown, a NIK or a family card is not. */
function masked(cell: string): string {
  return cell.replace(/\d{13,}/g, (run) => maskDigits(run));
}

function signed(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(6)}`;
}
