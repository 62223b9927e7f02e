// Turns the dated YAML of packages/law/parameters into packages/law/src/generated/parameters.ts:
// typed, so that a wrong id or key does not compile, and the same bytes from the same YAML. What is
// said about figures and rules (addresses, notes, sentences) goes into details.ts, which a page loads.
// `node tools/law.ts` writes it, `node tools/law.ts --check` fails when it is stale.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RowNames } from './law/names.ts';
import { type Parameter, readParameter } from './law/parameter-file.ts';
import { readRuleTexts } from './law/rule-texts.ts';
import { ParameterError, quote, readYaml, type YamlFile } from './law/yaml-file.ts';

const home = join(import.meta.dirname, '../packages/law');
const parametersFolder = join(home, 'parameters');
export const generatedFolder = join(home, 'src/generated');

/** All files of the folder, in the order of their paths; what is no YAML is refused later, by name. */
export function readParameterFiles(folder: string = parametersFolder): YamlFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The names of table rows. */
function readNameFile(): YamlFile {
  return { path: 'names.yaml', text: readFileSync(join(home, 'names.yaml'), 'utf8') };
}

/** What the rules say in one sentence and in signs. */
function readTextFile(): YamlFile {
  return { path: 'rules.yaml', text: readFileSync(join(home, 'rules.yaml'), 'utf8') };
}

/** The texts of the generated modules, by file name. */
export type Generated = { readonly 'parameters.ts': string; readonly 'details.ts': string };

/** The generated modules; throws a ParameterError that names every fault. */
export function generate(
  files: readonly YamlFile[],
  nameFile: YamlFile = readNameFile(),
  textFile: YamlFile = readTextFile(),
): Generated {
  const problems: string[] = files.length === 0 ? ['no parameter file found'] : [];
  const named = readYaml(nameFile, problems);
  const names = new RowNames(named.fields, named.report);
  const read = files.map((file) => ({ file, parameter: readParameter(file, names, problems) }));
  problems.push(...sameIds(read));
  if (problems.length === 0) names.checkUnused();
  const ruleTexts = readRuleTexts(textFile, problems);
  if (problems.length > 0) throw new ParameterError(problems);
  const parameters = read.flatMap(({ parameter }) => parameter ?? []);
  return {
    'parameters.ts': moduleText(parameters),
    'details.ts': detailsText(parameters, ruleTexts),
  };
}

/** `a-b.yaml` and `a_b.yaml` would be one figure. */
function sameIds(
  read: readonly { readonly file: YamlFile; readonly parameter: Parameter | undefined }[],
): readonly string[] {
  const first = new Map<string, string>();
  return read.flatMap(({ file, parameter }) => {
    const id = parameter?.id;
    if (id === undefined) return [];
    const other = first.get(id);
    first.set(id, other ?? file.path);
    const line = file.text.split('\n').findIndex((each) => each.startsWith('id:')) + 1;
    return other === undefined
      ? []
      : [`${file.path}:${line}: id "${id}" is already that of ${other}`];
  });
}

function moduleText(parameters: readonly Parameter[]): string {
  const code = parameters.map((each) => each.code).join('\n');
  const types = parameters.map((each) => `  readonly ${quote(each.id)}: ${each.type};`).join('\n');
  const checkedOn =
    parameters
      .flatMap((each) => each.checkedOn)
      .sort()
      .at(-1) ?? '';
  const values = [
    'type Day',
    ...['day', 'month', 'rate', 'rupiah'].filter((name) => code.includes(`${name}(`)),
    ...['Rate', 'Rupiah'].filter((name) => types.includes(name)).map((name) => `type ${name}`),
  ];
  const figures = ['Bracket', 'Parameter'].filter(
    (name) => name === 'Parameter' || types.includes(name),
  );
  return [
    '// Generated from packages/law/parameters by `node tools/law.ts`. Do not edit.',
    '',
    `import { ${values.join(', ')} } from '@payung/values';`,
    `import type { ${figures.join(', ')} } from '../figure.ts';`,
    ...(types.includes('Permission') ? ["import type { Permission } from '../unit.ts';"] : []),
    '',
    '/** The state of the law these figures stand for: the newest day one was compared with it. */',
    `export const lawCheckedOn: Day = day(${quote(checkedOn)});`,
    '',
    'export type Figures = {',
    types,
    '};',
    '',
    'export const parameters: { readonly [Id in keyof Figures]: Parameter<Figures[Id]> } = {',
    code,
    '};',
    '',
  ].join('\n');
}

function detailsText(parameters: readonly Parameter[], ruleTexts: readonly string[]): string {
  return [
    '// Generated from packages/law/parameters and rules.yaml by `node tools/law.ts`. Do not edit.',
    '',
    "import type { FigureDetail, RuleText } from '../detail.ts';",
    "import type { ParameterId } from '../parameter-id.ts';",
    '',
    'export const figureDetails: { readonly [Id in ParameterId]?: readonly FigureDetail[] } = {',
    ...parameters.flatMap(({ details }) => (details === '' ? [] : [details])),
    '};',
    '',
    'export const ruleTexts: Readonly<Record<string, RuleText>> = {',
    ...ruleTexts,
    '};',
    '',
  ].join('\n');
}

function main(check: boolean): number {
  try {
    const modules = Object.entries(generate(readParameterFiles()));
    return Math.max(
      ...modules.map(([name, wanted]) => write(join(generatedFolder, name), wanted, check)),
    );
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function write(file: string, wanted: string, check: boolean): number {
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (current === wanted) return 0;
  if (check) {
    process.stderr.write(`${file} is stale: run node tools/law.ts\n`);
    return 1;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.includes('--check'));
