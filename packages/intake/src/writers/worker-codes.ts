// The codes that SIPP Online gives workers (KODE_TK): they stand in the wage file beside NIK and KPJ, and
// the correction file knows a person by nothing else.

import type { SourceFile } from '../readers/record.ts';
import { withDataSheet } from './blank-sheet.ts';
import { type Finding, finding, type Outcome } from './finding.ts';
import type { Registrant } from './registrant.ts';
import { sippWages } from './sipp.ts';

/**
 * Melengkapi kode tenaga kerja. People whom the file does not know, or knows under several codes, keep
 * what they had and are told.
 *
 * @example await withWorkerCodes({ path, name: 'data_upah_12345678.xlsx' }, people) // …
 */
export async function withWorkerCodes(
  file: SourceFile,
  people: readonly Registrant[],
): Promise<Outcome<readonly Registrant[]>> {
  return await withDataSheet(file, sippWages, async ({ opened, sheet, headingRow, places }) => {
    const at = (heading: string): number =>
      places[sippWages.columns.findIndex((column) => column.heading === heading)] ?? -1;
    const columns = { nik: at('NIK'), kpj: at('KPJ'), code: at('KODE_TK') };
    const codes = new Map<string, Set<string>>();
    for await (const batch of opened.records(sheet)) {
      for (const { row, cells } of batch) {
        const text = (column: number): string => cells[column]?.text.trim() ?? '';
        const code = text(columns.code);
        if (row <= headingRow || code === '') continue;
        for (const key of [`nik ${text(columns.nik)}`, `kpj ${text(columns.kpj)}`]) {
          codes.set(key, (codes.get(key) ?? new Set()).add(code));
        }
      }
    }
    const findings: Finding[] = [];
    const value = people.map((person) => {
      const code = codeOf(person, codes);
      if (code !== undefined) return { ...person, workerCode: code };
      if (person.workerCode === undefined) {
        findings.push(finding('worker_code_unknown', { file: file.name }, person.from));
      }
      return person;
    });
    return { ok: true, value, findings };
  });
}

/** By KPJ first: a person may have several, each with a code of its own. */
function codeOf(
  { nik, kpj }: Registrant,
  codes: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const found = codes.get(`kpj ${kpj}`) ?? codes.get(`nik ${nik}`) ?? new Set();
  const [only, other] = found;
  return other === undefined ? only : undefined;
}
