// One file of packages/law/parameters: a figure with its dated values, checked and written as
// TypeScript.

import { type Day, isDay } from '@payung/values';
import { isUnit, units } from '../../packages/law/src/unit.ts';
import { checkDates, pointCode } from './dates.ts';
import { type FigureCode, figureCode } from './figure-code.ts';
import type { RowNames } from './names.ts';
import {
  type Fields,
  list,
  onlyKeys,
  quote,
  type Report,
  readYaml,
  record,
  text,
  under,
  type YamlFile,
} from './yaml-file.ts';

/** A figure as TypeScript, and the days its values were last compared with the law. */
export type Parameter = {
  readonly id: string;
  readonly type: string;
  readonly code: string;
  /** What is said about its values beside them: where the law can be read, and notes. */
  readonly details: string;
  readonly checkedOn: readonly Day[];
};

const keys = ['id', 'term', 'term_en', 'unit', 'key', 'values'];
const valueKeys = ['from', 'until', 'value', 'table', 'brackets', 'source', 'checked'];

/** Undefined for a file that YAML itself refuses: what else is wrong with it cannot be said. */
export function readParameter(
  file: YamlFile,
  names: RowNames,
  problems: string[],
): Parameter | undefined {
  const { fields, report, broken } = readYaml(file, problems);
  if (broken) return undefined;
  onlyKeys(fields, keys, 'parameter', report);
  const id = checkedId(fields, file.path, report);
  const unit = text(fields, 'unit', 'parameter', report);
  if (!isUnit(unit)) {
    report(`unknown unit "${unit}"; known: ${Object.keys(units).join(', ')}`, ['unit']);
    return undefined;
  }
  const values = list(fields['values']).map((each) => record(each));
  if (values.length === 0) report('no values', ['values']);
  const at = (index: number) => under(report, ['values', index]);
  const figures = values.map((value, index) => figureCode(value, unit, at(index)));
  checkDates(values, report);
  checkShapes(figures, report);
  const code = [
    `  ${quote(id)}: {`,
    `    term: ${wordingCode(fields, 'term', 'parameter', report)},`,
    `    unit: ${quote(unit)},`,
    ...namesCode(fields, values, figures, names, report),
    '    values: [',
    ...values.map((value, index) => valueCode(value, figures[index]?.code ?? '', at(index))),
    '    ],',
    '  },',
  ].join('\n');
  const details = values.flatMap((value, index) => detailCode(value, at(index)));
  const checkedOn = values.map((value) => String(record(value['checked'])['on'])).filter(isDay);
  return {
    id,
    type: figures[0]?.type ?? 'never',
    code,
    details: details.length === 0 ? '' : [`  ${quote(id)}: [`, ...details, '  ],'].join('\n'),
    checkedOn,
  };
}

/** `contributions/bpu-jkk-rate.yaml` is `contributions.bpu_jkk_rate`. */
function checkedId(fields: Fields, path: string, report: Report): string {
  if (!/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(path)) {
    report('a figure is a file in kebab-case that ends in .yaml');
  }
  const id = text(fields, 'id', 'parameter', report);
  const expected = path
    .replace(/\.yaml$/, '')
    .replaceAll('/', '.')
    .replaceAll('-', '_');
  if (id !== expected) report(`id is "${id}", its place says "${expected}"`, ['id']);
  return id;
}

/** All dated values are read by one type: a table has the same rows under every law. */
function checkShapes(figures: readonly FigureCode[], report: Report): void {
  const [first] = figures;
  for (const [index, { type, rows }] of figures.entries()) {
    if (first === undefined || type === first.type) continue;
    const known = new Set(first.rows);
    const odd = [...known].filter((row) => !rows.includes(row));
    odd.push(...rows.filter((row) => !known.has(row)));
    if (rows.length === 0 || known.size === 0) {
      report(`values of different shapes: ${first.type} / ${type}`, ['values', index]);
    } else if (odd.length > 0) {
      report(`rows of a table differ between values: ${odd.join(', ')}`, ['values', index]);
    }
  }
}

