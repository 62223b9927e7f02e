// `npm start` killed at random moments, after which the next start works as if nothing had happened.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { removeHome } from '../database/setup.ts';
import { expectNoServer, finished, signalGroup, start, stop } from './started.ts';

const seed = 20_261_121;
const kills = 10;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-bunuh-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

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
});
