// Pencocokan: businesses that must be registered against employers that are. What is certain becomes a
// finding with its rows; what is in doubt goes to a person with the candidates. Pure but for linkage.

import { mandatoryPrograms, type RiskClass } from '@payung/law';
import {
  addMonths,
  type Day,
  type Month,
  monthOf,
  monthsBetween,
  type Rupiah,
  rupiah,
} from '@payung/values';
import type { Business } from '../case.ts';
import {
  type BilledProgram,
  billedPrograms,
  type Evidence,
  type Finding,
  type FindingFacts,
} from '../finding.ts';
import type { NamedBusiness } from '../names/business.ts';
import { linkNames } from '../names/link-names.ts';
import type { ListedArrears, ListedBusiness } from './lists.ts';

export type Registered = {
  readonly npp: string;
  readonly name: string;
  readonly workers: number;
  readonly programs: readonly string[];
  readonly nib?: string;
  readonly district?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly wageMonthly?: Rupiah;
};

export type DetectInput = {
  readonly list: { readonly file: string; readonly rows: readonly ListedBusiness[] };
  readonly registered: { readonly file: string; readonly rows: readonly Registered[] };
  readonly arrears?: { readonly file: string; readonly rows: readonly ListedArrears[] };
  /** Upah minimum (UMK): what a wage is taken for where the list tells none. */
  readonly minimumWage: Rupiah;
  /** First month that is counted; the last is the one before `asOf`. */
  readonly from: Month;
  readonly asOf: Day;
};

export type Detected = {
  readonly cases: readonly { readonly business: Business; readonly findings: readonly Finding[] }[];
  /** Rows a person has to decide. */
  readonly asks: readonly {
    readonly row: number;
    readonly name: string;
    readonly candidates: readonly {
      readonly npp: string;
      readonly name: string;
      readonly probability: number;
    }[];
  }[];
  readonly counts: {
    readonly listed: number;
    readonly linked: number;
    readonly unknown: number;
    readonly asked: number;
    readonly withoutWorkers: number;
  };
};

/** The class of risk is the employer's own matter: without one the lowest is counted. */
const riskAssumed: RiskClass = 1;
const sizeAssumed = 'micro';

export async function detect(input: DetectInput): Promise<Detected> {
  const links = await linkNames(
    input.list.rows.map((row) => ({ key: String(row.row), ...named(row) })),
    input.registered.rows.map((row) => ({ key: row.npp, ...named(row) })),
  );
  const registered = new Map(input.registered.rows.map((each) => [each.npp, each]));
  const { cases, add } = caseList();
  const asks: Detected['asks'][number][] = [];
  let [linked, unknown, withoutWorkers] = [0, 0, 0];
  for (const row of input.list.rows) {
    const stated = row.npp === undefined ? undefined : registered.get(row.npp);
    const link = links.get(String(row.row));
    if (link === undefined) throw new Error(`Row ${row.row} has no answer of linkage`);
    if (stated === undefined && link.status === 'ask') {
      asks.push({
        row: row.row,
        name: row.name,
        candidates: candidatesOf(link.candidates, registered),
      });
      continue;
    }
    const employer = stated ?? (link.status === 'linked' ? registered.get(link.to) : undefined);
    if (row.workers === undefined || row.workers === 0) withoutWorkers += 1;
    if (employer === undefined) {
      unknown += 1;
      const best = link.status === 'unknown' ? link.best : 0;
      add(businessOf(row, undefined), unregistered(row, input, 1 - best));
    } else {
      linked += 1;
      const sure = stated !== undefined ? 1 : link.status === 'linked' ? link.probability : 1;
      add(businessOf(row, employer), partly(row, employer, input, sure));
    }
  }
  for (const [npp, rows] of Map.groupBy(input.arrears?.rows ?? [], (each) => each.npp)) {
    const employer = registered.get(npp);
    const listed = { row: 0, name: employer?.name ?? npp, npp };
    add(businessOf(listed, employer), [arrearsFinding(rows, input.arrears?.file ?? '')]);
  }
  const counts = {
    listed: input.list.rows.length,
    linked,
    unknown,
    asked: asks.length,
    withoutWorkers,
  };
  return { cases, asks, counts };
}

type CaseFound = { readonly business: Business; readonly findings: Finding[] };

/** Findings gathered by employer: rows of one NPP are one case, a row without NPP is its own. */
function caseList() {
  const cases: CaseFound[] = [];
  const ofNpp = new Map<string, CaseFound>();
  const add = (business: Business, findings: readonly Finding[]) => {
    if (findings.length === 0) return;
    const known = business.npp === null ? undefined : ofNpp.get(business.npp);
    if (known !== undefined) {
      known.findings.push(...findings);
      return;
    }
    const made = { business, findings: [...findings] };
    cases.push(made);
    if (business.npp !== null) ofNpp.set(business.npp, made);
  };
  return { cases, add };
}

function named(row: ListedBusiness | Registered): Omit<NamedBusiness, 'key'> {
  const { name, district, nib, phone } = row;
  return {
    name,
    ...(district === undefined ? {} : { district }),
    ...(nib === undefined ? {} : { nib }),
    ...(phone === undefined ? {} : { phone }),
  };
}

