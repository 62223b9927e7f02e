import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { madeFolder, readThrough, workbook, zip } from '../made-files.fixture.ts';
import { type Cell, emptyCell, type SheetRecord } from '../record.ts';
import { packBatch, unpackBatch } from './batch.ts';
import { type Isolated, openIsolated, type Progress, ReaderStopped } from './isolated.ts';
import { type Answer, packet, packetReader } from './message.ts';
import { readerFlags } from './sight.ts';

// Processes start slowly where others work beside them.
vi.setConfig({ testTimeout: 60_000 });

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const people = (rows: number): string =>
  Array.from({ length: rows }, (_, row) => `${row + 1};Budi ☂ ke-${row};Bajo`).join('\n');

async function open(
  name: string,
  content: Buffer | string,
  options: Parameters<typeof openIsolated>[1] = {},
): Promise<Isolated> {
  const opened = await openIsolated(await folder.file(name, content), options);
  if (!opened.ok) throw new Error(`refused: ${opened.issues[0]?.code}`);
  return opened.value;
}

async function recordsOf(isolated: Isolated, sheet?: string): Promise<SheetRecord[]> {
  const opened = isolated.lists[0]?.opened;
  if (!opened?.ok) throw new Error('refused');
  const records: SheetRecord[] = [];
  for await (const batch of opened.value.records(sheet)) records.push(...batch);
  return records;
}

const scratchFolders = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`payung-baca-${process.pid}-`));

describe('a list read in a process of its own', () => {
  test.each([
    ['a.csv', `No;Nama;Desa\n${people(12_345)}`],
    [
      'a.xlsx',
      workbook({
        rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><f>1</f></c></row>',
        after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
      }),
    ],
  ])('%s gives the same records as in this one', async (name, content) => {
    const expected = await readThrough(await folder.file(name, content));
    const isolated = await open(name, content);
    try {
      expect(await recordsOf(isolated)).toEqual(expected.records);
      expect(await recordsOf(isolated), 'a second time').toEqual(expected.records);
      const { opened } = isolated.lists[0] ?? {};
      if (!opened?.ok) throw new Error('refused');
      const { records: _, merges, ...facts } = expected.opened;
      expect(opened.value).toMatchObject(facts);
      expect(await opened.value.merges()).toEqual(await merges());
    } finally {
      await isolated.close();
    }
  });

  test('an archive gives its lists one by one, a bad one beside good ones', async () => {
    const isolated = await open(
      'kiriman.zip',
      zip([
        { name: 'Bajo/a.csv', content: 'No;Nama\n1;Budi\n' },
        { name: 'foto.jpg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
      ]),
    );
    expect(isolated.lists.map((list) => [list.name, list.opened.ok])).toEqual([
      ['kiriman.zip/Bajo/a.csv', true],
      ['kiriman.zip/foto.jpg', false],
    ]);
    expect(await recordsOf(isolated)).toHaveLength(2);
    const during = scratchFolders();
    await isolated.close();
    expect(scratchFolders().length).toBeLessThan(during.length);
  });

  test('one that is left half-way is read from its beginning the next time', async () => {
    const isolated = await open('a.csv', people(30_000));
    const opened = isolated.lists[0]?.opened;
    if (!opened?.ok) throw new Error('refused');
    for await (const _ of opened.value.records()) break;
    expect(await recordsOf(isolated)).toHaveLength(30_000);
    await isolated.close();
  });

  test('a refusal comes as a refusal, at opening and in the midst', async () => {
    const nothing = await openIsolated(await folder.file('a.csv', ''));
    expect(nothing).toMatchObject({ ok: false, issues: [{ code: 'empty_file' }] });
    const broken = await open(
      'a.xlsx',
      workbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"/>' }),
    );
    await expect(recordsOf(broken)).rejects.toThrow('corrupt_workbook');
    await broken.close();
  });

  test('tells how far it is', async () => {
    const seen: Progress[] = [];
    const content = people(60_000);
    const isolated = await open('a.csv', content, { onProgress: (each) => seen.push(each) });
    await recordsOf(isolated);
    expect(seen.at(-1)?.rows).toBe(60_000);
    expect(Math.max(...seen.map((each) => each.bytes))).toBeLessThanOrEqual(
      Buffer.byteLength(content),
    );
    await isolated.close();
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the reading process is ended', () => {
  test('when it is cancelled, at once, and nothing is left behind', async () => {
    const before = new Set(scratchFolders());
    const cancel = new AbortController();
    const isolated = await open('a.csv', people(150_000), { signal: cancel.signal });
    const own = scratchFolders().filter((name) => !before.has(name));
    expect(own).toHaveLength(1);
    const told = expect(recordsOf(isolated)).rejects.toThrow(/abort/i);
    setTimeout(() => cancel.abort(), 50);
    await told;
    await isolated.close();
    expect(scratchFolders()).not.toContain(own[0]);
  });

  test('when one reading is cancelled, others go on', async () => {
    const isolated = await open('a.csv', people(50_000));
    const opened = isolated.lists[0]?.opened;
    if (!opened?.ok) throw new Error('refused');
    const cancel = new AbortController();
    const reading = (async () => {
      for await (const _ of opened.value.records(undefined, cancel.signal)) cancel.abort();
    })();
    await expect(reading).rejects.toThrow(/abort/i);
    expect(await recordsOf(isolated)).toHaveLength(50_000);
    await isolated.close();
  });

  test('when it takes too much memory or too long', async () => {
    const file = await folder.file('a.csv', people(150_000));
    const stopped = async (options: Parameters<typeof openIsolated>[1]): Promise<unknown> => {
      const opened = await openIsolated(file, options).catch((error: unknown) => error);
      if (opened instanceof ReaderStopped) return opened.reason;
      if (opened === null || typeof opened !== 'object' || !('value' in opened)) return opened;
      const isolated = opened.value as Isolated;
      const reason = await recordsOf(isolated).catch((error: unknown) => error);
      await isolated.close();
      return reason instanceof ReaderStopped ? reason.reason : reason;
    };
    expect(await stopped({ memoryBytes: 40 * 1024 * 1024 })).toBe('memory');
    expect(await stopped({ totalMs: 20, stallMs: 10_000 })).toBe('time');
    expect(await stopped({ stallMs: 1 })).toBe('stalled');
  }, 30_000);

  test('when the process that asked dies: no reader is left behind', async () => {
    const file = await folder.file('a.csv', people(50_000));
    const scratch = await mkdtemp(join(tmpdir(), 'payung-scratch-'));
    const door = new URL('./isolated.ts', import.meta.url).href;
    const script = `const { openIsolated } = await import(${JSON.stringify(door)});
      const opened = await openIsolated(${JSON.stringify(file)});
      for await (const _ of opened.value.lists[0].opened.value.records()) {
        const { execFileSync } = await import('node:child_process');
        const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(process.pid)]);
        process.stdout.write(children, () => process.kill(process.pid, 'SIGKILL'));
        await new Promise(() => undefined);
      }`;
    const flags = ['--input-type=module', '--eval', script];
    const stdout = await new Promise<string>((resolve) => {
      const env = { PATH: '/usr/bin:/bin', TMPDIR: scratch };
      execFile(process.execPath, flags, { env }, (_, output) => resolve(output));
    });
    const pids = stdout.trim().split(/\s+/).map(Number);
    expect(pids.length).toBeGreaterThan(0);
    await vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]), { timeout: 20_000 });
    await rm(scratch, { recursive: true });
  });

  test('when it has been closed: what waits is told, not left waiting', async () => {
    const isolated = await open('a.csv', people(150_000));
    const told = expect(recordsOf(isolated)).rejects.toThrow('closed');
    await isolated.close();
    await told;
  });
});

