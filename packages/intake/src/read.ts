// The second pass over a list: every record of the file exactly once, in order, as a row.

import { registrationRegion } from '@payung/regions';
import { Refusal } from '@payung/values';
import { layoutReader } from './columns/layout.ts';
import { realigner } from './columns/realign.ts';
import { openGazetteer } from './fields/gazetteer.ts';
import { personReader } from './fields/person.ts';
import { villageReader } from './fields/village.ts';
import type { IgnoredKind, ListFile, ListRow, ListSurvey, ReadOptions } from './list.ts';
import { openSource } from './readers/index.ts';
import type { SheetRecord } from './readers/record.ts';

/**
 * Membaca daftar baris demi baris menurut hasil `surveyList`. A file that became unreadable since
 * the survey ends in a Refusal: rows are never silently fewer.
 */
export async function* readList(
  file: ListFile,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly ListRow[]> {
  for await (const batch of readRecords(file, survey, options)) yield batch.map(({ row }) => row);
}

/** Rows with the records they were read from; for readers that need further columns. */
export async function* readRecords(
  file: ListFile,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly { row: ListRow; record: SheetRecord }[]> {
  const opened = await openSource(file);
  if (!opened.ok) throw new Refusal(opened.issues);
  const read = await rowReader(file, survey, options);
  for await (const batch of opened.value.records(survey.sheet, options.signal)) {
    options.signal?.throwIfAborted();
    yield batch.map(read);
  }
}

async function rowReader(
  file: ListFile,
  survey: ListSurvey,
  options: ReadOptions,
): Promise<(written: SheetRecord) => { row: ListRow; record: SheetRecord }> {
  const register = await openGazetteer(options.region);
  const ignored = layoutReader(survey);
  const readPerson = personReader({
    file: file.name,
    survey,
    options,
    nik: {
      precisionLost: survey.readings.nikPrecisionLost,
      shared: survey.readings.sharedNiks,
      region: (districtCode) => registrationRegion(register, districtCode),
    },
    readVillage: villageReader({ register, tenant: options.region, sender: survey.sender }),
  });
  const realign = realigner(survey.columns, survey.width);
  return (written) => {
    const ignoredAs = ignored(written);
    if (ignoredAs !== undefined) return { row: ignoredRow(written, ignoredAs), record: written };
    const record = realign(written);
    return { row: readPerson(record, written), record };
  };
}

function ignoredRow(record: SheetRecord, ignoredAs: IgnoredKind): ListRow {
  return {
    row: record.row,
    ...(record.sheet === undefined ? {} : { sheet: record.sheet }),
    cells: record.cells.map((cell) => cell.text),
    issues: record.issues ?? [],
    disposition: 'ignored',
    ignoredAs,
  };
}
