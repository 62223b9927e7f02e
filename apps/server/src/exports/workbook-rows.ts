// How many rows a workbook of ours holds, over all its sheets, headings counted too: what is carried away
// is told from the file itself, whoever made it.

import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const deflated = 8;

export function workbookRows(workbook: Buffer): number {
  return [...entriesOf(workbook)]
    .filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .reduce(
      (sum, { content }) => sum + (content.toString('latin1').match(/<row[ >]/g)?.length ?? 0),
      0,
    );
}

export function* entriesOf(
  zip: Buffer,
): Generator<{ readonly name: string; readonly content: Buffer }> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || zip.readUInt32LE(end) !== endMark) throw new Error('A workbook without its end');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== entryMark) throw new Error('A workbook with a broken directory');
    const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((each) =>
      zip.readUInt16LE(at + each),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + (nameBytes ?? 0));
    yield { name, content: contentOf(zip, at) };
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (noteBytes ?? 0);
  }
}

function contentOf(zip: Buffer, at: number): Buffer {
  const [method, bytes, start] = [
    zip.readUInt16LE(at + 10),
    zip.readUInt32LE(at + 20),
    zip.readUInt32LE(at + 42),
  ];
  const begin = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const packed = zip.subarray(begin, begin + bytes);
  return method === deflated ? inflateRawSync(packed) : packed;
}
