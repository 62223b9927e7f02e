// OpenDocument spreadsheets (LibreOffice, ODS): one XML part holds all sheets. Read as it inflates,
// with the same archive and XML defences as XLSX; repeated cells and rows are counted against bombs.

import { open } from 'node:fs/promises';
import { type Reading, refuseFile } from '../reading.ts';
import type { Merge, SheetRecord } from '../record.ts';
import type { SheetSource } from '../sheets.ts';
import { findEntry, getEntry, partPieces, readPart } from '../xlsx/part.ts';
import { attribute, type XmlEvents } from '../xlsx/xml.ts';
import { readZip, type Zip } from '../xlsx/zip.ts';
import { OdsTables } from './tables.ts';

/** Whether an archive is a spreadsheet of OpenDocument. */
export function isOds(zip: Zip): boolean {
  return findEntry(zip, 'content.xml') !== undefined;
}

export async function openOds(reading: Reading, zip: Zip): Promise<SheetSource> {
  refuseMacros(zip);
  await refuseLocked(zip);
  const survey = new OdsTables(reading);
  for await (const _ of content(zip, survey));
  if (!survey.spreadsheet) throw refuseFile(reading, 'unsupported_format', { format: 'ODT/ODP' });
  if (survey.names.length === 0) throw refuseFile(reading, 'no_data_rows');
  if (new Set(survey.names).size < survey.names.length)
    throw refuseFile(reading, 'corrupt_workbook', { detail: 'content.xml' });
  return {
    sheets: survey.names.map((name) => ({ name, hidden: survey.isHidden(name) })),
    records: (sheet, signal) => odsRecords(reading, sheet, signal),
    merges: (sheet, signal) => odsMerges(reading, sheet, signal),
  };
}

async function* odsRecords(
  reading: Reading,
  sheet: string,
  signal?: AbortSignal,
): AsyncGenerator<readonly SheetRecord[]> {
  const handle = await open(reading.path, 'r');
  try {
    const zip = await readZip(reading, handle);
    const tables = new OdsTables(reading, sheet);
    for await (const _ of content(zip, tables, signal)) {
      if (tables.rows.full()) yield* tables.rows.take();
      if (tables.finished) break;
    }
    yield* tables.rows.take();
  } finally {
    await handle.close();
  }
}

async function odsMerges(
  reading: Reading,
  sheet: string,
  signal?: AbortSignal,
): Promise<readonly Merge[]> {
  const handle = await open(reading.path, 'r');
  try {
    const tables = new OdsTables(reading, sheet);
    const zip = await readZip(reading, handle);
    for await (const _ of content(zip, tables, signal)) {
      for (const _batch of tables.rows.take());
    }
    return tables.merges;
  } finally {
    await handle.close();
  }
}

function content(zip: Zip, events: XmlEvents, signal?: AbortSignal): AsyncGenerator<void> {
  return partPieces(zip, getEntry(zip, 'content.xml'), { events, signal });
}

function refuseMacros(zip: Zip): void {
  const macros = [...zip.entries.keys()].some((name) => /^(basic|scripts)\/.+[^/]$/i.test(name));
  if (macros) throw refuseFile(zip.reading, 'macro_file');
}

async function refuseLocked(zip: Zip): Promise<void> {
  const manifest = findEntry(zip, 'META-INF/manifest.xml');
  if (!manifest) return;
  let locked = false;
  await readPart(zip, manifest, {
    open(name, attributes) {
      locked ||= name === 'encryption-data';
      locked ||= attribute(attributes, 'full-path') === 'encrypted-package';
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (locked) throw refuseFile(zip.reading, 'encrypted_file');
}
