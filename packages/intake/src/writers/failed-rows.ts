// The file of failed rows that SIPP Online gives back: which person each row is, and what the system
// said. Its columns are not published, so only the identity is looked for; all that the upload did not
// hold counts as the reason.

import { maskDigits, type Parsed } from '@payung/values';
import type { Opened, SheetRecord } from '../readers/record.ts';
import { type Finding, finding, type Outcome } from './finding.ts';
import {
  identityFields,
  type MachineColumn,
  plainHeading,
  type Target,
  type WrittenRow,
} from './grammar.ts';
import type { Registrant } from './registrant.ts';

/** Orang yang ditolak SIPP, with the words of the system as they stand there. */
export type FailedPerson = {
  readonly person: Registrant;
  readonly row: number;
  readonly reasons: readonly { readonly column: string; readonly text: string }[];
};

export type FailedRows = {
  readonly failed: readonly FailedPerson[];
  /** How many of each reason, most frequent first. */
  readonly byReason: readonly { readonly text: string; readonly people: number }[];
  /** People sent who are not among the failed. */
  readonly passed: readonly Registrant[];
};

/** The file as it was opened, by whatever process reads its bytes. */
type OpenedFile = { readonly name: string; readonly opened: Parsed<Opened> };

/**
 * Membaca kembali baris gagal. A row that fits nobody who was sent is told, never dropped; the same
 * person on several rows is one, with all reasons.
 */
export async function readFailedRows(
  { name: file, opened }: OpenedFile,
  target: Target,
  sent: readonly WrittenRow[],
): Promise<Outcome<FailedRows>> {
  const at = { file };
  if (!opened.ok) {
    const detail = opened.issues.map((each) => each.code).join(', ');
    return refused(finding('failed_file_unreadable', { detail }, at));
  }
  const header = await findHeader(opened.value, target);
  if (header === undefined) {
    const detail = identityColumns(target)
      .map(({ heading }) => heading)
      .join(', ');
    return refused(finding('failed_file_unreadable', { detail }, at));
  }
  const known = new Map<string, Registrant>();
  for (const { person } of sent) for (const key of keysOf(person)) known.set(key, person);
  const failed = new Map<Registrant, FailedPerson>();
  const findings: Finding[] = [];
  for await (const batch of opened.value.records(header.sheet)) {
    for (const record of batch) {
      if (record.row <= header.row || record.cells.every((cell) => cell.text.trim() === ''))
        continue;
      const ids = header.identities.map((index) => record.cells[index]?.text.trim() ?? '');
      const person = ids.map((id) => known.get(id)).find((each) => each !== undefined);
      if (person === undefined) {
        const id = maskDigits(ids.find((each) => each !== '') ?? '');
        findings.push(finding('failed_row_unmatched', { id }, { ...at, row: record.row }));
        continue;
      }
      const reasons = [
        ...(failed.get(person)?.reasons ?? []),
        ...reasonsOf(record, header.reasons),
      ];
      failed.set(person, { person, row: failed.get(person)?.row ?? record.row, reasons });
    }
  }
  const passed = sent.map(({ person }) => person).filter((person) => !failed.has(person));
  const list = [...failed.values()];
  return { ok: true, value: { failed: list, byReason: ranked(list), passed }, findings };
}

function refused(found: Finding): { ok: false; findings: readonly Finding[] } {
  return { ok: false, findings: [found] };
}

function identityColumns(target: Target): readonly MachineColumn[] {
  const fields: readonly string[] = [...identityFields, 'idNumber'];
  return target.columns.filter(({ field }) => field !== undefined && fields.includes(field));
}

function keysOf(person: Registrant): string[] {
  return identityFields.flatMap((field) => person[field] ?? []);
}

type Header = {
  readonly sheet: string | undefined;
  readonly row: number;
  readonly identities: readonly number[];
  readonly reasons: readonly { readonly index: number; readonly column: string }[];
};

// The heading is looked for among the first rows of every sheet.
const headerRows = 20;

async function findHeader(opened: Opened, target: Target): Promise<Header | undefined> {
  const ids = identityColumns(target).map(({ heading }) => plainHeading(heading));
  const own = target.columns.map(({ heading }) => plainHeading(heading));
  for (const sheet of opened.sheets.length > 0 ? opened.sheets : [undefined]) {
    for await (const batch of opened.records(sheet)) {
      for (const { row, cells } of batch.slice(0, headerRows)) {
        const texts = cells.map((cell) => plainHeading(cell.text));
        const identities = texts.flatMap((text, index) => (ids.includes(text) ? [index] : []));
        if (identities.length === 0) continue;
        const reasons = cells.flatMap((cell, index) =>
          own.includes(texts[index] ?? '') || cell.text.trim() === ''
            ? []
            : [{ index, column: cell.text.trim() }],
        );
        return { sheet, row, identities, reasons };
      }
      break;
    }
  }
  return undefined;
}

function reasonsOf(record: SheetRecord, columns: Header['reasons']): FailedPerson['reasons'] {
  return columns.flatMap(({ index, column }) => {
    const text = record.cells[index]?.text.trim() ?? '';
    return text === '' ? [] : [{ column, text }];
  });
}

function ranked(failed: readonly FailedPerson[]): FailedRows['byReason'] {
  const people = new Map<string, number>();
  for (const { reasons } of failed) {
    for (const text of new Set(reasons.map((each) => each.text))) {
      people.set(text, (people.get(text) ?? 0) + 1);
    }
  }
  return [...people]
    .map(([text, count]) => ({ text, people: count }))
    .sort((a, b) => b.people - a.people || (a.text < b.text ? -1 : 1));
}
