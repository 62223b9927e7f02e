// The branch's file comes from outside, whoever it is signed by: its bytes are read in a process that sees
// neither network nor database, with limits a reply of ten thousand rows stays far below. safety.md T07.

import { type ListFile, type Opened, openIsolated, ReaderStopped } from '@payung/intake';
import { failed, issue, type Parsed } from '@payung/values';
import { TurnedDown } from '../ledger/refusal.ts';

const limits = {
  memoryBytes: 512 * 1_024 * 1_024,
  stallMs: 20_000,
  totalMs: 60_000,
} as const;

/** Berkas balasan yang dibuka. */
export type OpenedReply = { readonly name: string; readonly opened: Parsed<Opened> };

/**
 * The reading process ends with the body. A reader that was stopped for its hunger or its slowness makes
 * the file unreadable, and nothing else.
 */
export async function withReply<T>(
  file: ListFile,
  body: (reply: OpenedReply) => Promise<T>,
): Promise<T> {
  try {
    const isolated = await openIsolated(file, limits);
    if (!isolated.ok) return await body({ name: file.name, opened: isolated });
    try {
      return await body({ name: file.name, opened: onlyList(file, isolated.value.lists) });
    } finally {
      await isolated.value.close();
    }
  } catch (error) {
    if (!(error instanceof ReaderStopped)) throw error;
    throw new TurnedDown('reply_unreadable', { detail: error.reason });
  }
}

function onlyList({ name }: ListFile, lists: readonly OpenedReply[]): Parsed<Opened> {
  const [only, ...more] = lists;
  if (only !== undefined && more.length === 0) return only.opened;
  const sheets = lists.map((each) => each.name).join(', ');
  return failed(issue('multiple_sheets', { count: lists.length, sheets }, { at: { file: name } }));
}
