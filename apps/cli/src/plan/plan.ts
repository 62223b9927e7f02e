// `payung plan`: a plan by months for a room, scenarios side by side, and why a person is in it.

import { systemClock } from '@payung/engine';
import {
  checkAssignments,
  explainPerson,
  explanationLines,
  figuresOf,
  fundsOf,
  type MonthPlan,
  type PlanRequest,
  planMonths,
} from '@payung/office';
import { addMonths, type Language, refuse } from '@payung/values';
import { note, print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { fill } from '../text/text.ts';
import { readBefore } from './before.ts';
import { chartSvg } from './chart.ts';
import type { CompareCommand, ExplainCommand, MakeCommand, PlanCommand } from './command.ts';
import { type PlanFacts, readFacts, readScenario } from './facts.ts';
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
  await writeFiles(out, { 'rencana-bulan.csv': csv, 'rencana.json': json(record) });
  if (command.json) print(json(record).trimEnd());
  else for (const line of planLines(made, language)) print(line);
  note(fill(planText(language).written, { out }));
}

async function compare(command: CompareCommand, work: Work): Promise<void> {
  const { language } = command;
  const { funds, bases } = work.facts;
  const plans: Made[] = [];
  for (const scenario of command.scenarios) {
    plans.push(await solve({ scenario, language }, work));
  }
  const figures = plans.map(({ plan }) => figuresOf(plan, { funds, bases }));
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
  const plan = await planMonths(request);
  const seconds = (systemClock.monotonicMs() - begun) / 1_000;
  if (environment.terminal) process.stderr.write('\r\u001b[2K');
  assertKept(request, plan);
  return { request, plan, seconds };
}

function assertKept({ people, funds, scenario }: PlanRequest, plan: MonthPlan): void {
  const [fault] = checkAssignments({
    assignments: plan.assignments,
    people: people.map(({ candidate, ...person }) => ({ ...candidate, ...person })),
    funds: fundsOf(funds, scenario),
    programs: scenario.programs,
    from: scenario.start,
    until: addMonths(scenario.start, scenario.months),
    minMonths: scenario.minMonths,
  });
  if (fault !== undefined) throw new Error(`The plan breaks a rule: ${JSON.stringify(fault)}`);
}

function json(value: PlanRecord | object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
