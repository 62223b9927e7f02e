// The figure itself (one value, a table, brackets) by its unit: checked and written as TypeScript.

import { parseRate } from '@payung/values';
import { type FigureKind, isPermission, type Unit, units } from '../../packages/law/src/unit.ts';
import { type Fields, list, onlyKeys, quote, type Report, record, under } from './yaml-file.ts';

const typeNames: Readonly<Record<FigureKind, string>> = {
  rate: 'Rate',
  rupiah: 'Rupiah',
  count: 'number',
  permission: 'Permission',
};

const forms = ['value', 'table', 'brackets'] as const;
const whole = 1_000_000;

/** What a value of the unit may be; a rate is in parts per million and at most the whole. */
const limits: Partial<Record<Unit, { readonly min?: number; readonly max?: number }>> = {
  'rate of hospital standard price': { max: 2 * whole },
  'day of the next month': { min: 1, max: 31 },
  'day of contribution month': { min: 1, max: 31 },
  'years of age': { min: 1, max: 120 },
  'order of heirs': { min: 1 },
};

export type FigureCode = {
  readonly type: string;
  readonly code: string;
  /** The rows of a table, as written. */
  readonly rows: readonly string[];
};

export function figureCode(value: Fields, unit: Unit, report: Report): FigureCode {
  const given = forms.filter((form) => value[form] !== undefined);
  if (given.length !== 1) report(`a value has exactly one of ${forms.join(', ')}`);
  const type = typeNames[units[unit]];
  if (value['table'] !== undefined) {
    return tableCode(record(value['table']), unit, under(report, ['table']));
  }
  if (value['brackets'] !== undefined) {
    return bracketsCode(value['brackets'], unit, under(report, ['brackets']));
  }
  if (given.length === 0) return { type, code: '', rows: [] };
  return { type, code: scalarCode(value['value'], unit, under(report, ['value'])), rows: [] };
}

function tableCode(table: Fields, unit: Unit, report: Report): FigureCode {
  const rows = Object.entries(table);
  if (rows.length === 0) report('an empty table');
  const lines = rows.map(
    ([row, each]) => `          ${quote(row)}: ${scalarCode(each, unit, under(report, [row]))},`,
  );
  const keys = rows.map(([row]) => quote(row)).join(' | ');
  return {
    type: `Readonly<Record<${keys}, ${typeNames[units[unit]]}>>`,
    code: ['{', ...lines, '        }'].join('\n'),
    rows: Object.keys(table),
  };
}

function bracketsCode(written: unknown, unit: Unit, report: Report): FigureCode {
  const brackets = list(written).map((each) => record(each));
  const starts = brackets.map((each) => (isCount(each['from']) ? each['from'] : Number.NaN));
  if (starts[0] !== 0) report('the first bracket starts at 0');
  if (starts.some((start, at) => at > 0 && !(start > (starts[at - 1] ?? 0)))) {
    report('brackets are not in rising order');
  }
  const rows = brackets.map((each, at) => {
    const here = under(report, [at]);
    onlyKeys(each, ['from', 'value'], 'bracket', here);
    return `          { from: ${starts[at]}, value: ${scalarCode(each['value'], unit, here)} },`;
  });
  return {
    type: `readonly Bracket<${typeNames[units[unit]]}>[]`,
    code: ['[', ...rows, '        ]'].join('\n'),
    rows: [],
  };
}

function scalarCode(value: unknown, unit: Unit, report: Report): string {
  const kind: FigureKind = units[unit];
  switch (kind) {
    case 'rate': {
      const read = parseRate(typeof value === 'string' ? value : '');
      if (!read.ok) report(`"${value}" is not a rate like 1.74%`);
      const parts: number = read.ok ? read.value : 0;
      checkLimits(parts, { min: 0, max: whole, ...limits[unit] }, value, unit, report);
      return `rate(${parts})`;
    }
    case 'rupiah':
      if (!isCount(value)) report(`"${value}" is not a whole amount of rupiah`);
      return `rupiah(${value})`;
    case 'count':
      if (!isCount(value)) report(`"${value}" is not a whole number`);
      else checkLimits(value, limits[unit] ?? {}, value, unit, report);
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

function checkLimits(
  value: number,
  limit: { readonly min?: number; readonly max?: number },
  written: unknown,
  unit: Unit,
  report: Report,
): void {
  if (limit.min !== undefined && value < limit.min) report(`"${written}" is too low for "${unit}"`);
  if (limit.max !== undefined && value > limit.max) {
    report(`"${written}" is too high for "${unit}"`);
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
