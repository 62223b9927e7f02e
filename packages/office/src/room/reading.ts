// What one list of the room gave: its survey and its rows, or the reason why it was refused.

import {
  type ListRow,
  type ListSurvey,
  nameRefusal,
  openSource,
  type ParticipantRow,
  type ReadOptions,
  type RowToRepair,
  readParticipants,
  readSource,
  rowEvidence,
  type SentList,
  sentList,
  surveyList,
  surveySource,
} from '@payung/intake';
import { type Issue, type Parsed, Refusal } from '@payung/values';
import type { RoomFile } from './config.ts';
import { fileFacts } from './digest.ts';

export type ListReading = {
  readonly file: RoomFile;
  readonly bytes: number;
  readonly sha256: string;
  /** Absent when the file was refused; `issues` then holds the reason. */
  readonly survey?: ListSurvey;
  /** Which list it is, also when it came back corrected; absent when refused. */
  readonly sent?: SentList;
  readonly issues: readonly Issue[];
};

export type ReadRows<Row extends ListRow> = ListReading & { readonly rows: readonly Row[] };

/** A list that cannot be read stops nobody: it is one refused file among the others. */
export async function surveyFile(file: RoomFile, options: ReadOptions): Promise<ListReading> {
  const facts = await fileFacts(file.path);
  const sent = await openList(file);
  if (!sent.ok) return { file, ...facts, issues: sent.issues };
  const survey = await surveySource(sent.value, options);
  return survey.ok
    ? { file, ...facts, survey: survey.value, sent: sent.value, issues: survey.value.issues }
    : { file, ...facts, issues: survey.issues };
}

/** A repair workbook that came back is the list that it was made of. */
async function openList(file: RoomFile): Promise<Parsed<SentList>> {
  const misnamed = nameRefusal(file.name);
  if (misnamed !== undefined) return { ok: false, issues: [misnamed] };
  try {
    const sent = await sentList({ name: file.name, opened: await openSource(file) });
    return { ok: true, value: sent, issues: [] };
  } catch (error) {
    // A workbook whose sheets break off half-way is refused like one that does not open.
    if (error instanceof Refusal) return { ok: false, issues: error.issues };
    throw error;
  }
}

/** The branch office's file: never a repair workbook. */
export async function surveyParticipants(
  file: RoomFile,
  options: ReadOptions,
): Promise<ListReading> {
  const facts = await fileFacts(file.path);
  const survey = await surveyList(file, options);
  return survey.ok
    ? { file, ...facts, survey: survey.value, issues: survey.value.issues }
    : { file, ...facts, issues: survey.issues };
}

export async function readRows(
  reading: ListReading,
  options: ReadOptions,
  onRows: (count: number) => void,
): Promise<ReadRows<RowToRepair>> {
  const { survey, sent } = reading;
  if (survey === undefined || sent === undefined) return { ...reading, rows: [] };
  return { ...reading, rows: await collect(rowsToRepair(sent, survey, options), onRows) };
}

async function* rowsToRepair(sent: SentList, survey: ListSurvey, options: ReadOptions) {
  for await (const batch of readSource(sent, survey, options)) {
    yield batch.map(({ row, record }): RowToRepair => {
      const evidence = rowEvidence(record, row.cells);
      return evidence === undefined ? row : { ...row, evidence };
    });
  }
}

export async function readParticipantRows(
  reading: ListReading,
  options: ReadOptions,
  onRows: (count: number) => void,
): Promise<ReadRows<ParticipantRow>> {
  const { survey, file } = reading;
  if (survey === undefined) return { ...reading, rows: [] };
  return { ...reading, rows: await collect(readParticipants(file, survey, options), onRows) };
}

async function collect<Row>(
  batches: AsyncIterable<readonly Row[]>,
  onRows: (count: number) => void,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    for (const row of batch) rows.push(row);
    onRows(batch.length);
  }
  return rows;
}
