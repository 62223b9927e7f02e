import { createHash } from 'node:crypto';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  madeFolder,
  readThrough,
  refusalCode,
  textsOf,
  workbook,
  zip,
} from './made-files.fixture.ts';
import { openSource } from './open.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const table = 'No;Nama;Desa\r\n1;Rahmí;Tenilo\r\n2;Eko;Bajo\r\n';

const wide = (text: string): Buffer =>
  Buffer.from(Uint32Array.from(text, (sign) => sign.codePointAt(0) ?? 0).buffer);

describe('a CSV is read in the encoding it has', () => {
  test.each([
    ['utf-8', Buffer.from(table)],
    ['utf-8', Buffer.from(`\ufeff${table}`)],
    ['utf-16le', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['utf-16le', Buffer.from(table, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${table}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(table.replace('Bajo', '“Bājo”'), 'utf16le')],
    ['utf-32le', wide(`\ufeff${table}`)],
    ['utf-32le', wide(table)],
    ['utf-32be', wide(`\ufeff${table}`).swap32()],
    ['utf-32be', wide(table).swap32()],
    ['windows-1252', Buffer.from(table, 'latin1')],
  ])('%s', async (encoding, bytes) => {
    const { opened, records } = await readThrough(await folder.file('a.csv', bytes));
    expect(opened).toMatchObject({ format: 'csv', encoding, delimiter: ';', bytes: bytes.length });
    expect(opened.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(records.map((record) => record.row)).toEqual([1, 2, 3]);
    expect(textsOf(records)[1]).toEqual(['1', 'Rahmí', 'Tenilo']);
  });

  test('letters that were not UTF-8 are reported with an example', async () => {
    const { issues } = await readThrough(await folder.file('a.csv', Buffer.from(table, 'latin1')));
    expect(issues).toMatchObject([{ code: 'encoding_repaired', data: { text: 'Rahmí' } }]);
  });

  test('two files pasted together keep the letters of both', async () => {
    const bytes = Buffer.concat([
      Buffer.from(table),
      Buffer.from('3;José “X”\u00e9;B\r\n', 'utf8'),
    ]);
    const mixed = Buffer.concat([bytes, Buffer.from('4;José;B\r\n', 'latin1')]);
    const { records } = await readThrough(await folder.file('a.csv', mixed));
    expect(
      textsOf(records)
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(['Rahmí', 'Eko', 'José “X”é', 'José']);
  });

  test('a letter cut in two by the pieces of reading is whole again', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `${index};Ñandú€;Bajo`);
    const file = await folder.file('a.csv', `No;Nama;Desa\n${rows.join('\n')}`);
    const { records } = await readThrough(file);
    expect(
      new Set(
        textsOf(records)
          .slice(1)
          .map((row) => row[1]),
      ),
    ).toEqual(new Set(['Ñandú€']));
    expect(records.at(-1)?.row).toBe(60_001);
  });
});

test('a stray NUL or bell damages its cell, not the list', async () => {
  const file = await folder.file('a.csv', 'No;Nama\n1;Bu\0di\n2;Si\u0007ti\n');
  const { records } = await readThrough(file);
  expect(textsOf(records).slice(1)).toEqual([
    ['1', 'Bu\0di'],
    ['2', 'Si\u0007ti'],
  ]);
});

test.each([
  ['blanks', '  ', 'No   Nama  NIK', '1.  Budi Santoso    7502042001900003'],
  ['dashes', ' - ', 'No - Nama - NIK', '1 - Budi, S.Pd - 7502042001900003'],
])('a message pasted with %s between the cells is a table', async (_, delimiter, head, line) => {
  const file = await folder.file('chat.txt', `Daftar nelayan\n\n${head}\n${line}\n${line}\n`);
  const { opened, records } = await readThrough(file);
  expect(opened.delimiter).toBe(delimiter);
  expect(records.map((record) => record.cells.length)).toEqual([1, 0, 3, 3, 3]);
  expect(textsOf(records)[3]?.[2]).toBe('7502042001900003');
});

test('lines that end with a carriage return alone are lines', async () => {
  const { records } = await readThrough(await folder.file('a.csv', table.replaceAll('\r\n', '\r')));
  expect(textsOf(records)).toHaveLength(3);
});

test('titles, blank lines and `sep=` are records too', async () => {
  const file = await folder.file(
    'a.csv',
    'sep=;\r\nDAFTAR PEKERJA;;\r\n\r\nNo;Nama;Desa\r\n1;Budi;Bajo\r\n',
  );
  const { records } = await readThrough(file);
  expect(textsOf(records)).toEqual([
    ['sep=;'],
    ['DAFTAR PEKERJA', '', ''],
    [],
    ['No', 'Nama', 'Desa'],
    ['1', 'Budi', 'Bajo'],
  ]);
  expect(records[4]?.cells.map((cell) => cell.kind)).toEqual(['text', 'text', 'text']);
  expect(records[1]?.cells.map((cell) => cell.kind)).toEqual(['text', 'empty', 'empty']);
});

test('an unclosed quote is told at its row', async () => {
  const file = await folder.file('a.csv', 'No,Nama,JK\n1,"Budi,L\n2,Siti,P\n');
  const { records } = await readThrough(file);
  expect(records).toHaveLength(3);
  expect(records[1]?.issues).toMatchObject([
    { code: 'unterminated_quote', at: { file: 'a.csv', row: 2 } },
  ]);
});

test('a cell beyond 32,767 letters is told with its column, the rest of the list goes on', async () => {
  const file = await folder.file('a.csv', `No,Nama,JK\n1,${'x'.repeat(40_000)},L\n2,Siti,P\n`);
  const { records } = await readThrough(file);
  expect(records[1]?.issues).toMatchObject([
    { code: 'cell_too_long', at: { row: 2, column: 'B' }, data: { limit: 32_767 } },
  ]);
  expect(records).toHaveLength(3);
});

test('a sample of one endless word is looked through once', async () => {
  const bytes = Buffer.concat([Buffer.from('x'.repeat(250_000)), Buffer.from([0xe9, 0x0a])]);
  const started = performance.now();
  const opened = await openSource(await folder.file('a.csv', bytes));
  expect(opened.issues).toMatchObject([{ code: 'encoding_repaired' }]);
  expect(performance.now() - started).toBeLessThan(5_000);
}, 60_000);

describe('the content decides, not the name', () => {
  test('a workbook named .csv or .xls is read, and the name is remarked', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['No'], ['1']] }] });
    const { opened, issues } = await readThrough(await folder.file('daftar.csv', bytes));
    expect(opened.format).toBe('xlsx');
    expect(issues).toMatchObject([{ code: 'type_mismatch', severity: 'warning' }]);
  });

  test('a text named .xls is read as text', async () => {
    const { opened, issues } = await readThrough(
      await folder.file('daftar.xls', 'No\tNama\n1\tBudi\n'),
    );
    expect(opened).toMatchObject({ format: 'csv', delimiter: '\t' });
    expect(issues).toMatchObject([{ code: 'type_mismatch', severity: 'warning' }]);
  });

  test.each([
    ['kosong.csv', '', 'empty_file'],
    ['bom.csv', '\ufeff', 'empty_file'],
    ['a.pdf', '%PDF-1.7\n…', 'unsupported_format'],
    ['a.csv', '%PDF-1.7\n…', 'type_mismatch'],
    ['a.xlsx', Buffer.from('\u0089PNG\r\n', 'latin1'), 'type_mismatch'],
    ['a.csv', Buffer.from([0x84, 0x31, 0x95, 0x33, 0x4e, 0x6f]), 'encoding_unsupported'],
    ['a.csv', '+/v8-No;Nama\n1;Budi\n', 'encoding_unsupported'],
    ['a.xls', '<html><body><p>Sesi Anda telah berakhir</p></body></html>', 'unsupported_format'],
    ['a.xls', '\ufeff\n<!DOCTYPE html><table>', 'unsupported_format'],
    ['a.mht', 'MIME-Version: 1.0\nContent-Type: multipart/related\n', 'unsupported_format'],
    ['a.xml', '<?xml version="1.0"?><Workbook/>', 'unsupported_format'],
    ['a.rtf', '{\\rtf1 hello}', 'unsupported_format'],
    ['a.xlsx', 'No;Nama\n1;Budi\n', 'type_mismatch'],
    ['a.csv', '\0\0\u0001\0\u0003No;Nama\n1;Bu\0di\n', 'binary_content'],
    ['a.csv', '\u0001\u0002\u0003\u0004\u0005No;Nama\n', 'binary_content'],
    ['foto.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'unsupported_format'],
    ['a.csv', zip([{ name: 'mimetype', content: 'x' }]), 'unsupported_format'],
    ['a.ods', zip([{ name: 'content.xml', content: '<a/>' }]), 'unsupported_format'],
  ])('%s beginning %j is refused', async (name, content, code) => {
    expect(await refusalCode(await folder.file(name, content))).toBe(code);
  });

  test('a workbook locked by a password says so', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'rahasia', spinCount: 1 },
    });
    expect(await refusalCode(await folder.file('a.xlsx', locked))).toBe('encrypted_file');
  });

  test('an old XLS that is only its beginning is broken', async () => {
    const header = Buffer.alloc(4_096);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
    header.writeUInt16LE(9, 30);
    expect(await refusalCode(await folder.file('a.xls', header))).toBe('corrupt_workbook');
  });
});

describe('limits', () => {
  test('a file too large is refused before it is read', async () => {
    const file = await folder.file('a.csv', table);
    expect(await refusalCode(file, { fileBytes: 10 })).toBe('file_too_large');
  });

  test('too many rows, columns and too long a line are refused where they are', async () => {
    const file = await folder.file('a.csv', table);
    expect(await refusalCode(file, { csvRows: 2 })).toBe('too_many_rows');
    expect(await refusalCode(file, { sheetColumns: 2 })).toBe('too_many_columns');
    expect(await refusalCode(file, { lineChars: 8 })).toBe('line_too_long');
  });

  test('UTF-16 that breaks off within a letter is refused, not guessed', async () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${table}`, 'utf16le'), Buffer.from([0x41])]);
    expect(await refusalCode(await folder.file('a.csv', bytes))).toBe('encoding_undecidable');
  });
});

test('reading stops when it is told to', async () => {
  const file = await folder.file(
    'a.xlsx',
    workbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }),
  );
  const opened = await openSource(file);
  if (!opened.ok) throw new Error('refused');
  const reading = (async () => {
    for await (const _ of opened.value.records('Daftar', AbortSignal.abort()));
  })();
  await expect(reading).rejects.toThrow(/abort/i);
});
