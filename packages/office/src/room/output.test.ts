import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@payung/values';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputFile } from '../report/index.ts';
import { isIntact, openOutput, summaryFile, system } from './output.ts';

let parent: string;
let place: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'hasil-'));
  place = join(parent, 'boalemo');
});

afterEach(() => rm(parent, { recursive: true, force: true }));

async function result(text: string): Promise<readonly OutputFile[]> {
  const output = await openOutput(place, '1');
  const files = [
    await output.write('tautan.csv', text),
    await output.write('perbaikan/a.xlsx', new Uint8Array([1, 2])),
  ];
  await output.write(summaryFile, `${JSON.stringify({ files }, undefined, 2)}\n`);
  await output.publish();
  return files;
}

describe('the output folder', () => {
  it('appears whole, and the next result takes its place', async () => {
    await result('lama');
    const files = await result('baru');
    expect(await readFile(join(place, 'tautan.csv'), 'utf8')).toBe('baru');
    expect(await readdir(parent)).toEqual(['boalemo']);
    expect(await isIntact(place, files)).toBe(true);
  });

  it('shows nothing before it is published and leaves nothing when discarded', async () => {
    const output = await openOutput(place, '1');
    await output.write('tautan.csv', 'x');
    expect(await readdir(parent)).not.toContain('boalemo');
    await output.discard();
    expect(await readdir(parent)).toEqual([]);
  });

  it('clears what a killed run left', async () => {
    const killed = await openOutput(place, '7');
    await killed.write('tautan.csv', 'setengah');
    await result('baru');
    expect(await readdir(parent)).toEqual(['boalemo']);
  });

  it('brings the old result back when the kill fell between the two renames', async () => {
    await result('lama');
    await rename(place, join(parent, '.payung-lama-boalemo-7'));
    const output = await openOutput(place, '8');
    expect(await readFile(join(place, 'tautan.csv'), 'utf8')).toBe('lama');
    await output.discard();
  });

  it('refuses a folder with files that are not ours', async () => {
    await mkdir(place);
    await writeFile(join(place, 'skripsi.docx'), 'penting');
    await expect(openOutput(place, '1')).rejects.toThrow(Refusal);
    expect(await readFile(join(place, 'skripsi.docx'), 'utf8')).toBe('penting');
  });

  it('refuses our folder when somebody has put a file of his own there', async () => {
    await result('lama');
    await writeFile(join(place, 'perbaikan', 'catatan.txt'), 'penting');
    await expect(openOutput(place, '1')).rejects.toThrow(Refusal);
    expect(await readFile(join(place, 'perbaikan', 'catatan.txt'), 'utf8')).toBe('penting');
  });

  it('knows a changed or missing file', async () => {
    const files = await result('lama');
    await writeFile(join(place, 'tautan.csv'), 'diubah');
    expect(await isIntact(place, files)).toBe(false);
    await rm(join(place, 'tautan.csv'));
    expect(await isIntact(place, files)).toBe(false);
  });

  it('says so when a file stands where the folder should be', async () => {
    await writeFile(place, 'berkas');
    await expect(openOutput(place, '1')).rejects.toThrow(Refusal);
  });

  it.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EACCES', 'permission_denied'],
    ['EROFS', 'permission_denied'],
  ])('turns %s of the disk into %s with its path', async (code, refused) => {
    const fault = Object.assign(new Error('write'), { code });
    const act = system('hasil/tautan.csv', () => Promise.reject(fault));
    await expect(act).rejects.toMatchObject({
      issues: [{ code: refused, data: { path: 'hasil/tautan.csv' } }],
      cause: fault,
    });
  });

  it('does not call another fault a full disk', async () => {
    const fault = new Error('bug');
    await expect(system('x', () => Promise.reject(fault))).rejects.toBe(fault);
  });
});