function namesCode(
  fields: Fields,
  values: readonly Fields[],
  figures: readonly FigureCode[],
  names: RowNames,
  report: Report,
): readonly string[] {
  const keyed = values.some((value) => value['value'] === undefined);
  if (keyed !== (fields['key'] !== undefined)) {
    report('"key" belongs to tables and brackets', ['key']);
    return [];
  }
  const rows = figures[0]?.rows ?? [];
  if (rows.length === 0) return [];
  const key = text(fields, 'key', 'parameter', report);
  return [`    names: ${names.code({ key, rows }, under(report, ['values', 0, 'table']))},`];
}

function valueCode(value: Fields, figure: string, report: Report): string {
  onlyKeys(value, [...valueKeys, 'note', 'note_en'], 'value', report);
  return [
    '      {',
    `        from: ${pointCode(value['from'])},`,
    ...(value['until'] === undefined ? [] : [`        until: ${pointCode(value['until'])},`]),
    `        value: ${figure},`,
    `        source: ${sourceCode(record(value['source']), under(report, ['source']))},`,
    `        checked: ${checkedCode(record(value['checked']), under(report, ['checked']))},`,
    '      },',
  ].join('\n');
}

function detailCode(value: Fields, report: Report): readonly string[] {
  const noted = value['note'] !== undefined || value['note_en'] !== undefined;
  const address = addressOf(record(value['source']), under(report, ['source']));
  const said = [
    ...(address === undefined ? [] : [`url: ${quote(address)}`]),
    ...(noted ? [`note: ${wordingCode(value, 'note', 'value', report)}`] : []),
  ];
  if (said.length === 0) return [];
  return [`    { from: ${quote(String(value['from']))}, ${said.join(', ')} },`];
}

/** `term` and `term_en`, `note` and `note_en`: Indonesian and English beside each other. */
function wordingCode(fields: Fields, key: string, what: string, report: Report): string {
  const id = text(fields, key, what, report);
  return `{ id: ${quote(id)}, en: ${quote(text(fields, `${key}_en`, what, report))} }`;
}

/**
 * A law is cited by its article (`26`) or by another place in it (annex, page: part of its name for
 * the reader). `article: unread` says openly that nobody has read which one it is.
 */
function sourceCode(source: Fields, report: Report): string {
  onlyKeys(source, ['law', 'article', 'place', 'url'], 'source', report);
  const law = text(source, 'law', 'source', report);
  const place = source['place'] === undefined ? '' : ` ${text(source, 'place', 'source', report)}`;
  const parts = [`law: ${quote(law + place)}`];
  if (source['place'] === undefined || source['article'] !== undefined) {
    const article = text(source, 'article', 'source', report);
    if (article !== '' && article !== 'unread' && !/^\d/.test(article)) {
      report(`"${article}" is not an article: a number, "unread", or "place" for others`, [
        'article',
      ]);
    }
    if (article !== 'unread') parts.push(`article: ${quote(article)}`);
  }
  return `{ ${parts.join(', ')} }`;
}

function addressOf(source: Fields, report: Report): string | undefined {
  if (source['url'] === undefined) return undefined;
  const url = text(source, 'url', 'source', report);
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/.test(url)) report(`"${url}" is not an address`, ['url']);
  return url;
}

function checkedCode(checked: Fields, report: Report): string {
  onlyKeys(checked, ['on', 'confirmed'], 'checked', report);
  const { on, confirmed } = { on: checked['on'], confirmed: checked['confirmed'] };
  if (typeof on !== 'string' || !isDay(on)) report('checked.on is not a day', ['on']);
  if (typeof confirmed !== 'boolean') {
    report('checked.confirmed is true or false', ['confirmed']);
  }
  return `{ on: ${pointCode(on)}, confirmed: ${confirmed} }`;
}
