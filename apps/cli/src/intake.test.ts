// `payung intake` as a person and a program meet it: a process, its two streams, its exit code.

import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSource } from '@payung/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, 'main.ts');
const lists = join(import.meta.dirname, '../../../samples/contoh-boalemo/daftar');
const options = ['--tenant', '75.02', '--as-of', '2026-06-30'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-periksa-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** `whenFirst` sees the first piece of the output. */
function payung(args: readonly string[], whenFirst?: (child: Child) => void): Promise<Ended> {
  const child = spawn(process.execPath, [program, 'intake', ...args, ...options]);
  let [out, err] = ['', ''];
  child.stdout.once('data', () => whenFirst?.(child));
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
type Child = ReturnType<typeof spawn>;

const large = join(lists, 'dinsos_pekerja_rentan.csv');
const small = join(lists, 'desa_7502022001_harapan.csv');

describe('payung intake', { timeout: 60_000 }, () => {
  it('ends quietly when its reader goes away, as head does', async () => {
    const { code, err } = await payung([large, '--json'], (child) => child.stdout?.destroy());
    expect({ code, err }).toEqual({ code: 141, err: '' });
  });

  it('closes its object when it is interrupted between rows', async () => {
    const { code, out, err } = await payung([large, '--json'], (child) => child.kill('SIGINT'));
    expect(code).toBe(130);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'refuse', refusal: 'cancelled' });
    expect(err).toContain('dibatalkan');
  });

  it('says in words how many rows want what, without the rows', async () => {
    const { code, out } = await payung([small]);
    expect(code).toBe(0);
    expect(out).toContain('52 baris data: 45 diterima, 6 ditolak, 1 digabung, 0 ditahan');
    expect(out).toContain('2 baris belum dapat diterima (misalnya baris 16): NIK kosong. Isi NIK');
  });

  it('notes NIKs that nothing in their row supports, warns of them when asked, and takes them', async () => {
    const answer = async (...more: readonly string[]) =>
      JSON.parse((await payung([small, '--json', ...more])).out);
    const doubts = (
      { rows }: { rows: readonly Record<'warnings' | 'notes', readonly string[]>[] },
      as: 'warnings' | 'notes',
    ) => rows.filter((row) => row[as].includes('nik_unproven')).length;
    const [usual, doubted] = [await answer(), await answer('--doubt-nik')];
    expect(doubts(usual, 'warnings')).toBe(0);
    expect(doubts(usual, 'notes')).toBeGreaterThan(3);
    expect(doubts(doubted, 'warnings')).toBe(doubts(usual, 'notes'));
    expect(doubts(doubted, 'notes')).toBe(0);
    expect(doubted.counts).toEqual(usual.counts);
  });

  it('refuses a file in one sentence with exit code 3, in JSON and in words', async () => {
    const path = join(folder, 'kosong.csv');
    await writeFile(path, '');
    const words = await payung([path]);
    expect(words.code).toBe(3);
    expect(words.out).toBe(
      'berkas kosong.csv: Berkas ini kosong. Kirim ulang berkas yang berisi daftar.\n',
    );
    const json = await payung([path, '--json']);
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({
      outcome: 'refuse',
      refusal: 'empty_file',
      rows: [],
      counts: { records: 0 },
    });
  });

  it('no file, no answer: exit code 2 and nothing on the output', async () => {
    const { code, out, err } = await payung([join(folder, 'tidak-ada.csv'), '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('tidak-ada.csv');
  });
});

describe('the repair loop of payung intake', { timeout: 60_000 }, () => {
  it('a workbook of several sheets comes back as the same rows, judged as before', async () => {
    const cases = join(import.meta.dirname, '../../../packages/intake/corpus/cases');
    const list = join(cases, 'sheets-one-per-village', 'daftar.xlsx');
    const repair = join(folder, 'perbaikan.xlsx');
    const first = JSON.parse((await payung([list, '--json', '--repair', repair])).out);
    const again = JSON.parse((await payung([repair, '--json'])).out);
    expect(again.counts.data).toBe(first.counts.data);
    expect(people(again)).toEqual(people(first));
    expect(again.sheets.map(dataOf)).toEqual(first.sheets.map(dataOf));
    expect(again.returned).toMatchObject([{ changed: 0, added: 0, removed: [] }]);
  });

  it('tells each row what became of it, and leaves no blank in its sentences', async () => {
    const repair = join(folder, 'limbato.xlsx');
    const list = join(lists, 'desa_7502042001_limbato.csv');
    const { counts } = JSON.parse((await payung([list, '--json', '--repair', repair])).out);
    const opened = await openSource({ path: repair, name: 'limbato.xlsx' });
    if (!opened.ok) throw new Error(opened.issues[0]?.code);
    const texts: string[] = [];
    for (const sheet of ['Daftar', 'Cara memperbaiki']) {
      for await (const rows of opened.value.records(sheet)) {
        texts.push(...rows.flatMap(({ cells }) => cells.map((cell) => cell.text)));
      }
    }
    const begin = (start: string) => texts.filter((text) => text.startsWith(start)).length;
    expect(begin('Baris ini belum dapat dipakai.')).toBe(counts.rejected);
    expect(begin('Baris ini ditahan')).toBe(counts.held);
    expect(texts.filter((text) => text.includes('—'))).toEqual([]);
  });

  it('is written whole or not at all, and never over anything', async () => {
    const own = join(folder, 'daftar.csv');
    await cp(small, own);
    const over = await payung([own, '--repair', own]);
    expect(over.code).toBe(2);
    expect(over.err).toContain('tidak ditimpa');
    const nowhere = await payung([own, '--repair', join(folder, 'tidak', 'ada.xlsx')]);
    expect(nowhere.code).toBe(2);
    expect((await readdir(folder)).filter((name) => name.endsWith('.sementara'))).toEqual([]);
  });
});

type Row = {
  key: string;
  disposition: string;
  reasons: string[];
  warnings: string[];
  values: object;
};

function people(answer: { rows: Row[] }): object {
  return Object.fromEntries(
    answer.rows
      .filter(({ disposition }) => disposition !== 'ignored')
      .map(({ key, disposition, reasons, warnings, values }) => [
        key,
        { disposition, reasons, warnings, values },
      ]),
  );
}

function dataOf({ sheet, counts }: { sheet: string; counts: { data: number } }) {
  return { sheet, data: counts.data };
}
