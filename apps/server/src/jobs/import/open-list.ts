// A received file opened for reading: its bytes in a process that sees neither network nor database
// (safety.md T07). An archive of several lists is read as one file; its sheets carry the list's name.

import {
  type ListIdentity,
  type ListSource,
  type ListSurvey,
  nameRefusal,
  openIsolated,
  readParticipants,
  readSource,
  type SentList,
  sentList,
  surveySource,
} from '@payung/intake';
import { type Parsed, Refusal } from '@payung/values';
import { type Means, readOptions } from './means.ts';
import type { Received } from './receive.ts';
import type { KeptRow } from './row.ts';

type Listed = {
  readonly source: ListSource;
  readonly survey: ListSurvey;
  /** Which list it is through all its corrections. */
  readonly list: ListIdentity;
};

/** What was corrected on the screen, as the list is read. */
export type Corrected = (source: ListSource) => Promise<ListSource>;
const asItCame: Corrected = async (source) => source;

/** Runs `body` on the lists of the file, surveyed; the reading process ends with it. */
export async function withLists<T>(
  means: Means,
  received: Received,
  body: (lists: readonly Listed[]) => Promise<T>,
  correct: Corrected = asItCame,
): Promise<T> {
  return withSources(means, received, async (sources) => {
    const lists: Listed[] = [];
    // A list of an archive that cannot be read refuses the file: its people would be missing.
    for (const sent of sources) {
      const source = await correct(sent);
      const survey = readable(await surveySource(source, readOptions(means)));
      lists.push({ source, survey, list: sent.list });
    }
    return body(lists);
  });
}

/** The same before anything of the lists is read. */
export async function withSources<T>(
  means: Pick<Means, 'signal'>,
  received: Received,
  body: (sources: readonly SentList[]) => Promise<T>,
): Promise<T> {
  const named = nameRefusal(received.name);
  if (named !== undefined) throw new Refusal([named]);
  const isolated = readable(await openIsolated(received, { signal: means.signal }));
  try {
    const sources: SentList[] = [];
    // A repair workbook that comes back is the list it was made of.
    for (const opened of isolated.lists) sources.push(await sentList(opened));
    return await body(sources);
  } finally {
    await isolated.close();
  }
}

export async function* workerListRows(
  means: Means,
  lists: readonly Listed[],
): AsyncGenerator<readonly KeptRow[]> {
  for (const { source, survey } of lists) {
    for await (const records of readSource(source, survey, readOptions(means))) {
      const rows = records.map(({ row }) => row);
      yield lists.length === 1
        ? rows
        : rows.map((row) => ({ ...row, sheet: sheetOf(source, row) }));
    }
  }
}

function sheetOf({ name }: ListSource, { sheet }: KeptRow): string {
  return sheet === undefined ? name : `${name}/${sheet}`;
}

/** The branch's file: one list, read again beside its survey by the reader that knows its columns. */
export function participantListRows(
  means: Means,
  lists: readonly Listed[],
  received: Received,
): AsyncGenerator<readonly KeptRow[]> {
  return readParticipants(received, onlyOne(lists).survey, readOptions(means));
}

export function onlyOne(lists: readonly Listed[]): Listed {
  const [first, ...more] = lists;
  if (first === undefined || more.length > 0) throw new Error('A participants file is one list');
  return first;
}

function readable<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Refusal(parsed.issues);
  return parsed.value;
}
