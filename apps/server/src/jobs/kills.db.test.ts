import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeHome } from '../../../../tests/database/setup.ts';
import { killAgainAndAgain } from './kills.fixture.ts';

test('R04: a server and its database killed at work lose nothing that was acknowledged', async () => {
  const home = await mkdtemp(join(tmpdir(), 'payung-bunuh-'));
  // Passable, so that root's server keeps its data inside.
  await chmod(home, 0o711);
  try {
    const figures = await killAgainAndAgain(home, { rounds: 2, seed: 7502 });
    expect(figures.begun).toBeGreaterThan(1);
    expect(figures.said).toBeGreaterThan(0);
    expect(figures.slowestStartMs).toBeLessThan(15_000);
  } finally {
    await removeHome(home);
  }
}, 180_000);
