// Turns the dated YAML of packages/law/parameters into packages/law/src/generated/parameters.ts:
// typed, so that a wrong id or key does not compile, and the same bytes from the same YAML.
// `node tools/law.ts` writes it, `node tools/law.ts --check` fails when it is stale.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDay, isMonth, parseRate } from '@payung/values';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type FigureKind, isPermission, isUnit, units } from '../packages/law/src/unit.ts';

const home = join(import.meta.dirname, '../packages/law');
export const parametersFolder = join(home, 'parameters');
export const generatedFile = join(home, 'src/generated/parameters.ts');

const typeNames: Readonly<Record<FigureKind, string>> = {
  rate: 'Rate',
  rupiah: 'Rupiah',
  count: 'number',
  permission: 'Permission',
};

export type ParameterFile = { readonly path: string; readonly text: string };
type Fields = Readonly<Record<string, unknown>>;
type Parameter = { readonly id: string; readonly type: string; readonly code: string };
type Place = readonly (string | number)[];
/** Collects what is wrong in one file; `at` is the way to it in the document, its top when absent. */
type Report = (problem: string, at?: Place) => void;

/** Every fault of the YAML at once, one line each: `file:line: what is wrong`. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

export function readParameterFiles(folder: string = parametersFolder): ParameterFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The text of the generated module; throws a ParameterError that names every fault. */
export function generate(files: readonly ParameterFile[]): string {
  const problems: string[] = files.length === 0 ? ['no parameter file found'] : [];
  const parameters = files.map((file) =>
    readParameter(file, (problem, line) => problems.push(`${file.path}:${line}: ${problem}`)),
  );
  if (problems.length > 0) throw new ParameterError(problems);
  return moduleText(parameters);
}

