// The grammar of a target: its columns by heading, what may stand in each, and how it is written.
// Each person is checked before anything is written; what does not fit comes back with row and remedy.

import { maskDigits } from '@payung/values';
import { type Finding, finding } from './finding.ts';
import type { Registrant, RegistrantField } from './registrant.ts';

/** How a value is written. Closed, so that a profile from outside cannot say more than this. */
export const forms = [
  'text',
  'digits',
  'date_dmy',
  'date_ymd',
  'yes_no_yt',
  'contract_yt',
  'regency_code',
] as const;
export type Form = (typeof forms)[number];

/** A field of a person, or what follows from several: the kind and the number of his identity. */
export type ColumnField = RegistrantField | 'idKind' | 'idNumber';

export type MachineColumn = {
  readonly heading: string;
  /** Absent: a fixed text, or a column that stays empty. */
  readonly field?: ColumnField;
  readonly fixed?: string;
  readonly form?: Form;
  readonly required?: boolean;
  /** Some copies of the file do not have the column. */
  readonly optional?: boolean;
  readonly maxChars?: number;
  /** The only texts accepted, as written. */
  readonly allowed?: readonly string[];
};

/** Headings are compared without case, blanks and the star of mandatory ones. */
export function plainHeading(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[\s_*]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** What one person has alone. `workerCode` (KODE_TK) is the number SIPP gives within an employer. */
export const identityFields = ['nik', 'passport', 'kpj', 'workerCode'] as const;
export type IdentityField = (typeof identityFields)[number];

/** Sasaran: a file that a machine reads. `rule` is for what several fields say together. */
export type Target = {
  readonly name: string;
  readonly columns: readonly MachineColumn[];
  readonly rule?: (person: Registrant) => readonly Finding[];
  /** What nobody may stand for twice. */
  readonly key: readonly IdentityField[];
};

/** Sasaran berkas yang sudah berisi: which of its headings are open, and where its month stands. */
export type PrefilledTarget = Target & {
  readonly open: readonly string[];
  /** Heading of the contribution month (BLTH), MM/YYYY or YYYYMM. */
  readonly month?: string;
};

export type WrittenRow = { readonly person: Registrant; readonly cells: readonly string[] };

/** People who fit, as cells in the order of the target's columns; and what hinders the others. */
export type Fitted = {
  readonly rows: readonly WrittenRow[];
  readonly misfits: readonly {
    readonly person: Registrant;
    readonly findings: readonly Finding[];
  }[];
};

/** Each person ends in exactly one of rows and misfits, in the order given. */
export function fitTo(target: Target, people: Iterable<Registrant>): Fitted {
  const rows: WrittenRow[] = [];
  const misfits: { person: Registrant; findings: readonly Finding[] }[] = [];
  const seen = new Map<string, Registrant>();
  for (const person of people) {
    const findings: Finding[] = [];
    const cells = target.columns.map((column) => {
      const cell = cellOf(column, person);
      if (typeof cell === 'string') return cell;
      findings.push(cell);
      return '';
    });
    findings.push(...(target.rule?.(person) ?? []));
    const first = earlier(seen, target, person);
    if (first !== undefined && first !== person) {
      findings.push(finding('person_twice', { row: first.from.row }, person.from));
    }
    if (findings.length > 0) misfits.push({ person, findings });
    else rows.push({ person, cells });
  }
  return { rows, misfits };
}

function earlier(
  seen: Map<string, Registrant>,
  target: Target,
  person: Registrant,
): Registrant | undefined {
  let first: Registrant | undefined;
  for (const field of target.key) {
    const value = person[field];
    if (value === undefined) continue;
    const key = `${field} ${value}`;
    first ??= seen.get(key);
    if (!seen.has(key)) seen.set(key, person);
  }
  return first;
}

function cellOf(column: MachineColumn, person: Registrant): string | Finding {
  const text = column.fixed ?? textOf(column, person);
  const data = { column: column.heading };
  if (text === '') {
    return column.required === true ? finding('value_missing', data, person.from) : '';
  }
  const allowed = allowedOf(column);
  if (!allowed.fits(text)) {
    const shown = { ...data, text: maskDigits(text), allowed: allowed.said };
    return finding('value_not_allowed', shown, person.from);
  }
  if (column.maxChars !== undefined && text.length > column.maxChars) {
    return finding('value_too_long', { ...data, limit: column.maxChars }, person.from);
  }
  return text;
}

function allowedOf({ form = 'text', allowed }: MachineColumn): {
  fits: (text: string) => boolean;
  said: string;
} {
  if (allowed !== undefined) {
    return { fits: (text) => allowed.includes(text), said: allowed.join(', ') };
  }
  if (form === 'digits') return { fits: (text) => /^\d+$/.test(text), said: '0–9' };
  if (form === 'regency_code') {
    return { fits: (text) => /^[1-9]\d{3}$/.test(text), said: 'kode Kemendagri 4 angka' };
  }
  return { fits: (text) => !control.test(text), said: 'A–Z, 0–9' };
}

// Line ends and controls break the row of a program that does not know quotes.
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;

function textOf({ field, form = 'text' }: MachineColumn, person: Registrant): string {
  const value = field === undefined ? undefined : fieldValue(person, field);
  if (value === undefined) return '';
  if (form === 'yes_no_yt') return value === true ? 'Y' : 'T';
  if (form === 'contract_yt') return value === 'PKWT' ? 'Y' : 'T';
  const text = String(value).trim();
  if (form === 'date_dmy') return dmy(text);
  return text;
}

function fieldValue(person: Registrant, field: ColumnField): string | number | boolean | undefined {
  const { nik, passport } = person;
  if (field === 'idNumber') return nik ?? passport;
  if (field !== 'idKind') return person[field];
  if (nik !== undefined) return 'KTP';
  return passport === undefined ? undefined : 'PASSPORT';
}

function dmy(text: string): string {
  const [year = '', month = '', day = ''] = text.split('-');
  return [day, month, year].join('-');
}
