// Arguments behind the word `plan`, as a value: one variant per command.

import { parseArgs } from 'node:util';
import { failed, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { type PlanText, planText } from './text/text.ts';

type Common = {
  readonly name: 'plan';
  readonly room: string;
  readonly json: boolean;
  readonly language: Language;
};

export type MakeCommand = Common & {
  readonly action: 'make';
  readonly scenario: string;
  readonly out: string;
  /** The rencana-bulan.csv of the plan before. */
  readonly before?: string;
};
export type CompareCommand = Common & {
  readonly action: 'compare';
  readonly scenarios: readonly string[];
  /** Table of deaths by age, for the benefits to be expected. */
  readonly deaths?: string;
  readonly out?: string;
};
export type ExplainCommand = Common & {
  readonly action: 'explain';
  readonly scenario: string;
  readonly person: string;
  readonly before?: string;
};
export type PlanCommand =
  | MakeCommand
  | CompareCommand
  | ExplainCommand
  | { readonly name: 'plan'; readonly action: 'help'; readonly language: Language };

const options = {
  scenario: { type: 'string', multiple: true },
  out: { type: 'string' },
  before: { type: 'string' },
  deaths: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
const scenariosMax = 4;

type Given = NonNullable<ReturnType<typeof readArguments>>;

/** @example parsePlanCommand(['ruang', '--scenario', 'a.yaml', '--out', 'hasil']).ok // true */
export function parsePlanCommand(argv: readonly string[]): Parsed<PlanCommand> {
  const given = readArguments(argv);
  if (given === undefined) return refused(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return refused(textIn('id').languageInvalid, language);
  }
  if (values.help || positionals.length === 0) {
    return parsed({ name: 'plan', action: 'help', language });
  }
  const [first = '', ...rest] = positionals;
  const action = first === 'compare' || first === 'explain' ? first : 'make';
  const [room, ...more] = action === 'make' ? positionals : rest;
  if (room === undefined) return refused(planText(language).roomMissing);
  const common = { name: 'plan', room, json: values.json ?? false, language } as const;
  if (action === 'compare') return compareCommand(common, values, more);
  if (action === 'explain') return explainCommand(common, values, more);
  return makeCommand(common, values, more);
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function makeCommand(
  common: Common,
  values: Given['values'],
  rest: readonly string[],
): Parsed<PlanCommand> {
  const text = planText(common.language);
  const [stranger] = rest;
  if (stranger !== undefined) return refused(textIn(common.language).unknownOption, stranger);
  const scenario = oneScenario(values, text);
  if (!scenario.ok) return scenario;
  if (values.out === undefined) return refused(text.outMissing);
  const made = { ...common, action: 'make', scenario: scenario.value, out: values.out } as const;
  return parsed({ ...made, ...beforeOf(values) });
}

function compareCommand(
  common: Common,
  values: Given['values'],
  rest: readonly string[],
): Parsed<PlanCommand> {
  const [stranger] = rest;
  if (stranger !== undefined) return refused(textIn(common.language).unknownOption, stranger);
  if (values.before !== undefined) {
    return refused(textIn(common.language).unknownOption, '--before');
  }
  const scenarios = values.scenario ?? [];
  if (scenarios.length < 2 || scenarios.length > scenariosMax) {
    return refused(planText(common.language).scenariosFew);
  }
  const out = values.out === undefined ? {} : { out: values.out };
  const deaths = values.deaths === undefined ? {} : { deaths: values.deaths };
  return parsed({ ...common, action: 'compare', scenarios, ...deaths, ...out });
}

function explainCommand(
  common: Common,
  values: Given['values'],
  rest: readonly string[],
): Parsed<PlanCommand> {
  const text = planText(common.language);
  const [person, stranger] = rest;
  if (person === undefined) return refused(text.personMissing);
  if (stranger !== undefined) return refused(textIn(common.language).unknownOption, stranger);
  if (values.out !== undefined) return refused(textIn(common.language).unknownOption, '--out');
  const scenario = oneScenario(values, text);
  return scenario.ok
    ? parsed({
        ...common,
        action: 'explain',
        scenario: scenario.value,
        person,
        ...beforeOf(values),
      })
    : scenario;
}

function beforeOf({ before }: Given['values']): { readonly before?: string } {
  return before === undefined ? {} : { before };
}

function oneScenario(values: Given['values'], text: PlanText): Parsed<string> {
  const [scenario, another] = values.scenario ?? [];
  if (scenario === undefined) return refused(text.scenarioMissing);
  return another === undefined ? parsed(scenario) : refused(text.scenarioOne);
}

function refused(text: string, given = '') {
  const data = { value: given, detail: given };
  return failed(issue('usage', { detail: fill(text, data) }));
}
