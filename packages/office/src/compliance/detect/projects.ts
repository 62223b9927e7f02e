// Construction projects without registration: contracts of APBD or DPMPTSP against those that were registered.
// Projects are matched, never heads (practice.md 2.4); what is in doubt is asked. What is due is not worked out
// here: the program knows no rate by contract value yet, and says so.

import { type ListFile, readTable, type TableRow } from '@payung/intake';
import { type Issue, issue, type Parsed, parsed, parseRupiah, type Rupiah } from '@payung/values';
import type { Business } from '../case.ts';
import type { Finding } from '../finding.ts';
import { companyName } from '../names/company-name.ts';
import type { ListRead } from './lists.ts';

/** Paket pekerjaan as a list of contracts writes it. */
export type ListedProject = {
  readonly row: number;
  readonly name: string;
  readonly contractor: string;
  readonly value: Rupiah;
  readonly contract?: string;
  readonly district?: string;
  readonly address?: string;
};

export type RegisteredProject = {
  readonly row: number;
  readonly name: string;
  readonly contractor?: string;
  readonly contract?: string;
};

export async function readProjects(file: ListFile): Promise<Parsed<ListRead<ListedProject>>> {
  const required = ['paket', 'pelaksana', 'nilai'];
  const table = await readTable(file, { required, optional: ['kontrak', 'kecamatan', 'alamat'] });
  if (!table.ok) return table;
  const rows: ListedProject[] = [];
  const issues: Issue[] = [];
  for (const line of table.value) {
    const read = projectOf(line, file.name);
    if ('row' in read) rows.push(read);
    else issues.push(read.issue);
  }
  return parsed({ rows, issues });
}

function projectOf({ row, cells }: TableRow, file: string): ListedProject | { issue: Issue } {
  const text = (column: string) => cells[column]?.trim() ?? '';
  const empty = ['paket', 'pelaksana'].find((column) => text(column) === '');
  if (empty !== undefined) {
    const at = { file, row, column: empty };
    return { issue: issue('room_value_missing', { key: empty }, { at }) };
  }
  const value = parseRupiah(text('nilai'));
  if (!value.ok || value.value <= 0) {
    const data = { key: 'nilai', value: text('nilai'), expected: 'Rp250.000.000' };
    return { issue: issue('room_value_invalid', data, { at: { file, row, column: 'nilai' } }) };
  }
  return {
    ...{ row, name: text('paket'), contractor: text('pelaksana'), value: value.value },
    ...(text('kontrak') === '' ? {} : { contract: text('kontrak') }),
    ...(text('kecamatan') === '' ? {} : { district: text('kecamatan') }),
    ...(text('alamat') === '' ? {} : { address: text('alamat') }),
  };
}

/** Proyek yang sudah terdaftar, as the branch lists them. */
export async function readRegisteredProjects(
  file: ListFile,
): Promise<Parsed<readonly RegisteredProject[]>> {
  const table = await readTable(file, { required: ['paket'], optional: ['pelaksana', 'kontrak'] });
  if (!table.ok) return table;
  const rows = table.value.map(({ row, cells }): RegisteredProject => {
    const { paket = '', pelaksana = '', kontrak = '' } = cells;
    return {
      ...{ row, name: paket },
      ...(pelaksana === '' ? {} : { contractor: pelaksana }),
      ...(kontrak === '' ? {} : { contract: kontrak }),
    };
  });
  return parsed(rows);
}

export type ProjectsDetected = {
  /** One case a contractor, with a finding for each of his projects. */
  readonly cases: readonly { readonly business: Business; readonly findings: readonly Finding[] }[];
  /** Rows a person has to decide: alike, and neither the same contract nor plainly another. */
  readonly asks: readonly {
    readonly row: number;
    readonly name: string;
    readonly candidates: readonly string[];
  }[];
  readonly counts: {
    readonly listed: number;
    readonly registered: number;
    readonly asked: number;
    readonly unregistered: number;
  };
};

/** So many of the words of two names in common, and they may be one project. */
const alike = 0.5;
/** Of a project whose contract stands in no registration; without a number less can be said. */
const sure = { withContract: 900_000, without: 600_000 } as const;

export function detectProjects(input: {
  readonly list: { readonly file: string; readonly rows: readonly ListedProject[] };
  readonly registered: readonly RegisteredProject[];
}): ProjectsDetected {
  const { list, registered } = input;
  const contracts = new Set(registered.flatMap(({ contract }) => contractKey(contract) ?? []));
  const asks: ProjectsDetected['asks'][number][] = [];
  const found: ListedProject[] = [];
  let known = 0;
  for (const project of list.rows) {
    const key = contractKey(project.contract);
    if (key !== undefined && contracts.has(key)) {
      known += 1;
      continue;
    }
    const candidates = registered.filter((each) => mayBeSame(project, each));
    if (candidates.some((each) => isSame(project, each))) known += 1;
    else if (candidates.length === 0) found.push(project);
    else {
      const names = candidates.map(({ name }) => name);
      asks.push({ row: project.row, name: project.name, candidates: names });
    }
  }
  return {
    cases: casesOf(found, list.file),
    asks,
    counts: {
      ...{ listed: list.rows.length, registered: known, asked: asks.length },
      unregistered: found.length,
    },
  };
}

function contractKey(contract: string | undefined): string | undefined {
  const key = contract?.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return key === '' ? undefined : key;
}

/** Two different contract numbers are two projects, whatever they are called. */
function mayBeSame(project: ListedProject, other: RegisteredProject): boolean {
  const [a, b] = [contractKey(project.contract), contractKey(other.contract)];
  if (a !== undefined && b !== undefined) return false;
  return likeness(project.name, other.name) >= alike;
}

/** The same words and the same contractor. */
function isSame(project: ListedProject, other: RegisteredProject): boolean {
  if (other.contractor === undefined || likeness(project.name, other.name) < 1) return false;
  return firmKey(project.contractor) === firmKey(other.contractor);
}

function likeness(a: string, b: string): number {
  const [own, theirs] = [wordsOf(a), wordsOf(b)];
  const common = [...own].filter((word) => theirs.has(word)).length;
  const all = new Set([...own, ...theirs]).size;
  return all === 0 ? 0 : common / all;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.toUpperCase().match(/[A-Z0-9]+/g));
}

function firmKey(name: string): string {
  const { form, words } = companyName(name);
  return [form, ...words].join(' ');
}

function casesOf(projects: readonly ListedProject[], file: string): ProjectsDetected['cases'] {
  const groups = Map.groupBy(projects, ({ contractor }) => firmKey(contractor));
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const business: Business = {
      ...{ name: first.contractor, npp: null, nib: null, phone: null },
      ...{ address: first.address ?? null, district: first.district ?? null },
      // His own matter; the lowest is taken until he states it.
      ...{ riskClass: 1, size: 'micro' },
    };
    return [{ business, findings: own.map((project) => findingOf(project, file)) }];
  });
}

function findingOf({ row, name, value, contract }: ListedProject, file: string): Finding {
  const says = [`paket ${name}`, `nilai ${value}`, contract === undefined ? '' : contract];
  return {
    facts: { kind: 'JAKON', project: name, value, contract: contract ?? null },
    evidence: [{ file, row, says: says.filter((each) => each !== '').join(', ') }],
    confidence: contract === undefined ? sure.without : sure.withContract,
  };
}
