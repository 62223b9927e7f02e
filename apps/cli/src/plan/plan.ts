// `payung plan`: a plan by months for a room, scenarios side by side, and why a person is in it.

import { systemClock } from '@payung/engine';
import {
  explainPerson,
  explanationLines,
  figuresOf,
  type MonthPlan,
  type PlanRequest,
  planChecked,
} from '@payung/office';
import { formatCount, type Language, refuse } from '@payung/values';
import { note, print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { fill } from '../text/text.ts';
import { readBefore } from './before.ts';
import { chartSvg } from './chart.ts';
import type { CompareCommand, ExplainCommand, MakeCommand, PlanCommand } from './command.ts';
import { decisionFile } from './decision-file.ts';
import { type PlanFacts, readFacts, readMortality, readScenario } from './facts.ts';
import { assignmentsCsv, type PlanRecord, planRecord, writeFiles } from './files.ts';
import { planLines, tableLines } from './lines.ts';
import { planText } from './text/text.ts';

export async function planCommand(
  command: PlanCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  if (command.action === 'help') return print(planText(command.language).help);
  try {
    const facts = await readFacts({ ...command, environment, signal });
    const work = { facts, environment, signal };
    if (command.action === 'make') return await make(command, work);
    if (command.action === 'compare') return await compare(command, work);
    return await explain(command, work);
  } catch (error) {
    if (signal.aborted) throw refuse('cancelled', {}, {}, error);
    throw error;
  }
}

type Work = {
  readonly facts: PlanFacts;
  readonly environment: Environment;
  readonly signal: AbortSignal;
};

type Made = {
  readonly request: PlanRequest;
  readonly plan: MonthPlan;
  readonly seconds: number;
};

async function make(command: MakeCommand, work: Work): Promise<void> {
  const { language } = command;
  const made = await solve(command, work);
  const out = callerPath(work.environment, command.out);
  const csv = assignmentsCsv(made.plan.assignments);
  const record = planRecord({ ...made, facts: work.facts, csv });
  work.signal.throwIfAborted();
  const decided = decisionFile(made.request, made.plan, work.facts.registerOf);
  await writeFiles(out, {
    'rencana-bulan.csv': csv,
    'keputusan.json': json(decided.file),
    'rencana.json': json(record),
  });
  if (command.json) print(json(record).trimEnd());
  else for (const line of planLines(made, language)) print(line);
  const text = planText(language);
  if (decided.unknown.length > 0) {
    note(fill(text.notInRegister, { people: formatCount(decided.unknown.length) }));
  }
  note(fill(text.written, { out }));
}

async function compare(command: CompareCommand, work: Work): Promise<void> {
  const { language } = command;
  const { funds, bases, people } = work.facts;
  const mortality =
    command.deaths === undefined
      ? {}
      : { mortality: await readMortality(callerPath(work.environment, command.deaths)) };
  const plans: Made[] = [];
  for (const scenario of command.scenarios) {
    plans.push(await solve({ scenario, language }, work));
  }
  const figures = plans.map(({ plan }) => figuresOf(plan, { funds, bases, people, ...mortality }));
  const record = { format: 1, room: work.facts.digest, scenarios: figures };
  if (command.json) print(json(record).trimEnd());
  else for (const line of tableLines(figures, language)) print(line);
  if (command.out === undefined) return;
  const out = callerPath(work.environment, command.out);
  work.signal.throwIfAborted();
  await writeFiles(out, {
    'banding.svg': chartSvg(figures, planText(language)),
    'banding.json': json(record),
  });
  note(fill(planText(language).written, { out }));
}

async function explain(command: ExplainCommand, work: Work): Promise<void> {
  const { request, plan } = await solve(command, work);
  const explanation = explainPerson(request, plan, command.person);
  if (explanation.verdict === 'unknown') throw refuse('not_found', { what: command.person });
  if (command.json) return print(json(explanation).trimEnd());
  for (const line of explanationLines(explanation, command.language)) print(line);
}

/** No plan leaves this program that breaks a rule: it is checked by rules of their own first. */
async function solve(
  asked: { readonly scenario: string; readonly before?: string; readonly language: Language },
  work: Work,
): Promise<Made> {
  const { facts, environment, signal } = work;
  const path = (given: string) => callerPath(environment, given);
  const scenario = await readScenario(path(asked.scenario), facts);
  const before = asked.before === undefined ? {} : { before: await readBefore(path(asked.before)) };
  const request: PlanRequest = {
    people: facts.people,
    unmatchedFacts: facts.unmatchedFacts,
    funds: facts.funds,
    scenario,
    ...before,
    asOf: facts.room.asOf,
    signal,
    onProgress: ({ goal, goals }) => {
      if (environment.terminal)
        process.stderr.write(`\r${fill(planText(asked.language).solving, { goal, goals })}`);
    },
  };
  const begun = systemClock.monotonicMs();
  const plan = await planChecked(request);
  const seconds = (systemClock.monotonicMs() - begun) / 1_000;
  if (environment.terminal) process.stderr.write('\r\u001b[2K');
  return { request, plan, seconds };
}

function json(value: PlanRecord | object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
