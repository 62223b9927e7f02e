// The records of the bench: each with its truth, and the answers kept out of the files.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicTrials, workerTrial } from './trials.ts';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function linesOf(path: string | undefined): Promise<readonly string[]> {
  return (await readFile(path ?? '', 'utf8')).trim().split('\n');
}

describe('worker lists of the bench', () => {
  it('have a truth for every row, in both forms of the file', async () => {
    const trial = await workerTrial('kecil', { people: 800, seed: 4, region: '7502' }, home);
    for (const side of ['left', 'right'] as const) {
      const ids = [...(trial.truth[side]?.keys() ?? [])];
      for (const file of [trial.files[side], trial.lists?.[side]]) {
        const [heading = '', ...rows] = await linesOf(file);
        expect(heading.startsWith('id,nik,')).toBe(true);
        expect(rows.map((row) => row.split(',')[0])).toEqual(ids);
      }
    }
    expect(trial.records).toBe((trial.truth.left?.size ?? 0) + (trial.truth.right?.size ?? 0));
  });
});

describe('public sets of the bench', () => {
  const heading = 'rec_id, given_name, soc_sec_id';

  async function put(name: string, lines: readonly string[]): Promise<void> {
    await writeFile(join(home, `${name}.csv.gz`), gzipSync(`${lines.join('\n')}\n`));
  }

  it('lose the number where the trial says so, and the answers always', async () => {
    await put('febrl3', [heading, 'rec-1-org, ann, 11', 'rec-1-dup-0, anne, 11']);
    await put('febrl4a', [heading, 'rec-2-org, bob, 22']);
    await put('febrl4b', [heading, 'rec-2-dup-0, rob, 22']);
    await put('fake_1000', ['unique_id,first_name,cluster', '0,Robert,7', '1,Rob,7']);
    const trials = await publicTrials(home, home);
    const headings = await Promise.all(
      trials.map(async ({ files }) => (await linesOf(files.left))[0]),
    );
    expect(headings).toEqual([
      'rec_id,given_name',
      'rec_id,given_name,soc_sec_id',
      'rec_id,given_name',
      'unique_id,first_name',
    ]);
    expect(trials[0]?.truth.left?.get('rec-1-dup-0')).toBe('rec-1');
    expect(trials[1]?.truth.right?.get('rec-2-dup-0')).toBe('rec-2');
    expect(trials[3]?.truth.left?.get('1')).toBe('7');
  });

  it('are left out where nobody names their folder', async () => {
    expect(await publicTrials(undefined, home)).toEqual([]);
  });
});
