// `npm start` as people use it: first start, page in a real browser, second start, Ctrl-C, and a launcher
// that is killed. The kills at random moments stand in start-kills.spec.ts.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeHome } from '../database/setup.ts';
import { openBrowser, shotsFolder } from './browser.ts';
import { walk } from './newcomer.ts';
import { expectNoServer, finished, start, stop } from './started.ts';

const address = /Buka di peramban: (http:\/\/127\.0\.0\.1:\d+\/masuk#kunci=\S+)/;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-mulai-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('leads from nothing to the page with the results of the sample', async () => {
    const home = join(folder, 'pertama');
    const cloned = performance.now();
    const program = await start(home);
    const [, url = ''] = await program.saw(address);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(url);
      const desk = new URL('/', url).href;
      await page.getByText('Kabupaten Boalemo').first().waitFor();
      await program.saw(finished);
      await page
        .getByText(/22\.804/)
        .first()
        .waitFor();
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(page.url()).not.toContain('kunci');
      await program.saw(/Contoh rapat, notulen, laporan bertanda tangan.*: 22 berkas/);
      await page.goto(new URL('/unduhan', page.url()).href);
      await page.getByRole('heading', { name: 'Contoh rapat, notulen, dan laporan' }).waitFor();
      for (const file of [
        'notulen-2.pdf',
        'laporan-1.xlsx',
        'siaran-pers-2.pdf',
        'paritrana.pdf',
      ]) {
        await page.getByRole('link', { name: `monev/${file}` }).waitFor();
      }
      await program.saw(/Kantor contoh siap/);
      await walk({ page, desk, folder, shots: await shotsFolder() });
      // From nothing to a repaired, linked and funded list: a person reads on the way, the machine must not wait.
      const minutes = (performance.now() - cloned) / 60_000;
      expect(minutes).toBeLessThan(15);
    } finally {
      await browser.close();
    }
    await stop(program);
    await expectNoServer(home);

    const begun = performance.now();
    const second = await start(home);
    await second.saw(/hasil terakhir dipakai/);
    expect(performance.now() - begun).toBeLessThan(30_000);
    await stop(second);
    await removeHome(home);
  }, 600_000);

  it('stops with npm: a program whose launcher was killed ends and frees the data folder', async () => {
    const home = join(folder, 'yatim');
    const program = await start(home);
    await program.saw(address);
    program.process.kill('SIGKILL');
    const next = await start(home);
    await next.saw(finished);
    await stop(next);
    await expectNoServer(home);
    await removeHome(home);
  });
});
