// The files of a plan: rencana-bulan.csv by name, rencana.json with goals, bounds and sums. Each
// is put in its place whole, the record last.

import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLine } from '@payung/intake';
import type { Assignment, MonthPlan } from '@payung/office';
import { addMonths, monthsBetween, multiplyRupiah } from '@payung/values';
import { assignmentColumns } from './before.ts';
import type { PlanFacts } from './facts.ts';

/** `bulan_akhir` is the last protected month, as offices write periods. */
export function assignmentsCsv(assignments: readonly Assignment[]): string {
  const lines = assignments.map(({ person, programmeSet, fund, months, amountPerMonth }) => {
    const count = monthsBetween(months.from, months.until);
    return csvLine([
      person,
      fund,
      programmeSet.join('+'),
      months.from,
      addMonths(months.until, -1),
      String(count),
      String(amountPerMonth),
      String(multiplyRupiah(amountPerMonth, count)),
    ]);
  });
  return `${[assignmentColumns.join(','), ...lines].join('\r\n')}\r\n`;
}

export type PlanRecord = {
  readonly format: 1;
  /** Digest of the room the plan rests on. */
  readonly room: string;
  readonly program: string;
  readonly seconds: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly assignment: { readonly file: string; readonly lines: number; readonly sha256: string };
} & Omit<MonthPlan, 'assignments' | 'excluded' | 'excludedReasons'>;

export function planRecord(made: {
  readonly plan: MonthPlan;
  readonly seconds: number;
  readonly facts: PlanFacts;
  readonly csv: string;
}): PlanRecord {
  const { assignments, excluded: _, excludedReasons, ...plan } = made.plan;
  return {
    format: 1,
    room: made.facts.digest,
    program: made.facts.program.version,
    seconds: made.seconds,
    ...plan,
    excluded: Object.fromEntries(excludedReasons.map(({ reason, people }) => [reason, people])),
    assignment: {
      file: 'rencana-bulan.csv',
      lines: assignments.length,
      sha256: createHash('sha256').update(made.csv).digest('hex'),
    },
  };
}

/** In the order given; a reader never sees half a file. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await writeFile(`${path}.sementara`, content, { mode: 0o600 });
    await rename(`${path}.sementara`, path);
  }
}