function candidatesOf(
  candidates: readonly { readonly to: string; readonly probability: number }[],
  registered: ReadonlyMap<string, Registered>,
): Detected['asks'][number]['candidates'] {
  return candidates.map(({ to: npp, probability }) => ({
    npp,
    probability,
    name: registered.get(npp)?.name ?? '',
  }));
}

function businessOf(row: ListedBusiness, employer: Registered | undefined): Business {
  return {
    name: employer?.name ?? row.name,
    npp: employer?.npp ?? row.npp ?? null,
    nib: row.nib ?? employer?.nib ?? null,
    address: row.address ?? employer?.address ?? null,
    district: row.district ?? employer?.district ?? null,
    phone: row.phone ?? employer?.phone ?? null,
    riskClass: row.riskClass ?? riskAssumed,
    size: row.size ?? sizeAssumed,
  };
}

function period({ from, asOf }: DetectInput): { readonly from: Month; readonly until: Month } {
  const until = monthOf(asOf);
  return monthsBetween(from, until) > 0 ? { from, until } : { from: addMonths(until, -1), until };
}

function duties(row: ListedBusiness, { asOf: on }: DetectInput): readonly BilledProgram[] {
  const found = mandatoryPrograms({ size: row.size ?? sizeAssumed, on });
  if (!found.ok) throw new Error('The law knows no programmes for this size of enterprise');
  return billedPrograms.filter((each) => found.value.value.includes(each));
}

/** Belum daftar: only where the list says that somebody works there. */
function unregistered(
  row: ListedBusiness,
  input: DetectInput,
  confidence: number,
): readonly Finding[] {
  const { workers = 0 } = row;
  if (workers === 0) return [];
  const facts: FindingFacts = {
    kind: 'PWBD',
    ...period(input),
    workers,
    wageMonthly: wageOf(row, input),
    programs: duties(row, input),
  };
  return [finding(facts, rowsOf(row, input, { workers }), confidence)];
}

/** Daftar sebagian: workers, wages, programmes, each by itself. */
function partly(
  row: ListedBusiness,
  employer: Registered,
  input: DetectInput,
  confidence: number,
): readonly Finding[] {
  const months = period(input);
  const rows = (says: Readonly<Record<string, number | string>>) => [
    ...rowsOf(row, input, says),
    evidence(input.registered.file, 0, { npp: employer.npp, workers: employer.workers }),
  ];
  const found: Finding[] = [];
  const { workers } = row;
  if (workers !== undefined && workers > employer.workers) {
    const missing = workers - employer.workers;
    const facts: FindingFacts = {
      kind: 'PDS_TK',
      ...months,
      workers: missing,
      wageMonthly: wageOf(row, input),
      programs: duties(row, input),
    };
    found.push(finding(facts, rows({ workers }), confidence));
  }
  const { wageMonthly: reportedWage } = employer;
  const wageMonthly = wageOf(row, input);
  if (reportedWage !== undefined && employer.workers > 0 && reportedWage < wageMonthly) {
    const facts: FindingFacts = {
      kind: 'PDS_UPAH',
      ...months,
      workers: employer.workers,
      wageMonthly,
      reportedWage,
      programs: duties(row, input),
    };
    found.push(finding(facts, rows({ wageMonthly, reportedWage }), confidence));
  }
  const missingPrograms = duties(row, input).filter((each) => !employer.programs.includes(each));
  if (employer.workers > 0 && employer.programs.length > 0 && missingPrograms.length > 0) {
    const facts: FindingFacts = {
      kind: 'PDS_PROGRAM',
      ...months,
      workers: employer.workers,
      wageMonthly,
      missingPrograms,
    };
    found.push(finding(facts, rows({ programs: missingPrograms.join(' ') }), confidence));
  }
  return found;
}

function wageOf(row: ListedBusiness, { minimumWage }: DetectInput): Rupiah {
  const { wageMonthly = rupiah(0) } = row;
  return wageMonthly > minimumWage ? wageMonthly : minimumWage;
}

function arrearsFinding(rows: readonly ListedArrears[], file: string): Finding {
  const months = rows
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ month, due, paid }) => ({ month, due, paid }));
  const evidences = rows.map(({ row, month, due, paid }) =>
    evidence(file, row, { month, due, paid }),
  );
  return finding({ kind: 'PIUTANG', months }, evidences, 1);
}

/** The row with what it says; of a worker list each row, for one worker. */
function rowsOf(
  { row, rows }: ListedBusiness,
  { list: { file } }: DetectInput,
  says: Readonly<Record<string, number | string>>,
): readonly Evidence[] {
  return rows === undefined
    ? [evidence(file, row, says)]
    : rows.map((each) => evidence(file, each, { workers: 1 }));
}

function evidence(
  file: string,
  row: number,
  says: Readonly<Record<string, number | string>>,
): Evidence {
  const text = Object.entries(says).map(([key, value]) => `${key} ${value}`);
  return { file, row, says: text.join(', ') };
}

function finding(facts: FindingFacts, rows: readonly Evidence[], confidence: number): Finding {
  return { facts, evidence: rows, confidence: Math.round(confidence * 1_000_000) };
}
