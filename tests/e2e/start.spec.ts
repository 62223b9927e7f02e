// `npm start` as people use it: first start, page in a real browser, second start, Ctrl-C, and
// kills at random moments after which the next start works as if nothing had happened.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launcher, type Program } from '../database/program.ts';
import { removeHome } from '../database/setup.ts';
import { openBrowser, shotsFolder } from './browser.ts';
import { walk } from './newcomer.ts';

const seed = 20_261_121;
const kills = 10;
const finished = /Selesai dalam [\d,.]+ detik|hasil terakhir dipakai/;
const address = /Buka di peramban: (http:\/\/127\.0\.0\.1:\d+\/masuk#kunci=\S+)/;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-mulai-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const found = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (found === null || typeof found === 'string') throw new Error('no port');
  return found.port;
}

async function start(home: string): Promise<Program> {
  return launcher(['start', '--port', String(await freePort())], { PAYUNG_HOME: home });
}

/** As the terminal does: the whole process group gets the signal. */
function signalGroup(program: Program, signal: 'SIGINT' | 'SIGKILL'): void {
  const { pid } = program.process;
  if (pid === undefined) throw new Error('not started');
  process.kill(-pid, signal);
}

async function stop(program: Program): Promise<void> {
  signalGroup(program, 'SIGINT');
  const { code, err } = await program.ended;
  expect(code, err).toBe(0);
  expect(err).toContain('Berhenti.');
}

/** The embedded server of this home is not running: no process under its recorded number. */
async function expectNoServer(home: string): Promise<void> {
  const place = await readFile(join(home, 'basisdata', 'tempat.txt'), 'utf8').catch(() => '');
  const data = place.trim() === '' ? join(home, 'basisdata') : place.trim();
  const pids = await Promise.all(
    [join(data, 'postmaster.pid'), join(data, 'data', 'postmaster.pid')].map((path) =>
      readFile(path, 'utf8').catch(() => ''),
    ),
  );
  expect(pids.join('')).toBe('');
}

/** Mulberry32: the same moments in every run of this test. */
function* random(): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
}

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

  it(`starts again after ${kills} kills at random moments, two of them one after the other`, async () => {
    const draw = random();
    const begun = performance.now();
    const whole = await start(join(folder, 'ukur'));
    await whole.saw(finished);
    const durationMs = performance.now() - begun;
    await stop(whole);
    for (let round = 0; round < kills / 2; round += 1) {
      const home = join(folder, round % 2 === 0 ? `baru-${round}` : 'ukur');
      // A kept result would end the start before most moments: the job runs anew.
      await rm(join(home, 'hasil'), { recursive: true, force: true });
      // The second hits what already mends the first.
      for (const moment of [draw.next().value * durationMs, draw.next().value * durationMs]) {
        const victim = await start(home);
        await new Promise((resolve) => setTimeout(resolve, moment));
        signalGroup(victim, 'SIGKILL');
        await victim.ended;
      }
      const next = await start(home);
      await next.saw(finished);
      await stop(next);
      await expectNoServer(home);
      if (home.includes('baru-')) await removeHome(home);
    }
    await removeHome(join(folder, 'ukur'));
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
