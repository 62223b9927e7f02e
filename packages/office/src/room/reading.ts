// What one list of the room gave: its survey and its rows, or the reason why it was refused.

import {
  type ListRow,
  type ListSurvey,
  type ParticipantRow,
  type ReadOptions,
  readList,
  readParticipants,
  surveyList,
} from '@payung/intake';
import type { Issue } from '@payung/values';
import type { RoomFile } from './config.ts';
import { fileFacts } from './digest.ts';

export type ListReading = {
  readonly file: RoomFile;
  readonly bytes: number;
  readonly sha256: string;
  /** Absent when the file was refused; `issues` then holds the reason. */
  readonly survey?: ListSurvey;
  readonly issues: readonly Issue[];
};

export type ReadRows<Row extends ListRow> = ListReading & { readonly rows: readonly Row[] };

/** A list that cannot be read stops nobody: it is one refused file among the others. */
export async function surveyFile(file: RoomFile, options: ReadOptions): Promise<ListReading> {
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
): Promise<ReadRows<ListRow>> {
  const { survey, file } = reading;
  if (survey === undefined) return { ...reading, rows: [] };
  return { ...reading, rows: await collect(readList(file, survey, options), onRows) };
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
