// Before a new run its folder holds its own files alone.

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removePapers } from './papers.ts';

test('papers of the sample are removed, what somebody else put there stays', async () => {
  const out = await mkdtemp(join(tmpdir(), 'payung-contoh-'));
  try {
    await removePapers(out);
    await mkdir(join(out, 'monev'));
    const own = ['notulen-2.pdf', 'laporan-1.xlsx', 'siaran-pers-2.txt', 'indikator-3.docx'];
    for (const name of [...own, 'paritrana.pdf', 'catatan saya.txt', 'laporan-akhir.pdf']) {
      await writeFile(join(out, 'monev', name), 'x');
    }
    await writeFile(join(out, 'laporan.pdf'), 'x');
    await removePapers(out);
    expect((await readdir(join(out, 'monev'))).sort()).toEqual([
      'catatan saya.txt',
      'laporan-akhir.pdf',
    ]);
    expect(await readdir(out)).toContain('laporan.pdf');
  } finally {
    await rm(out, { recursive: true });
  }
});
