// One YAML file as fields, and the line of everything in it: what is wrong is told as `file:line`.

import { isNode, LineCounter, parseDocument } from 'yaml';

export type YamlFile = { readonly path: string; readonly text: string };
export type Fields = Readonly<Record<string, unknown>>;
/** The way to a node of the document: keys and indexes. */
type Place = readonly (string | number)[];
/** Collects what is wrong; `at` is the way to it in the document, its top when absent. */
export type Report = (problem: string, at?: Place) => void;

/** Every fault of the YAML at once, one line each: `file:line: what is wrong`. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The fields of a file; one that YAML cannot read reports why and has none. */
export function readYaml(
  file: YamlFile,
  problems: string[],
): { readonly fields: Fields; readonly report: Report; readonly broken: boolean } {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { version: '1.2', schema: 'core', lineCounter: lines });
  const tell = (problem: string, line: number) => problems.push(`${file.path}:${line}: ${problem}`);
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) tell(firstLine(fault.message), lines.linePos(fault.pos[0]).line);
  const lineOf = (at: Place): number => {
    const node: unknown = document.getIn(at, true);
    if (at.length > 0 && !isNode(node)) return lineOf(at.slice(0, -1));
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
  const broken = faults.length > 0;
  return {
    fields: broken ? {} : record(document.toJS()),
    report: (problem, at = []) => tell(problem, lineOf(at)),
    broken,
  };
}

/** Without the drawing of the place that the YAML library adds. */
function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

/** The same report, deeper in the document. */
export function under(report: Report, place: Place): Report {
  return (problem, at = []) => report(problem, [...place, ...at]);
}

export function onlyKeys(
  fields: Fields,
  known: readonly string[],
  what: string,
  report: Report,
): void {
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) {
      report(`unknown key "${key}" of a ${what}; known: ${known.join(', ')}`, [key]);
    }
  }
}

export function text(fields: Fields, key: string, what: string, report: Report): string {
  const value = fields[key];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  report(`a ${what} needs "${key}" as text`, [key]);
  return '';
}

export function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text as TypeScript writes it. */
export function quote(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
