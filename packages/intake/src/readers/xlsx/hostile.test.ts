import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type MadeEntry,
  madeFolder,
  refusalCode,
  workbook,
  workbookParts,
  zip,
} from '../made-files.fixture.ts';
import { openSource } from '../open.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

function entries(parts: Readonly<Record<string, string>>): MadeEntry[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

async function codeOf(bytes: Uint8Array, limits = {}): Promise<string | undefined> {
  return await refusalCode(await folder.file('a.xlsx', bytes), limits);
}

const good = (): MadeEntry[] => entries(workbookParts({ rows: one }));

test('the workbook these attacks start from is read', async () => {
  expect(await codeOf(zip(good()))).toBeUndefined();
});

describe('archives', () => {
  test.each<[string, () => readonly MadeEntry[], string]>([
    [
      'two parts of one name',
      () => [...good(), { name: 'xl/workbook.xml', content: '<a/>' }],
      'archive_duplicate_entry',
    ],
    [
      'names that differ by case only',
      () => [...good(), { name: 'XL/Workbook.xml', content: '<a/>' }],
      'archive_duplicate_entry',
    ],
    [
      'a path upwards',
      () => [...good(), { name: '../../etc/passwd', content: 'x' }],
      'archive_entry_path',
    ],
    [
      'an absolute path',
      () => [...good(), { name: '/etc/passwd', content: 'x' }],
      'archive_entry_path',
    ],
    [
      'a Windows path',
      () => [...good(), { name: 'xl\\a.xml', content: 'x' }],
      'archive_entry_path',
    ],
    ['a drive', () => [...good(), { name: 'C:a.xml', content: 'x' }], 'archive_entry_path'],
    [
      'a NUL in a name',
      () => [...good(), { name: 'a\u0000.xml', content: 'x' }],
      'archive_entry_path',
    ],
    [
      'a part under lock',
      () => [...good(), { name: 'b.xml', content: 'x', encrypted: true }],
      'encrypted_file',
    ],
    [
      'another name in the local header',
      () => [...good(), { name: 'b.xml', content: 'x', says: { localName: 'c.xml' } }],
      'corrupt_archive',
    ],
    [
      'two names for the same bytes',
      () => [
        ...good(),
        {
          name: '[Content_Types].xmk',
          content: 'x',
          says: { offset: 0, localName: '[Content_Types].xml' },
        },
      ],
      'corrupt_archive',
    ],
    ['a macro', () => [...good(), { name: 'xl/vbaProject.bin', content: 'x' }], 'macro_file'],
  ])('%s', async (_, made, code) => {
    expect(await codeOf(zip(made()))).toBe(code);
  });

  test('overlapping parts', async () => {
    const bytes = zip(good());
    // The directory says that the first part reaches far into the second.
    const first = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 20) + 200, first + 20);
    expect(await codeOf(bytes)).toBe('archive_bomb');
  });

  test('more entries than any workbook has', async () => {
    const many = Array.from({ length: 2_001 }, (_, index) => ({ name: `x/${index}`, content: '' }));
    expect(await codeOf(zip([...good(), ...many]))).toBe('archive_too_many_entries');
  });

  test('every truncation is refused, none is read as a shorter list', async () => {
    const bytes = zip(good());
    for (let length = 4; length < bytes.length; length += 37) {
      expect(await codeOf(bytes.subarray(0, length)), `${length} bytes`).toBe('corrupt_archive');
    }
  });

  test('a damaged byte in the packed rows is refused', async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row * 7919}</v></c></row>`,
    );
    const bytes = zip(entries(workbookParts({ rows: rows.join('') })));
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    for (const step of [500, 1_000, 3_000, 5_000]) {
      const damaged = Buffer.from(bytes);
      const at = bytes.indexOf(name) + name.length + step;
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      expect(['corrupt_archive', 'corrupt_workbook', 'archive_bomb']).toContain(
        await codeOf(damaged),
      );
    }
  });
});

describe('bombs', () => {
  const blanks = Buffer.alloc(64 * 1_048_576, ' ');

  test('an openly declared bomb is refused by the directory alone', async () => {
    const made = good().map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml' ? { ...entry, content: blanks } : entry,
    );
    const bytes = zip(made);
    const before = process.memoryUsage.rss();
    const started = performance.now();
    expect(await codeOf(bytes)).toBe('archive_bomb');
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1_048_576);
  });

  test('a bomb that declares little is stopped at what it declared', async () => {
    const made = good().map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? { ...entry, content: blanks, says: { bytes: 5_000 } }
        : entry,
    );
    const before = process.memoryUsage.rss();
    expect(await codeOf(zip(made))).toBe('archive_bomb');
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1_048_576);
  });

  test('more inflated bytes in all than allowed', async () => {
    expect(await codeOf(zip(good()), { inflatedBytes: 1_000 })).toBe('archive_bomb');
  });

  test('more shared strings than allowed', async () => {
    const bytes = workbook({ rows: one, strings: '<si/>'.repeat(2_000) });
    expect(await codeOf(bytes, { sharedStrings: 1_000 })).toBe('archive_bomb');
  });

  test('one text without end', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(3_000_000)}</v></c></row>`;
    expect(await codeOf(workbook({ rows }))).toBe('cell_too_large');
  });
});

