// The shared strings of a workbook: rich text joined, readings of Asian letters left out.

import { refuseFile } from '../reading.ts';
import { partPieces } from './part.ts';
import { StringTable } from './string-table.ts';
import { cellText, type XmlEvents } from './xml.ts';
import type { Zip, ZipEntry } from './zip.ts';

export async function readSharedStrings(
  zip: Zip,
  entry: ZipEntry,
  signal?: AbortSignal,
): Promise<StringTable> {
  const found = new StringTable();
  const { sharedStringBytes, sharedStrings } = zip.reading.limits;
  if (entry.bytes > sharedStringBytes) {
    throw refuseFile(zip.reading, 'archive_bomb', { detail: entry.name });
  }
  const events = textEvents('si', (text) => found.push(text));
  for await (const _ of partPieces(zip, entry, { events, signal })) {
    if (found.length > sharedStrings) {
      throw refuseFile(zip.reading, 'archive_bomb', { detail: entry.name });
    }
  }
  return found;
}

/**
 * Collects the text of each `<si>` or `<is>`: all `<t>` of it, but those of `<rPh>`.
 * `take` is called once for each, also when it is empty.
 */
export function textEvents(container: string, take: (text: string) => void): XmlEvents {
  let raw = '';
  let inside = false;
  let inText = false;
  let phonetic = 0;
  return {
    open(name) {
      if (name === container) {
        raw = '';
        inside = true;
      } else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = inside && phonetic === 0;
    },
    text(piece) {
      if (inText) raw += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === container) {
        inside = false;
        take(cellText(raw));
      }
    },
  };
}
