// The plan before this one, read back from the rencana-bulan.csv that `payung plan` wrote: a new
// plan deviates from it only where something is gained.

import { basename } from 'node:path';
import { readTable, type TableRow } from '@payung/intake';
import { bpuPrograms } from '@payung/law';
import type { Assignment } from '@payung/office';
import {
  addMonths,
  isMonth,
  issue,
  type Parsed,
  parsed,
  parseRupiah,
  Refusal,
} from '@payung/values';

export const assignmentColumns = [
  'orang',
  'dana',
  'program',
  'bulan_mulai',
  'bulan_akhir',
  'jumlah_bulan',
  'iuran_sebulan',
  'iuran',
] as const;
type Column = (typeof assignmentColumns)[number];

/**
 * A row that cannot be read refuses the file: a plan held to half of the last is no such plan.
 * People who are protected by now and funds that are gone may stand in it; they hold nobody.
 */
export async function readBefore(path: string): Promise<readonly Assignment[]> {
  const name = basename(path);
  const table = await readTable({ path, name }, { required: assignmentColumns });
  if (!table.ok) throw new Refusal(table.issues);
  const rows = table.value.map((row) => readRow(row, name));
  const issues = rows.flatMap((row) => row.issues);
  if (issues.length > 0) throw new Refusal(issues);
  return rows.flatMap((row) => (row.ok ? [row.value] : []));
}

function readRow({ row, cells }: TableRow, file: string): Parsed<Assignment> {
  const text = (column: Column) => (cells[column] ?? '').trim();
  const refuse = (column: Column, expected: string): Parsed<Assignment> => {
    const data = { key: column, value: text(column), expected };
    return {
      ok: false,
      issues: [issue('room_value_invalid', data, { at: { file, row, column } })],
    };
  };
  const [from, last] = [text('bulan_mulai'), text('bulan_akhir')];
  if (text('orang') === '') return refuse('orang', 'P000017');
  if (!isMonth(from)) return refuse('bulan_mulai', '2026-07');
  if (!isMonth(last) || last < from) return refuse('bulan_akhir', `≥ ${from}`);
  const amount = parseRupiah(text('iuran_sebulan'));
  if (!amount.ok) return refuse('iuran_sebulan', '16800');
  const named = text('program').split('+');
  return parsed({
    person: text('orang'),
    fund: text('dana'),
    programmeSet: bpuPrograms.filter((each) => named.includes(each)),
    months: { from, until: addMonths(last, 1) },
    amountPerMonth: amount.value,
  });
}