function moduleText(parameters: readonly Parameter[]): string {
  const code = parameters.map((each) => each.code).join('\n');
  const types = parameters.map((each) => `  readonly ${quote(each.id)}: ${each.type};`).join('\n');
  const values = [
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

function readParameter(
  file: ParameterFile,
  tell: (problem: string, line: number) => void,
): Parameter {
  const { fields, lineOf } = readYaml(file.text, tell);
  const report: Report = (problem, at = []) => tell(problem, lineOf(at));
  onlyKeys(fields, ['id', 'term', 'unit', 'key', 'values'], 'parameter', report);
  const id = text(fields, 'id', 'parameter', report);
  if (id !== idOf(file.path)) {
    report(`id is "${id}", its place says "${idOf(file.path)}"`, ['id']);
  }
  const unit = text(fields, 'unit', 'parameter', report);
  if (!isUnit(unit)) {
    report(`unknown unit "${unit}"; known: ${Object.keys(units).join(', ')}`, ['unit']);
  }
  const kind: FigureKind = isUnit(unit) ? units[unit] : 'count';
  const values = list(fields['values']).map((each) => record(each));
  if (values.length === 0) report('no values');
  const read = values.map((value, index) =>
    readValue(value, kind, (problem, at = []) => report(problem, ['values', index, ...at])),
  );
  checkDates(values, report);
  const shapes = [...new Set(read.map((each) => each.type))];
  if (shapes.length > 1) report(`values of different shapes: ${shapes.join(' / ')}`);
  const keyed = values.some((value) => value['value'] === undefined);
  if (keyed !== (fields['key'] !== undefined)) {
    report('"key" belongs to tables and brackets', ['key']);
  }
  const code = [
    `  ${quote(id)}: {`,
    `    term: ${quote(text(fields, 'term', 'parameter', report))},`,
    `    unit: ${quote(unit)},`,
    '    values: [',
    ...read.map((each) => each.code),
    '    ],',
    '  },',
  ].join('\n');
  return { id, type: shapes[0] ?? 'never', code };
}

function readValue(
  value: Fields,
  kind: FigureKind,
  report: Report,
): { type: string; code: string } {
  const forms = ['value', 'table', 'brackets'];
  const known = ['from', 'until', ...forms, 'source', 'checked', 'note'];
  onlyKeys(value, known, 'value', report);
  if (forms.filter((form) => value[form] !== undefined).length !== 1) {
    report('a value has exactly one of value, table, brackets');
  }
  const figure = readFigure(value, kind, report);
  const code = [
    '      {',
    `        from: ${pointCode(value['from'])},`,
    ...(value['until'] === undefined ? [] : [`        until: ${pointCode(value['until'])},`]),
    `        value: ${figure.code},`,
    `        source: ${sourceCode(record(value['source']), under(report, ['source']))},`,
    `        checked: ${checkedCode(record(value['checked']), under(report, ['checked']))},`,
    ...(value['note'] === undefined
      ? []
      : [`        note: ${quote(text(value, 'note', 'value', report).trim())},`]),
    '      },',
  ].join('\n');
  return { type: figure.type, code };
}

function readFigure(
  value: Fields,
  kind: FigureKind,
  report: Report,
): { type: string; code: string } {
  const type = typeNames[kind];
  if (value['table'] !== undefined) {
    const table = Object.entries(record(value['table']));
    if (table.length === 0) report('an empty table');
    const keys = table.map(([key]) => quote(key)).join(' | ');
    const rows = table.map(
      ([key, each]) =>
        `          ${quote(key)}: ${scalarCode(each, kind, under(report, ['table', key]))},`,
    );
    return {
      type: `Readonly<Record<${keys}, ${type}>>`,
      code: ['{', ...rows, '        }'].join('\n'),
    };
  }
  if (value['brackets'] !== undefined) {
    return readBrackets(value['brackets'], kind, under(report, ['brackets']));
  }
  return { type, code: scalarCode(value['value'], kind, under(report, ['value'])) };
}

function readBrackets(
  written: unknown,
  kind: FigureKind,
  report: Report,
): { type: string; code: string } {
  const brackets = list(written).map((each) => record(each));
  const starts = brackets.map((each) => (isCount(each['from']) ? each['from'] : Number.NaN));
  if (starts[0] !== 0) report('the first bracket starts at 0');
  if (starts.some((start, at) => at > 0 && !(start > (starts[at - 1] ?? 0)))) {
    report('brackets are not in rising order');
  }
  const rows = brackets.map((each, at) => {
    const here = under(report, [at]);
    onlyKeys(each, ['from', 'value'], 'bracket', here);
    return `          { from: ${starts[at]}, value: ${scalarCode(each['value'], kind, here)} },`;
  });
  return {
    type: `readonly Bracket<${typeNames[kind]}>[]`,
    code: ['[', ...rows, '        ]'].join('\n'),
  };
}

function scalarCode(value: unknown, kind: FigureKind, report: Report): string {
  switch (kind) {
    case 'rate': {
      const read = parseRate(typeof value === 'string' ? value : '');
      if (!read.ok) report(`"${value}" is not a rate like 1.74%`);
      return `rate(${read.ok ? read.value : 0})`;
    }
    case 'rupiah':
      if (!isCount(value)) report(`"${value}" is not a whole amount of rupiah`);
      return `rupiah(${value})`;
    case 'count':
      if (!isCount(value)) report(`"${value}" is not a whole number`);
      return String(value);
    case 'permission':
      if (typeof value !== 'string' || !isPermission(value)) {
        report(`"${value}" is not yes, no or unconfirmed`);
      }
      return quote(String(value));
    default:
      return kind satisfies never;
  }
}

/**
 * Oldest first, all days or all months. `until` is exclusive and meets the next `from`: between two
 * values there is neither overlap nor gap; a measure that comes again later is a file of its own.
 */
function checkDates(values: readonly Fields[], report: Report): void {
  const points = values.flatMap((value, index) =>
    (['from', 'until'] as const)
      .filter((key) => key === 'from' || value[key] !== undefined)
      .map((key) => ({ point: value[key], at: ['values', index, key] })),
  );
  for (const { point, at } of points) {
    if (!isPoint(point)) report(`"${point}" is not a day or a month`, at);
  }
  if (new Set(points.map(({ point }) => String(point).length)).size > 1) {
    report('dates are all days or all months', ['values']);
  }
  let last: { readonly from: string; readonly until: unknown } | undefined;
  for (const [index, value] of values.entries()) {
    const { from, until } = { from: String(value['from']), until: value['until'] };
    const at = ['values', index];
    if (last && from < String(last.until ?? `${last.from}+`))
      report(`from ${from} does not rise`, at);
    if (last?.until !== undefined && from > String(last.until)) {
      report(`a gap from ${last.until} to ${from}`, at);
    }
    if (until !== undefined && String(until) <= from) {
      report(`until ${until} is not after ${from}`, at);
    }
    last = { from, until };
  }
}

/** The same report, one step deeper in the document. */
function under(report: Report, place: Place): Report {
  return (problem, at = []) => report(problem, [...place, ...at]);
}

function sourceCode(source: Fields, report: Report): string {
  onlyKeys(source, ['law', 'article', 'url'], 'source', report);
  const parts = ['law', 'article', 'url'].filter((key) => key === 'law' || key in source);
  return `{ ${parts.map((key) => `${key}: ${quote(text(source, key, 'source', report))}`).join(', ')} }`;
}

function checkedCode(checked: Fields, report: Report): string {
  onlyKeys(checked, ['on', 'confirmed'], 'checked', report);
  const { on, confirmed } = { on: checked['on'], confirmed: checked['confirmed'] };
  if (typeof on !== 'string' || !isDay(on)) report('checked.on is not a day');
  if (typeof confirmed !== 'boolean') report('checked.confirmed is true or false');
  return `{ on: ${pointCode(on)}, confirmed: ${confirmed} }`;
}

/** `contributions/bpu-jkk-rate.yaml` is `contributions.bpu_jkk_rate`. */
function idOf(path: string): string {
  return path
    .replace(/\.yaml$/, '')
    .replaceAll('/', '.')
    .replaceAll('-', '_');
}

function readYaml(
  source: string,
  tell: (problem: string, line: number) => void,
): { fields: Fields; lineOf: (at: Place) => number } {
  const lines = new LineCounter();
  const document = parseDocument(source, { version: '1.2', schema: 'core', lineCounter: lines });
  for (const error of document.errors) tell(error.message, lines.linePos(error.pos[0]).line);
  const lineOf = (at: Place): number => {
    const node: unknown = document.getIn(at, true);
    if (at.length > 0 && !isNode(node)) return lineOf(at.slice(0, -1));
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
  const broken = document.errors.length > 0;
  return { fields: broken ? {} : record(document.toJS()), lineOf: broken ? () => 1 : lineOf };
}

function onlyKeys(fields: Fields, known: readonly string[], what: string, report: Report): void {
  for (const key of Object.keys(fields)) {
    if (!known.includes(key))
      report(`unknown key "${key}" of a ${what}; known: ${known.join(', ')}`);
  }
}

function text(fields: Fields, key: string, what: string, report: Report): string {
  const value = fields[key];
  if (typeof value === 'string' && value.trim() !== '') return value;
  report(`a ${what} needs "${key}" as text`);
  return '';
}

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isPoint(value: unknown): value is string {
  return typeof value === 'string' && (isDay(value) || isMonth(value));
}

function pointCode(point: unknown): string {
  return `${String(point).length === 7 ? 'month' : 'day'}(${quote(String(point))})`;
}

function quote(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

function main(check: boolean): number {
  const wanted = generate(readParameterFiles());
  const current = existsSync(generatedFile) ? readFileSync(generatedFile, 'utf8') : '';
  if (current === wanted) return 0;
  if (check) {
    process.stderr.write(`${generatedFile} is stale: run node tools/law.ts\n`);
    return 1;
  }
  mkdirSync(dirname(generatedFile), { recursive: true });
  writeFileSync(generatedFile, wanted);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.includes('--check'));
