// Runs one XML part of a workbook through its events, from the archive on, as it inflates.

import { DecodeError, type Decoder, decoderOf, utf8Decoder } from '../decode.ts';
import { refuseFile } from '../reading.ts';
import { inflated } from './inflate.ts';
import { XmlError, type XmlEvents, XmlStream } from './xml.ts';
import type { Zip, ZipEntry } from './zip.ts';

// Sparse rows become 16,384 cells each from 50 letters: the caller must be able to take them soon.
const stepChars = 16 * 1024;

/** After each piece of the part it yields, so that the caller can take what has come so far. */
export async function* partPieces(
  zip: Zip,
  entry: ZipEntry,
  run: { readonly events: XmlEvents; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<void> {
  let decoder: Decoder | undefined;
  const xml = new XmlStream(run.events, zip.reading.limits);
  try {
    for await (const piece of inflated(zip, entry, run.signal)) {
      zip.reading.progress?.((piece.length * entry.packedBytes) / entry.bytes);
      decoder ??= decoderFor(piece);
      const text = decoder.write(piece);
      for (let at = 0; at < text.length; at += stepChars) {
        xml.write(text.slice(at, at + stepChars));
        yield;
      }
    }
    if (decoder) xml.write(decoder.end());
    xml.end();
    yield;
  } catch (error) {
    throw refusalOf(zip, entry, error);
  }
}

/** XML may also be UTF-16, which begins with its mark; some programs on old systems write it. */
export function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

function decoderFor(head: Buffer): Decoder {
  const wide = wideEncoding(head);
  return wide === undefined ? utf8Decoder() : decoderOf(wide);
}

/** Reads a part to its end; for the small parts. */
export async function readPart(zip: Zip, entry: ZipEntry, events: XmlEvents): Promise<void> {
  const pieces = partPieces(zip, entry, { events });
  for (;;) {
    const { done } = await pieces.next();
    if (done) return;
  }
}

/** The entry of that name, ASCII case aside, as spreadsheet programs look it up. */
export function findEntry(zip: Zip, name: string): ZipEntry | undefined {
  const exact = zip.entries.get(name);
  if (exact) return exact;
  const lower = name.toLowerCase();
  return [...zip.entries.values()].find((entry) => entry.name.toLowerCase() === lower);
}

export function getEntry(zip: Zip, name: string): ZipEntry {
  const entry = findEntry(zip, name);
  if (!entry) throw refuseFile(zip.reading, 'corrupt_workbook', { detail: name });
  return entry;
}

function refusalOf(zip: Zip, entry: ZipEntry, error: unknown): unknown {
  if (error instanceof XmlError) {
    const data = error.code === 'corrupt_workbook' ? { detail: entry.name } : error.data;
    return refuseFile(zip.reading, error.code, data, { cause: error });
  }
  if (error instanceof DecodeError) {
    return refuseFile(zip.reading, 'corrupt_workbook', { detail: entry.name }, { cause: error });
  }
  return error;
}
