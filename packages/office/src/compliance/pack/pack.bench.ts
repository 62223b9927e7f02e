// Bench of packs: 250 employers with fourteen months of arrears, checked, worked out by the law, printed,
// signed and sealed. Run: node packages/office/src/compliance/pack/pack.bench.ts [employers]

import { generateKeyPairSync, sign } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, openDatabase, systemClock } from '@payung/engine';
import { day } from '@payung/values';
import { caseToday as today, warnedCases } from '../cases.fixture.ts';
import { makeBatch } from './batch.ts';

const actor: Actor = { id: 'bench', role: 'system', tenant: '7502' };

async function main(count: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  await chmod(home, 0o711);
  const database = await openDatabase({ home });
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    const before = systemClock.monotonicMs();
    const cases = await warnedCases(database, actor, count);
    tell(`${count} cases warned twice, ${count * 2} letters`, before);
    const start = systemClock.monotonicMs();
    const made = await makeBatch(database, actor, {
      day: day('2026-07-20'),
      today,
      reason: 'bench',
      number: 'B 1',
      office: 'Kejaksaan Negeri Contoh',
      cases,
      signer: { sign: (bytes) => sign(null, bytes, privateKey) },
      language: 'id',
    });
    if (made.outcome !== 'batched') throw new Error(JSON.stringify(made));
    tell(`${made.packs} packs`, start);
  } finally {
    await database.close();
    await rm(home, { recursive: true, force: true });
  }
}

function tell(what: string, since: number): void {
  const seconds = ((systemClock.monotonicMs() - since) / 1_000).toFixed(1);
  process.stdout.write(`compliance: ${what} in ${seconds} s\n`);
}

await main(Number(process.argv[2] ?? 250));