describe('XML', () => {
  const sheet = (xml: string): Uint8Array =>
    workbook({ parts: { 'xl/worksheets/sheet1.xml': xml } });
  const data = (inside: string): string =>
    `<worksheet><sheetData>${inside}</sheetData></worksheet>`;

  test.each([
    ['a DOCTYPE', `<!DOCTYPE a [<!ENTITY b "c">]>${data(one)}`, 'xml_doctype_forbidden'],
    [
      'an entity from outside',
      `<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x">${data(one)}`,
      'xml_doctype_forbidden',
    ],
    ['a DOCTYPE in small letters', `<!doctype a>${data(one)}`, 'xml_doctype_forbidden'],
    ['65 levels', '<a>'.repeat(65) + '</a>'.repeat(65), 'xml_too_deep'],
    [
      'an unknown entity',
      data('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>'),
      'corrupt_workbook',
    ],
    [
      'a bare ampersand',
      data('<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>'),
      'corrupt_workbook',
    ],
    [
      'a NUL by number',
      data('<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>'),
      'corrupt_workbook',
    ],
    ['tags that do not close', '<worksheet><sheetData><row r="1">', 'corrupt_workbook'],
    ['tags that cross', '<worksheet><sheetData></worksheet></sheetData>', 'corrupt_workbook'],
    ['two roots', `${data(one)}<worksheet/>`, 'corrupt_workbook'],
    ['no XML at all', 'No;Nama', 'corrupt_workbook'],
    ['nothing', '', 'corrupt_workbook'],
    ['rows in disorder', data(`<row r="2"/>${one}`), 'corrupt_workbook'],
    ['one row twice', data(one + one), 'corrupt_workbook'],
    [
      'one cell twice',
      data('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
      'corrupt_workbook',
    ],
    [
      'a cell without a column',
      data('<row r="1"><c r="11"><v>1</v></c></row>'),
      'corrupt_workbook',
    ],
    [
      'a string that is not there',
      data('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'),
      'corrupt_workbook',
    ],
    ['a column beyond XFD', data('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'too_many_columns'],
    ['a row beyond the last', data('<row r="1048577"/>'), 'too_many_rows'],
  ])('%s', async (_, xml, code) => {
    expect(await codeOf(sheet(xml))).toBe(code);
  });

  test.each([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
  ])('without %s the workbook is refused, the part named', async (part) => {
    const opened = await openSource(
      await folder.file('a.xlsx', workbook({ rows: one, without: [part] })),
    );
    expect(opened).toMatchObject({
      ok: false,
      issues: [{ code: 'corrupt_workbook', data: { detail: part } }],
    });
  });

  test('bytes that are not UTF-8 are refused, not replaced', async () => {
    const made = good().map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? {
            ...entry,
            content: Buffer.from(
              data('<row r="1"><c r="A1" t="str"><v>Jos\u00e9</v></c></row>'),
              'latin1',
            ),
          }
        : entry,
    );
    expect(await codeOf(zip(made))).toBe('corrupt_workbook');
  });

  test('a workbook that may hold macros is refused when it does, whatever their part is called', async () => {
    const may =
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>';
    const does =
      '<Override PartName="/xl/a.dat" ContentType="application/vnd.ms-office.vbaProject"/>';
    const parts = (types: string) => ({ '[Content_Types].xml': `<Types>${types}</Types>` });
    expect(await codeOf(workbook({ rows: one, parts: parts(may) }))).toBeUndefined();
    const made = { ...parts(may + does), 'xl/a.dat': 'x' };
    expect(await codeOf(workbook({ rows: one, parts: made }))).toBe('macro_file');
  });
});

test('a link that has a program started is refused, one to a workbook or an object is not', async () => {
  const codeWith = async (inside: string) =>
    await codeOf(
      workbook({
        rows: one,
        parts: { 'xl/externalLinks/externalLink1.xml': `<externalLink>${inside}</externalLink>` },
      }),
    );
  expect(await codeWith('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>')).toBe('macro_file');
  expect(await codeWith('<externalBook r:id="rId1"/>')).toBeUndefined();
  expect(await codeWith('<oleLink r:id="rId1" progId="Word.Document.12"/>')).toBeUndefined();
});

test('a type stated for macros that no part has is no macro: SheetJS writes it always', async () => {
  const types =
    '<Types><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>';
  const made = { rows: one, parts: { '[Content_Types].xml': types } };
  expect(await codeOf(workbook(made))).toBeUndefined();
  const bin = { ...made.parts, 'xl/macros.bin': 'x' };
  expect(await codeOf(workbook({ rows: one, parts: bin }))).toBe('macro_file');
});

test('a place in the shared strings that is no number invents no text', async () => {
  const rows = (value: string): string => `<row r="1"><c r="A1" t="s"><v>${value}</v></c></row>`;
  const strings = '<si><t>Budi</t></si>';
  for (const value of ['1', '-1', '0x0', '0.5', 'abc']) {
    expect(await codeOf(workbook({ rows: rows(value), strings })), value).toBe('corrupt_workbook');
  }
  expect(await codeOf(workbook({ rows: rows(''), strings }))).toBeUndefined();
});

test.each([
  ['gaps before the last column', '<c r="XFD#"><v>1</v></c>', ''],
  [
    'merged cells filled downwards',
    '<c r="A#"><v>1</v></c><c r="ZZ1"><v>1</v></c>',
    '<mergeCells><mergeCell ref="ZZ1:ZZ999"/></mergeCells>',
  ],
])('more cells than any list has, made of %s, are refused', async (_, cells, after) => {
  const rows = Array.from(
    { length: 50 },
    (_each, row) =>
      `<row r="${row + 1}">${(row === 0 ? cells : cells.split('</c>')[0]?.concat('</c>'))?.replaceAll('#', String(row + 1))}</row>`,
  );
  const bytes = workbook({ rows: rows.join(''), after });
  expect(await codeOf(bytes, { sheetCells: 20_000 })).toBe('archive_bomb');
});

test('sparse rows out to the last column do not fill the memory', async () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
  );
  const opened = await openSource(await folder.file('a.xlsx', workbook({ rows: rows.join('') })));
  if (!opened.ok) throw new Error('refused');
  let largest = 0;
  for await (const batch of opened.value.records()) {
    largest = Math.max(
      largest,
      batch.reduce((sum, record) => sum + record.cells.length, 0),
    );
  }
  expect(largest).toBeLessThan(8_000_000);
}, 60_000);
