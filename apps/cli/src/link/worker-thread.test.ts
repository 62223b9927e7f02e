// A list read in a thread is the list read here, row for row; a refusal comes over as one.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LinkInput } from '@payung/linkage';
import { day } from '@payung/values';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkText } from './text.ts';
import { readWorkerList, type WorkerListRequest } from './worker-source.ts';
import { readHeld, readInThread } from './worker-thread.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-tautan-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function request(lines: readonly string[]): Promise<WorkerListRequest> {
  const path = join(folder, 'daftar.csv');
  await writeFile(path, lines.join('\n'));
  const asOf = day('2026-06-30');
  const { signal } = new AbortController();
  return { path, side: 'left', id: undefined, tenant: '7502', asOf, text: linkText('id'), signal };
}

describe('a list read in a thread', () => {
  it('holds the same rows with the same fields', async () => {
    const asked = await request([
      'No,NIK,No KK,Nama,Tanggal Lahir,L/P,Desa,Kecamatan,No HP',
      '1,7502012609870001,7502013006450001,Yusuf Idrus,26-09-1987,L,Tenilo,Tilamuta,081234567890',
      '2,,,Hj. Siti Rahma,1975,,,Paguyaman,',
      '3,"7,50204E+15",,Abd. Karim,38 thn,L,Entah,,',
      'Jumlah,,,3,,,,,',
    ]);
    const rows: LinkInput[] = [];
    const here = await readWorkerList(asked, (input) => rows.push(input));
    expect(rows).toHaveLength(3);
    const fromThread: LinkInput[] = [];
    const list = await readInThread(asked, (part) => fromThread.push(...part));
    expect(list).toEqual(here);
    expect(fromThread).toEqual(rows);
    const held = await readHeld(asked);
    expect(held.list).toEqual(here);
    expect(held.rows.flatMap((part) => [...part])).toEqual(rows);
  });

  it('comes part by part, each row once and in its order', async () => {
    const lines = Array.from({ length: 9_000 }, (_, row) => `${row + 1},Yusuf,1975`);
    const asked = await request(['No,Nama,Tahun Lahir', ...lines]);
    const keys: string[][] = [];
    const { ids } = await readInThread(asked, (part) => {
      keys.push(Array.from(part, ({ key }) => key));
    });
    expect(keys.length).toBe(2);
    expect(keys.flat()).toEqual(ids.map((_, row) => `left:${row}`));
    expect(ids).toHaveLength(9_000);
  });

  it('ends with the fault of who takes its rows', async () => {
    const asked = await request(['No,Nama,Tahun Lahir', '1,Yusuf,1975']);
    const reading = readInThread(asked, () => {
      throw new RangeError('No room for rows');
    });
    await expect(reading).rejects.toThrow('No room for rows');
  });

  it('is refused as it is here', async () => {
    const asked = await request(['']);
    const reason = await readWorkerList(asked, () => {}).catch((error: unknown) => error);
    await expect(readInThread(asked, () => {})).rejects.toEqual(reason);
  });

  it('is not begun when all was stopped before', async () => {
    const asked = await request(['Nama', 'Yusuf']);
    const stopped = { ...asked, signal: AbortSignal.abort() };
    await expect(readInThread(stopped, () => {})).rejects.toMatchObject({
      issues: [{ code: 'cancelled' }],
    });
  });
});
