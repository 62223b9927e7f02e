// Files for registrations of which no official template is known (BPU, donors, a wadah's list): what
// columns they have is a profile that the office edits, and every file made by one says that it is
// no official template.

import type { Language } from '@payung/values';
import { fileTexts } from './file-text.ts';
import { type Finding, finding, type Outcome } from './finding.ts';
import { type ColumnField, type Form, forms, type MachineColumn, type Target } from './grammar.ts';
import { registrantFields } from './registrant.ts';

/** Profil berkas: a target that can be edited. Never official. */
export type FileProfile = Omit<Target, 'rule'> & { readonly official: false };

const nik: MachineColumn = { heading: 'NIK', field: 'nik', form: 'digits', required: true };
const name: MachineColumn = { heading: 'Nama Lengkap', field: 'name', required: true };
const birth: MachineColumn = {
  heading: 'Tanggal Lahir',
  field: 'birth',
  form: 'date_dmy',
  required: true,
};

/** The fields that the BPU form asks for (file-formats 1.5, 1.11b): a proposal to edit. */
export const bpuProfile: FileProfile = {
  name: 'bpu',
  official: false,
  key: ['nik'],
  columns: [
    nik,
    { heading: 'KPJ', field: 'kpj' },
    name,
    { heading: 'Tempat Lahir', field: 'birthPlace' },
    birth,
    { heading: 'Jenis Kelamin', field: 'sex', allowed: ['L', 'P'] },
    { heading: 'Alamat', field: 'address' },
    { heading: 'Desa', field: 'village' },
    { heading: 'Kecamatan', field: 'district' },
    { heading: 'Pekerjaan', field: 'occupation', required: true },
    { heading: 'Lokasi Pekerjaan', field: 'workplace', form: 'regency_code' },
    { heading: 'Penghasilan', field: 'wageMonthly', form: 'digits' },
    { heading: 'No HP', field: 'phone' },
    { heading: 'Email', field: 'email' },
    { heading: 'Nama Ibu Kandung', field: 'motherName' },
  ],
};

/** Least that a payer needs to know whom he pays for: a proposal to edit. */
export const donorProfile: FileProfile = {
  name: 'donatur',
  official: false,
  key: ['nik'],
  columns: [
    nik,
    name,
    birth,
    { heading: 'Desa', field: 'village' },
    { heading: 'Kecamatan', field: 'district' },
    { heading: 'Pekerjaan', field: 'occupation', required: true },
  ],
};

/** `Daftar BPU (bukan templat resmi)`: the name of a file says it as well. */
export function profileFileName(stem: string, language: Language): string {
  return `${stem} (${fileTexts[language].notOfficialShort})`;
}

/**
 * Profil berkas dari JSON, as an office edited it. What is no profile is refused whole.
 *
 * @example parseFileProfile(JSON.stringify(bpuProfile)) // { ok: true, … }
 */
export function parseFileProfile(text: string): Outcome<FileProfile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused(error.message);
  }
  if (!isObject(json)) return refused('{ … }');
  const known = ['name', 'official', 'key', 'columns'];
  const stranger = Object.keys(json).find((each) => !known.includes(each));
  if (stranger !== undefined) return refused(stranger);
  const { name: called, official, key, columns } = json;
  if (typeof called !== 'string' || called.trim() === '') return refused('name');
  if (official !== false) return refused('official');
  const keys = keysOf(key);
  if (keys === undefined) return refused('key');
  if (!Array.isArray(columns) || columns.length === 0) return refused('columns');
  const read: MachineColumn[] = [];
  for (const [index, each] of (columns as readonly unknown[]).entries()) {
    const column = columnOf(each);
    if (typeof column === 'string') return refused(`columns[${index}].${column}`);
    if (read.some(({ heading }) => heading === column.heading)) return refused(column.heading);
    read.push(column);
  }
  return { ok: true, value: { name: called, official, key: keys, columns: read }, findings: [] };
}

function refused(detail: string): { ok: false; findings: readonly Finding[] } {
  return { ok: false, findings: [finding('profile_unreadable', { detail })] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const identities = ['nik', 'passport', 'kpj'] as const;

function keysOf(value: unknown): Target['key'] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const found = identities.filter((each) => value.includes(each));
  return found.length === value.length ? found : undefined;
}

/** A column, or the name of what is wrong with it. */
function columnOf(value: unknown): MachineColumn | string {
  if (!isObject(value)) return '{ … }';
  const known = ['heading', 'field', 'fixed', 'form', 'required', 'maxChars', 'allowed'];
  const stranger = Object.keys(value).find((each) => !known.includes(each));
  if (stranger !== undefined) return stranger;
  const { heading, field, fixed, form, required, maxChars, allowed } = value;
  if (typeof heading !== 'string' || heading.trim() === '') return 'heading';
  if (field !== undefined && !isField(field)) return 'field';
  if (fixed !== undefined && typeof fixed !== 'string') return 'fixed';
  if (form !== undefined && !isForm(form)) return 'form';
  if (required !== undefined && typeof required !== 'boolean') return 'required';
  if (maxChars !== undefined && !isCount(maxChars)) return 'maxChars';
  if (allowed !== undefined && !isTexts(allowed)) return 'allowed';
  return {
    heading: heading.trim(),
    ...(field === undefined ? {} : { field }),
    ...(fixed === undefined ? {} : { fixed }),
    ...(form === undefined ? {} : { form }),
    ...(required === undefined ? {} : { required }),
    ...(maxChars === undefined ? {} : { maxChars }),
    ...(allowed === undefined ? {} : { allowed }),
  };
}

function isField(value: unknown): value is ColumnField {
  return ['idKind', 'idNumber', ...registrantFields].some((each) => each === value);
}

function isForm(value: unknown): value is Form {
  return forms.some((each) => each === value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