describe('the reading process', () => {
  const attempts = {
    'reads another file': 'fs.readFileSync(secret)',
    'looks into another folder': 'fs.readdirSync(path.dirname(secret))',
    'writes beside the file': 'fs.writeFileSync(secret + ".new", "x")',
    'starts a program': 'child_process.execSync("true")',
    'starts a thread': 'new worker_threads.Worker("0", { eval: true })',
    'calls a server': 'net.connect(port, "127.0.0.1")',
    'sends a datagram': 'dgram.createSocket("udp4").send("x", port, "127.0.0.1")',
    'opens a door': 'net.createServer().listen(0)',
    'finds a secret in its environment':
      'if (!process.env.PAYUNG_SECRET) throw new Error("nothing there")',
  };

  test.each(Object.entries(attempts))('fails when it %s', async (_, attempt) => {
    expect(await tried(attempt)).toBe('refused');
  });

  test('does read its file and write in its folder', async () => {
    expect(await tried('fs.readFileSync(own)')).toBe('done');
    expect(await tried('fs.writeFileSync(scratch + "/1", "x")')).toBe('done');
  });

  async function tried(attempt: string): Promise<string> {
    const secret = await folder.file('rahasia.csv', 'No;Nama\n1;Budi\n');
    const own = await folder.file('a.csv', 'No;Nama\n1;Budi\n');
    const scratch = await mkdtemp(join(tmpdir(), 'payung-scratch-'));
    const names = ['fs', 'path', 'child_process', 'worker_threads', 'net', 'dgram'];
    const guard = new URL('./no-network.ts', import.meta.url).href;
    const given = { secret: secret.path, own: own.path, scratch, port: 9 };
    const script = `import ${JSON.stringify(guard)};
      ${names.map((name) => `import * as ${name} from 'node:${name}';`).join('')}
      const { secret, own, scratch, port } = ${JSON.stringify(given)};
      try { ${attempt}; process.stdout.write('done'); } catch { process.stdout.write('refused'); }
      process.exit(0);`;
    const sight = { file: own.path, folder: scratch, memoryBytes: 512 * 1024 * 1024 };
    const flags = [...readerFlags(sight), '--input-type=module', '--eval', script];
    const { stdout } = await promisify(execFile)(process.execPath, flags, { env: {} });
    await rm(scratch, { recursive: true });
    return stdout;
  }
});

describe('on the way between processes', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant(emptyCell),
    fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `x${text}`),
      kind: fc.constantFrom('text', 'number', 'date', 'boolean', 'error'),
    }),
    fc.record({ text: fc.constant(''), kind: fc.constant('formula_empty') }),
    fc.record({ text: fc.constant('Bajo'), kind: fc.constant('text'), mergedFrom: fc.nat(9) }),
  );
  const records = fc
    .array(fc.record({ cells: fc.array(cell, { maxLength: 6 }), hidden: fc.boolean() }), {
      maxLength: 8,
    })
    .map((rows) =>
      rows.map(({ cells, hidden }, index): SheetRecord => {
        const record = { row: index * 3 + 1, sheet: 'Daftar', cells };
        return hidden ? { ...record, hidden } : record;
      }),
    );

  test('a batch stays the same', () => {
    fc.assert(
      fc.property(records, (batch) => {
        expect(unpackBatch(packBatch(batch))).toEqual(batch);
      }),
    );
  });

  test('packets arrive whole, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000), { maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        (ids, size) => {
          const sent = ids.map((id): Answer => ({ is: 'end', id }));
          const bytes = Buffer.concat(sent.map(packet));
          const arrived: Answer[] = [];
          const read = packetReader((answer) => arrived.push(answer));
          for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size));
          expect(arrived).toEqual(sent);
        },
      ),
    );
  });
});
