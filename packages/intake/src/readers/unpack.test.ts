import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultLimits, type Limits } from './limits.ts';
import { type MadeEntry, madeFolder, workbook, zip } from './made-files.fixture.ts';
import { openSource } from './open.ts';
import { unpackLists } from './unpack.ts';

let made: Awaited<ReturnType<typeof madeFolder>>;
let folder = '';
beforeAll(async () => {
  made = await madeFolder();
});
afterAll(() => made.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-unpack-'));
});
afterEach(() => rm(folder, { recursive: true }));

const list = 'No;Nama\n1;Budi\n';

async function unpacked(name: string, content: Buffer | string, limits: Partial<Limits> = {}) {
  const file = await made.file(name, content);
  return await unpackLists(file, { folder, limits: { ...defaultLimits, ...limits } });
}

async function codeOf(name: string, content: Buffer, limits: Partial<Limits> = {}) {
  const file = await made.file(name, content);
  const own = await mkdtemp(join(folder, 'sub-'));
  const options = { folder: own, limits: { ...defaultLimits, ...limits } };
  return (await unpackLists(file, options)).issues[0]?.code;
}

describe('an archive of lists', () => {
  test('gives each member under the name of both, in files of ours that nobody else reads', async () => {
    const found = await unpacked(
      'kiriman.zip',
      zip([
        { name: 'Bajo/', content: '' },
        { name: 'Bajo/nelayan.csv', content: list },
        { name: '__MACOSX/Bajo/._nelayan.csv', content: 'x' },
        { name: 'tenilo.xlsx', content: workbook({ rows: '<row r="1"/>' }) },
        { name: '.DS_Store', content: 'x' },
      ]),
    );
    if (!found.ok) throw new Error('refused');
    expect(found.value.map((file) => file.name)).toEqual([
      'kiriman.zip/Bajo/nelayan.csv',
      'kiriman.zip/tenilo.xlsx',
    ]);
    expect((await readdir(folder)).sort()).toEqual(['1', '2']);
    const first = found.value[0]?.path ?? '';
    expect(await readFile(first, 'utf8')).toBe(list);
    expect((await stat(first)).mode & 0o777).toBe(0o600);
  });

  test('does not open an archive within: that one is refused as a list, the others go on', async () => {
    const nested = zip([{ name: 'b.csv', content: list }]);
    const found = await unpacked(
      'a.zip',
      zip([
        { name: 'a.csv', content: list },
        { name: 'dalam.csv', content: nested },
        { name: 'dalam.gz', content: gzipSync(list) },
      ]),
    );
    if (!found.ok) throw new Error('refused');
    const codes = await Promise.all(
      found.value.map(async (file) => (await openSource(file)).issues.map(({ code }) => code)),
    );
    expect(codes).toEqual([[], ['unsupported_format'], ['unsupported_format']]);
  });

  test('with a name in an old code page gives that list too', async () => {
    const bytes = zip([{ name: 'Desa Limboto.csv', content: list }]);
    const old = Buffer.from(
      bytes.toString('latin1').replaceAll('Limboto', 'Limb\u0082t\u00e9'),
      'latin1',
    );
    const found = await unpacked('a.zip', old);
    expect(found).toMatchObject({
      ok: true,
      value: [{ name: 'a.zip/Desa Limb‚té.csv' }],
    });
  });

  test('packed by gzip is the list within', async () => {
    const found = await unpacked('nelayan.csv.gz', gzipSync(list));
    if (!found.ok) throw new Error('refused');
    expect(found.value.map((file) => file.name)).toEqual(['nelayan.csv']);
    expect(await readFile(found.value[0]?.path ?? '', 'utf8')).toBe(list);
  });

  test.each([
    ['a.csv', list],
    ['a.xlsx', workbook({ rows: '<row r="1"/>' })],
    ['kosong.csv', ''],
  ])('is not %s: that is a list by itself', async (name, content) => {
    const found = await unpacked(name, content);
    expect(found).toMatchObject({ ok: true, value: [{ name }] });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('is refused', () => {
  const of = (...entries: readonly MadeEntry[]): Buffer => zip(entries);
  test.each([
    [
      'with a path that leads outside',
      of({ name: '../../a.csv', content: list }),
      'archive_entry_path',
    ],
    [
      'with a name that commands the terminal',
      of({ name: 'a\u009b2Jb.csv', content: list }),
      'archive_entry_path',
    ],
    ['with an absolute path', of({ name: '/etc/a.csv', content: list }), 'archive_entry_path'],
    [
      'with two members of one name',
      of({ name: 'a.csv', content: list }, { name: 'A.csv', content: list }),
      'archive_duplicate_entry',
    ],
    ['with nothing within', of({ name: 'kosong/', content: '' }), 'no_data_rows'],
    [
      'when more comes out than was promised',
      of({ name: 'a.csv', content: list, says: { bytes: 3 } }),
      'archive_bomb',
    ],
    [
      'when the checksum does not agree',
      of({ name: 'a.csv', content: list, says: { crc: 1 } }),
      'corrupt_archive',
    ],
    ['with a password', of({ name: 'a.csv', content: list, encrypted: true }), 'encrypted_file'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf('a.zip', bytes)).toBe(code);
  });

  test('with too many members, or a member too large', async () => {
    const bytes = of({ name: 'a.csv', content: list }, { name: 'b.csv', content: list.repeat(50) });
    expect(await codeOf('a.zip', bytes, { entries: 1 })).toBe('archive_too_many_entries');
    expect(await codeOf('a.zip', bytes, { fileBytes: 400 })).toBe('file_too_large');
  });

  test('a gzip that is broken, or that swells', async () => {
    const packed = gzipSync(list);
    expect(await codeOf('a.gz', packed.subarray(0, -9))).toBe('corrupt_archive');
    const bomb = gzipSync(Buffer.alloc(4_000_000, 'a'));
    expect(await codeOf('a.gz', bomb, { ratioFromBytes: 1_000_000 })).toBe('archive_bomb');
    expect(await codeOf('a.gz', bomb, { fileBytes: 3_000_000 })).toBe('archive_bomb');
  });
});
